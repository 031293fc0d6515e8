"""Acts, as accepting bribes, wherever a sentence can have them: with who did them, and how firmly it is said."""

import pytest
from tuyun.graph.reading.frames.acts import act_cues
from tuyun.graph.reading.frames.people_named import people_of

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once
WRONGS = (
    "accepted_bribes", "accepted_bribes_to_drop", "demanded_bribes", "official_misconduct", "warned",
    "intimidated",
    "facilitated_trafficking", "complicit_in_trafficking", "committed_trafficking", "recruited_victims",
    "abusive_practice", "offered_bribes", "offered_payment_to_drop", "interfered_with_case", "avoided_punishment",
    "penalized_victims", "restricted_victims", "refused_complaint", "remained_concern", "inhibited",
    "featured_corruption", "impunity", "officials_not_held_accountable", "attempted_trafficking",
    "trafficker_method",
)  # fmt: skip
"""Predicates of wrongs, and of judgements of them."""


def wrongs(text: str) -> list[str]:
    """Each wrong of a text: predicate, subjects, voice and modality."""
    entries = [proposal.statement for proposal in read(text)[0]]
    return sorted(
        " ".join([entry.predicate, *entry.roles.get("subject", ()), entry.voice, entry.modality])
        for entry in entries
        if entry.predicate in WRONGS and entry.status not in ("not_reported", "reported_zero")
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two judges took bribes from traffickers.", "accepted_bribes xa-two-judges report asserted"),
        (
            "Border guards at two crossings reportedly took bribes from traffickers.",
            "accepted_bribes xa-border-guards unnamed alleged",
        ),
        (
            "NGOs reported that gendarmes continue to take bribes from traffickers.",
            "accepted_bribes xa-gendarmes xa-ngos reported",
        ),
        (
            "A prefect who had taken bribes from traffickers was dismissed.",
            "accepted_bribes xa-prefect report asserted",
        ),
        (
            "Prosecutors charged a former consul with taking bribes from traffickers.",
            "accepted_bribes xa-former-consul report asserted",
        ),
        (
            "A former consul accused of having taken bribes from traffickers fled.",
            "accepted_bribes xa-former-consul unnamed alleged",
        ),
        (
            "Police arrested a mayor on suspicion of taking bribes from traffickers.",
            "accepted_bribes xa-mayor report possible",
        ),
        (
            "Police arrested a mayor for allegedly taking bribes from traffickers.",
            "accepted_bribes xa-mayor unnamed alleged",
        ),
        (
            "Magistrates were alleged to have taken bribes from traffickers.",
            "accepted_bribes xa-magistrates unnamed alleged",
        ),
        (
            "There were reports of soldiers taking bribes from traffickers.",
            "accepted_bribes xa-soldiers unnamed alleged",
        ),
        (
            "NGOs reported that soldiers did not screen women and took bribes from traffickers.",
            "accepted_bribes xa-soldiers xa-ngos reported",
        ),
        (
            "It gave no update on the case of an inspector charged in 2029 with taking bribes from traffickers.",
            "accepted_bribes xa-inspector report asserted",
        ),
    ],
)
def test_an_act_is_read_in_each_place_where_a_sentence_has_it(sentence: str, expected: str) -> None:
    assert wrongs(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The government should prosecute officials who take bribes from traffickers.",
        "The law prohibits officials from taking bribes from traffickers.",
        "The government did not prosecute any officials for taking bribes from traffickers.",
        "The government planned to prosecute officers for taking bribes from traffickers.",
        "The court acquitted an officer of taking bribes from traffickers.",
        "If officers take bribes from traffickers, they lose their posts.",
        "There were no reports that officers took bribes from traffickers.",
        "The ministry opened a hotline to report officials who take bribes from traffickers.",
        "The government did not report investigating officers for taking bribes from traffickers.",
    ],
)
def test_what_is_forbidden_wished_denied_or_not_reported_is_no_act(sentence: str) -> None:
    assert wrongs(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Officials reportedly protected brothels, took bribes from owners, and interfered with judges.",
            [
                "accepted_bribes xa-officials unnamed alleged",
                "interfered_with_case xa-officials unnamed alleged",
                "official_misconduct xa-officials unnamed alleged",
            ],
        ),
        (
            "Traffickers escaped prosecution by offering victims money to withdraw their complaints.",
            [
                "avoided_punishment xa-traffickers report asserted",
                "offered_payment_to_drop xa-traffickers report asserted",
            ],
        ),
        (
            "A court tried a mayor and two clerks for issuing false passports and warning recruiters of raids.",
            [
                "official_misconduct xa-mayor xa-two-clerks report asserted",
                "warned xa-mayor xa-two-clerks report asserted",
            ],
        ),
        (
            "Corruption remained a serious problem, inhibiting law enforcement action.",
            ["inhibited corruption report asserted", "remained_concern corruption report asserted"],
        ),
    ],
)
def test_acts_that_are_joined_have_the_same_people(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("A mayor and two guards sold girls.", [("official", "A mayor and two guards"), ("victim", "girls")]),
        ("Police arrested a recruitment agent.", [("official", "Police"), ("other", "a recruitment agent")]),
        ("The head of the border post resigned.", [("official", "The head of the border post")]),
        ("No officer fled.", [("official", "No officer")]),
    ],
)  # fmt: skip
def test_people_are_found_by_the_last_noun_of_their_names(words: str, people: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.words) for each in people_of(words)] == people


def test_a_long_sentence_has_no_acts() -> None:
    assert act_cues("Two judges took bribes, " * 200) == []
