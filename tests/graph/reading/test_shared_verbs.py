"""Counts that share a verb, a noun or both with other counts of their sentence, and counts of none of them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police conducted 27 raids and 112 inspections in bars.",
            ["conducted_operation 27 operation unspecified", "inspected 112 inspection unspecified"],
        ),
        (
            "In 2021, 12 operations and 410 inspections were carried out.",
            ["conducted_operation 12 operation 2021", "inspected 410 inspection 2021"],
        ),
        (
            "The operation shut down 21 unlicensed brothels and seven recruitment agencies.",
            ["business_sanctioned 21 place unspecified", "business_sanctioned 7 organization unspecified"],
        ),
        (
            "Courts tried 44 defendants and found 41 guilty.",
            ["tried 44 defendant unspecified", "convicted 41 defendant unspecified"],
        ),
        ("Police arrested the recruiter and three of her associates.", ["arrested 3 person unspecified"]),
        (
            "The report mentioned 12 raids, and nine cases were dropped.",
            ["conducted_operation 12 operation unspecified", "dropped 9 case unspecified"],
        ),
        (
            "Proceedings in respect of 16 suspects were dropped.",
            ["discontinued_prosecution 16 suspect unspecified"],
        ),
    ],
)
def test_a_verb_takes_all_that_are_joined_to_its_object(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prosecutors appealed in 12 cases, whereas the defence did so in 39.",
            ["appealed 12 case unspecified", "appealed 39 case unspecified"],
        ),
        (
            "Nine suspects pleaded guilty in 2020; four did so in 2021.",
            ["pleaded_guilty 9 suspect 2020", "pleaded_guilty 4 suspect 2021"],
        ),
        (
            "Police identified 22 victims, and NGOs did so for 30.",
            ["identified 22 victim unspecified", "identified 30 victim unspecified"],
        ),
        (
            "Nine victims cooperated with police; 12 did not do so.",
            ["participated_in_proceedings 9 victim unspecified", "other_statement 12 None unspecified"],
        ),
        ("Courts did not convict anyone and had not done so in 12 years.", ["convicted 0 person unspecified"]),
    ],
)
def test_did_so_counts_what_the_verb_before_it_counts(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Authorities prosecuted two and convicted one immigration officer for complicity in trafficking.",
            [
                "prosecuted_official 2 official trafficking unspecified",
                "convicted_official 1 official trafficking unspecified",
            ],
        ),
        (
            "Authorities investigated nine, prosecuted four, and convicted two officials.",
            [
                "investigated_official 9 official unspecified",
                "prosecuted_official 4 official unspecified",
                "convicted_official 2 official unspecified",
            ],
        ),
        (
            "Police investigated 12 and prosecutors charged seven officials.",
            ["investigated 12 None unspecified", "charged_official 7 official unspecified"],
        ),
        (
            "Police identified 12 and NGOs identified 30 victims.",
            ["identified 12 victim unspecified", "identified 30 victim unspecified"],
        ),
        (
            "Police identified 50 victims, more than the 31 they identified in 2021.",
            ["identified 50 victim unspecified", "identified 31 victim 2021"],
        ),
    ],
)
def test_a_figure_shares_the_noun_behind_a_later_verb(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("None of these convictions was for forced labor.", ["convicted 0 conviction forced_labor unspecified"]),
        ("None of the 22 cases concerned domestic servitude.", []),
        ("None of the convictions for forced labor led to prison.", []),
        ("Not a single employer has gone to prison.", ["imprisonment_imposed 0 person unspecified"]),
        ("Inspectors found no bonded labourers.", ["identified 0 person debt_bondage unspecified"]),
    ],
)
def test_none_of_them_is_a_count(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts imposed prison terms on 18 traffickers, the longest being 13 years.",
            ["imprisonment_imposed 18 trafficker unspecified", "imprisonment_imposed 13 year unspecified"],
        ),
        (
            "Courts sentenced 12 traffickers to prison, the highest being 12 years and the lowest eight months.",
            [
                "imprisonment_imposed 12 trafficker unspecified",
                "imprisonment_imposed 12 year unspecified",
                "imprisonment_imposed 8 month unspecified",
            ],
        ),
        (
            "Trials of 12 traffickers were slow, the longest being three years.",
            ["other_statement 12 None unspecified"],
        ),
    ],
)
def test_the_longest_of_terms_needs_no_noun(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In each of the eight regional offices one prosecutor has been designated to deal with trafficking.",
            ["designated_staff 8 office unspecified", "designated_staff 1 person unspecified"],
        ),
        (
            "Each of the ten district offices has had a prosecutor dedicated to human trafficking.",
            ["designated_staff 10 office unspecified"],
        ),
        (
            "The police appointed contact points in all ten regional departments.",
            ["designated_staff 10 office unspecified"],
        ),
        ("The ministry planned to appoint focal points in all 12 provinces.", []),
        ("Each of the ten district offices has a prosecutor for taxes.", []),
    ],
)
def test_each_of_so_many_offices_is_counted(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The courts tried 44 defendants and convicted 41; in 2019, the figures were 58 and 55.",
            [
                "tried 44 defendant unspecified",
                "convicted 41 defendant unspecified",
                "other_statement 58 None 2019",
                "other_statement 55 None 2019",
            ],
        ),
    ],
)
def test_figures_of_several_happenings_stay_open(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
