"""The derived data sets: every row fits its columns, and figures of other years stand with the year they are of."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import extract
from extract.archive.derived import DERIVED, derived_rows
from schemas import Document
from tests.outputs.everything import everything

LINES = (
    "รายงานผลการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. 2566",
    "",
    "กรมสวนและต้นไม้",
    "",
    "จำนวนผู้เข้าชมสวน 1,010 คน เพิ่มขึ้นจากปีที่ผ่านมา (950 คน) จำนวน 60 คน คิดเป็นร้อยละ 6.32",
    "",
    "ลำดับ\tตัวชี้วัด\tค่าเป้าหมาย\tผลการดำเนินงาน\tสถานะตัวชี้วัด",
    "1\tจำนวนผู้เข้าชมสวน\tไม่น้อยกว่า 1,000 คน\t1,010 คน\tบรรลุ",
    "2\tร้อยละของสวนที่สะอาด\tเพิ่มขึ้นร้อยละ 5 จากปีฐาน (พ.ศ. 2564) (ร้อยละ 82)\tร้อยละ 87\tบรรลุ",
    "3\tร้อยละของสวนที่เปิดตรงเวลา\tเพิ่มขึ้นร้อยละ 1 จากปีฐาน (พ.ศ. 2564) ร้อยละ 101\tร้อยละ 103\tบรรลุ",
    "",
    "แผนและผลรายปี",
    "",
    "ตัวชี้วัด\tหน่วยนับ\tผลการดำเนินงานปี 2565\tผลการดำเนินงานปี 2566",
    "จำนวนผู้เข้าชมสวน\tคน\t950\t1,010",
    "จำนวนผู้เข้าพัก\tคน\t95\t101",
    "รวมทั้งสิ้น\tคน\t1,045\t1,111",
)


def told(document: Document, name: str) -> list[dict[str, Any]]:
    (dataset,) = (one for one in DERIVED if one.name == name)
    columns = [column.name for column in dataset.columns]
    return [dict(zip(columns, row, strict=True)) for row in derived_rows(document)[name]]


def read(folder: Path) -> Document:
    path = folder / "report.txt"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return extract.check(extract.read(path))


def test_every_row_fits_its_columns() -> None:
    document = everything(number=Decimal("4.2000"))
    for dataset in DERIVED:
        rows = derived_rows(document)[dataset.name]
        assert all(len(row) == len(dataset.columns) for row in rows), dataset.name
        keys = [row[: len(dataset.keys)] for row in rows]
        assert len(set(keys)) == len(keys), dataset.name


def test_statements_of_other_years(tmp_path: Path) -> None:
    found = [
        (row["label"], row["year"], row["says"], row["raw"], row["is_sure"])
        for row in told(read(tmp_path), "year_statements")
    ]
    assert sorted(found) == [
        ("จำนวนผู้เข้าชมสวน", 2565, "column", "950", True),
        ("จำนวนผู้เข้าชมสวน", 2565, "year-before", "950", True),
        ("จำนวนผู้เข้าพัก", 2565, "column", "95", True),
        ("รวมทั้งสิ้น", 2565, "column", "1,045", False),
        ("ร้อยละของสวนที่สะอาด", 2564, "base-year", "82", True),
    ]


def test_figures_of_its_own_year_stand_with_it(tmp_path: Path) -> None:
    rows = told(read(tmp_path), "year_figures")
    assert {row["year"] for row in rows} == {2566}
    trees = [row["raw"] for row in rows if row["measure"] == "result" and row["label"] == "จำนวนผู้เข้าชมสวน"]
    assert trees == ["1,010 คน", "1,010"]


def test_indicators_stand_in_single_units_with_their_key(tmp_path: Path) -> None:
    first = told(read(tmp_path), "indicators_over_years")[0]
    assert (first["agency"], first["unit_of_measure"], first["target"], first["target_relation"]) == (
        "กรมสวนและต้นไม้",
        "person",
        Decimal(1000),
        ">=",
    )
    assert (first["result"], first["result_raw"], first["status"]) == (Decimal(1010), "1,010 คน", "attained")
