"""Complicity exposure: which statements of wrongdoing touch an institution, and what stands unresolved."""

from datetime import date
from typing import Literal, cast

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

READING = (
    "A statement touches whom it names, and nobody else: no route leads from one to another. What is said of a "
    "member group is shown for the broader group in a row of its own, marked, and only because a sentence makes "
    "it a member; it is not said of the others. Each row has its own modality and standing, a pair; nothing is "
    "added up. Who is named in no row is told nothing of, which is neither innocence nor guilt."
)
STATE = ("Institution", "Court", "OfficialGroup")
STEPS = {"prosecuted_official", "convicted_official"}
OPENED = "investigated_official"


class Touch(Value):
    """A statement of wrongdoing, and one institution or group of officials that it names."""

    institution: Actor | None
    """Null where the sentence names none of the state."""
    relation: Literal["itself", "member"] | None
    """Whether the statement names it, or a group that a sentence makes a part of it."""
    member: Actor | None
    """That group."""
    membership: tuple[str, ...]
    """Ids of the statements whose words make it a part."""
    stage: StageName
    predicate: PredicateName
    definition: str
    does_not_say: str
    others: tuple[Actor, ...]
    """Who or what else the statement names as having done it, or as what was wrong."""
    modality: ModalityName
    standing: StandingName
    polarity: PolarityName
    voice: str
    period: Period
    document: str
    sentence: int
    statement: str
    note: str | None


class Unresolved(Value):
    """An investigation of officials that no sentence tells the end of, up to the document's closing date."""

    officials: Actor
    by: tuple[Actor, ...]
    """Who opened it, as named."""
    status: StatusName
    """`no_progress` if a sentence says so; `none` if no further step is told at all."""
    owes: tuple[Actor, ...]
    """Who owes the answer, as named."""
    question: str | None
    days_at_least: int | None
    """From the last day on which it can have begun to the closing date; null if a day is not told."""
    days_at_most: int | None
    """From the first day on which it can have begun."""
    period: Period
    reason: str | None
    """Why the days are not known."""
    modalities: tuple[ModalityName, ...]
    """Of the opening, and of the silence: two, never one for both."""
    standing: StandingName
    voices: tuple[str, ...]
    """Of the opening, and of the silence."""
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
    voice: str
    modality: ModalityName
    standing: StandingName
    period: Period
    document: str
    sentence: int
    statement: str


class Exposure(Value):
    """What is said of wrongdoing, institution by institution; what stands open; who is not named in any."""

    touches: tuple[Touch, ...]
    unresolved: tuple[Unresolved, ...]
    silences: tuple[Silence, ...]
    none_told: tuple[Actor, ...]
    """Institutions and groups of officials of which no sentence tells any: neither innocence nor guilt."""


def exposure(corpus: Corpus) -> Exposure:
    """The exposure that the narratives tell. Routes through the graph play no part in it."""
    wrong = [one for one in corpus.statements if vocabulary().predicates[one.predicate].concerns_wrongdoing]
    touches = [touch for one in wrong if not one.silent for touch in _touches(corpus, one)]
    touched = {touch.institution.id for touch in touches if touch.institution}
    touched |= {one for statement in wrong if statement.silent for one in statement.roles.get("object", ())}
    named = {one for statement in corpus.statements for one in _named(statement)}
    untouched = {
        entity: corpus.actor(document, entity)
        for (document, entity), known in corpus.entities.items()
        if known.label in STATE and entity not in touched and (document, entity) in named
    }
    return Exposure(
        touches=tuple(sorted(touches, key=_place)),
        unresolved=tuple(
            _unresolved(corpus, one, official, wrong)
            for one in wrong
            if one.predicate == OPENED and not one.silent and one.polarity == "affirmed"
            for official in one.roles["object"]
            if not _closed(one, official, wrong)
        ),
        silences=tuple(_silence(corpus, one) for one in wrong if one.silent),
        none_told=tuple(sorted(untouched.values(), key=lambda one: (one.name, one.id))),
    )


def _named(statement: Statement) -> list[tuple[str, str]]:
    return [(statement.document, one) for one in statement.entities()]


def _place(touch: Touch) -> tuple[object, ...]:
    who = touch.institution
    return (who is None, who.name if who else "", who.id if who else "", touch.relation == "member",
            vocabulary().stages[touch.stage].order, touch.document, touch.sentence, touch.predicate)  # fmt: skip


