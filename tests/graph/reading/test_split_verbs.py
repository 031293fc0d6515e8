"""Verbs that their object splits, as in “put nine men on trial”, round every kind of object."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Courts put another 12 defendants on trial.", ["tried 12 defendant unspecified"]),
        (
            "Judges placed the remaining nine suspects under house arrest.",
            ["measure_ordered 9 suspect unspecified"],
        ),
        (
            "Courts found 12 defendants, including three women, guilty.",
            ["convicted 12 defendant [xa-women 3] unspecified"],
        ),
        (
            "Courts cleared 12 defendants, all of them foreigners, of all charges.",
            ["acquitted 12 defendant unspecified"],
        ),
        (
            "Prosecutors tried 30 men, and courts found 12 of them guilty.",
            ["tried 30 person unspecified", "convicted 12 person unspecified"],
        ),
        (
            "Police arrested 30 suspects and placed 12 under house arrest.",
            ["arrested 30 suspect unspecified", "measure_ordered 12 suspect unspecified"],
        ),
        ("Inspectors undertook only 12 inspections.", ["inspected 12 inspection unspecified"]),
        (
            "It followed 214 cases, and in only 23 of them did inspectors sit.",
            ["other_statement 214 None unspecified", "other_statement 23 None unspecified"],
        ),
    ],
)
def test_a_split_verb_takes_every_kind_of_object(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Judges said that courts found 12 men guilty in the north.",
            "Judges said that courts found 12 men guilty",
        ),
        ("Courts put 12 men on trial; it rained.", "Courts put 12 men on trial"),
        ("Prosecutors sent 12 cases back to the police.", "Prosecutors sent 12 cases back"),
    ],
)
def test_the_quote_has_the_words_behind_the_object(sentence: str, quote: str) -> None:
    proposals, _ = read(sentence)
    assert [each.statement.quote for each in proposals] == [quote]
