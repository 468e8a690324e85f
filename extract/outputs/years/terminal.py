"""The comparison on the terminal: findings with both places, counts, renames to decide."""

from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from extract.outputs.terminal import safe
from extract.outputs.words import Language
from extract.outputs.years.figures import place_text, printed_text
from extract.outputs.years.tally import Differing, Tally
from extract.outputs.years.words import measure_words, said
from schemas import Verdict

MOST_REASONS: Final = 8
MOST_PROPOSALS: Final = 20


def print_comparison(tally: Tally, file: str, console: Console, language: Language) -> None:
    """Print what a comparison found; `file` is where renames are decided."""
    if tally.findings:
        console.print(Text(said("findings", language), style="bold"))
        console.print(_grid(tally.findings, language))
        console.print(Text(said("restated", language).format(count=len(tally.restated))))
    elif tally.verdicts[Verdict.CONSISTENT]:
        console.print(Text(said("no_findings", language)))
    if tally.proposals:
        text = said("proposals", language).format(count=len(tally.proposals), file=file)
        console.print(safe(text, "bold"))
        for one in tally.proposals[:MOST_PROPOSALS]:
            words = said("proposal", language).format(
                agency=one.agency,
                earlier=one.earlier,
                last=one.last_year,
                later=one.later,
                first=one.first_year,
                ratio=f"{one.ratio:.0f}",
            )
            console.print(safe(words))
    if tally.reasons:
        console.print(Text(said("unverifiable", language), style="bold"))
        for reason, count in tally.reasons.most_common(MOST_REASONS):
            console.print(safe(f"{count:6d}  {reason}"))
    console.print(
        Text(
            said("series", language).format(
                followed=tally.followed, all=tally.series, agencies=tally.agencies
            )
        )
    )
    counts = {verdict.value: tally.verdicts[verdict] for verdict in Verdict}
    console.print(Text(said("counts", language).format(checks=sum(counts.values()), **counts)))


def _grid(findings: list[Differing], language: Language) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    grid.add_column(said("rule", language), overflow="fold")
    grid.add_column(said("what", language), overflow="fold", ratio=2)
    grid.add_column(said("year", language))
    grid.add_column(said("printed", language), justify="right", overflow="fold")
    grid.add_column(said("place", language), overflow="fold", ratio=1)
    grid.add_column(said("earlier", language), justify="right", overflow="fold")
    grid.add_column(said("before_at", language), overflow="fold", ratio=1)
    for one in findings:
        measure = measure_words(one.subject.what)[0 if language == "th" else 1]
        grid.add_row(
            safe(one.rule),
            safe(f"{one.agency}: {one.subject.row} ({measure})"),
            str(one.subject.year or ""),
            safe(printed_text(one.subject), "bold"),
            safe(place_text(one.subject, language)),
            safe(printed_text(one.other), "bold"),
            safe(place_text(one.other, language)),
        )
    return grid
