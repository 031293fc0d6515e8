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


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The ministry supplied no information on the outcome of the three cases it sent to court in 2030.",
            ["sent_to_court 3 case 2030"],
        ),
        (
            "Authorities did not report whether two convictions that were appealed in 2029 had been upheld.",
            ["appealed 2 conviction 2029"],
        ),
        (
            "Authorities did not report if any of the 41 bars inspected in 2030 lost their licenses.",
            ["inspected 41 place 2030"],
        ),
        (
            "It was unclear how many of the 340 complaints that workers filed were withdrawn.",
            ["reported 340 complaint unspecified"],
        ),
        (
            "The government did not report whether the 22 victims referred to shelters in 2030 remained there.",
            ["referred_to_care 22 victim 2030"],
        ),
        (
            "It gave no data on the care of 14 men identified as victims of forced labor at a farm in 2030.",
            ["identified 14 victim 2030"],
        ),
        (
            "It did not report whether the 14 officers trained in 2029 remained in the unit.",
            ["trained 14 official 2029"],
        ),
        ("It did not report whether the 14 bars remained open.", []),
        ("It did not report the results of the 41 inspections since 2029.", []),
    ],
)
def test_a_dated_participle_tells_what_happened_to_whatever_nobody_reported_on(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The government did not report the status of 12 cases pending since 2028.",
            ["case_pending 12 case 2028"],
        ),
        (
            "There was no update on four prosecutions that had been pending at the end of 2029.",
            ["prosecution_pending 4 prosecution 2029"],
        ),
        (
            "It did not report the status of 40 cases carried over from 2029.",
            ["case_pending 40 case unspecified"],
        ),
        ("The government did not report the status of 12 cases.", []),
    ],
)
def test_what_went_on_is_told_of_cases_whose_outcome_nobody_reported(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The ministry did not say why 12 defendants were released on bail.",
            ["released_suspects 12 defendant unspecified"],
        ),
        (
            "The ministry did not say why police closed 14 investigations in 2029.",
            ["closed 14 investigation 2029"],
        ),
        (
            "It is not known why prosecutors withdrew the charges against three suspects.",
            ["discontinued_prosecution 3 suspect unspecified"],
        ),
        (
            "It did not report whether police interviewed the women after releasing four suspects.",
            ["released_suspects 4 suspect unspecified"],
        ),
        ("The ministry did not say why 12 defendants were not prosecuted.", []),
        ("The ministry did not say why courts had not convicted nine men.", []),
        ("The ministry did not say why police would release four suspects.", []),
        ("The ministry did not say whether police released four suspects.", []),
    ],
)
def test_a_question_for_grounds_takes_for_granted_what_it_asks_about(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It did not say how many bars it closed, unlike in 2029, when it suspended the licenses of 19 firms.",
            ["business_sanctioned 19 organization 2029"],
        ),
        (
            "It opened trials—but did not say how many defendants they involved—and courts convicted 11 men.",
            ["convicted 11 person unspecified"],
        ),
        (
            "It did not report how many cases it opened, and lawyers stated that 300 cases were pending.",
            ["case_pending 300 case unspecified"],
        ),
        (
            "It did not report how many cases it opened, and lawyers for victims.",
            [],
        ),
    ],
)
def test_what_another_says_or_another_year_had_is_no_part_of_what_nobody_reported(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "The government did not report whether there were 12 men who were convicted.",
        "The government did not say if it still had 40 cases carried over from 2029.",
        "The government did not say why courts had failed to convict 12 men.",
        "The government did not say why prosecutors wanted courts to convict 12 men.",
        "The government did not report whether it would screen women before deporting 31 women.",
        "The government did not report the status of the 12 cases which a newspaper investigated in 2030.",
        "The government did not report the outcome of the drug smuggling inquiry opened in 2030 into 12 men.",
        "The government did not report the outcome of an inquiry opened in neighboring Arl in 2030 into 12 men.",
    ],
)
def test_what_is_asked_wanted_or_done_by_others_is_not_said_of_a_count(sentence: str) -> None:
    assert counted(sentence) == []
