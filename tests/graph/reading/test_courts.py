"""Tests how the statistics of courts are read: claims, detention, dockets, hearings, outcomes and sentences."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def counts_of(sentence: str) -> list[str]:
    """The counts of a sentence: predicate, number, unit and parts."""
    found = []
    for proposal in read(sentence)[0]:
        entry = proposal.statement
        if (quantity := entry.quantity) is None:
            continue
        number = str(quantity.lower) if quantity.lower == quantity.upper else f"{quantity.lower}-{quantity.upper}"
        parts = [f"{part.outcome}={part.lower}" for part in quantity.parts]
        found.append(" ".join([entry.predicate, number, quantity.unit or "-", *parts]))
    return sorted(found)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Civil claims were lodged by 38 victims in 2029.", ["restitution_sought 38 victim"]),
        (
            "Civil claims amounting to EUR 312,000 were brought by 17 victims.",
            ["restitution_sought 17 victim", "restitution_sought 312000 money"],
        ),
        (
            "Claims for compensation were filed by 17 victims for a total of EUR 512,000.",
            ["restitution_sought 17 victim", "restitution_sought 512000 money"],
        ),
        ("A total of 22 compensation claims were submitted in 2029.", ["restitution_sought 22 request"]),
        ("Civil claims were rejected in six cases.", ["restitution_sought 6 case"]),
        ("The civil claims of 16 victims were dismissed.", ["restitution_sought 16 victim"]),
        (
            "Civil claims were lodged in 52 cases, but courts granted them in 21 only.",
            ["restitution_ordered 21 case", "restitution_sought 52 case"],
        ),
        (
            "The courts awarded EUR 86,400 to eight victims.",
            ["restitution_ordered 8 victim", "restitution_ordered 86400 money"],
        ),
        ("Compensation was paid out to eight victims.", ["restitution_paid 8 victim"]),
        ("The board paid out EUR 42,000 to eight suppliers.", ["budgeted 42000 money", "other_statement 8 -"]),
        ("The ministry awarded contracts to nine firms.", ["other_statement 9 -"]),
    ],
)
def test_claims_are_sought_awarded_or_paid(sentence: str, expected: list[str]) -> None:
    assert counts_of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Six suspects were being held on remand in May 2030.", ["awaiting_trial 6 suspect"]),
        (
            "Six men remain in pre-trial detention and two are under house arrest.",
            ["awaiting_trial 6 person", "measure_ordered 2 person"],
        ),
        (
            "Six men were released on a bond of EUR 1,000 each.",
            ["released_suspects 1000 money", "released_suspects 6 person"],
        ),
        (
            "The number of defendants held in pre-trial detention was 23 at the end of 2029.",
            ["awaiting_trial 23 defendant"],
        ),
        ("Six girls were placed in a shelter.", ["referred_to_care 6 person"]),
    ],
)
def test_people_are_held_or_let_go(sentence: str, expected: list[str]) -> None:
    assert counts_of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At the end of 2029, 37 cases were on the docket.", ["case_pending 37 case"]),
        ("Thirty-seven matters are before the courts.", ["case_pending 37 case"]),
        ("In 2029, 45 cases were disposed of.", ["completed_prosecution 45 case"]),
        ("The supreme court remitted two cases for retrial.", ["ordered_retrial 2 case"]),
        (
            "Thirteen investigations were transferred to court with an indictment against 38 persons.",
            ["indicted 38 person", "sent_to_court 13 investigation"],
        ),
        ("The courts held 44 hearings.", ["heard 44 meeting"]),
        ("The committee held two hearings.", ["convened 2 meeting"]),
        ("Of the 900 hearings, 387 were adjourned.", ["proceedings_delayed 387 meeting"]),
        ("Of the 900 hearings, 387 were cancelled.", ["proceedings_delayed 387 meeting"]),
        ("Appeals were pending in nine cases.", ["on_appeal 9 case"]),
        ("In five cases the convicted persons were also expelled.", ["deported 5 case"]),
        ("Courts pronounced 41 confiscations.", ["forfeiture_ordered 41 order"]),
        ("Nine plea agreements were approved by courts.", ["pleaded_guilty 9 agreement"]),
        ("The ministry changed nine forms.", []),
    ],
)
def test_dockets_and_hearings(sentence: str, expected: list[str]) -> None:
    assert counts_of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Of the 46 cases monitored, 30 ended in conviction, six in acquittal and ten were still pending.",
            ["evaluated 46 case convicted=30 acquitted=6 case_pending=10"],
        ),
        (
            "By the end of 2029, 19 cases had been concluded, of which seven ended in conviction, three in "
            "acquittal and nine in withdrawal.",
            ["completed_prosecution 19 case convicted=7 acquitted=3 dropped=9"],
        ),
        (
            "In 2029, courts decided 123 cases: 78 ended in conviction and 45 in acquittal.",
            ["tried 123 case convicted=78 acquitted=45"],
        ),
        (
            "The Court of Appeal reviewed 39 judgments, of which it upheld 27 and quashed 12.",
            ["heard 39 judgment upheld_judgement=27 overturned_judgement=12"],
        ),
        # What does not add up stays beside the whole.
        (
            "In 2029, courts concluded 19 cases, of which seven ended in conviction and six in acquittal.",
            ["acquitted 6 case", "completed_prosecution 19 case", "convicted 7 case"],
        ),
        # What a court did with the rest is not what it did with those before.
        (
            "The Court of Appeal reviewed 48 judgments, of which it upheld 27, quashed 12 and modified nine.",
            [
                "court_ruled 9 judgment",
                "heard 48 judgment",
                "overturned_judgement 12 judgment",
                "upheld_judgement 27 judgment",
            ],
        ),
    ],
)
def test_outcomes_that_add_up_are_parts(sentence: str, expected: list[str]) -> None:
    assert counts_of(sentence) == expected


def test_sentences_are_counted_by_their_length() -> None:
    text = "Of the sentences, 38 were between one and three years and nine exceeded five years."
    assert [each for each in counts_of(text) if each.endswith("sentence")] == [
        "imprisonment_imposed 38 sentence",
        "imprisonment_imposed 9 sentence",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Courts acquitted two defendants and dismissed the charges against three others.",
            ["acquitted 2 defendant", "dismissed 3 defendant"],
        ),
        (
            "Prosecutors charged nine suspects and dismissed the charges against three others.",
            ["charged 9 suspect", "discontinued_prosecution 3 suspect"],
        ),
        (
            "The court acquitted two men and terminated proceedings against three others.",
            ["acquitted 2 person", "discontinued_prosecution 3 person"],
        ),
    ],
)
def test_charges_that_a_court_dismissed_are_dismissed(sentence: str, expected: list[str]) -> None:
    assert counts_of(sentence) == expected
