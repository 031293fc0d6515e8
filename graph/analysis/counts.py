"""What was counted at each stage of the case flow, each count as an interval of one voice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements import UNNAMED, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import CountKind, vocabulary
from tuyun.graph.vocabulary.terms import Flow, Form, ModalityName, PredicateName, StageName, StatusName, Unit


class Breakdown(Value):
    """One part of a count, by form of trafficking."""

    form: Form
    interval: Interval


class Count(Value):
    """How many, at one stage, by one voice. What two voices say of one thing are two counts."""

    id: str
    """Ids of its statements, joined by +; of case records, document, predicate, modality and cohort."""
    kind: CountKind
    """onward: cases come so far; found: what was come upon, not said to be such cases; loss: they are lost
    here; caveat: the count holds what it should not; unknown: a silence stands where the count would."""
    stage: StageName
    stage_order: int
    predicate: PredicateName
    unit: Unit | None
    """Null where nobody told."""
    flow: Flow | None
    """Whether they came in, went on or left in the period; null if not told."""
    interval: Interval
    """In words (some) it is 1 or more, under “may have” 0 or more; a silence is 0 or more."""
    statuses: tuple[StatusName | Literal["suppressed"], ...]
    """One for each statement. `suppressed` is a small number that is known and withheld; it is no silence."""
    words: str | None
    """The sentence's own words for how many."""
    forms: tuple[Form, ...]
    """Limits that the sentence states: forms, laws, places, groups, a condition."""
    laws: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    condition: str | None = None
    parts: tuple[Breakdown, ...] = ()
    """The breakdown by form, if there is one."""
    parts_note: str | None = None
    """Why the parts do not add up to the whole, if they do not."""
    period: Period
    cohort: Period | None = None
    """Of case records: when the cases were opened that are followed; null if all are."""
    modality: ModalityName
    voice: str
    """Who says so: a name, `report`, `unnamed`, or `records` for a table."""
    counted: tuple[Actor, ...]
    """The cases or people that are counted."""
    basis: Literal["text", "records"] = "text"
    """Told by a sentence, or counted from a table of records."""
    document: str
    sentences: tuple[int, ...]
    statements: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """Other readings of the sentences."""

    @property
    def suppressed(self) -> bool:
        """Whether the figure is withheld, so that nobody can be singled out."""
        return "suppressed" in self.statuses

    @property
    def cases(self) -> frozenset[str]:
        """Ids of the cases that are counted."""
        return frozenset(one.id for one in self.counted if one.label == "Case")


def counts(corpus: Corpus) -> list[Count]:
    """Every count and every open count, by stage, document and place in the text.

    Statements by which one voice counts the same cases in the same way are one count: the interval that all of
    them allow. Those that contradict each other stand side by side.
    """
    same: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for statement in corpus.statements:
        made = _count(corpus, statement)
        if made is not None:
            same[_thing(made)].append(made)
    found = [one for group in same.values() for one in _together(group)]
    return sorted(found, key=place)


def place(count: Count) -> tuple[int, str, tuple[int, ...]]:
    """Where a count stands: stage, document, sentence; in a sentence as the text has it."""
    return count.stage_order, count.document, count.sentences


def _count(corpus: Corpus, statement: Statement) -> Count | None:
    if statement.count_kind is None:
        return None
    predicate = vocabulary().predicates[statement.predicate]
    quantity = statement.quantity
    document, scope = statement.document, quantity.scope if quantity else None

    def names(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(corpus.name(document, one) for one in ids)

    return Count(
        id=statement.id,
        kind=statement.count_kind,
        stage=cast("StageName", predicate.stage),
        stage_order=vocabulary().stages[predicate.stage].order,
        predicate=statement.predicate,
        unit=quantity.unit if quantity else None,
        flow=quantity.flow if quantity else None,
        interval=interval_of(statement),
        statuses=(statement.status,),
        words=quantity.words if quantity else None,
        forms=scope.forms if scope else (),
        laws=names(scope.laws) if scope else (),
        places=names(scope.places) if scope else (),
        groups=names(scope.groups) if scope else (),
        condition=scope.condition if scope else None,
        parts=tuple(
            Breakdown(form=part.form, interval=Interval(lower=part.lower, upper=part.upper))
            for part in (quantity.parts if quantity else ())
        ),
        parts_note=quantity.parts_note if quantity else None,
        period=statement.period,
        modality=statement.modality,
        voice=corpus.voice(statement),
        counted=tuple(
            actor
            for role in ("object", "subject")
            for actor in corpus.actors(statement, role)
            if vocabulary().labels[actor.label].handled
        ),
        document=document,
        sentences=(statement.sentence,),
        statements=(statement.id,),
        notes=(statement.note,) if statement.note else (),
    )


def interval_of(statement: Statement) -> Interval:
    """How many a statement tells of; 0 and open where it gives no figure."""
    quantity = statement.quantity
    if quantity is None:
        return Interval()
    return Interval(lower=quantity.lower or 0, upper=quantity.upper)


def _thing(count: Count) -> tuple[object, ...]:
    """What a count counts, in every respect: alone if it names no cases, is a silence, or is hearsay of nobody
    named, since two of that need not be one voice."""
    if not count.counted or count.kind == "unknown" or count.voice == UNNAMED:
        return (count.id,)
    period = tuple(count.period.model_dump().values())
    return (
        count.document, count.predicate, count.unit, count.flow, period, count.voice, count.modality,
        frozenset(one.id for one in count.counted), count.forms, count.laws, count.places, count.groups,
        count.condition, count.parts,
    )  # fmt: skip


def _together(group: list[Count]) -> Iterable[Count]:
    """The counts of one thing by one voice as one; if some contradict each other, one for each set that does not.

    Intervals that agree two by two agree all together, and then at the lower end of one of them.
    """
    sets = {
        frozenset(place for place, one in enumerate(group) if one.interval.meet(point))
        for end in group
        for point in [Interval(lower=end.interval.lower, upper=end.interval.lower)]
    }
    for chosen in sorted(map(sorted, sets)):
        if not any(set(chosen) < other for other in sets):
            yield _one([group[place] for place in chosen])


def _one(agreeing: Sequence[Count]) -> Count:
    first, *others = agreeing
    interval = first.interval
    for other in others:
        interval = interval.meet(other.interval) or interval
    return first.model_copy(
        update={
            "id": "+".join(one.id for one in agreeing),
            "interval": interval,
            "statuses": tuple(status for one in agreeing for status in one.statuses),
            "words": next((one.words for one in agreeing if one.words), None),
            "sentences": tuple(dict.fromkeys(number for one in agreeing for number in one.sentences)),
            "statements": tuple(one.statements[0] for one in agreeing),
            "notes": tuple(note for one in agreeing for note in one.notes),
        }
    )
