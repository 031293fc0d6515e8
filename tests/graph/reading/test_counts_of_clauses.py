"""Statements that count nothing, with the count of their clause that no other statement has."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In four cases, officers demanded bribes.", ["demanded_bribes 4 case unspecified"]),
        (
            "Judges in nine trials questioned victims about their consent.",
            ["burdened_victims 9 trial unspecified"],
        ),
        (
            "In 11 trials the verdict rested on what the victims said.",
            ["relied_on_testimony 11 trial unspecified"],
        ),
        ("In six of the 14 districts, the police had no interpreters.", ["lacked_services 6 place unspecified"]),
        ("Three of the units had no vehicle.", ["lacked_equipment 3 office unspecified"]),
        ("The agency lacked vehicles in eight of its 14 offices.", ["lacked_equipment 8 office unspecified"]),
        (
            "Officers demanded bribes in four cases and threatened victims in two others.",
            ["demanded_bribes 4 case unspecified", "intimidated 2 case unspecified"],
        ),
        (
            "The media reported that 45 workers were deported without screening.",
            ["deported 45 person unspecified", "failed_to_screen 45 person unspecified"],
        ),
    ],
)
def test_a_statement_takes_the_count_of_its_clause(text: str, expected: list[str]) -> None:
    assert sorted(counted(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In one case, officers demanded bribes.", []),
        ("Police in two border towns warned brothel owners before raids.", []),
        ("In four cases, officers who had demanded bribes were arrested.", ["other_statement 4 None unspecified"]),
        ("Officers raped two women in custody.", ["other_statement 2 None unspecified"]),
        ("The government did not report whether in four cases officers demanded bribes.", []),
        ("Compared with nine cases in 2029, officers demanded bribes.", ["other_statement 9 None 2029"]),
        ("No prosecutors had been named in seven of the ten regions.", []),
    ],
)
def test_no_other_count_is_taken(text: str, expected: list[str]) -> None:
    assert counted(text) == expected
