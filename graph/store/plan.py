"""Plans: generators of the requests to read from a store, independent of a connection, run at one revision.

A plan is a generator. It yields requests, is sent the rows of each, and returns a value; plans compose with
``yield from``. `Store.read` and `AsyncStore.read` run the same plans. A plan only reads, so it can be run again.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from tuyun.graph.errors import StoreError, StoreUnavailable
from tuyun.graph.store.query import Query, query
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.view import RECORDS, View

T = TypeVar("T")
AHEAD = 2
"""Requests that may be read while a plan works on the rows of another."""
TRIES = 5
"""How often a plan is run, if the graph changes each time."""


@dataclass(frozen=True)
class Request:
    """A query file, the parameters to run it with, and the seconds it may take if fewer than the store's own."""

    query: Query
    parameters: Mapping[str, object]
    seconds: float | None = None
    view: View | None = None
    """The view to take, if it is not the store's."""
    ahead: "tuple[Request, ...]" = field(default=(), kw_only=True)
    """What the plan will ask for next, which a store may read meanwhile."""

    def bind(self, view: View) -> dict[str, object]:
        """The parameters to send, with what the view decides; raises `InvalidQuery` as `Query.bind` does."""
        bound = self.query.bind(self.parameters)
        return {**bound, RECORDS: (self.view or view) is View.all} if RECORDS in bound else bound

    def timeout(self, usual: float) -> float:
        """Seconds that it may take on a store whose requests may usually take so many."""
        return usual if self.seconds is None else min(usual, self.seconds)


Plan = Generator[Request, Rows, T]


@dataclass(frozen=True)
class Snapshot(Generic[T]):
    """What a plan returned, and the dataset that all of it was read from."""

    value: T
    dataset: Record
    """The row of ``admin/dataset``."""

    @property
    def rows(self: "Snapshot[Rows]") -> Rows:
        """The rows, if a single query was run."""
        return self.value

    @property
    def revision(self) -> int:
        """Rises with each load and removal."""
        revision: int = self.dataset["revision"]
        return revision

    @property
    def origin(self) -> str:
        """Random, made at the first load: revisions are comparable within one origin."""
        origin: str = self.dataset["origin"]
        return origin

    @property
    def incomplete(self) -> tuple[str, ...]:
        """Ids of documents that are not loaded whole."""
        return tuple(self.dataset["incomplete"])


def ask(name: str, **parameters: object) -> Request:
    """A request for a query file, to be yielded by a plan."""
    return ask_in(None, name, **parameters)


def ask_in(view: View | None, name: str, **parameters: object) -> Request:
    """As `ask`, in another view than the store's, unless that is None."""
    return Request(query(name), parameters, view=view)


def ask_each(requests: Sequence[Request], use: Callable[[Record], None]) -> Plan[None]:
    """The plan that reads requests in turn and uses each row; a store may read the next `AHEAD` meanwhile."""
    linked: list[Request] = []
    for request in reversed(requests):
        linked.append(replace(request, ahead=tuple(reversed(linked[-AHEAD:]))))
    while linked:
        for row in (yield linked.pop()):
            use(row)


def rows_of(request: Request) -> Plan[Rows]:
    """The plan of a single request."""
    return (yield request)


def at_one_revision(
    plan: Callable[[], Plan[T]], dataset: Record | None = None, view: View | None = None
) -> Plan[Snapshot[T]]:
    """The plan that runs another plan until the dataset is the same before and after.

    Args:
        plan: makes the plan; called again for each try.
        dataset: the row of ``admin/dataset``, if it was read just before.
        view: the view of the dataset, if it is not the store's.

    Raises:
        StoreUnavailable: the dataset changed during each of `TRIES` tries.
        Exception: what the plan raises, if the dataset did not change meanwhile; a `StoreError` at once.
    """
    asked = ask_in(view, "admin/dataset")
    before = dataset or (yield asked)[0]
    for _ in range(TRIES):
        failure: Exception | None = None
        try:
            value = yield from plan()
        except StoreError:
            raise
        except Exception as error:
            failure = error
        after = (yield asked)[0]
        if all(before[name] == after[name] for name in ("origin", "revision", "counts")):
            if failure:
                raise failure
            return Snapshot(value, after)
        before = after
    raise StoreUnavailable("a load is under way: the graph changed each time it was read.", todo="Ask again.")


def advance(plan: Plan[Snapshot[T]], rows: Rows | StoreError | None) -> Request | Snapshot[T]:
    """Run a plan up to its next request, or to its end.

    Args:
        plan: the plan.
        rows: of the request before, or the error that it raised; None at the beginning.
    """
    try:
        if isinstance(rows, StoreError):
            return plan.throw(rows)
        return next(plan) if rows is None else plan.send(rows)
    except StopIteration as end:
        snapshot: Snapshot[T] = end.value
        return snapshot
