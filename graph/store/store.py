"""The blocking store: for loads, the command line and tests. The API uses `tuyun.graph.store.asynchronous`."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

from neo4j import Driver, GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, Session, unit_of_work
from tuyun.graph.errors import StoreTooOld
from tuyun.graph.store.answer import Answer, Record, plain
from tuyun.graph.store.failures import told_plainly
from tuyun.graph.store.query import Query, queries, query
from tuyun.graph.store.settings import StoreSettings

OLDEST = (5, 26)
CONSISTENT_TRIES = 5
AT = ("origin", "revision")
"""Columns of ``admin/dataset`` that are another pair after each write."""


class Store:
    """A connection to Neo4j that runs the query files of ``cypher/``.

    Reads are read transactions with a timeout; writes are retried by the driver's managed transactions. Bookmarks
    are kept, so that a read after a load sees it. Every method raises the kinds of `StoreError`.
    """

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
        with told_plainly(settings.uri):
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
        with told_plainly(self.settings.uri):
            self.driver.verify_connectivity()  # at once: a transaction would be tried again for half a minute
        row = self._read(query("admin/server"), {})[0]
        check_version(row["version"], self.settings.uri)

    def prepare(self) -> None:
        """Make constraints and indexes; safe to repeat."""
        with told_plainly(self.settings.uri), self._session() as session:
            for name in sorted(queries()):
                if name.startswith("schema/"):
                    session.run(query(name).text).consume()

    def ask(self, name: str, **parameters: object) -> Answer:
        """Run a query file as a read; rows and revision belong together."""
        asked = query(name)
        return self.ask_query(asked, parameters)

    def ask_query(self, asked: Query, parameters: Mapping[str, object]) -> Answer:
        """Run a query as a read; if a load came between, it is read again."""
        bound = asked.bind(parameters)
        before = self._dataset()
        for _ in range(CONSISTENT_TRIES):
            rows = self._read(asked, bound)
            after = self._dataset()
            if [before[one] for one in AT] == [after[one] for one in AT]:
                break
            before = after
        return Answer(rows, after["revision"], tuple(after["incomplete"]), after["origin"])

    def write(self, work: Any, *arguments: object) -> Any:  # noqa: ANN401 - what the work takes and gives
        """Run ``work(transaction, ...)`` as one write transaction, retried by the driver."""
        with told_plainly(self.settings.uri), self._session() as session:
            return session.execute_write(unit_of_work(timeout=self.write_timeout)(work), *arguments)

    def _dataset(self) -> Record:
        return self._read(query("admin/dataset"), {})[0]

    def _read(self, asked: Query, bound: Mapping[str, object]) -> list[Record]:
        @unit_of_work(timeout=self.settings.timeout)
        def work(transaction: ManagedTransaction) -> list[Record]:
            return rows_of(transaction, asked, bound)

        with told_plainly(self.settings.uri), self._session() as session:
            return session.execute_read(work)

    def _session(self) -> Session:
        return self.driver.session(database=self.settings.database, bookmark_manager=self._bookmarks)


def rows_of(transaction: ManagedTransaction, asked: Query, bound: Mapping[str, object]) -> list[Record]:
    """The rows of a query inside a transaction."""
    result = transaction.run(asked.text, dict(bound))
    return [plain(dict(zip(record.keys(), record, strict=True))) for record in result]


def run(transaction: ManagedTransaction, name: str, **parameters: object) -> list[Record]:
    """Run a query file inside a transaction, its parameters checked against its header."""
    asked = query(name)
    return rows_of(transaction, asked, asked.bind(parameters))


def check_version(version: str, uri: str) -> None:
    """Hold that a version (``5.26.24``, ``2026.01.3``) has what the queries need; raises `StoreTooOld`."""
    parts = tuple(int(part) for part in version.split("-")[0].split(".")[:2])
    if parts < OLDEST:
        raise StoreTooOld(
            f"Neo4j at {uri} is version {version}.",
            todo="Tuyun needs 5.26 or newer: labels and link types are given as parameters.",
        )
