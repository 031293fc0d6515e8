"""The parts of a count, as a statement has them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.count_parts import LESSER
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.institution_parts import id_of_institution
from tuyun.graph.reading.proposals.draft import LESSER_CRIME
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.quantity import Part


def breakdown(whole: Whole, entities: ProposedEntities, predicate: str) -> dict[str, Any]:
    """The fields of a quantity that say how it is broken down; none if the parts add up to more than the whole.

    ``predicate`` is what happened to the whole.
    """
    if not whole.parts or whole.faulty or not all(map(_is_named, whole.parts)):
        return {}
    mixed = any(part.outcome == LESSER for part in whole.parts)
    if mixed:
        if predicate not in LESSER_CRIME:
            return {}
        lesser = LESSER_CRIME[predicate]
        made = tuple(replace(part, outcome=lesser) if part.outcome == LESSER else part for part in whole.parts)
        whole = replace(whole, parts=made)
    parts = [
        {
            **_kind(part, entities),
            "lower": part.figure.lower,
            "upper": part.figure.lower if part.figure.upper is None else part.figure.upper,
        }
        for part in whole.parts
    ]
    parts += _forms_of_groups(whole.parts)
    people = sum(part.figure.lower or 0 for part in whole.parts if part.group)
    figure = whole.count.figure
    note = "the sentence names these parts and no others" if whole.rest or figure.lower != figure.upper else None
    note = "the others were accused of a lesser crime" if mixed and note is None else note
    if any(part.nested for part in whole.parts):
        note = "the sentence divides one of its parts again"
    if note is None and people > (figure.lower or 0):
        note = "the sentence divides the same people more than once"
    if note is None and figure.status in ("approximate", "average"):
        note = "the sentence calls the whole a rough figure"
    return {"parts": parts, **({"parts_note": note} if note else {})}


def with_breakdown(
    proposal: Proposal, every: Sequence[Whole], sentence: Sentence, entities: ProposedEntities
) -> Proposal:
    """The proposal of a frame with the parts of its count: “trained 200 people, *including 40 judges*”."""
    entry = proposal.statement
    if entry.quantity is None or entry.quantity.parts or entry.start is None or entry.quantity.lower is None:
        return proposal
    start, end = entry.start - sentence.start, entry.start - sentence.start + len(entry.quote or "")
    for whole in every:
        same = (whole.count.figure.lower, whole.count.figure.upper) == (entry.quantity.lower, entry.quantity.upper)
        if same and start <= whole.count.start and whole.parts and whole.parts[-1].end <= end:
            divided = breakdown(whole, entities, entry.predicate)
            divided["parts"] = tuple(map(Part.model_validate, divided.get("parts", ())))
            quantity = entry.quantity.model_copy(update=divided)
            added = {name: entities.made[name] for name in quantity.entities() if name in entities.made}
            return proposal.model_copy(
                update={
                    "sure": False,
                    "doubts": (*proposal.doubts, "its parts are proposals of their own"),
                    "statement": entry.model_copy(update={"quantity": quantity}),
                    "entities": {**proposal.entities, **added},
                }
            )
    return proposal


def _forms_of_groups(parts: Sequence[Count]) -> list[dict[str, Any]]:
    """Groups of people once more by form, if each has one: “nine men *in slavery* and four women *in begging*”."""
    if not all(part.group and len(part.forms) == 1 and part.forms != ("trafficking",) for part in parts):
        return []
    numbers: dict[str, int] = {}
    for part in parts:
        numbers[part.forms[0]] = numbers.get(part.forms[0], 0) + (part.figure.lower or 0)
    return [{"form": form, "lower": number, "upper": number} for form, number in numbers.items()]


def _is_named(part: Count) -> bool:
    """Whether a part says by what it is a part."""
    return bool(part.outcome or part.group or part.institution or part.law or part.forms)


def _kind(part: Count, entities: ProposedEntities) -> dict[str, str]:
    """By what a part is a part: an outcome, a group of people, whoever did it, a law or a form."""
    if part.outcome:
        return {"outcome": part.outcome}
    if part.group:
        return {"group": entities.group(part.group, "Group")}
    if part.institution:
        return {"institution": id_of_institution(part.institution, entities)}
    return {"law": entities.law(part.law)} if part.law else {"form": part.forms[0]}
