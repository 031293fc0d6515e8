"""The report on several countries or years: countries apart and named, figures over time beside each other."""

import re
from collections import Counter
from itertools import groupby
from xml.etree import ElementTree

import pytest
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.figures import figures as figure_rows
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.trend import trend
from tuyun.graph.statements.time_span import time_span
from tuyun.report.canvas import Canvas
from tuyun.report.figures import comparisons, figures
from tuyun.report.material import Material, material
from tuyun.report.overview import overviews
from tuyun.report.page import page
from tuyun.report.parts import Figure, Row
from tuyun.report.sections import all_figures, sections
from tuyun.report.svg import svg_inline

from tests.graph.analysis.drawn import KYRGYZ
from tests.report.materials import CHAIN, chain, everything, kyrgyz, merovia, nothing, of_several, talvania, two

pytestmark = pytest.mark.once


def only(material: Material, key: str) -> Figure:
    (found,) = [figure for figure in comparisons(material) if figure.key == key]
    return found


def told(rows: tuple[Row, ...]) -> list[tuple[object, ...]]:
    return [tuple(row.cells[name] for name in ("What is counted", "Period", "How many")) for row in rows]


def test_one_document_is_compared_with_nothing() -> None:
    assert (comparisons(kyrgyz()), comparisons(nothing())) == ((), ())
    assert [(section.name, section.suffix) for section in sections(kyrgyz())] == [("", "")]


def test_years_of_one_country_stand_beside_each_other_by_kind_of_period() -> None:
    figure = only(merovia(), "over-time")
    assert figure.title == "Figures with stated periods, at investigation, prosecution and conviction"
    assert figure.table is not None
    assert told(figure.table.rows) == [
        ("joint investigation, investigations", "reporting period 1 Apr 2032 to 31 Mar 2033", "0"),
        ("investigation, suspects", "fiscal year 1 Jul 2029 to 30 Jun 2030", "64"),
        ("investigation, suspects", "fiscal year 1 Jul 2029 to 30 Jun 2030", "64"),
        ("investigation, suspects", "fiscal year 1 Jul 2030 to 30 Jun 2031", "70"),
        ("investigation, suspects", "fiscal year 1 Jul 2030 to 30 Jun 2031", "70"),
        ("investigation, suspects", "fiscal year 1 Jul 2031 to 30 Jun 2032", "81"),
        ("charge, suspects", "fiscal year 1 Jul 2031 to 30 Jun 2032", "33"),
        ("conviction, traffickers", "fiscal year 1 Jul 2029 to 30 Jun 2030", "5"),
        ("conviction, traffickers", "fiscal year 1 Jul 2030 to 30 Jun 2031", "nearly 20"),
        ("conviction, traffickers", "fiscal year 1 Jul 2030 to 30 Jun 2031", "7"),
        ("conviction, traffickers", "the years 2028 to 2031", "61"),
    ]


def test_a_silence_a_gap_and_a_zero_are_drawn_and_told_apart() -> None:
    figure = only(everything(), "over-time")
    numbers = Counter(
        (row.cells["How many"], row.cells["Why there is no figure"])
        for part in comparisons(everything())
        if part.key.startswith("over-time") and part.table is not None
        for row in part.table.rows
        if not re.match(r"[1-9]", str(row.cells["How many"]))
    )
    assert numbers["not stated", "a document says so"] == 1
    assert numbers["not stated", "no document gives one"] > 5
    assert numbers["0", ""] >= 2
    canvas = Canvas(960)
    assert figure.draw is not None
    figure.draw(canvas)
    made = svg_inline(canvas, "name", "label", tuple)
    assert made.count("<pattern") >= 1
    labels = [hit.label for hit in canvas.hits]
    assert [label for label in labels if "no figure" in label] == []
    assert [label for label in labels if "not stated" in label] == [
        "use of the provision, reporting period 1 Apr 2021 to 31 Mar 2022: not stated; asserted, the report "
        "itself, kyrgyz-republic-2022: sentence 12"
    ]


@pytest.mark.parametrize("make", [merovia, two, everything])
def test_the_figures_over_time_are_those_of_the_trend_and_no_panel_mixes_periods(make: object) -> None:
    material = make() if callable(make) else nothing()
    pictures = [figure for figure in comparisons(material) if figure.key.startswith("over-time")]
    rows = [row for figure in pictures if figure.table for row in figure.table.rows]
    whole = [each for each in figure_rows(material.corpus) if not each.part]
    cells = trend(whole)
    assert len(rows) == len(cells)
    assert Counter(row.statements for row in rows) == Counter(cell.statements[-1:] for cell in cells)
    for figure in pictures:
        canvas = Canvas(960)
        assert figure.draw is not None
        figure.draw(canvas)
        assert canvas.height < 1500, "a picture fits a sheet"


