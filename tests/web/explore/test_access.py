"""Who reads the page: axe, zoom, a phone, texts in all scripts, many cases, and a reader without rights."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import httpx
import pytest
from playwright.sync_api import Page, expect
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from benchmarks.invent_cases import invent_cases
from benchmarks.picture import synthetic
from tests.api.serving import served
from tests.web.explore.conftest import DOCUMENTS
from tests.web.explore.driver import Explore

SMALL = {"a phone": (360, 740), "400% zoom": (320, 256)}
FOLDED = (
    "Documents: all",
    "Ten questions",
    "Who accuses whom",
    "Paths between two",
    "Routes and what cuts them",
    "Tables of records",
    "Legend",
    "Filters",
    "Hand over",
)
MARKUP = "<img src=x onerror=alert(1)> \"quoted\" 'שוטרים' & پولیس"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_state(site: str, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # light or dark
    explore = Explore(page, site).open()
    states = {"empty": explore.violations()}
    explore.add("pgo")
    states["one entity"] = explore.violations()
    explore.expand()
    for summary in FOLDED:
        explore.unfold(summary)
    page.locator("#lines button.hit").first.click()
    expect(page.locator("#beside mark").first).to_be_visible()
    states["all unfolded, and a link"] = explore.violations()
    page.locator("#questions li").first.get_by_role("button").click()
    expect(page.locator("#answer table")).to_be_visible()
    states["an answer"] = explore.violations()
    page.get_by_role("button", name="Address of this view").click()
    expect(page.get_by_label("Address", exact=True)).to_be_visible()
    page.get_by_label("From", exact=True).fill("nobody")
    page.get_by_label("To", exact=True).fill("kg-pgo")
    page.get_by_role("button", name="Find paths").click()
    expect(page.locator("#told")).to_have_class("fault")
    states["a problem"] = explore.violations()
    assert {state: found for state, found in states.items() if found} == {}


@pytest.mark.parametrize("screen", SMALL)
def test_nothing_is_cut_off_at_the_side_of_a_small_screen(site: str, page: Page, screen: str) -> None:
    width, height = SMALL[screen]
    page.set_viewport_size({"width": width, "height": height})
    explore = Explore(page, site).open()
    explore.add("pgo")
    explore.expand()
    for summary in FOLDED:
        explore.unfold(summary)
    page.locator("#questions li").first.get_by_role("button").click()
    expect(page.locator("#answer table")).to_be_visible()
    page.locator("#lines button.hit").first.click()
    expect(page.locator("#beside mark").first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    for button in ("Undo", "Fit", "Save as PNG", "Find paths"):
        box = page.get_by_role("button", name=button).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width


def test_names_with_markup_quotes_and_other_scripts_show_as_text(
    page: Page, server: str, empty_store: Store, tmp_path: Path
) -> None:
    directory = Path(copytree(DOCUMENTS / "fictional-country", tmp_path / "marked"))
    file = directory / "entities.yaml"
    text = file.read_text("utf-8")
    assert "name: police\n" in text or "name: police}" in text or "name: police," in text
    quoted = MARKUP.replace("'", "''")
    file.write_text(text.replace("name: police", f"name: '{quoted}'", 1), "utf-8")
    load(empty_store, read_source(directory))
    explore = Explore(page, server).open()
    explore.add("שוטרים")
    expect(page.locator("#beside h2")).to_have_text(MARKUP)
    explore.expand()
    assert MARKUP in explore.entities()
    assert MARKUP.split(" & ")[0].replace("<", "&lt;").replace(">", "&gt;")[:13] in explore.svg()
    assert page.locator("#canvas img, main img").count() == 0


def test_an_institution_of_many_cases_is_a_number_and_is_drawn_fifty_at_a_time(
    page: Page, server: str, empty_store: Store, tmp_path: Path
) -> None:
    invent_cases(tmp_path / "cases", 1_500, 1)
    load(empty_store, read_source(tmp_path / "cases"))
    explore = Explore(page, server).open()
    explore.unfold("Tables of records")
    expect(page.locator("#records-shown caption").first).to_have_text("Outcomes")
    desks = page.locator("#records-shown caption", has_text="institution, by number of links").inner_text()
    shown, every = desks.split(": ")[1].split(" of ")
    assert shown == every
    office = page.locator("#records-shown button.hit").first
    office.click()
    expect(page.locator("#beside h2")).to_have_text(office.inner_text())
    more = page.get_by_role("button", name="Draw 50 neighbours over any link")
    more.click()
    expect(page.locator("#told")).to_contain_text("50 more: 50 of ")
    total = int(page.locator("#told").inner_text().split(" of ")[1].split()[0])
    assert total > 50
    more.click()
    expect(page.locator("#told")).to_contain_text(f"{min(total - 50, 50)} more: {min(total, 100)} of {total}")
    names = explore.entities()
    assert len(names) == len(set(names)) == min(total, 100) + 1
    expect(page.locator("#drawn-of")).to_contain_text(f"{min(total, 100)} of ")


def test_beyond_300_entities_the_table_has_the_rest_which_is_drawn_on_request(
    page: Page, site: str, tmp_path: Path
) -> None:
    answer = synthetic(nodes=350, lines=400)
    page.route("**/v1/picture", lambda route: route.fulfill(json=answer))
    explore = Explore(page, site).open()
    nodes = [{"id": node["id"]} for node in answer["data"]["nodes"]]
    file = tmp_path / "view.json"
    file.write_text(json.dumps({"tuyun": "view", "version": 1, "nodes": nodes}), "utf-8")
    explore.unfold("Hand over")
    page.get_by_label("Open a saved view").set_input_files(file)
    first = {node["id"] for node in nodes[:300]}
    lines = sum({line["source"], line["target"]} <= first for line in answer["data"]["lines"])
    expect(page.locator("#counts")).to_have_text(
        f"Drawn: 300 of 350 entities, {lines} of 400 lines, 0 of 0 remarks."
    )
    page.locator("#entities").get_by_role("button", name="Show more rows").click()
    assert len(explore.entities()) == 350
    page.get_by_role("button", name="Draw up to 2,000").click()
    expect(page.locator("#counts")).to_have_text("Drawn: 350 of 350 entities, 400 of 400 lines, 0 of 0 remarks.")
    expect(page.get_by_role("button", name="Draw up to 2,000")).to_be_hidden()


@pytest.fixture
def guarded(
    store_settings: StoreSettings, seeded_store: Store, tmp_path: Path
) -> Iterator[tuple[str, str, Store]]:
    """A server that asks for keys over the seed and a register, and the key of a reader."""
    load(seeded_store, read_source(DOCUMENTS / "fictional-register"))
    settings = Settings.model_validate({"state": tmp_path / "state"})
    state = State(settings.state)
    secret, _ = Keys(state).create("a reader", Role.reader, rate=1_000_000)
    state.close()
    with served(create_app(store_settings, settings)) as (host, port):
        yield f"http://{host}:{port}", secret, seeded_store


def test_a_reader_signs_in_on_the_way_to_a_view_sees_no_record_and_changes_nothing(
    chromium_page: Page, guarded: tuple[str, str, Store], site_of_view: str
) -> None:
    page, (server, secret, store) = chromium_page, guarded
    before = store.ask("read/documents").revision
    page.goto(f"{server}/{site_of_view}")
    page.get_by_label("Your key").fill(secret)
    page.keyboard.press("Enter")
    expect(page.locator("#entities tbody tr")).to_have_count(1)
    explore = Explore(page, server)
    explore.search("case b-001")
    expect(page.locator("#status")).to_contain_text("No entity has such a name")
    explore.unfold("Tables of records")
    records = page.locator("#records-shown")
    expect(records.locator("caption").first).to_have_text("Outcomes")
    assert "case B-0" not in page.locator("main").inner_text()
    assert records.locator("button").count() == 0, "units and courts of a table are not a reader's"
    drawn = page.evaluate(
        """async () => {
          const nodes = [{id: "fictional-register-case-b-001"}, {id: "kg-pgo"}];
          const headers = {"Content-Type": "application/json"};
          const picture = await fetch("/v1/picture", {method: "POST", headers, body: JSON.stringify({nodes})});
          const write = await fetch("/v1/documents", {method: "POST", headers, body: "{}"});
          return [(await picture.json()).data.missing, write.status];
        }"""
    )
    assert drawn == [["fictional-register-case-b-001"], 401]
    assert httpx.post(f"{server}/v1/picture", json={"nodes": []}).status_code == 401
    assert store.ask("read/documents").revision == before
