"""The connection to the state file is closed on every path, also where something fails, and follows the file."""

import shutil
import sqlite3
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import FILE, State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.errors import InvalidSettings, StateUnavailable
from tuyun.graph.store import StoreSettings
from tuyun.graph.store.asynchronous import AsyncStore

from tests.api.access.conftest import bearer
from tests.api.access.test_authenticate import ask
from tests.api.client import running
from tests.api.open_files import closes_all_files

NOBODY = StoreSettings("bolt://127.0.0.1:9")


@pytest.mark.once
def test_an_app_that_ends_closes_it(
    directory: Path, reader: dict[str, str], monkeypatch: pytest.MonkeyPatch, keys: Keys
) -> None:
    keys.state.close()
    with (
        closes_all_files(directory, monkeypatch),
        running(create_app(NOBODY, Settings(state=directory))) as client,
    ):
        assert ask(client, "/v1/nothing", **reader).status_code == 404


def test_an_app_whose_store_fails_closes_it(
    directory: Path, reader: dict[str, str], monkeypatch: pytest.MonkeyPatch, keys: Keys
) -> None:
    @asynccontextmanager
    async def failing(_: StoreSettings) -> AsyncIterator[object]:
        yield object()
        raise RuntimeError("the driver cannot be closed")

    keys.state.close()
    monkeypatch.setattr(AsyncStore, "connect", failing)
    with (
        closes_all_files(directory, monkeypatch),
        pytest.raises(RuntimeError, match="cannot be closed"),
        running(create_app(NOBODY, Settings(state=directory))) as client,
    ):
        assert ask(client, "/health/live", **reader).status_code == 200


def test_an_app_that_cannot_be_created_closes_it(
    directory: Path, reader: dict[str, str], monkeypatch: pytest.MonkeyPatch, keys: Keys
) -> None:
    assert reader
    keys.state.close()
    with closes_all_files(directory, monkeypatch), pytest.raises(InvalidSettings):
        create_app(NOBODY, Settings(state=directory, oidc_issuer="https://login.example"))


@pytest.mark.parametrize("kind", ["of a later version", "broken"])
def test_a_file_that_cannot_be_used_is_closed(directory: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    directory.mkdir()
    if kind == "broken":
        (directory / FILE).write_text("something else entirely, and long enough to be read as a header" * 99)
    else:
        with closing(sqlite3.connect(directory / FILE)) as connection:
            connection.execute("PRAGMA user_version = 99")
    state = State(directory)  # it stays, so that nothing but itself closes the connection
    with closes_all_files(directory, monkeypatch), pytest.raises(StateUnavailable):
        Keys(state).any()


def test_threads_that_come_after_the_end_open_nothing(
    directory: Path, keys: Keys, reader: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.state.close()
    secret = reader["Authorization"].removeprefix("Bearer ")
    state, threads = State(directory), 4
    begun = Barrier(threads + 1)

    def check_until_closed() -> None:
        begun.wait()
        checks = (Keys(state).check(secret) for _ in count())
        with pytest.raises(StateUnavailable, match="this process has closed it"):
            deque(checks, maxlen=0)

    with closes_all_files(directory, monkeypatch), ThreadPoolExecutor(threads) as pool:
        futures = [pool.submit(check_until_closed) for _ in range(threads)]
        begun.wait()
        Keys(state).check(secret)
        state.close()
        for future in futures:
            future.result()


@pytest.mark.once
def test_a_running_server_follows_a_file_that_was_lost_and_put_back(directory: Path, tmp_path: Path) -> None:
    def command(prefix: str = "") -> str:
        with State.at(directory) as state:
            keys = Keys(state)
            return keys.revoke(prefix).prefix if prefix else keys.create("a newsroom", Role.reader)[0]

    first, second = command(), command()
    with running(create_app(NOBODY, Settings(state=directory))) as client:

        def answers() -> list[int]:
            return [ask(client, "/v1/nothing", **bearer(secret)).status_code for secret in (first, second)]

        assert answers() == [404, 404]
        (tmp_path / "backup").mkdir()
        for file in directory.glob(f"{FILE}*"):
            shutil.copy(file, tmp_path / "backup")
        command(first.split("_")[1])
        assert answers() == [401, 404]
        for file in directory.glob(f"{FILE}*"):
            file.unlink()
        assert answers() == [503, 503]
        shutil.copytree(tmp_path / "backup", directory, dirs_exist_ok=True)
        assert answers() == [404, 404]  # as docs/operating.md says: valid again, until they are revoked once more
        command(first.split("_")[1])
        assert answers() == [401, 404]
        command(second.split("_")[1])
        assert answers() == [401, 401]
