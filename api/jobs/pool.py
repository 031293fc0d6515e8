"""A pool of worker processes: each job has a budget of time and memory, and a slow job delays no quick one."""

import asyncio
import signal
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from types import FrameType
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from tuyun.api.jobs.process import Job, Outcome, Worker, result
from tuyun.api.jobs.turns import Turn, Turns, no_turn
from tuyun.graph.errors import Stopped
from tuyun.graph.store import StoreSettings

T = TypeVar("T")
SLOW_SECONDS = 2.0
"""A job that takes longer is slow: it makes room for another, which may be quick."""
WAIT_SECONDS = 10.0
"""How long a job waits for its turn."""
ADVICE = (
    "Ask for less: one document, a stricter scenario, fewer sources or targets, shorter routes; or raise "
    "TUYUN_ANALYSIS_SECONDS or TUYUN_ANALYSIS_BYTES on the server."
)
GRACE_SECONDS = 2.0
"""How long jobs may go on when the server ends."""


class Pool:
    """Worker processes that run a job each. They are started when needed, and kept for the next job.

    At most ``workers`` jobs run at once, and besides them as many that have turned out to be slow. Callers take
    turns, by `turns`.
    """

    def __init__(
        self,
        settings: StoreSettings,
        *,
        workers: int,
        seconds: float | None,
        size: int,
        finishes: bool = False,
        wait: float | None = WAIT_SECONDS,
        advice: str = ADVICE,
    ) -> None:
        """
        Args:
            settings: address and login of Neo4j, for the workers.
            workers: how many jobs run at once.
            seconds: how long a job may take; None for no limit.
            size: bytes of memory that a job may take.
            finishes: whether jobs are finished when the server ends.
            wait: how long a job waits for its turn; None for no limit.
            advice: what whoever asked for a job can do when it takes too much.
        """
        self.seconds = seconds
        self.size = size
        self.wait = wait
        self.advice = advice
        self.finishes = finishes
        self.workers = workers
        self.busy: set[Worker] = set()
        self._start = partial(Worker, settings, size, finishes=finishes)
        self._idle: list[Worker] = []
        self.turns = Turns(workers)
        self._threads = CapacityLimiter(4 * workers + 4)
        self._ending = False
        self._warming: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Run jobs until the end of the block, or shortly after the process is asked to end, if that is before."""
        if self.finishes:
            try:
                yield
            finally:
                await self.close()
            return
        self._warming = asyncio.create_task(self._warm_up())
        loop = asyncio.get_running_loop()
        try:
            with on_stop_signals(partial(loop.call_soon_threadsafe, self.end_soon)):
                yield
        finally:
            await asyncio.gather(self._warming, return_exceptions=True)
            await self.close()

    async def _warm_up(self) -> None:
        """Start a worker, so that the first job need not wait for it."""
        worker = await to_thread.run_sync(self._start, limiter=self._threads)
        self._release(worker)
        if worker not in self._idle:
            await _close(worker)

    async def run(self, job: Job[T], turn: Turn | None = None) -> T:
        """What a job returns; its worker is killed if the task that waits for it is cancelled.

        Args:
            job: the job.
            turn: its turn, which waits in the queues of `turns`; if None, in the queue of a caller without a name.

        Raises:
            RateExceeded: too many jobs of a caller without a name wait.
            Stopped: it took too long or too much memory, its turn did not come, or the server ends.
            TuyunError: the job raised it.
        """
        async with self._turn(turn):
            worker = await self._take()
            self.busy.add(worker)
            try:
                outcome = await self._outcome(worker, job)
            finally:
                self.busy.discard(worker)
                if worker not in self._idle:
                    await _close(worker)
        if outcome.kind == "memory":
            raise self._too_large()
        return result(outcome)

    def end_soon(self) -> None:
        """Refuse further jobs, and kill those that still run after `GRACE_SECONDS`."""
        self._ending = True
        asyncio.get_running_loop().call_later(GRACE_SECONDS, self._kill_all)

    async def close(self) -> None:
        """Kill all workers."""
        self._ending = True
        self._kill_all()
        while self._idle:
            await _close(self._idle.pop())

    def _kill_all(self) -> None:
        for worker in self.busy:
            worker.kill()

    @asynccontextmanager
    async def _turn(self, turn: Turn | None) -> AsyncIterator[None]:
        if self._ending:
            raise _ending()
        if turn is None:
            turn = Turn()
            self.turns.wait(turn, "")
        try:
            await self._begun(turn)
            timer = asyncio.get_running_loop().call_later(SLOW_SECONDS, self.turns.make_room, turn)
            try:
                yield
            finally:
                timer.cancel()
        finally:
            self.turns.end(turn)

    async def _begun(self, turn: Turn) -> None:
        """Wait until a turn has come, for a while after the last caller who asked for it; raises `Stopped`."""
        loop = asyncio.get_running_loop()
        while not turn.begun.is_set():
            if self.wait is not None and turn.asked + self.wait <= loop.time():
                raise no_turn()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(None if self.wait is None else turn.asked + self.wait):
                    await turn.begun.wait()

    async def _take(self) -> Worker:
        if self._warming:
            await asyncio.wait([self._warming])
        if self._ending:
            raise _ending()
        while self._idle:
            worker = self._idle.pop()  # the last worker that was used: its caches are the freshest
            if worker.alive():
                return worker
            await _close(worker)
        worker = await to_thread.run_sync(self._start, limiter=self._threads)
        if self._ending:
            await _close(worker)
            raise _ending()
        return worker

    async def _outcome(self, worker: Worker, job: Job[T]) -> Outcome[T]:
        try:
            async with asyncio.timeout(self.seconds):
                outcome = await to_thread.run_sync(worker.run, job, abandon_on_cancel=True, limiter=self._threads)
        except TimeoutError:
            raise Stopped(
                f"it was not done in {self.seconds:g} s.",
                todo=self.advice,
            ) from None
        except (EOFError, OSError):
            raise (_ending() if self._ending else self._ended()) from None
        if not outcome.ends:
            self._release(worker)
        return outcome

    def _too_large(self) -> Stopped:
        what = f"it needs more than the {self.size / 1e6:,.0f} MB of memory that it may take."
        return Stopped(what, todo=self.advice)

    def _ended(self) -> Stopped:
        if not self.finishes:
            return self._too_large()
        what = "its process ended: it takes too long, or more than the memory that it may take."
        return Stopped(what, todo=self.advice)

    def _release(self, worker: Worker) -> None:
        """Keep a worker for the next job, unless there are enough."""
        if not self._ending and len(self._idle) < self.workers:
            self._idle.append(worker)


@contextmanager
def on_stop_signals(act: Callable[[], object]) -> Iterator[None]:
    """Call a function when SIGTERM or SIGINT arrives, before whatever handles the signal already.

    uvicorn tells an app that it ends when all answers are sent, which an analysis may delay for long.
    """
    if threading.current_thread() is not threading.main_thread():  # where no handler can be set
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def handle(number: int, frame: FrameType | None) -> None:
        act()
        handler = before[signal.Signals(number)]
        if callable(handler):
            handler(number, frame)
        elif handler is not signal.SIG_IGN:
            raise KeyboardInterrupt

    for number in before:
        signal.signal(number, handle)
    try:
        yield
    finally:
        for number, handler in before.items():
            if signal.getsignal(number) is handle:
                signal.signal(number, handler)


async def _close(worker: Worker) -> None:
    """Close a worker, even if the task that does so is cancelled."""
    worker.kill()
    await asyncio.shield(to_thread.run_sync(worker.close))


def _ending() -> Stopped:
    return Stopped("the server is being stopped.", todo="Ask again later.")
