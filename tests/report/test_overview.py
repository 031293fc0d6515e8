"""The first page of the report: what leads, what is not known, what changed; and how the report is cited."""

from datetime import date
from hashlib import sha256

import pytest
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative
from tuyun.report.material import Material
from tuyun.report.overview import MOST, Overview, Point, leading_losses, overviews
from tuyun.report.page import page
from tuyun.report.stamp import bibtex, citation, citation_command, made_with, readers

from tests.graph.statements.marks import narratives
from tests.report.materials import chain, kyrgyz, material_of, nothing, talvania

pytestmark = pytest.mark.once


def only(material: Material) -> Overview:
    """The first page of the only country."""
    (found,) = overviews(material)
    return found


def lines(points: tuple[Point, ...]) -> list[str]:
    """What is printed of each."""
    return [f"{point.text} | {point.detail}" for point in points]


def test_the_seed_in_short() -> None:
    found = only(kyrgyz())
    assert lines(found.answer) == [
        "Reported: cases were closed: 1 or more cases (some), in the reporting period 1 Apr 2021 to 31 Mar 2022; "
        "no desk named; reason given: unwillingness of victims to cooperate, due to mistrust and fear of "
        "repercussions | reported, said by PGO; stage: closed",
        "Investigated trafficking under statutes for lesser or other crimes, in recent times; by courts | "
        "asserted, said by the report itself; stage: investigation",
        "Reported: lacked proactive investigation (general), said in previous years; no desk named | reported, "
        "said by victim advocates; stage: investigation",
    ]
    assert lines(found.unknown) == [
        "Was human trafficking among the 63 crimes? | The answer is owed by authorities.",
        "How many officials took part in the training events? | The answer is owed by authorities.",
        "Was the NRM provision on complaints implemented? | The answer is owed by government.",
    ]
    assert lines(found.changed)[0] == (
        "Opened investigations: 40 cases (trafficking; 24 sex trafficking, 16 forced labor), in calendar year "
        "2020. Then: opened investigations: 6 cases (trafficking; 1 sex trafficking, 5 forced labor; Articles 166 "
        "and 170), in calendar year 2021. 34 fewer. | the text compares them; said by the report itself"
    )
    assert (found.country, found.open_questions) == (None, 6)


def test_a_chain_in_short() -> None:
    found = only(chain())
    assert [(loss.predicate, loss.head) for loss in leading_losses(chain(), "XB")] == [
        ("dropped", "ended"), ("downgraded", "relabelled"), ("improperly_dismissed", "ended")
    ]  # fmt: skip
    assert [point.modality for point in found.answer] == ["asserted", "asserted", "possible"]
    assert [point.text.split(". ")[-1] for point in found.changed] == ["10 more."]


def test_of_changes_that_are_as_large_the_latest_comes_first() -> None:
    found = only(talvania())
    assert [point.text.split(". ")[-1] for point in found.changed[:2]] == ["6 fewer.", "6 more."]


def test_an_empty_graph_has_no_first_page() -> None:
    assert overviews(nothing()) == ()
    assert "No document is loaded." in page(nothing(), 1)


@pytest.mark.parametrize("source", narratives(), ids=lambda source: source.document.id)
def test_each_sentence_rests_on_statements_of_its_country_and_none_is_there_twice(source: Narrative) -> None:
    material = material_of(source)
    for part in overviews(material):
        for points in (part.answer, part.unknown, part.changed):
            assert len({point.text for point in points}) == len(points) <= MOST
            assert all(point.statements and set(point.statements) <= set(material.statements) for point in points)


def test_a_report_says_what_it_was_made_with_and_how_it_is_cited() -> None:
    (document,) = kyrgyz().documents
    office = "United States Department of State, Office to Monitor and Combat Trafficking in Persons"
    html = page(kyrgyz(), 7, made=date(2026, 11, 27))
    assert made_with(date(2026, 11, 27)).startswith("Tuyun ")
    assert made_with(date(2026, 11, 27)).endswith(", 27 Nov 2026")
    assert made_with(date(2026, 11, 27)) in html
    assert document.sha256[:12] in html
    assert citation(document, 28) == (
        "United States Department of State, Office to Monitor and Combat Trafficking in Persons: 2022 Trafficking "
        "in Persons Report: Kyrgyz Republic, Prosecution (2022), sentence 28. "
        "https://www.state.gov/reports/2022-trafficking-in-persons-report/kyrgyz-republic/"
    )
    assert f"Cite as: {citation(document, 28)}" in html
    assert f"<code>{citation_command(document, 28)}</code>" in html
    assert citation_command(document, 28) == r"\cite[sentence 28]{kyrgyz-republic-2022}"
    assert f"its guide to reading (SHA-256 {sha256((seed() / 'GUIDE.md').read_bytes()).hexdigest()[:12]}…)" in html
    assert "coded by 2 readers, Cohen&#39;s kappa of the field on which they agree least: 0.97" in html
    assert readers(document.model_copy(update={"readers": 1})) == "1 reader, so no agreement is known"
    assert readers(document.model_copy(update={"agreement": None})) == "2 readers, their agreement is not stated"
    assert bibtex(document) == "\n".join([
        "@techreport{kyrgyz-republic-2022,",
        "  title = {2022 Trafficking in Persons Report: Kyrgyz Republic},",
        f"  institution = {{{office}}},",
        "  year = {2022},",
        "  type = {Prosecution},",
        f"  note = {{SHA-256 of the text: {document.sha256}}},",
        "  url = {https://www.state.gov/reports/2022-trafficking-in-persons-report/kyrgyz-republic/},",
        "}",
    ])  # fmt: skip


def test_signs_that_bibtex_reads_are_escaped() -> None:
    document = kyrgyz().documents[0].model_copy(update={"title": "A_b & 5% {c} \\d"})
    assert r"title = {A\_b \& 5\% \{c\} \textbackslash{}d}," in bibtex(document)
