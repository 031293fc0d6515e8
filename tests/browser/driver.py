"""Drives Neo4j Browser by what is on its page; waits for what appears, never for a time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

FRAME = '[data-testid="frame"]'
SETTLED = ("vizInspector", "cypherFrameErrorMessage", "frameStatusbar")
CIRCLES = """all => all.map(node => {
    const ring = node.querySelector('circle.b-outline');
    const style = getComputedStyle(ring);
    return {
        caption: [...node.querySelectorAll('text.caption')].map(one => one.textContent.trim()).join(' '),
        fill: ring.getAttribute('fill') || style.fill,
        stroke: ring.getAttribute('stroke') || style.stroke,
        radius: Number(ring.getAttribute('r')),
        text: node.querySelector('text.caption')?.getAttribute('fill'),
    };
})"""


@dataclass
class Neo4jBrowser:
    """A page with Neo4j Browser in it."""

    page: Page
    clicks: int = 0

    def open(self, address: str, password: str) -> None:
        """Open the address that `make up` prints, give the password, and wait for the guide."""
        self.page.goto(address)
        self.page.locator('[data-testid="password"]').fill(password)
        self.page.locator('[data-testid="connect"]').click()
        expect(self.page.locator('[data-testid="password"]')).to_have_count(0)
        expect(self.page.get_by_text("What this graph is, and is not")).to_be_visible()

    def click(self, target: Locator) -> None:
        """Click, and count it."""
        target.click()
        self.clicks += 1

    def frame(self) -> Locator:
        """The newest frame."""
        return self.page.locator(FRAME).first

    def write(self, text: str) -> None:
        """Put a query into the editor."""
        self.page.locator('[data-testid="activeEditor"] .monaco-editor').first.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Backspace")
        self.page.keyboard.insert_text(text)

    def run(self, text: str) -> Locator:
        """Run a query; its frame, when the result is there."""
        self.write(text)
        return self.after(lambda: self.page.locator('[data-testid="editor-Run"]').click())

    def choose(self, **fields: str) -> None:
        """Choose documents in the guide, on its second slide, by country, year, publisher or document."""
        guide = self.page.locator(FRAME).filter(has_text="guide.html").first
        guide.locator('li[aria-label="2"]').click()
        for name in ("country", "year", "publisher", "document"):
            field = guide.locator(f'input[value-for="choose_documents-{name}"]')
            self.fill(field, fields.get(name, ""))
        self.frame().evaluate("frame => { frame.dataset.before = 'yes' }")
        guide.locator("pre.runnable i").first.click()
        frame = self.frame()
        expect(frame).not_to_have_attribute("data-before", "yes")
        expect(frame).to_contain_text("Successfully set your parameters")
        frame.get_by_title("Close").click()

    def fill(self, field: Locator, text: str) -> None:
        """Type into a field of the guide, whose query follows each key."""
        field.click()
        field.press("Control+a")
        field.press("Backspace")
        field.press_sequentially(text)

    def ask_of(self, key: str, typed: str) -> Locator:
        """Type into the field of the guide with this key, and run the block that it writes into; its frame."""
        guide = self.page.locator(FRAME).filter(has_text="guide.html").first
        block = guide.locator("pre.runnable", has=self.page.locator(f'[value-key="{key}"]'))
        for slide in range(1, guide.locator("li[aria-label]").count() + 1):
            guide.locator(f'li[aria-label="{slide}"]').click()
            if block.count():
                break
        self.fill(guide.locator(f'input[value-for="{key}"]'), typed)
        expect(block).to_contain_text(f"`{typed}`")
        frame = self.after(block.locator("i").first.click)
        expect(frame.locator("g.node").first).to_be_visible()
        return frame

    def after(self, act: Any) -> Locator:  # noqa: ANN401 - a function of no arguments
        """Do something that opens a frame; the frame, when its result is there."""
        self.frame().evaluate("frame => { frame.dataset.before = 'yes' }")
        act()
        frame = self.frame()
        expect(frame).not_to_have_attribute("data-before", "yes")
        settled = frame.locator(", ".join(f'[data-testid="{one}"]' for one in SETTLED))
        expect(settled.first).to_be_visible()
        return frame


def circles(frame: Locator) -> list[Mapping[str, Any]]:
    """Every node of a picture: caption, fill, stroke, radius, colour of its text."""
    found: list[Mapping[str, Any]] = frame.locator("g.node").evaluate_all(CIRCLES)
    return found


def drawn(frame: Locator) -> tuple[int, int]:
    """Nodes and links of a picture, as the inspector counts them."""
    told = frame.get_by_text(re.compile(r"Displaying \d+ nodes, \d+ relationships")).first.inner_text()
    nodes, links = re.findall(r"\d+", told)[:2]
    return int(nodes), int(links)
