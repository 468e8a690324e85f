"""Lists that run over pages: heads of pages between their items, pages that were not read, indents."""

from extract.records.lists import read_list_sums, stream_of
from extract.sources.page import TextLine
from extract.tables.assemble import Content
from extract.tables.stitch import Prose
from schemas import Doubt, ReadBy, Sum

LEFT, INDENT = 70.0, 100.0


def _line(page: int, place: int, text: str, x0: float = LEFT) -> Prose:
    top = 60.0 + 20.0 * place
    return Prose(page, TextLine(text, text, (x0, top, x0 + 6.0 * len(text), top + 16.0), None), 0)


def _page(number: int, *texts: str) -> list[Prose]:
    return [_line(number, place, text) for place, text in enumerate(texts)]


def _sums(lines: list[Prose], pages: int | None = None) -> tuple[Sum, ...]:
    read_by = {line.page: ReadBy.TEXT_LAYER for line in lines}
    last = max(line.page for line in lines)
    return read_list_sums(stream_of(Content((), tuple(lines)), read_by, pages or last))


def _short(record: Sum) -> str:
    return f"{record.total.raw} = {' + '.join(part.figure.raw for part in record.parts)}"


HEAD = ("เล่ม ๙ ตอนที่ ๑ ก ราชกิจจานุเบกษา ๑ มกราคม ๒๕๖๐", "หน้า {}")


def _gazette(number: str, *texts: str) -> tuple[str, ...]:
    return (HEAD[1].format(number), HEAD[0], *texts)


FIRST = _gazette("๑", "สำนักสวน รวม ๙๐,๐๐๐ บาท คือ", "(๑) ค่าจ้าง ๓๐,๐๐๐ บาท", "(๒) ค่าปลูกต้นไม้ริม")
SECOND = _gazette("๒", "ทางเดิน ๒๐,๐๐๐ บาท", "(๓) ค่าวัสดุ ๔๐,๐๐๐ บาท", "มาตรา ๖ ให้รักษาการ")


def test_heads_of_pages_stand_in_no_list_and_an_item_goes_on_over_a_page() -> None:
    (record,) = _sums(_page(1, *FIRST) + _page(2, *SECOND))
    assert _short(record) == "๙๐,๐๐๐ = ๓๐,๐๐๐ + ๒๐,๐๐๐ + ๔๐,๐๐๐"
    assert record.doubt is None
    assert [part.label for part in record.parts] == ["ค่าจ้าง", "ค่าปลูกต้นไม้ริม ทางเดิน", "ค่าวัสดุ"]


def test_lines_told_to_frame_their_page_stand_in_no_list() -> None:
    lines = _page(1, *FIRST) + _page(2, *SECOND)
    head = _line(2, 1, "รายงานประจำปี ของสำนักสวน")._replace(frames_page=True)
    (record,) = _sums([*lines[: len(FIRST)], head, *lines[len(FIRST) :]])
    assert record.parts[1].label == "ค่าปลูกต้นไม้ริม ทางเดิน"


def test_a_number_alone_on_a_page_is_content_unless_it_is_told_to_frame_it() -> None:
    stream = stream_of(Content((), tuple(_page(1, "รวม", "๕๐๐", "บาท"))), {1: ReadBy.TEXT_LAYER}, 1)
    assert "500" in stream.text


def test_every_figure_has_the_page_and_the_line_it_stands_in() -> None:
    (record,) = _sums(_page(1, *FIRST) + _page(2, *SECOND))
    places = [(figure.at.page, figure.at.bbox[1]) for figure in (part.figure for part in record.parts)]
    assert places == [(1, 120.0), (2, 100.0), (2, 120.0)]
    line = SECOND[2]
    assert record.parts[1].offset == line.index("๒๐,๐๐๐")


def test_a_list_at_the_end_of_what_was_read_may_go_on() -> None:
    lines = _page(1, *FIRST[:4])
    assert _sums(lines)[0].doubt is None
    assert _sums(lines, pages=2)[0].doubt is Doubt.ITEM_LOST


def test_a_list_at_the_end_of_a_scan_may_go_on_where_no_page_was_scanned() -> None:
    prose = tuple(_page(1, *FIRST[:4]))
    (record,) = read_list_sums(stream_of(Content((), prose), {1: ReadBy.OCR}, 1))
    assert record.doubt is Doubt.ITEM_LOST


def test_the_lists_around_one_that_may_go_on_may_go_on_too() -> None:
    lines = _page(
        1,
        "สำนักสวน รวม ๙๐,๐๐๐ บาท คือ",
        "๑. กองต้นไม้ รวม ๗๐,๐๐๐ บาท คือ",
        "(๑) ค่าจ้าง ๓๐,๐๐๐ บาท",
        "(๒) ค่าวัสดุ ๒๐,๐๐๐ บาท",
    )
    assert [record.doubt for record in _sums(lines, pages=2)] == [Doubt.ITEM_LOST] * 2


def test_a_page_that_was_not_read_may_hold_items() -> None:
    (record,) = _sums(_page(1, *FIRST[:4]) + _page(3, *_gazette("๓", "ข้อความต่อไป")))
    assert record.doubt is Doubt.ITEM_LOST


def test_indents_tell_lists_of_the_same_marks_apart() -> None:
    lines = [
        _line(1, 0, "รวม ๑๐๐,๐๐๐ บาท คือ"),
        _line(1, 1, "(๑) ส่วนกลาง รวม ๖๐,๐๐๐ บาท คือ"),
        _line(1, 2, "(๑) ค่าจ้าง ๕๐,๐๐๐ บาท", INDENT),
        _line(1, 3, "(๒) ส่วนภูมิภาค ๔๐,๐๐๐ บาท"),
    ]
    assert [_short(record) for record in _sums(lines)] == [
        "๑๐๐,๐๐๐ = ๖๐,๐๐๐ + ๔๐,๐๐๐",
        "๖๐,๐๐๐ = ๕๐,๐๐๐",
    ]
    assert all(record.doubt is None for record in _sums(lines))


def test_without_indents_an_item_that_may_belong_to_either_list_leaves_both_in_doubt() -> None:
    lines = [
        _line(1, 0, "รวม ๑๐๐,๐๐๐ บาท คือ"),
        _line(1, 1, "(๑) ส่วนกลาง รวม ๖๐,๐๐๐ บาท คือ"),
        _line(1, 2, "(๑) ค่าจ้าง ๕๐,๐๐๐ บาท"),
        _line(1, 3, "(๒) ส่วนภูมิภาค ๔๐,๐๐๐ บาท"),
    ]
    assert all(record.doubt is not None for record in _sums(lines))
