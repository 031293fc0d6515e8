"""What an investigator sees and clicks in Neo4j Browser, in a fresh profile, with nothing imported."""

import base64
import re
from collections import Counter
from collections.abc import Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe
from neo4j import GraphDatabase
from neo4j.graph import Node
from playwright.sync_api import expect
from tuyun.graph.browser import saved_queries, saved_queries_zip, standalone_text, style
from tuyun.graph.source import Narrative
from tuyun.graph.store import question, questions

from tests.browser.blocks import run_blocks, size
from tests.browser.driver import FRAME, Neo4jBrowser, circles, drawn
from tests.cli.serving import Up
from tests.graph.browser.test_standalone import blocks

pytestmark = pytest.mark.once
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
    names = [caption(node).replace(" ", "") for node in nodes]
    for one in seen:  # a caption is cut at its end at most
        start = one["caption"].rstrip("…").replace(" ", "")[:24]  # behind that it may leave out a word
        assert any(name.startswith(start) for name in names), one


def caption(node: Node) -> str:
    """What the style writes on a node: the country first, where it has one."""
    country, name = node.get("country", ""), node["name"]
    if "PublishedCopy" in node.labels:
        return f"copy of {name}"
    if "Notice" in node.labels:
        return str(name)
    if "Document" in node.labels:
        return f"{country}{node['year']}{name}"
    if "Sentence" in node.labels:
        return f"{country}{node['year']}{name}{node['document']}"
    return f"{node.get('unanswered', '')}{country}{name}"


def test_every_block_of_the_guide_is_rendered_whole_and_draws_the_chosen_country_as_if_it_were_alone(
    neo4j_browser: Neo4jBrowser,
) -> None:
    neo4j_browser.choose(country="KG", year="2022")
    rendered, wrong = run_blocks(neo4j_browser)
    assert rendered == blocks()
    assert wrong == {}


def test_in_every_picture_of_two_countries_each_caption_begins_with_its_country(
    neo4j_browser: Neo4jBrowser,
) -> None:
    page = neo4j_browser.page
    for number in (3, 7):
        title = next(one.title for one in questions().values() if one.question == number)
        frame = neo4j_browser.after(page.locator("a[data-populate]", has_text=title).first.click)
        expect(frame.locator("g.node").first).to_be_visible()
        captions = [one["caption"] for one in circles(frame)]
        assert {code for one in captions for code in re.findall(r"\b(?:KG|XA)\b", one)} == {"KG", "XA"}, title
        unnamed = [one for one in captions if not re.search(r"\b(?:KG|XA)\b", one)]
        assert [one for one in unnamed if not one.startswith(("None stated", "international"))] == [], title
        frame.get_by_title("Close").click()


def test_a_name_with_a_quote_breaks_no_field_and_a_misspelt_one_finds_the_nearest(
    neo4j_browser: Neo4jBrowser,
) -> None:
    neo4j_browser.choose(country="KG")
    drawn_names = {}
    for typed in ('O\'Brien "and" sons', "Prosecutr Genral"):
        frame = neo4j_browser.ask_of("one_institution-name", typed)
        drawn_names[typed] = " / ".join(one["caption"] for one in circles(frame))
        frame.get_by_title("Close").click()
    assert drawn_names['O\'Brien "and" sons'].startswith("No node has a name")
    assert "KG PGO" in drawn_names["Prosecutr Genral"]
    assert "No such name" in drawn_names["Prosecutr Genral"]


@pytest.mark.parametrize("numbers", [range(1, 6), range(6, 11)], ids=["one to five", "six to ten"])
def test_the_ten_questions_are_answered_with_the_mouse_alone_down_to_the_words(
    neo4j_browser: Neo4jBrowser, seed_source: Narrative, numbers: range
) -> None:
    page = neo4j_browser.page
    neo4j_browser.choose(country="KG")
    page.locator(FRAME).filter(has_text="guide.html").first.locator('li[aria-label="1"]').click()
    by_number = {one.question: name for name, one in saved_queries().items()}
    for number in numbers:
        neo4j_browser.clicks = 0
        title = list(questions().values())[number - 1].title
        link = page.locator("a[data-populate]", has_text=title).first
        frame = neo4j_browser.after(lambda link=link: neo4j_browser.click(link))
        expect(frame.locator("g.node").first).to_be_visible()
        assert drawn(frame) == size(by_number[number])
        page.keyboard.press("Escape")
        sentence = frame.locator("g.node", has_text=re.compile(r"^\s*KG\s*2022\s*sentence \d+")).first
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
    for name in ("silence/what_was_not_reported", "silence/zero_is_not_silence"):
        expect(page.get_by_text(saved_queries()[name].title, exact=True).first).to_be_visible()

    running, password = served
    page.goto(f"{running.api}/browser/queries/silences")
    if page.locator('[data-testid="password"]').is_visible():
        page.locator('[data-testid="password"]').fill(password)
        page.locator('[data-testid="connect"]').click()
    editor = page.locator('[data-testid="activeEditor"]').first
    expect(editor).to_contain_text(re.sub(r"\s+", "\u00a0", standalone_text(question("silences")).splitlines()[0]))
