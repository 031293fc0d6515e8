"""Rates: a quota a minute, one count for all workers, and headers that say where one stands."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.api.access.authenticate import Access
from tuyun.api.access.keys import Keys
from tuyun.api.access.rates import WINDOW, Rates, RateStatus
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State

from tests.api.access.conftest import Serve, bearer
from tests.api.access.test_authenticate import ask

NOW = 1_800_000_000.0


@pytest.fixture
def rates(tmp_path: Path) -> Iterator[Rates]:
    with State.at(tmp_path) as state:
        yield Rates(state)


def test_a_minutes_calls_may_be_made_at_once_and_then_one_by_one(rates: Rates) -> None:
    assert [rates.take("a", 3, NOW) for _ in range(4)] == [
        RateStatus(True, 3, 2, 20),
        RateStatus(True, 3, 1, 40),
        RateStatus(True, 3, 0, 60),
        RateStatus(False, 3, 0, 20),
    ]
    assert not rates.take("a", 3, NOW + 19.9).allowed
    assert rates.take("a", 3, NOW + 20).allowed
    assert not rates.take("a", 3, NOW + 20).allowed
    assert rates.take("b", 3, NOW) == RateStatus(True, 3, 2, 20)
    assert rates.take("a", 3, NOW + 200) == RateStatus(True, 3, 2, 20)


def test_reading_goes_on_where_the_disk_takes_no_writes(
    serve: Serve, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, mine = serve(), bearer(keys.create("somebody", Role.reader, rate=3)[0])
    connect = State._connect

    def full(self: State) -> Connection:
        connection = connect(self)
        connection.execute("PRAGMA query_only = ON")
        return connection

    access: Access = client.app.state.access
    access.state._disconnect()
    monkeypatch.setattr(State, "_connect", full)
    answers = [ask(client, "/v1/documents", **mine) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer.headers.get("ratelimit") for answer in answers[:3]] == [
        '"calls";r=2;t=20',
        '"calls";r=1;t=40',
        '"calls";r=0;t=60',
    ]


def test_workers_count_as_one(rates: Rates, tmp_path: Path) -> None:
    with State.at(tmp_path) as state:
        other = Rates(state)
        told = [(rates, other)[turn % 2].take("a", 5, NOW).allowed for turn in range(8)]
    assert told == [True] * 5 + [False] * 3


def test_a_clock_that_is_set_back_shuts_nobody_out_for_long(rates: Rates) -> None:
    rates.take("a", 3, NOW)
    earlier = NOW - 86_400
    assert [rates.take("a", 3, earlier).allowed for _ in range(4)] == [True, True, True, False]
    for _ in range(3):
        rates.take("a", 3, NOW)
    assert rates.take("a", 3, NOW + WINDOW).allowed


@settings(deadline=None, max_examples=50)  # each example makes a file
@given(st.lists(st.floats(0, 30), min_size=1, max_size=60), st.integers(1, 20))
def test_never_more_than_the_quota_and_what_a_minute_brings_back(steps: list[float], quota: int) -> None:
    with TemporaryDirectory() as directory, State.at(Path(directory)) as state:
        times = allowed(Rates(state), steps, quota)
    for start in times:
        within = [one for one in times if start <= one < start + WINDOW]
        assert len(within) <= 2 * quota  # the whole quota at once, and what came back meanwhile


def allowed(rates: Rates, steps: list[float], quota: int) -> list[float]:
    """When calls were allowed that came one after the other, so many seconds apart."""
    times, now = [], NOW
    for step in steps:
        now += step
        if rates.take("a", quota, now).allowed:
            times.append(now)
    return times


def test_the_headers_tell_where_a_key_stands_and_429_when_to_ask_again(serve: Serve, keys: Keys) -> None:
    client = serve(rate=600)
    mine = bearer(keys.create("somebody", Role.reader, rate=2)[0])
    others = bearer(keys.create("somebody else", Role.reader)[0])
    first, second, third = (ask(client, "/v1/documents", **mine) for _ in range(3))
    assert (first.headers["ratelimit-policy"], first.headers["ratelimit"]) == (
        '"calls";q=2;w=60',
        '"calls";r=1;t=30',
    )
    assert second.headers["ratelimit"].startswith('"calls";r=0;t=')
    assert (first.status_code, second.status_code, third.status_code) == (200, 200, 429)
    assert third.headers["retry-after"] == "30"
    assert third.headers["ratelimit"] == '"calls";r=0;t=30'
    assert third.json()["type"] == "urn:tuyun:problem:rate-exceeded"
    assert ask(client, "/v1/documents", **others).headers["ratelimit-policy"] == '"calls";q=600;w=60'


def test_whoever_guesses_keys_is_counted_by_address_and_those_with_a_key_are_not_hurt(
    serve: Serve, reader: dict[str, str]
) -> None:
    client = serve(stranger_rate=3)
    guesses = [
        ask(client, "/v1/documents", Authorization=f"Bearer tuyun_0000000{n}_x").status_code for n in range(5)
    ]
    assert guesses == [401, 401, 401, 429, 429]
    assert ask(client, "/health/ready").status_code == 429
    assert ask(client, "/v1/documents", **reader).status_code == 200
