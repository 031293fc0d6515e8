"""Questions on invented countries whose texts speak of other units, fiscal years and parts by outcome."""

from dataclasses import replace
from pathlib import Path

import pytest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.statements import Quantity
from tuyun.graph.store import Store, load

from tests.cypher.rows import answers

DOCUMENTS = Path(__file__).parents[1] / "documents"
YEARS = ("merovia-2031", "merovia-2032", "talvania-2033")


@pytest.fixture(scope="module")
def sources() -> dict[str, Narrative]:
    """The documents, as read from their files; 340 trained officials are said to be about 800 instead."""
    read = {name: read_source(DOCUMENTS / name) for name in YEARS}
    found = {name: source for name, source in read.items() if isinstance(source, Narrative)}
    merovia = found["merovia-2031"]
    rough = Quantity(stated=800, unit="official", words="about 800")
    statements = tuple(
        said.model_copy(update={"status": "approximate", "quantity": rough})
        if said.quantity and said.quantity.lower == 340
        else said
        for said in merovia.statements
    )
    return found | {"rough": replace(merovia, statements=statements)}


def test_officials_who_were_trained_are_people_and_a_rough_figure_is_found(
    empty_store: Store, sources: dict[str, Narrative]
) -> None:
    for name, figures in (("merovia-2031", (340, 340, None)), ("rough", (None, None, 800))):
        load(empty_store, sources[name])
        (row,) = answers(empty_store, "training")
        assert (row["at_least"], row["at_most"], row["stated"], row["unit"]) == (*figures, "official")
        assert row["attended"] == ["340 officials trained"]
        assert answers(empty_store, "training", minimum=801) == []
    assert (row["status"], row["words"]) == ("approximate", "about 800")


def test_fiscal_years_are_compared_without_naming_a_predicate_and_parts_have_their_names(
    empty_store: Store, sources: dict[str, Narrative]
) -> None:
    for name in YEARS:
        load(empty_store, sources[name])
    rows = empty_store.ask("questions/changes", predicate="investigated").rows
    assert {(row["document"], row["period_kind"], row["year"], row["lower"]) for row in rows} == {
        ("merovia-2031", "fiscal_year", 2029, 64),
        ("merovia-2032", "fiscal_year", 2029, 64),
        ("merovia-2032", "fiscal_year", 2030, 70),
    }
    assert {row["predicate"] for row in answers(empty_store, "changes")} >= {"investigated", "convicted"}
    parts = {
        row["predicate"]: [row[f"other_part_{part}"] for part in ("kinds", "names", "lowers", "uppers")]
        for row in answers(empty_store, "case_flow")
        if row["other_part_kinds"]
    }
    assert parts["tried"] == [["outcome", "outcome"], ["convicted", "acquitted"], [10, 2], [10, 2]]
    assert parts["investigated"] == [
        ["law", "law"],
        ["2019 anti-trafficking law", "labor code"],
        [40, 24],
        [40, 24],
    ]
