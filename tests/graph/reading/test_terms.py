"""Lengths of proceedings, bounds of penalties, and periods that date another clause."""

import pytest

from tests.graph.reading.reader import counted, read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "proposal"),
    [
        (
            "Proceedings often took more than five years.",
            "proceedings_lasted 5..None year unspecified lower_bound report asserted not sure",
        ),
        (
            "Trials took two years or more.",
            "proceedings_lasted 2..None year unspecified lower_bound report asserted not sure",
        ),
        (
            "The law prescribes no less than seven and no more than 15 years’ imprisonment.",
            "prescribes_penalty 7..15 year unspecified prescribed report asserted by xa-law not sure",
        ),
        (
            "Sentences ranged from a year and a half to nine years.",
            "imprisonment_imposed 18..108 month unspecified range report asserted not sure",
        ),
        (
            "Article 5 prescribed a maximum penalty of 12 years’ imprisonment.",
            "prescribes_penalty None..12 year unspecified prescribed report asserted by xa-article-5 sure",
        ),
        (
            "The government adopted a plan in 2019, and courts convicted 12 traffickers.",
            "convicted 12..12 trafficker unspecified measured report asserted by xa-courts not sure",
        ),
        (
            "Between May 2016 and September 2019, courts convicted 12 traffickers.",
            "convicted 12..12 trafficker several_years 2016 measured report asserted by xa-courts sure",
        ),
    ],
)
def test_a_length_a_bound_or_a_period_is_read_by_what_stands_beside_it(sentence: str, proposal: str) -> None:
    assert [short(each) for each in read(sentence)[0]] == [proposal]


def test_the_longest_of_several_proceedings_is_read_behind_a_length_in_figures() -> None:
    assert [
        short(each) for each in read("The trial took 31 months, and in one case more than five years.")[0]
    ] == [
        "proceedings_lasted 31..31 month unspecified measured report asserted not sure",
        "proceedings_lasted 5..None year unspecified lower_bound report asserted not sure",
    ]


@pytest.mark.parametrize("range_", ["three- to 12-year", "3- to 12-year", "three-to-12-year"])
def test_a_range_with_hyphens_is_a_single_term(range_: str) -> None:
    assert [short(each) for each in read(f"Courts imposed {range_} prison terms on five traffickers.")[0]] == [
        "imprisonment_imposed 3..12 year unspecified range report asserted by xa-courts not sure",
        "sentenced 5..5 trafficker unspecified measured report asserted by xa-courts not sure",
    ]


@pytest.mark.parametrize(
    ("penalty", "bounds"),
    [
        (
            "a minimum penalty of two years’ imprisonment and a fine of 400 dollars",
            ["2..None year", "400..None money"],
        ),
        (
            "a maximum penalty of two years’ imprisonment and a fine of 400 dollars",
            ["None..2 year", "None..400 money"],
        ),
        ("a minimum of two years in prison and a fine of 400 dollars", ["2..None year", "400..400 money"]),
    ],
)
def test_a_minimum_penalty_is_the_least_of_a_term_and_a_fine(penalty: str, bounds: list[str]) -> None:
    found = [short(each).split(" ") for each in read(f"Article 5 prescribed {penalty}.")[0]]
    assert [" ".join(words[1:3]) for words in found] == bounds


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("Courts sentenced men to terms ranging from two years and eight months to nine years in prison.",
         ["imprisonment_imposed 32..108 month"]),
        ("Courts sentenced men to prison terms of one year and six months to 10 years.",
         ["imprisonment_imposed 18..120 month"]),
        ("Article 5 prescribed five years and one day to 15 years in prison.", ["prescribes_penalty 5..15 year"]),
        ("Sentences ranged from three to ten years and one day in prison.", ["imprisonment_imposed 3..10 year"]),
        ("Courts sentenced two men to 15 and 18 months in prison.",
         ["imprisonment_imposed 15..15 month", "imprisonment_imposed 18..18 month", "sentenced 2..2 person"]),
        ("The court sentenced the five to 24 months in prison.",
         ["imprisonment_imposed 24..24 month", "sentenced 5..5 person"]),
    ],
)  # fmt: skip
def test_a_term_of_years_with_months_or_a_day_is_one_end_of_a_range(sentence: str, bounds: list[str]) -> None:
    assert sorted(" ".join(short(each).split(" ")[:3]) for each in read(sentence)[0]) == bounds


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Sentences ranged from a suspended term of six months to seven years’ imprisonment.",
            ["imprisonment_imposed None year unspecified", "suspended_sentence 6 month unspecified"],
        ),
        (
            "They received sentences ranging from eight months’ suspended imprisonment to 12 years’ imprisonment.",
            ["imprisonment_imposed None year unspecified", "suspended_sentence 8 month unspecified"],
        ),
        (
            "Courts imposed suspended sentences of six months to two years.",
            ["suspended_sentence 6 month unspecified"],
        ),
    ],
)
def test_only_the_end_of_a_range_that_is_called_so_is_suspended(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


def test_a_term_of_years_and_months_is_one_though_terms_are_dealt_out() -> None:
    assert counted("Two men were sentenced to two years and to five years and three months, respectively.")[
        1:
    ] == [
        "imprisonment_imposed 2 year unspecified",
        "imprisonment_imposed 63 month unspecified",
    ]
