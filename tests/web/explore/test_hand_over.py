"""A view opens elsewhere as it was made, says what has changed since, and is handed over as files."""

import csv
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import Browser, expect
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load, remove

from tests.chromium import PATIENCE, SIZE
from tests.graph.test_workbook import cells
from tests.web.explore.conftest import DOCUMENTS
from tests.web.explore.driver import Explore

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def drawn(explore: Explore) -> Explore:
    """A view with a filter and a note."""
    explore.add("pgo")
    explore.expand()
    explore.add("prosecutors")
    explore.expand()
    explore.unfold("Filters")
    explore.page.locator("#filters").get_by_label("reported").uncheck()
    explore.page.get_by_label("Your note").fill('Ask them: <b>who</b> "funded" it?')
    explore.page.get_by_role("button", name="Fit").click()
    expect(explore.page.locator("#told")).to_have_text("A note is changed")
    return explore


def test_a_view_opens_in_a_fresh_browser_with_the_same_nodes_filters_notes_and_positions(
    drawn: Explore, chromium: Browser
) -> None:
    address, picture, view = drawn.address(), drawn.svg(), drawn.view()
    other = chromium.new_context(viewport=SIZE, locale="de-DE")  # type: ignore[arg-type] # a plain dict will do
    other.set_default_timeout(PATIENCE)
    try:
        opened = Explore(other.new_page(), drawn.site).open(address)
        expect(opened.page.locator("#counts")).to_have_text(drawn.page.locator("#counts").inner_text())
        assert (opened.page.url, opened.view(), opened.svg()) == (address, view, picture)
        expect(opened.page.locator("#changes")).to_be_empty()
    finally:
        other.close()


