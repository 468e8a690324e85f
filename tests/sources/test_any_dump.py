"""Any bytes are a dump that is read within its bounds, or refused in words."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz_targets import dumps, reports

KINDS = st.sampled_from((b"\x00", b"\x01", b"\x02"))
PIECES = st.sampled_from(
    (
        *("<table>", "</table>", "<tr>", "<td", ' rowspan="3"', ' colspan="99999999"', ' rowspan="-1"', ">"),
        *("</td>", "<b>", "&#0;", "&#x110000;", "|", "---", "\t", "\n", "๕.๐๐", "รวม", "\\|", "<!--", "\x00"),
        *("\r", "\f", "\u2028", '<td colspan="x">', "<script>", "<![CDATA[", "<?xml?>", "&b;"),
        '<!DOCTYPE a [<!ENTITY b "c">]>',
    )
)
TEXTS = st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode("utf-8"))
DUMPS = st.builds(bytes.__add__, KINDS, st.one_of(st.binary(max_size=300), TEXTS))


@given(DUMPS)
@example(b"\x02" + b"<table>" * 2000)
@example(b"\x02" + b"<b>" * 5000 + b"x")
@example(b"\x02<table><tr>" + b'<td rowspan="1000" colspan="1000">1</td>' * 20)
@example(b"\x01" + b"|" * 5000)
@example(b"\x00\xff\xfe\x00")
def test_a_dump_is_read_within_its_bounds(data: bytes) -> None:
    dumps(data)


@settings(max_examples=30, deadline=None)
@given(DUMPS)
@example(b"\x00\xff\xd8\xff")
def test_a_report_of_any_dump_fits_its_models(data: bytes) -> None:
    reports(data)
