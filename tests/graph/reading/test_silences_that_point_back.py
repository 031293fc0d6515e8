"""Silences whose question points back to what was named before it, that have several steps with objects of
their own, or words between a subject and its verb."""

import pytest

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Courts imposed 12 prison terms, but it was unclear how many of these were suspended.",
         ["unclear suspended_sentence"]),
        ("Police opened nine investigations, but officials did not report whether any of them were suspended.",
         ["not_reported suspended_investigation"]),
        ("The ministry did not report whether victims got restitution or whether prosecutors had requested it.",
         ["not_reported restitution_paid", "not_reported restitution_sought"]),
        ("A law provided for residence permits, but the court did not report how many victims had received one.",
         ["not_reported granted_status"]),
        ("Victims could have a lawyer, but the ministry did not report how many had received one.",
         ["not_reported protected_witnesses"]),
        ("Police had guidelines, but officials did not report whether inspectors used them.",
         ["not_reported applied_procedures"]),
        ("Police took nine women to a shelter, but officials did not report how many of them chose to stay there.",
         ["not_reported assisted_victims"]),
        ("Courts recorded nine convictions, but did not report which courts passed them.",
         ["not_reported convicted"]),
        ("Police trained nine officers, but did not report whether these chose to stay in their posts.", []),
    ],
)  # fmt: skip
def test_what_was_named_last_decides_what_a_pronoun_asks_for(text: str, asked_for: list[str]) -> None:
    assert [" ".join(each.split()[:2]) for each in silences(text)] == asked_for


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("training any judges or making efforts to reduce demand", ["trained", "took_steps"]),
        ("identifying any victims or conducting any awareness campaigns", ["identified", "raised_awareness"]),
        ("whether the women deported after police raids had been screened", ["screened"]),
        ("whether any of the cases it prosecuted involved the forced labor of maids", ["case_concerned"]),
        ("whether the two immigration supervisors suspended in 2021 had been prosecuted or dismissed",
         ["prosecuted_official", "dismissed_official"]),
        ("how many inspections resulted in the identification of victims", ["identified"]),
        ("an update on the 17 recruiters indicted in 2020", ["case_pending"]),
        ("how the remaining 37 were resolved", ["case_pending"]),
        ("what follow-up, if any, was given to the 21 reports that unions submitted", ["case_pending"]),
        ("the number of cases pending before the courts", ["case_pending"]),
    ],
)  # fmt: skip
def test_questions_with_several_steps_or_words_beside_the_verb(question: str, predicates: list[str]) -> None:
    assert [each.split()[1] for each in silences(f"The ministry did not report {question}.")] == predicates


def test_people_whom_officials_charge_are_no_officials() -> None:
    text = (
        "Prosecutors filed charges against 12 men, but did not report how many of them were charged with slavery."
    )
    assert [" ".join(each.split()[:2]) for each in silences(text)] == ["not_reported charged"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not provide a breakdown of the figures by form of exploitation.",
        "The ministry did not provide data disaggregated by type of trafficking.",
    ],
)
def test_data_that_are_parted_by_nothing_are_a_caveat(text: str) -> None:
    assert [each.split()[1] for each in silences(text)] == ["data_caveat"]
