"""Figures: each count, zero and silence that a document states, as a tidy row."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.parties import parties
from tuyun.graph.statements import Part, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.period import start_of_year
from tuyun.graph.statements.time_span import in_any, shares_a_day
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    Flow,
    Form,
    ModalityName,
    PeriodKind,
    PredicateName,
    StageName,
    StatusName,
    Unit,
)

INTERPRETATION = (
    "One row for each count, zero and silence. A bound that is empty is open; both bounds of a silence are empty, "
    "which is not zero. Figures of other units, flows, limits or kinds of period are different figures: they are "
    "neither added up nor averaged."
)
LIMITS = ("forms", "laws", "places", "groups", "condition", "currency", "outcome")
"""The limits that a sentence may state for what it counts, the currency of an amount, the outcome of a part."""


class Figure(Value):
    """A count, a zero or a silence: how many of what, of which period, and who says so."""

    id: str
    """Id of its statement; of a part of a breakdown, with its form; of a table, of its count."""
    country: str | None
    stage: StageName
    stage_order: int | None
    """Null of an exit, which can be taken from any stage."""
    predicate: PredicateName
    phrase: str
    """What is said, in words that say no more than the sentence."""
    unit: Unit | None
    currency: str | None = None
    """ISO 4217 code of the currency, if it is an amount of money."""
    flow: Flow | None
    forms: tuple[Form, ...]
    """Forms of trafficking that it is limited to; empty if it is limited to none."""
    laws: tuple[str, ...]
    places: tuple[str, ...]
    groups: tuple[str, ...]
    condition: str | None
    outcome: PredicateName | None = None
    """What became of a part of a breakdown by outcome."""
    parties: tuple[str, ...] = ()
    """Names of those who did it and of those to whom it went, as far as the sentence says."""
    party_ids: tuple[str, ...] = ()
    """Their ids, in the same order."""
    part: bool
    """Whether it is a part of the breakdown of another figure, which has the same statement."""
    period_kind: PeriodKind
    period_start: date | None
    period_end: date | None
    inferred: bool
    """Whether no sentence states the period, so that the report's is taken."""
    lower: int | None
    upper: int | None
    stated: int | float | None = None
    """A figure that is no bound: rough, an average, with decimals, or one that the sentence corrects."""
    status: StatusName | Literal["suppressed"]
    words: str | None
    """The sentence's own words for how many."""
    voice: str
    modality: ModalityName
    basis: Literal["text", "records"]
    publisher: str
    year: int
    """Year of the document."""
    document: str
    title: str
    sentence: int | None
    statements: tuple[str, ...]
    compared_with: tuple[str, ...] = ()
    """Ids of the statements with which the text itself compares it."""

    @property
    def interval(self) -> Interval | None:
        """The bounds; None for a silence, a stated figure, and a number that is not shown."""
        unbounded = self.status == "suppressed" or self.stated is not None or self.withdrawn
        if unbounded or vocabulary().statuses[self.status].silence:
            return None
        return Interval(lower=self.lower or 0, upper=self.upper)

    @property
    def withdrawn(self) -> bool:
        """Whether its text corrects or withdraws it."""
        return self.status != "suppressed" and vocabulary().statuses[self.status].withdrawn

    @property
    def limits(self) -> tuple[object, ...]:
        """What it is limited to."""
        return tuple(getattr(self, name) for name in LIMITS)

    @property
    def source(self) -> tuple[str, str]:
        """Who says so, and where."""
        return self.document, self.voice

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of its period; None if no sentence states them, or only a rough date."""
        return None if vocabulary().period_kinds[self.period_kind].rough else self.outer_days

    @property
    def outer_days(self) -> tuple[date, date] | None:
        """The first and last day of its period, of a rough date the outermost; None if no sentence states any."""
        return (self.period_start, self.period_end) if self.period_start and self.period_end else None

    @property
    def order(self) -> tuple[object, ...]:
        """Its place in a list: country, stage, what is counted, period, document and sentence."""
        return (
            self.country or "", vocabulary().stage_place(self.stage_order), self.predicate, self.period_kind,
            self.period_start or date.min, self.document, self.sentence or 0, self.id,
        )  # fmt: skip


class FigureChoice(Value):
    """Which figures are asked for, beside the selection."""

    stage: StageName | None = None
    predicate: PredicateName | None = None
    period_from: date | None = None
    """Only figures whose period has days, of which the last is this day or a later one."""
    period_to: date | None = None
    """Only figures whose period has days, of which the first is this day or an earlier one."""
    infer_period: bool = False
    """Whether a figure without a period is dated as `figures` says."""

    def figures(self, corpus: Corpus, recorded: Sequence[Count] = ()) -> list[Figure]:
        """The figures that are asked for, as `figures` gives them."""
        return [
            figure
            for figure in figures(corpus, recorded, infer_period=self.infer_period)
            if self.stage in (None, figure.stage)
            and self.predicate in (None, figure.predicate)
            and shares_a_day(self.period_from, self.period_to, *(figure.outer_days or (None, None)))
        ]


def figures(corpus: Corpus, recorded: Sequence[Count] = (), *, infer_period: bool = False) -> list[Figure]:
    """All figures, by country, stage, period and place in the text.

    Args:
        corpus: the narratives.
        recorded: counts of tables of records (see `tuyun.graph.analysis.cohorts`).
        infer_period: whether a figure without a period is taken to be of the twelve months before the document's
            closing date. It is marked. A selected period then takes it by these twelve months.
    """
    found = [figure for statement in corpus.statements for figure in _of_statement(corpus, statement)]
    if infer_period:
        undated = (figure for statement in corpus.undated for figure in _of_statement(corpus, statement))
        inferred = (_inferred(corpus, figure) for figure in undated)
        found = [_inferred(corpus, figure) for figure in found]
        found += [figure for figure in inferred if figure.inferred]
        found = [figure for figure in found if not figure.inferred or _selected(corpus, figure)]
    return sorted([*found, *(_of_table(corpus, count) for count in recorded)], key=lambda figure: figure.order)


def _of_statement(corpus: Corpus, statement: Statement) -> Iterator[Figure]:
    quantity = statement.quantity
    counted = quantity is not None and statement.status not in ("none", "prescribed", "qualitative")
    if not (counted or statement.silent or (quantity and quantity.words and statement.count_kind)):
        return
    document = corpus.documents[statement.document]
    named = sorted(parties(corpus, [statement]).items())
    whole = Figure(
        **corpus.stated_fields(statement, Figure),
        **corpus.counted_fields(statement),
        id=statement.id,
        currency=quantity.currency if quantity else None,
        parties=tuple(name for _, name in named),
        party_ids=tuple(id_ for id_, _ in named),
        part=False,
        period_kind=statement.period.kind,
        period_start=statement.period.start,
        period_end=statement.period.end,
        inferred=False,
        lower=quantity.lower if quantity and not statement.silent else None,
        upper=quantity.upper if quantity and not statement.silent else None,
        stated=quantity.stated if quantity else None,
        basis="text",
        publisher=document.publisher,
        year=document.year,
        title=document.title,
        compared_with=statement.compared_with,
    )
    yield whole
    for part in quantity.parts if quantity else ():
        bounds = {"lower": part.lower, "upper": part.upper, "part": True, "id": f"{statement.id}:{part.of}"}
        yield whole.model_copy(update={**bounds, **_limit_of(corpus, statement, part)})


def _limit_of(corpus: Corpus, statement: Statement, part: Part) -> dict[str, object]:
    """The field of a figure that says of which part it is."""
    if part.form:
        return {"forms": (part.form,)}
    if part.outcome:
        return {"outcome": part.outcome}
    return {"laws" if part.law else "groups": (corpus.name(statement.document, part.of),)}


def _of_table(corpus: Corpus, count: Count) -> Figure:
    document, period = corpus.documents[count.document], count.cohort or count.period
    shown = not count.suppressed
    return Figure(
        **{name: getattr(count, name) for name in Figure.model_fields.keys() & Count.model_fields.keys()},
        part=False,
        period_kind=period.kind,
        period_start=period.start,
        period_end=period.end,
        inferred=False,
        lower=count.interval.lower if shown else None,
        upper=count.interval.upper if shown else None,
        status=count.statuses[0],
        publisher=document.publisher,
        year=document.year,
        title=document.title,
        sentence=None,
    )


def _selected(corpus: Corpus, figure: Figure) -> bool:
    days = Period(kind="dated", start=figure.period_start, end=figure.period_end)
    return not corpus.spans or in_any(corpus.spans, days)


def _inferred(corpus: Corpus, figure: Figure) -> Figure:
    closing = corpus.documents[figure.document].closing
    if figure.period_kind != "unspecified" or closing is None:
        return figure
    days = {"period_start": start_of_year(closing), "period_end": closing}
    return figure.model_copy(update={**days, "period_kind": "reporting_period", "inferred": True})
