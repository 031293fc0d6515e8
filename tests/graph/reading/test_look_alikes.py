"""Sentences that look like counts of courts and police and are none, beside those that are."""

import pytest

from tests.graph.reading.reader import counted, read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police identified nine women, who were detained by their employers.",
            ["identified 9 person unspecified"],
        ),
        (
            "Traffickers recruited nine girls and imprisoned them in a house.",
            ["recruited_victims 9 person unspecified"],
        ),
        (
            "Police rescued nine girls and transferred them to a shelter.",
            ["identified 9 person unspecified"],
        ),
        (
            "Police detained 21 women and deported them.",
            ["arrested 21 person unspecified", "deported 21 person unspecified"],
        ),
        (
            "The NGO helped 12 persons, who were arrested in 2029 for theft.",
            ["assisted_victims 12 person unspecified"],
        ),
        ("Nine victims were kept in prison-like conditions.", ["identified 9 victim unspecified"]),
        ("Nine victims had been held in pre-trial detention.", ["penalized_victims 9 victim unspecified"]),
        ("Five child victims were placed in protective custody.", ["assisted_victims 5 victim unspecified"]),
        ("The courts rejected no applications for compensation in 2029.", []),
        ("The lawyer demanded 2,000 dollars in damages.", ["restitution_sought 2000 money unspecified"]),
        ("The government raised the number of shelters to nine.", ["other_statement 9 None unspecified"]),
        (
            "The raids concerned two gangs consisting of 31 people.",
            ["other_statement 2 None unspecified", "other_statement 31 None unspecified"],
        ),
        (
            "Of 57 investigations, 24 were opened in 2029 and 33 carried over from the previous year.",
            ["opened_investigation 24 investigation 2029", "continued_investigation 33 investigation recent"],
        ),
        (
            "Two applications for compensation are pending.",
            ["restitution_sought 2 request unspecified"],
        ),
        ("Property worth EUR 90,000 was bought for the shelter.", ["other_statement 90000 None unspecified"]),
        (
            "Property of the accused worth EUR 90,000 was restrained.",
            ["forfeiture_ordered 90000 money unspecified"],
        ),
        (
            "In 2029, the courts received 45 cases of domestic violence and decided 123 cases of theft.",
            ["other_statement 45 None 2029", "other_statement 123 None 2029"],
        ),
        (
            "In the preceding year the courts had decided 109 cases, of which 12 were appealed.",
            ["tried 109 case rough_date", "appealed 12 case rough_date"],
        ),
        ("Police registered 83 complaints about noise.", ["reported 83 complaint unspecified"]),
        (
            "Police registered 83 complaints of trafficking.",
            ["recorded_offences 83 complaint trafficking unspecified"],
        ),
        (
            "Of the 45 cases, nine were confirmed as trafficking and 36 were found to be labour violations.",
            ["case_concerned 9 case trafficking unspecified", "other_statement 36 None unspecified"],
        ),
        (
            "In 11 cases, none of the convicted persons was deported.",
            ["other_statement 11 None unspecified", "deported 0 person unspecified"],
        ),
        ("The court ordered that four officers be reinstated.", ["other_statement 4 None unspecified"]),
        ("Of the 40 members, 12 reduced the budget in 2029.", ["other_statement 12 None 2029"]),
        (
            "Of the 40 judges, 12 sentenced no traffickers.",
            ["other_statement 12 None unspecified", "sentenced 0 trafficker unspecified"],
        ),
        ("Of the 40 states, 12 ratified the protocol.", ["signed_agreement 12 None unspecified"]),
        (
            "Twenty were charged, 12 convicted the same year.",
            ["charged 20 person unspecified", "convicted 12 person unspecified"],
        ),
        (
            "Seven pleaded guilty, and two denied the charges.",
            ["pleaded_guilty 7 person unspecified", "other_statement 2 None unspecified"],
        ),
        (
            "Police arrested nine suspects, while three others, who had left, were being sought.",
            ["arrested 9 suspect unspecified", "other_statement 3 None unspecified"],
        ),
        (
            "Police screened 40 women and identified 12 of them as not being victims.",
            ["screened 40 person unspecified", "identified 12 person unspecified"],
        ),
        ("The court sentenced him to a year and a half of community service.", []),
        ("The law provides for a minimum of three months of shelter for victims.", []),
    ],
)
def test_a_count_is_of_what_its_sentence_says(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


def test_what_a_court_could_have_awarded_is_only_possible() -> None:
    [proposal] = read("The court could have awarded nine victims EUR 500 each.")[0]
    assert (
        short(proposal)
        == "restitution_ordered 500..500 money unspecified measured report possible by xa-court not sure"
    )


def test_a_count_of_two_kinds_of_people_is_not_sure() -> None:
    one, both = (read(f"Courts convicted 14 traffickers{more} in 2029.")[0] for more in ("", " and drug dealers"))
    assert [proposal.sure for proposal in (*one, *both)] == [True, False]
