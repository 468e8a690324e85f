"""The list of findings: grouped by cause, filtered, searched."""

from collections import Counter
from typing import Any

from schemas import Verdict
from tests.outputs.html.conftest import Open, Written


def listed(page: Any) -> list[str]:
    return list(page.locator("#list .item").evaluate_all("items => items.map(item => item.dataset.check)"))


def test_verdict_and_coverage_stand_at_the_top(scorecards: Written, open_page: Open) -> None:
    summary = scorecards.document.summary
    page = open_page(scorecards.path)
    top = page.inner_text("header.top")
    assert f"{summary.inconsistent} figures do not agree" in top
    assert f"{summary.figures_checked} of {summary.figures} table figures checked" in top


def test_findings_are_listed_first_and_those_of_one_cause_together(
    scorecards: Written, open_page: Open
) -> None:
    wrong = [check for check in scorecards.document.checks if check.verdict is Verdict.INCONSISTENT]
    page = open_page(scorecards.path)
    assert sorted(listed(page)) == sorted(check.id for check in wrong)
    shared = [
        cause for cause, count in Counter(check.cause for check in wrong).items() if cause and count > 1
    ]
    groups = page.locator(".group.shared")
    assert groups.count() == len(shared)
    for at, cause in enumerate(shared):
        inside = (
            groups.nth(at).locator(".item").evaluate_all("items => items.map(item => item.dataset.check)")
        )
        assert inside == [check.id for check in wrong if check.cause == cause]


def test_filters_leave_what_they_say(indicators: Written, open_page: Open) -> None:
    checks = indicators.document.checks
    page = open_page(indicators.path)
    page.select_option("#filter-verdict", "")
    page.select_option("#filter-rule", "BS002")
    assert f"{sum(check.rule == 'BS002' for check in checks)} shown" in page.inner_text("#list")
    page.select_option("#filter-verdict", "inconsistent")
    wanted = [check.id for check in checks if check.rule == "BS002" and check.verdict is Verdict.INCONSISTENT]
    assert sorted(listed(page)) == sorted(wanted)
    page.select_option("#filter-rule", "")
    page.select_option("#filter-table", "t2")
    assert all(check.subject.at.table == "t2" for check in checks if check.id in listed(page))
    page.select_option("#filter-table", "")
    page.check("#filter-decisive")
    assert sorted(listed(page)) == sorted(check.id for check in checks if check.decisive)


def test_search_finds_words_figures_and_numbers_of_checks(indicators: Written, open_page: Open) -> None:
    page = open_page(indicators.path)
    (found,) = [check.id for check in indicators.document.checks if check.subject.raw == "112.09"]
    page.fill("#search", "112.09")
    assert listed(page) == [found]
    page.fill("#search", found)
    assert listed(page) == [found]
    page.fill("#search", "มูลค่าทรัพย์สิน 112.09")
    assert listed(page) == [found]
    page.fill("#search", "no such words")
    assert listed(page) == []
    page.click("text=Clear the filters")
    assert f"{len(indicators.document.checks)} shown" in page.inner_text("#list")


def test_a_long_list_is_drawn_in_parts(indicators: Written, open_page: Open) -> None:
    page = open_page(indicators.path)
    page.select_option("#filter-verdict", "")
    assert len(listed(page)) == 200
    page.click("#list .more")
    assert sorted(listed(page)) == sorted(check.id for check in indicators.document.checks)


def test_a_finding_shows_its_whole_calculation(scorecards: Written, open_page: Open) -> None:
    check = next(check for check in scorecards.document.checks if check.rule == "SC001" and check.hypotheses)
    page = open_page(scorecards.path, f"finding/{check.id}")
    panel = page.inner_text("#panel")
    assert check.message.en in panel
    assert check.formula is not None
    assert check.formula in panel
    assert page.locator(".calculation tbody tr").count() == len(check.inputs)
    assert page.locator(".outcome dd").all_inner_texts()[0] == check.subject.raw
    marks = page.locator(".hypotheses li >> nth=0").locator("mark").all_inner_texts()
    assert marks == ["๐"]
    assert all(rule in panel for rule in ("SC001", "SC002"))


def test_tables_open_as_tables_and_lead_back_to_the_page(indicators: Written, open_page: Open) -> None:
    page = open_page(indicators.path, "table/t2")
    table = next(table for table in indicators.document.tables if table.id == "t2")
    assert page.locator(".printed-table tbody tr").count() == len(table.rows)
    assert page.locator(".printed-table td").count() == sum(len(row.cells) for row in table.rows)
    page.click(".printed-table .cell.differs a >> nth=0")
    page.wait_for_selector(".box.chosen")


def test_plots_show_what_is_printed(indicators: Written, scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path, "plots")
    cards = [card.total_score.raw for card in scorecards.document.scorecards if card.total_score]
    assert page.locator(".plot .bar-value").all_text_contents() == cards
    lengths = page.locator(".plot .bar").evaluate_all(
        "bars => bars.map(bar => Number(bar.getAttribute('width')))"
    )
    values = [float(card.total_score.value) for card in scorecards.document.scorecards if card.total_score]
    ratios = [length / value for length, value in zip(lengths, values, strict=True)]
    assert max(ratios) - min(ratios) < 0.01
    scored = open_page(indicators.path, "plots")
    assert scored.locator(".plot").count() >= 2
    assert scored.locator(".plot .band").count() == 5
    scored.click(".plot a.differs >> nth=0")
    scored.wait_for_selector(".box.chosen")
