"""Runs analyses in worker processes. Equal requests share a run, which is stopped when all their clients left.

The event loop only waits: reading rows, analysing them and writing the answer are the worker's.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.jobs.pool import Pool
from tuyun.api.jobs.process import Job
from tuyun.api.jobs.turns import Turn

T = TypeVar("T")
CLIENT_LEFT = 499
"""The status that is logged if the client left before its answer was there, as nginx does."""


@dataclass
class Shared(Generic[T]):
    """A computation under way, and how many requests wait for it."""

    task: asyncio.Task[T]
    turn: Turn
    waiting: int = field(default=0)


class ClientLeft(Exception):
    """The client closed its connection before its answer was there."""


class Analyses:
    """The computations of a process of the API."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self._under_way: dict[str, Shared[object]] = {}

    async def run(self, request: Request, key: str, job: Job[T], caller: str) -> T:
        """What a job returns; requests with the same key share a run of it.

        Args:
            request: the request that is answered. When its client leaves, and no other waits, the job is stopped.
            key: all that decides the result: the revision, the question, and what its caller may see.
            job: the job.
            caller: whose turn it takes. A job that several callers want takes the turn that comes first.

        Raises:
            ClientLeft: the client closed its connection.
            RateExceeded: too many jobs of the caller wait.
            Exception: what `Pool.run` raises.
        """
        shared = self._under_way.get(key)
        turn = shared.turn if shared else Turn()
        self.pool.turns.wait(turn, caller)
        if shared is None:
            shared = Shared(asyncio.create_task(self.pool.run(job, turn)), turn)
            self._under_way[key] = shared
            shared.task.add_done_callback(partial(self._forget, key))
            shared.task.add_done_callback(lambda _: self.pool.turns.end(turn))  # its turn may not even have come
        shared.waiting += 1
        left = asyncio.create_task(_client_left(request.receive))
        try:
            await asyncio.wait({shared.task, left}, return_when=asyncio.FIRST_COMPLETED)
            if not shared.task.done():
                raise ClientLeft
            return shared.task.result()  # type: ignore[return-value] # equal keys have equal jobs
        finally:
            left.cancel()
            shared.waiting -= 1
            if not shared.waiting and not shared.task.done():
                self._forget(key, shared.task)
                shared.task.cancel()

    def _forget(self, key: str, task: asyncio.Task[object]) -> None:
        """Let whoever comes now begin anew."""
        shared = self._under_way.get(key)
        if shared and shared.task is task:
            del self._under_way[key]


async def _client_left(receive: Callable[[], Awaitable[object]]) -> None:
    """Return when the client closes its connection."""
    while True:
        message = await receive()
        if isinstance(message, dict) and message["type"] == "http.disconnect":
            return


def no_answer() -> Response:
    """What is logged instead of an answer when the client has left."""
    return Response(status_code=CLIENT_LEFT)
