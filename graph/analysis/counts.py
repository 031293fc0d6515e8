"""What was counted at each stage of the case flow: every count as an interval, with the voice that gives it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements import UNNAMED, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.quantity import PartBy
from tuyun.graph.vocabulary import CountKind, vocabulary
from tuyun.graph.vocabulary.terms import Flow, Form, ModalityName, PredicateName, StageName, StatusName, Unit


class Breakdown(Value):
    """One part of a count, by form of trafficking."""

    form: Form
    interval: Interval


class OtherPart(Value):
    """One part of a count, by law, institution, group of people or outcome."""

    by: PartBy
    name: str
    """Name of the law, the institution or the group; the predicate that is the outcome."""
    interval: Interval


class Count(Value):
    """How many, at one stage, by one voice. What two voices say of the same cases are two counts."""

    id: str
    """Ids of its statements, joined by +; of case records, document, predicate, modality and cohort."""
    kind: CountKind
    """onward: cases come so far; found: what was come upon, not said to be such cases; loss: they are lost
    here; caveat: the count holds what it should not; approximate: the sentence calls its
    figure rough or an average, so that nothing is reckoned with it; unknown: a silence stands instead."""
    stage: StageName
    stage_order: int | None
    """Null of an exit, which can be taken from any stage."""
    predicate: PredicateName
    phrase: str
    """What is said, in words that say no more than the sentence."""
    unit: Unit | None
    """Null where no sentence says."""
    flow: Flow | None
    """Whether they came in, went on or left in the period; null if no sentence says."""
    interval: Interval
    """In words (some) it is 1 or more, under “may have” 0 or more; a silence and a rough figure are 0 or more."""
    statuses: tuple[StatusName | Literal["suppressed"], ...]
    """One for each statement. `suppressed` is a small number that is known and not shown; it is no silence."""
    words: str | None
    """The sentence's own words for how many."""
    stated: int | float | None = None
    """A figure that the sentence calls rough, an average, or a figure with decimals; it is no bound."""
    forms: tuple[Form, ...]
    """Limits that the sentence states: forms, laws, places, groups, a condition."""
    laws: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    condition: str | None = None
    parts: tuple[Breakdown, ...] = ()
    """The breakdown by form, if there is any."""
    other_parts: tuple[OtherPart, ...] = ()
    """The breakdown by law, institution, group or outcome, if there is any."""
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
    """Stated by a sentence, or counted from a table of records."""
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    sentences: tuple[int, ...]
    statements: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """Other ways to read the sentences."""

    @property
    def suppressed(self) -> bool:
        """Whether the figure is not shown, so that nobody can be singled out."""
        return "suppressed" in self.statuses

    @property
    def cases(self) -> frozenset[str]:
        """Ids of the cases that are counted."""
        return frozenset(actor.id for actor in self.counted if actor.label == "Case")

    @property
    def position(self) -> tuple[int, str, tuple[int, ...]]:
        """Its place in the flow and in the text: stage, document, sentences."""
        return self.place, self.document, self.sentences

    @property
    def place(self) -> int:
        """The place of its stage in the flow, that of an exit after all stages."""
        return vocabulary().stage_place(self.stage_order)


def counts(corpus: Corpus) -> list[Count]:
    """Every count, and every silence where a count would be, by stage, document and place in the text.

    Statements by which one voice counts the same cases in the same way are a single count: the interval that all
    of them allow. Those that contradict each other stand side by side.
    """
    groups: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for statement in corpus.statements:
        if statement.count_kind is not None:
            count = _count(corpus, statement, statement.count_kind)
            groups[_what_is_counted(count)].append(count)
    merged = [count for group in groups.values() for count in _merge_agreeing(group)]
    return sorted(merged, key=lambda count: count.position)


def _count(corpus: Corpus, statement: Statement, kind: CountKind) -> Count:
    labels, quantity = vocabulary().labels, statement.quantity
    return Count(
        **corpus.stated_fields(statement, Count),
        **corpus.counted_fields(statement),
        id=statement.id,
        kind=kind,
        interval=interval_of(statement),
        stated=quantity.stated if quantity else None,
        statuses=(statement.status,),
        parts=tuple(
            Breakdown(form=part.form, interval=Interval(lower=part.lower, upper=part.upper))
            for part in (quantity.parts if quantity else ())
            if part.form
        ),
        other_parts=tuple(
            OtherPart(
                by=part.by,
                name=part.of if part.outcome else corpus.name(statement.document, part.of),
                interval=Interval(lower=part.lower, upper=part.upper),
            )
            for part in (quantity.parts if quantity else ())
            if not part.form
        ),
        parts_note=quantity.parts_note if quantity else None,
        counted=tuple(
            actor
            for role in ("object", "subject")
            for actor in corpus.actors(statement, role)
            if labels[actor.label].handled
        ),
        sentences=(statement.sentence,),
        notes=(statement.note,) if statement.note else (),
    )


def interval_of(statement: Statement) -> Interval:
    """How many a statement says; 0 and open where it gives no figure."""
    quantity = statement.quantity
    return Interval(lower=quantity.lower or 0, upper=quantity.upper) if quantity else Interval()


def _what_is_counted(count: Count) -> tuple[object, ...]:
    """A key that two counts share if one voice counts the same cases in the same way.

    A count that names no cases, a silence, and hearsay by nobody named (two of which need not be the same voice)
    share it with none.
    """
    if not count.counted or count.kind in ("approximate", "unknown") or count.voice == UNNAMED:
        return (count.id,)
    period = tuple(count.period.model_dump().values())
    return (
        count.document, count.predicate, count.unit, count.flow, period, count.voice, count.modality,
        frozenset(actor.id for actor in count.counted), count.forms, count.laws, count.places, count.groups,
        count.condition, count.parts, count.other_parts,
    )  # fmt: skip


def _merge_agreeing(group: Sequence[Count]) -> Iterator[Count]:
    """Each largest set of counts that do not contradict each other, as a single count.

    Intervals that agree two by two agree all together, and then at the lower end of some interval.
    """
    ends = [Interval(lower=count.interval.lower, upper=count.interval.lower) for count in group]
    sets = {frozenset(n for n, count in enumerate(group) if count.interval.meet(end)) for end in ends}
    for chosen in sorted(map(sorted, sets)):
        if not any(set(chosen) < other for other in sets):
            yield _merged([group[n] for n in chosen])


def _merged(agreeing: Sequence[Count]) -> Count:
    first, *others = agreeing
    interval = first.interval
    for other in others:
        interval = interval.meet(other.interval) or interval
    return first.model_copy(
        update={
            "id": "+".join(count.id for count in agreeing),
            "phrase": "; ".join(dict.fromkeys(count.phrase for count in agreeing)),
            "interval": interval,
            "statuses": tuple(status for count in agreeing for status in count.statuses),
            "words": next((count.words for count in agreeing if count.words), None),
            "sentences": tuple(dict.fromkeys(number for count in agreeing for number in count.sentences)),
            "statements": tuple(count.statements[0] for count in agreeing),
            "notes": tuple(note for count in agreeing for note in count.notes),
        }
    )
