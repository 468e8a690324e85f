"""Doubt about a table goes on to the pages on which it goes on, and to no other table."""

from extract.tables.beginnings import Beginning
from extract.tables.whole import TableShape, tables_in_doubt

HEADINGS = ("หนวยงาน", "งบประมาณ", "เบกจาย")
TABLE = TableShape(
    (40.0, 160.0, 220.0, 280.0), ruled=False, certain=True, ends=(None, 210.0, 275.0), top=100.0
)
DOUBTED = TABLE._replace(
    columns=(40.0, 150.0, 220.0, 280.0),
    certain=False,
    beginning=Beginning(HEADINGS, frozenset({"ตารางหนง"}), frozenset({"ตารางหนง"})),
)


def _headed(*headings: str, above: str = "") -> TableShape:
    names = frozenset({above} - {""})
    return TABLE._replace(beginning=Beginning(headings, names, names))


def test_rows_without_a_header_go_on() -> None:
    assert tables_in_doubt([(DOUBTED,), (TABLE,)]) == [{0}, {0}]


def test_the_same_header_again_goes_on() -> None:
    again = _headed("หนวยงาน", "แพร", "งบประมาณ", "เบกจาย")
    assert tables_in_doubt([(DOUBTED,), (again,)]) == [{0}, {0}]


def test_another_header_begins_another_table() -> None:
    assert tables_in_doubt([(DOUBTED,), (_headed("กจกรรม", "แผน", "ผล"),)]) == [{0}, frozenset()]


def test_another_title_begins_another_table() -> None:
    other = _headed(*HEADINGS, above="ตารางสอง")
    assert tables_in_doubt([(DOUBTED,), (other,)]) == [{0}, frozenset()]
    same = _headed(*HEADINGS, above="ตารางหนง")
    assert tables_in_doubt([(DOUBTED,), (same,)]) == [{0}, {0}]


def test_only_the_last_table_of_a_page_and_the_first_of_the_next_may_be_one() -> None:
    below = TABLE._replace(top=300.0)
    assert tables_in_doubt([(DOUBTED, below), (TABLE,)]) == [{0}, frozenset()]
    assert tables_in_doubt([(below, DOUBTED), (TABLE,)]) == [{1}, frozenset()]
    assert tables_in_doubt([(DOUBTED,), (below, TABLE)]) == [{0}, {1}]


def test_doubt_goes_back_to_where_a_table_begins() -> None:
    begun = DOUBTED._replace(certain=True)
    assert tables_in_doubt([(begun,), (TABLE,), (DOUBTED._replace(beginning=TABLE.beginning),)]) == [
        {0},
        {0},
        {0},
    ]


def test_the_header_of_a_table_is_known_on_all_its_pages() -> None:
    other = _headed("กจกรรม", "แผน", "ผล")
    assert tables_in_doubt([(DOUBTED,), (TABLE,), (other,)]) == [{0}, {0}, frozenset()]


def test_the_rest_of_a_row_begins_the_next_page_of_a_sure_table() -> None:
    cut = TABLE._replace(certain=False, cut=True)
    assert tables_in_doubt([(TABLE,), (cut,), (cut,)]) == [frozenset()] * 3
    assert tables_in_doubt([(), (cut,)]) == [frozenset(), {0}]
    elsewhere = cut._replace(ends=(None, 200.0, 275.0))
    assert tables_in_doubt([(TABLE,), (elsewhere,)]) == [{0}, {0}]
