"""Turns at the worker processes: at most two at once for a caller, and nobody waits behind all jobs of another."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from tuyun.api.access.authenticate import account_of
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.api.access.state import State
from tuyun.api.jobs.pool import Pool
from tuyun.api.jobs.turns import AT_ONCE, MOST_WAITING, MOST_WAITING_OF_ALL, Turn, Turns
from tuyun.api.settings import Settings
from tuyun.graph.errors import RateExceeded, Stopped
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running
from tests.api.jobs import tasks
from tests.api.jobs.test_computed import busy, wait_for
from tests.api.jobs.test_pool import in_pool, until


class Crowd:
    """Turns, with all that were asked for."""

    def __init__(self, places: int) -> None:
        self.turns = Turns(places)
        self.asked: list[Turn] = []

    def wait(self, caller: str) -> Turn:
        """Another turn of a caller."""
        turn = Turn()
        self.turns.wait(turn, caller)
        self.asked.append(turn)
        return turn

    def running(self) -> list[str]:
        """The callers of the turns that last."""
        return [turn.caller for turn in self.asked if turn.caller]

    def next(self) -> str:
        """End the only turn that lasts; whose is the next one."""
        (turn,) = [turn for turn in self.asked if turn.caller]
        self.turns.end(turn)
        (caller,) = self.running()
        return caller


def in_loop(work: Callable[[], None]) -> None:
    """Run a function where an event loop runs."""

    async def run() -> None:
        work()

    asyncio.run(run())


def test_a_caller_has_two_turns_at_once_however_many_places_are_free() -> None:
    def work() -> None:
        crowd = Crowd(4)
        first, *_ = [crowd.wait("hog") for _ in range(5)]
        assert crowd.running() == ["hog"] * AT_ONCE
        crowd.wait("other")
        assert sorted(crowd.running()) == ["hog", "hog", "other"]
        crowd.turns.end(first)
        assert sorted(crowd.running()) == ["hog", "hog", "other"]

    in_loop(work)


def test_a_slow_job_makes_room_for_others_and_not_for_its_caller() -> None:
    def work() -> None:
        crowd = Crowd(2)
        slow = [crowd.wait("hog") for _ in range(4)][:2]
        for turn in slow:
            crowd.turns.make_room(turn)
        assert crowd.running() == ["hog", "hog"]
        crowd.wait("other")
        assert sorted(crowd.running()) == ["hog", "hog", "other"]

    in_loop(work)


def test_callers_take_turns_whoever_has_more_waiting() -> None:
    def work() -> None:
        crowd = Crowd(1)
        for caller in ("hog", *["hog"] * MOST_WAITING, "a", "b", "a", "b"):
            crowd.wait(caller)
        assert [crowd.next() for _ in range(8)] == ["hog", "a", "b", "hog", "a", "b", "hog", "hog"]

    in_loop(work)


def test_a_turn_that_several_want_comes_with_the_first_of_them() -> None:
    def work() -> None:
        crowd = Crowd(1)
        crowd.wait("hog")
        last = [crowd.wait("hog") for _ in range(MOST_WAITING)][-1]
        crowd.turns.wait(last, "other")
        assert [crowd.next(), crowd.next()] == ["hog", "other"]
        assert last.caller == "other"

    in_loop(work)


def test_beyond_its_queue_a_caller_is_refused_and_no_other_is() -> None:
    def work() -> None:
        crowd = Crowd(1)
        for _ in range(1 + MOST_WAITING):
            crowd.wait("hog")
        with pytest.raises(RateExceeded, match="10 analyses of this caller wait already"):
            crowd.wait("hog")
        crowd.wait("other")
        for number in range(MOST_WAITING_OF_ALL - MOST_WAITING - 1):
            crowd.wait(f"caller {number}")
        crowd.wait("late")
        with pytest.raises(Stopped, match="all worker processes are busy"):
            crowd.wait("late")

    in_loop(work)


@given(
    st.integers(1, 3),
    st.lists(st.tuples(st.sampled_from(["wait", "end", "slow"]), st.integers(0, 5)), max_size=60),
)
def test_no_place_is_lost_or_left_empty(places: int, steps: list[tuple[str, int]]) -> None:
    def work() -> None:
        crowd = Crowd(places)
        for step, number in steps:
            live = [turn for turn in crowd.asked if turn.caller or not turn.begun.is_set()]
            if step == "wait" and len(live) < MOST_WAITING:
                crowd.wait(f"caller {number % 3}")
            elif live and step == "end":
                turn = live[number % len(live)]
                crowd.turns.end(turn)
                crowd.turns.end(turn)
                crowd.asked.remove(turn)
            elif step == "slow" and (begun := [turn for turn in live if turn.caller and not turn.slow]):
                crowd.turns.make_room(begun[0])
            check(crowd, places)
        for turn in list(crowd.asked):
            crowd.turns.end(turn)
        crowd.asked.clear()
        for number in range(places):
            crowd.wait(f"new {number}")
        assert len(crowd.running()) == places

    in_loop(work)


def check(crowd: Crowd, places: int) -> None:
    """Nobody has more than two, there are no more than there are places, and whoever waits has to."""
    held = Counter(crowd.running())
    assert max(held.values(), default=0) <= AT_ONCE
    quick = sum(1 for turn in crowd.asked if turn.caller and not turn.slow)
    assert quick <= places
    assert sum(held.values()) <= 2 * places
    for caller, queue in crowd.turns._queues.items():
        assert queue
        assert held[caller] == AT_ONCE or quick == places


def test_a_job_that_is_given_up_before_it_began_takes_no_place() -> None:
    async def work(pool: Pool) -> int:
        turn = Turn()
        pool.turns.wait(turn, "")
        waiting = asyncio.create_task(pool.run(tasks.endless, turn))
        await until(lambda: bool(pool.busy))
        second = Turn()
        pool.turns.wait(second, "other")
        given_up = asyncio.create_task(pool.run(tasks.endless, second))
        await asyncio.sleep(0)
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        waiting.cancel()
        return await pool.run(tasks.process_id)

    assert in_pool(work)


def request_of(caller: Caller, address: str) -> Request:
    return Request({"type": "http", "state": {"caller": caller}, "client": (address, 1), "headers": []})


def test_a_key_is_one_caller_and_without_keys_an_address_is() -> None:
    key = Caller("0a1b2c3d", Role.reader, None)
    assert {account_of(request_of(key, address)) for address in ("192.0.2.1", "192.0.2.2")} == {"key 0a1b2c3d"}
    assert account_of(request_of(LOCAL, "127.0.0.1")) == "address 127.0.0.1"


@pytest.fixture
def two(
    store_settings: StoreSettings,
    seeded_store: Store,  # noqa: ARG001 - the seed
    tmp_path: Path,
) -> Iterator[tuple[Client, dict[str, str], dict[str, str]]]:
    """A client to an API with analyses that never end, and the headers of two callers."""
    with State.at(tmp_path) as state:
        hog, other = (
            {"Authorization": f"Bearer {Keys(state).create(name, Role.reader)[0]}"} for name in ("hog", "other")
        )
    app = tasks.app_with_endless(
        store_settings, Settings(state=tmp_path, analysis_seconds=10_000, answer_seconds=10_000)
    )
    app.state.analyses.pool.wait = None
    with running(app) as client:
        yield client, hog, other


def test_a_caller_who_asks_for_much_is_refused_and_others_are_answered(
    two: tuple[Client, dict[str, str], dict[str, str]],
) -> None:
    client, hog, other = two

    def get(address: str, headers: dict[str, str]) -> httpx.Response:
        return client.portal.call(partial(client.http.get, address, headers=headers))

    most = AT_ONCE + MOST_WAITING
    asked = [
        client.portal.start_task_soon(partial(client.http.get, f"{tasks.ENDLESS}/{number}", headers=hog))
        for number in range(most)
    ]
    turns: Turns = client.app.state.analyses.pool.turns
    wait_for(lambda: len(busy(client)) == AT_ONCE and sum(map(len, turns._queues.values())) == MOST_WAITING)
    refused = get(f"{tasks.ENDLESS}/{most}", hog)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "5")
    assert refused.json()["type"] == "urn:tuyun:problem:rate-exceeded"
    assert refused.json()["todo"] == "Ask again when some of them are answered."
    for address in ("/v1/flow", "/v1/report", "/v1/trend"):
        assert get(address, other).status_code == 200
    assert len(busy(client)) == AT_ONCE
    for future in asked:
        future.cancel()
    wait_for(lambda: not busy(client))
