"""Counts that are compared with others: of another noun, of several years, and in lists that go on behind them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police conducted 14 slavery case investigations in 2030, compared with nine cases in 2029.",
            ["investigated 14 investigation slavery 2030", "investigated 9 case slavery 2029"],
        ),
        (
            "The government initiated 14 prosecutions, compared with nine cases in 2029.",
            ["opened_prosecution 14 prosecution unspecified", "opened_prosecution 9 case 2029"],
        ),
        (
            "Courts secured 14 slavery convictions in 2030, up from convicting nine traffickers in 2029.",
            ["convicted 14 conviction slavery 2030", "convicted 9 trafficker slavery 2029"],
        ),
        (
            "In 2030, police completed 14 investigations of 20 men, compared with nine investigations into 12 men "
            "in 2029.",
            [
                "completed_investigation 14 investigation 2030", "completed_investigation 20 person 2030",
                "completed_investigation 9 investigation 2029", "completed_investigation 12 person 2029",
            ],
        ),
        (  # of these, the sentence does not say at which step they were counted
            "Police investigated 14 cases and prosecuted six cases, compared with 20 suspects in 2029.",
            ["investigated 14 case unspecified", "prosecuted 6 case unspecified", "other_statement 20 None 2029"],
        ),
    ],
)  # fmt: skip
def test_a_compared_count_may_have_another_noun(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In 2030, it initiated 14 investigations, compared with nine in 2029, and six prosecutions.",
            [
                "opened_investigation 14 investigation 2030", "opened_investigation 9 investigation 2029",
                "opened_prosecution 6 prosecution 2030",
            ],
        ),
        (
            "In 2030, it reported 14 investigations, up from nine in 2029; six prosecutions, up from four; and "
            "two convictions, down from three.",
            [
                "investigated 14 investigation 2030", "investigated 9 investigation 2029",
                "prosecuted 6 prosecution 2030", "prosecuted 4 prosecution unspecified",
                "convicted 2 conviction 2030", "convicted 3 conviction unspecified",
            ],
        ),
        (
            "In 2030, it reported initiating investigations of 14 cases, compared with nine the previous year and "
            "prosecutions of six men, compared with four the previous year.",
            [
                "opened_investigation 14 case 2030", "opened_investigation 9 case 2029",
                "opened_prosecution 6 person 2030", "opened_prosecution 4 person 2029",
            ],
        ),
        (  # here the list is that of 2029
            "It reported 14 investigations and six prosecutions, compared with nine investigations and four "
            "prosecutions in 2029.",
            [
                "investigated 14 investigation unspecified", "prosecuted 6 prosecution unspecified",
                "investigated 9 investigation 2029", "prosecuted 4 prosecution 2029",
            ],
        ),
        (
            "It opened investigations of six suspects and prosecutions in four cases.",
            ["opened_investigation 6 suspect unspecified", "opened_prosecution 4 case unspecified"],
        ),
        (
            "It continued investigations of six suspects and prosecutions of four men.",
            ["continued_investigation 6 suspect recent", "continued_prosecution 4 person recent"],
        ),
    ],
)  # fmt: skip
def test_a_list_goes_on_behind_a_comparison(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It convicted six traffickers in 2030, compared with no convictions in 2029 or 2028, and two in 2027.",
            [
                "convicted 6 trafficker 2030", "convicted 0 conviction 2029", "convicted 0 conviction 2028",
                "convicted 2 conviction 2027",
            ],
        ),
        (
            "It convicted no traffickers, a decrease from six in 2029, but the same as no convictions in 2028.",
            ["convicted 0 trafficker unspecified", "convicted 6 trafficker 2029", "convicted 0 conviction 2028"],
        ),
        (
            "Police investigated six cases (one investigation each in 2029 and 2028).",
            [
                "investigated 6 case unspecified", "investigated 1 investigation 2029",
                "investigated 1 investigation 2028",
            ],
        ),
        (
            "Courts convicted six traffickers in 2030, the same as 2029.",
            ["convicted 6 trafficker 2030", "convicted 6 trafficker 2029"],
        ),
        (  # not in each of them
            "Courts convicted six traffickers in 2029 and 2030.",
            ["convicted 6 trafficker 2029"],
        ),
    ],
)  # fmt: skip
def test_a_count_is_said_again_of_another_year(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("compared with nine in 2029 and four the year before", "2028"),
        ("compared with nine in the previous year and four the year before that", "2028"),
        ("compared with nine women and four men the year before", "2029"),
        ("up from the previous year’s four", "2029"),
        ("up from the 2029 total of four", "2029"),
        ("compared with four in the previous reporting period", "2029"),
    ],
)
def test_a_compared_count_has_the_year_that_its_words_reckon_from(words: str, year: str) -> None:
    assert counted(f"In 2030, police arrested six suspects, {words}.")[-1].endswith(f" {year}")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In 2030, it arrested 12 men: nine for slavery (six in 2029) and three for begging (none in 2029).",
            [
                "arrested 12 person [slavery 9] [forced_begging 3] 2030", "arrested 6 person slavery 2029",
                "arrested 0 person forced_begging 2029",
            ],
        ),
        (
            "In 2030, it investigated nine cases (all slavery), up from five in 2029.",
            ["investigated 9 case slavery 2030", "investigated 5 case 2029"],
        ),
        (
            "In 2030, it investigated nine slavery cases, up from five in 2029.",
            ["investigated 9 case slavery 2030", "investigated 5 case slavery 2029"],
        ),
        (
            "In 2030, it investigated 28 and prosecuted 22 cases, up from four cases investigated and prosecuted "
            "in 2029.",
            [
                "investigated 28 case 2030", "prosecuted 22 case 2030", "investigated 4 case 2029",
                "prosecuted 4 case 2029",
            ],
        ),
        (
            "In 2030, it investigated nine cases and convicted two men, compared with investigating five cases, "
            "and convicting one man in 2029.",
            [
                "investigated 9 case 2030", "convicted 2 person 2030", "investigated 5 case 2029",
                "convicted 1 person 2029",
            ],
        ),
        (  # here the second verb is not compared
            "In 2030, it reported opening nine cases, compared with opening five in 2029, and convicting one man.",
            ["opened_investigation 9 case 2030", "opened_investigation 5 case 2029", "convicted 1 person 2030"],
        ),
    ],
)  # fmt: skip
def test_a_compared_count_takes_over_what_limits_the_whole_count(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It opened nine investigations while initiating prosecutions of four new sex trafficking and two new "
            "labor cases.",
            [
                "opened_investigation 9 investigation unspecified",
                "opened_prosecution 4 case sex_trafficking unspecified",
                "opened_prosecution 2 case labor_trafficking unspecified",
            ],
        ),
        (
            "It prosecuted four sex and two forced labor cases.",
            ["prosecuted 4 case sex_trafficking unspecified", "prosecuted 2 case forced_labor unspecified"],
        ),
        (  # violations are another matter
            "It arrested four for sex trafficking and two for labor violations.",
            ["arrested 4 person sex_trafficking unspecified", "arrested 2 person unspecified"],
        ),
        (
            "It convicted four men in 2030; the number of convictions marked an increase from two men in 2029.",
            ["convicted 4 person 2030", "convicted 2 person 2029"],
        ),
    ],
)  # fmt: skip
def test_what_is_counted_stands_once_for_several_forms_and_clauses(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    "words",
    [
        "nearly doubling the six", "exceeding the six", "surpassing six", "matching the six", "well above the six",
        "halving the six", "roughly on par with six", "compared with six", "after six",
    ],
)  # fmt: skip
def test_a_comparison_keeps_its_year_to_itself(words: str) -> None:
    assert counted(f"Courts handed down 12 convictions, {words} in 2029.") == [
        "convicted 12 conviction unspecified",
        "convicted 6 conviction 2029",
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It opened 12 cases in 2029, up from nine in the preceding one.",
            ["opened_investigation 12 case 2029", "opened_investigation 9 case unspecified"],
        ),
        ("Police arrested 12 men, after a raid in 2029.", ["arrested 12 person 2029"]),
        ("Police passed on 12 cases to the courts.", ["sent_to_court 12 case unspecified"]),
        ("Sentences have already been passed on 76 offenders.", ["other_statement 76 None unspecified"]),
    ],
)
def test_what_only_looks_like_a_figure_a_comparison_or_a_referral_is_none(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    "text",
    [
        "While nine suspects were prosecuted in 2029, the number rose to 14 in 2030.",
        "Nine suspects were prosecuted in 2029; the number rose to 14 in 2030.",
        "Nine suspects were prosecuted in 2029, while in 2030 the number stood at 14.",
        "Nine suspects were prosecuted in 2029. This figure rose to 14 in 2030.",
    ],
)
def test_what_the_number_became_is_a_count_of_the_same(text: str) -> None:
    assert counted(text) == ["prosecuted 9 suspect 2029", "prosecuted 14 suspect 2030"]
