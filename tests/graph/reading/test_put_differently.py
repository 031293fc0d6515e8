"""The same happening in the active, the passive, with a participle, with a noun, or behind “the number of”."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "sentence",
    [
        "Courts convicted 23 men of forced labor in 2030.",
        "Twenty-three men were convicted by first-instance courts of forced labor in 2030.",
        "There were 23 men convicted of forced labor in 2030.",
        "The ministry reported 23 men who were convicted in 2030 of forced labor.",
        "The year 2030 saw 23 men convicted of forced labor.",
        "The trial ended with 23 men convicted of forced labor in 2030.",
        "The year 2030 saw the conviction of 23 men for forced labor.",
        "The number of men convicted of forced labor in 2030 was 23.",
        "The number of men who were convicted of forced labor in 2030 stood at 23.",
        "Twenty-three men were reported to have been convicted of forced labor in 2030.",
        "Courts found 23 men guilty of forced labor in 2030.",
        "Judges went on to convict 23 men of forced labor in 2030.",
        "Courts handed down convictions in respect of 23 men for forced labor in 2030.",
    ],
)
def test_a_conviction_is_the_same_in_all_wordings(sentence: str) -> None:
    assert counted(sentence) == ["convicted 23 person forced_labor 2030"]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "There were nine men arrested, prosecuted, and convicted in 2030.",
            ["arrested 9 person 2030", "convicted 9 person 2030", "prosecuted 9 person 2030"],
        ),
        (
            "Raids led to the arrest and prosecution of nine people.",
            ["arrested 9 person unspecified", "prosecuted 9 person unspecified"],
        ),
        ("In 2030, prosecutors brought charges of slavery against nine men.", ["charged 9 person slavery 2030"]),
        (
            "In 2030, there were 77 men prosecuted in nine cases.",
            ["prosecuted 77 person 2030", "prosecuted 9 case 2030"],
        ),
        (
            "In 2030, 12 investigations were opened under Article 5 against 20 suspects.",
            ["opened_investigation 12 investigation 2030", "opened_investigation 20 suspect 2030"],
        ),
        (
            "Three men were convicted for slavery and none for begging, down from nine men convicted in 2030.",
            [
                "convicted 3 person slavery unspecified", "convicted 0 person forced_begging unspecified",
                "convicted 9 person 2030",
            ],
        ),
        (
            "The government investigated, prosecuted, and convicted three, 46, and seven suspects, respectively.",
            [
                "investigated 3 suspect unspecified", "prosecuted 46 suspect unspecified",
                "convicted 7 suspect unspecified",
            ],
        ),
    ],
)  # fmt: skip
def test_joined_steps_share_people_and_years(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Judges gave nine men prison sentences in 2030.", ["imprisonment_imposed 9 person 2030"]),
        (
            "Judges gave nine men prison sentences of two years.",
            ["sentenced 9 person unspecified", "imprisonment_imposed 2 year unspecified"],
        ),
        ("Nine men had their sentences suspended in 2030.", ["suspended_sentence 9 person 2030"]),
        ("Nine men were given suspended sentences in 2030.", ["suspended_sentence 9 person 2030"]),
        ("Courts sentenced nine men to fines in 2030.", ["fine_imposed 9 person 2030"]),
        (
            "Courts imposed prison sentences on nine men, suspended sentences on four, and fines on two.",
            [
                "imprisonment_imposed 9 person unspecified", "suspended_sentence 4 person unspecified",
                "fine_imposed 2 person unspecified",
            ],
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_the_same_however_it_was_given(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Courts fined nine men convicted of slavery.", ["fine_imposed 9 person slavery unspecified"]),
        ("The government deported nine men convicted of slavery.", ["deported 9 person slavery unspecified"]),
    ],
)
def test_a_participle_does_not_take_what_another_verb_counts(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
