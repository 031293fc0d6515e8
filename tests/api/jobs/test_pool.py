"""Worker processes: they run jobs, keep to a budget, and are killed when nobody waits."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

import pytest
from tuyun.api.jobs import pool as pools
from tuyun.api.jobs.pool import Pool
from tuyun.graph.errors import Renamed, Stopped, StoreUnavailable
from tuyun.graph.store import Store, StoreSettings

from tests.api.jobs import tasks

NOBODY = StoreSettings("bolt://127.0.0.1:9")
T = TypeVar("T")
ROOM = 400 * tasks.MEGABYTE


def in_pool(
    work: Callable[[Pool], Awaitable[T]],
    *,
    settings: StoreSettings = NOBODY,
    workers: int = 1,
    seconds: float | None = 60,
    wait: float | None = 60,
) -> T:
    """What some work with a pool gives; afterwards no worker is left."""

    async def run() -> T:
        pool = Pool(settings, workers=workers, seconds=seconds, size=ROOM, wait=wait)
        async with pool.open():
            return await work(pool)

    return asyncio.run(run())


def ended(process: int) -> bool:
    """Whether a process has ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    while not holds():
        await asyncio.sleep(0.01)


def test_a_worker_runs_one_job_after_another_and_ends_with_the_pool() -> None:
    async def work(pool: Pool) -> list[int]:
        return [await pool.run(tasks.process_id) for _ in range(3)]

    processes = in_pool(work)
    assert len(set(processes)) == 1
    assert processes[0] != os.getpid()
    assert ended(processes[0])


def test_errors_of_a_job_are_raised_as_they_are() -> None:
    async def work(pool: Pool) -> int:
        with pytest.raises(Renamed, match="'before' is 'now' now") as caught:
            await pool.run(tasks.renamed)
        assert (caught.value.before, caught.value.now) == ("before", "now")
        with pytest.raises(RuntimeError, match="ZeroDivisionError: the cause"):
            await pool.run(tasks.broken)
        return await pool.run(tasks.process_id)

    assert in_pool(work)


def test_a_job_reads_from_the_store_and_says_when_there_is_none(
    store_settings: StoreSettings, seeded_store: Store
) -> None:
    assert in_pool(lambda pool: pool.run(tasks.revision), settings=store_settings) == (
        seeded_store.ask("admin/dataset").revision
    )
    with pytest.raises(StoreUnavailable):
        in_pool(lambda pool: pool.run(tasks.revision))


def test_a_job_that_takes_too_long_is_killed() -> None:
    async def work(pool: Pool) -> tuple[int, int]:
        before = await pool.run(tasks.process_id)
        with pytest.raises(Stopped, match=r"it was not done in 5 s\. Ask for less"):
            await pool.run(tasks.endless)
        return before, await pool.run(tasks.process_id)

    first, second = in_pool(work, seconds=5)
    assert first != second
    assert ended(first)


def test_a_job_that_takes_too_much_memory_is_stopped() -> None:
    async def work(pool: Pool) -> int:
        with pytest.raises(Stopped, match="needs more than the 400 MB of memory"):
            await pool.run(partial(tasks.greedy, 500))
        return await pool.run(partial(tasks.greedy, 100))

    assert in_pool(work) == 100 * tasks.MEGABYTE


def test_a_worker_that_dies_is_replaced() -> None:
    async def work(pool: Pool) -> int:
        with pytest.raises(Stopped):
            await pool.run(tasks.deadly)
        return await pool.run(tasks.process_id)

    assert in_pool(work)


def test_a_job_for_which_nobody_waits_is_killed() -> None:
    async def work(pool: Pool) -> int:
        process = await pool.run(tasks.process_id)
        waiting = asyncio.create_task(pool.run(tasks.endless))
        await until(lambda: bool(pool.busy))
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert ended(process)
        return await pool.run(tasks.process_id)

    assert in_pool(work)


def test_a_slow_job_makes_room_for_a_quick_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "SLOW_SECONDS", 0.2)

    async def work(pool: Pool) -> int:
        slow = asyncio.create_task(pool.run(tasks.endless))
        await until(lambda: bool(pool.busy))
        quick = await pool.run(tasks.process_id)
        assert not slow.done()
        slow.cancel()
        return quick

    assert in_pool(work)


def test_a_job_whose_turn_does_not_come_is_refused() -> None:
    async def work(pool: Pool) -> None:
        slow = asyncio.create_task(pool.run(tasks.endless))
        await until(lambda: bool(pool.busy))
        with pytest.raises(Stopped, match="all worker processes are busy"):
            await pool.run(tasks.process_id)
        slow.cancel()

    in_pool(work, wait=0.1)


def test_jobs_are_stopped_when_the_server_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "GRACE_SECONDS", 0.1)

    async def work(pool: Pool) -> None:
        running = asyncio.create_task(pool.run(tasks.endless))
        await until(lambda: bool(pool.busy))
        pool.end_soon()
        for job in (running, pool.run(tasks.process_id)):
            with pytest.raises(Stopped, match="the server is being stopped"):
                await job

    in_pool(work)
