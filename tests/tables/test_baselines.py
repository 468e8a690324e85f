"""Clusters part into lines by their baselines, each line in the order of the pen, what is printed twice once."""

from hypothesis import given
from hypothesis import strategies as st

from extract.tables.baselines import from_the_top, in_order, levels, lines_of
from extract.tables.clusters import Cluster

APART = 0.35


def cluster(text: str, x: float, baseline: float, size: float = 10.0) -> Cluster:
    return Cluster(text, (), x, x + 5.0, baseline, size, 0.0, 1, True, 1.0)


def texts(lines: list[list[Cluster]]) -> list[str]:
    return ["".join(one.text for one in line) for line in lines]


def by_definition(ordered: list[Cluster], apart: float) -> list[int]:
    """Where lines begin: at every cluster farther below the first of its line than the larger of both allows."""
    starts: list[int] = []
    for place, one in enumerate(ordered):
        first = ordered[starts[-1]] if starts else None
        if first is None or one.baseline - first.baseline > apart * max(one.size, first.size):
            starts.append(place)
    return starts


places = st.builds(
    cluster,
    st.sampled_from("กข๑1"),
    st.sampled_from([0.0, 0.004, 0.3, 5.0, 6.0, 20.0]),
    st.sampled_from([100.0, 100.4, 102.0, 103.4, 103.6, 107.0, 115.0]),
    st.sampled_from([6.0, 10.0, 16.0]),
)


@given(st.lists(places, max_size=30))
def test_lines_begin_where_their_definition_says(clusters: list[Cluster]) -> None:
    ordered = from_the_top(clusters)
    assert [level.start for level in levels(ordered, APART)] == by_definition(ordered, APART)


@given(st.lists(places, min_size=1, max_size=30))
def test_nothing_is_lost_but_what_is_printed_twice(clusters: list[Cluster]) -> None:
    line = in_order(clusters)
    assert {one.text for one in line} == {one.text for one in clusters}
    assert [round(one.x0, 2) for one in line] == sorted(round(one.x0, 2) for one in line)
    assert all(line.count(one) <= clusters.count(one) for one in line)


def test_text_printed_twice_to_look_bold_is_one_and_a_doubled_letter_is_two() -> None:
    bold = [cluster("ก", 10.0, 100.0), cluster("ก", 10.3, 100.2), cluster("น", 16.0, 100.0)]
    assert texts(lines_of(bold)) == ["กน"]
    assert texts(lines_of([cluster("น", 10.0, 100.0), cluster("น", 15.0, 100.0)])) == ["นน"]


def test_of_two_clusters_at_one_place_of_the_pen_the_longer_comes_last() -> None:
    wide = cluster("ำ", 10.0, 100.0)._replace(x1=22.0)
    assert texts(lines_of([wide, cluster("จ", 10.004, 100.0)])) == ["จำ"]
