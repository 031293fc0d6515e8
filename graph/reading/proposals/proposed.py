"""The proposal of a statement that a draft makes: how each field was read, and what speaks against it."""

import re
from collections.abc import Sequence
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, doubts_of, never_sure
from tuyun.graph.reading.proposals.repetitions import SINGLE
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.quantity import OPEN_CURRENCY
from tuyun.graph.vocabulary import vocabulary

_SHARES_BEHIND = re.compile(
    r"\bof (?:them|these|those|whom|which)\b[^;.]{0,50}(?:trafficking|forced labou?r)"
    r"|(?<=[, ])(?:all|both) of whom\b",
    re.I,
)


def proposed(
    draft: Draft, entry: StatementEntry, sentence: Sentence, entities: ProposedEntities, status: str | None
) -> Proposal:
    """The proposal of a statement, with what speaks against it."""
    count, divided = draft.whole.count, entry.quantity is not None and bool(entry.quantity.parts)
    doubts = [*_doubts(draft, entry, status), *_missing(draft, entry), *_shares(draft, sentence, divided)]
    fields = _fields(draft, sentence, bool(count.forms))
    all_doubts = tuple(dict.fromkeys([*doubts_of(fields), *doubts]))
    return Proposal(
        anchor=(sentence.start + count.start, sentence.start + count.end),
        sure=not all_doubts,
        doubts=all_doubts,
        statement=entry,
        entities=named(entry, entities),
        fields=fields,
    )


def _doubts(draft: Draft, entry: StatementEntry, status: str | None) -> list[str]:
    """Why a person must look at it, whatever its fields say."""
    count, parts = draft.whole.count, draft.whole.parts
    found = {
        "the kind of the figure is left open": status is None,
        str(draft.happening.cue.rule.gives.get("unsure")): "unsure" in draft.happening.cue.rule.gives,
        "the currency is left open": count.currency == OPEN_CURRENCY,
        "the noun itself is hedged": count.hedged,
        "one figure counts two nouns": count.double,
        "some of those who are counted stand between count and verb": draft.happening.passive
        and bool(parts)
        and parts[-1].end < draft.happening.cue.start,
        "several forms together limit the count": len(draft.forms) > 1,
        "the crime is not trafficking": draft.other_crime is not None,
        SINGLE: count.figure.single,
        "it is a share of those whom the noun names": count.share,
        "another figure counts the same in another unit": draft.whole.of is not None,
        "a part has a verb of its own": any(part.share or (part.group and part.unit == BARE) for part in parts),
        "a part is named only by who the people are": any(part.inferred_people for part in parts),
        "the parts add up to more than the whole": draft.whole.faulty,
        f"the figure “{draft.beside}” beside it is not read": draft.beside is not None,
        "the noun is not known": count.inferred_people,
        "its parts are recognised by their sum alone": draft.whole.summed,
        "a participle alone says what happened": draft.happening.reduced,
        "the quantity is given in words": status == "qualitative",
        "it is only possible": entry.modality == "possible",
        "the count is compared with another": draft.main is not None and not draft.series,
        "the count continues a series of years": draft.series,
        "the whole of which it is a part is carried over": draft.part_of is not None,
    }
    limits = [*(str(cue.rule.gives["why"]) for cue in draft.limits), *draft.unread]
    return [*never_sure(draft.predicate), *(why for why, holds in found.items() if holds), *limits]


def _shares(draft: Draft, sentence: Sentence, has_parts: bool) -> list[str]:
    shares = not has_parts and _SHARES_BEHIND.search(sentence.text, draft.whole.end)
    return ["a share of it is named by its form after it"] if shares else []


def missing(role: str) -> str:
    """The doubt of a proposal that lacks a role which its predicate requires."""
    return f"the {role} is left open"


def _missing(draft: Draft, entry: StatementEntry) -> list[str]:
    predicate = vocabulary().predicates[draft.predicate]
    return [missing(name) for name, role in predicate.roles.items() if role.required and name not in entry.roles]


def _fields(draft: Draft, sentence: Sentence, own_forms: bool) -> dict[str, FieldReading]:
    count, carried = draft.whole.count, draft.main is not None
    by_form = any(part.forms for part in draft.whole.parts)

    def reading(state: str, cues: Sequence[Cue] = (), why: str = "") -> FieldReading:
        return FieldReading(
            state=state,  # type: ignore[arg-type] # of three words
            rules=tuple(dict.fromkeys(cue.rule.id for cue in cues)),
            cues=tuple((sentence.start + cue.start, sentence.start + cue.end) for cue in cues),
            why=why or None,
        )

    form_cues = [cue for cue in count.cues if cue.rule.category == "form"]
    noun_cues = [cue for cue in count.cues if cue.rule.category == "noun"]
    happened = [draft.happening.cue, *([draft.negation] if draft.negation else [])]
    said_so = "open" if draft.happening.inferred_predicate else "inherited" if carried else "explicit"
    out = {
        "predicate": reading(said_so, happened),
        "roles": reading("inherited" if carried else draft.subject.state),
        "voice": reading("inherited" if carried else draft.voice.state, draft.voice.cues),
        "modality": reading("inherited" if carried else draft.voice.state, draft.voice.cues),
        "polarity": reading("explicit"),
        "status": reading("explicit" if draft.whole.count.figure.status else "open", count.figure.cues),
        "bounds": reading("explicit", count.figure.cues),
        "unit": reading(_unit_state(draft), noun_cues or happened),
        "flow": reading("inherited" if carried else "explicit", happened),
        "forms": reading("explicit" if own_forms or not (carried or by_form) else "inherited", form_cues),
        "period": reading(draft.dated.state, draft.dated.cues, draft.dated.why),
    }
    if draft.whole.parts:
        cues = [cue for part in draft.whole.parts for cue in part.cues]
        rough = draft.whole.faulty or any(part.figure.upper is None for part in draft.whole.parts)
        out["parts"] = reading("open" if rough else "explicit", cues)  # a part cannot be “at least four”
    if draft.laws:
        out["laws"] = reading("explicit", draft.laws)
    return out


def named(entry: StatementEntry, entities: ProposedEntities) -> dict[str, Any]:
    """The entities that an entry names, in the order of its roles."""
    ids = [name for fillers in entry.roles.values() for name in fillers]
    ids += entry.quantity.entities() if entry.quantity else ()
    ids += [entry.voice]
    ids += [entities.made[name].one_of or "" for name in ids if name in entities.made]
    ids += [whole for name in ids if name in entities.made for whole in entities.made[name].narrower_than]
    return {name: entities.made[name] for name in dict.fromkeys(ids) if name in entities.made}


def _unit_state(draft: Draft) -> str:
    """How the unit was read: with the figure, from the count it is compared with, or not at all."""
    if draft.unit_of or draft.whole.count.elliptic or (draft.whole.count.unit == BARE and draft.main is not None):
        return "inherited"
    return "open" if draft.unit == BARE or draft.whole.count.currency == OPEN_CURRENCY else "explicit"
