"""Training against failing: groups by stage, what training they received, and in which failings they are named."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.counts import interval_of
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.derive.links import statement_links
from tuyun.graph.statements import Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PredicateName,
    StageName,
    StandingName,
    StatusName,
)

READING = (
    "Training and failing stand side by side: it is association, never effect. Each group has a row of its own; "
    "nothing passes between a group and a broader or narrower one, which are named beside it. A stage is that of "
    "the training's topics, or of the failing; without one it is not told. “Still” is said only where the failing "
    "is dated after the training. An empty cell is none told: neither no nor zero."
)
NOT_TOLD = "not told"
Verdict = Literal["trained_and_failing", "failing_no_training_told", "trained_no_failing_named", "neither"]


class Received(Value):
    """A training that a group attended, as one sentence tells it."""

    training: Actor
    givers: tuple[Actor, ...]
    funders: tuple[Actor, ...]
    partners: tuple[Actor, ...]
    supporters: tuple[Actor, ...]
    topics: tuple[Actor, ...]
    interval: Interval | None
    """How many, of all groups together that the sentence counts; null if it does not count this one."""
    status: StatusName
    together_with: tuple[Actor, ...]
    """Other groups in the same audience; of a group that is counted, those that are counted with it."""
    modality: ModalityName
    voice: str
    period: Period
    document: str
    sentence: int
    statements: tuple[str, ...]


class Failing(Value):
    """A failing that names a group, as one sentence tells it."""

    predicate: PredicateName
    stage: StageName
    definition: str
    does_not_say: str
    modality: ModalityName
    standing: StandingName
    voice: str
    period: Period
    still: Literal["after the training", "not told"] | None
    """Whether the failing is dated after a training of the group; null if no training of it is told."""
    document: str
    sentence: int
    statements: tuple[str, ...]


class Cell(Value):
    """A group at a stage. A training on topics of several stages stands in the cell of each."""

    tells: Literal["training", "failing", "training_and_failing"] | None
    """What is told at this stage alone; null where neither is."""
    stage: StageName | Literal["not told"]
    received: tuple[Received, ...]
    failings: tuple[Failing, ...]


class Related(Value):
    """A broader or narrower group, in a row of its own."""

    group: Actor
    relation: Literal["broader", "narrower"]


class Call(Value):
    """A call for training of the group; it does not say that there was none."""

    topics: tuple[Actor, ...]
    voice: str
    modality: ModalityName
    period: Period
    document: str
    sentence: int
    statements: tuple[str, ...]


class GroupRow(Value):
    """A group: its cells, and the groups that it is a part of or that are a part of it."""

    group: Actor
    verdict: Verdict
    """Of all stages together: training and failing may be told at different ones."""
    cells: tuple[Cell, ...]
    related: tuple[Related, ...]
    calls: tuple[Call, ...]
    statements: tuple[str, ...]


class Matrix(Value):
    """All groups that a training or a failing names, and the stages that occur."""

    stages: tuple[StageName | Literal["not told"], ...]
    rows: tuple[GroupRow, ...]


def training(corpus: Corpus) -> Matrix:
    """The matrix of what the narratives tell, groups by name; documents describe their own groups."""
    received: dict[Actor, list[tuple[Received, tuple[str, ...]]]] = {}
    failed: dict[Actor, list[Statement]] = {}
    called: dict[Actor, list[Statement]] = {}
    for one in corpus.statements:
        if one.silent or one.polarity == "denied":
            continue
        if one.predicate == "trained":
            for group in corpus.actors(one, "audience"):
                received.setdefault(group, []).append(_received(corpus, one, group))
        elif one.predicate == "needs_training":
            for group in corpus.actors(one, "audience"):
                called.setdefault(group, []).append(one)
        elif vocabulary().predicates[one.predicate].failing:
            for group in corpus.actors(one, "subject"):
                label = vocabulary().labels[group.label]
                if label.family == "actor" and not label.handled:
                    failed.setdefault(group, []).append(one)
    groups = sorted({*received, *failed, *called}, key=lambda group: (group.name, group.id))
    rows = tuple(
        _row(corpus, one, received.get(one, []), failed.get(one, []), called.get(one, []), groups)
        for one in groups
    )
    present = {cell.stage for row in rows for cell in row.cells}
    return Matrix(stages=tuple(one for one in _order() if one in present), rows=rows)


def _order() -> list[StageName | Literal["not told"]]:
    stages = vocabulary().stages
    passed = sorted(stages, key=lambda name: stages[name].order)
    return [*cast("list[StageName]", passed), NOT_TOLD]  # type: ignore[list-item] # the last word is no stage


def _received(corpus: Corpus, taught: Statement, group: Actor) -> tuple[Received, tuple[str, ...]]:
    """The training, and the stages that its topics name; who gave it or paid may stand in other sentences."""
    (happening,) = corpus.actors(taught, "happening")
    parties: dict[str, dict[Actor, None]] = defaultdict(dict)
    statements = [taught.id]
    for statement in corpus.statements:
        if statement.document == taught.document:
            for type_, source, target in statement_links(statement):
                if happening.id in (source, target):
                    other = source if target == happening.id else target
                    parties[type_][corpus.actor(taught.document, other)] = None
                    statements.append(statement.id)
    topics = tuple(parties["ON_TOPIC"])
    stages = {stage for topic in topics for stage in corpus.entities[taught.document, topic.id].stages}
    audience, quantity = corpus.actors(taught, "audience"), taught.quantity
    limit = set(quantity.scope.groups) if quantity and quantity.scope else set()
    counted = {one for one in audience if one.id in limit} or set(audience)
    told = Received(
        training=happening,
        givers=tuple(parties["GAVE"]),
        funders=tuple(parties["FUNDED"]),
        partners=tuple(parties["PARTNERED_IN"]),
        supporters=tuple(parties["SUPPORTED"]),
        topics=topics,
        interval=interval_of(taught) if quantity and quantity.unit == "person" and group in counted else None,
        status=taught.status,
        together_with=tuple(one for one in audience if one != group and (one in counted or group not in counted)),
        modality=taught.modality,
        voice=corpus.voice(taught),
        period=taught.period,
        document=taught.document,
        sentence=taught.sentence,
        statements=tuple(dict.fromkeys(statements)),
    )
    return told, tuple(sorted(stages)) or (NOT_TOLD,)


def _row(
    corpus: Corpus,
    group: Actor,
    received: list[tuple[Received, tuple[str, ...]]],
    failed: list[Statement],
    called: list[Statement],
    groups: list[Actor],
) -> GroupRow:
    failings = [_failing(corpus, one, [told for told, _ in received]) for one in failed]
    cells = [_cell(stage, [told for told, stages in received if stage in stages], failings) for stage in _order()]
    calls = tuple(_call(corpus, one) for one in called)
    told: tuple[Received | Failing | Call, ...] = (*(one for one, _ in received), *failings, *calls)
    return GroupRow(
        group=group,
        verdict=_verdict(bool(received), bool(failed)),
        cells=tuple(cell for cell in cells if cell.received or cell.failings),
        related=tuple(_related(corpus, group, groups)),
        calls=calls,
        statements=tuple(dict.fromkeys(id_ for one in told for id_ in one.statements)),
    )


def _cell(
    stage: StageName | Literal["not told"], received: Sequence[Received], failings: Sequence[Failing]
) -> Cell:
    here = tuple(one for one in failings if one.stage == stage)
    tells: Literal["training", "failing", "training_and_failing"] | None = "training" if received else None
    if here:
        tells = "training_and_failing" if received else "failing"
    return Cell(tells=tells, stage=stage, received=tuple(received), failings=here)


def _verdict(trained: bool, failing: bool) -> Verdict:
    if trained:
        return "trained_and_failing" if failing else "trained_no_failing_named"
    return "failing_no_training_told" if failing else "neither"


def _failing(corpus: Corpus, told: Statement, received: list[Received]) -> Failing:
    predicate = vocabulary().predicates[told.predicate]
    still: Literal["after the training", "not told"] | None = "not told" if received else None
    start = told.period.start
    if start is not None and told.period.of == "happening":
        ends = [one.period.end for one in received if one.period.end and one.period.of == "happening"]
        if any(end < start for end in ends):
            still = "after the training"
    return Failing(
        predicate=told.predicate,
        stage=cast("StageName", predicate.stage),
        definition=predicate.definition,
        does_not_say=predicate.does_not_say,
        modality=told.modality,
        standing=told.standing,
        voice=corpus.voice(told),
        period=told.period,
        still=still,
        document=told.document,
        sentence=told.sentence,
        statements=(told.id,),
    )


def _related(corpus: Corpus, group: Actor, groups: list[Actor]) -> Iterable[Related]:
    documents = [document for document, entity in corpus.entities if entity == group.id]
    for other in groups:
        if any(other.id in corpus.broader(document, group.id) for document in documents):
            yield Related(group=other, relation="broader")
        elif any(
            (document, other.id) in corpus.entities and group.id in corpus.broader(document, other.id)
            for document in documents
        ):
            yield Related(group=other, relation="narrower")


def _call(corpus: Corpus, told: Statement) -> Call:
    return Call(
        topics=corpus.actors(told, "topic"),
        voice=corpus.voice(told),
        modality=told.modality,
        period=told.period,
        document=told.document,
        sentence=told.sentence,
        statements=(told.id,),
    )
