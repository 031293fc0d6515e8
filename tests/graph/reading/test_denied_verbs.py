"""Verbs that are joined to a denied verb are denied with it, and state nothing."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


def polarities(text: str) -> dict[str, str]:
    """Whether each statement of a text that counts nothing is affirmed."""
    return {
        proposal.statement.predicate: proposal.statement.polarity
        for proposal in read(text)[0]
        if proposal.statement.quantity is None and "question" not in proposal.statement.roles
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Police did not screen migrants or refer victims to shelters.",
            {"failed_to_screen": "affirmed", "referred_to_care": "denied"},
        ),
        (
            "Police failed to screen migrants and refer victims to shelters.",
            {"failed_to_screen": "affirmed", "referred_to_care": "denied"},
        ),
        (
            "The government has never trained judges, opened courts, or referred victims to shelters.",
            {"trained": "denied", "referred_to_care": "denied"},
        ),
        (
            "Courts never convicted traffickers or awarded restitution to victims.",
            {"convicted": "denied", "restitution_ordered": "denied"},
        ),
        ("The government did not report convictions or provide sentencing data.", {}),
        ("Authorities never supplied detailed statistics or published conviction data.", {}),
        (
            "Police did not screen migrants but refer victims to shelters.",
            {"failed_to_screen": "affirmed", "referred_to_care": "affirmed"},
        ),
        (
            "The courts did not act; police screened migrants and referred victims to shelters.",
            {"referred_to_care": "affirmed"},
        ),
        (
            "The police did not only register migrants or refer them to shelters.",
            {"referred_to_care": "affirmed"},
        ),
    ],
)
def test_a_verb_joined_to_a_denied_verb_is_denied(sentence: str, expected: dict[str, str]) -> None:
    made = polarities(sentence)
    assert {name: made.get(name) for name in expected} == expected
    assert "provided_data" not in made


@pytest.mark.parametrize(
    "subject",
    [
        "None of the agencies had",
        "No agency had",
        "Nobody had",
        "None had ever",
        "Neither the police nor the courts had",
    ],
)
@pytest.mark.parametrize(
    "act",
    [
        "referred victims to shelters",
        "trained judges on trafficking",
        "opened a shelter for victims",
        "accepted bribes from brothel owners",
        "convicted traffickers",
    ],
)
def test_what_nobody_did_is_not_affirmed(subject: str, act: str) -> None:
    assert "affirmed" not in polarities(f"{subject} {act}.").values()


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry has not operated a hotline.",
        "Officers did not act or accept bribes from brothel owners.",
        "The police did not, as they had promised, warn brothel owners of raids.",
        "If the government trained police officers on trafficking, victims would benefit.",
        "Parliament did not pass a new law on trafficking.",
    ],
)
def test_what_was_not_done_or_only_supposed_is_not_affirmed(sentence: str) -> None:
    assert {name for name, said in polarities(sentence).items() if said == "affirmed"} <= {"law_pending"}


@pytest.mark.parametrize(
    "sentence",
    [
        "None of the courts convicted the 12 men.",
        "Neither the police nor the ministry identified the 12 women.",
        "No agency assisted the 12 workers.",
        "Officials have not inspected or closed the 12 bars.",
        "The ministry was asked to fine 12 employers.",
        "Nobody allocated 12 million dollars for victim assistance.",
    ],
)
def test_a_count_of_what_nobody_did_is_not_stated(sentence: str) -> None:
    assert counted(sentence) == []


def test_a_count_that_none_exceeds_is_stated() -> None:
    assert counted("Prison terms averaged four years and none exceeded six years.")[1:] == [
        "other_statement None None unspecified"
    ]
