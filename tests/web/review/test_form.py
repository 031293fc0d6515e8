"""Edit a proposal and add a statement in the form: choices, faults, new entities, words that are lacking."""

import pytest
from playwright.sync_api import Page, expect
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.example import BRIBES, CONVICTED, OPENED, item
from tests.web.review.conftest import Serve, opened, violations

pytestmark = pytest.mark.once


def test_an_edited_field_is_kept_and_says_what_it_does_not_say(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator("#card h2")).to_have_text("Edit, sentence 2")
    firm = page.get_by_label("How firmly")
    firm.select_option("possible")
    expect(page.get_by_text("Does not say: That it is so, or how likely it is.")).to_be_visible()
    page.get_by_label("At most").fill("")
    assert violations(page) == []
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#card [role=alert]")).to_contain_text("measured is exact")
    page.get_by_label("Status of the figure").select_option("lower_bound")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#card h2")).to_have_text("Figure that no statement covers, sentence 3")
    statement = item(site.review.view("aida"), CONVICTED).statement
    assert (statement.modality, statement.status) == ("possible", "lower_bound")
    assert statement.quantity is not None
    assert (statement.quantity.lower, statement.quantity.upper) == (5, None)


def test_a_missed_statement_is_added_with_a_new_entity(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("f")
    page.keyboard.press("m")
    expect(page.locator("#card h2")).to_have_text("Add a statement, sentence 3")
    page.get_by_label("Quote, an exact part of the sentence").fill("Officials took money")
    page.get_by_label("What happened").select_option("accepted_bribes")
    page.get_by_label("subject (needed)", exact=True).select_option("new")
    page.get_by_label("Name of the new subject (needed)").fill("Чиновники <b>")
    page.get_by_label("What it is").first.select_option("OfficialGroup")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#card [role=alert]")).to_contain_text("does not have the quote 'Officials took money'")
    page.get_by_label("Quote, an exact part of the sentence").fill(BRIBES)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#left")).to_have_text("Left: 3 proposals.")
    page.get_by_role("button", name="Sentence 3").click()
    expect(page.locator("#card h2")).to_have_text("Added statement, sentence 3")
    expect(page.locator("#card table")).to_contain_text("Чиновники <b>")
    source = read_source(site.review.material.directory)
    assert isinstance(source, Narrative)
    assert [(one.predicate, one.quote) for one in source.statements] == [("accepted_bribes", BRIBES)]


def test_selected_words_become_the_quote(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.locator("#sentences li").nth(2).locator(".sentence").evaluate(
        "element => getSelection().setBaseAndExtent(element.firstChild, 0, element.firstChild, 7)"
    )
    page.keyboard.press("m")
    expect(page.get_by_label("Quote, an exact part of the sentence")).to_have_value("A bribe")
    page.keyboard.press("Escape")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 1")


def test_that_the_vocabulary_lacks_a_word_is_an_answer(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("e")
    page.get_by_label("What is counted").select_option("vocabulary lacks")
    page.get_by_label("What the sentence says").locator("visible=true").fill("trafficking case files")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 2")
    page.keyboard.press("k")
    expect(page.locator("#card .state").first).to_contain_text("the vocabulary lacks unit: trafficking case files")
    decision = item(site.review.view("aida"), OPENED).decision
    assert decision is not None
    assert decision.lacks == {"unit": "trafficking case files"}


def test_an_edit_without_a_change_keeps_every_field(serve: Serve, page: Page) -> None:
    site = serve()
    before = [item(site.review.view("aida"), name).statement for name in (OPENED, CONVICTED)]
    opened(page, site.address)
    for title in ("Edit, sentence 1", "Edit, sentence 2"):
        page.keyboard.press("e")
        expect(page.locator("#card h2")).to_have_text(title)
        page.get_by_role("button", name="Save").click()
        expect(page.locator("#card h2")).not_to_have_text(title)
    after = [item(site.review.view("aida"), name) for name in (OPENED, CONVICTED)]
    assert [one.state for one in after] == ["kept", "kept"]
    assert [one.statement for one in after] == before


def test_a_stated_figure_keeps_its_decimals_and_further_roles_are_folded(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("j")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 2")
    page.keyboard.press("e")
    expect(page.locator("#card h2")).to_have_text("Edit, sentence 2")
    page.get_by_label("Status of the figure").select_option("average")
    for name in ("At least", "At most"):
        page.get_by_label(name).fill("")
    page.get_by_label("Stated figure").fill("4.5")
    page.get_by_label("Words for how many").fill("an average of 4.5")
    further = page.locator("details", has_text="Further roles")
    expect(further.get_by_label("partner", exact=True)).to_have_count(1)
    expect(further).to_have_js_property("open", False)
    further.locator("summary").click()
    expect(page.get_by_label("partner", exact=True)).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#card [role=alert]")).to_contain_text("the quote has no 4.5")
