"""A small checked document, made by hand: two tables, and checks of every verdict to put into it."""

from decimal import Decimal

from schemas import (
    Agreement,
    Cell,
    Check,
    Column,
    Document,
    Family,
    Hypothesis,
    Message,
    Operand,
    PageInfo,
    Place,
    Problem,
    ReadBy,
    Report,
    Role,
    Row,
    RowKind,
    Source,
    Summary,
    Table,
    Verdict,
)


def place(page: int, table: str | None = None, row: int | None = None, column: int | None = None) -> Place:
    """Give a place on a page."""
    box = (72.0, 100.0, 130.5, 116.0)
    return Place(page=page, bbox=box, table=table, row=row, column=column, read_by=ReadBy.TEXT_LAYER)


def table(name: str, title: str | None, page: int) -> Table:
    """Give a scorecard of one line."""
    cells = tuple(
        Cell(text=text, raw=raw, at=place(page, name, 0, column))
        for column, (text, raw) in enumerate((("ผลงาน", "ผลงาน"), ("4.2000", "๔.๒๐๐๐"), ("60", "๖๐")))
    )
    columns = tuple(
        Column(role=role, header=header)
        for role, header in ((Role.INDICATOR, "ตัวชี้วัด"), (Role.SCORE, "คะแนนที่ได้"), (Role.WEIGHT, "น้ำหนัก"))
    )
    return Table(
        id=name,
        family=Family.UNIT_SCORECARD,
        title=title,
        pages=(page,),
        header=(tuple(column.header for column in columns),),
        columns=columns,
        rows=(Row(kind=RowKind.ITEM, cells=cells),),
    )


def check(
    name: str,
    verdict: Verdict,
    printed: str | None,
    recomputed: Decimal | tuple[Decimal, Decimal] | None,
    difference: Decimal | None = None,
    label: str = "คะแนนรวม",
    at: Place | None = None,
    reason: str | None = None,
    hypotheses: tuple[Hypothesis, ...] = (),
    decisive: bool = False,
) -> Check:
    """Give a check of a score printed with Arabic digits."""
    return Check(
        id=name,
        rule="SC002",
        name="weighted-score",
        verdict=verdict,
        agreement=Agreement.EXACT if verdict is Verdict.CONSISTENT else None,
        subject=Operand(
            label=label,
            raw=printed or "บรรลุ",
            value=Decimal(printed) if printed else None,
            at=at or place(2, "t1", 0, 1),
        ),
        recomputed=recomputed,
        difference=difference,
        formula="Σ(score × weight) / Σ weight",
        inputs=(),
        reason=reason,
        message=Message(th="คะแนนรวมไม่ตรง", en="the total does not agree"),
        decisive=decisive,
        hypotheses=hypotheses,
    )


def finding(**changes: object) -> Check:
    """Give an inconsistent total with the misreading that would explain it."""
    misread = Hypothesis.model_validate(
        {
            "at": place(2, "t1", 0, 2),
            "from": "๔๐",
            "to": "๖๐",
            "kind": "digit-misread",
            "reconciles": ("c1", "c4"),
        }
    )
    given = {
        "verdict": Verdict.INCONSISTENT,
        "printed": "4.2500",
        "recomputed": Decimal("4.2000"),
        "difference": Decimal("0.0500"),
        "hypotheses": (misread,),
    }
    return check("c1", **{**given, **changes})  # type: ignore[arg-type]


def holding() -> Check:
    """Give a consistent total."""
    return check("c2", Verdict.CONSISTENT, "4.9600", Decimal("4.9600"), at=place(3, "t2", 0, 1))


def out_of_reach(reason: str = "ไม่มีค่าเป้าหมาย") -> Check:
    """Give a check that cannot be made."""
    return check("c3", Verdict.UNVERIFIABLE, "4.1000", None, at=place(3, "t2", 0, 1), reason=reason)


def document(
    *checks: Check,
    problems: tuple[Problem, ...] = (),
    title: str | None = "ผลการปฏิบัติราชการ",
    name: str = "report.pdf",
) -> Document:
    """Give a document of two scorecards that holds these checks."""
    count = {verdict: sum(check.verdict is verdict for check in checks) for verdict in Verdict}
    return Document(
        source=Source(name=name, sha256="0" * 64, bytes=1234, kind="pdf", pages=3),
        report=Report(title=title, agency=None, fiscal_year=2566),
        pages=tuple(
            PageInfo(number=number, width=595.0, height=842.0, read_by=ReadBy.TEXT_LAYER, repaired=False)
            for number in (1, 2, 3)
        ),
        tables=(table("t1", "หน่วยงานที่หนึ่ง", 2), table("t2", None, 3)),
        checks=checks,
        problems=problems,
        summary=Summary(
            checks=len(checks),
            consistent=count[Verdict.CONSISTENT],
            inconsistent=count[Verdict.INCONSISTENT],
            unverifiable=count[Verdict.UNVERIFIABLE],
            figures=4,
            figures_checked=2,
        ),
    )


UNREADABLE_PAGE = Problem(page=3, what="no-text", message="page 3 has no text layer; recognise it first")
