"""The page Explore as a person uses it: by names of buttons and fields, and if need be by the keyboard alone."""

import json
import re
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Download, Locator, Page, expect

MOST_TABS = 400


class Explore:
    """An opened page, with what a person does on it."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site

    def open(self, address: str | None = None) -> "Explore":
        """Open the page, or a view by its address; opened when its questions are there."""
        self.page.goto(address or f"{self.site}/")
        expect(self.page.locator("#questions li")).to_have_count(10)
        return self

    def search(self, words: str) -> None:
        """Search, and wait for the results."""
        self.page.get_by_label("Find an institution").fill(words)
        self.page.keyboard.press("Enter")
        expect(self.page.locator("#status")).to_contain_text("such a name")

    def add(self, name: str, place: int = 0) -> None:
        """Put an entity of a search into the picture, and wait until its details are there."""
        self.search(name)
        before = self.page.locator("#beside").get_attribute("data-of") or ""
        self.page.locator("#results section").first.locator("button.hit").nth(place).click()
        expect(self.page.locator("#beside")).not_to_have_attribute("data-of", before)
        expect(self.page.locator("#beside h2")).to_be_visible()

    def expand(self) -> None:
        """Draw the neighbours of what is chosen, whatever links lead to them."""
        before = self.page.locator("#told").inner_text()
        self.page.get_by_role("button", name="neighbours over any link").click()
        expect(self.page.locator("#told")).not_to_have_text(before)
        expect(self.page.locator("#told")).to_contain_text("are in the picture")

    def unfold(self, summary: str) -> None:
        """Open a part of the page that is folded."""
        self.page.locator("summary", has_text=summary).first.click()

    def entities(self) -> list[str]:
        """The names in the table of entities."""
        return self.page.locator("#entities tbody th").all_inner_texts()

    def lines(self) -> list[list[str]]:
        """The rows of the table of links."""
        rows: list[list[str]] = self.page.locator("#lines tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
        )
        return rows

    def save(self, button: str) -> Download:
        """Save the view in a form."""
        if not self.page.get_by_role("button", name=button).is_visible():
            self.unfold("Hand over")
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=button).click()
        return download.value

    def view(self) -> dict[str, Any]:
        """The view as its file has it."""
        text = Path(self.save("Save the view").path()).read_text("utf-8")
        view: dict[str, Any] = json.loads(text)
        return view

    def address(self) -> str:
        """The page's address, as soon as it has the view as it is: it is written a moment after a step."""
        button = self.page.get_by_role("button", name="Address of this view")
        if not button.is_visible():
            self.unfold("Hand over")
        button.click()
        expect(self.page.get_by_label("Address", exact=True)).to_have_value(re.compile("#view="))
        address = self.page.get_by_label("Address", exact=True).input_value()
        expect(self.page).to_have_url(address)
        return address

    def svg(self) -> str:
        """The picture as SVG."""
        return Path(self.save("Save as SVG").path()).read_text("utf-8")

    def tab_to(self, wanted: Locator) -> None:
        """Press the Tab key until something has the focus."""
        for _ in range(MOST_TABS):
            if wanted.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key does not reach {wanted}")

    def press(self, wanted: Locator) -> None:
        """Tab to a button or a link, and press Enter."""
        self.tab_to(wanted)
        self.page.keyboard.press("Enter")

    def choose(self, field: Locator, value: str) -> None:
        """Tab to a field with choices, and type the words of the wanted choice."""
        self.tab_to(field)
        self.page.keyboard.type(field.locator(f'option[value="{value}"]').inner_text())
        expect(field).to_have_value(value)

    def violations(self) -> list[str]:
        """The rules of axe that the page breaks, with the elements that do."""
        found = Axe().run(self.page).response["violations"]
        return [f"{rule['id']}: {[node['html'][:120] for node in rule['nodes'][:3]]}" for rule in found]
