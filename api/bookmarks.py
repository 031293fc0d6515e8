"""Bookmarks of the API's writes on a cluster, for all reads that follow in any of its worker processes.

A bookmark stands for a state of the store. A member of the cluster that is sent it answers when it has reached
that state. A write is done in a process of its own and read by others, so they share its bookmarks in the state
file.
"""

import time
from collections.abc import Collection
from contextlib import suppress

from anyio import to_thread
from tuyun.api.access.authenticate import Access
from tuyun.graph.errors import StateUnavailable
from tuyun.graph.store.asynchronous import AsyncStore

SECONDS = 600.0
"""How long a write is waited for: a cluster that was restored from a backup may never reach an older state."""


class Bookmarks:
    """The bookmarks of the last write, whichever worker process of the API it was sent to."""

    def __init__(self, access: Access) -> None:
        self.state, self._turn = access.state, access.state_turn
        self._seen: frozenset[str] = frozenset()

    async def add(self, store: AsyncStore, bookmarks: Collection[str]) -> None:
        """Let all reads that follow see a write.

        Args:
            store: the store of this process.
            bookmarks: those that the write gave.
        """
        if not store.bookmarks or not bookmarks:
            return
        self._seen = frozenset(bookmarks)
        await store.catch_up(bookmarks)
        with suppress(StateUnavailable):  # the write is done, and answers state the revision that they are of
            await to_thread.run_sync(self._write, bookmarks, limiter=self._turn)

    async def catch_up(self, store: AsyncStore) -> None:
        """Let the store of this process read nothing from before the last write of any process."""
        if not store.bookmarks:
            return
        shared = frozenset[str]()
        with suppress(StateUnavailable):
            shared = await to_thread.run_sync(self._read, limiter=self._turn)
        if shared and shared != self._seen:
            self._seen = shared
            await store.catch_up(shared)

    async def current(self, store: AsyncStore) -> Collection[str]:
        """The bookmarks of all that was written and read up to now; none if the store is no cluster."""
        await self.catch_up(store)
        return await store.bookmarks.get_bookmarks() if store.bookmarks else ()

    def _write(self, bookmarks: Collection[str]) -> None:
        now = time.time()
        with self.state.open() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO bookmarks VALUES (?, ?)", [(bookmark, now) for bookmark in bookmarks]
            )
            connection.execute("DELETE FROM bookmarks WHERE written < ?", (now,))  # a later state includes them

    def _read(self) -> frozenset[str]:
        if not self.state.exists():
            return frozenset()
        with self.state.open() as connection:
            rows = connection.execute(
                "SELECT bookmark FROM bookmarks WHERE written > ?", (time.time() - SECONDS,)
            ).fetchall()
        return frozenset(bookmark for (bookmark,) in rows)
