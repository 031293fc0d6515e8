"""Proposals by a language model: its answers, kept beside the document, and what of them can be trusted.

An answer is never evidence and never sure. What cannot be checked is refused: a quote that the sentence does not
have word for word, a figure that the quote does not have, a word that the vocabulary lacks, and what the sentence
plans, requires or denies. Who says so and how firmly is read by the rules, and not asked of the model.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from tuyun.graph.errors import InvalidSource, Where, shortened
from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import KnownActors
from tuyun.graph.reading.clauses.clause_starts import clause_at, clauses
from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.proposals.proposal import FIELDS, FieldReading, Proposal
from tuyun.graph.reading.proposals.proposed import named
from tuyun.graph.reading.voices.who_says import said
from tuyun.graph.source.figures import figure_faults
from tuyun.graph.source.files import read_text
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.source.quotes import occurrences
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.base import Line, Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Form, PredicateName, StatusName, Unit

FILE = "answers.jsonl"
MOST = 10
"""The most statements that are taken of a sentence."""
WHY = "proposed by a language model"
_NONE = r"\b(?:no|not|none|nobody|never|neither|nor|without|zero|0)\b|n[’']t\b"
_ZERO = re.compile(_NONE, re.IGNORECASE)
"""Words without which a quote says of nothing that there was none."""
_MISSING = re.compile(
    rf"{_NONE}|\b(?:un(?:known|clear|available|reported|able)|(?:lack|fail|absen|declin|refus|omit|withh)\w*)\b",
    re.IGNORECASE,
)
"""Words without which a quote says of nothing that it was not reported."""


class Suggested(Value):
    """A statement as a model is asked for it: the quote and the vocabulary's words, no identifiers."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    quote: str = Field(min_length=1, max_length=2000)
    """The exact words of the sentence, without any change."""
    predicate: PredicateName
    status: StatusName
    lower: int | None = Field(ge=0)
    """The figure of the quote; null where the quote leaves it open."""
    upper: int | None = Field(ge=0)
    unit: Unit | None
    forms: tuple[Form, ...]


class Suggestions(Value):
    """What a model answers for a sentence."""

    statements: tuple[Suggested, ...] = Field(max_length=MOST)


class ModelAnswer(Value):
    """A line of ``answers.jsonl``: what a model answered for a sentence, as it came."""

    at: datetime
    model: Line
    sentence: str
    answer: str


ANSWERS: TypeAdapter[ModelAnswer] = TypeAdapter(ModelAnswer)


@dataclass(frozen=True)
class Refused:
    """An answer, or a part of it, that was refused, and why."""

    sentence: int
    why: str


def read_answers(path: Path) -> dict[str, ModelAnswer]:
    """The last answer for each sentence, by its text; none if there is no file. Raises `InvalidSource`."""
    found: dict[str, ModelAnswer] = {}
    if path.is_file():
        lines = read_text(path).split("\n")  # not at the other characters at which `splitlines` would divide
        if not lines[-1]:
            lines.pop()
        for number, line in enumerate(lines, start=1):
            try:
                answer = ANSWERS.validate_json(line)
            except ValidationError:
                raise InvalidSource(
                    "this is no answer of a model.", where=Where(path, number), todo="Take the line out."
                ) from None
            found[answer.sentence] = answer
    return found


def with_answers(path: Path, answers: Iterable[ModelAnswer]) -> str:
    """The text of the file with more answers at its end."""
    before = read_text(path) if path.is_file() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    return before + "".join(
        json.dumps(answer.model_dump(mode="json"), ensure_ascii=False) + "\n" for answer in answers
    )


def suggested(
    answer: ModelAnswer,
    sentence: Sentence,
    known: KnownActors,
    entities: ProposedEntities,
    had: Sequence[Proposal],
) -> tuple[list[Proposal], list[Refused]]:
    """The proposals of an answer that stand up to the text, and what was refused.

    Args:
        answer: of a model.
        sentence: that it is about.
        known: the actors of the document.
        entities: its entities.
        had: what the rules propose for the sentence; the same again is left out.
    """
    try:
        parsed = Suggestions.model_validate_json(answer.answer)
    except ValidationError as error:
        return [], [Refused(sentence.number, _in_words(error))]
    made: list[Proposal] = []
    refused: list[Refused] = []
    for suggestion in parsed.statements:
        try:
            proposal = _proposal(suggestion, answer.model, sentence, known, entities)
        except ValidationError as error:  # of the models of a statement
            refused.append(Refused(sentence.number, _in_words(error)))
            continue
        except ValueError as error:
            refused.append(Refused(sentence.number, shortened(" ".join(str(error).split()))))
            continue
        if not any(_same(proposal, other) for other in (*had, *made)):
            made.append(proposal)
    return made, refused


