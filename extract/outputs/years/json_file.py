"""The comparison as JSON, written an agency at a time."""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO, Final

from extract.checks.figure import Figure
from extract.checks.years.renamed import Rename
from extract.checks.years.run import Compared, YearCheck
from extract.checks.years.series import Series, YearFigure
from extract.checks.years.tracks import tracks
from extract.outputs.years.tally import Tally, findings_of, wrong_of
from schemas import Verdict
from schemas.base import plain

FORM: Final = "1"
"""The form of the file; a breaking change raises it."""


class JsonComparison:
    """Writes a comparison to a file that is open."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._before = f'{{"form": "{FORM}", "agencies": [\n'

    def add(self, compared: Compared) -> None:
        """Write an agency."""
        self._write(self._before + _line(_agency(compared)))
        self._before = ",\n"

    def close(self, tally: Tally) -> None:
        """Write what all agencies come to."""
        begun = self._before if self._before != ",\n" else ""
        counts = {verdict.value: tally.verdicts[verdict] for verdict in Verdict}
        summary = {
            "agencies": tally.agencies,
            "series": tally.series,
            "followed": tally.followed,
            "checks": sum(counts.values()),
            **counts,
            "restated": len(tally.restated),
            "proposals": len(tally.proposals),
        }
        self._write(f'{begun}\n], "summary": {_line(summary)}}}\n')

    def _write(self, text: str) -> None:
        self._file.write(text.encode("utf-8", "backslashreplace"))


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _agency(compared: Compared) -> Mapping[str, Any]:
    wrong = [one.subject for one in findings_of(compared)]
    return {
        "agency": compared.agency,
        "checks": [_check(one) for one in compared.checks],
        "series": [_series(one, wrong) for one in compared.series],
        "proposals": [_proposal(one) for one in compared.proposals],
    }


def _check(one: YearCheck) -> Mapping[str, Any]:
    told = one.check.model_dump(mode="json")
    return {
        **told,
        "kind": one.series.kind.value,
        "label": one.series.label,
        "unit": one.series.unit,
        "measure": one.subject.what.value,
        "year": one.subject.year,
        "subject": {**told["subject"], "report": _report(one.subject)},
        "inputs": [
            {**operand, "report": _report(figure)}
            for operand, figure in zip(told["inputs"], one.others, strict=True)
        ],
    }


def _report(figure: Figure) -> Mapping[str, Any] | None:
    report = figure.report
    if report is None:
        return None
    return {"sha256": report.sha256, "name": report.name, "fiscal_year": report.fiscal_year}


def _series(series: Series, wrong: list[Figure]) -> Mapping[str, Any]:
    return {
        "kind": series.kind.value,
        "key": series.key,
        "label": series.label,
        "unit": series.unit,
        "tracks": [
            {
                "measure": track.measure.value,
                "unit_of_measure": track.unit,
                "points": [
                    {
                        "year": point.year,
                        "value": plain(point.value),
                        **_printed(point.figure),
                        "otherwise": [
                            {"raw": other.raw, "report": _report(other)} for other in point.otherwise
                        ],
                    }
                    for point in track.points
                ],
            }
            for track in tracks(series, wrong_of(series, wrong))
        ],
    }


def _printed(one: YearFigure) -> Mapping[str, Any]:
    return {"raw": one.stated.figure.raw, "says": one.says.value, "report": _report(one.stated.figure)}


def _proposal(one: Rename) -> Mapping[str, Any]:
    return {
        "kind": one.kind.value,
        "unit": one.unit,
        "earlier": one.earlier,
        "last_year": one.last_year,
        "later": one.later,
        "first_year": one.first_year,
        "ratio": one.ratio,
        "agreeing": one.agreeing,
    }
