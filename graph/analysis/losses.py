"""The ledger of losses: each way in which cases are told to leave the flow, change their name, or never enter."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, cast

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.counts import Count, interval_of
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements import REPORT, UNNAMED, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    LossName,
    ModalityName,
    PolarityName,
    PredicateName,
    StageName,
    StandingName,
    StatusName,
)

READING = (
    "The four heads are never mixed. The desk is whom the sentence names as doing it, never a victim or a "
    "trafficker; for what was not counted, who owes the answer. Words are the predicate's: accepting a bribe to "
    "drop a case is not dropping it. Ranks are by the number of distinct voices, and apart from that by how many "
    "sentences say so how firmly, the firmest first; whether voices are independent of each other is not known. "
    "Cases that inflate a count are a caveat on it, not a loss."
)
NOT_DESKS = {"Victim", "Trafficker", "Group", "Case"}
NOT_NAMED = "not named"


class Loss(Value):
    """One way in which cases are lost, as one sentence (or one table) tells it."""

    id: str
    """Id of its statement; of case records, document, predicate and desk."""
    head: LossName
    stage: StageName
    stage_order: int
    """0 where the sentence names no single stage."""
    predicate: PredicateName
    """What is said, and no more."""
    definition: str
    does_not_say: str
    desks: tuple[Actor, ...]
    """Whom the sentence names as doing it, or as owing the answer: an institution, a court, officials, an
    organization; empty if it names none."""
    others: tuple[Actor, ...] = ()
    """Traffickers whom the sentence names as doing it; they hold no desk."""
    cases: tuple[Actor, ...]
    reasons: tuple[str, ...]
    """Grounds that the sentence gives."""
    interval: Interval
    """How many; 0 and open where nobody counted."""
    counted: bool
    """Whether the sentence tells how many, if only in words."""
    words: str | None
    status: StatusName | Literal["suppressed"]
    polarity: PolarityName
    modality: ModalityName
    standing: StandingName
    voice: str
    period: Period
    basis: Literal["text", "records"] = "text"
    document: str
    sentence: int | None
    statements: tuple[str, ...]
    note: str | None = None


class Tally(Value):
    """Losses under one head at one stage, or at one desk: parts side by side, no score."""

    head: LossName
    key: str
    """The stage, or the id of the desk; `not named` where no sentence names one."""
    name: str
    voices: tuple[str, ...]
    """Distinct voices; hearsay by nobody named is not among them."""
    unnamed: int
    """Sentences of hearsay by nobody named."""
    modalities: dict[ModalityName, int]
    """Sentences by modality, the firmest first. What one voice says in one sentence counts once, though it was
    read into several statements; a table counts once for each of its rows of the ledger."""
    rank_by_voices: int
    """Among those of the head; ties share the better rank."""
    rank_by_modality: int
    """Most sentences of the firmest modality first, then of the next."""
    losses: tuple[str, ...]
    statements: tuple[str, ...]


class Ledger(Value):
    """All losses that are told, and who and what they gather at."""

    losses: tuple[Loss, ...]
    caveats: tuple[Count, ...]
    """Counts of cases that inflate another count; nothing is lost by them."""
    by_stage: tuple[Tally, ...]
    by_desk: tuple[Tally, ...]
    publishers: tuple[str, ...]
    """Who published the documents in which all voices are heard."""
    independence: str


def losses(corpus: Corpus) -> list[Loss]:
    """Each loss that a sentence tells, by head, stage and place in the text."""
    found = [_loss(corpus, one) for one in corpus.statements if one.loss is not None]
    heads = list(vocabulary().losses)
    return sorted(found, key=lambda one: (heads.index(one.head), one.stage_order, one.document))


def ledger(corpus: Corpus, counts: Iterable[Count] = (), recorded: Sequence[Loss] = ()) -> Ledger:
    """The ledger of what the narratives tell, with what tables of records give.

    Args:
        corpus: what the narratives say.
        counts: of `tuyun.graph.analysis.flow`, for the caveats.
        recorded: losses that were counted from tables of records.
    """
    told = [*losses(corpus), *recorded]
    documents = {one.document for one in told}
    spoken = _spoken(corpus, told)
    publishers = sorted({corpus.documents[one].publisher for one in documents if one in corpus.documents})
    return Ledger(
        losses=tuple(told),
        caveats=tuple(one for one in counts if one.kind == "caveat"),
        by_stage=_tallies(told, spoken, lambda one: [(one.stage, one.stage.replace("_", " "))]),
        by_desk=_tallies(
            told, spoken, lambda one: [(desk.id, desk.name) for desk in one.desks] or [(NOT_NAMED, NOT_NAMED)]
        ),
        publishers=tuple(publishers),
        independence=_independence(publishers),
    )


def _loss(corpus: Corpus, statement: Statement) -> Loss:
    predicate = vocabulary().predicates[statement.predicate]
    who = "silent" if statement.silent else "subject"
    quantity = statement.quantity
    return Loss(
        id=statement.id,
        head=cast("LossName", statement.loss),
        stage=cast("StageName", predicate.stage),
        stage_order=vocabulary().stages[predicate.stage].order,
        predicate=statement.predicate,
        definition=predicate.definition,
        does_not_say=predicate.does_not_say,
        desks=_desks(corpus, statement, who),
        others=corpus.actors(statement, who, ["Trafficker"]),
        cases=tuple(one for role in ("object", "subject") for one in corpus.actors(statement, role, ["Case"])),
        reasons=tuple(one.name for one in corpus.actors(statement, "reason")),
        interval=interval_of(statement),
        counted=quantity is not None and quantity.unit is not None,
        words=quantity.words if quantity else None,
        status=statement.status,
        polarity=statement.polarity,
        modality=statement.modality,
        standing=statement.standing,
        voice=corpus.voice(statement),
        period=statement.period,
        document=statement.document,
        sentence=statement.sentence,
        statements=(statement.id,),
        note=statement.note,
    )


def _desks(corpus: Corpus, statement: Statement, role: str) -> tuple[Actor, ...]:
    """Whom a sentence names in a role; victims, traffickers and other groups of people hold no desk."""
    return tuple(one for one in corpus.actors(statement, role) if one.label not in NOT_DESKS)


def _spoken(corpus: Corpus, told: Iterable[Loss]) -> dict[str, str]:
    """The voice of each loss, by its id, so that two are alike only if they are one.

    A report or table is named with its document, and voices that share a name with their ids.
    """
    speakers = {one.id: one.voice for one in corpus.statements}
    own = [one for one in told if one.voice in (REPORT, UNNAMED) or one.basis == "records"]
    spoken = {one.id: one.voice if one.voice == UNNAMED else f"{one.voice} ({one.document})" for one in own}
    named: dict[str, str] = {}
    losses = [one for one in told if one.id not in spoken]
    for one in losses:
        named.setdefault(speakers[one.id], one.voice)
    shared = [name for name, number in Counter(named.values()).items() if number > 1]
    for one in losses:
        voice = speakers[one.id]
        spoken[one.id] = f"{named[voice]} ({voice})" if named[voice] in shared else named[voice]
    return spoken


def _tallies(
    told: Sequence[Loss], spoken: Mapping[str, str], keys: Callable[[Loss], Iterable[tuple[str, str]]]
) -> tuple[Tally, ...]:
    gathered: dict[tuple[LossName, str], tuple[str, list[Loss]]] = {}
    for loss in told:
        for key, name in keys(loss):
            gathered.setdefault((loss.head, key), (name, []))[1].append(loss)
    tallies = [_tally(head, key, name, some, spoken) for (head, key), (name, some) in gathered.items()]
    ranked = []
    for one in tallies:
        rivals = [other for other in tallies if other.head == one.head]
        ranked.append(
            one.model_copy(
                update={
                    "rank_by_voices": 1 + sum(len(other.voices) > len(one.voices) for other in rivals),
                    "rank_by_modality": 1 + sum(_firmness(other) > _firmness(one) for other in rivals),
                }
            )
        )
    heads = list(vocabulary().losses)
    return tuple(sorted(ranked, key=lambda one: (heads.index(one.head), one.rank_by_voices, one.rank_by_modality)))


def _tally(head: LossName, key: str, name: str, some: Sequence[Loss], spoken: Mapping[str, str]) -> Tally:
    voices = [spoken[one.id] for one in some]
    said = {(one.modality, spoken[one.id], _sentence(one)) for one in some}
    return Tally(
        head=head,
        key=key,
        name=name,
        voices=tuple(dict.fromkeys(voice for voice in voices if voice != UNNAMED)),
        unnamed=len({place for _, voice, place in said if voice == UNNAMED}),
        modalities={
            modality: sum(one == modality for one, *_ in said)
            for modality in cast("list[ModalityName]", _modalities())
        },
        rank_by_voices=0,
        rank_by_modality=0,
        losses=tuple(one.id for one in some),
        statements=tuple(dict.fromkeys(id_ for one in some for id_ in one.statements)),
    )


def _sentence(one: Loss) -> tuple[object, ...]:
    """Where a loss is told, so that readings of one sentence are alike; a count of records stands by itself."""
    return (one.document, one.sentence) if one.basis == "text" else (one.document, one.id)


def _modalities() -> list[str]:
    return sorted(vocabulary().modalities, key=lambda name: vocabulary().modalities[name].order)


def _firmness(tally: Tally) -> tuple[int, ...]:
    return tuple(tally.modalities.values())


def _independence(publishers: Sequence[str]) -> str:
    if not publishers:
        return "No document tells of a loss."
    if len(publishers) == 1:
        told = f"All voices are heard through one publisher, {publishers[0]}"
    else:
        told = f"The voices are heard through {len(publishers)} publishers"
    return f"{told}; whether they are independent of each other is not known."
