"""Figures that go on in dense prose: of other cases, offices, sums and terms that their clause names."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def counts(text: str) -> list[str]:
    """Each count of a text: predicate, bounds or stated figure, unit and forms."""
    lines = []
    for proposal in read(text)[0]:
        quantity = proposal.statement.quantity
        if quantity is not None:
            stated = quantity.stated if quantity.lower is None and quantity.upper is None else None
            number = f"~{stated:g}" if stated is not None else f"{quantity.lower}..{quantity.upper}"
            forms = "".join(f" of {form}" for form in quantity.scope.forms)
            lines.append(f"{proposal.statement.predicate} {number} {quantity.unit}{forms}")
    return sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The average sentence was three years, and in 16 cases its execution was suspended.",
            ["imprisonment_imposed ~3 year", "suspended_sentence 16..16 case"],
        ),
        (
            "In at least ten hearings victims were seated near the accused, and in two the judge questioned the "
            "victim about her past.",
            ["burdened_victims 10..None meeting", "burdened_victims 2..2 meeting"],
        ),
        (
            "Compensation was claimed by 26 victims and awarded, in whole or in part, to five.",
            ["restitution_ordered 5..5 victim", "restitution_sought 26..26 victim"],
        ),
        (
            "Restitution was requested in 12 cases and ordered in three.",
            ["restitution_ordered 3..3 case", "restitution_sought 12..12 case"],
        ),
        (
            "Of 22 indictments filed in 2029, courts returned eight and dismissed two.",
            ["dismissed 2..2 indictment", "indicted 22..22 indictment", "returned_case 8..8 indictment"],
        ),
        (
            "Sentences ranged from three to nine years\u2019 imprisonment, with a median of four and a half.",
            ["imprisonment_imposed 3..9 year", "imprisonment_imposed ~54 month"],
        ),
        (
            "The unit comprised 34 officers in eight regional offices.",
            ["maintained_unit 8..8 office", "staffed 34..34 official"],
        ),
        ("Nine of 12 regional offices provided data.", ["provided_data 9..9 office"]),
        (
            "Only two of the seven prosecution offices have designated a contact point.",
            ["designated_staff 2..2 office"],
        ),
        (
            "Courts convicted four employers for exploitative child labor.",
            ["convicted_under_other_law 4..4 person"],
        ),
        (
            "The customs service reported 19 convictions under its own statute.",
            ["convicted_under_other_law 19..19 conviction"],
        ),
        (
            "Courts convicted 64 persons of exploitation of the prostitution of others.",
            ["convicted_under_other_law 64..64 person"],
        ),
        (
            "Courts issued final judgments in 14 cases, convicting 19 and acquitting four.",
            ["acquitted 4..4 person", "convicted 19..19 person", "court_ruled 14..14 case"],
        ),
        (
            "Courts convicted nine traffickers, three of them of the lesser crime of pandering.",
            ["convicted 9..9 trafficker", "convicted_of_lesser_crime 3..3 trafficker"],
        ),
        ("It took prosecutors an average of 19 months to file an indictment.", ["proceedings_lasted ~19 month"]),
        # What looks alike: cases in which people were convicted, and shares of cases.
        ("Courts heard 44 cases and convicted in 30.", ["convicted 30..30 case", "heard 44..44 case"]),
        # What looks alike: the form of trafficking, cases of child labor, and the law against trafficking.
        (
            "Courts convicted four employers for child sex trafficking.",
            ["convicted 4..4 person of child_sex_trafficking"],
        ),
        ("Police investigated 12 child labor cases.", ["investigated 12..12 case of child_labor"]),
        ("Courts convicted 19 defendants under the trafficking law.", ["convicted 19..19 defendant"]),
    ],
)
def test_figures_that_go_on_in_dense_prose(sentence: str, expected: list[str]) -> None:
    """Each figure has the verb and the unit of its own clause."""
    assert counts(sentence) == expected
