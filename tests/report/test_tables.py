"""The tables of the report: every mark has its hedge in words and its sentence, and every empty cell says so."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.citations import place
from tuyun.report.figures import figures
from tuyun.report.material import Material
from tuyun.report.page import figure_page, page
from tuyun.report.parts import Cell, Figure, Row, Table

from tests.report.materials import chain, kyrgyz, nothing

pytestmark = pytest.mark.once
MATERIALS = pytest.mark.parametrize("material", [kyrgyz(), chain()], ids=["kyrgyz", "chain"])


@pytest.mark.parametrize(
    ("where", "link"),
    [
        ("https://www.state.gov/reports/", True),
        ("HTTP://x.example/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)//http://x", False),
        ("data:text/html,x", False),
        ("//x.example", False),
        ("in print", False),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(where: str, link: bool) -> None:
    (document,) = chain().documents
    corpus = replace(nothing().corpus, documents={document.id: document.model_copy(update={"where": where})})
    made = page(replace(nothing(), corpus=corpus), 7)
    assert (f'href="{where}"' in made) is link
    assert link or f"Where it was published: {where}." in made


def overview(material: Material, key: str) -> Table:
    (table,) = [figure.overview for figure in figures(material) if figure.key == key]
    assert table is not None
    return table


@MATERIALS
@pytest.mark.parametrize("key", ["losses", "desks", "training"])
def test_a_cell_has_marks_that_say_how_firm_they_are_or_says_that_none_is_told(
    material: Material, key: str
) -> None:
    table = overview(material, key)
    for row in table.rows:
        cells = list(row.cells.values())
        assert [cell for cell in cells[1:] if cell != "none stated" and not isinstance(cell, Cell)] == []
        for mark in [mark for cell in cells if isinstance(cell, Cell) for mark in cell.marks]:
            told = [material.statements[id_] for id_ in mark.statements]
            assert mark.modality == told[0].modality
            assert mark.modality in mark.label
            assert place(material, mark.statements) in mark.label


@MATERIALS
@pytest.mark.parametrize("key", ["losses", "desks"])
def test_the_marks_of_a_cell_are_the_tally_of_the_ledger(material: Material, key: str) -> None:
    tallies = material.ledger.by_stage if key == "losses" else material.ledger.by_desk
    expected = {}
    for tally in tallies:
        name = tally.name[:1].upper() + tally.name[1:]
        head = tally.head.replace("_", " ").capitalize()
        counts = {modality: number for modality, number in tally.modalities.items() if number}
        expected[name, head] = (counts, set(tally.statements), min(len(tally.voices), 4))
    table = overview(material, key)
    shown = {
        (row.header, column): (
            dict(Counter(mark.modality for mark in cell.marks)),
            {id_ for mark in cell.marks for id_ in mark.statements},
            cell.shade,
        )
        for row in table.rows
        for column, cell in row.cells.items()
        if isinstance(cell, Cell)
    }
    assert shown == expected
    marked = {id_ for _, statements, _ in shown.values() for id_ in statements}
    assert marked == {loss.id for loss in material.ledger.losses}


def test_a_cell_names_its_voices_and_counts_hearsay_apart() -> None:
    table = overview(kyrgyz(), "losses")
    closed = next(row for row in table.rows if row.header == "Closed").cells["Ended"]
    assert isinstance(closed, Cell)
    assert [mark.modality for mark in closed.marks] == ["asserted", "reported", "alleged"]
    assert closed.note == "2 voices: the report itself and PGO; 1 sentence by nobody named"
    assert (
        closed.marks[2].label
        == "ended, closed: alleged: offered victims payment to drop cases, in previous years; alleged, "
        "somebody not named; sentence 27"
    )


@MATERIALS
def test_every_training_and_failing_is_a_mark_in_its_group_s_row(material: Material) -> None:
    table = overview(material, "training")
    for row, group in zip(table.rows, material.matrix.rows, strict=True):
        shown = [cell for cell in row.cells.values() if isinstance(cell, Cell)]
        marks = [(mark.kind, mark.statements) for cell in shown for mark in cell.marks]
        told = [("need for training", call.statements) for call in group.calls]
        for cell in group.cells:
            told += [("trained", received.statements) for received in cell.received]
            told += [("failing", failing.statements) for failing in cell.failings]
        assert marks == told
    (full,) = [figure.table for figure in figures(material) if figure.table and figure.key == "training"]
    phrases: dict[tuple[str, ...], str] = {}
    for group in material.matrix.rows:
        phrases |= {call.statements: call.phrase for call in group.calls}
        for cell in group.cells:
            phrases |= {received.statements: received.phrase for received in cell.received}
            phrases |= {failing.statements: failing.phrase for failing in cell.failings}
    assert [row.cells["What is said"] for row in full.rows] == [phrases[row.statements] for row in full.rows]
    words = [
        mark.label
        for row in table.rows
        for cell in row.cells.values()
        if isinstance(cell, Cell)
        for mark in cell.marks
    ]
    assert all(any(phrase in label for phrase in phrases.values()) for label in words)


def test_wrongdoing_is_a_row_for_each_statement_and_whom_it_names() -> None:
    table = overview(kyrgyz(), "exposure")
    told = kyrgyz().exposure
    assert [row.statements for row in table.rows[:-1]] == [
        *((touch.statement, *touch.membership) for touch in told.touches),
        *(case.statements for case in told.unresolved),
    ]
    assert table.rows[-1].header == "none stated"
    assert all(actor.name in str(table.rows[-1].cells["What is said"]) for actor in told.none_stated)
    assert table.rows[-2].cells["What is said"] == (
        "Investigation of two law enforcement officials whom the government began investigating: "
        "no progress reported; begun 365 to 729 days before the closing date, 31 Mar 2022."
    )
    said = [str(row.cells["What is said"]) for row in table.rows]
    members = [words for words in said if words.startswith("said of two")]
    assert len(members) == sum(touch.relation == "member" for touch in told.touches)


@pytest.mark.parametrize(("key", "table"), [("losses", "table"), ("exposure", "table")])
def test_what_is_said_stands_apart_from_what_the_words_mean(key: str, table: str) -> None:
    """A definition reads as a fact: beside a hedged statement it stands under a heading of its own."""
    (figure,) = [figure for figure in figures(kyrgyz()) if figure.key == key]
    definitions = {term.definition for term in vocabulary().predicates.values()}
    rows = [row for row in getattr(figure, table).rows if "What these words mean" in row.cells]
    assert len(rows) > 10
    for row in rows:
        affirmed = not re.search(r": |^(no|had no) ", str(row.cells["What is said"]).removeprefix("possible: "))
        assert row.cells["What these words mean"] in definitions or not affirmed
        weak = row.cells["Modality"] != "asserted"
        assert weak == bool(re.search(r"\b(reported|alleged|possible): ", str(row.cells["What is said"]))) or (
            row.cells["Head"] == "not counted"
        )


def test_neighbouring_rows_of_one_header_are_one_group_and_empty_columns_go() -> None:
    table = Table("t", tuple(Row({"a": header, "b": number, "c": ""}) for header, number in ("x1", "x2", "y3")))
    assert [[row.cells["b"] for row in rows] for rows in table.groups()] == [["1", "2"], ["3"]]
    assert table.columns == ["a", "b"]
    assert Table("t", ()).columns == []


@pytest.mark.parametrize(
    "figure", [each for each in figures(kyrgyz()) if each.overview], ids=lambda each: each.key
)
def test_a_table_is_a_page_of_its_own_that_names_its_sentences_and_its_source(figure: Figure) -> None:
    made = figure_page(kyrgyz(), figure, "Source: somewhere. Revision 7 of the graph.")
    assert made.lstrip().startswith("<!doctype html>")
    assert "Source: somewhere. Revision 7 of the graph." in made
    assert "(sentence 24)" in made or ">sentence 24<" in made
    assert 'href="#' not in made
    assert "<script" not in made
    assert all(f"{word}: " in made for word in vocabulary().modalities)
