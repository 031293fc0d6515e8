"""The asynchronous store: reads for the API, by the same query files and with the same errors."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self, TypeVar

from anyio import move_on_after, to_thread
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
from tuyun.graph.errors import StoreError, StoreTimeout
from tuyun.graph.store.driver_errors import translate_driver_errors
from tuyun.graph.store.plan import Plan, Request, Snapshot, advance, ask, at_one_revision
from tuyun.graph.store.record import Record, Rows, plain
from tuyun.graph.store.settings import StoreSettings
from tuyun.graph.store.store import check_version
from tuyun.graph.store.view import View

T = TypeVar("T")
MANY = 100
"""Values in an answer; after a larger answer a plan goes on in a worker thread, for it has much to derive."""


@dataclass
class Sessions:
    """How many sessions are open now; each holds a connection of the driver's pool."""

    open: int = 0


class AsyncStore:
    """Reads only; every method raises the kinds of `StoreError`."""

    view = View.all

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
        with translate_driver_errors(settings.uri):
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
        with translate_driver_errors(self.settings.uri):
            await self.driver.verify_connectivity()
        rows = await self.fetch(ask("admin/server"))
        check_version(rows[0]["version"], self.settings.uri)

    async def read(self, plan: Callable[[], Plan[T]], dataset: Record | None = None) -> Snapshot[T]:
        """Run a plan at one revision; raises `StoreUnavailable` if the graph changes during each try.

        Args:
            plan: makes the plan.
            dataset: what `dataset` gave, if it was asked just before.
        """
        running = at_one_revision(plan, dataset)
        step, large = advance(running, None), False
        while isinstance(step, Request):
            try:
                rows: Rows | StoreError = await self.fetch(step)
            except StoreError as error:
                rows = error
            large = large or (not isinstance(rows, StoreError) and _is_large(rows))
            step = await to_thread.run_sync(advance, running, rows) if large else advance(running, rows)
        return step

    async def catch_up(self, bookmarks: Collection[str]) -> None:
        """Read nothing from before what the bookmarks of another store of the same cluster stand for."""
        if self.bookmarks:
            await self.bookmarks.update_bookmarks((), bookmarks)

    async def dataset(self) -> Record:
        """Revision and origin of the dataset, and documents that are not loaded whole."""
        return (await self.fetch(ask("admin/dataset")))[0]

    async def fetch(self, request: Request) -> list[Record]:
        """The rows of a request, in a read transaction of its own.

        One way to the server; tried again, if the driver says that this may help.
        """
        parameters = request.bind(self.view)
        timed = Timed(request.query.text, timeout=self.settings.timeout)
        with translate_driver_errors(self.settings.uri):
            self.sessions.open += 1
            try:
                with move_on_after(request.seconds):
                    return await self._run(timed, parameters)
                raise StoreTimeout("the query ran longer than it may.", todo="Ask for less.")
            finally:
                self.sessions.open -= 1

    async def _run(self, timed: Timed, parameters: dict[str, object]) -> list[Record]:
        try:
            async with self.driver.session(
                database=self.settings.database,
                default_access_mode=READ_ACCESS,
                bookmark_manager=self.bookmarks,
            ) as session:
                return await _rows(await session.run(timed, parameters))
        except (DriverError, Neo4jError) as error:
            if not error.is_retryable():
                raise
            return await self.driver.execute_query(  # tries for as long as the driver is set to
                timed,
                parameters,
                database_=self.settings.database,
                routing_=RoutingControl.READ,
                bookmark_manager_=self.bookmarks,
                result_transformer_=_rows,
            )


def _is_large(rows: Rows) -> bool:
    """Whether rows hold many values; a row of ``read/edges`` may be thousands of links."""
    return len(rows) > MANY or any(
        isinstance(value, list) and len(value) > MANY for row in rows for value in row.values()
    )


async def _rows(result: AsyncResult) -> list[Record]:
    return [plain(dict(zip(record.keys(), record, strict=True))) async for record in result]
