"""Complicity exposure: which statements of wrongdoing name an institution, and what stands unresolved."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.statements import Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PolarityName,
    PredicateName,
    StageName,
    StandingName,
    StatusName,
)

INTERPRETATION = (
    "A statement touches whom it names, and nobody else: no route leads from one to another. What is said of a "
    "member group is shown for the broader group in a row of its own, marked, and only because a sentence makes "
    "it a member; it is not said of the others. Each row has its own modality and standing, a pair; nothing is "
    "added up. Who is named in no row is told nothing of, which is neither innocence nor guilt."
)
STATE = tuple(name for name, label in vocabulary().labels.items() if label.of_state)
"""Labels of organs of the state and of its officials."""
LATER_STEPS = frozenset(
    name for name, predicate in vocabulary().predicates.items() if predicate.step not in (None, "investigation")
)
OPENED = "investigated_official"


class Touch(Value):
    """A statement of wrongdoing, and one institution or group of officials that it names."""

    institution: Actor | None
    """Null where the sentence names none of the state, or counts none."""
    relation: Literal["itself", "member"] | None
    """Whether the statement names it, or a group that a sentence makes a part of it."""
    member: Actor | None
    """That group."""
    membership: tuple[str, ...]
    """Ids of the statements whose words make it a part."""
    stage: StageName
    predicate: PredicateName
    phrase: str
    """What is said, in words that say no more than the sentence."""
    definition: str
    does_not_say: str
    others: tuple[Actor, ...]
    """Who or what else the statement names as having done it, or as what was wrong."""
    modality: ModalityName
    standing: StandingName
    polarity: PolarityName
    status: StatusName
    voice: str
    period: Period
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    sentence: int
    statement: str
    note: str | None


class Unresolved(Value):
    """An investigation of officials whose end no sentence tells, up to the document's closing date."""

    officials: Actor
    by: tuple[Actor, ...]
    """Who opened it, as named."""
    status: StatusName
    """`no_progress` if a sentence says so; `none` if no further step is named at all."""
    owes: tuple[Actor, ...]
    """Who owes the answer, as named."""
    question: str | None
    days_at_least: int | None
    """From the last day on which it can have begun to the closing date; null if a day is not stated."""
    days_at_most: int | None
    """From the first day on which it can have begun."""
    period: Period
    reason: str | None
    """Why the days are not known."""
    modalities: tuple[ModalityName, ...]
    """Of the opening, and of the silence: a pair that is never merged."""
    standing: StandingName
    voices: tuple[str, ...]
    """Of the opening, and of the silence."""
    country: str | None
    document: str
    sentences: tuple[int, ...]
    statements: tuple[str, ...]


class Silence(Value):
    """A question about wrongdoing that nobody answered. It is neither yes nor no."""

    question: str
    status: StatusName
    owes: tuple[Actor, ...]
    about: tuple[Actor, ...]
    stage: StageName
    predicate: PredicateName
    phrase: str
    """What is said, in words that say no more than the sentence."""
    voice: str
    modality: ModalityName
    standing: StandingName
    period: Period
    country: str | None
    document: str
    sentence: int
    statement: str


class Exposure(Value):
    """What is said of wrongdoing, institution by institution; what stands open; who is not named in any."""

    touches: tuple[Touch, ...]
    unresolved: tuple[Unresolved, ...]
    silences: tuple[Silence, ...]
    none_stated: tuple[Actor, ...]
    """Institutions and groups of officials of which no sentence tells any: neither innocence nor guilt."""


def exposure(corpus: Corpus) -> Exposure:
    """The exposure that the narratives state. Routes through the graph play no part in it."""
    predicates = vocabulary().predicates
    wrong = [statement for statement in corpus.statements if predicates[statement.predicate].concerns_wrongdoing]
    silent = [statement for statement in wrong if statement.silent]
    touches = [touch for statement in wrong if not statement.silent for touch in _touches(corpus, statement)]
    touched = {touch.institution.id for touch in touches if touch.institution}
    of_nobody = [statement for statement in wrong if statement.silent or statement.status == "reported_zero"]
    touched |= {entity for statement in of_nobody for entity in statement.roles.get("object", ())}
    coded = [statement for statement in corpus.statements if statement.coded]
    named = {(statement.document, entity) for statement in coded for entity in statement.entities()}
    untouched = {
        entity: corpus.actor(document, entity)
        for (document, entity), known in corpus.entities.items()
        if known.label in STATE and entity not in touched and (document, entity) in named
    }
    return Exposure(
        touches=tuple(sorted(touches, key=_touch_order)),
        unresolved=tuple(_unresolved(corpus, wrong)),
        silences=tuple(_silence(corpus, statement) for statement in silent),
        none_stated=tuple(sorted(untouched.values(), key=lambda actor: (actor.name, actor.id))),
    )


