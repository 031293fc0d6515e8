"""Runs the API's writes: one at a time, in a worker process, each with an entry in the audit record.

Writes take turns in the store anyway, and reading a document takes memory, so the API runs one at a time, and
callers take turns. A write that has begun is finished, even if its client has stopped waiting for the answer or
the server ends. A write whose turn has not come ends with its client.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.access.audit import AuditLog
from tuyun.api.access.authenticate import Access, account_of, address_of
from tuyun.api.access.roles import Caller
from tuyun.api.jobs.pool import Pool
from tuyun.api.jobs.process import Workplace
from tuyun.api.jobs.turns import MOST_WAITING, Turn, Turns
from tuyun.api.request_state import REQUEST_ID
from tuyun.api.uploads import is_upload, receive_files
from tuyun.graph.errors import RateExceeded, StoreTimeout
from tuyun.graph.store import Loaded, Store, StoreSettings

TRANSACTION_SHARE = 0.8
"""The part of the time limit for an answer that a transaction may take, so that its client gets the error."""
READING_SHARE = 0.6
"""The part of the time limit for an answer that reading a document may take, for which other writes wait."""
READING_SECONDS_PER_BYTE = 20e-6
"""How much longer reading a document may take for each byte of its files, where they are an upload."""
PACKED = {".xlsx": 10, ".parquet": 10}
"""How many times larger the rows of a file are as CSV, by its ending."""
MOST_SENT = 1 + MOST_WAITING
"""Documents of a caller that arrive, wait or are read at once: each takes memory, or a place on the disk."""
NEO4J_DELAY = 2.0
"""Seconds that Neo4j may need to notice that a transaction has run out of time."""


@dataclass(frozen=True)
class Writer:
    """The caller of a write, and the way to the store and to the audit record."""

    log: AuditLog
    settings: StoreSettings
    seconds: float
    """Time limit of an answer."""
    caller: Caller
    address: str
    request: str
    """Id of the request."""
    reading_seconds: float
    """How long reading the document and deriving its graph may take, each."""
    bookmarks: set[str] = field(default_factory=set)
    """On a cluster, the state of the store that the write is to see; after the write, the state that it made."""

    @contextmanager
    def store(self) -> Iterator[Store]:
        """A connection to the store whose transactions are rolled back when they take too long."""
        seconds = TRANSACTION_SHARE * self.seconds - NEO4J_DELAY
        with Store.connect(self.settings, write_timeout=max(1.0, seconds)) as store:
            store.catch_up(self.bookmarks)
            yield store
            self.bookmarks.clear()
            self.bookmarks.update(store.bookmarks())

    def record(self, operation: str, document: str, write: Callable[[], Loaded]) -> Loaded:
        """Write, with a line in the audit record before and after.

        Raises `StateUnavailable`, with nothing written, if the first line cannot be recorded.
        """
        with self.log.act(**self._entry(operation, document)) as outcome:
            result = write()
            outcome |= {"revision": result.revision, "changed": result.changed}
        return result

    def note(self, operation: str, document: str) -> None:
        """Add a line to the audit record, about what no load does; raises `StateUnavailable`."""
        self.log.add(**self._entry(operation, document))

    def _entry(self, operation: str, document: str) -> dict[str, str]:
        return {
            "what": operation,
            "document": document,
            "caller": self.caller.name,
            "address": self.address,
            "request": self.request,
        }


class WriteQueue:
    """The writes of a process."""

    def __init__(self, access: Access, settings: StoreSettings) -> None:
        self.access = access
        self.settings = settings
        self.pool = Pool(
            settings,
            workers=1,
            seconds=None,
            size=access.settings.analysis_bytes,
            finishes=True,
            wait=None,
            advice="Divide it, or load it with `tuyun load`; or raise TUYUN_ANALYSIS_BYTES on the server.",
        )
        self.turns = Turns(1, "writes")
        self.sent: Counter[str] = Counter()
        """How many documents of each caller arrive, wait or are read."""
        self.running: set[asyncio.Task[Response]] = set()

    async def run(
        self,
        request: Request,
        write: Callable[[Writer], Response],
        *,
        seconds: float | None = None,
        size: int = 0,
        finished: Callable[[], None] = lambda: None,
    ) -> Response:
        """Run a write in its turn.

        Args:
            request: the request that asks for it.
            write: pickled for the worker, so a function of a module, or a `functools.partial` of one.
            seconds: the time limit of its answer, if it is not that of others.
            size: bytes of the files of an upload, unpacked.
            finished: called when the write has ended or will not begin, which may be after its client has left.

        Raises:
            RateExceeded: too many writes of the caller wait.
            Stopped: too many writes of all callers wait.
            StoreTimeout: the turn came when the client had left.
            TuyunError: the write raises it.
        """
        answer_seconds = self.access.settings.answer_seconds
        seconds = seconds or answer_seconds
        reading_seconds = READING_SHARE * answer_seconds + READING_SECONDS_PER_BYTE * size
        writer = Writer(
            self.access.writes,
            self.settings,
            seconds,
            request.state.caller,
            address_of(request),
            REQUEST_ID.get() or "",
            min(reading_seconds, READING_SHARE * max(seconds, answer_seconds)),
        )
        client_waits, turn, account = True, Turn(), account_of(request)
        store, shared = request.app.state.store, request.app.state.bookmarks

        async def run_in_turn() -> Response:
            try:
                self.turns.wait(turn, account)
                await turn.begun.wait()
                if not client_waits:
                    raise StoreTimeout("its turn did not come in time.", todo="Send it again.")
                writer.bookmarks.update(await shared.current(store))
                response, bookmarks = await self.pool.run(partial(_write, write, writer))
            finally:
                self.turns.end(turn)
            await shared.add(store, bookmarks)
            return response

        task = asyncio.create_task(run_in_turn())
        self.running.add(task)
        task.add_done_callback(self._forget)
        task.add_done_callback(lambda _: finished())
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            client_waits = False
            if not turn.begun.is_set():
                task.cancel()
            raise

    async def run_sent(self, request: Request, write: Callable[..., Response]) -> Response:
        """Run a write of the files that a request sends, as `run` does.

        Args:
            request: its body is not read yet.
            write: as for `run`; it also takes ``files``, the bytes of a JSON body or the directory of an upload.

        Raises `RateExceeded` before the body is read if too many documents of the caller arrive or wait.
        """
        with self._counted(account_of(request)):
            if not is_upload(request):
                return await self.run(request, partial(write, files=await request.body()))
            settings = self.access.settings
            directory = await receive_files(request, settings.upload_bytes)
            files = Path(directory.name)
            return await self.run(
                request,
                partial(write, files=files),
                seconds=settings.upload_seconds,
                size=sum(path.stat().st_size * PACKED.get(path.suffix, 1) for path in files.iterdir()),
                finished=directory.cleanup,
            )

    @contextmanager
    def _counted(self, account: str) -> Iterator[None]:
        """Count a document of a caller during the block; raises `RateExceeded` if there are too many already."""
        if self.sent[account] >= MOST_SENT:
            raise RateExceeded(
                f"{MOST_SENT} documents of this caller arrive or wait already.",
                todo="Send it again when some of them are answered.",
            )
        self.sent[account] += 1
        try:
            yield
        finally:
            self.sent[account] -= 1
            self.sent += Counter()  # forgets callers who have none

    async def drain(self) -> None:
        """Wait until all writes are finished."""
        await asyncio.gather(*self.running, return_exceptions=True)

    def _forget(self, task: asyncio.Task[Response]) -> None:
        self.running.discard(task)
        if not task.cancelled():
            task.exception()  # if no client waits for it any more, the audit record still has it


def _write(write: Callable[[Writer], Response], writer: Writer, _: Workplace) -> tuple[Response, set[str]]:
    response = write(writer)
    return response, writer.bookmarks
