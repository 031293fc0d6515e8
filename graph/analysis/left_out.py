"""Counts what an analysis leaves out where a period is selected: statements without dates, and comparisons of
which only one side lies within the period.
"""

from collections.abc import Callable, Iterator, Mapping

from pydantic import BaseModel
from tuyun.graph.analysis.agreement import Agreement
from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.trend import Cell
from tuyun.graph.store.in_period import note
from tuyun.graph.store.plan import Plan
from tuyun.graph.store.selection import Selection

Comparison = Cell | PeriodChange | Agreement | Conversion


def note_left_out(
    analyse: Callable[[Corpus, Recorded], object], corpus: Corpus, recorded: Recorded, selection: Selection
) -> Plan[None]:
    """Note what an analysis leaves out of the selected periods, by what it would show without them.

    Args:
        analyse: the rows that the answer has, within all other filters of the question.
        corpus: the corpus of the selection.
        recorded: what tables of the selection give.
        selection: the selection; if it has no period, nothing is noted.
    """
    if selection.period:
        answer = analyse(corpus.whole, recorded.whole)
        rows = recorded.rows_left_out(_texts(answer))
        yield from note(
            undated_shown(answer, corpus),
            rows=rows or 0,
            comparisons=comparisons_lost(answer, corpus),
            tables=rows is None,
        )


def undated_shown(answer: object, corpus: Corpus) -> frozenset[str]:
    """Ids of the undated statements of a corpus that an answer rests on which was made of all its statements.

    A row whose period is inferred is of the selected period.
    """
    ids = {statement.id for statement in corpus.undated}
    rested_on = set(_rested_on(answer)) if ids else set()
    return frozenset(id_ for id_, _ in rested_on if id_ in ids and (id_, True) not in rested_on)


def comparisons_lost(answer: object, corpus: Corpus) -> int:
    """How many comparisons of an answer, made of all statements, are between the period and other days."""
    within, outside = ({statement.id for statement in part} for part in (corpus.statements, corpus.outside))
    return sum(
        not within.isdisjoint(row.statements) and not outside.isdisjoint(row.statements)
        for row in _comparisons(answer)
    )


def _comparisons(value: object) -> Iterator[Comparison]:
    """The rows of an answer that compare two figures with each other, but for those that cannot be compared."""
    match value:
        case Cell() | PeriodChange():
            if value.change:
                yield value
        case Agreement() | Conversion():
            if value.result not in ("incomparable", "not_comparable"):
                yield value
        case list() | tuple():
            for item in value:
                yield from _comparisons(item)


def _rested_on(value: object, *, inferred: bool = False) -> Iterator[tuple[str, bool]]:
    """The ids in all fields called ``statements``, at any depth, and whether their row's period is inferred."""
    match value:
        case BaseModel() | Mapping():
            fields = dict(value)
            inferred = inferred or bool(fields.get("inferred"))
            for name, field in fields.items():
                if name == "statements":
                    yield from ((id_, inferred) for id_ in field or ())
                else:
                    yield from _rested_on(field, inferred=inferred)
        case list() | tuple() | frozenset():
            for item in value:
                yield from _rested_on(item, inferred=inferred)


def _texts(value: object) -> Iterator[str]:
    """All texts in a value, however deep: ids of counts are among them."""
    match value:
        case str():
            yield value
        case BaseModel() | Mapping():
            for _, field in value if isinstance(value, BaseModel) else value.items():
                yield from _texts(field)
        case list() | tuple() | frozenset():
            for item in value:
                yield from _texts(item)
