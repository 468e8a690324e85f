"""The comparison as one page: a plot a series, written an agency at a time; no text of a report can run in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import BinaryIO, Final

from extract.checks.figure import Figure
from extract.checks.what import What
from extract.checks.years.run import Compared, YearCheck
from extract.checks.years.series import Series
from extract.checks.years.tracks import Point, Track, tracks
from extract.outputs.html.page import policy_for, static
from extract.outputs.plain_text import printable
from extract.outputs.words import Language
from extract.outputs.years.figures import LONGEST_IN_CELL, printed_text
from extract.outputs.years.plot import PLANNED, plot
from extract.outputs.years.tally import findings_of, wrong_of
from extract.outputs.years.words import both, kind_of, measure_words, said

MOST_SHOWN: Final = 3_000
"""So many series are on the page at most, those with findings always."""

TOGETHER: Final[tuple[frozenset[What], ...]] = (
    frozenset({What.TARGET, What.RESULT}),
    frozenset({What.SCORE}),
    frozenset({What.TOTAL_SCORE}),
    frozenset({What.BUDGET, What.DISBURSED}),
    frozenset({What.PROJECT_POINTS}),
)
"""What is drawn in one plot."""

FEWEST_YEARS: Final = 2


@dataclass(frozen=True, slots=True)
class _Shown:
    """A series as it is shown: its tracks, and what was found in it."""

    series: Series
    tracks: tuple[Track, ...]
    findings: tuple[YearCheck, ...]


class YearsPage:
    """Writes the page to a file that is open."""

    def __init__(self, file: BinaryIO, language: Language) -> None:
        self._file = file
        self._shown = 0
        self._left_out = 0
        self._write(_head(language))

    def add(self, compared: Compared) -> None:
        """Write the series of an agency that go over several years, and those in which something differs."""
        parts = []
        for one in _shown(compared):
            if one.findings or self._shown < MOST_SHOWN:
                self._shown += 1
                parts.append(_article(compared.agency, one))
            else:
                self._left_out += 1
        if parts:
            heading = f"<h2>{_text(compared.agency)}</h2>"
            self._write(
                f'<section class="agency">{heading}<div class="tiles">{"".join(parts)}</div></section>\n'
            )

    def close(self) -> None:
        """Write the end of the page."""
        rest = _both("not_shown", count=self._left_out) if self._left_out else ""
        self._write(f"{rest}</main>\n<script>{_static('years.js')}</script>\n</body>\n</html>\n")

    def _write(self, text: str) -> None:
        self._file.write(text.encode("utf-8", "backslashreplace"))


def _head(language: Language) -> str:
    style = static("colours.css") + _static("years.css")
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy_for(style, _static("years.js"))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(said('title', language))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#content">{_both("skip")}</a>\n<header><h1>{_both("title")}</h1>\n'
        f"<label>{_both('agency')} {_select('agency')}</label>\n"
        f"<label>{_both('unit')} {_select('unit')}</label>\n"
        f'<label><input type="checkbox" id="differs"> {_both("only_findings")}</label>\n'
        f'<span aria-live="polite">{_both("shown")} <b id="shown"></b></span>\n'
        f'<button type="button" id="language">{_both("other_language")}</button></header>\n<main id="content">\n'
    )


def _select(name: str) -> str:
    every = " / ".join(both("every"))
    return f'<select id="{name}"><option value="">{escape(every)}</option></select>'


def _shown(compared: Compared) -> Iterator[_Shown]:
    found = findings_of(compared)
    wrong = [one.subject for one in found]
    for series in compared.series:
        drawn = tracks(series, wrong_of(series, wrong))
        findings = tuple(one for one in found if one.series is series)
        if findings or any(len(track.points) >= FEWEST_YEARS for track in drawn):
            yield _Shown(series, drawn, findings)


def _article(agency: str, one: _Shown) -> str:
    unit = one.series.unit or (one.series.label if one.series.kind == "unit" else "")
    plots = "".join(_plots(one))
    found = "".join(_finding(finding) for finding in one.findings)
    return (
        f'<article data-agency="{_text(agency)}" data-unit="{_text(unit)}" '
        f'data-differs="{"yes" if one.findings else "no"}">'
        f'<h3>{_text(one.series.label)}</h3><p class="meta">{_spans(kind_of(one.series.kind))}'
        f"{' · ' + _text(unit) if unit and unit != one.series.label else ''}</p>{plots}{found}</article>\n"
    )


def _plots(one: _Shown) -> Iterator[str]:
    for together in TOGETHER:
        for unit in dict.fromkeys(track.unit for track in one.tracks if track.measure in together):
            drawn = [track for track in one.tracks if track.measure in together and track.unit == unit]
            if drawn:
                yield plot(drawn, one.series.label) + _table(drawn, unit)


def _table(drawn: Sequence[Track], unit: str | None) -> str:
    """Give the figures of a plot as they are printed, and what another report prints instead."""
    years = sorted({point.year for track in drawn for point in track.points})
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    rows = "".join(_row(track, years) for track in drawn)
    return (
        f'<div class="scroll"><table><thead><tr>{_corner(unit)}{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _corner(unit: str | None) -> str:
    return f'<th scope="col">{_text(unit)}</th>' if unit else "<td></td>"


def _row(track: Track, years: Sequence[int]) -> str:
    points = {point.year: point for point in track.points}
    kind = "planned" if track.measure in PLANNED else "reached"
    cells = "".join(_cell(points.get(year)) for year in years)
    return f'<tr><th scope="row" class="key-{kind}">{_spans(measure_words(track.measure))}</th>{cells}</tr>'


def _cell(point: Point | None) -> str:
    if point is None:
        return "<td></td>"
    others = "".join(dict.fromkeys(_other(one) for one in point.otherwise))
    figure = point.figure.stated.figure
    return f'<td title="{_text(figure.raw)}">{_text(printed_text(figure, LONGEST_IN_CELL))}{others}</td>'


def _other(figure: Figure) -> str:
    return f"<del>≠ {_text(printed_text(figure, LONGEST_IN_CELL))}</del>"


def _finding(one: YearCheck) -> str:
    message = one.check.message
    report = _text(one.subject.report.name) if one.subject.report else ""
    return (
        f'<p class="finding"><code>{_text(one.check.rule)}</code> {report}: '
        f"{_spans((message.th, message.en))}</p>"
    )


def _both(name: str, **filled: object) -> str:
    th, en = both(name)
    return _spans((th.format(**filled), en.format(**filled)))


def _spans(words: tuple[str, str]) -> str:
    th, en = words
    return f'<span class="th" lang="th">{_text(th)}</span><span class="en" lang="en">{_text(en)}</span>'


def _text(text: str) -> str:
    return escape(printable(text))


def _static(name: str) -> str:
    return files("extract.outputs.years").joinpath("static", name).read_text(encoding="utf-8")
