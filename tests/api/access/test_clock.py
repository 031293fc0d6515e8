"""A clock that jumps by a year, forward or back: rates, keys, sessions and the audit chain hold."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from tuyun.api.access import audit
from tuyun.api.access.audit import AuditLog
from tuyun.api.access.audit_chain import check_chain
from tuyun.api.access.keys import Keys
from tuyun.api.access.rates import WINDOW, Rates
from tuyun.api.access.roles import Role
from tuyun.api.access.sessions import Sessions
from tuyun.api.access.state import State
from tuyun.graph.errors import NotAuthenticated

YEAR = 365 * 86_400.0
NOW = datetime(2026, 11, 27, tzinfo=UTC).timestamp()
SetClock = Callable[[float], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Set the wall clock of the API's modules; the monotonic clock goes on, as it does on a real machine."""

    def set_to(now: float) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> "Clock":
                return cls.fromtimestamp(now, tz)

        monkeypatch.setattr("time.time", lambda: now)
        monkeypatch.setattr(audit, "datetime", Clock)

    set_to(NOW)
    return set_to


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_the_audit_chain_holds_over_files_that_are_full_before_and_after_the_jump(
    tmp_path: Path, set_clock: SetClock, jump: float
) -> None:
    log = AuditLog(tmp_path, "writes", size=500, keep=None)
    for step in range(30):
        set_clock(NOW + step + (jump if 10 <= step < 20 else 0))
        log.add(number=step)
    assert check_chain(log).records == 30
    assert len(log.full_files()) > 5


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_caller_has_the_quota_of_a_minute_after_the_jump(
    tmp_path: Path, set_clock: SetClock, jump: float
) -> None:
    with State.at(tmp_path) as state:
        rates = Rates(state)
        assert [rates.take("a", 2).allowed for _ in range(3)] == [True, True, False]
        set_clock(NOW + jump)
        assert [rates.take("a", 2).allowed for _ in range(3)] == [True, True, False]
        set_clock(NOW + jump + WINDOW / 2)
        assert rates.take("a", 2).allowed


def test_a_key_ends_by_the_calendar_and_a_revoked_key_stays_revoked(tmp_path: Path, set_clock: SetClock) -> None:
    with State.at(tmp_path) as state:
        keys = Keys(state)
        secret, _ = keys.create("desk", Role.reader, days=30)
        revoked, key = keys.create("old", Role.reader)
        keys.revoke(key.prefix)
        set_clock(NOW + YEAR)
        with pytest.raises(NotAuthenticated, match="expired"):
            keys.check(secret)
        for now in (NOW, NOW - YEAR):
            set_clock(now)
            assert keys.check(secret).role is Role.reader
            with pytest.raises(NotAuthenticated, match="revoked"):
                keys.check(revoked)


def test_a_session_that_began_while_the_clock_was_ahead_does_not_last_until_then(
    tmp_path: Path, set_clock: SetClock
) -> None:
    with State.at(tmp_path) as state:
        keys = Keys(state)
        sessions = Sessions(state, keys, 8)
        secret, _ = keys.create("desk", Role.reader)
        set_clock(NOW + YEAR)
        ahead, _ = sessions.create(secret)
        assert sessions.check(ahead).role is Role.reader
        set_clock(NOW)
        with pytest.raises(NotAuthenticated, match="has ended"):
            sessions.check(ahead)
        session, _ = sessions.create(secret)
        set_clock(NOW - timedelta(seconds=30).total_seconds())
        assert sessions.check(session).role is Role.reader
        set_clock(NOW + YEAR)
        with pytest.raises(NotAuthenticated, match="has ended"):
            sessions.check(session)
