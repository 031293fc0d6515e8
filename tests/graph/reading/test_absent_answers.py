"""Silences without a verb that denies: an answer is absent, secret, not to be had, or never came."""

import pytest

from tests.graph.reading.reader import counted, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("No statistics on convictions have ever been compiled.", ["no_data_provided convicted"]),
        ("The number of convictions was absent from the ministry's report.", ["not_indicated convicted"]),
        ("To this day the number of convictions has not come to light.", ["unclear convicted"]),
        ("It has yet to become clear whether police arrested any traffickers.", ["unclear arrested"]),
        ("Open to question is how many victims it identified.", ["unclear identified"]),
        ("Nobody at the ministry had the number of convictions on file.", ["no_data_provided convicted"]),
        ("The visit yielded no data that would show how many men fled.", ["no_data_provided absconded"]),
        ("It did not provide enough detail to determine the number of arrests.", ["no_data_provided arrested"]),
        ("The coordinator treats the number of convictions as confidential.", ["not_reported convicted"]),
        ("The number of convictions was no longer reported.", ["not_reported convicted"]),
        ("Nothing has been published on the number of convictions.", ["not_reported convicted"]),
        ("The ministry discontinued its reporting on convictions.", ["not_reported convicted"]),
    ],
)  # fmt: skip
def test_what_is_absent_is_a_silence(text: str, stated: list[str]) -> None:
    assert silences(text) == stated


def test_steps_that_were_not_made_public_are_not_steps_that_nobody_took() -> None:
    text = "The government did not make convictions of traffickers public."
    assert (silences(text), counted(text)) == (["not_reported convicted"], [])


def test_what_was_not_referred_to_in_words_was_not_referred_to_prosecutors() -> None:
    text = "The government's statement did not refer to prosecuting any traffickers."
    assert (silences(text), counted(text)) == (["not_indicated prosecuted"], [])


def test_somebody_in_office_is_silent_as_a_pronoun() -> None:
    assert silences("The minister praised the law, but she did not state how many men courts convicted.") == [
        "not_indicated convicted"
    ]
    assert silences("The woman praised the shelter, but she did not state how many men courts convicted.") == []


def test_a_reason_behind_a_silence_is_no_part_of_what_was_not_said() -> None:
    text = "It was not known how many victims police identified, as most hearings were held behind closed doors."
    assert silences(text) == ["unclear identified"]
    text = "The police refused to release the number of convictions, citing an ongoing inquiry."
    assert silences(text) == ["not_reported convicted"]
