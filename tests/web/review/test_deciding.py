"""Decide about proposals with one key each, and finish when nothing is left."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tuyun.graph.reading.decisions.log import Mark, read_log
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.example import CONVICTED, OPENED, SILENT, decide
from tests.web.review.conftest import Serve, opened, violations

SEED = {
    "id": "kg22", "title": "2022 Trafficking in Persons Report", "publisher": "Department of State", "year": 2022,
    "country": "KG", "language": "en", "licence": "public domain",
}  # fmt: skip
LEFT, SAVING = "#left", "#saving"


@pytest.mark.on_wheel
def test_the_seed_is_decided_in_at_most_ninety_keys(serve: Serve, page: Page) -> None:
    """Proposals are accepted, but for the only one that lacks a role; what nothing covers is not counted."""
    site = serve((seed() / "kyrgyz-republic-2022" / "text.txt").read_text("utf-8"), fields=SEED)
    opened(page, site.address)
    pressed = rest = 0
    while page.locator(LEFT).inner_text() != "Everything is decided." and rest < 60:
        keys = ["x", "1"] if page.locator("#card .fault, #card h2:text('covers')").count() else ["a"]
        if page.locator("#card h2").inner_text().startswith("Proposal"):
            pressed += len(keys)
        else:
            rest += 1
        for key in keys:
            page.keyboard.press(key)
    assert len(site.review.material.proposals) <= pressed <= 90
    expect(page.locator(SAVING)).to_have_text("")
    assert set(site.states().values()) == {"kept", "rejected"}
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(LEFT)).to_have_text("You have finished.")
    source = read_source(site.review.material.directory)
    assert isinstance(source, Narrative)
    assert len(source.statements) == len(site.review.material.proposals) - 1


@pytest.mark.on_wheel
def test_a_review_from_the_first_key_to_the_end(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    expect(page.locator(LEFT)).to_have_text("Left: 3 proposals, 1 figure or verb that nothing covers.")
    page.keyboard.press("a")
    page.keyboard.press("u")
    expect(page.locator("#card h2")).to_have_text("Figure that no statement covers, sentence 3")
    page.keyboard.press("x")
    expect(page.locator("#reasons-title")).to_have_text("Why is it set aside?")
    page.keyboard.press("1")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 4")
    page.keyboard.press("x")
    page.keyboard.press("3")
    expect(page.locator(LEFT)).to_have_text("Left: 1 not sure.")
    page.get_by_role("button", name="Not sure (1)").click()
    expect(page.locator("#card .said")).to_contain_text("convicted")
    page.keyboard.press("a")
    expect(page.locator("#card h2")).to_have_text("The queue is empty")
    expect(page.locator(LEFT)).to_have_text("Everything is decided.")
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(LEFT)).to_have_text("You have finished.")
    expect(page.locator("#next")).to_contain_text("tuyun load")
    assert site.states() == {OPENED: "kept", CONVICTED: "kept", SILENT: "rejected"}
    last = read_log(site.review.log)[-1]
    assert isinstance(last, Mark)
    assert last.mark == "finish"
    source = read_source(site.review.material.directory)
    assert isinstance(source, Narrative)
    assert [one.predicate for one in source.statements] == [OPENED, CONVICTED]


def test_undo_goes_back_to_what_was_decided_last(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("a")
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(page.locator("#card h2")).to_have_text("Figure that no statement covers, sentence 3")
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 4")
    expect(page.locator(SAVING)).to_have_text("")
    for title in ("Figure that no statement covers, sentence 3", "Proposal, sentence 2", "Proposal, sentence 1"):
        page.keyboard.press("z")
        expect(page.locator("#card h2")).to_have_text(title)
    expect(page.locator(LEFT)).to_have_text("Left: 3 proposals, 1 figure or verb that nothing covers.")
    assert set(site.states().values()) == {"open"}


def test_keys_go_from_sentence_to_sentence_and_to_what_is_open(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    for key, title in (
        ("j", "Proposal, sentence 2"),
        ("k", "Proposal, sentence 1"),
        ("f", "Figure that no statement covers, sentence 3"),
        ("n", "Proposal, sentence 4"),
        ("n", "Proposal, sentence 1"),
    ):
        page.keyboard.press(key)
        expect(page.locator("#card h2")).to_have_text(title)
        expect(page.locator("#card h2")).to_be_focused()


def test_another_tab_is_not_overwritten_and_the_page_shows_what_stands(
    serve: Serve, context: BrowserContext
) -> None:
    site = serve()
    first, second = opened(context.new_page(), site.address), opened(context.new_page(), site.address)
    with first.expect_response("**/decisions"):
        first.keyboard.press("a")
    expect(first.locator(LEFT)).to_contain_text("Left: 2 proposals")
    decide(site.review, "aida", CONVICTED, "unsure")
    second.keyboard.press("x")
    second.keyboard.press("1")
    expect(second.locator("#alert")).to_contain_text(
        "Your last decision was not written: aida has decided about it since: accept."
    )
    expect(second.locator(LEFT)).to_have_text(
        "Left: 1 proposal, 1 not sure, 1 figure or verb that nothing covers."
    )
    assert site.states() == {OPENED: "kept", CONVICTED: "unsure", SILENT: "open"}
    assert violations(second) == []


def test_a_server_that_is_gone_is_told_and_nothing_seems_to_be_written(serve: Serve, page: Page) -> None:
    site = serve()
    page.route("**/decisions", lambda route: route.abort())  # before the page opens, so that nothing gets through
    opened(page, site.address)
    page.keyboard.press("a")
    expect(page.locator("#alert")).to_contain_text(
        "The server does not answer; the last decision was not written."
    )
    page.unroute("**/decisions")
    page.get_by_role("button", name="Show what stands").click()
    expect(page.locator(LEFT)).to_have_text("Left: 3 proposals, 1 figure or verb that nothing covers.")
    assert site.states()[OPENED] == "open"


def test_sentences_are_read_first_where_a_share_is_set(serve: Serve, page: Page) -> None:
    site = serve(share=1.0)
    opened(page, site.address)
    expect(page.locator("#card h2")).to_have_text("Read sentence 1 first")
    expect(page.locator("#sentences mark, #sentences .state-open")).to_have_count(0)
    assert violations(page) == []
    page.keyboard.press("a")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 1")
    expect(page.locator("#missed")).to_contain_text("In 1 sentence that you read without proposals")
    page.keyboard.press("a")
    expect(page.locator("#card h2")).to_have_text("Read sentence 2 first")
    expect(page.locator("#missed")).to_contain_text("0 by you alone, 1 by the rules alone.")
