"""Counts of crimes that are not trafficking, beside counts of trafficking or alone."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts convicted nine people of slavery. The law prohibits kidnapping; courts convicted 12 people "
            "for this crime.",
            ["convicted 9 person slavery unspecified", "convicted_under_other_law 12 person unspecified"],
        ),
        (
            "Courts convicted nine people of slavery. Kidnapping is common; courts convicted 12 people for this "
            "crime.",
            ["convicted 9 person slavery unspecified", "convicted 12 person unspecified"],
        ),
        (
            "The law criminalizes forced labor; courts convicted four employers for this crime.",
            ["convicted 4 person forced_labor unspecified"],
        ),
        (
            "The law prohibits smuggling but not trafficking; courts convicted 12 people for this crime.",
            ["convicted_under_other_law 12 person unspecified"],
        ),
        (
            "Courts convicted 40 people of trafficking, compared with 120 people for rape.",
            ["convicted 40 person trafficking unspecified", "convicted_under_other_law 120 person unspecified"],
        ),
        (
            "Courts convicted 40 traffickers, compared with 120 for fraud in 2030.",
            ["convicted 40 trafficker unspecified", "convicted_under_other_law 120 person 2030"],
        ),
        (
            "Police opened 40 trafficking investigations, compared with 120 drug investigations.",
            [
                "opened_investigation 40 investigation trafficking unspecified",
                "investigated_under_other_law 120 investigation unspecified",
            ],
        ),
        (
            "Courts convicted 30 percent of trafficking defendants, compared with 48 percent for rape.",
            ["convicted 30 percent trafficking unspecified", "convicted_under_other_law 48 percent unspecified"],
        ),
        (
            "Courts convicted nine drug traffickers and four human traffickers.",
            ["convicted_under_other_law 9 person unspecified", "convicted 4 trafficker unspecified"],
        ),
        (
            "Police opened nine arms trafficking cases and four human trafficking cases.",
            [
                "investigated_under_other_law 9 case unspecified",
                "opened_investigation 4 case trafficking unspecified",
            ],
        ),
        (
            "There were 12 convictions for drug trafficking and nine for human trafficking.",
            [
                "convicted_under_other_law 12 conviction unspecified",
                "convicted 9 conviction trafficking unspecified",
            ],
        ),
        (
            "Authorities initiated 20 investigations (forced labor: 12; fraud: eight).",
            [
                "opened_investigation 20 investigation unspecified",
                "opened_investigation 12 investigation forced_labor unspecified",
                "investigated_under_other_law 8 investigation unspecified",
            ],
        ),
        (
            "Courts handed down 20 convictions (fraud 12, smuggling 8).",
            [
                "convicted 20 conviction unspecified",
                "convicted_under_other_law 12 conviction unspecified",
                "convicted_under_other_law 8 conviction unspecified",
            ],
        ),
        (
            "Authorities initiated 20 investigations: forced labor (12) and rape (eight).",
            [
                "opened_investigation 20 investigation unspecified",
                "opened_investigation 12 investigation forced_labor unspecified",
                "investigated_under_other_law 8 investigation unspecified",
            ],
        ),
        (
            "Authorities initiated 20 investigations (forced labor: 12; sex trafficking: eight).",
            ["opened_investigation 20 investigation [forced_labor 12] [sex_trafficking 8] unspecified"],
        ),
        ("Police determined that no crime was committed.", []),
        ("No trafficking crimes were reported in 2030.", ["recorded_offences 0 crime trafficking 2030"]),
    ],
)
def test_another_crime_has_no_form_of_trafficking(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("sentence", "crime"),
    [
        ("Police made 40 arrests for drug trafficking.", "drug trafficking"),
        ("Police made 12 wildlife trafficking arrests.", "wildlife trafficking"),
        ("Twelve men were arrested for murder.", "murder"),
        ("Police arrested 12 suspects for migrant smuggling.", "migrant smuggling"),
        ("Courts sentenced two people for pimping.", "pimping"),
        ("Police made 12 arrests for human trafficking.", None),
        ("Police made 12 arrests.", None),
    ],
)
def test_the_crime_of_those_arrested_or_sentenced_stands_beside_them(sentence: str, crime: str | None) -> None:
    (proposal,) = read(sentence)[0]
    named = proposal.statement.roles.get("topic", ())
    assert [proposal.entities[id_].name for id_ in named] == ([crime] if crime else [])
