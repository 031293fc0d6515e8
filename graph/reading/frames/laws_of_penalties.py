"""Finds the law of penalties whose own words name none: the law of the penalty before, or that of the sentence."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.frames.law_mentions import OF_ANOTHER_PENALTY, law_mentions
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, doubts_of
from tuyun.graph.reading.proposals.proposed import named
from tuyun.graph.statements import Sentence

_PRESCRIBED = "prescribes_penalty"
_MISSING = "the subject is left open"
_OF_FIELDS = ("taken over from elsewhere: ", "left open: ")
_ANOTHER = re.compile(
    r"\b(?:other|another|previous|former|old|repealed|draft|existing|separate|foreign|bill|unlike|in contrast)\b"
    r"|\b(?:for|of) (?:rape|murder|kidnapping|drug|robbery|smuggling|assault|manslaughter)\b",
    re.IGNORECASE,
)
"""Words of a penalty that another law prescribes: “penalties under *other* statutes”, “those *for rape*”."""


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
    laws = law_mentions(sentence.text)
    out = []
    for each in made:
        place = each.anchor[0] - sentence.start
        before = [
            other
            for other in made
            if other.statement.predicate in (_PRESCRIBED, "criminalizes")
            and other.anchor[0] < each.anchor[0]
            and "subject" in other.statement.roles
        ]
        if each.statement.predicate != _PRESCRIBED or _MISSING not in each.doubts:
            out.append(each)
            continue
        last = max(before, key=lambda other: other.anchor, default=None)
        start = last.anchor[1] - sentence.start if last is not None else 0
        between = (sentence.text, min(start, place), place)
        apart = _ANOTHER.search(*between) or OF_ANOTHER_PENALTY.search(*between)
        if apart is None and last is not None and not any(start <= law.start < place for law in laws):
            each = _with_law(each, last.statement.roles["subject"], entities)
        elif apart is None and last is None and len(laws) == 1:
            each = _with_law(each, (entities.law(laws[0].words),), entities)
        out.append(each)
    return out


def _with_law(each: Proposal, laws: tuple[str, ...], entities: ProposedEntities) -> Proposal:
    """A penalty with the laws that prescribe it, as its inherited subject."""
    fields = each.statement.model_dump(exclude_none=True)
    changed = valid_statement(fields | {"roles": {**each.statement.roles, "subject": laws}})
    if changed is None:
        return each
    read = {**each.fields, "roles": FieldReading(state="inherited", cues=each.fields["roles"].cues)}
    kept = [doubt for doubt in each.doubts if doubt != _MISSING and not doubt.startswith(_OF_FIELDS)]
    return each.model_copy(
        update={
            "doubts": (*doubts_of(read), *kept),
            "statement": changed,
            "fields": read,
            "entities": named(changed, entities),
        }
    )
