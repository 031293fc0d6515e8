"""Breakdowns by sex, age, nationality and profession, and denied single cases."""

import pytest

from tests.graph.reading.reader import read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "proposal"),
    [
        (
            "Between 2014 and 2018, 312 victims were identified, of whom 250 were women, 40 men and 22 children.",
            "identified 312..312 victim [xa-women 250] [xa-men 40] [xa-children 22] several_years 2014 measured "
            "report asserted not sure",
        ),
        (
            "In 2022, 33 victims were identified, 20 of them children.",
            "identified 33..33 victim [xa-children 20] calendar_year 2022 measured report asserted not sure",
        ),
        (
            "The government trained 200 people, including 40 prosecutors, 30 judges, and 100 officers.",
            "trained 200..200 person [xa-prosecutors 40] [xa-judges 30] [xa-officers 100] unspecified "
            "measured report asserted not sure",
        ),
        (
            "The government trained more than 900 officials in 2030, including 430 police officers and 41 judges.",
            "trained 900..None official [xa-police-officers 430] [xa-judges 41] calendar_year 2030 lower_bound "
            "report asserted not sure",
        ),
        (
            "Police arrested 34 suspects, among them 12 foreign nationals.",
            "arrested 34..34 suspect [xa-foreign-nationals 12] unspecified measured report asserted by xa-police "
            "sure",
        ),
        (
            "It arrested nine people, including five suspects in sex trafficking cases.",
            "arrested 9..9 person unspecified measured report asserted not sure",
        ),
        (
            "Police arrested 19 foreign nationals—12 Chinese, five Nigerians, and two Romanians.",
            "arrested 19..19 person [xa-chinese 12] [xa-nigerians 5] [xa-romanians 2] unspecified measured report "
            "asserted by xa-police not sure",
        ),
        (
            "Police freed 17 victims, 14 of them under 18, in raids.",
            "identified 17..17 victim [xa-under-18 14] unspecified measured report asserted by xa-police not sure",
        ),
        (
            "In 2030, 12 suspects, nine of them sailors, were charged.",
            "charged 12..12 suspect [xa-sailors 9] calendar_year 2030 measured report asserted not sure",
        ),
        (
            "Police freed 33 victims (27 of sex trafficking, six of forced labor; 21 adults and 12 children).",
            "identified 33..33 victim [sex_trafficking 27] [forced_labor 6] [xa-adults 21] [xa-children 12] "
            "unspecified measured report asserted by xa-police not sure",
        ),
        (
            "Police identified 38 victims (26 women and 12 men), including eight minors.",
            "identified 38..38 victim [xa-women 26] [xa-men 12] [xa-children 8] unspecified measured report "
            "asserted by xa-police sure",
        ),
    ],
)
def test_a_count_is_broken_down_by_people(sentence: str, proposal: str) -> None:
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Of the 39 prosecutions in 2022, 30 were for alleged sex trafficking and nine for forced labor.",
            ["prosecuted 39..39 prosecution [sex_trafficking 30] [forced_labor 9] calendar_year 2022 measured"],
        ),
        (
            "The 10 convictions included eight for sex trafficking and two for forced begging.",
            ["convicted 10..10 conviction [sex_trafficking 8] [forced_begging 2] unspecified measured"],
        ),
        (
            "One offender was ordered to pay a fine, and two were sentenced to two years’ imprisonment each.",
            [
                "fine_imposed 1..1 person unspecified measured",
                "sentenced 2..2 person unspecified measured",
                "imprisonment_imposed 2..2 year unspecified measured",
            ],
        ),
        (
            "The number of cases went down from 38 in 2019 to 17 in 2020.",
            [
                "recorded_offences 38..38 case calendar_year 2019 measured",
                "recorded_offences 17..17 case calendar_year 2020 measured",
            ],
        ),
        (
            "On 5 May, the court convicted four traffickers.",
            ["convicted 4..4 trafficker dated 2030 measured"],
        ),
        (
            "In the year to March 2030, police recorded 12 crimes.",
            ["recorded_offences 12..12 crime dated 2029 measured"],
        ),
        (
            "The court tried the case in October 2029 and convicted six men.",
            ["tried dated 2029 none", "convicted 6..6 person dated 2029 measured"],
        ),
        (
            "Of the 21 suspects, 12 were charged with sex trafficking and nine with forced labor.",
            ["charged 21..21 suspect [sex_trafficking 12] [forced_labor 9] unspecified measured"],
        ),
        (
            "Police identified 15 victims. Among them are ten women and five men.",
            [
                "identified 15..15 victim unspecified measured",
                "identified 10..10 victim unspecified measured",
                "identified 5..5 victim unspecified measured",
            ],
        ),
        (
            "The share of prison sentences has fallen (38 percent in 2028, 25 percent in 2029).",
            [
                "imprisonment_imposed 38..38 percent calendar_year 2028 measured",
                "imprisonment_imposed 25..25 percent calendar_year 2029 measured",
            ],
        ),
        (
            "Of these, 15 cases were classified as sex trafficking.",
            ["case_concerned 15..15 case of sex_trafficking unspecified measured"],
        ),
        (
            "Police arrested 26 suspects (18 for sex trafficking and eight for both sex and labor trafficking).",
            ["arrested 26..26 suspect [sex_trafficking 18] [several_forms 8] unspecified measured"],
        ),
        (
            "Another 27 cases from previous reporting periods remained ongoing.",
            ["case_pending 27..27 case recent measured"],
        ),
        (
            "Police opened nine investigations with 12 suspects, "
            "compared with eight investigations with ten suspects in 2029.",
            [
                "opened_investigation 9..9 investigation unspecified measured",
                "opened_investigation 12..12 suspect unspecified measured",
                "opened_investigation 8..8 investigation calendar_year 2029 measured",
                "opened_investigation 10..10 suspect calendar_year 2029 measured",
            ],
        ),
        (
            "The government did not report any convictions, compared with one in 2029.",
            ["convicted unspecified not_reported", "convicted 1..1 conviction calendar_year 2029 measured"],
        ),
        (
            "They were ordered to pay 6,000 dollars as compensation to the victims.",
            ["restitution_ordered 6000..6000 money unspecified measured"],
        ),
        (
            "A judge sentenced one trafficker to life imprisonment.",
            ["life_imprisonment_imposed 1..1 trafficker unspecified measured"],
        ),
        (
            "Police opened 81 investigations of slavery and six of forced labor, "
            "compared with 82 investigations of slavery.",
            [
                "opened_investigation 81..81 investigation of slavery unspecified measured",
                "opened_investigation 6..6 investigation of forced_labor unspecified measured",
                "opened_investigation 82..82 investigation of slavery unspecified measured",
            ],
        ),
        (
            "In total, 102 individuals have been identified as victims of human trafficking.",
            ["identified 102..102 victim of trafficking unspecified measured"],
        ),
    ],
)
def test_wordings_of_reports_from_elsewhere(sentence: str, expected: list[str]) -> None:
    made = [short(each).split(" report ")[0] for each in read(sentence)[0]]
    assert made == expected


def test_officials_among_others_are_a_count_of_their_own() -> None:
    assert [short(each) for each in read("In 2030, 12 suspects, nine of them soldiers, were charged.")[0]] == [
        "charged 12..12 suspect [xa-soldiers 9] calendar_year 2030 measured report asserted not sure",
        "charged_official 9..9 official calendar_year 2030 measured report asserted not sure",
    ]
