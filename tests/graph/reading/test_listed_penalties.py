"""Penalties and amounts of money that a sentence lists beside those on whom they fell, or who got them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prison terms of more than ten years were handed down to 96 defendants, five to ten years to 71, "
            "and less than five years to 47.",
            [
                "imprisonment_imposed 10 year unspecified",
                "sentenced 96 defendant unspecified",
                "imprisonment_imposed 5 year unspecified",
                "sentenced 71 defendant unspecified",
                "imprisonment_imposed None year unspecified",
                "sentenced 47 defendant unspecified",
            ],
        ),
        (
            "Courts imposed prison terms of five years or more on 14 traffickers and shorter terms on six.",
            [
                "imprisonment_imposed 5 year unspecified",
                "sentenced 14 trafficker unspecified",
                "sentenced 6 trafficker unspecified",
            ],
        ),
        (
            "Twelve defendants received between two and four years, three a suspended term, and two a fine.",
            [
                "sentenced 12 defendant unspecified",
                "imprisonment_imposed 2 year unspecified",
                "suspended_sentence 3 defendant unspecified",
                "fine_imposed 2 defendant unspecified",
            ],
        ),
        (
            "Twelve received terms of up to three years, seven terms of three to five years, and four terms "
            "of more than five years.",
            [
                "sentenced 12 person unspecified",
                "imprisonment_imposed None year unspecified",
                "sentenced 7 person unspecified",
                "sentenced 4 person unspecified",
                "imprisonment_imposed 5 year unspecified",
            ],
        ),
        (
            "Of the 23 convicted, eight were sentenced to less than one year, nine to one to three years and "
            "six to more than three years.",
            [
                "convicted 23 person unspecified",
                "sentenced 8 person unspecified",
                "imprisonment_imposed None year unspecified",
                "sentenced 9 person unspecified",
                "imprisonment_imposed 1 year unspecified",
                "sentenced 6 person unspecified",
                "imprisonment_imposed 3 year unspecified",
            ],
        ),
        (
            "Sixty-one persons were given a custodial sentence, of whom 24 for up to three years and 30 for "
            "three to five years.",
            [
                "imprisonment_imposed 61 person unspecified",
                "sentenced 24 person unspecified",
                "imprisonment_imposed None year unspecified",
                "sentenced 30 person unspecified",
                "imprisonment_imposed 3 year unspecified",
            ],
        ),
        (
            "Terms of imprisonment were imposed on 31 persons, fines on four, and community service on two.",
            [
                "imprisonment_imposed 31 person unspecified",
                "fine_imposed 4 person unspecified",
                "community_service_imposed 2 person unspecified",
            ],
        ),
        (
            "Suspended sentences went to nine defendants and effective prison terms to 17.",
            ["suspended_sentence 9 defendant unspecified", "imprisonment_imposed 17 defendant unspecified"],
        ),
        (
            "Life imprisonment was imposed on three traffickers, 20 years on two, and 15 years on one.",
            [
                "life_imprisonment_imposed 3 trafficker unspecified",
                "imprisonment_imposed 20 year unspecified",
                "sentenced 2 trafficker unspecified",
                "imprisonment_imposed 15 year unspecified",
            ],
        ),
        (
            "A judge in the port city gave the two ringleaders 12 years each and five accomplices three years.",
            [
                "imprisonment_imposed 12 year unspecified",
                "sentenced 5 person unspecified",
                "imprisonment_imposed 3 year unspecified",
            ],
        ),
        (
            "Two brothers got eight years apiece, their cousin got five, and a driver walked free.",
            [
                "sentenced 2 person unspecified",
                "imprisonment_imposed 8 year unspecified",
                "imprisonment_imposed 5 year unspecified",
            ],
        ),
        (
            "Of 43 sentences, 21 were custodial, 14 suspended and eight pecuniary.",
            [
                "imprisonment_imposed 21 sentence unspecified",
                "suspended_sentence 14 sentence unspecified",
                "fine_imposed 8 sentence unspecified",
            ],
        ),
    ],
)
def test_people_beside_their_penalties_are_counted(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prosecutors sought terms of ten years for two defendants and five years for three.",
            ["sentence_sought 2 defendant unspecified", "sentence_sought 3 defendant unspecified"],
        ),
        (
            "The shelter hosted 12 women, three for two years and nine for one year.",
            [
                "assisted_victims 12 person unspecified",
                "assisted_victims 3 person unspecified",
                "assisted_victims 9 person unspecified",
            ],
        ),
        (
            "The programme received 12 applicants, three for two years and nine for one.",
            [
                "other_statement 12 None unspecified",
                "other_statement 3 None unspecified",
                "other_statement 9 None unspecified",
            ],
        ),
        (
            "The judge gave 12 witnesses two months to appear.",
            ["other_statement 12 None unspecified"],
        ),
        (
            "Two traffickers face up to 15 years and three up to ten.",
            [
                "other_statement 2 None unspecified",
                "other_statement 3 None unspecified",
                "other_statement None None unspecified",
            ],
        ),
        (
            "The convicted couple held five girls for two years and four for one.",
            ["committed_trafficking 5 person unspecified", "other_statement 4 None unspecified"],
        ),
    ],
)
def test_people_beside_other_lengths_are_not_sentenced(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prosecutors applied for compensation on behalf of 144 victims, and the courts granted 38.6 "
            "million baran to 97 of them.",
            [
                "restitution_sought 144 victim unspecified",
                "restitution_ordered 38600000 money unspecified",
                "restitution_ordered 97 victim unspecified",
            ],
        ),
        (
            "The Anti-Money Laundering Board seized assets worth about 112 million baran in seven trafficking"
            " cases.",
            ["forfeiture_ordered None money unspecified", "forfeiture_ordered 7 case trafficking unspecified"],
        ),
        (
            "In all, 14 victims were awarded 1.2 million ducats.",
            ["restitution_ordered 14 victim unspecified", "restitution_ordered 1200000 money unspecified"],
        ),
        (
            "Labor inspectors recovered 2.7 million baran in unpaid wages for 340 workers.",
            ["restitution_paid 2700000 money unspecified", "restitution_paid 340 person unspecified"],
        ),
        (
            "Authorities confiscated property worth an estimated 5.6 million lumen.",
            ["forfeiture_ordered None money unspecified"],
        ),
        (
            "The government allocated 45 million baran to the fund, compared with 38 million baran in 2021.",
            ["budgeted 45000000 money unspecified", "budgeted 38000000 money 2021"],
        ),
        (
            "Seven victims received 90,000 euros from the state fund in compensation.",
            ["restitution_ordered 7 victim unspecified", "restitution_paid 90000 money unspecified"],
        ),
    ],
)
def test_money_of_unknown_currencies_and_who_got_it(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The families had paid recruiters between 3,000 and 5,000 baran each.",
            ["other_statement 3000 None unspecified"],
        ),
        (
            "The fund helped 12,000 livestock owners and 1,200 rural villages.",
            ["assisted_victims 12000 person unspecified", "other_statement 1200 None unspecified"],
        ),
        ("The ministry funded the training of 24,000 clergy.", ["trained 24000 None unspecified"]),
        (
            "The campaign, paid by donors, reached 200,000 online.",
            ["other_statement 200000 None unspecified"],
        ),
        (
            "The fund supported 12,000 Roma and paid for shelters.",
            ["assisted_victims 12000 person unspecified"],
        ),
        (
            "The project reached 4.5 million, of whom 1.2 million were women.",
            ["other_statement 1200000 None unspecified"],
        ),
        (
            "The office received 40,000 calls costing 9,000 dollars, of which 4,000 were answered.",
            [
                "reported 40000 complaint unspecified",
                "budgeted 9000 money unspecified",
                "other_statement 4000 None unspecified",
            ],
        ),
        (
            "Courts heard that nine workers had received 900 dollars each for six months of work.",
            ["other_statement 9 None unspecified", "other_statement 900 None unspecified"],
        ),
        ("The victims got two years of residence, the others five.", ["other_statement 5 None unspecified"]),
        (
            "Fourteen victims were granted three months of shelter.",
            ["identified 14 victim unspecified"],
        ),
        (
            "The ministry paid for the care of 1.2 million women.",
            ["assisted_victims 1200000 None unspecified"],
        ),
    ],
)
def test_what_is_no_money_for_victims(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
