"""The door: who is let in, as what, and what they are told who are not."""

import json
import shutil
from pathlib import Path
from typing import Any

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import MARK, State
from tuyun.api.openapi.client_document import ADDRESS

from tests.api.access.conftest import Serve, bearer
from tests.api.client import Client

ANYWHERE = {"host": "tuyun.example"}


def ask(
    client: Client, address: str, method: str = "GET", server: str = "127.0.0.1", **headers: str
) -> httpx.Response:
    """Ask, as if the call had reached the server's address ``server``."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return _ask(client, address, method, sent, server=(server, 8000))


def ask_with(client: Client, /, **scope: object) -> httpx.Response:
    """Ask for the documents, in a call of which ASGI tells this."""
    return _ask(client, "/v1/documents", "GET", {}, **scope)


def _ask(client: Client, address: str, method: str, sent: dict[str, str], /, **scope: object) -> httpx.Response:
    transport = httpx.ASGITransport(_with(client.app, scope), raise_app_exceptions=False)

    async def once() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
            return await http.request(method, address, headers=sent)

    return client.portal.call(once)


def _with(app: Any, more: dict[str, object]) -> Any:  # noqa: ANN401 - an ASGI app
    async def moved(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - as ASGI calls it
        await app({**scope, **more}, receive, send)

    return moved


def more(client: Client) -> Client:
    """With an address that writes, and one for those who run the server."""

    @client.app.post("/written", name="live", include_in_schema=False)
    @client.app.get("/run", name="live", include_in_schema=False, openapi_extra={"x-role": "admin"})
    async def _done() -> str:
        return "done"

    return client


def denied(directory: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (directory / "denied.jsonl").read_text().splitlines()]


def test_without_keys_this_machine_reads_and_nobody_else(serve: Serve, directory: Path) -> None:
    client = serve()
    assert ask(client, "/v1/documents").status_code == 200
    assert ask(client, "/v1/documents", host="localhost:8000").status_code == 200
    assert ask(client, "/v1/documents", server="::1", host="[::1]:8000").status_code == 200
    for refused in (
        ask(client, "/v1/documents", server="192.0.2.7"),
        ask(client, "/v1/documents", host="attacker.example"),
        ask(client, "/v1/documents", host=""),
        ask(client, "/v1/documents", x_forwarded_for="203.0.113.9"),
        ask(client, "/v1/documents", via="1.1 proxy"),
        ask(client, "/v1/documents", forwarded="for=203.0.113.9"),
        ask(client, "/v1/documents", x_forwarded_proto="https"),
        ask(client, "/v1/documents", x_real_ip="203.0.113.9"),
        ask(client, "/v1/documents", x_envoy_external_address="203.0.113.9"),
        ask(client, "/v1/documents", cf_ray="0"),
        ask(client, "/v1/documents", true_client_ip="203.0.113.9"),
        ask_with(client, client=("203.0.113.9", 40_000)),
        ask_with(client, client=None),
        ask_with(client, http_version="1.0"),  # as nginx asks, without a header of its own
        ask_with(client, headers=[(b"host", b"127.0.0.1"), (b"host", b"tuyun.example")]),
    ):
        assert refused.status_code == 403
        assert refused.json()["type"] == "urn:tuyun:problem:not-allowed"
        assert "tuyun keys create" in refused.json()["todo"]
    assert [one["what"] for one in denied(directory)] == ["without keys only this machine is served."] * 15


def test_without_keys_nobody_is_served_unless_the_settings_say_so(serve: Serve) -> None:
    client = serve(local=False)
    refused = ask(client, "/v1/documents")
    assert refused.status_code == 401
    assert "TUYUN_LOCAL=yes" in refused.json()["todo"]
    assert ask(client, "/health/live").status_code == 200


@pytest.mark.parametrize("lost", ["the file", "its directory"])
@pytest.mark.parametrize("options", [{}, {"open": True}])
def test_losing_the_keys_closes_the_door(
    serve: Serve, keys: Keys, reader: dict[str, str], directory: Path, lost: str, options: dict[str, bool]
) -> None:
    keys.state.close()
    if lost == "the file":
        for file in directory.glob("state.sqlite3*"):
            file.unlink()
    else:
        shutil.rmtree(directory)
    client = serve(**options)
    for headers in ({}, reader):
        refused = ask(client, "/v1/documents", **headers)
        assert (refused.status_code, refused.json()["type"]) == (503, "urn:tuyun:problem:state-unavailable")
        assert refused.json()["detail"].startswith("keys were created for this server")
        assert "tuyun keys create" in refused.json()["todo"]
    with State.at(directory) as state:
        secret, _ = Keys(state).create("anew", Role.reader)
    assert ask(client, "/v1/documents", **reader).status_code == 401
    assert ask(client, "/v1/documents", **bearer(secret)).status_code == 200


def test_keys_from_before_there_was_a_mark_are_marked(
    serve: Serve, directory: Path, reader: dict[str, str]
) -> None:
    marks = (directory / MARK, directory.with_name(f"{directory.name}.{MARK}"))
    for mark in marks:
        mark.unlink()
    assert ask(serve(), "/v1/documents", **reader).status_code == 200
    assert all(mark.exists() for mark in marks)


def test_without_keys_nothing_is_written_or_counted(serve: Serve, directory: Path) -> None:
    client = more(serve(rate=1))
    answers = [ask(client, "/v1/documents") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 200]
    assert "ratelimit" not in answers[0].headers
    assert ask(client, "/written", "POST").status_code == 403
    assert ask(client, "/run").status_code == 200
    assert sorted(file.name for file in directory.iterdir()) == ["audit.lock", "denied.jsonl"]


def test_who_opens_the_door_on_purpose_is_taken_at_their_word(serve: Serve) -> None:
    client = more(serve(open=True))
    assert ask(client, "/v1/documents", server="172.17.0.2", host="tuyun.example").status_code == 200
    assert ask(client, "/written", "POST", server="172.17.0.2").status_code == 403


def test_from_the_first_key_on_everybody_needs_one(serve: Serve, keys: Keys, reader: dict[str, str]) -> None:
    client = serve(open=True)
    refused = ask(client, "/v1/documents")
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Bearer"
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["type"] == "urn:tuyun:problem:not-authenticated"
    assert ask(client, "/v1/documents", server="192.0.2.7", host="tuyun.example", **reader).status_code == 200
    for wrong in ("Basic abc", "Bearer", "Bearer x", "Bearer tuyun_00000000_x", reader["Authorization"] + "x"):
        assert ask(client, "/v1/documents", Authorization=wrong).status_code == 401
    assert len(keys.all()) == 1


def test_a_key_made_while_it_serves_shuts_the_door(serve: Serve, keys: Keys) -> None:
    client = serve()
    assert ask(client, "/v1/documents").status_code == 200
    secret, key = keys.create("a newsroom", Role.reader)
    assert ask(client, "/v1/documents").status_code == 401
    assert ask(client, "/v1/documents", **bearer(secret)).status_code == 200
    keys.revoke(key.prefix)
    assert ask(client, "/v1/documents", **bearer(secret)).status_code == 401
    assert ask(client, "/v1/documents").status_code == 401


def test_health_and_documentation_need_no_key_and_nothing_else_is_open(
    serve: Serve, reader: dict[str, str]
) -> None:
    client = serve()
    for address in ("/health/live", "/health/ready", "/docs", "/redoc", "/openapi.json", ADDRESS):
        assert ask(client, address, server="192.0.2.7").status_code == 200, address
    for address in (
        "/v1/documents",
        "/metrics",
        "/",
        "/docsx",
        "/openapi.jsonx",
        "/v1/nothing",
        "/docs/../v1/links",
    ):
        assert ask(client, address).status_code == 401, address
    assert ask(client, "/v1/nothing", **reader).status_code == 404


@pytest.mark.parametrize("role", list(Role))
def test_a_role_reaches_as_far_as_it_says(serve: Serve, keys: Keys, role: Role, directory: Path) -> None:
    client = more(serve())
    mine = bearer(keys.create("somebody", role)[0])
    assert ask(client, "/v1/documents", **mine).status_code == 200
    wrote, ran = ask(client, "/written", "POST", **mine), ask(client, "/run", **mine)
    assert wrote.status_code == (200 if role in (Role.writer, Role.admin) else 403)
    assert ran.status_code == (200 if role is Role.admin else 403)
    refused = [one.json()["detail"] for one in (wrote, ran) if one.status_code == 403]
    told = [(one["what"], one["caller"]) for one in denied(directory)] if refused else []
    assert told == [(detail, keys.all()[0].prefix) for detail in refused]


def test_every_denied_call_is_recorded_and_no_secret_with_it(serve: Serve, directory: Path, keys: Keys) -> None:
    client = serve()
    secret, key = keys.create("a newsroom", Role.reader)
    keys.revoke(key.prefix)
    ask(client, "/v1/documents?q=what+somebody+looked+for")
    ask(client, "/v1/links", **bearer(secret))
    told = denied(directory)
    assert [(one["what"], one["method"], one["path"], one["address"]) for one in told] == [
        ("a key or token is needed.", "GET", "/v1/documents", "127.0.0.1"),
        (f"the key {key.prefix} is revoked.", "GET", "/v1/links", "127.0.0.1"),
    ]
    text = (directory / "denied.jsonl").read_text()
    assert secret.split("_", 2)[2] not in text
    assert "looked" not in text


def test_a_state_file_that_is_broken_lets_nobody_in(serve: Serve, directory: Path, reader: dict[str, str]) -> None:
    (directory / "state.sqlite3").write_bytes(b"not a database" * 999)
    for file in directory.glob("state.sqlite3-*"):
        file.unlink()
    refused = ask(serve(), "/v1/documents", **reader)
    assert refused.status_code == 503
    assert refused.json()["type"] == "urn:tuyun:problem:state-unavailable"
    assert refused.headers["retry-after"] == "5"
    assert str(directory) not in refused.text
