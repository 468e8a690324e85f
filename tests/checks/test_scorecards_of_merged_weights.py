"""Scorecards of merged weights, of mean scores, of one line each, and with a total that is restated in percent."""

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped

HEAD = ("ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน", "เครื่องมือ", "คะแนนเฉลี่ย", "น้ำหนัก (ร้อยละ)", "คะแนนถ่วงน้ำหนัก")
PARTS = (
    (("96.71", "76.47", "74.20", "86.24", "78.04"), ("IIT", "82.33", "30", "24.70")),
    (("72.61", "96.67", "97.47"), ("EIT", "88.92", "30", "26.68")),
    (("92.22", "84.22"), ("OIT", "88.22", "40", "35.29")),
)
PERSPECTIVES = [
    ["มิติ", "น้ำหนัก (ร้อยละ)", "คะแนนเฉลี่ย", "คะแนนถ่วงน้ำหนัก"],
    ["มิติที่ 1 ด้านประสิทธิผล", "40", "4.9919", "1.9968"],
    ["มิติที่ 2 ด้านคุณภาพ", "25", "3.5440", "0.8860"],
    ["มิติที่ 3 ด้านประสิทธิภาพ", "20", "4.4019", "0.8804"],
    ["มิติที่ 4 ด้านการพัฒนาองค์กร", "15", "4.9767", "0.7465"],
    ["คะแนนรวม", "100", "", "4.5097"],
]
RESTATED = [
    ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
    ["1.1 ก", "30", "4.0000", "1.2000"],
    ["1.2 ข", "50", "3.0000", "1.5000"],
    ["1.3 ค", "20", "5.0000", "1.0000"],
    ["รวม", "100", "", "3.7000"],
    ["คิดเป็นร้อยละ (คะแนนเต็ม 5 คะแนน)", "", "", "74.00"],
]


def _instruments(wrong: str = "", printed: str = "") -> str:
    """Write the scores of ten indicators with the mean of each instrument in cells merged beside them."""
    rows = ["<tr>" + "".join(f"<th>{text}</th>" for text in HEAD) + "</tr>"]
    number = 0
    for scores, merged in PARTS:
        for place, score in enumerate(scores):
            number += 1
            cells = [str(number), f"การประเมินด้านที่ {number}", score]
            html = "".join(f"<td>{text}</td>" for text in cells)
            if not place:
                html += "".join(f'<td rowspan="{len(scores)}">{text}</td>' for text in merged)
            rows.append(f"<tr>{html}</tr>")
    rows.append('<tr><td colspan="6">คะแนนรวม</td><td>86.67</td></tr>')
    text = f"<table>{''.join(rows)}</table>\n"
    return text.replace(f">{wrong}<", f">{printed}<") if wrong else text


def _tabbed(rows: list[list[str]], wrong: str = "", printed: str = "") -> str:
    return (
        "\n".join("\t".join(printed if wrong and cell == wrong else cell for cell in row) for row in rows)
        + "\n"
    )


def _wrong(text: str) -> set[str]:
    checks = run_checks(dumped(text)).checks
    assert any(check.rule.startswith("SC") for check in checks)
    return {check.rule for check in checks if check.verdict is Verdict.INCONSISTENT}


def test_a_weight_merged_over_indicators_weighs_the_mean_beside_it():
    assert _wrong(_instruments()) == set()
    assert _wrong(_instruments("86.67", "86.57")) == {"SC002", "SC004"}
    assert "SC003" in _wrong(_instruments("88.92", "86.92"))


def test_a_mean_merged_over_indicators_is_that_of_their_scores():
    assert _wrong(_instruments("74.20", "24.20")) == {"GS007"}
    assert "GS007" in _wrong(_instruments("88.22", "68.22"))


def test_a_merged_mean_that_a_page_cuts_is_not_called_wrong():
    cut = _instruments().replace('<td rowspan="5">82.33</td>', '<td rowspan="3">82.33</td>')
    text = cut.replace("<td>86.24</td>", '<td>86.24</td><td rowspan="2"></td>')
    assert not [check for check in run_checks(dumped(text)).checks if check.verdict is Verdict.INCONSISTENT]


def test_a_weight_merged_over_scores_of_which_no_mean_is_printed_accuses_nobody():
    bare = [mean for _, (_, mean, _, _) in PARTS]
    text = _instruments()
    for mean in bare:
        text = text.replace(f">{mean}<", "><")
    assert {check.verdict for check in run_checks(dumped(text)).checks} <= {
        Verdict.CONSISTENT,
        Verdict.UNVERIFIABLE,
    }


def test_mean_scores_between_weights_and_weighted_scores_are_what_is_weighed():
    assert _wrong(_tabbed(PERSPECTIVES)) == set()
    assert _wrong(_tabbed(PERSPECTIVES, "0.8804", "0.8904")) == {"SC003", "SC004"}
    assert _wrong(_tabbed(PERSPECTIVES, "4.5097", "4.6097")) == {"SC002", "SC004"}


def test_a_total_restated_in_percent_stays_the_total():
    assert _wrong(_tabbed(RESTATED)) == set()
    assert _wrong(_tabbed(RESTATED, "3.7000", "3.1000")) == {"SC002", "SC004"}
    assert _wrong(_tabbed(RESTATED, "100", "190")) == {"SC001"}


def test_forms_of_one_indicator_each_show_together_how_they_are_weighed():
    head = ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "ค่าคะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"]
    lines = [
        ["ร้อยละของแหล่งน้ำ", "15", "77.79", "2.7790", "0.4169"],
        ["ร้อยละการเบิกจ่าย", "25", "73.94", "3.4850", "0.8713"],
        ["ร้อยละของคดี", "60", "91.12", "4.3780", "2.6268"],
    ]
    text = "\n".join(f"ตัวชี้วัดที่ {number}\n{_tabbed([head, line])}" for number, line in enumerate(lines, 1))
    assert _wrong(text) == set()
    assert _wrong(text.replace("0.8713", "0.8113")) == {"SC003"}
