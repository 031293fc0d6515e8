"""Counts of ordinary sections on prosecution: who is left over, what goes on, what cases were held to be."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once

READ = [
    (
        "One defendant was acquitted and three others awaited trial.",
        ["acquitted 1 defendant unspecified", "awaiting_trial 3 defendant unspecified"],
    ),
    (
        "Police arrested nine suspects; two others fled.",
        ["arrested 9 suspect unspecified", "absconded 2 suspect unspecified"],
    ),
    (
        "Nine suspects were acquitted, and the prosecution of at least 11 others remained ongoing.",
        ["acquitted 9 suspect unspecified", "prosecution_pending 11 suspect recent"],
    ),
    (
        "An additional 28 cases from previous years remained under prosecution.",
        ["prosecution_pending 28 case recent"],
    ),
    (
        "All 14 prosecutions begun since 2028 remained at the preliminary inquiry stage.",
        ["prosecution_pending 14 prosecution recent"],
    ),
    (
        "The office initiated prosecutions of seven defendants in four cases, compared with 31 suspects in 12 "
        "cases in 2029.",
        [
            "opened_prosecution 7 defendant unspecified",
            "opened_prosecution 4 case unspecified",
            "opened_prosecution 31 suspect 2029",
            "opened_prosecution 12 case 2029",
        ],
    ),
    (
        "In 2030, police investigated 17 cases, and the government initiated prosecutions of 13 individuals in "
        "six cases, compared with 40 individuals in 18 cases in 2029.",
        [
            "investigated 17 case 2030",
            "opened_prosecution 13 person 2030",
            "opened_prosecution 6 case 2030",
            "opened_prosecution 40 person 2029",
            "opened_prosecution 18 case 2029",
        ],
    ),
    (
        "Authorities initiated eight investigations in 2030, compared with nine in 2029, and prosecuted 15 "
        "suspects, compared with 34 in 2029.",
        [
            "opened_investigation 8 investigation 2030",
            "opened_investigation 9 investigation 2029",
            "prosecuted 15 suspect 2030",
            "prosecuted 34 suspect 2029",
        ],
    ),
    (
        "Police investigated 29 cases involving 50 suspects, of which nine were confirmed as sex trafficking and "
        "two as labor trafficking.",
        [
            "investigated 29 case unspecified",
            "investigated 50 suspect unspecified",
            "case_concerned 9 case sex_trafficking unspecified",
            "case_concerned 2 case labor_trafficking unspecified",
        ],
    ),
    (
        "Seventeen trafficking offenders were convicted in 2030, compared with 37 offenders in 2029.",
        ["convicted 17 trafficker 2030", "convicted 37 trafficker 2029"],
    ),
    (
        "Police investigated 36 cases, 18 of which it classified as trafficking.",
        ["investigated 36 case unspecified", "case_concerned 18 case trafficking unspecified"],
    ),
    (
        "Authorities arrested two prison guards for accepting bribes and suspended them from duty.",
        ["arrested_official 2 official unspecified", "suspended_official 2 official unspecified"],
    ),
    (
        "Police detained 21 foreign women and deported them.",
        ["arrested 21 person unspecified", "deported 21 person unspecified"],
    ),
    (
        "Authorities opened an investigation of one immigration officer, who was suspended from duty.",
        ["investigated_official 1 official unspecified", "suspended_official 1 official unspecified"],
    ),
    (
        "Prosecutors charged 38 suspects in 16 cases and secured indictments in seven.",
        ["charged 38 suspect unspecified", "charged 16 case unspecified", "indicted 7 case unspecified"],
    ),
    (
        "Authorities prosecuted 21 defendants; charges against four of them were dropped.",
        ["prosecuted 21 defendant unspecified", "dropped 4 defendant unspecified"],
    ),
    (
        "A fourth officer, convicted in 2029 and sentenced to nine years’ imprisonment, remained at large.",
        ["sentenced_official 9 year unspecified"],
    ),
]
NOT_READ = [
    # A court that convicts and sentences is no official who was sentenced, and an official’s term stays one.
    (
        "A court convicted one gendarme for complicity and sentenced him to three years’ imprisonment.",
        ["convicted_official 1 official unspecified", "sentenced_official 3 year unspecified"],
    ),
    ("The government arrested three suspects, who were not charged.", ["arrested 3 suspect unspecified"]),
    # “Them” may be others than those who are counted.
    (
        "Police arrested two recruiters who sent girls abroad and released them after a day.",
        ["arrested 2 person unspecified"],
    ),
    # Cases that were classified as something else concern no form.
    ("Nine women were identified as trafficking victims.", ["identified 9 victim trafficking unspecified"]),
    # The pending trial is that of the trafficker, whose term is none of an official.
    (
        "One trafficker convicted in 2029 and sentenced to nine years’ imprisonment remained at large.",
        ["absconded 1 trafficker recent", "convicted 1 trafficker 2029", "imprisonment_imposed 9 year 2029"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text[:60] for text, _ in READ])
def test_ordinary_sections_are_read(text: str, wanted: list[str]) -> None:
    assert sorted(counted(text)) == sorted(wanted)


@pytest.mark.parametrize(("text", "wanted"), NOT_READ, ids=[text[:60] for text, _ in NOT_READ])
def test_no_more_is_read(text: str, wanted: list[str]) -> None:
    assert sorted(counted(text)) == sorted(wanted)