def test_each_country_has_a_section_of_its_own_and_its_figures_and_captions_name_it() -> None:
    several = sections(two())
    assert [(section.name, section.suffix) for section in several] == [("Kyrgyzstan (KG)", "-KG"), ("XF", "-XF")]
    for section in several:
        documents = {document.id for document in section.material.documents}
        assert {said.document for said in section.material.statements.values()} == documents
        for figure in section.figures:
            assert figure.title.startswith(f"{section.name}: ")
            assert figure.key.endswith(section.suffix)
            tables = [table for table in (figure.table, figure.overview) if table]
            assert all(table.caption.startswith(f"{section.name}: ") for table in tables)
    counts = {section.name: section.figures[1].title for section in several}
    assert counts == {
        "Kyrgyzstan (KG)": "Kyrgyzstan (KG): Cases are counted at 3 of 5 stages; no sentence counts any at "
        "identification and sentence",
        "XF": "XF: Cases are counted at 4 of 5 stages; no sentence counts any at sentence",
    }
    alone = {figure.key: figure.title for figure in figures(kyrgyz()) if figure.key != "ranks"}
    assert {figure.key[:-3]: figure.title.split(": ", 1)[1] for figure in several[0].figures} == alone


def test_losses_of_countries_stand_in_rows_and_nothing_is_added_up() -> None:
    figure = only(everything(), "countries")
    assert figure.title == "Sentences describe losses in 9 of 10 countries; none stated of XG"
    assert figure.overview is not None
    names = [row.header for row in figure.overview.rows]
    assert names == ["Kyrgyzstan (KG)", "XA", "XB", "XC", "XE", "XF", "XG", "XH", "XR", "XV"]
    (seed,) = [row for row in figure.overview.rows if row.header == "Kyrgyzstan (KG)"]
    marked = {id_ for cell in seed.cells.values() if not isinstance(cell, str)
              for mark in cell.marks for id_ in mark.statements}  # fmt: skip
    assert marked == {loss.id for loss in kyrgyz().ledger.losses}
    assert set(figure.overview.rows[6].cells.values()) == {"XG", "none stated"}


def test_the_first_page_names_each_country_and_is_shorter_for_each() -> None:
    assert [(part.country, len(part.answer)) for part in overviews(two())] == [("Kyrgyzstan (KG)", 2), ("XF", 1)]
    assert {len(part.answer) for part in overviews(everything())} == {0, 1}


def test_a_zero_that_a_later_figure_follows_leads_no_title() -> None:
    for years in (merovia(), talvania()):
        (chained,) = [figure for figure in figures(years) if figure.key == "chain"]
        assert ": none" not in chained.title


def boxes(figure: Figure) -> list[str]:
    """The words of each box of a picture: those that were drawn since the box before."""
    canvas = Canvas(960)
    assert figure.draw is not None
    figure.draw(canvas)
    found: list[str] = [""]
    for element in ElementTree.fromstring(svg_inline(canvas, "n", "l", tuple)).iter():  # noqa: S314 - our own drawing
        found[-1] += " " + (element.text or "").strip() if element.tag.endswith("}text") else ""
        if element.tag.endswith("}a"):
            found.append("")
    return [" ".join(words.split()) for words in found if words.strip()]


@pytest.mark.parametrize("make", [kyrgyz, chain, merovia, talvania])
def test_no_two_rows_of_a_table_and_no_two_boxes_of_a_picture_are_alike(make: object) -> None:
    material = make() if callable(make) else nothing()
    for figure in figures(material):
        for table in filter(None, (figure.table, figure.overview)):
            rows = [(str(row.cells), row.statements) for row in table.rows]
            assert len(set(rows)) == len(rows), figure.key
        if figure.key in ("chain", "counts"):
            words = [box for box in boxes(figure) if len(box) > 20]
            assert [box for box, group in groupby(sorted(words)) if len(list(group)) > 1] == []
    notes = [note for figure in figures(material) for note in figure.notes]
    assert len(set(notes)) == len(notes)


def test_no_two_entries_of_the_contents_are_alike() -> None:
    years = sorted([*CHAIN.parent.glob("merovia-*"), *CHAIN.parent.glob("talvania-*")])
    html = page(of_several(KYRGYZ, *years), 1)
    entries = re.findall(r'<li><a href="#([^"]*)">([^<]*)</a></li>', html.split("</nav>")[0])
    assert ("over-time", "Over time, side by side") in entries
    assert ("over-time-2", "Over time, side by side (2)") in entries
    assert len({words for _, words in entries}) == len(entries)


def test_figures_of_several_countries_are_files_of_their_own() -> None:
    keys = [figure.key for figure in all_figures(two(), sections(two()))]
    names = ("chain", "counts", "losses", "desks", "exposure", "training")
    assert keys == ["over-time", "countries", *(f"{name}-KG" for name in names), *(f"{name}-XF" for name in names)]


def test_a_report_on_a_period_says_so_wherever_it_says_that_there_is_none_and_what_it_leaves_out() -> None:
    whole = merovia()
    chosen = whole.corpus.within((time_span("2031"),))
    html = page(material(chosen, Recorded(), whole.sentences, Network()), 1)
    undated = sum(statement.period.start is None for statement in whole.corpus.statements)
    assert "<dt>Period</dt><dd>1 Jan 2031 to 31 Dec 2031: only what states days that overlap. Left out: " in html
    assert f"Left out: {undated} statements that state no days" in html
    assert "No sentence on the selected period describes a loss" in html
    assert "No sentence on the selected period says that an answer is missing" in html
    assert not re.search("No sentence (describes|counts|says|names|ties)", html)
    assert "convicted: nearly 20 traffickers" in html
    assert "dismissed cases: 6 cases" not in html
    assert "<dt>Period</dt>" not in page(whole, 1)