def suspected(predicate: str) -> Literal["subject", "object"]:
    """The role of whoever is said to have done wrong: of a step of justice its object, else the subject."""
    wants = vocabulary().predicates[predicate].roles
    step = (
        "object" in wants
        and "OfficialGroup" in wants["object"].labels
        and "Trafficker" not in wants["object"].labels
    )
    return "object" if step else "subject"


def _touches(corpus: Corpus, statement: Statement) -> list[Touch]:
    role = suspected(statement.predicate)
    done = corpus.actors(statement, role)
    state = [one for one in done if one.label in STATE]
    found = []
    for one in state:
        others = tuple(other for other in done if other != one)
        found.append(_touch(corpus, statement, one, others))
        for broader in corpus.broader(statement.document, one.id):
            wide = corpus.actor(statement.document, broader)
            if wide.label in STATE and wide not in state:
                found.append(_touch(corpus, statement, wide, others, member=one))
    return found or [_touch(corpus, statement, None, done)]


def _touch(
    corpus: Corpus,
    statement: Statement,
    institution: Actor | None,
    others: tuple[Actor, ...],
    member: Actor | None = None,
) -> Touch:
    predicate = vocabulary().predicates[statement.predicate]
    relation: Literal["itself", "member"] | None = None
    if institution is not None:
        relation = "member" if member else "itself"
    membership = () if member is None else tuple(
        one.id for one in corpus.statements
        if one.document == statement.document and member.id in one.entities()
    )  # fmt: skip
    return Touch(
        institution=institution,
        relation=relation,
        member=member,
        membership=membership,
        stage=cast("StageName", predicate.stage),
        predicate=statement.predicate,
        definition=predicate.definition,
        does_not_say=predicate.does_not_say,
        others=others,
        modality=statement.modality,
        standing=statement.standing,
        polarity=statement.polarity,
        voice=corpus.voice(statement),
        period=statement.period,
        document=statement.document,
        sentence=statement.sentence,
        statement=statement.id,
        note=statement.note,
    )


def _closed(opened: Statement, official: str, wrong: list[Statement]) -> bool:
    """Whether a sentence tells of a later step of justice with the officials of an investigation."""
    return any(
        one.document == opened.document
        and official in one.roles.get("object", ())
        and not one.silent
        and one.polarity == "affirmed"
        and (one.predicate in STEPS or one.standing in ("charge", "trial", "conviction", "cleared"))
        for one in wrong
    )


def _unresolved(corpus: Corpus, opened: Statement, official: str, wrong: list[Statement]) -> Unresolved:
    silence = next(
        (one for one in wrong if one.silent and one.document == opened.document
         and official in one.roles.get("object", ())),
        None,
    )  # fmt: skip
    told = (opened, silence) if silence else (opened,)
    closing = corpus.documents[opened.document].closing
    start, end = opened.period.start, opened.period.end
    least = most = reason = None
    if opened.period.of != "happening" or start is None or end is None:
        reason = "when it was opened is not told"
    elif closing is None:
        reason = "the document has no closing date"
    elif start > closing:
        reason = "it was opened after the document's closing date"
    else:
        least, most = _days(closing, end), _days(closing, start)
    return Unresolved(
        officials=corpus.actor(opened.document, official),
        by=corpus.actors(opened, "subject"),
        status=silence.status if silence else "none",
        owes=corpus.actors(silence, "silent") if silence else (),
        question=next((one.name for one in corpus.actors(silence, "question")), None) if silence else None,
        days_at_least=least,
        days_at_most=most,
        period=opened.period,
        reason=reason,
        modalities=tuple(one.modality for one in told),
        standing=opened.standing,
        voices=tuple(corpus.voice(one) for one in told),
        document=opened.document,
        sentences=tuple(dict.fromkeys(one.sentence for one in told)),
        statements=tuple(one.id for one in told),
    )


def _days(closing: date, day: date) -> int:
    """Whole days from a day to the closing date; 0 if the day is later."""
    return max(0, (closing - day).days)


def _silence(corpus: Corpus, statement: Statement) -> Silence:
    return Silence(
        question=corpus.actors(statement, "question")[0].name,
        status=statement.status,
        owes=corpus.actors(statement, "silent"),
        about=corpus.actors(statement, "object"),
        stage=cast("StageName", statement.stage),
        predicate=statement.predicate,
        voice=corpus.voice(statement),
        modality=statement.modality,
        standing=statement.standing,
        period=statement.period,
        document=statement.document,
        sentence=statement.sentence,
        statement=statement.id,
    )
