"""Silences about referrals, investigations, prosecutions and trials, whose question is read by frames."""

import pytest
from tuyun.graph.reading.matching.question_patterns import question_pattern
from tuyun.graph.reading.matching.verb_forms import forms_of, past_forms

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether it had put any investigations on hold", ["suspended_investigation"]),
        ("how many inquiries detectives shelved", ["suspended_investigation"]),
        ("the suspension of its inquiries", ["suspended_investigation"]),
        ("which cases the inspectors had passed on to the authorities", ["referred"]),
        ("how many files prosecutors returned for further investigation", ["returned_case"]),
        ("how many cases were dismissed without justification", ["improperly_dismissed"]),
        ("the number of prosecutions terminated before a verdict", ["discontinued_prosecution"]),
        ("how often prosecutors decided against charging suspects", ["declined_prosecution"]),
        ("the number of men found guilty of minor crimes", ["convicted_of_lesser_crime"]),
        ("whether the high court vacated any of the verdicts", ["overturned_judgement"]),
        ("how many disputes families settled through elders", ["settled_informally"]),
        ("whether the men were charged with trafficking or let go", ["charged", "released_suspects"]),
    ],
)
def test_verbs_nouns_and_passives_ask_for_the_same(question: str, predicates: list[str]) -> None:
    assert silences(f"The ministry did not indicate {question}.") == [
        f"not_indicated {each}" for each in predicates
    ]


def test_the_forms_of_verbs_are_made() -> None:
    assert past_forms("send back") == ("sent back", "sending back")
    assert past_forms("deny") == ("denied", "denying")
    assert forms_of("submit") == ("submit", "submits", "submitted", "submitting")
    assert question_pattern({"also": ("retrials?",)}) == "(?:retrials?)"
