"""Silences whose main verb, or first noun, says what is asked for, whatever its question names behind it."""

import pytest

from tests.graph.reading.reader import not_reported

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicate"),
    [
        ("whether it intensified its efforts to convict traffickers", "increased_efforts"),
        ("whether scarce funding hampered investigations", "lacked_resources"),
        ("which district courts had no interpreters", "lacked_staff"),
        ("whether rural stations lacked the radios to report arrests", "lacked_equipment"),
        ("whether the panel had urged police to arrest recruiters", "called_for_action"),
        ("which ministry was tasked with licensing recruiters", "responsible_for"),
        ("whether it fast-tracked trials of traffickers", "proceedings_accelerated"),
        ("the drafting of a decree on prosecutions", "drafted_law"),
        ("whether the new act let prosecutors charge brokers", "may_charge"),
        ("whether the decree allowed unions to lodge complaints", "may_file_complaint"),
        ("how the curfew affected prosecutions", "had_consequence"),
        ("why workers were afraid to report employers", "deterred_from_reporting"),
        ("who owned the bars that police searched", "owns"),
    ],
)
def test_the_main_verb_decides(question: str, predicate: str) -> None:
    assert not_reported(question) == [predicate]


def test_or_joins_a_further_happening() -> None:
    assert not_reported("whether it sought or carried out the extradition of a recruiter") == [
        "requested_extradition",
        "extradited",
    ]


def test_who_is_described_by_a_verb_is_not_asked_for() -> None:
    assert not_reported("whether the owner of the bar was convicted") == ["convicted"]
