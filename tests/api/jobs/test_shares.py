"""No caller takes all connections to Neo4j: another's questions are answered meanwhile."""

from functools import partial

import anyio
from anyio.from_thread import start_blocking_portal
from tuyun.api.jobs.shares import AT_ONCE, Shares


async def _occupy(shares: Shares, caller: str, running: list[str], done: anyio.Event) -> None:
    async with shares.take(caller):
        running.append(caller)
        await done.wait()


async def _scenario() -> tuple[list[str], list[str], dict[str, object]]:
    shares, done, running = Shares(), anyio.Event(), list[str]()
    async with anyio.create_task_group() as group:
        for _ in range(3 * AT_ONCE):
            group.start_soon(partial(_occupy, shares, "greedy", running, done))
        await anyio.wait_all_tasks_blocked()
        alone = list(running)
        group.start_soon(partial(_occupy, shares, "other", running, done))
        await anyio.wait_all_tasks_blocked()
        both = list(running)
        done.set()
    return alone, both, dict(shares._shares)


def test_one_caller_has_a_share_and_another_is_served_beside_it_and_nobody_is_remembered() -> None:
    with start_blocking_portal() as portal:
        alone, both, remembered = portal.call(_scenario)
    assert alone == ["greedy"] * AT_ONCE
    assert both == [*alone, "other"]
    assert remembered == {}
