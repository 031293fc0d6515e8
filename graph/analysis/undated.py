"""Which statements an analysis would show if they stated days, and leaves out of a period as they state none."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.store.in_period import read_in_period
from tuyun.graph.store.plan import Plan
from tuyun.graph.store.selection import Selection, select
from tuyun.graph.store.view import View


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
        yield from read_in_period(selection, documents, view, among=undated_shown(analyse, corpus))


def undated_shown(analyse: Callable[[Corpus], object], corpus: Corpus) -> frozenset[str]:
    """Ids of the undated statements that the rows of an analysis would rest on, were they of the period."""
    ids = {statement.id for statement in corpus.undated}
    if not ids:
        return frozenset()
    with_undated = replace(corpus, statements=(*corpus.statements, *corpus.undated), undated=())
    return frozenset(ids & ({*_rested_on(analyse(with_undated))} - {*_rested_on(analyse(corpus))}))


def _rested_on(value: object) -> Iterator[str]:
    """The ids in all fields and columns called ``statements`` of a value, however deep."""
    match value:
        case BaseModel() | Mapping():
            for name, field in value if isinstance(value, BaseModel) else value.items():
                yield from (field or ()) if name == "statements" else _rested_on(field)
        case list() | tuple() | frozenset():
            for item in value:
                yield from _rested_on(item)
