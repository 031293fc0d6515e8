"""The blocking store: for loads, the command line and tests. The API uses `tuyun.graph.store.asynchronous`."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Self, TypeVar

from neo4j import Driver, GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, Session, unit_of_work
from neo4j import Query as Statement
from tuyun.graph.errors import StoreError, StoreTooOld
from tuyun.graph.store.driver_errors import translate_driver_errors
from tuyun.graph.store.plan import Plan, Request, Snapshot, advance, ask, at_one_revision, rows_of
from tuyun.graph.store.query import Query, queries, query
from tuyun.graph.store.read_ahead import ReadAhead
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.settings import StoreSettings
from tuyun.graph.store.transaction import run_query
from tuyun.graph.store.view import View

OLDEST = (5, 26)
NO_END = 0
"""The time limit that means none to Neo4j. Without it, Neo4j's own limit for hand-written queries would hold."""
T = TypeVar("T")


class Store:
    """A connection to Neo4j that runs the query files of ``cypher/``.

    Reads are read transactions with a timeout; writes are retried by the driver's managed transactions. Bookmarks
    are kept, so that a read after a load sees it. Every method raises the kinds of `StoreError`.
    """

    view = View.all

    def __init__(self, driver: Driver, settings: StoreSettings, write_timeout: float | None = None) -> None:
        """``write_timeout``: seconds after which the server takes a write transaction back; None for no end."""
        self.driver = driver
        self.settings = settings
        self.write_timeout = write_timeout
        self._bookmarks = GraphDatabase.bookmark_manager()

    @classmethod
    @contextmanager
    def connect(cls, settings: StoreSettings, *, write_timeout: float | None = None) -> Iterator[Self]:
        """Open the store, check that the server can run the queries, and close it at the end."""
        with translate_driver_errors(settings.uri):
            driver = GraphDatabase.driver(
                settings.uri,
                auth=(settings.user, settings.password),
                connection_timeout=10,
                max_transaction_retry_time=10,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
        with driver:
            store = cls(driver, settings, write_timeout)
            store.check()
            yield store

    def check(self) -> None:
        """Hold that the server answers, takes the login, and is not too old."""
        with translate_driver_errors(self.settings.uri):
            self.driver.verify_connectivity()  # at once: a transaction would be tried again for half a minute
        check_version(self.fetch(ask("admin/server"))[0]["version"], self.settings.uri)

    def prepare(self) -> None:
        """Make constraints and indexes; safe to repeat."""
        with translate_driver_errors(self.settings.uri), self._session() as session:
            for name in sorted(queries()):
                if name.startswith("schema/"):
                    session.run(Statement(query(name).text, timeout=NO_END)).consume()

    def read(self, plan: Callable[[], Plan[T]], dataset: Record | None = None) -> Snapshot[T]:
        """Run a plan at one revision; raises `StoreUnavailable` if the graph changes during each try.

        Args:
            plan: makes the plan.
            dataset: the row of ``admin/dataset``, if it was read just before.
        """
        running = at_one_revision(plan, dataset)
        step = advance(running, None)
        with ReadAhead(self.fetch) as fetch:
            while isinstance(step, Request):
                try:
                    rows: Rows | StoreError = fetch(step)
                except StoreError as error:
                    rows = error
                step = advance(running, rows)
        return step

    def bookmarks(self) -> Collection[str]:
        """What stands for the writes and reads up to now: see `catch_up`."""
        return self._bookmarks.get_bookmarks()

    def catch_up(self, bookmarks: Collection[str]) -> None:
        """Read nothing from before what the bookmarks of another store of the same cluster stand for."""
        self._bookmarks.update_bookmarks((), bookmarks)

    def ask(self, name: str, **parameters: object) -> Snapshot[Rows]:
        """The rows of a query file."""
        return self.read(partial(rows_of, ask(name, **parameters)))

    def ask_query(self, query: Query, parameters: Mapping[str, object]) -> Snapshot[Rows]:
        """The rows of a query."""
        return self.read(partial(rows_of, Request(query, parameters)))

    def fetch(self, request: Request) -> list[Record]:
        """The rows of a request, in a read transaction of its own."""
        parameters = request.bind(self.view)

        @unit_of_work(timeout=request.timeout(self.settings.timeout))
        def work(transaction: ManagedTransaction) -> list[Record]:
            return run_query(transaction, request.query, parameters)

        with translate_driver_errors(self.settings.uri), self._session() as session:
            return session.execute_read(work)

    def write(self, work: Any, *arguments: object) -> Any:  # noqa: ANN401 - what the work takes and gives
        """Run ``work(transaction, ...)`` as one write transaction, retried by the driver."""
        with translate_driver_errors(self.settings.uri), self._session() as session:
            return session.execute_write(unit_of_work(timeout=self.write_timeout or NO_END)(work), *arguments)

    def _session(self) -> Session:
        return self.driver.session(database=self.settings.database, bookmark_manager=self._bookmarks)


def check_version(version: str, uri: str) -> None:
    """Hold that a version (``5.26.24``, ``2026.01.3``) has what the queries need; raises `StoreTooOld`."""
    parts = tuple(int(part) for part in version.split("-")[0].split(".")[:2])
    if parts < OLDEST:
        raise StoreTooOld(
            f"Neo4j at {uri} is version {version}.",
            todo="Tuyun needs 5.26 or newer: labels and link types are given as parameters.",
        )
