"""Training and failings side by side: the training of each group by stage, and the failings that name it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, cast

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.counts import interval_of
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.derive.links import statement_links
from tuyun.graph.statements import Period, Quantity, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, StageName, StandingName, StatusName

INTERPRETATION = (
    "Training and failing stand side by side: it is association, never effect. Each group has a row of its own; "
    "nothing passes between a group and a broader or narrower one, which are named beside it. A stage is that of "
    "the training's topics, or of the failing; without one it is not stated. “Still” is said only where the "
    "failing is dated after the training. An empty cell is none stated: neither no nor zero."
)
NOT_STATED: Literal["not stated"] = "not stated"
Verdict = Literal["trained_and_failing", "failing_no_training_stated", "trained_no_failing_named", "neither"]


class Received(Value):
    """A training that a group attended, as one sentence states it."""

    training: Actor
    phrase: str
    """What is said of it, in words that say no more than the sentence."""
    givers: tuple[Actor, ...]
    funders: tuple[Actor, ...]
    partners: tuple[Actor, ...]
    supporters: tuple[Actor, ...]
    topics: tuple[Actor, ...]
    interval: Interval | None
    """How many, of all groups together that the sentence counts; null if it does not count this group."""
    status: StatusName
    together_with: tuple[Actor, ...]
    """Other groups in the same audience; of a group that is counted, those that are counted with it."""
    modality: ModalityName
    voice: str
    period: Period
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    sentence: int
    statements: tuple[str, ...]


class Failing(Value):
    """A failing that names a group, as one sentence states it."""

    predicate: PredicateName
    phrase: str
    """What is said, in words that say no more than the sentence."""
    stage: StageName
    definition: str
    does_not_say: str
    modality: ModalityName
    standing: StandingName
    voice: str
    period: Period
    still: Literal["after the training", "not stated"] | None
    """Whether the failing is dated after a training of the group; null if no sentence names a training of it."""
    country: str | None
    document: str
    sentence: int
    statements: tuple[str, ...]


class Cell(Value):
    """A group at a stage. A training on topics of several stages stands in the cell of each."""

    tells: Literal["training", "failing", "training_and_failing"] | None
    """What sentences say of this stage alone; null where they say nothing."""
    stage: StageName | Literal["not stated"]
    received: tuple[Received, ...]
    failings: tuple[Failing, ...]


class Related(Value):
    """A broader or narrower group, in a row of its own."""

    group: Actor
    relation: Literal["broader", "narrower"]


class Call(Value):
    """A call for training of the group; it does not say that there was none."""

    topics: tuple[Actor, ...]
    phrase: str
    """What is called for, in words that say no more than the sentence."""
    voice: str
    modality: ModalityName
    period: Period
    country: str | None
    document: str
    sentence: int
    statements: tuple[str, ...]


class GroupRow(Value):
    """A group: its cells, and the groups that it is a part of or that are a part of it."""

    group: Actor
    countries: tuple[str, ...] = ()
    """Codes of the countries that the documents are about which say so."""
    verdict: Verdict
    """Of all stages together: training and failing may be of different stages."""
    cells: tuple[Cell, ...]
    related: tuple[Related, ...]
    calls: tuple[Call, ...]
    statements: tuple[str, ...]


class Matrix(Value):
    """All groups that a training or a failing names, and the stages that occur."""

    stages: tuple[StageName | Literal["not stated"], ...]
    rows: tuple[GroupRow, ...]


def training(corpus: Corpus) -> Matrix:
    """The matrix of what the narratives state, groups by name; each document describes its own groups."""
    trained: dict[Actor, list[Statement]] = defaultdict(list)
    failing: dict[Actor, list[Statement]] = defaultdict(list)
    called: dict[Actor, list[Statement]] = defaultdict(list)
    for statement in corpus.statements:
        if statement.silent or statement.polarity == "denied":
            continue
        if statement.predicate in ("trained", "needs_training"):
            for group in corpus.actors(statement, "audience"):
                (trained if statement.predicate == "trained" else called)[group].append(statement)
        elif vocabulary().predicates[statement.predicate].failing:
            for group in corpus.actors(statement, "subject"):
                label = vocabulary().labels[group.label]
                if label.family == "actor" and not label.handled:
                    failing[group].append(statement)
    groups = sorted({*trained, *failing, *called}, key=lambda group: (group.name, group.id))
    broader: dict[str, set[str]] = defaultdict(set)
    for document, entity in corpus.entities:
        broader[entity].update(corpus.broader(document, entity))
    rows = tuple(
        _row(corpus, group, trained[group], failing[group], called[group], _related(group, groups, broader))
        for group in groups
    )
    present = {cell.stage for row in rows for cell in row.cells}
    return Matrix(stages=tuple(stage for stage in _stages() if stage in present), rows=rows)


def _stages() -> list[StageName | Literal["not stated"]]:
    words = vocabulary()
    stages = sorted(words.stages, key=lambda name: words.stage_place(words.stages[name].order))
    return [*cast("list[StageName]", stages), NOT_STATED]


def _row(
    corpus: Corpus,
    group: Actor,
    trained: Sequence[Statement],
    failing: Sequence[Statement],
    called: Sequence[Statement],
    related: Iterable[Related],
) -> GroupRow:
    received = [_received(corpus, statement, group) for statement in trained]
    failings = [_failing(corpus, statement, [training for training, _ in received]) for statement in failing]
    calls = tuple(_call(corpus, statement) for statement in called)
    cells = [
        _cell(stage, [training for training, stages in received if stage in stages], failings)
        for stage in _stages()
    ]
    parts: tuple[Received | Failing | Call, ...] = (*(training for training, _ in received), *failings, *calls)
    return GroupRow(
        group=group,
        countries=tuple(sorted({part.country for part in parts if part.country})),
        verdict=_verdict(bool(trained), bool(failing)),
        cells=tuple(cell for cell in cells if cell.tells),
        related=tuple(related),
        calls=calls,
        statements=tuple(dict.fromkeys(statement for part in parts for statement in part.statements)),
    )


def _verdict(trained: bool, failing: bool) -> Verdict:
    if trained:
        return "trained_and_failing" if failing else "trained_no_failing_named"
    return "failing_no_training_stated" if failing else "neither"


def _cell(
    stage: StageName | Literal["not stated"], received: Sequence[Received], failings: Sequence[Failing]
) -> Cell:
    here = tuple(failing for failing in failings if failing.stage == stage)
    tells: Literal["training", "failing", "training_and_failing"] | None = "training" if received else None
    if here:
        tells = "training_and_failing" if received else "failing"
    return Cell(tells=tells, stage=stage, received=tuple(received), failings=here)


def _received(corpus: Corpus, taught: Statement, group: Actor) -> tuple[Received, tuple[str, ...]]:
    """The training, and the stages that its topics name.

    Who gave it or paid may stand in other sentences of the document: they are the ends of its links.
    """
    (happening,) = corpus.actors(taught, "happening")
    linked: dict[str, dict[Actor, None]] = defaultdict(dict)
    statements = [taught.id]
    for statement in corpus.statements:
        if statement.document == taught.document and happening.id in statement.entities():
            for type_, source, target in statement_links(statement):
                if happening.id in (source, target):
                    party = source if target == happening.id else target
                    linked[type_][corpus.actor(taught.document, party)] = None
                    statements.append(statement.id)
    topics = tuple(linked["ON_TOPIC"])
    stages = {stage for topic in topics for stage in corpus.entities[taught.document, topic.id].stages}
    audience, quantity = corpus.actors(taught, "audience"), taught.quantity
    limit = set(quantity.scope.groups) if quantity else set()
    counted = {actor for actor in audience if actor.id in limit} or set(audience)
    received = Received(
        **{**corpus.stated_fields(taught, Received), "statements": tuple(dict.fromkeys(statements))},
        training=happening,
        givers=tuple(linked["GAVE"]),
        funders=tuple(linked["FUNDED"]),
        partners=tuple(linked["PARTNERED_IN"]),
        supporters=tuple(linked["SUPPORTED"]),
        topics=topics,
        interval=interval_of(taught) if quantity and _of_people(quantity) and group in counted else None,
        together_with=tuple(
            actor for actor in audience if actor != group and (actor in counted or group not in counted)
        ),
    )
    return received, tuple(sorted(stages)) or (NOT_STATED,)


def _of_people(quantity: Quantity) -> bool:
    """Whether it is a number of people that has bounds; a rough figure and a number of trainings are none."""
    return quantity.unit is not None and vocabulary().units[quantity.unit].people and quantity.stated is None


def _failing(corpus: Corpus, statement: Statement, received: Iterable[Received]) -> Failing:
    periods = [training.period for training in received]
    still: Literal["after the training", "not stated"] | None = NOT_STATED if periods else None
    start = statement.period.start if statement.period.of == "happening" else None
    if start and any(period.end and period.end < start for period in periods if period.of == "happening"):
        still = "after the training"
    return Failing(**corpus.stated_fields(statement, Failing), still=still)


def _related(group: Actor, groups: Iterable[Actor], broader: Mapping[str, Collection[str]]) -> Iterator[Related]:
    for other in groups:
        if other.id in broader[group.id]:
            yield Related(group=other, relation="broader")
        elif group.id in broader[other.id]:
            yield Related(group=other, relation="narrower")


def _call(corpus: Corpus, statement: Statement) -> Call:
    return Call(**corpus.stated_fields(statement, Call), topics=corpus.actors(statement, "topic"))
