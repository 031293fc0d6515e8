"""Every part of the report shows a statement with its hedge, silence, zero, denial, amount, limits and period."""

from collections.abc import Iterator

import pytest
from tuyun.graph.source import Narrative
from tuyun.report.citations import spelled
from tuyun.report.figures import figures
from tuyun.report.material import Material
from tuyun.report.overview import overviews as overviews_of
from tuyun.report.parts import Cell
from tuyun.report.questions import questions
from tuyun.report.summary import summary

from tests.graph.statements.marks import missing, names_of, narratives
from tests.report.materials import material_of

pytestmark = pytest.mark.once


def table(material: Material, key: str, part: str = "table") -> list[str]:
    """The words of each row of a table of a figure, with the labels of its marks."""
    (figure,) = [figure for figure in figures(material) if figure.key == key]
    rows = getattr(figure, part).rows
    return [
        " ".join([
            *(cell for cell in row.cells.values() if isinstance(cell, str)),
            *(mark.label for cell in row.cells.values() if isinstance(cell, Cell) for mark in cell.marks),
        ])
        for row in rows
    ]  # fmt: skip


def places(material: Material) -> Iterator[tuple[str, str, list[str]]]:
    """A place of the report, a statement that it shows, and the words among which its phrase must be."""
    tables = {key: table(material, key) for key in ("chain", "counts", "losses", "training")}
    overviews = {key: table(material, key, "overview") for key in ("losses", "desks", "exposure", "training")}
    for count in material.flow.counts:
        for id_ in count.statements:
            yield "counts", id_, tables["counts"]
            yield "chain", id_, [] if count.kind in ("loss", "caveat") else tables["chain"]
    glance = {loss.id: [said] for card in summary(material) for loss, said, _ in card.losses}
    for loss in material.ledger.losses:
        yield "glance", loss.id, glance[loss.id]
        yield "losses", loss.id, tables["losses"]
        yield "losses by stage", loss.id, overviews["losses"]
        yield "losses by desk", loss.id, overviews["desks"]
        on_chain = loss.head != "not_counted" and loss.stage_order != 0
        yield "chain", loss.id, tables["chain"] if on_chain else []
    for touch in material.exposure.touches:
        yield "exposure", touch.statement, overviews["exposure"]
    for group in material.matrix.rows:
        for cell in group.cells:
            for failing in cell.failings:
                yield "training", failing.statements[0], tables["training"]
                yield "training by stage", failing.statements[0], overviews["training"]
    for part in overviews_of(material):
        for point in (*part.answer, *part.changed):
            for id_ in point.statements:
                yield "in short", id_, [point.text, point.text[:1].lower() + point.text[1:]]
    asked = [question.because for owing in questions(material) for question in owing.questions]
    for said in material.statements.values():
        if said.silent:
            yield "questions", said.id, asked


@pytest.mark.parametrize("source", narratives(), ids=lambda source: source.document.id)
def test_no_part_of_the_report_drops_a_mark(source: Narrative) -> None:
    material, names = material_of(source), names_of(source)
    phrases = {id_: said.phrase(names) for id_, said in material.statements.items()}
    assert {id_ for id_, words in phrases.items() if missing(material.statements[id_], names, words)} == set()
    dropped = {
        (place, phrases[id_])
        for place, id_, words in places(material)
        if words and not any(phrases[id_] in each for each in words)
    }
    assert dropped == set()


@pytest.mark.parametrize("source", narratives(), ids=lambda source: source.document.id)
def test_a_sheet_spells_each_statement_with_its_phrase(source: Narrative) -> None:
    material, names = material_of(source), names_of(source)
    for said in material.statements.values():
        assert spelled(material, said).startswith(said.phrase(names))
        assert missing(said, names, spelled(material, said)) == []
