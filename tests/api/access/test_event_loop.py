"""While a request waits for a file that another process has locked, the event loop answers other requests."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import httpx
import pytest
from tuyun.api.access import audit, state
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.store import StoreSettings

from tests.api.access.conftest import Serve
from tests.api.access.test_authenticate import ask
from tests.api.client import Client


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing gives up waiting, however busy the machine is."""
    for module in (audit, state):
        monkeypatch.setattr(module, "LOCK_SECONDS", 60.0)


@contextmanager
def database_locked(directory: Path) -> Iterator[None]:
    """Another process writes to the state file."""
    with closing(sqlite3.connect(directory / state.FILE, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def audit_locked(directory: Path) -> Iterator[None]:
    """Another process adds to the audit record."""
    lock = FileLock(directory / "audit.lock")
    assert lock.acquire()
    try:
        yield
    finally:
        lock.release()


def status_of_waiting(
    waiting: Callable[[], httpx.Response],
    other: Callable[[], httpx.Response],
    locked: AbstractContextManager[None],
) -> int:
    """The status of a request that waits for a lock; another one is answered before it."""
    assert other().status_code == 200  # what is made for a first request is made now
    with ThreadPoolExecutor(1) as pool:
        with locked:
            future = pool.submit(waiting)
            time.sleep(0.5)
            assert other().status_code == 200
            assert not future.done()
        return future.result().status_code


def test_a_key_is_checked_and_counted_outside_of_the_event_loop(
    serve: Serve, directory: Path, tmp_path: Path, reader: dict[str, str], store_settings: StoreSettings
) -> None:
    client = serve()
    assert ask(client, "/v1/documents", **reader).status_code == 200
    elsewhere = create_app(store_settings, Settings(state=tmp_path / "elsewhere"))  # it shares only the event loop
    other = Client(elsewhere, client.portal, client.http)

    def waiting() -> httpx.Response:
        return ask(client, "/v1/documents", **reader)

    status = status_of_waiting(waiting, lambda: ask(other, "/health/live"), database_locked(directory))
    assert status == 200


@pytest.mark.parametrize(
    ("method", "server"), [("GET", "192.0.2.7"), ("POST", "127.0.0.1")], ids=["from elsewhere", "without the role"]
)
def test_a_denied_request_is_recorded_outside_of_the_event_loop(
    serve: Serve, directory: Path, method: str, server: str
) -> None:
    client = serve()
    directory.mkdir()
    status = status_of_waiting(
        lambda: ask(client, "/v1/documents", method, server),
        lambda: ask(client, "/v1/documents"),
        audit_locked(directory),
    )
    assert status == 403
    assert len((directory / "denied.jsonl").read_text().splitlines()) == 1
