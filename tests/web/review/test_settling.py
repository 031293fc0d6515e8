"""Two readers, blind to each other, and the page on which their differences are settled."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tuyun.graph.review.settle import settled
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.test_agreement import read_by_two
from tests.web.review.conftest import Serve, opened, violations
from tests.web.review.test_access import tab_to

pytestmark = pytest.mark.once


def test_differences_are_settled_and_the_agreement_is_shown(serve: Serve, page: Page) -> None:
    site = serve(who="chinara")
    read_by_two(site.review)
    page.goto(f"{site.address}/settle")
    expect(page.locator("#left")).to_have_text("Left: 3 differences of 3.")
    page.locator("#agreement summary").click()
    expect(page.locator("#agreement")).to_contain_text("aida and bek: 4 and 2 statements, 2 pairs")
    expect(page.locator("#agreement tbody tr").first).to_have_text("verdict2 of 30.00")
    differing = page.locator(".difference").first.locator("dl").first
    expect(differing).to_have_text("How firmlyasserted")
    assert violations(page) == []
    page.get_by_role("button", name="Take this: As bek has it, sentence 2").click()
    expect(page.locator("#left")).to_have_text("Left: 2 differences of 3.")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("#left")).to_have_text("Left: 3 differences of 3.")
    page.get_by_role("button", name="Take this: As bek has it, sentence 2").click()
    page.get_by_role("button", name="Take this: As aida has it, sentence 3").click()
    page.locator(".difference").last.get_by_role("button", name="Neither: no statement").click()
    expect(page.locator("#left")).to_contain_text("All of 3 differences settled")
    assert violations(page) == []
    page.get_by_role("button", name="Finish").click()
    expect(page.locator("#left")).to_have_text("All is settled.")
    assert settled(site.review.view("chinara").entries)
    source = read_source(site.review.material.directory)
    assert isinstance(source, Narrative)
    assert [one.modality for one in source.statements] == ["asserted", "possible", "asserted"]


def test_differences_are_settled_by_the_keyboard_alone_at_400_percent(serve: Serve, chromium: Browser) -> None:
    """1280 pixels at 400% are 320, the width of a phone; nothing is cut off, and Tab and Enter do everything."""
    site = serve(who="chinara")
    read_by_two(site.review)
    page = chromium.new_page(viewport={"width": 320, "height": 256})
    page.goto(f"{site.address}/settle")
    expect(page.locator("#left")).to_have_text("Left: 3 differences of 3.")
    page.locator("#agreement summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#agreement table").first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert violations(page) == []
    for left in (2, 1):
        tab_to(page, "Take this")
        page.keyboard.press("Enter")
        expect(page.locator("#left")).to_have_text(f"Left: {left} difference{'s' * (left > 1)} of 3.")
        expect(page.locator("#left")).to_be_focused()
    tab_to(page, "Take back")
    page.keyboard.press("Enter")
    expect(page.locator("#left")).to_have_text("Left: 2 differences of 3.")
    for _ in range(2):
        tab_to(page, "Neither: no statement")
        page.keyboard.press("Enter")
        expect(page.locator("#left")).to_be_focused()
    expect(page.locator("#left")).to_contain_text("All of 3 differences settled")
    tab_to(page, "Finish")
    page.keyboard.press("Enter")
    expect(page.locator("#left")).to_have_text("All is settled.")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert violations(page) == []
    assert settled(site.review.view("chinara").entries)
    page.close()


def test_nothing_is_compared_until_both_have_finished(serve: Serve, page: Page) -> None:
    first, second = serve(), serve(who="bek")
    opened(page, first.address)
    page.keyboard.press("a")
    expect(page.locator("#saving")).to_have_text("")
    opened(page, second.address)
    expect(page.locator("#left")).to_have_text("Left: 3 proposals, 1 figure or verb that nothing covers.")
    page.goto(f"{second.address}/settle")
    expect(page.locator("#alert")).to_contain_text("not all readers have finished")
    assert violations(page) == []
