"""A span of years gives both ends of a change, and each figure of a list, a year; zero counts like any figure."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Between 2017 and 2019, arrests rose from 20 to 35.",
         ["arrested 20 arrest 2017", "arrested 35 arrest 2019"]),
        ("From 2017 to 2019, the number of victims identified fell from 112 to 98.",
         ["identified 112 victim 2017", "identified 98 victim 2019"]),
        ("Arrests fell from 58 in 2016 to 37 in 2019. Over the same period, convictions doubled from six to 12.",
         ["arrested 58 arrest 2016", "arrested 37 arrest 2019", "convicted 6 conviction 2016",
          "convicted 12 conviction 2019"]),
        ("Police made 18 arrests in 2017, 22 in 2018 and 19 in 2019. Convictions over the same three years "
         "numbered two, zero and six.",
         ["arrested 18 arrest 2017", "arrested 22 arrest 2018", "arrested 19 arrest 2019",
          "convicted 2 conviction 2017", "convicted 0 conviction 2018", "convicted 6 conviction 2019"]),
        ("From 2017 to 2019, police arrested 37 suspects and courts convicted 12.",
         ["arrested 37 suspect 2017", "convicted 12 suspect 2017"]),
        ("Convictions rose from zero in 2018 to four in 2019.",
         ["convicted 0 conviction 2018", "convicted 4 conviction 2019"]),
        ("Police arrested four suspects in 2019 (2018: 0).",
         ["arrested 4 suspect 2019", "arrested 0 suspect 2018"]),
        ("Convictions numbered 0 in 2017, one in 2018 and three in 2019.",
         ["convicted 0 conviction 2017", "convicted 1 conviction 2018", "convicted 3 conviction 2019"]),
        ("The government has a policy of zero tolerance for trafficking.", []),
        ("The fiscal year from 1 July 2018 to 30 June 2019 saw 17 arrests, up from 12 in the fiscal year before.",
         ["arrested 17 arrest 2018", "arrested 12 arrest 2017"]),
        ("The number of offences recorded in 2018 was revised from 118 to 121.",
         ["recorded_offences 121 crime 2018"]),
    ],
)  # fmt: skip
def test_years_and_zero(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Nine held in trafficking raid.", ["arrested 9 person trafficking unspecified"]),
        ("Charges followed against 21 of those held.", ["other_statement 21 None unspecified"]),
        ("It was one of 11 operations that police conducted in 2018.", ["conducted_operation 11 operation 2018"]),
        ("Courts sentenced two men to 12 years in prison, ending a trial that had lasted five years.",
         ["imprisonment_imposed 12 year unspecified", "sentenced 2 person unspecified",
          "proceedings_lasted 5 year unspecified"]),
        ("They were sentenced to 12 years in prison after a trial of four years.",
         ["imprisonment_imposed 12 year unspecified", "proceedings_lasted 4 year unspecified"]),
        ("In 2018, police took four recruiters and three drivers into custody.",
         ["arrested 4 person 2018", "arrested 3 person 2018"]),
        ("In 2018, of 14 recruiters convicted, six were fined instead of being imprisoned.",
         ["convicted 14 person 2018", "fined_in_lieu 6 person 2018"]),
        ("Two cases remain under investigation.", ["investigation_pending 2 case recent"]),
        ("Police have yet to make an arrest.", ["arrested 0 arrest until_now"]),
        ("18 people were arrested and 25 victims identified in October 2018.",
         ["arrested 18 person 2018", "identified 25 victim 2018"]),
        ("Two men were arrested, and 14 women trafficked in 2018 testified.",
         ["arrested 2 person unspecified", "other_statement 14 None 2018"]),
        ("Of the offences recorded in 2018, 86 concerned sexual exploitation and 39 forced labor.",
         ["case_concerned 86 crime sex_trafficking unspecified",
          "case_concerned 39 crime forced_labor unspecified"]),
        ("GRETA welcomes the setting up, in 2018, of a prosecution office, which is staffed by six prosecutors.",
         ["staffed 6 person unspecified"]),
    ],
)  # fmt: skip
def test_steps_in_other_words(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
