"""The asynchronous store: reads for the API, by the same query files and with the same errors."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self, TypeVar

from neo4j import (
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    NotificationMinimumSeverity,
    unit_of_work,
)

from graph.store.answer import Answer, Record, plain
from graph.store.failures import told_plainly
from graph.store.query import Query, query
from graph.store.settings import StoreSettings
from graph.store.store import AT, CONSISTENT_TRIES, check_version

T = TypeVar("T")
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

    async def ask(self, name: str, **parameters: object) -> Answer:
        """Run a query file as a read; rows and revision belong together."""
        return await self.ask_query(query(name), parameters)

    async def ask_query(self, asked: Query, parameters: Mapping[str, object]) -> Answer:
        """Run a query as a read; if a load came between, it is read again."""
        bound = asked.bind(parameters)
        before = await self.dataset()
        for _ in range(CONSISTENT_TRIES):
            rows = await self._read(asked, bound)
            after = await self.dataset()
            if [before[one] for one in AT] == [after[one] for one in AT]:
                break
            before = after
        return Answer(rows, after["revision"], tuple(after["incomplete"]), after["origin"])

    async def ask_once(self, asked: Query, parameters: Mapping[str, object], *, last: bool = False) -> Answer:
        """Run a query as a read, and read the revision in the same transaction: before it, or ``last``.

        Several answers are of one revision if the first was asked so, the last one ``last``, and both tell the
        same: the revision only rises. That takes fewer ways to the server than `ask_query`.
        """
        bound = asked.bind(parameters)
        order = [(asked, bound), (_DATASET, {})] if last else [(_DATASET, {}), (asked, bound)]

        async def work(transaction: AsyncManagedTransaction) -> list[list[Record]]:
            return [await _rows(transaction, one, given) for one, given in order]

        found = await self._in_transaction(work)
        rows, (dataset,) = found if last else reversed(found)
        return Answer(rows, dataset["revision"], tuple(dataset["incomplete"]), dataset["origin"])

    async def dataset(self) -> Record:
        """Revision and origin of the dataset, and documents that are not loaded whole."""
        rows = await self._read(query("admin/dataset"), {})
        return rows[0]

    async def _read(self, asked: Query, bound: Mapping[str, object]) -> list[Record]:
        async def work(transaction: AsyncManagedTransaction) -> list[Record]:
            return await _rows(transaction, asked, bound)

        return await self._in_transaction(work)

    async def _in_transaction(self, work: Callable[[AsyncManagedTransaction], Awaitable[T]]) -> T:
        timed = unit_of_work(timeout=self.settings.timeout)(work)
        with told_plainly(self.settings.uri):
            self.sessions.open += 1
            try:
                async with self.driver.session(database=self.settings.database) as session:
                    return await session.execute_read(timed)
            finally:
                self.sessions.open -= 1


async def _rows(transaction: AsyncManagedTransaction, asked: Query, bound: Mapping[str, object]) -> list[Record]:
    """The rows of a query inside a transaction."""
    result = await transaction.run(asked.text, dict(bound))
    return [plain(dict(zip(record.keys(), record, strict=True))) async for record in result]
