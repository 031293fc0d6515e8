"""Answers that are computed in workers: shared, stopped when nobody waits, and refused over their budget."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from tuyun.api.app import create_app
from tuyun.api.jobs.process import Worker
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running
from tests.api.jobs.tasks import ENDLESS, app_with_endless
from tests.api.jobs.test_pool import ended
from tests.api.serving import read_until_closed, served

GET = "GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.fixture
def endless(store_settings: StoreSettings, seeded_store: Store) -> Iterator[Client]:  # noqa: ARG001 - the seed
    """A client to an API with an analysis that never ends."""
    with running(app_with_endless(store_settings)) as client:
        yield client


def busy(client: Client) -> set[Worker]:
    """The workers that run a job."""
    workers: set[Worker] = client.app.state.analyses.pool.busy
    return workers


def wait_for(holds: object, seconds: float = 30) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():  # type: ignore[operator] # it is a function
        assert time.monotonic() < end
        time.sleep(0.01)


def test_equal_questions_share_a_computation_that_ends_with_the_last_of_them(endless: Client) -> None:
    asked = [endless.portal.start_task_soon(endless.http.get, ENDLESS) for _ in range(5)]
    wait_for(lambda: busy(endless))
    time.sleep(0.3)
    (worker,) = busy(endless)
    process = worker.process.pid
    for future in asked[:4]:
        future.cancel()
    time.sleep(0.3)
    assert busy(endless) == {worker}
    asked[4].cancel()
    wait_for(lambda: ended(process))


def test_other_questions_are_computed_beside_it(endless: Client) -> None:
    asked = [
        endless.portal.start_task_soon(partial(endless.http.get, ENDLESS, headers={"Accept": media_type}))
        for media_type in ("text/csv", "application/jsonl")
    ]
    wait_for(lambda: len(busy(endless)) == 2)
    for future in asked:
        future.cancel()
    wait_for(lambda: not busy(endless))


def test_the_worker_is_killed_when_the_client_leaves(store_settings: StoreSettings, seeded_store: Store) -> None:
    app = app_with_endless(store_settings)
    with served(app) as address:
        with socket.create_connection(address) as connection:
            connection.sendall(GET.format(ENDLESS).encode())
            wait_for(lambda: app.state.analyses.pool.busy)
            (worker,) = app.state.analyses.pool.busy
            process = worker.process.pid
        wait_for(lambda: ended(process))
        with socket.create_connection(address) as connection:
            connection.sendall(
                GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").format("/v1/gaps").encode()
            )
            assert read_until_closed(connection).startswith(b"HTTP/1.1 200")
    assert seeded_store.ask("admin/dataset").revision


def test_an_analysis_over_its_budget_is_answered_with_what_to_do(
    store_settings: StoreSettings,
    seeded_store: Store,  # noqa: ARG001 - the seed
) -> None:
    with running(app_with_endless(store_settings, Settings(local=True, analysis_seconds=0.3))) as client:
        response = client.get(ENDLESS)
        assert (response.status_code, response.headers["retry-after"]) == (503, "30")
        assert response.headers["cache-control"] == "no-store"
        problem = response.json()
        assert (problem["type"], problem["detail"]) == ("urn:tuyun:problem:stopped", "it was not done in 0.3 s.")
        assert "TUYUN_ANALYSIS_SECONDS" in problem["todo"]


@pytest.mark.parametrize(
    ("address", "status", "where"),
    [
        ("/v1/structure?fields=nothing", 422, "fields"),
        ("/v1/structure?format=nothing", 422, "format"),
        ("/v1/structure?format=gexf", 406, None),
        ("/v1/structure?scenario=nothing", 422, None),
        ("/v1/centrality/nothing", 422, None),
        ("/v1/centrality/degree?cursor=nothing", 422, "cursor"),
        ("/v1/queries/training?minimum=nothing", 422, "minimum"),
        ("/v1/links?fields=nothing", 422, "fields"),
    ],
)
def test_a_bad_request_is_refused_before_work_starts(
    store_settings: StoreSettings, seeded_store: Store, address: str, status: int, where: str | None
) -> None:
    assert seeded_store.ask("admin/dataset").revision
    app = create_app(store_settings, Settings(local=True, analysis_seconds=1e-9))  # whatever is begun is given up
    with running(app) as client:
        problem = client.problem(address)
    assert problem["status"] == status
    assert where is None or problem["where"] == where


def test_sigterm_ends_the_service_while_an_analysis_runs(
    store_settings: StoreSettings,
    seeded_store: Store,  # noqa: ARG001 - the seed
    tmp_path: Path,
) -> None:
    environment = {
        **os.environ,
        "NEO4J_URI": store_settings.uri,
        "NEO4J_USERNAME": store_settings.user,
        "NEO4J_PASSWORD": store_settings.password,
        "TUYUN_STATE": str(tmp_path / "state"),
        "TUYUN_ANALYSIS_SECONDS": "1000",
        "TUYUN_ANSWER_SECONDS": "1000",
        "TUYUN_DRAIN_SECONDS": "1000",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.api.jobs.tasks"], env=environment, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        port = int(server.stdout.readline())  # it listens already, and serves soon

        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=120) as http:
                await http.get("/health/live")
                running = asyncio.create_task(http.get(ENDLESS))
                await asyncio.sleep(3)
                server.send_signal(signal.SIGTERM)
                return await running

        response = asyncio.run(ask())
        assert (response.status_code, response.json()["detail"]) == (503, "the server is being stopped.")
        assert server.wait(60) in (0, -signal.SIGTERM)
