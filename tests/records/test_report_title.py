"""A report's title is its first lines, and never the text that begins below them."""

from extract.records.report import read_report
from extract.sources.page import TextLine
from extract.tables.stitch import Prose


def _report(*lines):
    """Read a page of lines given as (text, top, size)."""
    prose = [
        Prose(1, TextLine(text, text, (50.0, top, 300.0, top + size), None, size), 0)
        for text, top, size in lines
    ]
    return read_report(prose, ())


def test_lines_that_stand_together_are_the_title():
    report = _report(
        ("รายงานผล", 50.0, 20.0), ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", 72.0, 20.0), ("ของกรมทดสอบ", 130.0, 20.0)
    )
    assert report.title == "รายงานผล ประจำปีงบประมาณ พ.ศ. 2566"
    assert report.fiscal_year == 2566
    assert report.agency == "กรมทดสอบ"


def test_numbered_text_and_smaller_letters_are_no_title():
    assert _report(("รายงานผล", 50.0, 16.0), ("๑. ความเป็นมา", 68.0, 16.0)).title == "รายงานผล"
    assert _report(("รายงานผล", 50.0, 20.0), ("ความเป็นมา", 72.0, 14.0)).title == "รายงานผล"


def test_a_dump_is_read_by_its_blank_lines():
    lines = [TextLine(t, t, None, n) for t, n in (("สรุปผลคะแนน", 3), ("ปี พ.ศ. ๒๕๖๓", 4), ("คำนำ", 6))]
    assert read_report([Prose(1, line, 0) for line in lines], ()).title == "สรุปผลคะแนน ปี พ.ศ. 2563"
