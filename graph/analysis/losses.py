"""The ledger of losses: cases that leave the flow, are relabelled, never enter it, or are not counted."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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
    RoleName,
    StageName,
    StandingName,
    StatusName,
)

INTERPRETATION = (
    "The four heads are never mixed. The desk is whom the sentence names as doing it; for what was not counted, "
    "who owes the answer. Victims, traffickers and other people hold no desk. Words are the predicate's: "
    "accepting a bribe to drop a case is not dropping it. Ranks are by the number of distinct voices and, apart "
    "from that, by how many sentences say so how firmly, the firmest first. How firmly a sentence speaks is not "
    "how strong its evidence is, and whether voices are independent of each other is not known. Cases that "
    "inflate a count are a caveat on it, not a loss."
)
NOT_NAMED = "not named"
ACTORS = ("actor", "listed")
"""Families of the labels of people and institutions."""


class Participant(Actor):
    """Somebody whom the sentence of a loss names, in a role of its predicate."""

    role: RoleName


class Loss(Value):
    """One way in which cases are lost, as one sentence or one table says."""

    id: str
    """Id of its statement; of case records, document, predicate and desk."""
    head: LossName
    stage: StageName
    stage_order: int | None
    """0 where the sentence names no single stage; null of an exit, which can be taken from any stage."""
    predicate: PredicateName
    """The term of the vocabulary for it."""
    phrase: str
    """What is said, in words that say no more than the sentence."""
    definition: str
    does_not_say: str
    desks: tuple[Actor, ...]
    """Whom the sentence names as doing it, or as owing the answer: an institution, a court, officials, an
    organization; empty if it names none."""
    others: tuple[Actor, ...] = ()
    """Traffickers and other people whom the sentence names as doing it; they hold no desk."""
    participants: tuple[Participant, ...] = ()
    """Everybody else whom the sentence names: partners, to whom it went, whom it concerned, each with the role."""
    cases: tuple[Actor, ...]
    reasons: tuple[str, ...]
    """Grounds that the sentence gives."""
    purposes: tuple[str, ...] = ()
    """Aims that the sentence gives to whoever does it; an aim is no ground."""
    interval: Interval
    """How many; 0 and open where nobody counted."""
    counted: bool
    """Whether the sentence says how many, if only in words."""
    words: str | None
    stated: int | float | None = None
    """A figure that the sentence calls rough, an average, or a figure with decimals; it is no bound."""
    status: StatusName | Literal["suppressed"]
    polarity: PolarityName
    modality: ModalityName
    standing: StandingName
    voice: str
    period: Period
    basis: Literal["text", "records"] = "text"
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    sentence: int | None
    statements: tuple[str, ...]
    note: str | None = None


class Tally(Value):
    """The losses of one country under one head at one stage or at one desk, side by side and without a score."""

    country: str | None
    documents: tuple[str, ...]
    """Ids of the documents whose losses stand together here."""
    head: LossName
    key: str
    """The stage, or the id of the desk; `not named` where no sentence names it."""
    name: str
    voices: tuple[str, ...]
    """Distinct voices; hearsay by nobody named is not among them."""
    unnamed: int
    """Sentences of hearsay by nobody named."""
    modalities: dict[ModalityName, int]
    """Sentences by modality, the firmest first. What one voice says in one sentence counts once, even if it was
    coded as several statements; of a table, each row of the ledger counts."""
    rank_by_voices: int
    """Among those of the country and the head; ties share the better rank."""
    rank_by_modality: int
    """Most sentences of the firmest modality first, then of the next."""
    losses: tuple[str, ...]
    statements: tuple[str, ...]


class Ledger(Value):
    """All losses, and the stages and desks at which they gather."""

    losses: tuple[Loss, ...]
    caveats: tuple[Count, ...]
    """Counts of cases that inflate another count; nothing is lost by them."""
    by_stage: tuple[Tally, ...]
    by_desk: tuple[Tally, ...]
    publishers: tuple[str, ...]
    """Who published the documents in which all voices are heard."""
    independence: str


def losses(corpus: Corpus) -> list[Loss]:
    """Each loss that a sentence states, by head, stage and place in the text."""
    found = [_loss(corpus, statement) for statement in corpus.statements if statement.loss is not None]
    place = vocabulary().stage_place
    return sorted(found, key=lambda loss: (_head_order(loss.head), place(loss.stage_order), loss.document))


def ledger(corpus: Corpus, counts: Iterable[Count] = (), recorded: Sequence[Loss] = ()) -> Ledger:
    """The ledger of what narratives state and tables of records show.

    Args:
        corpus: the narratives.
        counts: of `tuyun.graph.analysis.flow`, for the caveats.
        recorded: losses that were counted from tables of records.
    """
    entries = [*losses(corpus), *recorded]
    voices = _distinct_voices(corpus, entries)
    documents = {loss.document for loss in entries}
    publishers = sorted({corpus.documents[name].publisher for name in documents if name in corpus.documents})
    return Ledger(
        losses=tuple(entries),
        caveats=tuple(count for count in counts if count.kind == "caveat"),
        by_stage=_tallies(entries, voices, lambda loss: [(loss.stage, loss.stage.replace("_", " "))]),
        by_desk=_tallies(
            entries, voices, lambda loss: [(desk.id, desk.name) for desk in loss.desks] or [(NOT_NAMED, NOT_NAMED)]
        ),
        publishers=tuple(publishers),
        independence=_independence(publishers),
    )


def _loss(corpus: Corpus, statement: Statement) -> Loss:
    labels = vocabulary().labels
    named = corpus.actors(statement, statement.loss_role) if statement.loss_role else ()
    desks = tuple(actor for actor in named if labels[actor.label].holds_desk)
    others = tuple(actor for actor in named if not labels[actor.label].holds_desk and actor.label != "Victim")
    quantity = statement.quantity
    return Loss(
        **corpus.stated_fields(statement, Loss),
        id=statement.id,
        head=cast("LossName", statement.loss),
        desks=desks,
        others=others,
        participants=tuple(_participants(corpus, statement, {actor.id for actor in (*desks, *others)})),
        cases=tuple(actor for role in statement.roles for actor in corpus.actors(statement, role, ["Case"])),
        reasons=tuple(reason.name for reason in corpus.actors(statement, "reason")),
        purposes=tuple(purpose.name for purpose in corpus.actors(statement, "purpose")),
        interval=interval_of(statement),
        counted=quantity is not None and quantity.unit is not None,
        words=quantity.words if quantity else None,
        stated=quantity.stated if quantity else None,
    )


def _participants(corpus: Corpus, statement: Statement, without: Collection[str]) -> Iterator[Participant]:
    """The people and institutions that a statement names in any role, but for some."""
    for role in statement.roles:
        for actor in corpus.actors(statement, role):
            if vocabulary().labels[actor.label].family in ACTORS and actor.id not in without:
                yield Participant(role=role, **vars(actor))


def _head_order(head: LossName) -> int:
    return list(vocabulary().losses).index(head)


def _distinct_voices(corpus: Corpus, entries: Sequence[Loss]) -> dict[str, str]:
    """The voice of each loss by the loss's id, spelled so that two are equal only if they are the same voice.

    A report or a table is named with its document, and voices that share a name with their ids.
    """
    speakers = {statement.id: statement.voice for statement in corpus.statements}
    names = {speakers[loss.id]: loss.voice for loss in reversed(entries) if loss.id in speakers}
    shared = Counter(names.values())

    def spell(loss: Loss) -> str:
        if loss.voice == UNNAMED:
            return UNNAMED
        if loss.voice == REPORT or loss.basis == "records":
            return f"{loss.voice} ({loss.document})"
        name = names[speakers[loss.id]]
        return f"{name} ({speakers[loss.id]})" if shared[name] > 1 else name

    return {loss.id: spell(loss) for loss in entries}


def _tallies(
    entries: Sequence[Loss], voices: Mapping[str, str], keys: Callable[[Loss], Iterable[tuple[str, str]]]
) -> tuple[Tally, ...]:
    """A tally for each country, head and key, where ``keys`` gives the keys of a loss with their names."""
    gathered: dict[tuple[str | None, LossName, str], tuple[str, list[Loss]]] = {}
    for loss in entries:
        for key, name in keys(loss):
            gathered.setdefault((loss.country, loss.head, key), (name, []))[1].append(loss)
    tallies = [_tally(key, name, group, voices) for (_, _, key), (name, group) in gathered.items()]
    ranked = [
        _ranked(tally, [rival for rival in tallies if (rival.country, rival.head) == (tally.country, tally.head)])
        for tally in tallies
    ]
    return tuple(sorted(ranked, key=_tally_order))


def _tally_order(tally: Tally) -> tuple[object, ...]:
    return _head_order(tally.head), tally.country or "", tally.rank_by_voices, tally.rank_by_modality


def _ranked(tally: Tally, rivals: Iterable[Tally]) -> Tally:
    def firmness(some: Tally) -> tuple[int, ...]:
        return tuple(some.modalities.values())

    by_voices = by_modality = 1
    for rival in rivals:
        by_voices += len(rival.voices) > len(tally.voices)
        by_modality += firmness(rival) > firmness(tally)
    return tally.model_copy(update={"rank_by_voices": by_voices, "rank_by_modality": by_modality})


def _tally(key: str, name: str, group: Sequence[Loss], voices: Mapping[str, str]) -> Tally:
    """What one voice says in one sentence counts once; each count of records stands by itself."""
    sayings = {
        (loss.modality, voices[loss.id], (loss.document, loss.sentence if loss.basis == "text" else loss.id))
        for loss in group
    }
    by_firmness = sorted(vocabulary().modalities, key=lambda modality: vocabulary().modalities[modality].order)
    return Tally(
        country=group[0].country,
        documents=tuple(dict.fromkeys(loss.document for loss in group)),
        head=group[0].head,
        key=key,
        name=name,
        voices=tuple(dict.fromkeys(voices[loss.id] for loss in group if voices[loss.id] != UNNAMED)),
        unnamed=len({place for _, voice, place in sayings if voice == UNNAMED}),
        modalities={
            modality: sum(modality == saying[0] for saying in sayings)
            for modality in cast("list[ModalityName]", by_firmness)
        },
        rank_by_voices=0,
        rank_by_modality=0,
        losses=tuple(loss.id for loss in group),
        statements=tuple(dict.fromkeys(statement for loss in group for statement in loss.statements)),
    )


def _independence(publishers: Sequence[str]) -> str:
    if not publishers:
        return "No document tells of a loss."
    if len(publishers) == 1:
        heard = f"All voices are heard through one publisher, {publishers[0]}"
    else:
        heard = f"The voices are heard through {len(publishers)} publishers"
    return f"{heard}; whether they are independent of each other is not known."
