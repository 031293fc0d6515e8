"""Two readers, blind to each other, and the page on which their differences are settled."""

from playwright.sync_api import Page, expect
from tuyun.graph.review.settle import settled
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.test_agreement import read_by_two
from tests.web.review.conftest import Serve, opened, violations


def test_differences_are_settled_and_the_agreement_is_shown(serve: Serve, page: Page) -> None:
    site = serve(who="chinara")
    read_by_two(site.review)
    page.goto(f"{site.address}/settle")
    expect(page.locator("#left")).to_have_text("Left: 3 differences of 3.")
    page.locator("#agreement summary").click()
    expect(page.locator("#agreement")).to_contain_text("aida and bek: 4 and 2 statements, 2 pairs")
    expect(page.locator("#agreement tbody tr").first).to_have_text("verdict2 of 30.00")
    differing = page.locator(".difference").first.locator("dl").first
    expect(differing).to_have_text("modalityasserted")
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
