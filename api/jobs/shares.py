"""Shares of the connections to Neo4j: each caller has a few at once, so that none takes all of them."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import Semaphore

AT_ONCE = 8
"""Queries of a caller that run at once in a process of the API; further ones of the caller wait."""


class Shares:
    """The shares of all callers of a process."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._shares: dict[str, Semaphore] = {}
        self._users: Counter[str] = Counter()

    @asynccontextmanager
    async def take(self, caller: str) -> AsyncIterator[None]:
        """Run the block when the caller has a connection free."""
        share = self._shares.setdefault(caller, Semaphore(self._at_once))
        self._users[caller] += 1
        try:
            async with share:
                yield
        finally:
            self._users[caller] -= 1
            if not self._users[caller]:
                del self._users[caller], self._shares[caller]
