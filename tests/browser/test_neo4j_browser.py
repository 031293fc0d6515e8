"""What an investigator sees and clicks in Neo4j Browser, in a fresh profile, with nothing imported."""

import base64
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from neo4j import GraphDatabase
from playwright.sync_api import Page, Request, expect
from tuyun.graph.browser import saved_queries, saved_queries_zip, standalone_text, style
from tuyun.graph.source import Narrative
from tuyun.graph.store import question, questions

from tests.browser.driver import FRAME, Neo4jBrowser, circles, drawn
from tests.cli.serving import Up

pytestmark = pytest.mark.once
PICTURES = Path(__file__).parents[1] / "cypher" / "pictures"
RULES = [
    (selector, dict(re.findall(r"  ([\w-]+): (.+);", body)))
    for selector, body in re.findall(r"^(\S+) \{\n(.*?)^\}", style(), re.MULTILINE | re.DOTALL)
]
ONE_OF_EACH = "MATCH (node) WITH labels(node) AS labels, collect(node)[0] AS node RETURN node"
DROP = """([name, content]) => {
    const bytes = Uint8Array.from(atob(content), one => one.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, {type: 'application/zip'}));
    const where = document.querySelector('[data-testid=frame]');
    for (const kind of ['dragenter', 'dragover', 'drop'])
        where.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
}"""


def look(labels: Sequence[str]) -> tuple[str, str, float]:
    """Fill, ring and radius of a node with these labels: the rules merge in the order of the file."""
    merged: dict[str, str] = {}
    for selector, rules in RULES:
        if selector == "node" or selector.removeprefix("node.") in labels:
            merged |= rules
    return merged["color"], merged["border-color"], float(merged["diameter"].removesuffix("px")) / 2


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


def test_the_page_sends_nothing_to_any_other_host(served: tuple[Up, str], page: Page) -> None:
    asked: list[str] = []
    refused: dict[str, str | None] = {}

    def failed(request: Request) -> None:
        refused[request.url] = request.failure

    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", failed)
    running, password = served
    Neo4jBrowser(page).open(running.told["Neo4j Browser"], password)
    page.wait_for_load_state("networkidle")
    others = {url for url in asked if urlsplit(url).scheme in ("http", "https") and "127.0.0.1" not in url}
    assert others, "the page tries"
    assert {url: refused.get(url) for url in others} == dict.fromkeys(others, "csp")


def test_on_connect_guide_and_style_are_there_and_every_label_looks_as_it_should(
    neo4j_browser: Neo4jBrowser, served: tuple[Up, str]
) -> None:
    page = neo4j_browser.page
    violations = Axe().run(page, context=".slide").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in violations] == []

    frame = neo4j_browser.run(ONE_OF_EACH)
    running, password = served
    uri = re.sub(r".*dbms=bolt://neo4j@([^&]+).*", r"bolt://\1", running.told["Neo4j Browser"])
    with GraphDatabase.driver(uri, auth=("neo4j", password)) as driver:
        nodes = [record["node"] for record in driver.execute_query(ONE_OF_EACH).records]
    expect(frame.locator("g.node")).to_have_count(len(nodes))
    seen = circles(frame)
    assert Counter((one["fill"], one["stroke"], one["radius"]) for one in seen) == Counter(
        look([*node.labels]) for node in nodes
    )
    names = [f"{node.get('unanswered', '')}{node['name']}".replace(" ", "") for node in nodes]
    for one in seen:  # a caption is a name, cut at its end at most; that of a question follows its silence
        start = one["caption"].rstrip("…").replace(" ", "")[:24]  # behind that it may leave out a word
        assert any(name.startswith(start) for name in names), one


