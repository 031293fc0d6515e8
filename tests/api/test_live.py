"""`/health/live` answers whatever has become of the rest: rates, connections, files, logs, Neo4j, analyses."""

import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import FILE, State
from tuyun.api.app import create_app
from tuyun.api.middleware import logs
from tuyun.api.settings import Settings
from tuyun.graph.store import StoreSettings

from tests.api.client import running
from tests.api.jobs.tasks import ENDLESS, app_with_endless
from tests.api.jobs.test_computed import GET, wait_for
from tests.api.serving import served

LIVE = "/health/live"
NOBODY = StoreSettings("bolt://127.0.0.1:9")


def with_key(directory: Path) -> Path:
    """A directory of state in which a key exists."""
    with State.at(directory) as state:
        Keys(state).create("somebody", Role.reader)
    return directory


def test_it_answers_when_the_rate_of_strangers_is_exhausted(tmp_path: Path) -> None:
    options = Settings(state=with_key(tmp_path / "state"), stranger_rate=1)
    with running(create_app(NOBODY, options)) as client:
        statuses = [client.get("/health/ready").status_code for _ in range(2)]
        assert statuses == [503, 429]
        assert [client.get(LIVE).status_code for _ in range(3)] == [200, 200, 200]


def test_it_answers_when_the_state_file_is_broken(tmp_path: Path) -> None:
    state = with_key(tmp_path / "state")
    (state / FILE).write_bytes(b"broken" * 1000)
    with running(create_app(NOBODY, Settings(state=state))) as client:
        assert client.get("/health/ready").json()["type"] == "urn:tuyun:problem:state-unavailable"
        assert client.get(LIVE).status_code == 200


def test_it_answers_while_analyses_run_and_all_connections_are_taken(store_settings: StoreSettings) -> None:
    app = app_with_endless(store_settings, Settings(local=True, analysis_workers=1))
    with served(app, connections=4) as address, httpx.Client(base_url="http://{}:{}".format(*address)) as http:
        held = [socket.create_connection(address)]
        held[0].sendall(GET.format(ENDLESS).encode())
        wait_for(lambda: app.state.analyses.pool.busy)
        held += [socket.create_connection(address) for _ in range(3)]
        assert http.get("/health/ready").status_code == 503
        assert http.get(LIVE).status_code == 200
        for connection in held:
            connection.close()


@pytest.mark.once
def test_it_answers_while_nobody_reads_the_log(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "NEO4J_URI": NOBODY.uri,
        "TUYUN_LOCAL": "yes",
        "TUYUN_STATE": str(tmp_path / "state"),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.api.jobs.tasks"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        port = int(server.stdout.readline())
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as http:
            long = "x" * 4000
            statuses = {http.get(f"/{long}").status_code for _ in range(50)}  # 200 kB of log; a pipe holds 64
            assert statuses == {404}
            assert http.get(LIVE).status_code == 200
        server.kill()


def test_lines_that_nobody_reads_are_dropped_and_counted() -> None:
    lines: list[str] = []

    class Stuck(logs.BackgroundLines):
        def _write(self) -> None:
            pass

    handler = Stuck()
    handler.setFormatter(logs.JsonLines())
    logger = logging.getLogger("tests.live")
    for number in range(logs.MOST_LINES + 5):
        handler.emit(logger.makeRecord(logger.name, 20, "", 0, "line %d", (number,), None))
    while not handler._lines.empty():
        lines.append(handler._lines.get())
    handler.emit(logger.makeRecord(logger.name, 20, "", 0, "after", (), None))
    assert len(lines) == logs.MOST_LINES
    assert '"message": "5 lines dropped"' in handler._lines.get()
    assert '"message": "after"' in handler._lines.get()
