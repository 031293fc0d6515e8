"""Counts what an analysis leaves out if periods are selected: undated statements, and comparisons with others."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel
from tuyun.graph.analysis.agreement import Agreement
from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.trend import Cell
from tuyun.graph.store.in_period import read_in_period
from tuyun.graph.store.plan import Plan
from tuyun.graph.store.selection import Selection, select
from tuyun.graph.store.view import View

Comparison = Cell | PeriodChange | Agreement | Conversion


def note_left_out(
    analyse: Callable[[Corpus], object], corpus: Corpus, selection: Selection, view: View | None = None
) -> Plan[None]:
    """Note what an analysis of a corpus leaves out, for `tuyun.graph.store.in_period.noting_left_out`.

    Args:
        analyse: the rows that the answer has for a corpus, within all filters of the question.
        corpus: the corpus of the selection.
        selection: the selection; if it has no period, nothing is noted.
        view: where to look for its documents, if not in the store's view.

    Raises:
        NotFound: no document is selected.
    """
    if selection.period:
        documents = yield from select(selection, view, counted=True)
        among, lost = undated_shown(analyse, corpus), comparisons_lost(analyse, corpus)
        yield from read_in_period(selection, documents, view, among=among, comparisons=lost)


def undated_shown(analyse: Callable[[Corpus], object], corpus: Corpus) -> frozenset[str]:
    """Ids of the undated statements that the rows of an analysis would rest on, were they of the period."""
    ids = {statement.id for statement in corpus.undated}
    if not ids:
        return frozenset()
    with_undated = replace(corpus, statements=(*corpus.statements, *corpus.undated), undated=())
    return frozenset(ids & ({*_rested_on(analyse(with_undated))} - {*_rested_on(analyse(corpus))}))


def comparisons_lost(analyse: Callable[[Corpus], object], corpus: Corpus) -> int:
    """How many comparisons an analysis would make between what is of the period and what is of other days."""
    if not corpus.outside:
        return 0
    within, outside = ({statement.id for statement in part} for part in (corpus.statements, corpus.outside))
    whole = replace(corpus, statements=(*corpus.statements, *corpus.outside), outside=(), spans=())
    return sum(
        not within.isdisjoint(row.statements) and not outside.isdisjoint(row.statements)
        for row in _comparisons(analyse(whole))
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


def _rested_on(value: object) -> Iterator[str]:
    """The ids in all fields and columns called ``statements`` of a value, however deep."""
    match value:
        case BaseModel() | Mapping():
            for name, field in value if isinstance(value, BaseModel) else value.items():
                yield from (field or ()) if name == "statements" else _rested_on(field)
        case list() | tuple() | frozenset():
            for item in value:
                yield from _rested_on(item)
