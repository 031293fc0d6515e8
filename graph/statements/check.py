"""Check a statement against the rules of the coding guide, as far as a program can."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tuyun.graph.errors import suggest
from tuyun.graph.statements.entity import Entity
from tuyun.graph.statements.quantity import Quantity
from tuyun.graph.statements.statement import REPORT, UNNAMED, Judgement
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

COUNTED = {
    "measured", "lower_bound", "upper_bound", "range", "approximate", "average", "prescribed", "reported_zero",
    "revised",
}  # fmt: skip
STATED = {"approximate", "average", "revised"}
"""Statuses of a figure without bounds."""


def faults(
    judgement: Judgement, roles: Mapping[RoleName, Sequence[str]], entities: Mapping[str, Entity]
) -> Iterator[tuple[str, str]]:
    """Yield (field, what is wrong) for each rule that the statement breaks."""
    yield from _roles(judgement, roles, entities)
    yield from _voice(judgement, entities)
    yield from _status(judgement, roles)
    if judgement.period.rough and not judgement.period.words:
        yield "period.words", "a rough date has the sentence's words for it, such as “in early 2019”"
    predicate = vocabulary().predicates[judgement.predicate]
    if predicate.force == "uncoded":
        yield from _uncoded(judgement, roles)
    if judgement.standing != "none" and not predicate.concerns_wrongdoing:
        yield "standing", f"{judgement.predicate} does not concern wrongdoing, so it has no standing"
    if judgement.quantity:
        for entity in judgement.quantity.scope.entities():
            if entity not in entities:
                yield "quantity.scope", _unknown(entity, entities)
        yield from _parts(judgement.quantity, entities)


def _uncoded(judgement: Judgement, roles: Mapping[RoleName, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Nothing is derived from what no predicate fits, so that it must not look as if it were coded."""
    coded = {
        "roles": bool(roles),
        "polarity": judgement.polarity != "affirmed",
        "status": judgement.status != "none",
        "quantity": judgement.quantity is not None,
    }
    for field in (field for field, given in coded.items() if given):
        yield field, f"{judgement.predicate} has a quote, a voice and a modality alone"


