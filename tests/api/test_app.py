"""The app as a whole: how it starts, and what it says when Neo4j is away."""

import os
import re
import subprocess
import sys
from pathlib import Path
from traceback import format_exception

import httpx
import pytest
import tuyun.api.app
from fastapi import FastAPI
from tuyun.api.app import create_app
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.store import StoreSettings

from tests.api.client import Client, running

pytestmark = pytest.mark.each_python

ROOT = Path(__file__).parents[2]
NOBODY = "bolt://127.0.0.1:9"
SECRET = "a-password-that-must-not-show"  # noqa: S105 - nobody's; it is looked for in what is said


def test_without_a_server_named_the_error_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    with pytest.raises(StoreUnavailable, match=r"Set NEO4J_URI, or run `tuyun up`"):
        create_app()


def test_the_environment_names_the_server(monkeypatch: pytest.MonkeyPatch, store_settings: StoreSettings) -> None:
    monkeypatch.setenv("NEO4J_URI", store_settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", store_settings.user)
    monkeypatch.setenv("NEO4J_PASSWORD", store_settings.password)
    with running(create_app()) as client:
        assert client.get("/health/ready").json()["status"] == "ready"


def test_importing_the_module_makes_no_app() -> None:
    assert not [name for name, value in vars(tuyun.api.app).items() if isinstance(value, FastAPI)]


def test_a_live_and_ready_api_says_so(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "live"}
    ready = client.get("/health/ready")
    assert ready.status_code == 200
    assert ready.json() == {
        "status": "ready",
        "revision": client.answer("/v1/documents")["revision"],
        "incomplete": [],
    }


@pytest.mark.parametrize(
    ("address", "kind"),
    [(NOBODY, "store-unavailable"), ("bolt://nowhere.invalid:7687", "store-unavailable")],
)
def test_the_api_starts_without_neo4j_and_readiness_tells(address: str, kind: str) -> None:
    with running(create_app(StoreSettings(address, password=SECRET))) as client:
        assert client.get("/health/live").status_code == 200
        problem = client.problem("/health/ready")
        assert (problem["status"], problem["type"]) == (503, f"urn:tuyun:problem:{kind}")
        assert address in problem["detail"]
        assert SECRET not in str(problem)
        response = client.get("/health/ready")
        assert response.headers["retry-after"] == "5"


def test_an_address_with_a_login_in_it_is_refused_and_not_repeated() -> None:
    app = create_app(StoreSettings(f"bolt://neo4j:{SECRET}@127.0.0.1:9"))
    with pytest.raises(StoreUnavailable, match="settings of their own") as raised, running(app):
        pass
    assert SECRET not in "".join(format_exception(raised.value))


def test_a_wrong_password_makes_the_api_not_ready_and_is_not_repeated(store_settings: StoreSettings) -> None:
    with running(create_app(StoreSettings(store_settings.uri, store_settings.user, SECRET))) as client:
        ready, asked = client.problem("/health/ready"), client.problem("/v1/documents")
    for problem in (ready, asked):
        assert (problem["status"], problem["type"]) == (503, "urn:tuyun:problem:store-refused-login")
        assert "NEO4J_PASSWORD" in problem["todo"]
        assert SECRET not in str(problem)


@pytest.mark.once
def test_uvicorn_starts_it_from_the_factory() -> None:
    command = [sys.executable, "-m", "uvicorn", "--factory", "tuyun.api.app:create_app", "--port", "0"]
    environment = {**os.environ, "NEO4J_URI": NOBODY, "NEO4J_PASSWORD": SECRET}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        try:
            said = ""
            while not (found := re.search(r"running on (http://\S+)", said)):
                line = process.stderr.readline()
                assert line, said
                said += line
            assert httpx.get(f"{found[1]}/health/live").json() == {"status": "live"}
        finally:
            process.terminate()
    assert SECRET not in said
