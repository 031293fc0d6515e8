"""The page in a real Chromium: nothing fails, everybody can use it, and a click shows the sentence."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tuyun.report.page import page as written

from tests.report.materials import chain, kyrgyz, merovia, nothing, two

pytestmark = pytest.mark.once
MADE = {"kyrgyz": kyrgyz, "chain": chain, "merovia": merovia, "two": two, "nothing": nothing}
Open = Callable[..., Page]
PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SMALL = {"width": 360, "height": 640}


@cache
def html(name: str) -> str:
    return written(MADE[name](), 7)


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Open:
    """Open a report as a file, without a network; what the console says is a fault."""
    said: list[str] = []

    def open_(name: str, size: dict[str, int] = LAPTOP, scheme: str = "light") -> Page:
        file = tmp_path / "report.html"
        file.write_text(html(name), "utf-8")
        page.context.set_offline(offline=True)
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: said.append(request.url) if "report.html" not in request.url else None)
        page.set_viewport_size(size)  # type: ignore[arg-type] # a plain dict will do
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # light or dark
        page.goto(file.as_uri())
        assert [line for line in said if not line.startswith("data:")] == []
        return page

    return open_


# Axe takes seconds for each page: `make test` opens each report at one of the sizes, and `make test-long` at all.
@pytest.mark.parametrize(
    ("name", "size", "scheme"),
    [
        pytest.param(name, size, scheme, marks=() if (number + place) % 3 == 0 else pytest.mark.long)
        for number, name in enumerate(MADE)
        for place, (size, scheme) in enumerate([(SMALL, "light"), (PHONE, "light"), (LAPTOP, "dark")])
    ],
)
def test_axe_finds_no_violation_and_nothing_is_wider_than_the_screen(
    opened: Open, name: str, size: dict[str, int], scheme: str
) -> None:
    page = opened(name, size, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_click_on_a_mark_shows_the_sentence_with_its_words_marked(opened: Open) -> None:
    page = opened("kyrgyz")
    page.locator("#chain .hit[aria-label*='alleged: downgraded']:visible").click()
    dialog = page.get_by_role("dialog", name="The words behind it")
    assert dialog.locator("h3").inner_text() == "Sentence 5"
    assert dialog.locator("mark").inner_text() == (
        "It had been previously reported that investigators frequently downgraded trafficking crimes to lesser "
        "charges to ease investigation and prosecution"
    )
    assert "alleged: downgraded" in dialog.locator("li").inner_text()
    assert Axe().run(page).violations_count == 0
    dialog.get_by_role("button", name="Close").click()
    assert not dialog.is_visible()


def test_a_mark_is_reached_and_opened_by_keyboard_and_gets_the_focus_back(opened: Open) -> None:
    page = opened("kyrgyz", PHONE)
    mark = page.locator("#counts .hit[aria-label^='investigation: opened investigation']:visible").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog").locator(".spoken").inner_text().startswith("During the calendar year")
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert mark.evaluate("(element) => element === document.activeElement")


@pytest.mark.parametrize("size", [SMALL, LAPTOP], ids=["small", "laptop"])
def test_a_matrix_is_a_table_with_headers_at_every_width_and_its_marks_say_their_hedge(
    opened: Open, size: dict[str, int]
) -> None:
    page = opened("kyrgyz", size)
    for key, columns in (("losses", 5), ("desks", 5), ("training", 7)):
        table = page.locator(f"#{key} figure").get_by_role("table")
        assert table.locator("caption").inner_text()
        assert table.locator("[role=columnheader][scope=col]").count() == columns
        rows = table.get_by_role("rowheader").count()
        assert rows == table.locator("th[scope=row]").count() > 5
        cells = table.get_by_role("cell")
        assert cells.count() == rows * (columns - 1)
        shown = cells.all_inner_texts()
        assert [
            text for text in shown if not re.search("none stated|asserted|reported|alleged|possible", text)
        ] == []
        for mark in table.locator("a.mark").all():
            visible = mark.inner_text().replace("\n", " ").split(", ")[-1]
            assert visible in str(mark.get_attribute("aria-label"))
        boxes = [cell.bounding_box() for cell in cells.all()]
        assert [box for box in boxes if not box or box["x"] < 0 or box["x"] + box["width"] > size["width"]] == []


def test_a_mark_of_a_matrix_shows_its_own_sentence(opened: Open) -> None:
    page = opened("kyrgyz", SMALL)
    name = "ended, closed: alleged: offered victims payment to drop cases"
    page.locator("#losses").get_by_role("link", name=name).focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="The words behind it")
    assert dialog.locator("h3").all_inner_texts() == ["Sentence 27"]
    assert "alleged: offered victims payment to drop cases" in dialog.locator("li").inner_text()
    page.keyboard.press("Escape")
    page.locator("#exposure").get_by_role("link", name="sentence 29").first.click()
    assert dialog.locator("h3").all_inner_texts() == ["Sentence 29"]


def test_a_count_of_case_records_shows_its_table_and_no_row(page: Page, tmp_path: Path) -> None:
    material = kyrgyz()
    (document,) = material.documents
    table = document.model_copy(update={"kind": "records"})
    counts = [count.model_copy(update={"statements": ()}) for count in material.flow.counts]
    flow = material.flow.model_copy(update={"counts": tuple(counts)})
    recorded = replace(material, flow=flow, corpus=replace(material.corpus, documents={document.id: table}))
    file = tmp_path / "report.html"
    file.write_text(written(recorded, 7), "utf-8")
    page.goto(file.as_uri())
    page.locator("#counts .hit[aria-label*='rows of a table']:visible").first.click()
    dialog = page.get_by_role("dialog")
    assert dialog.locator("h3").inner_text() == document.title
    assert "Its rows are not shown one by one" in dialog.inner_text()


def test_every_citation_leads_to_words_on_the_page(opened: Open) -> None:
    page = opened("kyrgyz")
    lost = page.evaluate(
        "[...document.querySelectorAll('[data-cites]')].flatMap((link) => link.dataset.cites.split(' '))"
        ".filter((id) => !document.getElementById(id))"
    )
    assert lost == []
    assert page.locator(".sentence").count() == 30


def test_without_scripts_a_mark_leads_to_its_sentence(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(html("kyrgyz"), "utf-8")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    for link in ("#glance a.cite", "#losses a.mark", "#training a.mark", "#chain .wide .hit"):
        first = page.locator(link).first
        target = str(first.get_attribute("href"))
        first.click()
        assert page.url.endswith(target)
        assert page.locator(target).count() == 1
    context.close()


def test_on_paper_everything_is_open_and_the_wide_drawing_is_used(opened: Open) -> None:
    page = opened("kyrgyz")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#chain .wide").is_visible()
    assert not page.locator("#chain .narrow").is_visible()
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_the_page_needs_no_other_file_and_no_network() -> None:
    outside = re.findall(r'(?:src|href)="(?!#|data:)([^"]+)"', html("kyrgyz"))
    assert outside == ["https://www.state.gov/reports/2022-trafficking-in-persons-report/kyrgyz-republic/"]
    assert "@import" not in html("kyrgyz")
    assert len(re.findall("<script", html("kyrgyz"))) == 1


def test_text_of_a_document_is_text_and_never_markup() -> None:
    material = kyrgyz()
    spiteful = {place: f"<script>alert({place[1]})</script>{text}" for place, text in material.sentences.items()}
    made = written(replace(material, sentences=spiteful), 1)
    assert "<script>alert" not in made
    assert "&lt;script&gt;alert(1)" in made
