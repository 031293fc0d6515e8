"""What a silence asks for by a main verb or a noun that no other rule knows, and what asks for nothing."""

import pytest
from tuyun.graph.reading.silences.fallback import asked_by_fallback

from tests.graph.reading.reader import not_reported

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether the police academy taught the new module", ["trained"]),
        ("how the funds were distributed", ["budgeted"]),
        ("its spending", ["budgeted"]),
        ("how many plantations it visited", ["inspected"]),
        ("how many licences it had withdrawn", ["business_sanctioned"]),
        ("informing victims of their right to compensation", ["informed_victims"]),
        ("whether it had responded to any foreign requests", ["provided_assistance"]),
        ("whether the new law, in force since 2029, had been used", ["implemented"]),
        ("what services the other five victims received", ["assisted_victims"]),
        ("the whereabouts of the girls", ["assisted_victims"]),
        ("the identification of children", ["identified"]),
        ("penalties in forced labor cases", ["sentenced"]),
        ("interviewing or identifying any crew members", ["screened", "identified"]),
        ("whether migrants were screened or told of their rights", ["screened", "informed_victims"]),
        ("whether bail had been granted to three men charged in 2029", ["released_suspects"]),
        ("whether legal aid was provided to victims before they filed complaints", ["assisted_victims"]),
        ("whether the women they sheltered were trafficking victims", ["identified"]),
        ("the follow-up given to complaints against police officers", ["investigation_of_official_progressed"]),
        ("draft amendments to the law", ["law_pending"]),
        ("how often prosecutors invoked the article, which exempts victims from punishment", ["implemented"]),
        ("the number of trafficked children placed with foster families", ["assisted_victims"]),
    ],
)
def test_a_verb_or_noun_of_no_other_rule_is_asked_for(question: str, predicates: list[str]) -> None:
    assert not_reported(question) == predicates


@pytest.mark.parametrize(
    "question",
    [
        "how many schools it built",
        "how many hospitals it funded",
        "how many migrants crossed the border",
        "how many children attended school",
        "whether traffickers offered victims money",
        "whether workers received their passports back",
        "the price of visas",
        "the number of foreign workers in the country",
        "why children left school",
        "when victims should be referred",
        "how many teachers it hired",
        "vaccinating any children",
        "the results of the football match",
    ],
)
def test_what_nobody_asks_for_stays_unread(question: str) -> None:
    assert not_reported(question) == []


@pytest.mark.parametrize(
    ("question", "first", "predicates"),
    [
        (" how often it visited farms", True, ["inspected"]),
        (" its spending", False, []),
        (" the amount of its spending", False, ["budgeted"]),
        (" .", True, []),
        (" a mayor took money", True, []),
    ],
)
def test_a_further_question_begins_as_one(question: str, first: bool, predicates: list[str]) -> None:
    assert [cue.rule.gives["predicate"] for cue in asked_by_fallback(question, first)] == predicates