def _parts(quantity: Quantity, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """A part by law names a law of the document, a part by institution or group an actor."""
    for part in quantity.parts:
        if part.by in ("form", "outcome"):
            continue
        label = entities[part.of].label if part.of in entities else None
        if label is None:
            yield "quantity.parts", _unknown(part.of, entities)
        elif not (label == "Law" if part.law else vocabulary().labels[label].family == "actor"):
            yield "quantity.parts", f"{part.of!r} has the label {label}, so it is no {part.by}"


def _unknown(name: str, known: Iterable[str]) -> str:
    return f"names no entity of the document: {name!r}. {suggest(name, known)}".rstrip()


def _misplaced(entity: Entity, taker: str, labels: Iterable[str]) -> str:
    return f"{entity.id!r} has the label {entity.label}; {taker} takes {', '.join(labels)}"


def _roles(
    judgement: Judgement, roles: Mapping[RoleName, Sequence[str]], entities: Mapping[str, Entity]
) -> Iterator[tuple[str, str]]:
    predicate = vocabulary().predicates[judgement.predicate]
    for role, fillers in roles.items():
        wants = predicate.roles.get(role)
        if wants is None:
            yield (
                f"roles.{role}",
                f"{judgement.predicate} has no role {role!r}; it has {', '.join(predicate.roles)}",
            )
            continue
        if not fillers:
            yield f"roles.{role}", "is empty; leave the role out"
        if len(set(fillers)) != len(fillers):
            yield f"roles.{role}", "names an entity twice"
        for filler in fillers:
            if filler not in entities:
                yield f"roles.{role}", _unknown(filler, entities)
            elif entities[filler].label not in wants.labels:
                yield f"roles.{role}", _misplaced(entities[filler], judgement.predicate, wants.labels)
    status = vocabulary().statuses[judgement.status]
    if status.silence:
        return
    for name, wants in predicate.roles.items():
        if wants.required and name not in roles:
            yield f"roles.{name}", f"{judgement.predicate} needs it"
    if status.link and roles.get("subject") and roles.get("object"):
        link = vocabulary().links[status.link]
        for end, labels in (("subject", link.source), ("object", link.target)):
            for filler in roles["subject" if end == "subject" else "object"]:
                if filler in entities and entities[filler].label not in labels:
                    yield f"roles.{end}", _misplaced(entities[filler], judgement.status, labels)


def _voice(judgement: Judgement, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    voice = judgement.voice
    named = voice not in (REPORT, UNNAMED)
    if named and voice not in entities:
        yield "voice", _unknown(voice, [*entities, REPORT, UNNAMED])
    elif named and vocabulary().labels[entities[voice].label].family != "actor":
        yield "voice", f"{voice!r} has the label {entities[voice].label}, which cannot speak"
    match judgement.modality:
        case "asserted" if voice != REPORT:
            yield (
                "modality",
                "asserted is the report's own voice; what others say is reported or alleged",
            )
        case "reported" if not named:
            yield "modality", "reported needs a named voice; hearsay without a name is alleged"
        case "alleged" if voice != UNNAMED:
            yield "modality", "alleged means that no speaker is named, so the voice is unnamed"


def _status(judgement: Judgement, roles: Mapping[RoleName, Sequence[str]]) -> Iterator[tuple[str, str]]:
    silent = vocabulary().statuses[judgement.status].silence
    quantity = judgement.quantity or Quantity()
    bounds = (quantity.lower, quantity.upper)
    if silent:
        if not roles.get("question"):
            yield "roles.question", f"{judgement.status} needs it: which answer is owed"
        if judgement.status == "unclear" and roles.get("silent"):
            yield (
                "roles.silent",
                "unclear names nobody who owes the answer; who is named did not report or indicate it",
            )
        if bounds != (None, None):
            yield "quantity", "a silence has no figures: silence is not zero"
    elif roles.get("silent") or roles.get("question"):
        yield "status", "silent and question are for a status of silence"
    if judgement.polarity == "denied" and (silent or bounds != (None, None)):
        yield "polarity", "denied is for what is not counted; a count of none is affirmed and reported_zero"
    if judgement.status in COUNTED and judgement.quantity is None:
        yield "quantity", f"{judgement.status} needs a quantity"
        return
    yield from _figures(judgement, quantity)


def _figures(judgement: Judgement, quantity: Quantity) -> Iterator[tuple[str, str]]:
    bounds = (quantity.lower, quantity.upper)
    measures = quantity.unit is not None and vocabulary().units[quantity.unit].measures is not None
    decimal = quantity.stated is not None and judgement.status == "measured" and measures
    if decimal and quantity.stated != int(quantity.stated or 0):
        if bounds != (None, None) or not quantity.words:
            yield "quantity", "a figure with decimals has the sentence's words for it, and open bounds"
        return
    if quantity.stated is not None and judgement.status not in STATED:
        yield (
            "quantity.stated",
            "only a count that is approximate, an average or revised, and a share or an amount with decimals, has "
            "a stated figure; any other has bounds",
        )
    match judgement.status:
        case "measured" if None in bounds or quantity.lower != quantity.upper:
            yield "quantity", "measured is exact: lower and upper are the same figure"
        case "lower_bound" if quantity.lower is None or quantity.upper is not None:
            yield "quantity", "lower_bound has a lower bound, and its upper bound is open"
        case "upper_bound" if quantity.upper is None:
            yield "quantity", "upper_bound has an upper bound"
        case "range" if None in bounds or quantity.lower == quantity.upper:
            yield "quantity", "range has two bounds, and they differ"
        case "approximate" | "average" if bounds != (None, None) or quantity.stated is None or not quantity.words:
            yield (
                "quantity",
                f"{judgement.status} has the stated figure and the sentence's words for it, and open bounds",
            )
        case "revised" if bounds != (None, None) or not quantity.words or judgement.polarity == "denied":
            yield (
                "quantity",
                "revised has the sentence's words for the figure that it corrects, that figure in stated if it is "
                "given, open bounds, and is affirmed",
            )
        case "reported_zero" if bounds != (0, 0):
            yield "quantity", "reported_zero has lower 0 and upper 0"
        case "qualitative" if not quantity.words:
            yield "quantity", "qualitative needs the sentence's words for how many or how often"
        case "none" if judgement.quantity is not None and bounds != (None, None):
            yield "status", "a count has a status: measured, lower_bound, qualitative ..."
    if judgement.modality == "possible" and judgement.status == "qualitative" and quantity.lower:
        yield "quantity", "what may have happened may have happened to nobody: the lower bound is 0"
