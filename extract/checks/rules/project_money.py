"""Scored projects: the printed sums of budgets and of what was disbursed."""

from collections.abc import Callable, Iterator, Sequence

from extract.checks.compare import Finding, compare
from extract.checks.computation import summed
from extract.checks.figure import Figure, figure, prints_no_number, project_words, states_nothing
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Project, ProjectTotals, Quantity

Amounts = Callable[[Project], tuple[Quantity | None, tuple[Quantity, ...]]]
"""A project's first amount, and the further ones."""


@rule("PJ005", name="budget-sum")
def budget_sum(document: Document) -> Iterator[Finding]:
    """The printed total budget is the sum of the budgets of the projects, to the satang.

    Formula: Σ budget; "no budget used" adds nothing, and one merged over several projects is added once
    Source: the rows of sums under tables of scored projects.
    Holds: amounts 400,000.00, none and 16,579,400.00 give 16,979,400.00
    Fails: amounts 400,000.00, none and 16,579,400.00 give 16,979,400.10
    """
    yield from _sums(
        document,
        (What.BUDGET, What.BUDGET_SUM),
        lambda totals: totals.budget,
        lambda project: (project.budget, project.more_budgets),
    )


@rule("PJ006", name="disbursed-sum")
def disbursed_sum(document: Document) -> Iterator[Finding]:
    """The printed total disbursed is the sum of what was disbursed for the projects, to the satang.

    Formula: Σ disbursed; a dash adds nothing, and an amount merged over several projects is added once
    Source: the rows of sums under tables of scored projects.
    Holds: amounts 395,584.00, none and 16,230,153.69 give 16,625,737.69
    Fails: amounts 395,584.00, none and 16,230,153.69 give 16,625,773.69
    """
    yield from _sums(
        document,
        (What.DISBURSED, What.DISBURSED_SUM),
        lambda totals: totals.disbursed,
        lambda project: (project.disbursed, project.more_disbursed),
    )


def _sums(
    document: Document,
    whats: tuple[What, What],
    printed: Callable[[ProjectTotals], Quantity | None],
    amounts: Amounts,
) -> Iterator[Finding]:
    """Compare sums with those of the projects they may be of: their first amounts, or all that are printed."""
    what, what_sum = whats
    for totals in document.project_totals:
        sum_printed = printed(totals)
        if sum_printed is None or states_nothing(sum_printed):
            continue
        forms = []
        for extent in (totals.members, *totals.other_extents):
            projects = [document.projects[i] for i in extent]
            firsts = _parts(projects, what, lambda project: (amounts(project)[0],))
            every = _parts(projects, what, lambda project: (amounts(project)[0], *amounts(project)[1]))
            forms += [summed(f"Σ {what}", parts, parts) for parts in dict.fromkeys((firsts, every))]
        yield compare(figure(sum_printed, what_sum, totals.label), *forms)


def _parts(
    projects: Sequence[Project], what: What, amounts: Callable[[Project], tuple[Quantity | None, ...]]
) -> tuple[Figure, ...]:
    return tuple(
        figure(amount, what, project_words(project))
        for project in projects
        for amount in amounts(project)
        if amount is not None and not prints_no_number(amount)
    )