@pytest.mark.long
def test_a_view_opened_thirty_times_is_the_same_each_time(drawn: Explore, chromium: Browser) -> None:
    """Each time in a profile of its own, with nothing kept from the time before."""
    address, expected = drawn.address(), (drawn.view(), drawn.svg())
    for _ in range(30):
        other = chromium.new_context(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
        other.set_default_timeout(PATIENCE)
        opened = Explore(other.new_page(), drawn.site).open(address)
        expect(opened.page.locator("#counts")).to_have_text(drawn.page.locator("#counts").inner_text())
        assert (opened.view(), opened.svg()) == expected
        other.close()


def test_a_saved_view_is_a_file_that_opens_it_again(drawn: Explore, tmp_path: Path) -> None:
    file = tmp_path / "view.json"
    drawn.save("Save the view").save_as(file)
    before, view = drawn.svg(), json.loads(file.read_text("utf-8"))
    assert 'Ask them: <b>who</b> "funded" it?' in view["notes"].values()
    drawn.page.get_by_role("button", name="Clear").click()
    expect(drawn.page.locator("#entities tbody tr")).to_have_count(0)
    drawn.page.get_by_label("Open a saved view").set_input_files(file)
    expect(drawn.page.locator("#told")).to_contain_text("is open")
    assert drawn.svg() == before


def test_a_file_that_is_no_view_is_refused_in_words(explore: Explore, tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text('{"nodes": []}', "utf-8")
    explore.unfold("Hand over")
    explore.page.get_by_label("Open a saved view").set_input_files(file)
    expect(explore.page.locator("#told")).to_contain_text("This is not a view of Tuyun.")


def test_the_picture_carries_legend_selection_date_revision_sources_and_notes(drawn: Explore) -> None:
    text = drawn.svg()
    root = ET.fromstring(text)  # noqa: S314 - our own page made it
    words = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
    said = " ".join(" ".join(words).split())
    assert f"Tuyun, {datetime.now(UTC).date()}, revision {drawn.view()['revision']} of the data." in said
    assert "Hidden: " in said
    assert "How firmly: reported" in said
    for legend in (
        "Asserted: in the report's own voice",
        "Denied: the text says that it is not so",
        "institution",
    ):
        assert legend in words
    assert "PGO" in words
    assert "2022 Trafficking in Persons Report: Kyrgyz Republic" in said
    assert 'Ask them: <b>who</b> "funded" it?' in said
    assert re.search(r"\b(href|script|onload)\b", text) is None


def test_the_picture_as_png_is_a_whole_image(drawn: Explore) -> None:
    data = Path(drawn.save("Save as PNG").path()).read_bytes()
    width, height = (int.from_bytes(data[place : place + 4], "big") for place in (16, 20))
    assert data.startswith(PNG)
    assert min(width, height) > 900
    assert len(data) > 20_000


def test_the_lines_as_csv_and_for_excel_are_the_rows_of_the_table(drawn: Explore) -> None:
    text = Path(drawn.save("Save the lines as CSV").path()).read_text("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert head[:5] == ["source", "says", "target", "kind", "modality"]
    assert [[row[0], row[1], row[2], row[4]] for row in rows] == [
        [line[0], line[1], line[2], line[4]] for line in drawn.lines()
    ]
    workbook = drawn.save("Save the lines for Excel")
    assert workbook.suggested_filename.endswith(".xlsx")
    shown = [
        {name: f"{cell:g}" if isinstance(cell, float) else cell for name, cell in row.items()}
        for row in cells(Path(workbook.path()).read_bytes())
    ]
    assert shown == [{name: cell for name, cell in zip(head, row, strict=True) if cell} for row in rows]


def test_the_lines_as_graphml_are_those_of_the_picture_at_its_places(drawn: Explore, tmp_path: Path) -> None:
    file = tmp_path / "view.graphml"
    drawn.save("Save the lines as GraphML").save_as(file)
    graph = nx.read_graphml(file, force_multigraph=True)
    names = nx.get_node_attributes(graph, "label")
    assert sorted(names.values()) == sorted(drawn.entities())
    places = {node["id"]: (node["x"], node["y"]) for node in drawn.view()["nodes"]}
    assert {node: (said["x"], said["y"]) for node, said in graph.nodes(data=True)} == places
    lines = [line for line in drawn.lines() if line[2]]
    edges = graph.edges(data=True)
    assert sorted((names[source], said["label"], names[target]) for source, target, said in edges) == sorted(
        (line[0], line[1], line[2]) for line in lines
    )
    assert all(said["type_of_link"] and said["document"] and said["statements"] for *_, said in edges)
    assert {modality for *_, said in edges for modality in said["modalities"].split("|")} <= {
        "asserted", "alleged", "possible",
    }  # fmt: skip
    said = ET.parse(file).findtext("{*}desc") or ""  # noqa: S314 - our own page made it
    assert f"revision {drawn.view()['revision']} of the data." in said
    assert "How firmly: reported" in said
    assert "2022 Trafficking in Persons Report: Kyrgyz Republic" in said


def test_a_dossier_has_the_entities_of_the_view_where_they_are_shown(drawn: Explore, tmp_path: Path) -> None:
    file, names = tmp_path / "dossier.html", drawn.entities()
    with drawn.page.expect_request("**/v1/dossier?*") as asking:
        drawn.save("Save as a dossier").save_as(file)
    asked = parse_qs(urlsplit(asking.value.url).query)
    assert len(asked["entity"]) == len(asked["positions"][0].split("~")) == len(names)
    assert "reported" not in asked["modality"]
    assert {"kind", "standing"}.isdisjoint(asked), "only what a filter hides is left out"
    dossier = drawn.page.context.new_page()
    dossier.set_content(file.read_text("utf-8"))
    titles = dossier.locator("svg.picture .node title").all_text_contents()
    assert sorted(title.rsplit(" (", 1)[0] for title in titles) == sorted(names)


def test_what_has_changed_since_a_view_was_made_is_named(several: Explore, empty_store: Store) -> None:
    for name in ("police", "courts"):
        several.search(name)
        hits = several.page.locator("#results section").first.locator("li").all_inner_texts()
        several.add(name, next(place for place, text in enumerate(hits) if "XB" in text))
        several.expand()
    lines = len(several.view()["lines"])
    address = several.address()
    remove(empty_store, "fictional-chain")
    load(empty_store, read_source(DOCUMENTS / "talvania-2032"))
    several.page.goto("about:blank")
    several.open(address)
    changes = several.page.get_by_role("region", name="What has changed")
    expect(changes.get_by_role("heading", name=re.compile("No longer in the data: "))).to_be_visible()
    expect(changes.get_by_role("heading", name=f"Lines that are gone: {lines}")).to_be_visible()
    expect(changes).to_contain_text("police")
    expect(changes).to_contain_text("How cases went on in Belmora, an invented country: removed")
    expect(changes).to_contain_text("2032 Report: Talvania, an invented country: loaded")
    assert several.page.url == address, "an address is not written anew before the person takes a step"


def test_an_address_that_is_cut_off_is_named_and_the_page_works_on(explore: Explore) -> None:
    explore.page.goto("about:blank")
    explore.page.goto(f"{explore.site}/#view=pVVti-IwEP4r")
    expect(explore.page.locator("#told")).to_have_class("fault")
    explore.search("pgo")