def _in_words(error: ValidationError) -> str:
    """The first fault of an answer, without the list of all words that would be right."""
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"]) or "the answer"
    if first["type"] == "literal_error":
        return shortened(f"{place}: the vocabulary has no {first['input']!r}")
    return shortened(f"{place}: {first['msg'].removeprefix('Value error, ')}")


def _proposal(
    suggestion: Suggested, model: str, sentence: Sentence, known: KnownActors, entities: ProposedEntities
) -> Proposal:
    """The proposal of a suggestion; raises `ValueError` that says why it is refused."""
    places = list(occurrences(suggestion.quote, sentence.text))
    if len(places) != 1:
        raise ValueError(f"the sentence has the quote {suggestion.quote[:80]!r} {len(places)} times")
    start, predicate = places[0], vocabulary().predicates[suggestion.predicate]
    end = start + len(suggestion.quote)
    figured = suggestion.lower is not None or suggestion.upper is not None or suggestion.unit is not None
    if vocabulary().statuses[suggestion.status].silence and figured:
        raise ValueError("a silence has neither figures nor a unit")
    silent = vocabulary().statuses[suggestion.status].silence
    if (suggestion.status == "reported_zero" or silent) and not (_MISSING if silent else _ZERO).search(
        suggestion.quote
    ):
        raise ValueError(f"the quote says of nothing that it {'was not reported' if silent else 'was none'}")
    found, _ = figures(sentence.text)
    clause_list = clauses(sentence.text, mask(sentence.text, counts(sentence.text, found)))
    clause = clause_at(clause_list, start) or clause_list[0]
    speaker = said(
        sentence.text, clause, clause_list[: clause_list.index(clause)], known.find(sentence.text), start, end
    )
    before = [cue for cue in find(sentence.text, "unreal", "negation") if clause.start <= cue.start < end]
    none_stated = suggestion.status == "reported_zero" or vocabulary().statuses[suggestion.status].silence
    if any(cue.rule.category == "unreal" or not none_stated for cue in before) and predicate.force == "happened":
        raise ValueError("the sentence plans, requires or denies it")
    if speaker.speaker:
        entities.actor(speaker.speaker)
    counted = suggestion.status != "none" and not vocabulary().statuses[suggestion.status].silence
    quantity: dict[str, Any] | None = None
    if counted:
        rough = suggestion.status == "approximate"
        quantity = {"unit": suggestion.unit, "scope": {"forms": suggestion.forms}}
        quantity |= (
            {"stated": suggestion.lower, "words": suggestion.quote[:200]}
            if rough
            else {"lower": suggestion.lower, "upper": suggestion.upper}
        )
    roles: dict[str, tuple[str, ...]] = {}
    role = predicate.roles.get("object")
    if role is not None and role.required:
        label = next(
            (label for label in ("Case", "Victim", "OfficialGroup", "Group") if label in role.labels), None
        )
        if label:
            roles["object"] = (entities.happening(label, suggestion.quote[:120], sentence.number),)
    entry = StatementEntry.model_validate(
        {
            "sentence": sentence.number,
            "quote": suggestion.quote,
            "start": sentence.start + start,
            "predicate": suggestion.predicate,
            "roles": roles,
            "voice": speaker.voice,
            "modality": speaker.modality,
            "status": suggestion.status,
            "quantity": quantity,
        }
    )
    faults = [message for _, message in figure_faults(entry, suggestion.quote, "en")]
    if faults:
        raise ValueError(faults[0])
    missing = [name for name, each in predicate.roles.items() if each.required and name not in roles]
    return Proposal(
        anchor=(sentence.start + start, sentence.start + end),
        sure=False,
        doubts=(WHY, *(f"the {name} is left open" for name in missing)),
        statement=entry,
        entities=named(entry, entities),
        fields=dict.fromkeys(FIELDS, FieldReading(state="open", why=WHY)),
        proposer="model",
        model=model,
    )


def _same(proposal: Proposal, other: Proposal) -> bool:
    ours, theirs = proposal.statement.quantity, other.statement.quantity
    bounds = [(each.lower, each.upper, each.stated) if each else None for each in (ours, theirs)]
    return proposal.statement.predicate == other.statement.predicate and bounds[0] == bounds[1]
