"""Find what rests on statements of the selected periods, and count what is left out because it states none.

A statement is of a period if the days that its sentence states overlap it. What states no days, such as
“in recent years”, is in no period: it is left out, and the answer says how much that is. Only what the other
filters of the question would have shown counts as left out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tuyun.graph.errors import StoreError
from tuyun.graph.statements.left_out import LeftOut, left_out
from tuyun.graph.store.plan import Plan, Request
from tuyun.graph.store.query import DOCUMENTS, IN_PERIOD, query
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.selection import Selection, select
from tuyun.graph.store.view import View

NAME = "read/in_period"
EVERY = 1_000_000
"""A limit above the number of statements that people can code."""
COUNTED = {"read/link_counts": "read/entity_links"}
"""Queries that only count, and which query names the statements of what they count."""
AMONG = "among"
T = TypeVar("T")


class InPeriod(NamedTuple):
    """Ids of the statements and rows of tables that are of the selected periods, and of undated statements."""

    ids: frozenset[str]
    undated: frozenset[str]


@dataclass(frozen=True)
class PeriodRequest(Request):
    """A request for what is of some periods, with what else the answer leaves out."""

    comparisons: int = 0
    """How many of its comparisons reach out of the periods."""


def read_in_period(
    selection: Selection,
    documents: list[str] | None,
    view: View | None = None,
    among: Collection[str] | None = None,
    comparisons: int = 0,
) -> Plan[InPeriod | None]:
    """What is of the periods of a selection; None if it names none.

    Args:
        selection: the selection.
        documents: ids of its documents; None for all.
        view: where to look for them, if not in the store's view.
        among: ids of the only statements that the answer would show; what the plan asks last counts as left out.
        comparisons: how many comparisons of the answer reach out of the periods.
    """
    if not selection.period:
        return None
    spans = selection.spans
    firsts, lasts = ([str(span[end]) for span in spans] for end in (0, 1))
    only = {} if among is None else {AMONG: sorted(among)}
    parameters = {DOCUMENTS: documents, "firsts": firsts, "lasts": lasts, **only}
    (row,) = yield PeriodRequest(query(NAME), parameters, view=view, comparisons=comparisons)
    return InPeriod(frozenset(row["ids"]), frozenset(row["undated"]))


def selection_parameters(selection: Selection, view: View | None = None) -> Plan[dict[str, object]]:
    """The parameters by which a query reads a selection alone; raises what `select` does."""
    documents = yield from select(selection, view)
    chosen = yield from read_in_period(selection, documents, view)
    return query_parameters(documents, chosen)


def query_parameters(documents: list[str] | None, chosen: InPeriod | None) -> dict[str, object]:
    """The parameters by which a query reads some documents, and of them what `read_in_period` chose."""
    return {DOCUMENTS: documents, **({IN_PERIOD: sorted(chosen.ids)} if chosen else {})}


def noting_left_out(plan: Plan[T]) -> Plan[tuple[T, LeftOut | None]]:
    """What a plan gives, and what it left out as undated; None if it was asked of no period.

    A plan may say which statements it would have shown (``among`` of `read_in_period`). Otherwise each query that
    it restricted to the periods is asked again, for the undated statements of the selected documents. What any of
    its parts left out counts.
    """
    every: frozenset[str] | None = None
    shown: frozenset[str] | None = None
    rows = comparisons = 0
    restricted: list[Request] = []
    answer: Rows | None = None
    failure: StoreError | None = None
    while True:
        try:
            request = plan.throw(failure) if failure else next(plan) if answer is None else plan.send(answer)
        except StopIteration as stopped:
            value = stopped.value
            break
        failure = None
        try:
            answer = yield request
        except StoreError as error:  # a plan may go on with less
            failure = error
            continue
        if isinstance(request, PeriodRequest):
            undated, rows = frozenset(answer[0]["undated"]), answer[0]["undated_rows"]
            comparisons += request.comparisons
            every = undated | (every or frozenset())
            if AMONG in request.parameters:
                shown = undated | (shown or frozenset())
        elif request.parameters.get(IN_PERIOD) is not None:
            restricted.append(request)
    if every is None:
        return value, None
    if restricted:
        shown = (shown or frozenset()) | (yield from _shown_of(every, restricted))
    return value, left_out(len(every if shown is None else shown), rows, comparisons)


def _shown_of(undated: frozenset[str], restricted: list[Request]) -> Plan[frozenset[str]]:
    """Those of the undated statements that queries would show if these were the statements of a period."""
    shown: set[str] = set()
    for request in restricted:
        asked = query(COUNTED.get(request.query.name, request.query.name))
        known = {parameter.name for parameter in asked.parameters}
        given = {name: value for name, value in request.parameters.items() if name in known - {"after"}}
        again = {**given, IN_PERIOD: sorted(undated), **({"limit": EVERY} if "limit" in known else {})}
        for row in (yield Request(asked, again, request.seconds, request.view)):
            shown.update(_ids(row))
    return undated & shown


def _ids(row: Record) -> Iterator[str]:
    """Ids of the statements that a row of a list rests on."""
    yield row.get("id") or ""
    yield from row.get("statements") or ()
    yield (row.get("statement") or {}).get("id") or ""
    for part in (row.get("link"), row.get("entity")):
        yield from (part or {}).get("statements") or ()
