"""The whole review by keyboard alone, at 400% zoom and on a phone; keys that are changed or off; texts as text."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.graph.review.example import CONVICTED, FIELDS, OPENED, SILENT
from tests.web.review.conftest import Serve, opened, violations

pytestmark = pytest.mark.once

STRANGE = (
    'In 2030, the police of Öst < & > "West" opened 12 trafficking cases. '
    "وقالت المحاكم إن العدد زاد. Courts convicted 𝟝 or five traffickers in 2030."
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(serve: Serve, page: Page, scheme: str) -> None:
    site = serve()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # light or dark
    opened(page, site.address)
    assert violations(page) == []
    states = {"x": "#reasons", "Escape": "#card h2", "f": "#card blockquote", "m": "form.statement"}
    for key, shown in states.items():
        page.keyboard.press(key)
        expect(page.locator(shown)).to_be_visible()
        assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Help")).to_be_visible()
    looks = page.locator("#help .marks li > *").evaluate_all(
        "all => all.map(each => getComputedStyle(each)).map(look => [look.textDecoration, look.borderBottom,"
        " look.fontStyle, look.fontWeight, look.backgroundColor].join())"
    )
    assert len({*looks}) == len(looks) == 8
    assert violations(page) == []
    page.get_by_role("button", name="Close").click()
    for key in ("n", "a", "u", "x", "3", "n", "a"):
        page.keyboard.press(key)
    page.get_by_role("button", name="Not sure (1)").click()
    assert violations(page) == []


def test_everything_is_done_by_the_keyboard_with_the_keys_switched_off(serve: Serve, page: Page) -> None:
    """Tab, Enter and arrows alone, as for a person who has switched the single keys off."""
    site = serve()
    opened(page, site.address)
    tab_to(page, "Help and keys")
    page.keyboard.press("Enter")
    page.get_by_label("Keys are on").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 1")
    tab_to(page, "Accept")
    page.keyboard.press("Enter")
    tab_to(page, "Not sure")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Figure that no statement covers, sentence 3")
    tab_to(page, "Set aside")
    page.keyboard.press("Enter")
    tab_to(page, "It counts nothing of the case flow")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 4")
    tab_to(page, "Reject")
    page.keyboard.press("Enter")
    tab_to(page, "The sentence does not say this.")
    page.keyboard.press("Enter")
    tab_to(page, "Not sure (1)")
    page.keyboard.press("Enter")
    tab_to(page, "Accept")
    page.keyboard.press("Enter")
    expect(page.locator("#left")).to_have_text("Everything is decided.")
    tab_to(page, "Finish")
    page.keyboard.press("Enter")
    expect(page.locator("#left")).to_have_text("You have finished.")
    assert site.states() == {OPENED: "kept", CONVICTED: "kept", SILENT: "rejected"}
    page.get_by_role("button", name="Sentence 1").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="Sentence 2")).to_be_focused()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a button has the focus whose words begin so."""
    for _ in range(60):
        page.keyboard.press("Tab")
        words = page.evaluate(
            "document.activeElement.tagName === 'BUTTON' ? document.activeElement.innerText : ''"
        )
        if words == name or (len(name) > 10 and words.startswith(name)):
            return
    pytest.fail(f"no button {name!r} can be reached")


def test_keys_are_changed_and_kept_in_the_browser(serve: Serve, page: Page) -> None:
    site = serve()
    opened(page, site.address)
    page.keyboard.press("?")
    page.get_by_label("Accept, and go on").fill("x")
    page.get_by_label("Accept, and go on").press("Tab")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("x already means: Reject")
    page.get_by_label("Accept, and go on").fill("y")
    page.get_by_label("Accept, and go on").press("Tab")
    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 1")
    page.keyboard.press("a")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 1")
    page.keyboard.press("y")
    expect(page.locator("#card h2")).to_have_text("Proposal, sentence 2")


@pytest.mark.parametrize("size", [(320, 640), (390, 800)], ids=["at-400-percent", "on-a-phone"])
def test_nothing_is_cut_off_where_there_is_little_room(
    serve: Serve, chromium: Browser, size: tuple[int, int]
) -> None:
    """1280 pixels at 400% are 320; nothing may need to be scrolled in two directions (WCAG 1.4.10)."""
    site = serve()
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    opened(page, site.address)
    for key in ("", "x", "Escape", "f", "m"):
        if key:
            page.keyboard.press(key)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Next open").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#left")).to_contain_text("2 proposals")
    assert violations(page) == []
    page.close()


def test_markup_quotes_and_scripts_of_the_text_show_as_text(serve: Serve, page: Page) -> None:
    title = "<img src=x onerror=alert(1)> & “more”"
    site = serve(STRANGE, fields={**FIELDS, "title": title})
    opened(page, site.address)
    expect(page.locator("h1")).to_have_text(f"Review of {title}")
    shown = page.locator("#sentences .sentence").all_inner_texts()
    assert shown == [sentence.text for sentence in site.review.material.sentences]
    assert page.locator("#sentences b").count() == 0
    marked = page.locator("#sentences .anchor").all_inner_texts()
    assert "".join(marked) == "12 trafficking cases"
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#card h2")).to_contain_text("sentence 3")
    page.keyboard.press("m")
    page.get_by_label("Quote, an exact part of the sentence").fill("five traffickers")
    page.get_by_label("What happened").select_option("other_statement")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("form.statement")).to_have_count(0)
    added = [one for one in site.review.view("aida").items if one.id.startswith("a-")]
    text = site.review.material.text
    assert [text[one.standing.start :][:16] for one in added if one.standing] == ["five traffickers"]
