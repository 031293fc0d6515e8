"""The rule files: every example fires on exactly what it marks, no counterexample fires, every term is known."""

import re

import pytest
from tuyun.graph.reading.clauses.clause_starts import wholes
from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.frames.acts import act_cues
from tuyun.graph.reading.happenings.what_happened import happenings
from tuyun.graph.reading.matching.cues import all_cues, find
from tuyun.graph.reading.matching.ruleset import BARE, RULES, Rule, rules
from tuyun.graph.reading.uncounted_steps.step_cues import step_cues
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once

MARKED = re.compile(r"\[\[(.*?)\]\]")
TERMS = {
    "predicate": "predicates",
    "status": "statuses",
    "unit": "units",
    "form": "forms",
    "flow": "flows",
    "modality": "modalities",
    "label": "labels",
}
"""What a rule gives, and the part of the vocabulary that has it."""
ON_THE_WORDS = {
    "bound",
    "aside",
    "noun",
    "form",
    "asked",
    "framed",
    "asked_back",
    "asked_main",
    "fallback_verb",
    "fallback_noun",
    "fallback_head",
    "known",
    "nobody_says",
    "listed_step",
    "state_back",
    "state_of",
    "officials",
    "actor",
    "law",
    "law_name",
    "unread_limit",
    "silence",
    "frame",
    "remaining_figure",
    "in_no_case",
    "in_cases",
    "lacked_thing",
    "lacked_state",
    "lack_itself",
    "deed",
    "opinion",
    "opinion_on_training",
}
"""Categories whose rules read the sentence itself, and not the sentence with its counted nouns masked."""


def spans(rule: Rule, text: str) -> list[tuple[int, int]]:
    """Where the rule fires in a sentence."""
    found, _ = figures(text)
    made = counts(text, found)
    masked = mask(text, made)
    if rule.category in ("event", "nominal"):
        cues = [one.cue for one in happenings(masked, wholes(masked, made))]
    elif rule.category in ("frame", "remaining"):
        cues = list(all_cues(text, rule.category))
    elif rule.category == "act":
        return [(act.start, act.end) for act in act_cues(text) if act.rule.name == rule.name]
    elif rule.category == "uncounted_step":  # whose words stand, where something around them is concerned
        named = {cue.rule.id for cue in step_cues(text)}
        cues = [cue for cue in all_cues(text, "uncounted_step") if cue.rule.id in named]
    else:
        cues = find(text if rule.category in ON_THE_WORDS else masked, rule.category)
    return [(cue.start, cue.end) for cue in cues if cue.rule == rule]


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """A sentence without its brackets, and where they stood."""
    text, places = "", []
    for piece in re.split(r"(\[\[.*?\]\])", example):
        inner = MARKED.fullmatch(piece)
        if inner:
            places.append((len(text), len(text) + len(inner[1])))
        text += inner[1] if inner else piece
    return text, places


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_examples_alone(rule: Rule) -> None:
    # A nominal rule marks the verb in its examples, and fires on the noun.
    for example in rule.examples if rule.category != "nominal" else ():
        text, places = marked(example)
        stripped = [
            (start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))
            for start, end in places
            for part in [text[start:end]]
        ]
        assert spans(rule, text) == stripped, example
    for text in rule.counterexamples:
        assert spans(rule, text) == [], text


def test_the_vocabulary_has_every_term_that_a_rule_gives() -> None:
    given = {(part, rule.gives[field]) for rule in rules() for field, part in TERMS.items() if field in rule.gives}
    assert {(part, term) for part, term in given if term and term not in getattr(vocabulary(), part)} == set()


def test_an_uncounted_step_has_a_predicate_for_those_whom_it_concerns() -> None:
    whom = ("official", "person", "case", "case_of_official", "judgement", "rest", "predicate", "denied_as")
    steps = [rule for rule in rules() if rule.category == "uncounted_step"]
    given = [{str(rule.gives[field]) for field in whom if field in rule.gives} for rule in steps]
    assert all(given)
    assert {predicate for each in given for predicate in each} <= set(vocabulary().predicates)


def test_every_rule_has_a_name_of_its_own_and_counts_units_that_exist() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))
    units = {unit for rule in rules() for unit in (*rule.takes, *rule.light_takes)}
    assert units <= {*vocabulary().units, BARE}


def test_no_shared_word_has_two_meanings() -> None:
    names = [
        line.split(":")[0]
        for path in sorted((RULES / "words").glob("*.yaml"))
        for line in path.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert sorted(names) == sorted(set(names))
