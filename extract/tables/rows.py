"""What a row is: a section, an item, a sum, or a note; told by its shape first and by its words where shape fails."""

from collections.abc import Sequence

import regex

from extract.sources.page import GridCell
from extract.tables.line_words import NOTE_WORDS
from extract.tables.matrix import MatrixRow
from extract.tables.scoring_words import DIMENSION_WORDS, PERCENT_LABELS
from extract.tables.vocabulary import SECTION_MARKS, SUBTOTAL_WORDS, TOTAL_WORDS
from extract.thai.digits import to_arabic
from extract.thai.numbers import labelled_figures, read_cell
from schemas import Column, Role, RowKind

KEY_NUMBER = regex.compile(r"(?:[◆●■▪•\-–]\s*)?\d{1,3}(?:\.\d{1,3}){0,3}(?:[.):/]|\s)*\*{0,3}")
_NUMBERED_LABEL = regex.compile(r"\s*(?:ตัวชี้วัด(?:ที่)?\s*)?\d{1,3}(?:\.\d{1,3})*\s*[.):]\s*\D")
_LETTER = regex.compile(r"\p{L}")
_NONE = regex.compile(r"[-–—−]+")
"""What stands in the place of a figure where there is none."""
_WIDE = 0.6
"""The share of the columns that a section's own cell spans at least."""

_KEY_ROLES = frozenset({Role.NUMBER, Role.CODE})
_LABEL_ROLES = frozenset({Role.INDICATOR, Role.PROJECT, Role.TEXT, Role.NUMBER, Role.CODE})
_VALUE_ROLES = frozenset(Role) - _LABEL_ROLES - {Role.NARRATIVE, Role.UNIT, Role.MEASURE, Role.STATUS}


def kinds_of(rows: Sequence[MatrixRow], columns: Sequence[Column]) -> list[RowKind]:
    """Give the kind of every row.

    The last sum of a table, and a sum that follows a sum with no item between, is a total; the others are
    subtotals. A row that only states a percent of the sums above it is of their kind.
    """
    numbered = _labels_are_numbered(rows)
    shapes = _percents_of_sums(
        _parts_alone([_shape(row, columns, numbered) for row in rows], rows), rows, columns
    )
    kinds = list(shapes)
    first_item = min((i for i, kind in enumerate(shapes) if kind is RowKind.ITEM), default=len(rows))
    last_item = max((i for i, kind in enumerate(shapes) if kind is RowKind.ITEM), default=-1)
    sums = [
        i for i, kind in enumerate(shapes) if kind is RowKind.SUBTOTAL and not is_percent_row(_texts(rows[i]))
    ]
    fresh = 0
    for i, kind in enumerate(shapes):
        if kind is RowKind.ITEM:
            fresh += 1
        elif kind is RowKind.SUBTOTAL and is_percent_row(_texts(rows[i])) and i and kinds[i - 1] in _SUMS:
            kinds[i] = kinds[i - 1]
        elif kind is RowKind.SUBTOTAL:
            alone = (len(sums) == 1 or (bool(sums) and sums[0] < first_item)) and i > last_item
            if alone or (fresh == 0 and i > last_item) or _begins(rows[i].filled[0].text, TOTAL_WORDS):
                kinds[i] = RowKind.TOTAL
            fresh = 0
    return kinds


def _parts_alone(shapes: Sequence[RowKind], rows: Sequence[MatrixRow]) -> list[RowKind]:
    """In a table without items, such as one of dimensions alone, what would head items is an item itself."""
    if RowKind.ITEM in shapes:
        return list(shapes)
    return [
        RowKind.ITEM if kind is RowKind.SUBTOTAL and _begins(row.filled[0].text, DIMENSION_WORDS) else kind
        for kind, row in zip(shapes, rows, strict=True)
    ]


def _percents_of_sums(
    shapes: Sequence[RowKind], rows: Sequence[MatrixRow], columns: Sequence[Column]
) -> list[RowKind]:
    """A row right below sums that says its one figure to be their percent is no item."""
    found = list(shapes)
    for i in range(1, len(rows)):
        is_item = found[i] is RowKind.ITEM and not has_key(rows[i], columns)
        if is_item and found[i - 1] is RowKind.SUBTOTAL and _begins(rows[i].filled[0].text, PERCENT_LABELS):
            found[i] = RowKind.SUBTOTAL if is_percent_row(_texts(rows[i])) else RowKind.ITEM
    return found


_SUMS = frozenset({RowKind.SUBTOTAL, RowKind.TOTAL})


