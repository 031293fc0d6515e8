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


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Prosecutors charged 31 people under Article 77 with brothel keeping.",
            ["prosecuted_under_other_law 31 person unspecified"],
        ),
        (
            "In 2030, 14 persons were indicted for the offense of facilitating prostitution.",
            ["prosecuted_under_other_law 14 person 2030"],
        ),
        (
            "Prosecutors indicted two traffickers for procuring.",
            ["charged_under_lesser_statute 2 trafficker unspecified"],
        ),
        (
            "In addition, 22 persons were convicted in the period 2028-2030 of pimping.",
            ["convicted_under_other_law 22 person 2028"],
        ),
        (
            "Eighteen men were found guilty not of trafficking but of pimping.",
            ["convicted_under_other_law 18 person unspecified"],
        ),
        (
            "For the related crimes of procuring and smuggling, 17 people were convicted in 2030.",
            ["convicted_under_other_law 17 person 2030"],
        ),
        ("For the first time, 17 people were convicted in 2030.", ["convicted 17 person 2030"]),
        (
            "For the crime of theft, courts convicted 17 people.",
            ["convicted_under_other_law 17 person unspecified"],
        ),
        (
            "For trafficking in drugs, 17 people were convicted.",
            ["convicted_under_other_law 17 person unspecified"],
        ),
        ("On charges of fraud, prosecutors charged 17 men.", ["prosecuted_under_other_law 17 person unspecified"]),
        ("In drug cases, courts convicted 17 people.", ["convicted_under_other_law 17 person unspecified"]),
        ("In fraud cases, courts convicted 17 men for slavery.", ["convicted 17 person slavery unspecified"]),
        (
            "The number of people convicted of drug offenses rose from 40 in 2029 to 60 in 2030.",
            ["convicted_under_other_law 40 person 2029", "convicted_under_other_law 60 person 2030"],
        ),
        (
            "Courts convicted 13 people of promoting the prostitution of minors.",
            ["convicted_under_other_law 13 person unspecified"],
        ),
        (
            "In 2030, courts convicted 19 people of pandering but only three of trafficking.",
            ["convicted_under_other_law 19 person 2030", "convicted 3 person trafficking 2030"],
        ),
        (
            "Courts convicted 11 people in six cases of smuggling.",
            ["convicted_under_other_law 11 person unspecified", "convicted_under_other_law 6 case unspecified"],
        ),
        (
            "Courts convicted 23 traffickers under the law and an additional five traffickers under Article "
            "9 on pimping.",
            ["convicted 23 trafficker unspecified", "convicted_of_lesser_crime 5 trafficker unspecified"],
        ),
        (
            "Prosecutors charged ten people with slavery and two others with pimping.",
            ["charged 10 person slavery unspecified", "prosecuted_under_other_law 2 person unspecified"],
        ),
        (
            "Courts convicted 23 traffickers under the law, and another 12 defendants were acquitted.",
            ["convicted 23 trafficker unspecified", "acquitted 12 defendant unspecified"],
        ),
    ],
)
def test_a_crime_behind_a_law_a_date_or_a_denial_is_that_of_the_count(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