def _touch_order(touch: Touch) -> tuple[object, ...]:
    who, words = touch.institution, vocabulary()
    return (who is None, who.name if who else "", who.id if who else "", touch.relation == "member",
            words.stage_place(words.stages[touch.stage].order), touch.document, touch.sentence,
            touch.predicate)  # fmt: skip


def suspected(predicate: str) -> Literal["subject", "object"]:
    """The role of whoever is said to have done wrong: of a step of justice its object, else the subject."""
    labels = vocabulary().labels
    object_ = vocabulary().predicates[predicate].roles.get("object")
    tried = object_ is not None and all(labels[label].of_state for label in object_.labels)
    return "object" if tried else "subject"


def _touches(corpus: Corpus, statement: Statement) -> list[Touch]:
    if statement.status == "reported_zero":  # there was none, so it touches nobody
        return [_touch(corpus, statement, None, ())]
    if statement.withdrawn:  # what the text itself gives up touches nobody
        return []
    doers = corpus.actors(statement, suspected(statement.predicate))
    of_state = [actor for actor in doers if actor.label in STATE]
    touches = []
    for actor in of_state:
        others = tuple(other for other in doers if other != actor)
        touches.append(_touch(corpus, statement, actor, others))
        for broader in corpus.broader(statement.document, actor.id):
            institution = corpus.actor(statement.document, broader)
            if institution.label in STATE and institution not in of_state:
                touches.append(_touch(corpus, statement, institution, others, member=actor))
    return touches or [_touch(corpus, statement, None, doers)]


def _touch(
    corpus: Corpus,
    statement: Statement,
    institution: Actor | None,
    others: tuple[Actor, ...],
    member: Actor | None = None,
) -> Touch:
    relation: Literal["itself", "member"] | None = None
    if institution is not None:
        relation = "member" if member else "itself"
    membership = () if member is None else tuple(
        mention.id for mention in corpus.statements
        if mention.document == statement.document and member.id in mention.entities()
    )  # fmt: skip
    return Touch(
        **corpus.stated_fields(statement, Touch),
        institution=institution,
        relation=relation,
        member=member,
        membership=membership,
        others=others,
    )


def _unresolved(corpus: Corpus, wrong: Sequence[Statement]) -> Iterator[Unresolved]:
    """Each group of officials whose investigation was opened and whose end no sentence tells."""
    for opened in wrong:
        if opened.predicate != OPENED or opened.silent or opened.polarity == "denied":
            continue
        for official in opened.roles.get("object", ()):
            about = [
                statement for statement in wrong
                if statement.document == opened.document and official in statement.roles.get("object", ())
            ]  # fmt: skip
            if not any(map(_is_later_step, about)):
                silence = next((statement for statement in about if statement.silent), None)
                yield _investigation(corpus, opened, official, silence)


def _is_later_step(statement: Statement) -> bool:
    """Whether a statement tells of a step of justice after the investigation."""
    later = statement.predicate in LATER_STEPS or statement.standing not in ("none", "investigation")
    return later and not statement.silent and statement.polarity == "affirmed"


def _investigation(corpus: Corpus, opened: Statement, official: str, silence: Statement | None) -> Unresolved:
    statements = (opened, silence) if silence else (opened,)
    closing = corpus.documents[opened.document].closing
    start, end = opened.period.start, opened.period.end
    least = most = reason = None
    if opened.period.of != "happening" or start is None or end is None:
        reason = "when it was opened is not stated"
    elif closing is None:
        reason = "the document has no closing date"
    elif start > closing:
        reason = "it was opened after the document's closing date"
    else:
        least, most = _days_until(closing, end), _days_until(closing, start)
    return Unresolved(
        officials=corpus.actor(opened.document, official),
        by=corpus.actors(opened, "subject"),
        status=silence.status if silence else "none",
        owes=corpus.actors(silence, "silent") if silence else (),
        question=next((actor.name for actor in corpus.actors(silence, "question")), None) if silence else None,
        days_at_least=least,
        days_at_most=most,
        period=opened.period,
        reason=reason,
        modalities=tuple(statement.modality for statement in statements),
        standing=opened.standing,
        voices=tuple(corpus.voice(statement) for statement in statements),
        country=corpus.country(opened.document),
        document=opened.document,
        sentences=tuple(dict.fromkeys(statement.sentence for statement in statements)),
        statements=tuple(statement.id for statement in statements),
    )


def _days_until(closing: date, day: date) -> int:
    """Whole days from a day to the closing date; 0 if the day is later."""
    return max(0, (closing - day).days)


def _silence(corpus: Corpus, statement: Statement) -> Silence:
    return Silence(
        **corpus.stated_fields(statement, Silence),
        question=corpus.actors(statement, "question")[0].name,
        owes=corpus.actors(statement, "silent"),
        about=corpus.actors(statement, "object"),
    )
