"""Reads what a plan will ask for next in other threads, while the plan works on the rows of a request."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from tuyun.graph.store.plan import AHEAD, Request
from tuyun.graph.store.record import Rows


class ReadAhead:
    """Fetches requests, and begins to fetch those that each says will follow it."""

    def __init__(self, fetch: Callable[[Request], Rows]) -> None:
        self._fetch = fetch
        self._begun: dict[int, Future[Rows]] = {}
        self._pool = ThreadPoolExecutor(AHEAD)  # which starts no thread before it has work

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def __call__(self, request: Request) -> Rows:
        """The rows of a request; raises as the fetching does."""
        begun = self._begun.pop(id(request), None)
        for later in request.ahead:  # which keeps them, so that no other request has their place in memory
            if id(later) not in self._begun:
                self._begun[id(later)] = self._pool.submit(self._fetch, later)
        return begun.result() if begun else self._fetch(request)
