"""What happened in cases, under which laws, and to officials, as statistics of prosecutors and courts word it."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Charges were filed in 201 cases against 318 defendants, non-prosecution orders were issued in 14"
            " cases, and 38 files were still being reviewed.",
            [
                "charged 201 case unspecified",
                "charged 318 defendant unspecified",
                "declined_prosecution 14 case unspecified",
                "referral_pending 38 case recent",
            ],
        ),
        (
            "Charges were filed in 201 cases, arrest orders were quashed in 14 cases, and bail was denied in "
            "nine cases.",
            ["charged 201 case unspecified", "other_statement 14 None unspecified"],
        ),
        (
            "Prosecutors issued orders not to prosecute in nine cases.",
            ["declined_prosecution 9 case unspecified"],
        ),
        (
            "By type of exploitation, 162 of the cases brought to court concerned prostitution, 21 forced "
            "labour in the fishing and seafood sectors, 12 begging, and 6 forced scamming.",
            [
                "case_concerned 162 case sex_trafficking unspecified",
                "case_concerned 21 case forced_labor unspecified",
                "case_concerned 12 case forced_begging unspecified",
                "case_concerned 6 case forced_criminality unspecified",
            ],
        ),
        (
            "By offence, 162 cases concerned prostitution and 21 smuggling.",
            ["case_concerned 162 case unspecified", "case_concerned 21 case unspecified"],
        ),
        (
            "Police continued to charge some suspects with pimping, a crime introduced in July 2017, because "
            "it was easier.",
            ["prosecuted_under_other_law 1 suspect recent"],
        ),
        (
            "Prosecutors charged nine suspected traffickers with procuring rather than trafficking.",
            ["charged_under_lesser_statute 9 suspect unspecified"],
        ),
        (
            "Nine state officials were prosecuted in 2022 for taking part in trafficking.",
            ["prosecuted_official 9 official trafficking 2022"],
        ),
        (
            "Nine state officials were prosecuted in 2022 for taking part in trafficking or accepting benefits.",
            ["prosecuted_official 9 official 2022"],
        ),
        (
            "GRETA was informed that in 2016 a police inspector had been sentenced to four years’ "
            "imprisonment for passing on information.",
            ["sentenced_official 4 year 2016"],
        ),
        (
            "An immigration officer received a three-year prison term for selling passports.",
            ["sentenced_official 3 year unspecified"],
        ),
    ],
)
def test_what_happened_in_cases_and_to_officials(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prosecutors charged most suspects under the immigration act. Under these laws, courts convicted "
            "14 defendants and acquitted three.",
            [
                "prosecuted_under_other_law None suspect unspecified",
                "convicted_under_other_law 14 defendant unspecified",
                "acquitted 3 defendant unspecified",
            ],
        ),
        (
            "Many cases were prosecuted as pimping. Under that article, police investigated 31 suspects and "
            "prosecutors charged 17.",
            [
                "prosecuted_under_other_law None case unspecified",
                "investigated_under_other_law 31 suspect unspecified",
                "prosecuted_under_other_law 17 suspect unspecified",
            ],
        ),
        (
            "The government convicted 12 traffickers and prosecuted nine men for pimping. Under these laws, "
            "it also charged 14 suspects.",
            [
                "convicted 12 trafficker unspecified",
                "prosecuted_under_other_law 9 person unspecified",
                "charged 14 suspect unspecified",
            ],
        ),
        (
            "The government charged 12 suspects. Under these laws, courts convicted nine defendants.",
            ["charged 12 suspect unspecified", "convicted 9 defendant unspecified"],
        ),
    ],
)
def test_laws_of_the_sentence_before(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
