"""By how much a count changed is no count; what it changed from is."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("In 2018, police arrested 33 suspects, down 12 from the 45 of 2017.",
         ["arrested 33 suspect 2018", "arrested 45 suspect 2017"]),
        ("Courts convicted 20 traffickers in 2018, up 14 on 2017.", ["convicted 20 trafficker 2018"]),
        ("Courts convicted 13 defendants in 2018, an increase of three over the previous year’s ten.",
         ["convicted 13 defendant 2018", "convicted 10 defendant 2017"]),
        ("Courts convicted 13 defendants in 2018, an increase of 30 % over the ten of the previous year.",
         ["convicted 13 defendant 2018", "convicted 10 defendant 2017"]),
        ("Courts convicted 13 defendants in 2018, one fewer than the 14 recorded in 2017.",
         ["convicted 13 defendant 2018", "convicted 14 defendant 2017"]),
        ("In 2018 there were 33 referrals to prosecutors, down from 45 a year earlier.",
         ["referred_for_prosecution 33 referral 2018", "referred_for_prosecution 45 referral 2017"]),
        ("After 22 in 2017, police arrested 35 suspects in 2018.",
         ["arrested 22 suspect 2017", "arrested 35 suspect 2018"]),
        ("From 22 in 2017, the number of suspects arrested went up to 35 in 2018.",
         ["arrested 22 suspect 2017", "arrested 35 suspect 2018"]),
        ("Arrests rose by 13 to 35 in 2018.", ["arrested 35 arrest 2018"]),
        ("Arrests: 2016: nine; 2017: none; 2018: four.",
         ["arrested 9 arrest 2016", "arrested 0 arrest 2017", "arrested 4 arrest 2018"]),
        ("Police arrested 35 suspects in 2018; in 2017 there had been none.",
         ["arrested 35 suspect 2018", "arrested 0 suspect 2017"]),
        ("Police arrested 35 suspects in 2018. In 2017 there had been none.",
         ["arrested 35 suspect 2018", "arrested 0 suspect 2017"]),
        ("Police arrested 35 suspects in 2018. A year earlier the figure had stood at 22.",
         ["arrested 35 suspect 2018", "arrested 22 suspect 2017"]),
    ],
)  # fmt: skip
def test_changes_and_what_they_change_from(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
