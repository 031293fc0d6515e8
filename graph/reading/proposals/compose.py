"""Compose the statement of a count from its draft: roles, quantity, period, and who says so."""

import re
from collections.abc import Sequence
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.figures.numerals import ZERO_STATUSES
from tuyun.graph.reading.happenings.wrongs import last_step_named
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.breakdown import breakdown
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.proposals.proposed import proposed
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary

STANDINGS = {
    "investigated_official": "investigation",
    "prosecuted_official": "charge",
    "convicted_official": "conviction",
}
_BEFORE_CRIME = re.compile(
    r"(?:for|of|into|on (?:a )?charges? of|with|as|on|under) [“\"]?(?:the )?"
    r"(?:lesser (?:crime|offen[cs]e|charge)s? of )?"
)
"""What stands before a crime: “*on charges of* pimping”."""
_NO_CRIME = re.compile(
    r"\b(?:crimes?|offen[cs]es?|charges?|laws?|acts?|legislation|articles?|sections?|statutes?|codes?|provisions?"
    r"|violations?|these|this|such|own|other)\b|(?:traffick|smuggl|deal|robb|murder)ers?$|rapists?$",
    re.IGNORECASE,
)
"""Words that point to a crime or a law, or name who committed the crime."""


def composed(
    draft: Draft, sentence: Sentence, entities: ProposedEntities, compared: Sequence[str] = ()
) -> Proposal | None:
    """The proposal of a draft; None if its words cannot be coded without guessing.

    Args:
        draft: what was found.
        sentence: where.
        entities: the entities so far.
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
        entities.actor(speaker)
    exact = count.figure.status == "measured"  # “a total of 12 men” are 12 men
    noun = sentence.text[max(count.start, count.figure.number_start) if exact else count.start : count.end]
    forms = draft.forms
    counted_role = draft.happening.cue.rule.gives.get("counted", "object")
    object_role = counted_role if counted_role in predicate.roles else None
    if draft.predicate == "victim_in":
        object_role = "subject"
    if object_role == "recipient" and draft.unit in ("case", "conviction", "trial"):
        object_role = "object"  # “restitution in three cases”
    roles: dict[str, Any] = {}
    laws = tuple(entities.law(cue.groups["law"]) for cue in draft.laws)
    label = None
    if object_role:
        label = _label(draft, noun, predicate.roles[object_role].labels)
        if label is None and not draft.happening.inferred_predicate:
            return None
    if object_role and label:
        suffix = draft.predicate if count.double or count.figure.status in ("any", "no") else ""
        place = (sentence.number, f"{count.start}-{suffix}")
        form = forms[0] if len(forms) == 1 and not draft.whole.parts else None
        name = noun if unit is None or count.unit != BARE else f"{noun} {unit}s"
        roles[object_role] = (
            entities.counted(place, name, draft.predicate, label, draft.dated.period, modality, form),
        )
        if draft.part_of is not None and (whole := entities.at.get(("counted", *draft.part_of))) is not None:
            entities.narrow(roles[object_role][0], whole)
    if draft.subject.actors and "subject" in predicate.roles:
        allowed = [actor for actor in draft.subject.actors if actor.label in predicate.roles["subject"].labels]
        if allowed:
            roles["subject"] = tuple(entities.actor(actor) for actor in allowed)
    if draft.recipient and "recipient" in predicate.roles:
        roles["recipient"] = tuple(entities.actor(actor) for actor in draft.recipient)
    if draft.reason and predicate.defines("reason"):
        ground = sentence.text[draft.reason.end - len(draft.reason.groups["reason"]) : draft.reason.end]
        roles["reason"] = (entities.shared("Factor", ground),)
    if predicate.defines("law") and laws:
        roles["law"] = laws
    roles |= _happening(draft, sentence, entities, noun) | _crime(draft, entities)
    flow = draft.happening.cue.rule.gives.get("flow") if draft.predicate != "case_concerned" else None
    if draft.predicate == "investigated_official" and draft.happening.cue.rule.name == "opened-investigation":
        flow = "opened"
    scope = {"forms": forms, "laws": laws, "condition": draft.dated.condition}
    divided = breakdown(draft.whole, entities, draft.predicate)
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
    entry = valid_statement(
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
    return proposed(draft, entry, sentence, entities, status) if entry else None


def _crime(draft: Draft, entities: ProposedEntities) -> dict[str, Any]:
    """The role of a crime that is not trafficking, if the words of the count name it and not only point to it."""
    words = draft.other_crime.words if draft.other_crime else ""
    before = _BEFORE_CRIME.match(words)
    name = words[before.end() :] if before else words
    return {"topic": (entities.shared("Offence", name),)} if name and not _NO_CRIME.search(name) else {}


def _happening(draft: Draft, sentence: Sentence, entities: ProposedEntities, noun: str) -> dict[str, Any]:
    """The roles of a predicate whose count is that of a happening, or of whom it reached."""
    match draft.predicate:
        case "conducted_operation":
            return {"happening": (entities.happening("Operation", noun, sentence.number),)}
        case "closed":
            return {"happening": (entities.closure(sentence.number, noun),)}
        case "trained":
            roles: dict[str, Any] = {"happening": (entities.happening("Training", "training", sentence.number),)}
            if draft.subject.actors:
                roles["giver"] = tuple(entities.actor(actor) for actor in draft.subject.actors)
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
    return last_step_named(sentence.text[draft.clause.start : cue.end]) if named else "none"


def _bounds(draft: Draft) -> tuple[str | None, int | None, int | None]:
    figure = draft.whole.count.figure
    if figure.status in ZERO_STATUSES:
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
    elif draft.unit != "person" and noun.split(" ")[-1].lower() in ("traffickers", "trafficker"):
        wanted = "Trafficker"
    if wanted in labels:
        return wanted
    return next((label for label in ("Case", "Group") if label in labels and wanted != "Victim"), None)
