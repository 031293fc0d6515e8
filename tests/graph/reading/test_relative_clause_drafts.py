"""What a relative clause tells of people and cases that a sentence counts for another reason."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It did not report the status of five cases that remained pending before courts at the end of 2030.",
            ["case_pending 5 case 2030"],
        ),
        (
            "The ministry did not provide an update on two trials that were ongoing at the end of 2029.",
            ["trial_ongoing 2 trial 2029"],
        ),
        (
            "The government did not report the sentences of two traffickers whom it convicted in December 2030.",
            ["convicted 2 trafficker 2030"],
        ),
        (
            "It did not report the outcome of the case of four suspects whom police arrested in 2029.",
            ["arrested 4 suspect 2029"],
        ),
        (
            "It did not report the status of the seven cases that it had referred to prosecutors in 2029.",
            ["referred_for_prosecution 7 case 2029"],
        ),
        (
            "The ministry did not report the appeals of two traffickers who were sentenced in 2029.",
            ["sentenced 2 trafficker 2029"],
        ),
        (
            "It was unclear how many of the 30 suspects whom police arrested in 2030 were charged.",
            ["arrested 30 suspect 2030"],
        ),
        (
            "There was no update on the trial of two men extradited to Norland in 2029.",
            ["extradited 2 person 2029"],
        ),
        (
            "It had no information on the files of the five defendants, who had been released before trial.",
            ["released_suspects 5 defendant unspecified"],
        ),
    ],
)
def test_what_is_told_of_those_whose_fate_nobody_reported(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The government did not report progress on an inquiry, initiated in 2029, into two village chiefs.",
            ["opened_investigation 2 person 2029"],
        ),
        (
            "It gave no update on the disciplinary proceedings opened in 2029 against two officers.",
            ["investigated_official 2 official 2029"],
        ),
        (
            "It did not report the results of criminal proceedings initiated in 2030 against nine men.",
            ["opened_prosecution 9 person 2030"],
        ),
        ("The government did not report progress on an inquiry into two village chiefs.", []),
        (
            "The government did not report the result of disciplinary proceedings opened in 2030 against two men.",
            [],
        ),
    ],
)
def test_what_began_against_people_is_counted_if_the_words_before_them_date_it(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "The government did not report the outcome of 12 cases that did not reach a court in 2029.",
        "The government did not report on two men whom it gave a fine in 2029.",
        "The government did not report the outcome of three cases.",
        "The government did not report the sentences of nine men whom it could convict.",
    ],
)
def test_nothing_is_told_by_what_is_denied_or_has_another_object(sentence: str) -> None:
    assert counted(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts convicted three traffickers who fled before sentencing.",
            ["absconded 3 trafficker unspecified", "convicted 3 trafficker unspecified"],
        ),
        (
            "Courts convicted nine men, but did not report the sentences of the nine men that it convicted.",
            ["convicted 9 person unspecified"],
        ),
        (
            "Police investigated five teachers who fled abroad with 38 children.",
            [
                "absconded 5 person unspecified",
                "investigated 5 person unspecified",
                "other_statement 38 None unspecified",
            ],
        ),
        (
            "Police arrested four men suspected of holding the passports of 11 women.",
            ["arrested 4 person unspecified", "abusive_practice 11 person unspecified"],
        ),
        (
            "Police arrested three men who were moving 20 children to farms.",
            ["arrested 3 person unspecified", "recruited_victims 20 person unspecified"],
        ),
    ],
)
def test_what_people_did_is_told_of_them_and_of_nobody_else(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
