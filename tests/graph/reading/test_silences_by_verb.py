"""Silences whose question is decided by its main verb or by a noun made of a verb, and denials in every voice."""

import pytest

from tests.graph.reading.reader import asked, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether it had implemented the rules’ provisions on witness protection", ["implemented"]),
        ("when the appellate court would hear three appeals", ["heard"]),
        ("when parliament would adopt the law", ["enacted_law"]),
        ("whether it had consulted survivors on the draft bill", ["consulted_on"]),
        ("whether a mission had waived the immunity of a diplomat", ["waived_immunity"]),
        ("how many joint investigations it conducted with Arlavia", ["investigated_jointly"]),
        ("whether it had responded to three requests for mutual legal assistance", ["provided_assistance"]),
        ("whether Arlavia granted the request for his extradition", ["extradited"]),
        ("how many officers were assigned to the unit", ["staffed"]),
        ("how many of the trained officers worked in the north", ["trained"]),
        ("how many victims the cases involved", ["victim_in"]),
        ("if police used the procedures or received any guidance", ["applied_procedures", "issued_procedures"]),
        ("whether it had accepted any of the cases that police forwarded to it", ["referral_accepted"]),
        ("whether they had appealed or would be deported", ["appealed", "deported"]),
        ("whether two officers who were suspended in 2026 had been dismissed", ["dismissed_official"]),
        ("whether any of the nine suspects whom Arlavia extradited in 2028 had been tried", ["tried"]),
        ("whether the remaining two had been closed", ["closed"]),
    ],
)  # fmt: skip
def test_the_main_verb_of_a_question_decides(question: str, predicates: list[str]) -> None:
    assert silences(f"The ministry did not indicate {question}.") == [
        f"not_indicated {each}" for each in predicates
    ]


@pytest.mark.parametrize(
    ("question", "predicate"),
    [
        ("its cooperation with Arlavia", "cooperated"),
        ("the number of its staff", "staffed"),
        ("attendance", "trained"),
        ("the results of a third operation", "conducted_operation"),
        ("referrals of potential cases to the police for investigation", "referred_for_investigation"),
        ("the amount, if any, that it set aside for enforcement", "budgeted"),
    ],
)
def test_a_noun_made_of_a_verb_decides(question: str, predicate: str) -> None:
    assert silences(f"The government did not report {question}.") == [f"not_reported {predicate}"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The number of convictions {}.", "not_reported: was never published; went unreported; was kept secret"),
        ("The number of convictions {}.", "unclear: was not made clear; was left open"),
        (
            "Statistics on convictions {}.",
            "no_data_provided: were withheld; were not forthcoming; were classified",
        ),
        ("No figures on convictions {}.", "no_data_provided: were forthcoming; could be obtained; were kept"),
        ("The police {} statistics on convictions.", "no_data_provided: could offer no; kept no; withheld"),
        (
            "The police {} how many traffickers were convicted.",
            "not_indicated: did not make clear; left open; were silent on; gave no hint of",
        ),
        (
            "{} how many traffickers were convicted.",
            "unclear: It was not evident; There was no word on; None of the reports said; It was left open",
        ),
        (
            "The police reported 12 arrests{} how many traffickers were convicted.",
            "not_reported: , but not",
        ),
        ("The police did not respond to {} convictions.", "not_reported: requests for data on; questions about"),
    ],
)
def test_denials_in_every_voice(sentence: str, status: str) -> None:
    name, wordings = status.split(": ")
    for wording in wordings.split("; "):
        assert silences(sentence.format(wording)) == [f"{name} convicted"], wording


@pytest.mark.parametrize(
    "sentence",
    [
        "If the government did not report the number of convictions, donors would leave.",
        "Police officers were unsure whether to arrest the suspects.",
        "The government did not tell victims whether the trial had begun.",
        "The number of cases that went unreported was high.",
        "The cases were classified as smuggling.",
        "The act left open whether begging was a crime.",
        "The sentence was left open to appeal.",
        "The identity of the suspects was kept secret.",
        "The suspect had no record of convictions.",
        "Employers withheld wages from 12 workers.",
    ],
)
def test_what_only_resembles_a_silence(sentence: str) -> None:
    assert silences(sentence) == []


def test_a_period_dates_only_its_own_question() -> None:
    assert asked(
        "Neither the police nor the courts could provide the number of suspects arrested in 2029 or the number of "
        "cases closed for lack of evidence."
    ) == [
        "no_data_provided arrested calendar_year: the number of suspects arrested in 2029 or the number of cases "
        "closed for lack of evidence",
        "no_data_provided closed unspecified: the number of suspects arrested in 2029 or the number of cases "
        "closed for lack of evidence",
    ]
