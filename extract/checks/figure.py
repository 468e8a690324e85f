"""A printed figure as it takes part in a check: what it is, what it stands for, and where it is printed."""

from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.interval import Interval, cut_off, point, stands_for
from extract.checks.what import IN_WORDS, STATED, WHAT, What
from extract.thai.units import is_count
from schemas import Alternative, Box, Indicator, Operand, Place, Project, Quantity

SATANG: Final = 2
"""The decimals of an amount of baht that is printed to its smallest coin."""

NOTHING: Final = frozenset("-–—−")
"""What stands in a cell that states no figure."""

Key = tuple[
    str | None, str | None, int | None, int | None, int | None, int | None, What | tuple[int, Box | None]
]
"""A figure's report where several are compared, its place, and what it is, or in prose where in its line it stands.

Two checks that use the same printed figure have the same key.
"""


class InReport(NamedTuple):
    """The report that prints a figure: its SHA-256, the name of its file, its fiscal year (Buddhist Era)."""

    sha256: str
    name: str
    fiscal_year: int | None


class Figure(NamedTuple):
    """A printed figure. `of` are the words of its row. A status has the value 1 for attained, 0 for not.

    Where figures of several reports are compared, `report` is the one that prints it, and `year` the fiscal year that
    it speaks of. `offset` is where a figure of prose begins in the text of its line or cell. `otherwise` is
    what it may say instead, where it was recognised.
    """

    what: What
    of: str
    raw: str
    value: Decimal | None
    decimals: int
    exact: bool
    at: Place
    offset: int | None = None
    otherwise: tuple[Alternative, ...] = ()
    report: InReport | None = None
    year: int | None = None

    @property
    def key(self) -> Key:
        """The figure's identity in the document."""
        own = self.what if self.offset is None else (self.offset, self.at.bbox)
        report = None if self.report is None else self.report.sha256
        return (report, self.at.table, self.at.row, self.at.column, self.at.page, self.at.line, own)

    @property
    def row(self) -> str:
        """The words of its row on one line."""
        return " ".join(self.of.split())

    @property
    def label(self) -> str:
        """What it is and of which row, in the words of the report."""
        return f"{WHAT[self.what].th}: {self.row}" if self.row else WHAT[self.what].th

    @property
    def printed_number(self) -> Decimal | None:
        """The number on the page; None for what is printed in words."""
        return None if self.what in IN_WORDS else self.value

    @property
    def is_doubtful(self) -> bool:
        """Whether its number was recognised, and not surely."""
        return self.printed_number is not None and self.at.is_doubtful

    def as_printed(self) -> Interval | None:
        """Give the printed number alone, or None where no number is known."""
        return None if self.value is None else point(self.value)

    def interval(self) -> Interval | None:
        """Give the numbers that it stands for, or None where no number is known."""
        return None if self.value is None else stands_for(self.value, self.decimals, self.exact)

    def if_cut_off(self) -> Interval | None:
        """Give the numbers that it stands for where its printer cuts decimals off; None where no number is known."""
        if self.value is None or self.exact:
            return self.as_printed()
        return cut_off(self.value, self.decimals)

    def operand(self) -> Operand:
        """Give the form that the document keeps."""
        range_of = None if self.printed_number is None else self.interval()
        return Operand(
            label=self.label,
            raw=self.raw,
            value=self.printed_number,
            least=range_of.low if range_of else None,
            most=range_of.high if range_of else None,
            at=self.at,
        )

    def read_as(self, value: Decimal, decimals: int) -> "Figure":
        """Give the figure as it would be, had another number been printed in its place."""
        return self._replace(value=value, decimals=decimals)

    def reread(self, reading: "Figure") -> "Figure":
        """Give the figure as another reading of it has it; unchanged by a reading of another figure."""
        if reading.key != self.key or reading.value is None:
            return self
        return self.read_as(reading.value, reading.decimals)


def figure(quantity: Quantity, what: What, of: str) -> Figure:
    """Make a figure of a quantity: exact where it is stated, counted, or money to the satang."""
    return Figure(
        what=what,
        of=of,
        raw=quantity.raw,
        value=quantity.value,
        decimals=quantity.decimals or 0,
        exact=what in STATED or is_exact(quantity),
        at=quantity.at,
        otherwise=quantity.otherwise,
    )


def counted_figure(quantity: Quantity, what: What, of: str) -> Figure:
    """Make a figure of a quantity in a table of counts: a whole number, in single units, is exact."""
    read = figure(quantity, what, of)
    return read._replace(exact=read.exact or (quantity.scale == 1 and not read.decimals))


def is_exact(quantity: Quantity) -> bool:
    """Whether a quantity is exact by its unit: a whole count, or baht printed to the satang."""
    if quantity.value is None:
        return False
    if quantity.unit == "baht":
        return quantity.scale == 1 and (quantity.decimals or 0) >= SATANG
    return is_count(quantity.unit) and quantity.value == quantity.value.to_integral_value()


def states_nothing(quantity: Quantity | None) -> bool:
    """Whether a cell is missing, blank or a dash: it claims no figure, and so nothing is to be checked."""
    return quantity is None or (quantity.value is None and set("".join(quantity.raw.split())) <= NOTHING)


def prints_no_number(quantity: Quantity | None) -> bool:
    """Whether a cell is missing or holds no digit: words such as "no budget used" add nothing to a sum.

    A cell with a glyph that could not be read may hold a number.
    """
    if quantity is None:
        return True
    is_read = quantity.at.confidence > 0
    return quantity.value is None and is_read and not any(letter.isdecimal() for letter in quantity.raw)


def project_words(project: Project) -> str:
    """Give the words that name a project's row: its number and name."""
    return f"{project.number} {project.name}" if project.number else project.name


def row_words(indicator: Indicator) -> str:
    """Give the words that name an indicator's row: its number and name."""
    return f"{indicator.number} {indicator.name}" if indicator.number else indicator.name
