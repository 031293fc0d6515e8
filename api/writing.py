"""Writes through the API: each in a thread, by the same code as the command line's, recorded, and done once.

A worker does one at a time: they take turns in the store anyway, and to read a document takes memory. What has
begun goes on to its end though nobody waits for it any more; its answer is kept under its idempotency key.
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.access.authenticate import Access, address_of
from tuyun.api.access.idempotency import Claim, Idempotency, Kept
from tuyun.api.access.roles import Caller
from tuyun.api.middleware.logs import REQUEST
from tuyun.graph.errors import StateUnavailable, StoreTimeout, TuyunError
from tuyun.graph.store import Store, StoreSettings

SHARE = 0.8
"""Of the time for an answer, what a transaction may take, so that it is told rather than cut off."""
LATE = 2.0
"""Seconds that Neo4j may be late to notice that a transaction has run out of time."""
_log = logging.getLogger("tuyun.api")


@dataclass(frozen=True)
class Writer:
    """Who writes, and what is known of the request."""

    access: Access
    settings: StoreSettings
    caller: Caller
    address: str
    request: str

    def store(self) -> Any:  # noqa: ANN401 - a context manager that gives a `Store`
        """The store, for a write that is taken back if it takes too long."""
        seconds = SHARE * self.access.settings.answer_seconds - LATE
        return Store.connect(self.settings, write_timeout=max(1.0, seconds))

    def record(self, what: str, document: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the work gives
        """Do a write between two lines of the record; without the first it is not begun (`StateUnavailable`)."""
        told = {
            "what": what,
            "document": document,
            "caller": self.caller.name,
            "address": self.address,
            "request": self.request,
        }
        self.access.writes.add(**told, step="begun")
        try:
            done = work()
        except BaseException as error:
            self._end(told, step="failed", error=type(error).__name__)
            raise
        self._end(told, step="done", revision=done.revision, changed=done.changed)
        return done

    def _end(self, told: dict[str, str], **more: object) -> None:
        try:
            self.access.writes.add(**told, **more)
        except StateUnavailable as error:  # what is done is done, and that it was begun is on record
            _log.error("the end of a write could not be recorded", extra={**told, **more, "error": str(error)})


class Writing:
    """The writes of one worker."""

    def __init__(self, access: Access, settings: StoreSettings) -> None:
        self.access = access
        self.settings = settings
        self.keys = Idempotency(access.state)
        self.turn = CapacityLimiter(1)
        self.under_way: set[asyncio.Task[Kept]] = set()

    async def answer(self, request: Request, key: str | None, work: Callable[[Writer], Kept]) -> Response:
        """Do a write, or give the answer that the same request had.

        Raises what the work raises, and `AccessError`.
        """
        caller = request.state.caller
        writer = Writer(self.access, self.settings, caller, address_of(request), REQUEST.get() or "")
        sum_ = sum_of(request, await request.body())

        waited_for = True

        def once() -> Kept:
            if not waited_for:
                raise StoreTimeout("its turn did not come in time.", todo="Send it again.")
            return work(writer) if key is None else self._once(caller.name, key, sum_, lambda: work(writer))

        task = asyncio.create_task(to_thread.run_sync(once, limiter=self.turn))
        self.under_way.add(task)
        task.add_done_callback(self._over)
        try:
            kept = await asyncio.shield(task)
        except asyncio.CancelledError:
            waited_for = False
            raise
        headers = {**kept.headers, "Cache-Control": "no-store"}
        return Response(kept.body, kept.status, headers, "application/json")

    async def drain(self) -> None:
        """Wait for the writes that are under way."""
        await asyncio.gather(*self.under_way, return_exceptions=True)

    def _over(self, task: asyncio.Task[Kept]) -> None:
        self.under_way.discard(task)
        if not task.cancelled():
            task.exception()  # is told to whoever waits; if nobody does any more, the record of writes has it

    def _once(self, caller: str, key: str, request: bytes, work: Callable[[], Kept]) -> Kept:
        claim = self.keys.begin(caller, key, request)
        if not isinstance(claim, Claim):
            return claim
        try:
            done = work()
        except BaseException:
            with suppress(StateUnavailable):  # the write's own error is told; the key is free in ten minutes
                self.keys.free(claim)
            raise
        try:
            self.keys.end(claim, done)
        except TuyunError as error:  # sent again, it would find the same there already
            _log.error("an answer could not be kept", extra={"error": str(error)})
        return done


def sum_of(request: Request, body: bytes) -> bytes:
    """A sum by which two requests are the same: address, parameters, condition and body."""
    told = [request.method, request.url.path, request.url.query, request.headers.get("if-match", "")]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass") + b"\0" + body).digest()
