"""Runs the blocks of the guide as Neo4j Browser renders them."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.driver import FRAME, Neo4jBrowser, drawn
from tests.graph.browser.test_standalone import CLICKED, shown

PICTURES = Path(__file__).parents[1] / "cypher" / "pictures"


def lines(name: str) -> list[str]:
    """What a saved query draws, as tests/cypher holds it."""
    return (PICTURES / f"{name}.txt").read_text("utf-8").splitlines()


LINE = re.compile(r"(.+?) [A-Z]+(?:_[A-Z]+)*(?::\w+)? (.+)")


def size(name: str) -> tuple[int, int]:
    """Nodes and links of a picture."""
    links = [LINE.fullmatch(line) for line in lines(name)]
    ends = {
        end for line, link in zip(lines(name), links, strict=True) for end in (link.groups() if link else [line])
    }
    return len(ends), sum(link is not None for link in links)


def run_blocks(browser: Neo4jBrowser, *, as_alone: bool = True) -> tuple[list[str], dict[tuple[str, str], str]]:
    """Every block of the guide as the page shows it; and what is wrong with each that was run.

    Args:
        browser: with the guide as its last frame.
        as_alone: whether a picture must have the size that ``tests/cypher/pictures`` tells of the seed alone.
    """
    guide = browser.page.locator(FRAME).filter(has_text="guide.html").first
    by_text = {shown(one, name.removeprefix("questions/")): name for name, one in CLICKED.items()}
    dots = guide.locator("li[aria-label]").count()
    rendered, wrong = [], {}
    for slide in range(1, dots + 1):
        guide.locator(f'li[aria-label="{slide}"]').click()
        expect(guide.get_by_text(f"{slide} / {dots}", exact=True)).to_be_visible()
        found = guide.locator("pre.runnable")
        for place in range(found.count()):
            text = str(found.nth(place).text_content())
            rendered.append(text)
            name = by_text.get(text, text[:60]).removeprefix("saved/")
            if text.startswith(":"):
                continue
            frame = browser.after(found.nth(place).locator("i").first.click)
            if frame.locator('[data-testid="cypherFrameErrorMessage"]').count():
                wrong[name, text[:80]] = frame.inner_text()[:300]
            elif as_alone and (PICTURES / f"{name}.txt").exists() and lines(name):
                expect(frame.locator("g.node").first).to_be_visible()
                if drawn(frame) != size(name):
                    wrong[name, ""] = f"{drawn(frame)} instead of {size(name)}"
            frame.get_by_title("Close").click()
    return rendered, wrong
