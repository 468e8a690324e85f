"""Damaged PDFs are read, read in part or refused in words; nothing else."""

from benchmarks.mutated import FIXTURES, MUTATIONS, mutated, run
from extract.options import ReadOptions

SMALL = tuple(
    FIXTURES / name
    for name in ("other-department-weighted.pdf", "policy-landscape.pdf", "other-department-fractions.pdf")
)
COUNT = 40


def test_no_damage_is_a_fault() -> None:
    results = list(run(range(COUNT), 7, 2, ReadOptions(ocr="never"), None, SMALL))
    assert [f"{one.number} {one.made_from}: {one.failure}" for one in results if one.failure] == []
    assert len(results) == COUNT


def test_the_same_seed_gives_the_same_damage() -> None:
    assert mutated(3, 7, SMALL) == mutated(3, 7, SMALL)
    assert mutated(3, 7, SMALL)[1] != mutated(4, 7, SMALL)[1]


def test_every_kind_of_damage_is_done() -> None:
    done = {name for number in range(300) for name in mutated(number, 7, SMALL)[0].split()[1].split("+")}
    assert done == {mutation.__name__ for mutation in MUTATIONS}
