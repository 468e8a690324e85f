"""The page of the comparison: one file, figures that differ marked, and no text of a report that could run."""

import io
import json
import re
from html.parser import HTMLParser

from extract.checks.years.run import Compared, check_years
from extract.checks.years.series import Says, Series
from extract.outputs.years.json_file import JsonComparison
from extract.outputs.years.page import YearsPage
from extract.outputs.years.tally import Tally
from tests.archive.years import printed, series_of
from tests.outputs.html.hostile import CLOSING, QUOTES, SCRIPT


def hostile() -> Compared:
    own = printed("950", 2565, 2565)
    later = printed("930", 2565, 2566, Says.COLUMN)
    series = series_of(own, printed("970", 2566, 2566), later)
    named = series._replace(agency=CLOSING, label=SCRIPT, unit=QUOTES)
    return compared(named)


def compared(series: Series) -> Compared:
    return Compared(series.agency, (series,), tuple(check_years([series])), ())


def page_of(one: Compared) -> str:
    file = io.BytesIO()
    page = YearsPage(file, "th")
    page.add(one)
    page.close()
    return file.getvalue().decode("utf-8")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]


def test_no_text_of_a_report_becomes_markup() -> None:
    parser = _Tags()
    parser.feed(page_of(hostile()))
    assert parser.tags.count("script") == 1
    assert "img" not in parser.tags
    assert not [name for name in parser.attributes if name.startswith("on") or name in ("src", "style")]


def test_the_policy_lets_nothing_load() -> None:
    page = page_of(hostile())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert "http://" not in page
    assert "https://" not in page


def test_what_differs_is_marked_in_the_plot_and_in_words() -> None:
    page = page_of(hostile())
    assert page.count('class="otherwise"') == 1
    assert page.count('class="ring"') == 1
    assert 'data-differs="yes"' in page
    assert "<code>YR003</code>" in page
    assert "≠ 930" in page


def test_a_series_of_one_year_without_findings_is_left_out() -> None:
    assert "<article" not in page_of(compared(series_of(printed("950", 2565, 2565))))


def test_json_is_whole_with_and_without_agencies() -> None:
    for given in ([], [hostile()], [hostile(), hostile()]):
        file, tally = io.BytesIO(), Tally()
        written = JsonComparison(file)
        for one in given:
            tally.add(one)
            written.add(one)
        written.close(tally)
        told = json.loads(file.getvalue())
        assert len(told["agencies"]) == len(given) == told["summary"]["inconsistent"]
