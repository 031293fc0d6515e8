"""Counts of what others did: subjects of a verb of their own, shares of an amount, years in front of a bracket."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Agents threatened at least nine women, and four complainants accepted money to withdraw.",
            ["intimidated 9 person unspecified", "other_statement 4 None unspecified"],
        ),
        (
            "Police arrested five recruiters, and two pimps gave themselves up.",
            ["arrested 5 person unspecified", "other_statement 2 None unspecified"],
        ),
        (
            "Courts convicted nine men and three women accused of trafficking.",
            ["convicted 9 person trafficking unspecified", "convicted 3 person trafficking unspecified"],
        ),
        (
            "It arrested 14 smugglers and four men suspected of trafficking.",
            ["arrested 14 person trafficking unspecified", "arrested 4 person trafficking unspecified"],
        ),
    ],
)
def test_people_with_a_verb_of_their_own_are_no_object_of_the_verb_before(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts awarded restitution of 60,000 euros to 14 victims, of which 20,000 has been collected.",
            [
                "restitution_ordered 60000 money unspecified",
                "restitution_ordered 14 victim unspecified",
                "restitution_paid 20000 money unspecified",
            ],
        ),
        (
            "Courts awarded restitution to 14 victims, of which three were paid.",
            ["restitution_ordered 14 victim unspecified", "restitution_paid 3 victim unspecified"],
        ),
    ],
)
def test_a_share_of_an_amount_is_an_amount(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In 2030, the school trained 214 judges, prosecutors, and police officers, fewer than in 2029 (302).",
            ["trained 214 person 2030", "trained 302 person 2029"],
        ),
        (
            "Police opened 30 cases in 2030, compared to 2029 (26) and 2028 (24).",
            [
                "opened_investigation 30 case 2030",
                "opened_investigation 26 case 2029",
                "opened_investigation 24 case 2028",
            ],
        ),
        (
            "In 2030 the courts convicted 12 traffickers, down from 2029 (18).",
            ["convicted 12 trafficker 2030", "convicted 18 trafficker 2029"],
        ),
    ],
)
def test_a_year_directly_before_a_bracket_dates_its_figure(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Five extradition requests were sent abroad, and two suspects have been handed over.",
            ["requested_extradition 5 request unspecified", "extradited 2 suspect unspecified"],
        ),
        ("Two suspects have been handed over.", ["referred 2 suspect unspecified"]),
        ("In one case, 11 workers had been housed in containers.", ["abusive_practice 11 person unspecified"]),
        ("Nine women were housed in a shelter.", ["assisted_victims 9 person unspecified"]),
        ("Twelve migrants were held in overcrowded cells by the police.", ["other_statement 12 None unspecified"]),
        ("The unit has no women investigators.", []),
        ("Most magistrates had not received any training.", ["lacked_expertise None person unspecified"]),
    ],
)
def test_the_same_verb_tells_of_help_or_harm(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police opened 46 cases. In 31 of them the police station at first refused to register the complaint.",
            ["opened_investigation 46 case unspecified", "refused_complaint 31 case unspecified"],
        ),
        (
            "In 14 cases, officers declined to record the complaint.",
            ["refused_complaint 14 case unspecified"],
        ),
        (
            "Police opened nine cases. In four of these the prosecutor withdrew the charges.",
            ["opened_investigation 9 case unspecified", "other_statement 4 None unspecified"],
        ),
        (
            "Courts ordered convicted traffickers to pay restitution in only two cases, totaling 450 euros.",
            ["restitution_ordered 2 case unspecified", "restitution_ordered 450 money unspecified"],
        ),
    ],
)
def test_cases_in_which_something_happened_did_nothing_themselves(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "No compensation has been awarded to victims in criminal proceedings to date.",
            ["restitution_ordered 0 victim until_now"],
        ),
        ("No restitution was paid to any victim in 2030.", ["restitution_paid 0 victim 2030"]),
        ("No compensation has been paid to the owners.", []),
        ("The law provides that no compensation is paid to victims who withdraw.", []),
    ],
)
def test_no_payment_to_victims_counts_none_of_them(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Of the five men convicted, three have fled and one is free on bail pending appeal.",
            [
                "convicted 5 person unspecified",
                "absconded 3 person unspecified",
                "released_suspects 1 person unspecified",
            ],
        ),
        (
            "Of the eight cases, three went to the High Court.",
            ["sent_to_court 3 case unspecified"],
        ),
        (
            "The college offered an eight-hour module on victim identification to 96 cadets.",
            ["trained 8 hour unspecified", "trained 96 person unspecified"],
        ),
        ("The bureau, opened in 2030 with 30 officers, has no car.", ["staffed 30 official unspecified"]),
        ("The desk began operating in January 2031 with five analysts.", ["staffed 5 person unspecified"]),
        (
            "Police arrested two men accused of exploiting nine girls in forced labor.",
            ["arrested 2 person unspecified", "committed_trafficking 9 person unspecified"],
        ),
        (
            "A couple was charged with forcing four children into begging.",
            ["committed_trafficking 4 person unspecified"],
        ),
    ],
)
def test_shares_and_people_behind_other_words(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts convicted five traffickers in 2030 (two for sex trafficking and three for sham marriages).",
            ["convicted 5 trafficker [sex_trafficking 2] [other_form 3] 2030"],
        ),
        (
            "Courts convicted five men (two for sex trafficking and three for rape).",
            [
                "convicted 5 person unspecified",
                "convicted 2 person sex_trafficking unspecified",
                "convicted_under_other_law 3 person unspecified",
            ],
        ),
    ],
)
def test_the_last_part_of_a_sum_may_be_of_another_form(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
