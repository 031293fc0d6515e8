"""How evaluators tell of a country: whose opinion it is, and who says what they welcome, regret or note."""

import pytest

from tests.graph.reading.reader import stated

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In its new report, the Council of Europe’s expert group (GRETA) welcomes positive changes and"
            " calls on the authorities to do more.",
            [
                "called_for_action international-greta international-greta reported",
                "praised international-greta international-greta reported",
            ],
        ),
        (
            "The Council of Europe’s Group of Experts on Action against Trafficking in Human Beings (GRETA) has"
            " urged the authorities to act.",
            ["called_for_action international-greta international-greta reported"],
        ),
        (
            "GRETA urges once again the Merovian authorities to adopt a plan.",
            ["called_for_action international-greta international-greta reported"],
        ),
        (
            "The experts noted gaps in the law and called on prosecutors to act.",
            ["called_for_action xa-experts xa-experts reported"],
        ),
        (
            "The report urges the government to open the fund.",
            ["called_for_action report asserted"],
        ),
        (
            "Expressing concern about the low number of convictions, GRETA calls on the authorities to act.",
            [
                "called_for_action international-greta international-greta reported",
                "convicted international-greta reported",
                "criticized international-greta international-greta reported",
            ],
        ),
        (
            "Noting that access to compensation remains rare, GRETA urges the authorities to set up a fund.",
            [
                "called_for_action international-greta international-greta reported",
                "restitution_paid international-greta reported",
            ],
        ),
        (
            "GRETA welcomes the training of judges.",
            ["praised international-greta international-greta reported", "trained international-greta reported"],
        ),
        (
            "GRETA acknowledges the steps taken by Merovia to improve its law.",
            ["took_steps xa-merovia international-greta reported"],
        ),
        (
            "The Committee notes the Farm Union’s statement that officers lacked training.",
            ["lacked_expertise xa-officers xa-farm-union reported"],
        ),
        (
            "GRETA is concerned about the low conviction rate.",
            [
                "convicted international-greta reported",
                "criticized international-greta international-greta reported",
            ],
        ),
    ],
)
def test_evaluators_say_what_they_welcome_and_regret(sentence: str, expected: list[str]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The hostel welcomes women and children.",
        "GRETA would welcome the training of judges.",
        "Recruiters asked women to travel.",
        "The Government denied the union’s statement that police took bribes.",
        "No referral mechanism was established.",
        "The planned seminar will focus on evidence.",
    ],
)
def test_what_is_no_opinion_and_no_fact_is_not_read(sentence: str) -> None:
    assert stated(sentence) == []
