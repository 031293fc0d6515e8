"""Shares of people and cases without a number: “most of the suspects”, “some of whom”."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def qualitative(text: str) -> list[str]:
    """Each count without a number: predicate, lower bound, unit, forms and words."""
    lines = []
    for proposal in read(text)[0]:
        entry, quantity = proposal.statement, proposal.statement.quantity
        if quantity is not None and entry.status == "qualitative":
            forms = ",".join(quantity.scope.forms) or "-"
            lines.append(f"{entry.predicate} {quantity.lower} {quantity.unit} {forms}: {quantity.words}")
    return lines


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Courts convicted some of the suspects.", ["convicted 1 suspect -: some"]),
        ("Police released several of the suspects.", ["released_suspects 1 suspect -: several"]),
        ("Most of those convicted received suspended sentences.", ["suspended_sentence None person -: Most"]),
        ("The majority of the 62 people were deported.", ["deported None person -: The majority"]),
        (
            "Most of the traffickers convicted under Article 12 received suspended sentences.",
            ["suspended_sentence None trafficker -: Most"],
        ),
        (
            "Courts convicted 40 traffickers, some of whom received suspended sentences.",
            ["suspended_sentence 1 trafficker -: some"],
        ),
        (
            "The government investigated 80 cases, many of which involved forced labor.",
            ["case_concerned None case forced_labor: many"],
        ),
        (
            "More than half of the sentences were suspended.",
            ["suspended_sentence None sentence -: More than half"],
        ),
        ("One third of the cases were dismissed.", ["dismissed None case -: One third"]),
        ("In half of the cases, courts imposed fines.", ["fine_imposed None case -: half"]),
        ("All of the convicted traffickers received fines.", ["fine_imposed None trafficker -: All"]),
        ("Courts convicted nine traffickers, all of whom appealed.", []),
        ("Not all of the suspects were charged.", []),
        ("One of the suspects was released.", []),
        ("Police spent most of the year on other crimes.", []),
        ("Courts returned some of the money to victims.", []),
        ("Authorities identified 62 victims, some of whom were children.", []),
    ],
)
def test_a_share_without_a_number_is_counted_in_words(sentence: str, expected: list[str]) -> None:
    assert qualitative(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Approximately 60 percent of the sentences were suspended.", ["suspended_sentence None 60 percent"]),
        (
            "Sixty percent of convicted traffickers received suspended sentences.",
            ["suspended_sentence 60 None percent"],
        ),
        ("In 87 percent of the cases, charges were dropped.", ["dropped 87 None percent"]),
        (
            "Of the 203 defendants charged with forced labor, 69% were male and 53% had no prior convictions.",
            ["charged 203 None defendant", "charged 69 None percent", "charged 53 None percent"],
        ),
        ("Police arrested 40 percent of the suspects.", ["arrested 40 None percent"]),
        ("The unit spent 40 percent of its budget on training.", []),
    ],
)
def test_a_share_in_percent_is_counted_like_what_it_is_a_share_of(sentence: str, expected: list[str]) -> None:
    entries = [proposal.statement for proposal in read(sentence)[0]]
    assert [
        f"{entry.predicate} {entry.quantity.lower} {entry.quantity.stated} {entry.quantity.unit}"
        for entry in entries
        if entry.quantity is not None
    ] == expected
