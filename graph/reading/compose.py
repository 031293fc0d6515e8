"""Compose the proposal of a count: the statement, how each field was read, and whether it is sure."""

import re
from collections.abc import Sequence
from typing import Any

from tuyun.graph.reading.breakdown import breakdown
from tuyun.graph.reading.cues import Cue
from tuyun.graph.reading.draft import Draft
from tuyun.graph.reading.entities import Cast
from tuyun.graph.reading.proposal import FieldReading, Proposal
from tuyun.graph.reading.repetitions import SINGLE
from tuyun.graph.reading.ruleset import BARE
from tuyun.graph.reading.wrongs import standing
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.quantity import OPEN_CURRENCY
from tuyun.graph.vocabulary import vocabulary

STANDINGS = {
    "investigated_official": "investigation",
    "prosecuted_official": "charge",
    "convicted_official": "conviction",
}

_SHARES_BEHIND = re.compile(
    r"\bof (?:them|these|those|whom|which)\b[^;.]{0,50}(?:trafficking|forced labou?r)"
    r"|(?<=[, ])(?:all|both) of whom\b",
    re.I,
)


def composed(draft: Draft, sentence: Sentence, cast: Cast, compared: Sequence[str] = ()) -> Proposal | None:
    """The proposal of a draft; None if its words cannot be coded without guessing.

    Args:
        draft: what was found.
        sentence: where.
        cast: the entities so far.
        compared: the keys of the statements with which the text compares this statement.
    """
    count, words = draft.whole.count, vocabulary()
    predicate = words.predicates[draft.predicate]
    status, lower, upper = _bounds(draft)
    unit = None if draft.unit == BARE else draft.counted_as
    quote, start = draft.quote(sentence)
    # A speaker in the passive voice of nobody, and so on, stays as the sentence has it; nothing is made firmer.
    modality, voice = draft.voice.modality, draft.voice.voice
    if modality == "possible" and status == "qualitative":
        lower = 0
    speaker = draft.voice.speaker
    if speaker is not None and voice == speaker.id:
        cast.actor(speaker)
    noun = sentence.text[count.start : count.end]
    forms = draft.forms
    counted_role = draft.happening.cue.rule.gives.get("counted", "object")
    object_role = counted_role if counted_role in predicate.roles else None
    if draft.predicate == "victim_in":
        object_role = "subject"
    if object_role == "recipient" and draft.unit in ("case", "conviction", "trial"):
        object_role = "object"  # “restitution in three cases”
    roles: dict[str, Any] = {}
    laws = tuple(cast.law(cue.groups["law"]) for cue in draft.laws)
    label = None
    if object_role:
        label = _label(draft, noun, predicate.roles[object_role].labels)
        if label is None and not draft.happening.guessed:
            return None
    if object_role and label:
        suffix = draft.predicate if count.double or count.figure.status in ("any", "no") else ""
        place = (sentence.number, f"{count.start}-{suffix}")
        form = forms[0] if len(forms) == 1 and not draft.whole.parts else None
        name = noun if unit is None or count.unit != BARE else f"{noun} {unit}s"
        roles[object_role] = (
            cast.counted(place, name, draft.predicate, label, draft.dated.period, modality, form),
        )
        if draft.part_of is not None and (whole := cast.at.get(("counted", *draft.part_of))) is not None:
            cast.narrow(roles[object_role][0], whole)
    if draft.subject.actors and "subject" in predicate.roles:
        allowed = [actor for actor in draft.subject.actors if actor.label in predicate.roles["subject"].labels]
        if allowed:
            roles["subject"] = tuple(cast.actor(actor) for actor in allowed)
    if draft.recipient and "recipient" in predicate.roles:
        roles["recipient"] = tuple(cast.actor(actor) for actor in draft.recipient)
    if draft.reason and predicate.defines("reason"):
        ground = sentence.text[draft.reason.end - len(draft.reason.groups["reason"]) : draft.reason.end]
        roles["reason"] = (cast.shared("Factor", ground),)
    if predicate.defines("law") and laws:
        roles["law"] = laws
    roles |= _happening(draft, sentence, cast, noun)
    flow = draft.happening.cue.rule.gives.get("flow")
    if draft.predicate == "investigated_official" and draft.happening.cue.rule.name == "opened-investigation":
        flow = "opened"
    scope = {"forms": forms, "laws": laws, "condition": draft.dated.condition}
    divided = breakdown(draft.whole, cast)
    rough = status in ("approximate", "average") or count.stated is not None
    quantity = {
        "lower": lower,
        "upper": upper,
        "stated": count.figure.lower if rough and count.stated is None else count.stated,
        "unit": unit,
        "currency": count.currency,
        "flow": flow,
        "scope": scope,
        "words": count.figure.words or (_words(draft, sentence) if rough else None),
        **divided,
    }
    uncounted = count.figure.single and sentence.text[count.figure.start : count.figure.end].lower() in ("a", "an")
    entry = StatementEntry.model_validate(
        {
            "sentence": sentence.number,
            "quote": quote,
            "start": start,
            "predicate": draft.predicate,
            "roles": roles,
            "voice": voice,
            "modality": modality,
            "status": "none" if uncounted else status or "none",
            "quantity": None if uncounted else quantity,
            "period": draft.dated.period,
            "standing": STANDINGS.get(draft.predicate)
            or _standing(draft, sentence, predicate.concerns_wrongdoing),
            "key": draft.key(sentence) if compared else None,
            "compared_with": tuple(compared),
        }
    )
    doubts = [*_doubts(draft, entry, status), *_missing(draft, entry), *_shares(draft, sentence, bool(divided))]
    fields = _fields(draft, sentence, bool(count.forms))
    opened = [f"{name} is {reading.state}" for name, reading in fields.items() if reading.state != "explicit"]
    all_doubts = tuple(dict.fromkeys([*opened, *doubts]))
    return Proposal(
        anchor=(sentence.start + count.start, sentence.start + count.end),
        sure=not all_doubts,
        doubts=all_doubts,
        statement=entry,
        entities=named(entry, cast),
        fields=fields,
    )