def test_every_query_of_the_guide_runs_at_a_click_and_draws_what_it_should(neo4j_browser: Neo4jBrowser) -> None:
    page = neo4j_browser.page
    guide = page.locator(FRAME).filter(has_text="guide.html").first
    by_text = {standalone_text(one): name for name, one in saved_queries().items()}
    dots = guide.locator("li[aria-label]").count()
    found, wrong = [], {}
    for slide in range(1, dots + 1):
        guide.locator(f'li[aria-label="{slide}"]').click()
        expect(guide.get_by_text(f"{slide} / {dots}", exact=True)).to_be_visible()
        blocks = guide.locator("pre.runnable")
        for place in range(blocks.count()):
            text = str(blocks.nth(place).text_content()).strip()
            name = by_text.get(text, "a table")
            found.append(name)
            frame = neo4j_browser.after(blocks.nth(place).locator("i").first.click)
            if frame.locator('[data-testid="cypherFrameErrorMessage"]').count():
                wrong[name, text[:80]] = frame.inner_text()[:300]
            elif name in by_text.values() and (PICTURES / f"{name}.txt").exists() and lines(name):
                expect(frame.locator("g.node").first).to_be_visible()
                if drawn(frame) != size(name):
                    wrong[name, ""] = f"{drawn(frame)} instead of {size(name)}"
            frame.get_by_title("Close").click()
    assert wrong == {}
    assert Counter(found) == Counter({**dict.fromkeys(saved_queries(), 1), "a table": 10})


@pytest.mark.parametrize("numbers", [range(1, 6), range(6, 11)], ids=["one to five", "six to ten"])
def test_the_ten_questions_are_answered_with_the_mouse_alone_down_to_the_words(
    neo4j_browser: Neo4jBrowser, seed_source: Narrative, numbers: range
) -> None:
    page = neo4j_browser.page
    by_number = {one.question: name for name, one in saved_queries().items()}
    for number in numbers:
        neo4j_browser.clicks = 0
        title = list(questions().values())[number - 1].title
        link = page.locator("a[data-populate]", has_text=title).first
        frame = neo4j_browser.after(lambda link=link: neo4j_browser.click(link))
        expect(frame.locator("g.node").first).to_be_visible()
        assert drawn(frame) == size(by_number[number])
        page.keyboard.press("Escape")
        sentence = frame.locator("g.node", has_text=re.compile(r"^\s*sentence \d+")).first
        neo4j_browser.click(sentence)
        expect(frame.get_by_text("text", exact=True).first).to_be_attached()
        words = " ".join(frame.inner_text().split())  # a long sentence is shown by its beginning
        assert any(one.text[:60] in words for one in seed_source.sentences)
        assert neo4j_browser.clicks <= 5
        frame.get_by_title("Close").click()


def test_a_node_is_clicked_down_to_its_quote_and_queries_are_kept_and_linked(
    neo4j_browser: Neo4jBrowser, served: tuple[Up, str]
) -> None:
    page = neo4j_browser.page
    frame = neo4j_browser.run(standalone_text(saved_queries()["training/largest_training"]))
    frame.locator("g.node", has_text="training was given").first.click()
    quote = "at least 150 prosecutors and investigators benefited from joint Prosecutor General’s Office (PGO)"
    expect(frame.get_by_text(quote).first).to_be_attached()
    captions = {str(one).strip() for one in frame.locator("g.relationship text").all_text_contents()}
    assert captions == {"gave", "attended", "funded", "happening", "quoted from"}

    page.get_by_title("Favorites").first.click()
    page.evaluate(DROP, ["tuyun-queries.zip", base64.b64encode(saved_queries_zip()).decode()])
    page.get_by_text("Silence", exact=True).click()
    for name in ("silence/what_was_not_told", "silence/zero_is_not_silence"):
        expect(page.get_by_text(saved_queries()[name].title, exact=True).first).to_be_visible()

    running, password = served
    page.goto(f"{running.api}/browser/queries/silences")
    if page.locator('[data-testid="password"]').is_visible():
        page.locator('[data-testid="password"]').fill(password)
        page.locator('[data-testid="connect"]').click()
    editor = page.locator('[data-testid="activeEditor"]').first
    expect(editor).to_contain_text(re.sub(r"\s+", "\u00a0", standalone_text(question("silences")).splitlines()[0]))
