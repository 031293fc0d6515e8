"""Words around a figure change neither what it counts nor its date: “only 12”, “May 2018 and 12”."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Police arrested 12 suspects in October 2018 and 96 in May 2019.",
         ["arrested 12 suspect 2018", "arrested 96 suspect 2019"]),
        ("Police arrested 12 suspects on 5 October 2018 and 96 on 7 May 2019.",
         ["arrested 12 suspect 2018", "arrested 96 suspect 2019"]),
        ("The academy trained 214 officials in October 2018 and another 96 in May 2019.",
         ["trained 214 official 2018", "trained 96 official 2019"]),
        ("Police referred two women to an NGO shelter in 2018.", ["referred_to_care 2 person 2018"]),
        ("Sixteen women were referred to service providers in 2018.", ["referred_to_care 16 person 2018"]),
        ("The hotline referred 40 callers to the police.", ["referred 40 person unspecified"]),
        ("Shelters have taken in 312 victims since 2017.", ["assisted_victims 312 victim 2017"]),
        ("In 2018, 71 women and 14 men were sheltered.",
         ["assisted_victims 71 person 2018", "assisted_victims 14 person 2018"]),
        ("It also continued a total of 12 investigations from previous years.",
         ["continued_investigation 12 investigation recent"]),
        ("Prosecutors sent a total of 33 cases against only 51 defendants to court in 2018.",
         ["sent_to_court 33 case 2018", "sent_to_court 51 defendant 2018"]),
        ("In 2018, police detained only 38 suspects, just 31 of them men.",
         ["arrested 38 suspect [xa-men 31] 2018"]),
        ("The prosecution office launched at least 40 new investigations.",
         ["opened_investigation 40 investigation unspecified"]),
        ("The court found at least 77 people guilty, and sentenced them to terms of between three and 14 years.",
         ["convicted 77 person unspecified", "sentenced 77 person unspecified",
          "imprisonment_imposed 3 year unspecified"]),
        ("Courts convicted more than 20 traffickers in 2018. Of the 20, judges sentenced 12 to prison.",
         ["convicted 20 trafficker 2018", "imprisonment_imposed 12 trafficker unspecified"]),
        ("Inspectors carried out 1,120 inspections, twice as many as during 2016, and referred 17 employers.",
         ["inspected 1120 inspection unspecified", "inspected None inspection unspecified",
          "referred 17 person unspecified"]),
        ("During 2018, police investigated 67 cases (81 during 2017), 22 of them for forced labor.",
         ["investigated 67 case [forced_labor 22] 2018", "investigated 81 case 2017"]),
        ("GRETA was informed of only one conviction for slavery, handed down in October 2018.",
         ["convicted 1 conviction slavery 2018"]),
        ("With funding from a donor, the ministry held two workshops for 1,062 magistrates and 1,035 gendarmes.",
         ["trained 2 training unspecified", "trained 1062 person unspecified",
          "trained 1035 official unspecified"]),
        ("Police investigated 64 cases in 2018 (51 for sex trafficking and another 13 for forced labor).",
         ["investigated 64 case [sex_trafficking 51] [forced_labor 13] 2018"]),
        ("Courts convicted 20 traffickers, including five officials, and another 13 people for smuggling.",
         ["convicted 20 trafficker [xa-officials 5] unspecified", "convicted_official 5 official unspecified",
          "convicted_under_other_law 13 person unspecified"]),
    ],
)  # fmt: skip
def test_counts_with_their_dates(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    "whole", ["approximately 14 suspects, nine", "at least 14 suspects, including a total of nine"]
)
def test_parts_of_a_whole_without_exact_bounds(whole: str) -> None:
    (proposal,), _ = read(f"Prosecutors charged {whole} for sex trafficking and five for forced labor.")
    quantity = proposal.statement.quantity
    assert quantity is not None
    assert [(part.of, part.lower) for part in quantity.parts] == [("sex_trafficking", 9), ("forced_labor", 5)]
    assert quantity.parts_note is not None