def _happening(draft: Draft, sentence: Sentence, cast: Cast, noun: str) -> dict[str, Any]:
    """The roles of a predicate whose count is that of a happening, or of whom it reached."""
    match draft.predicate:
        case "conducted_operation":
            return {"happening": (cast.happening("Operation", noun, sentence.number),)}
        case "closed":
            return {"happening": (cast.closure(sentence.number, noun),)}
        case "trained":
            roles: dict[str, Any] = {"happening": (cast.happening("Training", "training", sentence.number),)}
            if draft.subject.actors:
                roles["giver"] = tuple(cast.actor(actor) for actor in draft.subject.actors)
            return roles
    return {}


def _words(draft: Draft, sentence: Sentence) -> str:
    """The words of a rough figure, or of a figure with decimals: “nearly 20”, “12.5”."""
    figure = draft.whole.count.figure
    words = sentence.text[figure.start : figure.end]
    exact = figure.status == "measured" and (number := re.match(r"\d+\.\d+", words))
    return number[0] if exact and number else words


def _standing(draft: Draft, sentence: Sentence, wrong: bool) -> str:
    """The step of justice that the words before a crime name; none of what is no crime."""
    cue = draft.happening.cue
    named = wrong and cue.rule.family == "wrongs"
    return standing(sentence.text[draft.clause.start : cue.end]) if named else "none"


def _bounds(draft: Draft) -> tuple[str | None, int | None, int | None]:
    figure = draft.whole.count.figure
    if figure.status in ("any", "no", "zero"):
        return "reported_zero", 0, 0
    if figure.status == "qualitative":
        return "qualitative", 1 if (figure.words or "").lower() in ("some", "several") else None, None
    if figure.status in ("approximate", "average"):
        return figure.status, None, None
    return figure.status, figure.lower, figure.upper


