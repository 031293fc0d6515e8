"""Victims, witnesses and referrals in the words of press releases, evaluations, and reports of NGOs."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Two hundred victims did not report the crime to the police.",
            ["did_not_report 200 victim unspecified"],
        ),
        (
            "Only 45 percent of the victims interviewed had been informed of their right to stay.",
            ["informed_victims 45 percent unspecified"],
        ),
        (
            "In 2030, 17 of the victims in Arl refused to make statements to the police.",
            ["unwilling_to_cooperate 17 victim 2030"],
        ),
        (
            "In 2030, nine of our clients left the country before they could testify.",
            ["left_proceedings 9 person 2030"],
        ),
        (
            "In 2030, 2,315 inspections targeting undeclared work were carried out.",
            ["inspected 2315 inspection 2030"],
        ),
        (
            "Fifty-eight referrals to the city prosecutors were pending.",
            ["referral_pending 58 referral unspecified"],
        ),
        ("The NGO accompanied 55 victims in 2030.", ["assisted_victims 55 victim 2030"]),
        ("Lawyers accompanied 55 victims to court in 2030.", ["protected_witnesses 55 victim 2030"]),
        ("In 2030, 958 victims were notified to the center.", ["reported 958 victim 2030"]),
    ],
)
def test_what_victims_did_and_what_was_done_with_them(sentence: str, lines: list[str]) -> None:
    assert counted(sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve officers were informed of their rights.",
        "Twelve suspects refused to make statements to the police.",
        "Twelve victims were not permitted to leave the farm of their employer.",
        "Nine victims were taken to a station.",
    ],
)
def test_others_and_other_places_are_not_meant(sentence: str) -> None:
    said = {line.split()[0] for line in counted(sentence)}
    assert not said & {"informed_victims", "unwilling_to_cooperate", "restricted_victims", "referred_to_care"}


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "In 2030, 41 victims were found: 33 domestic workers and eight farm labourers.",
            ["identified 41 victim [xa-domestic-workers 33] [xa-farm-labourers 8] 2030"],
        ),
        (
            "In 2030, residence permits were granted to 61 victims, of which 43 went to women and 18 to men.",
            ["granted_status 61 victim [xa-women 43] [xa-men 18] 2030"],
        ),
        (
            "The 19 children, i.e. 12 boys and seven girls, were taken to a shelter.",
            ["referred_to_care 19 person [xa-boys 12] [xa-girls 7] unspecified"],
        ),
    ],
)
def test_lists_that_add_up_divide_the_people_before_them(sentence: str, lines: list[str]) -> None:
    assert counted(sentence) == lines


def test_a_list_that_does_not_add_up_divides_nobody() -> None:
    assert counted("In 2030, police arrested 14 people: nine drivers and three recruiters.") == [
        "arrested 14 person 2030",
        "arrested 9 person 2030",
        "arrested 3 person 2030",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Police detected 11 victims in 2030. Of these, 70% were men and 30% women.",
            [
                "identified 11 victim 2030",
                "identified 70 percent unspecified",
                "identified 30 percent unspecified",
            ],
        ),
        (
            "Police made 690 referrals in 2030. Of these, 55 per cent were for adults and 45 per cent for minors.",
            ["referred 690 referral 2030", "referred 55 percent unspecified", "referred 45 percent unspecified"],
        ),
    ],
)
def test_shares_divide_the_count_of_the_sentence_before(text: str, lines: list[str]) -> None:
    assert counted(text) == lines


def test_a_sentence_that_names_forms_divides_the_victims_before_it() -> None:
    text = "In 2030, 62 victims were identified. By form of exploitation, 45 were sexually exploited."
    assert counted(text) == ["identified 62 victim 2030", "identified 45 victim sex_trafficking unspecified"]


def test_a_share_behind_a_count_says_where_so_many_of_them_were() -> None:
    assert counted("Inspectors made 340 visits in 2030, 18% of them in farms.") == [
        "inspected 340 inspection 2030",
        "inspected 18 percent 2030",
    ]


def test_of_two_counts_before_them_shares_divide_neither() -> None:
    text = "Police detected 11 victims in 2030 and arrested nine men. Of these, 70% were men and 30% women."
    assert [line.split()[0] for line in counted(text)[2:]] == ["other_statement", "other_statement"]


def test_people_in_a_bracket_have_the_forms_of_their_cases() -> None:
    assert counted(
        "Courts delivered 19 judgments in slavery cases in 2030 (32 persons convicted, nine acquitted)."
    ) == [
        "court_ruled 19 judgment slavery 2030",
        "convicted 32 person slavery 2030",
        "acquitted 9 person slavery 2030",
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("Inspectors checked 46 worksites between 5 and 9 September 2030.", ["inspected 46 place 2030"]),
        ("No case was returned by the courts in 2029 or 2030.", ["returned_case 0 case 2029"]),
        ("Police have so far arrested 150 men.", ["arrested 150 person until_now"]),
        (
            "Women made up 63 percent of the victims identified by the police in 2030.",
            ["identified 63 percent 2030"],
        ),
        (
            "It supported nine cases in 2030, an increase of 9 percent on 2029, and held three raids, in the "
            "course of which 12 men were arrested.",
            ["cooperated 9 case 2030", "conducted_operation 3 operation 2030", "arrested 12 person 2030"],
        ),
    ],
)
def test_dates_behind_a_participle_within_a_verb_and_of_the_same_time(sentence: str, lines: list[str]) -> None:
    assert counted(sentence) == lines
