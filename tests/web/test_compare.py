"""Compare in a real Chromium: every figure of the API is drawn and listed, and a key away from its sentence."""

import csv
import io
from pathlib import Path
from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tuyun.api.pages import assets
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.conftest import Seeded
from tests.cypher.support import wipe
from tests.graph.analysis.read import DOCUMENTS, narrative
from tests.graph.test_workbook import cells

NARRATIVES = ("kyrgyz-republic-2022", "fictional-country", "talvania-2032", "merovia-2032")
TABLE = "fictional-register"
BOTH = "/compare?country=KG&country=XA"


@pytest.fixture
def compared(server: str, store: Store, seeded: Seeded) -> str:
    """The address of the API over documents of four countries, and a table of records."""
    loaded = [row["document"]["id"] for row in store.ask("read/documents").rows]
    if sorted(loaded) != sorted((*NARRATIVES, TABLE)):
        seeded.revision = None
        wipe(store)
        for name in NARRATIVES:
            load(store, narrative(name))
        load(store, read_source(DOCUMENTS / TABLE))
    return server


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.get_by_role("status")).to_contain_text("revision")
    return page


def rows(server: str, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{server}{address}", timeout=60).json()["data"]["rows"]
    return found


def ids(page: Page, selector: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(selector, "all => all.map(each => each.dataset.figure)")
    return found


@pytest.mark.on_wheel
def test_every_figure_of_the_api_is_drawn_and_stands_in_a_table(compared: str, page: Page) -> None:
    opened(page, f"{compared}{BOTH}")
    trend = rows(compared, "/v1/trend?country=KG&country=XA&limit=1000")
    figures = rows(compared, "/v1/figures?country=KG&country=XA&limit=1000")
    dated = {cell["figure"] for cell in trend if cell["figure"]}
    assert set(ids(page, "button.mark")) == set(ids(page, ".chart button.words")) == dated
    assert len(ids(page, "button.mark")) == len(ids(page, ".chart button.words"))
    others = {figure["id"] for figure in figures if not figure["part"]} - dated
    assert set(ids(page, "#stages > section > .rows button.words")) - dated >= others
    for chart in page.locator(".chart").all():
        gaps = chart.locator(".mark.gap").count()
        assert gaps == chart.locator("tr.gap").count()


def test_the_rows_of_the_selection_are_handed_over_for_excel(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare?country=KG")
    for name in ("figures", "trend", "agreement"):
        with page.expect_download() as saved:
            page.get_by_role("link", name=f"{name} (Excel)").click()
        assert saved.value.suggested_filename.startswith(f"tuyun-{name}-r")
        shown = cells(Path(saved.value.path()).read_bytes())
        expected = httpx.get(f"{compared}/v1/{name}?country=KG&format=csv", timeout=60).text
        assert len(shown) == len(list(csv.DictReader(io.StringIO(expected))))
        assert {row["country"] for row in shown} <= {"KG"}


def test_calendar_years_and_reporting_periods_are_never_on_one_axis(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare")
    kinds = {cell["figure"]: cell for cell in rows(compared, "/v1/trend?limit=1000") if cell["figure"]}
    seen = set()
    for chart in page.locator(".chart").all():
        on_axis = chart.locator("button.mark").evaluate_all("all => all.map(each => each.dataset.figure)")
        things = {(kinds[each]["period_kind"], kinds[each]["predicate"]) for each in on_axis}
        counted = {kinds[each]["unit"] for each in on_axis if kinds[each]["tells"] != "silence"}
        assert len(things) == 1
        assert len(counted) <= 1
        seen |= {kind for kind, _ in things}
    assert {"calendar_year", "reporting_period", "fiscal_year"} <= seen


def test_a_gap_a_silence_and_a_zero_look_unlike_each_other_and_unlike_counts(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare")
    looks = {
        kind: page.locator(f"#stages .panel .mark.{kind} .bar").first.evaluate(
            "bar => { const {height, borderTopStyle, backgroundImage, backgroundColor} = getComputedStyle(bar);"
            " const {content} = getComputedStyle(bar, '::before');"
            " return [borderTopStyle, backgroundImage, backgroundColor, content]; }"
        )
        for kind in ("count", "zero", "silence", "gap")
    }
    assert len({str(look) for look in looks.values()}) == 4
    texts = {
        kind: page.locator(f"#stages .mark.{kind} .told").first.inner_text() for kind in ("zero", "silence", "gap")
    }
    assert (texts["zero"], texts["gap"]) == ("0", "no figure")
    assert "not" in texts["silence"] or "no " in texts["silence"]


def test_sources_that_differ_are_marked_and_name_each_other(compared: str, page: Page) -> None:
    opened(page, f"{compared}{BOTH}")
    pair = next(row for row in rows(compared, "/v1/agreement?country=XA&result=differ"))
    for here, other in ((pair["first"], pair["second"]), (pair["second"], pair["first"])):
        mark = page.locator(f"button.mark[data-figure='{here['id']}']")
        assert mark.locator(".differ").inner_text() == "≠"
        assert "another source gives a different figure" in str(mark.get_attribute("aria-label"))
        mark.click()
        told = page.locator("#evidence .pair.differ")
        expect(told).to_contain_text(f"Differs from: {other['phrase']}")
    assert page.locator("tr.differ").count() == 1


def test_a_key_opens_the_sentence_with_its_words_marked_and_gives_the_focus_back(
    compared: str, page: Page
) -> None:
    opened(page, f"{compared}/compare?country=KG&stage=investigation")
    picture = page.locator(".panels").nth(1)
    picture.locator("button.mark").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    id_ = picture.locator("button.mark").nth(1).get_attribute("data-figure")
    statement = str(id_).split(":", maxsplit=1)[0]
    said = httpx.get(f"{compared}/v1/statements/{statement}").json()["data"]
    aside = page.get_by_role("complementary", name="The sentence behind it")
    expect(aside.locator("mark")).to_have_text(said["quote"])
    facts = aside.locator("dl").inner_text()
    assert all(word in facts for word in ("the report itself", "asserted", "calendar year", "sentence 6"))
    assert page.locator(".chart").count() > 1, "the picture stays"
    page.keyboard.press("Escape")
    expect(aside).to_be_hidden()
    assert picture.locator("button.mark").nth(1).evaluate("mark => mark === document.activeElement")


def test_the_choice_stands_in_the_address_and_the_report_is_of_the_same_selection(
    compared: str, page: Page
) -> None:
    opened(page, f"{compared}/compare")
    page.get_by_text("Countries:").click()
    for country in ("Kyrgyzstan", "XE"):
        page.locator("#choice-country").get_by_label(country, exact=True).check()
        expect(page.get_by_role("status")).to_contain_text(country)
    page.get_by_label("Periods from").fill("2020-01-01")
    page.get_by_label("Periods from").dispatch_event("change")
    expect(page).to_have_url(f"{compared}/compare?country=KG&country=XE&period_from=2020-01-01")
    expect(page.get_by_role("status")).to_contain_text("of Kyrgyzstan, XE;")
    expect(page.get_by_role("status")).to_contain_text("statements that state no days")
    drawn = ids(page, "button.mark")
    report = page.get_by_role("link", name="Bottleneck report of this selection")
    assert report.get_attribute("href") == "/v1/report?country=KG&country=XE&period=2020-01-01%2F2200-12-31"
    opened(page, page.url)
    assert ids(page, "button.mark") == drawn
    assert page.locator("[name=country]:checked").evaluate_all("all => all.map(each => each.value)") == [
        "KG",
        "XE",
    ]
    page.go_back()
    page.go_back()
    expect(page.locator("#period_from")).to_have_value("")


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (320, "light"),
        pytest.param(390, "dark", marks=pytest.mark.long),
        pytest.param(1280, "light", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_at_any_width_with_and_without_the_sentence(
    compared: str, page: Page, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 256 if width == 320 else 800})  # 320: 1280 at 400% zoom
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # light or dark
    opened(page, f"{compared}{BOTH}")
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true; }")
    for _ in range(2):
        found = Axe().run(page).response["violations"]
        assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("button.mark").first.evaluate("mark => mark.click()")
        expect(page.locator("#evidence mark")).to_be_visible()


def test_a_table_of_records_shows_rounded_counts_and_no_row(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare?document={TABLE}")
    figures = {row["id"]: row for row in rows(compared, f"/v1/figures?document={TABLE}&limit=1000")}
    hidden = [id_ for id_, row in figures.items() if row["status"] == "suppressed"]
    marks = page.locator("button[data-figure]").all()
    assert {str(mark.get_attribute("data-figure")) for mark in marks} == set(figures)
    assert hidden
    page.locator(f"button[data-figure='{hidden[0]}']").first.click()
    expect(page.locator("#evidence")).to_contain_text("whose rows are not shown")


def test_the_sentences_of_the_figures_are_handed_over_as_a_dossier(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare?country=XA&stage=identification")
    figures = rows(compared, "/v1/figures?country=XA&stage=identification")
    with page.expect_download() as download:
        page.get_by_role("link", name="Dossier with the sentences of these figures").click()
    text = download.value.path().read_text("utf-8")
    assert {id_ for figure in figures for id_ in figure["statements"] if f'<li id="{id_}">' not in text} == set()
    assert '<dd><span dir="auto">country: XA</span>' in text


def test_what_is_not_loaded_is_named(compared: str, page: Page) -> None:
    page.goto(f"{compared}/compare?country=ZZ")
    expect(page.get_by_role("status")).to_contain_text("there is no document whose country is 'ZZ'")
    expect(page.get_by_role("status")).to_contain_text("Known: KG, XA")


def test_a_silence_stands_beside_the_countries_that_gave_figures(compared: str, page: Page) -> None:
    opened(page, f"{compared}/compare?country=KG")
    made = page.evaluate(
        """async ([module]) => {
            const { charts, columns, highest } = await import(module);
            const days = { period_start: "2021-01-01", period_end: "2021-12-31" };
            const same = { stage: "trial", predicate: "convicted", period_kind: "calendar_year", ...days };
            const bounds = { lower: 2, upper: 5 };
            const told = { ...same, ...bounds, series: "a", country: "XA", tells: "count", figure: "one" };
            const open = { lower: null, upper: null };
            const silent = { ...same, ...open, series: "b", country: "XB", tells: "silence", figure: "two" };
            const fiscal = { ...silent, series: "c", period_kind: "fiscal_year", figure: "three" };
            const found = charts([told, silent, fiscal]);
            return found.map((each) => [each.period_kind, highest(each), ["XA", "XB"].map(
                (code) => columns(each, code).map((cells) => cells.map((cell) => cell.figure)))]);
        }""",
        [assets.address("compare/charts.js")],
    )
    assert made == [
        ["calendar_year", 5, [[["one"]], [["two"]]]],
        ["fiscal_year", 1, [[[]], [["three"]]]],
    ]


def test_names_with_markup_and_from_right_to_left_are_text(empty_store: Store, server: str, page: Page) -> None:
    source = narrative("fictional-country")
    spite, hebrew = "<img src=x onerror=alert(1)>\"'&", "משטרה"
    document = source.document.model_copy(update={"title": f"{spite} {hebrew}", "publisher": f"<b>{hebrew}</b>"})
    entities = tuple(each.model_copy(update={"name": f"{spite} {each.name}"}) for each in source.entities)
    spiteful = type(source)(document, source.text, source.sentences, entities, source.statements)
    load(empty_store, spiteful)
    opened(page, f"{server}/compare")
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true; }")
    page.locator("button.mark").first.click()
    expect(page.locator("#evidence mark")).to_be_visible()
    assert page.locator("main img, main b").count() == 0
    expect(page.locator("#choice-document")).to_contain_text(f"{spite} {hebrew}")
    expect(page.locator("#choice-publisher")).to_contain_text(f"<b>{hebrew}</b>")
    expect(page.locator("#stages")).to_contain_text(f"{spite} Harbor Aid")