def _label(draft: Draft, noun: str, labels: Sequence[str]) -> str | None:
    wanted = "Case"
    if draft.unit == "victim" or tuple(labels) == ("Victim",):
        wanted = "Victim"
    elif draft.officials:
        wanted = "OfficialGroup"
    elif noun.split(" ")[-1].lower() in ("traffickers", "trafficker"):
        wanted = "Trafficker"
    if wanted in labels:
        return wanted
    return next((label for label in ("Case", "Group") if label in labels and wanted != "Victim"), None)


def _doubts(draft: Draft, entry: StatementEntry, status: str | None) -> list[str]:
    """Why a person must look at it, whatever its fields say."""
    count, parts, predicate = draft.whole.count, draft.whole.parts, vocabulary().predicates[draft.predicate]
    found = {
        "wrongdoing is never sure": predicate.concerns_wrongdoing,
        "a loss of cases is never sure": predicate.loss is not None,
        "the figure's status is open": status is None,
        str(draft.happening.cue.rule.gives.get("unsure")): "unsure" in draft.happening.cue.rule.gives,
        "the unit is open": entry.quantity is not None and entry.quantity.unit is None,
        "the currency is open": count.currency == OPEN_CURRENCY,
        "what is counted is hedged itself": count.hedged,
        "two nouns share the figure": count.double,
        "some of those who are counted stand between count and verb": draft.happening.passive
        and bool(parts)
        and parts[-1].end < draft.happening.cue.start,
        "several forms together limit the count": len(draft.forms) > 1,
        "the crime is not trafficking": draft.other_crime is not None,
        SINGLE: count.figure.single,
        "it is a share of what the noun names": count.share,
        "it counts otherwise what another figure counts": draft.whole.of is not None,
        "a part has a verb of its own": any(part.share or (part.group and part.unit == BARE) for part in parts),
        "a part is named by what people are": any(part.guessed for part in parts),
        "the parts add up to more than the whole": draft.whole.faulty,
        f"beside it “{draft.beside}” is not read": draft.beside is not None,
        "the noun is not known": count.guessed,
        "its parts are known by their sum": draft.whole.summed,
        "a participle alone says what happened": draft.happening.reduced,
        "a quantity in words": status == "qualitative",
        "only possible": entry.modality == "possible",
        "the count is compared with another": draft.main is not None and not draft.series,
        "the count goes on another for its year": draft.series,
        "of whom it is a part is inherited": draft.part_of is not None,
    }
    limits = [*(str(cue.rule.gives["why"]) for cue in draft.limits), *draft.unread]
    return [why for why, holds in found.items() if holds] + limits


def _shares(draft: Draft, sentence: Sentence, has_parts: bool) -> list[str]:
    shares = not has_parts and _SHARES_BEHIND.search(sentence.text, draft.whole.end)
    return ["forms of a share of it stand behind it"] if shares else []


def _missing(draft: Draft, entry: StatementEntry) -> list[str]:
    predicate = vocabulary().predicates[draft.predicate]
    return [
        f"the role {name} is open"
        for name, role in predicate.roles.items()
        if role.required and name not in entry.roles
    ]


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
    said_so = "open" if draft.happening.guessed else "inherited" if carried else "explicit"
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


def named(entry: StatementEntry, cast: Cast) -> dict[str, Any]:
    """The entities that an entry names, in the order of its roles."""
    ids = [name for fillers in entry.roles.values() for name in fillers]
    ids += entry.quantity.entities() if entry.quantity else ()
    ids += [entry.voice]
    ids += [cast.made[name].one_of or "" for name in ids if name in cast.made]
    ids += [whole for name in ids if name in cast.made for whole in cast.made[name].narrower_than]
    return {name: cast.made[name] for name in dict.fromkeys(ids) if name in cast.made}


def _unit_state(draft: Draft) -> str:
    """How the unit was read: with the figure, from the count it is compared with, or not at all."""
    if draft.unit_of or draft.whole.count.elliptic or (draft.whole.count.unit == BARE and draft.main is not None):
        return "inherited"
    return "open" if draft.unit == BARE or draft.whole.count.currency == OPEN_CURRENCY else "explicit"
