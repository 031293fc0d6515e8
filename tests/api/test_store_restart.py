"""Neo4j is killed and started again in mid-traffic: 503 meanwhile, and no restart of ours."""

import os
import signal
import threading
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from tuyun.api.app import create_app
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import Store, StoreSettings, load

from tests.api.serving import served
from tests.graph.store.invented import first


@pytest.mark.once
@pytest.mark.long
def test_neo4j_killed_and_started_again_costs_503s_and_nothing_else(tmp_path: Path) -> None:
    told: list[tuple[int, str | None]] = []
    done = threading.Event()
    with ExitStack() as stack:
        running = stack.enter_context(local_neo4j(tmp_path, bolt_port=0, http_port=0))
        settings = StoreSettings(running.uri, running.user, running.password)
        with Store.connect(settings) as store:
            load(store, first())
        port = urlsplit(running.uri).port or 0
        with served(create_app(settings)) as address:
            api = f"http://127.0.0.1:{address[1]}"

            def ask() -> None:
                with httpx.Client(timeout=60) as http:
                    while not done.is_set():
                        answer = http.get(f"{api}/v1/entities?limit=5")
                        told.append((answer.status_code, answer.headers.get("retry-after")))

            clients = [threading.Thread(target=ask) for _ in range(3)]
            for client in clients:
                client.start()
            try:
                while not any(status == 200 for status, _ in told):
                    done.wait(0.05)
                os.kill(running.pid, signal.SIGKILL)
                while not any(status == 503 for status, _ in told):
                    done.wait(0.05)
                assert httpx.get(f"{api}/health/live", timeout=60).status_code == 200
                assert httpx.get(f"{api}/health/ready", timeout=60).status_code == 503
                stack.close()
                with local_neo4j(tmp_path, bolt_port=port, http_port=0):
                    before = len(told)
                    while not any(status == 200 for status, _ in told[before:]):
                        done.wait(0.05)
                    assert httpx.get(f"{api}/health/ready", timeout=60).status_code == 200
                    done.set()
                    for client in clients:
                        client.join()
            finally:
                done.set()
    assert set(told) == {(200, None), (503, "5")}
