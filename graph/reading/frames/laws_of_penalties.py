"""Finds the law of penalties whose own words name none: the law of the penalty before, or that of the sentence."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.frames.law_mentions import OF_ANOTHER_PENALTY, OTHER_CRIMES, LawMention, law_mentions
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, doubts_of
from tuyun.graph.reading.proposals.proposed import missing, named
from tuyun.graph.statements import Sentence

_PRESCRIBED = "prescribes_penalty"
_ANOTHER = re.compile(
    r"\b(?:other|another|previous|former|old|repealed|draft|existing|separate|foreign|bill|unlike|in contrast)\b"
    rf"|\b{OTHER_CRIMES}\b",
    re.IGNORECASE,
)
"""Words between a law and a penalty that another law prescribes: “penalties under *other* statutes are”."""


def with_laws_of_penalties(
    sentence: Sentence, made: Sequence[Proposal], entities: ProposedEntities
) -> list[Proposal]:
    """The proposals, in which penalties that name no law have that of the penalty before them in the sentence, or
    else the only law that the sentence names: “prescribes five to 10 years’ imprisonment *and up to 15 for
    children*”.

    Args:
        sentence: the sentence.
        made: its proposals.
        entities: the entities of the document.
    """
    if not any(_lacks_law(each) for each in made):
        return list(made)
    laws = law_mentions(sentence.text)
    return [_found(sentence, each, made, laws, entities) if _lacks_law(each) else each for each in made]


def _lacks_law(each: Proposal) -> bool:
    """Whether a proposal is a penalty without a law."""
    return each.statement.predicate == _PRESCRIBED and missing("subject") in each.doubts


def _found(
    sentence: Sentence,
    each: Proposal,
    made: Sequence[Proposal],
    laws: Sequence[LawMention],
    entities: ProposedEntities,
) -> Proposal:
    """A penalty with its law, if the sentence lets it have one."""
    place = each.anchor[0] - sentence.start
    before = [
        other
        for other in made
        if other.statement.predicate in (_PRESCRIBED, "criminalizes")
        and other.anchor[0] < each.anchor[0]
        and "subject" in other.statement.roles
    ]
    last = max(before, key=lambda other: other.anchor, default=None)
    start = last.anchor[1] - sentence.start if last is not None else 0
    between = (sentence.text, min(start, place), place)
    if _ANOTHER.search(*between) or OF_ANOTHER_PENALTY.search(*between):
        return each
    if last is None:
        return _with_law(each, (entities.law(laws[0].words),), entities) if len(laws) == 1 else each
    named_between = any(start <= law.start < place for law in laws)
    return each if named_between else _with_law(each, last.statement.roles["subject"], entities)


def _with_law(each: Proposal, laws: tuple[str, ...], entities: ProposedEntities) -> Proposal:
    """A penalty with the laws that prescribe it, as its inherited subject."""
    fields = each.statement.model_dump(exclude_none=True)
    changed = valid_statement(fields | {"roles": {**each.statement.roles, "subject": laws}})
    if changed is None:
        return each
    read = {**each.fields, "roles": FieldReading(state="inherited", cues=each.fields["roles"].cues)}
    settled = (missing("subject"), *doubts_of(each.fields))
    kept = [doubt for doubt in each.doubts if doubt not in settled]
    return each.model_copy(
        update={
            "doubts": (*doubts_of(read), *kept),
            "statement": changed,
            "fields": read,
            "entities": named(changed, entities),
        }
    )
