"""Keys in the state file: what is kept of them, and when they open."""

import hashlib
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from tuyun.api.access.keys import DAY, Keys
from tuyun.api.access.roles import Caller, Role
from tuyun.api.access.state import FILE, State
from tuyun.graph.errors import NotAuthenticated, NotFound, StateUnavailable


def test_a_key_has_256_random_bits_and_only_its_sum_is_kept(keys: Keys, directory: Path) -> None:
    secret, key = keys.create("a newsroom", Role.reader)
    other, _ = keys.create("a newsroom", Role.reader)
    mark, prefix, rest = secret.split("_", 2)
    assert (mark, prefix, len(rest)) == ("tuyun", key.prefix, 43)  # 43 characters of base64 are 256 bits
    assert secret != other
    with keys.state.open() as connection:
        ((digest,),) = connection.execute("SELECT digest FROM keys WHERE prefix = ?", (prefix,))
    assert digest == hashlib.sha256(secret.encode()).digest()
    kept = b"".join(file.read_bytes() for file in directory.iterdir())
    assert rest.encode() not in kept
    assert prefix.encode() in kept


def test_the_file_is_for_its_owner_only(keys: Keys, directory: Path) -> None:
    keys.create("a newsroom", Role.reader)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in directory.iterdir()} == {0o600}


def test_a_key_says_who_comes_and_what_they_may(keys: Keys) -> None:
    secret, key = keys.create("a monitor", Role.analyst, rate=7)
    assert keys.check(secret) == Caller(key.prefix, Role.analyst, 7)


def test_what_is_not_a_key_opens_nothing(keys: Keys) -> None:
    secret, key = keys.create("a newsroom", Role.reader)
    other, _ = keys.create("another", Role.admin)
    wrong = [
        "",
        "tuyun",
        key.prefix,
        secret[:-1],
        secret + "A",
        secret.upper(),
        f"tuyun_{key.prefix}_{other.split('_', 2)[2]}",
        "tuyun_%_" + secret.split("_", 2)[2],
        "tuyun_' OR 1=1 --_x",
    ]
    for one in wrong:
        with pytest.raises(NotAuthenticated, match="nobody has this key"):
            keys.check(one)


def test_an_expired_or_revoked_key_opens_nothing_and_says_so(keys: Keys) -> None:
    secret, key = keys.create("a newsroom", Role.reader, days=2)
    revoked, gone = keys.create("another", Role.reader)
    first = keys.revoke(gone.prefix)
    assert keys.revoke(gone.prefix).revoked == first.revoked
    with pytest.raises(NotAuthenticated, match=f"{gone.prefix} is revoked"):
        keys.check(revoked)
    assert keys.check(secret).name == key.prefix
    with pytest.raises(NotAuthenticated, match=f"{key.prefix} is expired"):
        keys.check(secret, key.created + 2 * DAY)
    assert [one.status(key.created + 2 * DAY) for one in keys.all()] == ["expired", "revoked"]


def test_a_key_revoked_by_another_process_is_refused_at_once(keys: Keys, directory: Path) -> None:
    secret, key = keys.create("a newsroom", Role.reader)
    with State.at(directory) as state:
        worker = Keys(state)
        assert worker.check(secret)
        keys.revoke(key.prefix)
        with pytest.raises(NotAuthenticated, match="revoked"):
            worker.check(secret)


def test_a_key_that_does_not_exist_cannot_be_revoked(keys: Keys) -> None:
    with pytest.raises(NotFound, match="no key 'deadbeef'"):
        keys.revoke("deadbeef")
    keys.create("a newsroom", Role.reader)
    with pytest.raises(NotFound, match="no key 'deadbeef'"):
        keys.revoke("deadbeef")


def test_once_a_key_was_made_the_door_stays_shut(keys: Keys, directory: Path) -> None:
    assert not keys.any()
    assert not directory.exists()  # nothing is written to find that out
    _, key = keys.create("a newsroom", Role.reader)
    assert keys.any()
    keys.revoke(key.prefix)
    assert Keys(keys.state).any()
    for file in directory.glob(f"{FILE}*"):
        file.unlink()
    with pytest.raises(StateUnavailable, match="the file with them is lost, so nobody is served"):
        keys.any()
    with State.at(directory) as state:
        Keys(state).create("anew", Role.reader)
    assert keys.any()


def test_a_file_of_a_later_version_or_none_of_ours_is_refused(directory: Path) -> None:
    directory.mkdir()
    with closing(sqlite3.connect(directory / FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StateUnavailable, match="a later version of Tuyun wrote it"):
        Keys(State(directory)).any()
    (directory / FILE).write_text("something else entirely, and long enough to be read as a header" * 99)
    with pytest.raises(StateUnavailable, match="cannot be used"):
        Keys(State(directory)).any()
