"""The page is used by keyboard alone, and one sees where one is."""

from typing import Any

from tests.outputs.html.conftest import Open, Written, wait_until_drawn


def focused(page: Any) -> dict[str, Any]:
    return dict(
        page.evaluate(
            "(() => { const at = document.activeElement; const style = getComputedStyle(at); return {"
            " check: at.dataset.check ?? null, place: at.dataset.place ?? null, id: at.id, outline: style.outlineStyle,"
            " width: parseFloat(style.outlineWidth) }; })()"
        )
    )


def test_arrows_move_enter_opens_escape_returns(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.locator("#list .item").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    there = focused(page)
    assert there["check"] == page.locator("#list .item").nth(2).get_attribute("data-check")
    assert (there["outline"], there["width"] >= 2) == ("solid", True)
    page.keyboard.press("Enter")
    wait_until_drawn(page, f"finding/{there['check']}")
    assert page.locator("#list .item[aria-current]").get_attribute("data-check") == there["check"]
    page.locator("#desk .box.chosen").focus()
    page.keyboard.press("Escape")
    assert focused(page)["check"] == there["check"]
    page.keyboard.press("Home")
    assert focused(page)["check"] == page.locator("#list .item").first.get_attribute("data-check")


def test_arrows_move_between_the_figures_of_a_page(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.locator("#desk .box.chosen").focus()
    before = page.locator(".box:focus").bounding_box()
    page.keyboard.press("ArrowUp")
    after = page.locator(".box:focus").bounding_box()
    assert after["y"] < before["y"]
    assert abs(after["x"] - before["x"]) < 5
    assert focused(page)["outline"] == "solid"
    place = focused(page)["place"]
    page.keyboard.press("Enter")
    wait_until_drawn(page, f"figure/{place}")
    page.keyboard.press("Escape")
    wait_until_drawn(page, "finding/")


def test_slash_searches_and_a_question_mark_tells_the_keys(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.keyboard.press("/")
    assert focused(page)["id"] == "search"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("dialog#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog#keys").is_visible()


def test_brackets_turn_pages(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    page.keyboard.press("]")
    assert page.locator(".sheet").get_attribute("data-page") == "2"
    page.keyboard.press("[")
    assert page.locator(".sheet").get_attribute("data-page") == "1"


def test_tab_reaches_the_list_the_page_and_the_calculation(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.closest('#list, #desk, #panel, .views, .filters')?.className ?? ''"
            )
        )
    joined = " ".join(reached)
    for part in ("views", "filters", "desk", "panel"):
        assert part in joined, f"tab never reaches {part}"


def test_back_of_the_browser_returns_to_the_finding_before(scorecards: Written, open_page: Open) -> None:
    page = open_page(scorecards.path)
    first, second = (page.locator("#list .item").nth(at).get_attribute("data-check") for at in (0, 1))
    for chosen in (first, second):
        page.click(f".item[data-check={chosen}]")
        wait_until_drawn(page, f"finding/{chosen}")
    page.go_back()
    wait_until_drawn(page, f"finding/{first}")
    assert page.locator("#list .item[aria-current]").get_attribute("data-check") == first
