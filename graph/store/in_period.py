"""Find what rests on statements of the selected periods, and count what is left out because it states none.

A statement is of a period if the days that its sentence states overlap it. What states no days, such as
“in recent years”, is in no period: it is left out, and the answer says how much that is.
"""

from typing import NamedTuple, TypeVar

from tuyun.graph.errors import StoreError
from tuyun.graph.statements.left_out import LeftOut, left_out
from tuyun.graph.store.plan import Plan, ask_in
from tuyun.graph.store.query import DOCUMENTS, IN_PERIOD
from tuyun.graph.store.record import Rows
from tuyun.graph.store.selection import Selection, select
from tuyun.graph.store.view import View

NAME = "read/in_period"
T = TypeVar("T")


class InPeriod(NamedTuple):
    """Ids of the statements and rows of tables that are of the selected periods, and of undated statements."""

    ids: frozenset[str]
    undated: frozenset[str]


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
    (row,) = yield ask_in(view, NAME, documents=documents, firsts=firsts, lasts=lasts)
    return InPeriod(frozenset(row["ids"]), frozenset(row["undated"]))


def selection_parameters(selection: Selection, view: View | None = None) -> Plan[dict[str, object]]:
    """The parameters by which a query reads a selection alone; raises what `select` does."""
    documents = yield from select(selection, view)
    chosen = yield from read_in_period(selection, documents, view)
    return {DOCUMENTS: documents, **({IN_PERIOD: sorted(chosen.ids)} if chosen else {})}


def noting_left_out(plan: Plan[T]) -> Plan[tuple[T, LeftOut | None]]:
    """What a plan gives, and what it left out as undated; None if it was asked of no period."""
    noted: LeftOut | None = None
    answer: Rows | None = None
    failure: StoreError | None = None
    while True:
        try:
            request = plan.throw(failure) if failure else next(plan) if answer is None else plan.send(answer)
        except StopIteration as stopped:
            return stopped.value, noted
        failure = None
        try:
            answer = yield request
        except StoreError as error:  # a plan may go on with less
            failure = error
            continue
        if request.query.name == NAME:
            noted = left_out(len(answer[0]["undated"]), answer[0]["undated_rows"])
