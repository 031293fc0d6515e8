"""Reads the clause of a silence as the sentence that would answer it.

“It did not say whether *the court met*” asks for what “The court met” states. So whatever the reader can read in a
sentence of its own, it can read in such a clause, and gives it the same predicate.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import Rule, rules
from tuyun.graph.reading.silences.counted_questions import questions
from tuyun.graph.reading.silences.question_heads import BY_CLAUSE, DESCRIBED

NUMBER = "12"
"""The number that an answer has in the place of “any”."""
_CLAUSE = re.compile(
    r"(?:(?:,? (?:and|or|nor)|,) ?)? ?(?:(?:on|about|of|as to|regarding) )?"
    r"(?:whether or not|whether|if(?! any\b,)|why|when|where|how(?: often| frequently)?(?! many| much| long))"
    r" (?=[a-zA-Z])",
    re.IGNORECASE,
)
"""The words that begin a clause of a silence."""
_INSERTED = re.compile(r", (?:which|who|whom|whose) [^,;]{3,80},(?= )")
"""A clause between commas that only describes."""
_PRONOUNS = {"it": "the government", "they": "the authorities", "he": "the man", "she": "the woman"}
"""Nouns for the pronouns that a clause may begin with."""
_PRONOUN = re.compile(r"^(?P<word>it|they|he|she)(?= )", re.IGNORECASE)
_ANY = re.compile(
    r"\b(?:any|all|some|either|both|many)(?: of (?:the|these|those|its|their|his|her))?"
    r"(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten))?(?= [a-z-]+)"
    r"(?! (?:of|actions?|efforts?|steps|progress)\b)",
    re.IGNORECASE,
)
"""“Any”, which an answer replaces with a number."""
_OBJECT = re.compile(
    r"(?<=\w) (?:any of them|them|these|those|him|her)(?=[.;,]|$| (?:in|to|for|under|on|an?|the|later|soon)\b)"
)
"""A pronoun that stands for people or cases, behind the verb of a clause."""
_BARE = re.compile(
    r"^(?:(?:any|all|some|both|either|these|those)(?: of (?:them|these|those))?"
    r"|the (?:others?|rest|(?:other|remaining) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)))"
    r"(?= (?:was|were|had|has|have|is|are)\b)",
    re.IGNORECASE,
)
"""A pronoun that stands for people or cases, at the beginning of a clause."""
_JOINED = re.compile(
    r"\b(?:or|and|nor)(?: (?:it|they))?(?: (?:had|has|have|was|were|been|also|later|subsequently))* $"
)
"""What joins a further verb to a clause."""


@dataclass(frozen=True)
class Read:
    """A statement of an answer: the offset of the cue that gives its predicate, the rule and the predicate."""

    start: int
    rule: str
    predicate: str


Answers = Callable[[str], Sequence[Read]]
"""Reads a sentence and returns its statements, in the order of their cues."""


def answered(content: str, asked: Sequence[Cue], read: Answers) -> list[tuple[Cue, str]]:
    """What the clauses of a silence ask for in which no rule of questions finds anything.

    Args:
        content: the words that say what was not reported.
        asked: what rules of questions find in them.
        read: reads an answer.

    Returns:
        the cues, whose places count from the start of ``content``, with the predicates of the answers.
    """
    found: list[tuple[Cue, str]] = []
    for start, end in questions(content):
        question = DESCRIBED.sub("", _INSERTED.sub("", content[start:end])).rstrip(" .,;")
        opening = _CLAUSE.match(question) or BY_CLAUSE.match(question)
        if opening is None or any(start <= cue.start < end for cue in asked):
            continue
        place = start + opening.end()
        for answer in _answers(question[opening.end() :]):
            if made := _asked(answer, read(answer)):
                found += [
                    (Cue(rule, place, start + len(question), {}, question[opening.end() :]), predicate)
                    for rule, predicate in made
                ]
                break
    return found


def _asked(answer: str, statements: Sequence[Read]) -> list[tuple[Rule, str]]:
    """The rule and predicate of the first statement of an answer, and of those that “or” joins to it."""
    kept = [
        each
        for number, each in enumerate(statements)
        if number == 0 or each.start == statements[0].start or _JOINED.search(answer[: each.start])
    ]
    return [(rule, each.predicate) for each in kept if (rule := _by_id().get(each.rule))]


@cache
def _by_id() -> dict[str, Rule]:
    """The rules of the reader by their ids."""
    return {rule.id: rule for rule in rules()}


def _answers(clause: str) -> Iterator[str]:
    """The sentences that would answer a clause, the plainest first."""
    plain = _PRONOUN.sub(lambda found: _PRONOUNS[found["word"].lower()], clause)
    numbered = _ANY.sub(NUMBER, plain, count=1)
    made = [numbered]
    if _BARE.match(numbered) or _OBJECT.search(numbered):
        counted = [f"{NUMBER} {noun}" for noun in ("persons", "suspects", "cases")]
        made = [_OBJECT.sub(f" {each}", _BARE.sub(each, numbered), count=1) for each in counted]
    for answer in (*made, *([plain] if numbered != plain else [])):
        yield answer[0].upper() + answer[1:] + "."
