"""The asynchronous store: reads for the API, by the same query files and with the same errors."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self

from neo4j import (
    READ_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncResult,
    NotificationMinimumSeverity,
    RoutingControl,
)
from neo4j import Query as Timed
from neo4j.exceptions import DriverError, Neo4jError
from tuyun.graph.store.answer import Record, plain
from tuyun.graph.store.failures import told_plainly
from tuyun.graph.store.query import Query, query
from tuyun.graph.store.settings import StoreSettings
from tuyun.graph.store.store import check_version

_DATASET = query("admin/dataset")


@dataclass
class Sessions:
    """How many sessions are open now; each holds a connection of the driver's pool."""

    open: int = 0


class AsyncStore:
    """Reads only; every method raises the kinds of `StoreError`."""

    def __init__(self, driver: AsyncDriver, settings: StoreSettings) -> None:
        self.driver = driver
        self.settings = settings
        self.sessions = Sessions()
        cluster = settings.uri.startswith("neo4j")  # whose members may lag: none answers from before the last read
        self.bookmarks = AsyncGraphDatabase.bookmark_manager() if cluster else None

    @classmethod
    @asynccontextmanager
    async def connect(cls, settings: StoreSettings) -> AsyncIterator[Self]:
        """Open the store and close it at the end. The server need not answer yet: see `check`."""
        with told_plainly(settings.uri):
            driver = AsyncGraphDatabase.driver(
                settings.uri,
                auth=(settings.user, settings.password),
                connection_timeout=10,
                connection_acquisition_timeout=10,
                max_transaction_retry_time=2,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
        async with driver:
            yield cls(driver, settings)

    async def check(self) -> None:
        """Hold that the server answers (no second try: whoever checks wants to know now), and is not too old."""
        with told_plainly(self.settings.uri):
            await self.driver.verify_connectivity()
        rows = await self._read(query("admin/server"), {})
        check_version(rows[0]["version"], self.settings.uri)

    async def rows(self, asked: Query, parameters: Mapping[str, object]) -> list[Record]:
        """The rows of a query, run as a read.

        Rows of several queries are of one revision if `dataset` tells the same before the first and after the
        last: the revision only rises.
        """
        return await self._read(asked, asked.bind(parameters))

    async def dataset(self) -> Record:
        """Revision and origin of the dataset, and documents that are not loaded whole."""
        (row,) = await self._read(_DATASET, {})
        return row

    async def _read(self, asked: Query, bound: Mapping[str, object]) -> list[Record]:
        """Run a query in a read transaction of its own, one way to the server; again if that may help."""
        timed = Timed(asked.text, timeout=self.settings.timeout)
        with told_plainly(self.settings.uri):
            self.sessions.open += 1
            try:
                async with self.driver.session(
                    database=self.settings.database,
                    default_access_mode=READ_ACCESS,
                    bookmark_manager=self.bookmarks,
                ) as session:
                    return await _rows(await session.run(timed, dict(bound)))
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable():
                    raise
                return await self.driver.execute_query(  # tries for as long as the driver is set to
                    timed,
                    dict(bound),
                    database_=self.settings.database,
                    routing_=RoutingControl.READ,
                    bookmark_manager_=self.bookmarks,
                    result_transformer_=_rows,
                )
            finally:
                self.sessions.open -= 1


async def _rows(result: AsyncResult) -> list[Record]:
    return [plain(dict(zip(record.keys(), record, strict=True))) async for record in result]
