"""Breakdowns by sex, age and nationality without a noun of their own, and denied single ones."""

import pytest

from tests.graph.reading.reader import read, short


@pytest.mark.parametrize(
    ("sentence", "proposal"),
    [
        (
            "Between 2014 and 2018, 312 victims were identified, of whom 250 were women, 40 men and 22 children.",
            "identified 312..312 victim [xa-women 250] [xa-men 40] [xa-children 22] several_years 2014 measured "
            "report asserted sure",
        ),
        (
            "In 2022, 33 victims were identified, 20 of them children.",
            "identified 33..33 victim [xa-children 20] calendar_year 2022 measured report asserted sure",
        ),
        (
            "Police arrested 19 foreign nationals—12 Chinese, five Nigerians, and two Romanians.",
            "arrested 19..19 person [xa-chinese 12] [xa-nigerians 5] [xa-romanians 2] unspecified measured report "
            "asserted by xa-police not sure",
        ),
    ],
)
def test_a_breakdown_by_people_needs_no_noun(sentence: str, proposal: str) -> None:
    assert [short(each) for each in read(sentence)[0]] == [proposal]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("The government has never convicted a trafficker.", "until_now"),
        ("The government has yet to convict a trafficker.", "until_now"),
        ("The government did not convict a trafficker.", "unspecified"),
        ("The government did not convict a single trafficker.", "unspecified"),
    ],
)
def test_a_single_one_that_is_denied_is_a_count_of_none(sentence: str, period: str) -> None:
    (proposal,) = read(sentence)[0]
    assert short(proposal).startswith(
        f"convicted 0..0 trafficker {period} reported_zero report asserted by xa-government"
    )


def test_a_verb_that_is_compared_takes_the_noun_of_the_same_verb() -> None:
    proposals, _ = read("Courts convicted nine traffickers, compared with convicting 14 in 2018.")
    assert [short(each) for each in proposals] == [
        "convicted 9..9 trafficker unspecified measured report asserted by xa-courts sure",
        "convicted 14..14 trafficker calendar_year 2018 measured report asserted by xa-courts not sure",
    ]
