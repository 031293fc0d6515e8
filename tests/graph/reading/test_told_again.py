"""Crimes that other words name, what is told again of those who were counted, and parts behind a comparison."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "In 2030, it prosecuted 14 suspects for “pandering” and convicted 22 individuals for this crime.",
            ["prosecuted_under_other_law 14 suspect 2030", "convicted_under_other_law 22 person 2030"],
        ),
        (
            "Police charged nine suspects with kidnapping. Courts convicted four defendants of the same offense.",
            [
                "prosecuted_under_other_law 9 suspect unspecified",
                "convicted_under_other_law 4 defendant unspecified",
            ],
        ),
        (
            "It prosecuted 14 suspects for forced labor and convicted 22 individuals for these crimes.",
            ["prosecuted 14 suspect forced_labor unspecified", "convicted 22 person forced_labor unspecified"],
        ),
        (
            "It charged nine men with fraud and six with slavery, and courts convicted six men of these crimes.",
            [
                "prosecuted_under_other_law 9 person unspecified",
                "charged 6 person slavery unspecified",
                "convicted 6 person unspecified",
            ],
        ),
        (
            "Authorities prosecuted five men and convicted three for the related crime of buying sex.",
            ["prosecuted_under_other_law 5 person unspecified", "convicted_under_other_law 3 person unspecified"],
        ),
        (
            "Article 12 covered pimping. Under Article 12, it opened two cases, and courts convicted five men.",
            ["investigated_under_other_law 2 case unspecified", "convicted_under_other_law 5 person unspecified"],
        ),
        (
            "Article 12 covered sex trafficking and pimping. Prosecutors charged nine suspects under Article 12.",
            ["charged 9 suspect unspecified"],
        ),
        ("Courts convicted 20 people for this crime.", ["convicted 20 person unspecified"]),
    ],
)
def test_a_crime_that_words_point_to_decides_the_predicate(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police investigated 133 trafficking cases in 2030, 48 of which were sent to the prosecutor and 85 of "
            "which were closed.",
            [
                "investigated 133 case trafficking 2030",
                "referred_for_prosecution 48 case 2030",
                "closed 85 case 2030",
            ],
        ),
        (
            "It prosecuted 16 suspects in 2030, a decline from 36 in 2029, and convicted eight of them.",
            ["prosecuted 16 suspect 2030", "prosecuted 36 suspect 2029", "convicted 8 suspect 2030"],
        ),
        (
            "It opened 40 cases in 2030, but only ten of these were closed.",
            ["opened_investigation 40 case 2030", "closed 10 case 2030"],
        ),
        (
            "It continued to prosecute three suspects charged in 2028, all of whom were acquitted.",
            [
                "charged 3 suspect 2028",
                "continued_prosecution 3 suspect recent",
                "acquitted 3 suspect unspecified",
            ],
        ),
        (
            "Police opened 45 cases in 2028, of which 30 led to prosecutions.",
            ["opened_investigation 45 case 2028", "prosecuted 30 case unspecified"],
        ),
        (
            "Parliament passed the law in 2026 and amended it in 2028; that year police identified 31 victims.",
            ["identified 31 victim 2028"],
        ),
    ],
)
def test_the_period_of_a_count_dates_its_shares(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police opened 30 cases, a decrease from 45 in 2029, including 20 of begging and 10 of slavery.",
            [
                "opened_investigation 30 case [forced_begging 20] [slavery 10] unspecified",
                "opened_investigation 45 case 2029",
            ],
        ),
        (
            "Police opened 30 cases, compared with 45 in 2029, including 20 of begging and 25 of slavery.",
            [
                "opened_investigation 30 case unspecified",
                "opened_investigation 45 case [forced_begging 20] [slavery 25] 2029",
            ],
        ),
        (
            "It opened 72 cases (56 for sex trafficking, including nine for child sex trafficking, and 16 for "
            "slavery).",
            [
                "opened_investigation 72 case [sex_trafficking 56] [child_sex_trafficking 9] [slavery 16] "
                "unspecified"
            ],
        ),
        (
            "Courts convicted 18 sex traffickers, compared with 31 (30 for sex trafficking, one for slavery) in "
            "2029.",
            [
                "convicted 18 trafficker sex_trafficking unspecified",
                "convicted 31 trafficker [sex_trafficking 30] [slavery 1] 2029",
            ],
        ),
        (
            "It convicted two sex traffickers and one labor trafficker, but in 2029 it convicted one trafficker.",
            [
                "convicted 2 trafficker sex_trafficking unspecified",
                "convicted 1 trafficker labor_trafficking unspecified",
                "convicted 1 trafficker 2029",
            ],
        ),
        (
            "It convicted nine men of trafficking and related crimes, compared with six men in 2029.",
            ["convicted 9 person unspecified", "convicted 6 person 2029"],
        ),
    ],
)
def test_what_a_compared_count_has_and_what_it_has_not(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "It continued two prosecutions begun in 2026.",
            ["continued_prosecution 2 prosecution recent", "opened_prosecution 2 prosecution 2026"],
        ),
        (
            "It continued two prosecutions begun in previous years.",
            ["continued_prosecution 2 prosecution recent"],
        ),
        (
            "It did not report the outcome of 14 cases that had been suspended in 2027.",
            ["suspended_investigation 14 case 2027"],
        ),
        ("The nine cases opened in 2029 were closed.", ["closed 9 case unspecified"]),
        (
            "Police referred 22 cases to the attorney general, involving 55 suspects.",
            ["referred_for_prosecution 22 case unspecified", "referred_for_prosecution 55 suspect unspecified"],
        ),
        (
            "Five prosecutions involving 18 defendants were still before the courts.",
            ["prosecution_pending 5 prosecution recent", "prosecution_pending 18 defendant recent"],
        ),
        ("Nine men were fined or imprisoned.", ["sentenced 9 person unspecified"]),
        (
            "Courts convicted four offenders under Article 3 and 27 offenders under Article 7.",
            ["convicted 4 person unspecified", "convicted 27 person unspecified"],
        ),
        ("Nine defendants were before the courts.", ["case_pending 9 defendant unspecified"]),
        (
            "A raid led to the rescue of 12 women and the arrest of four men.",
            ["identified 12 person unspecified", "arrested 4 person unspecified"],
        ),
        (
            "Of the five cases, one was closed, and one was transferred to Belmora.",
            ["closed 1 case unspecified", "transferred_case 1 case unspecified"],
        ),
    ],
)
def test_what_became_of_cases_and_people(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It did not report the status of nine prosecutions that remained pending from prior years.",
            ["prosecution_pending 9 prosecution recent"],
        ),
        (
            "The government did not report the outcome of nine cases that remained pending at the end of 2029.",
            ["case_pending 9 case 2029"],
        ),
        ("The government did not report the status of nine cases.", []),
        (
            "It did not report the status of three investigations opened in the previous reporting period.",
            ["opened_investigation 3 investigation 2029"],
        ),
        (
            "It continued two investigations opened in the previous reporting period.",
            ["continued_investigation 2 investigation recent"],
        ),
        (
            "Courts convicted three men and ordered them to pay restitution.",
            ["convicted 3 person unspecified", "restitution_ordered 3 person unspecified"],
        ),
        (
            "Courts convicted three men and ordered them to pay each victim 3,000 dollars.",
            ["convicted 3 person unspecified", "restitution_ordered 3000 money unspecified"],
        ),
    ],
)
def test_what_a_silence_or_a_pronoun_tells_of_known_cases_and_people(sentence: str, counts: list[str]) -> None:
    assert [line for line in counted(sentence) if " None " not in line] == counts
