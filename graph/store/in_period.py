"""Find what rests on statements of the selected periods, and count what is left out because it states none.

A statement is of a period if the days that its sentence states overlap it. What states no days, such as
“in recent years”, is in no period: it is left out, and the answer says how much that is. Only what the other
filters of the question would have shown counts as left out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tuyun.graph.errors import StoreError
from tuyun.graph.statements import is_row_id
from tuyun.graph.statements.left_out import LeftOut, left_out
from tuyun.graph.store.plan import Plan, Request
from tuyun.graph.store.query import DOCUMENTS, IN_PERIOD, query
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.selection import Selection, select
from tuyun.graph.store.view import View

NAME = "read/in_period"
EVERY = 1_000_000
"""A limit above the number of statements that people can code."""
ROWS = 20_000
"""The most undated rows of tables that are looked up one by one, to count those that a list would show. If there
are more, the count is given as “at most”."""
COUNTED = {"read/link_counts": "read/entity_links"}
"""Queries that only count, and which query names the statements of what they count."""
T = TypeVar("T")


class InPeriod(NamedTuple):
    """Ids of the statements and rows of tables that are of the selected periods, and of those that are undated."""

    ids: frozenset[str]
    undated: frozenset[str]


@dataclass(frozen=True)
class Note(Request):
    """What an answer on some periods leaves out. `noting_left_out` keeps it, and sends nothing to the store."""

    undated: frozenset[str] = frozenset()
    """Ids of the undated statements, and rows of tables, that the answer would show."""
    rows: int = 0
    """How many further rows of tables it would show."""
    comparisons: int = 0
    """How many of its comparisons reach out of the periods."""
    tables: bool = False
    """Whether it would show counts of tables of which it must not say how many cases are in no period."""


def note(
    undated: Collection[str] = (), *, rows: int = 0, comparisons: int = 0, tables: bool = False
) -> Plan[None]:
    """Note what an answer on some periods leaves out; see `Note`. The plan's own queries are noted without it."""
    yield Note(query("admin/dataset"), {}, None, None, frozenset(undated), rows, comparisons, tables)


def read_in_period(
    selection: Selection, documents: list[str] | None, view: View | None = None
) -> Plan[InPeriod | None]:
    """What is of the periods of a selection; None if it names none.

    Args:
        selection: the selection.
        documents: ids of its documents; None for all.
        view: where to look for them, if not in the store's view.
    """
    if not selection.period:
        return None
    spans = selection.spans
    firsts, lasts = ([str(span[end]) for span in spans] for end in (0, 1))
    parameters = {DOCUMENTS: documents, "firsts": firsts, "lasts": lasts}
    (row,) = yield Request(query(NAME), parameters, view=view)
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

    A plan may say what it would have shown (`note`). Otherwise each query that it restricted to the periods is
    asked again, for the undated statements and rows of the selected documents. What any of its parts left out
    counts.
    """
    undated: frozenset[str] | None = None
    notes: list[Note] = []
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
        if isinstance(request, Note):
            notes.append(request)
            answer = []
            continue
        try:
            answer = yield request
        except StoreError as error:  # a plan may go on with less
            failure = error
            continue
        if request.query.name == NAME:
            undated = frozenset(answer[0]["undated"]) | (undated or frozenset())
        elif request.parameters.get(IN_PERIOD) is not None:
            restricted.append(request)
    if undated is None and not notes:
        return value, None
    shown: frozenset[str] = frozenset().union(*(noted.undated for noted in notes))
    if undated and not (notes or restricted):
        shown = undated
    rows, at_most = sum(noted.rows for noted in notes), False
    if restricted and undated:
        again, unknown = yield from _shown_of(undated, restricted)
        shown, rows, at_most = shown | again, rows + unknown, unknown > 0
    of_tables = sum(map(is_row_id, shown))
    return value, left_out(
        len(shown) - of_tables,
        rows + of_tables,
        sum(noted.comparisons for noted in notes),
        at_most=at_most,
        tables=any(noted.tables for noted in notes),
    )


def _shown_of(undated: frozenset[str], restricted: list[Request]) -> Plan[tuple[frozenset[str], int]]:
    """Those of the undated statements and rows that queries would show if these were of a period.

    If there are more than `ROWS` rows, these are only counted, beside the statements.
    """
    rows = sum(map(is_row_id, undated))
    unknown = rows if rows > ROWS else 0
    asked_for = {id_ for id_ in undated if not is_row_id(id_)} if unknown else undated
    shown: set[str] = set()
    for request in restricted:
        asked = query(COUNTED.get(request.query.name, request.query.name))
        known = {parameter.name for parameter in asked.parameters}
        given = {name: value for name, value in request.parameters.items() if name in known - {"after"}}
        again = {**given, IN_PERIOD: sorted(asked_for), **({"limit": EVERY} if "limit" in known else {})}
        for row in (yield Request(asked, again, request.seconds, request.view)):
            shown.update(_ids(row))
    return undated & shown, unknown


def _ids(row: Record) -> Iterator[str]:
    """Ids of the statements that a row of a list rests on."""
    yield row.get("id") or ""
    yield from row.get("statements") or ()
    yield (row.get("statement") or {}).get("id") or ""
    for part in (row.get("link"), row.get("entity")):
        yield from (part or {}).get("statements") or ()