def is_percent_row(texts: Sequence[str]) -> bool:
    """Whether the only figure that a row of sums states is a percent of sums, such as (C); `texts` from left to right."""
    if not texts:
        return False
    label, values = to_arabic(texts[0]), [to_arabic(text) for text in texts[1:]]
    letters = {letter for text in (label, *values) for letter in labelled_figures(text)}
    if letters - {"C"} or len(values) > 1:
        return False
    if values and read_cell(values[0]).value is None and not letters:
        return False
    printed = "".join(values)
    return (
        "%" in printed
        or "ร้อยละ" in printed
        or "(C)" in label
        or bool(letters)
        or ("ร้อยละ" in label and bool(values))
    )


def _labels_are_numbered(rows: Sequence[MatrixRow]) -> bool:
    """Whether the items of a table have their number before their label, in its first column."""
    labels = [
        to_arabic(row.filled[0].text) for row in rows if len(row.filled) > 1 and row.filled[0].column == 0
    ]
    numbered = [bool(_NUMBERED_LABEL.match(label)) for label in labels]
    # The sums below the last numbered item bear no numbers.
    while numbered and not numbered[-1]:
        numbered.pop()
    return sum(numbered) * 2 > len(numbered)


def _shape(row: MatrixRow, columns: Sequence[Column], numbered: bool) -> RowKind:
    filled = row.filled
    if not filled:
        return RowKind.NOTE
    first = filled[0]
    if _begins(first.text, NOTE_WORDS):
        return RowKind.NOTE
    if has_key(row, columns):
        return RowKind.ITEM
    if len(filled) == 1:
        if _states_sum(first):
            return RowKind.SUBTOTAL
        wide = first.column_span >= max(2, len(columns) * _WIDE)
        return RowKind.SECTION if first.column == 0 or wide else RowKind.ITEM
    if _is_sum(filled, columns, numbered):
        return RowKind.SUBTOTAL
    return RowKind.SECTION if _is_parted_section(filled, columns) else RowKind.ITEM


def _is_parted_section(filled: Sequence[GridCell], columns: Sequence[Column]) -> bool:
    """Whether a section, told by its mark, was parted into the columns of number and name: nothing else is stated."""
    roles = [columns[cell.column].role for cell in filled]
    if roles[0] not in _KEY_ROLES or not all(role in _LABEL_ROLES for role in roles):
        return False
    mark = filled[0].text.strip()
    # The mark may stand alone before the name, where a recognised ruling parts them.
    alone = mark in SECTION_MARKS and any(column.role in _VALUE_ROLES for column in columns)
    return mark[:1] in SECTION_MARKS and (alone or bool(_LETTER.search(mark)))


def has_key(row: MatrixRow, columns: Sequence[Column]) -> bool:
    """Whether a row begins an item: its number stands in its column, or before its label, with other cells beside."""
    filled = row.filled
    first = filled[0]
    role = columns[first.column].role
    text = to_arabic(first.text)
    if first.column_span == 1 and role in _KEY_ROLES and KEY_NUMBER.fullmatch(text.strip()):
        return True
    if role in _KEY_ROLES or len(filled) < 2:
        return False
    return bool(_NUMBERED_LABEL.match(text))


def _states_sum(cell: GridCell) -> bool:
    return bool(labelled_figures(to_arabic(cell.text)))


def _is_sum(filled: Sequence[GridCell], columns: Sequence[Column], numbered: bool) -> bool:
    """A label where an item has its number or name, and figures where items have theirs."""
    first, others = filled[0], filled[1:]
    if columns[first.column].role not in _LABEL_ROLES or not _LETTER.search(first.text):
        return False
    figures = [cell for cell in others if _is_figure(cell) or labelled_figures(to_arabic(cell.text))]
    dashes = [cell for cell in others if _NONE.fullmatch(cell.text.strip())]
    if not figures or len(figures) + len(dashes) < len(others):
        return False
    if _begins(first.text, SUBTOTAL_WORDS + TOTAL_WORDS + DIMENSION_WORDS):
        return True
    return not dashes and (columns[first.column].role in _KEY_ROLES or (numbered and first.column == 0))


def _is_figure(cell: GridCell) -> bool:
    return read_cell(to_arabic(cell.text)).value is not None


def _texts(row: MatrixRow) -> list[str]:
    return [cell.text for cell in row.filled]


def _begins(text: str, words: Sequence[str]) -> bool:
    return to_arabic(text).lstrip("◆●■▪•-– ").startswith(tuple(words))
