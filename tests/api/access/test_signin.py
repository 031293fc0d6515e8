"""Signing in with a browser: a session by cookie that only reads, ends, and cannot be used by other sites."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.sessions import Sessions
from tuyun.graph.errors import NotAuthenticated

from tests.api.access.conftest import Serve
from tests.api.access.test_authenticate import ask
from tests.api.client import Client

SAME = {"sec-fetch-site": "same-origin"}
PAGE = "text/html,application/xhtml+xml,*/*;q=0.8"  # as a browser asks
Post = Callable[..., httpx.Response]


@pytest.fixture
def secret(keys: Keys) -> str:
    """A reader's key."""
    return keys.create("a newsroom", Role.reader)[0]


@pytest.fixture
def client(serve: Serve, secret: str) -> Client:  # noqa: ARG001 - there is a key from the beginning
    """An API that asks for keys."""
    return serve()


@pytest.fixture
def post(client: Client) -> Post:
    """Send a form, as the page itself does unless other headers are given."""

    def send(
        address: str, headers: dict[str, str] = SAME, base: str = "http://127.0.0.1", **fields: str
    ) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(client.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url=base) as http:
                return await http.post(address, data=fields, headers=headers)

        return client.portal.call(once)

    return send


def cookie(response: httpx.Response) -> str:
    """The cookie that an answer sets, as a browser sends it back."""
    return response.headers["set-cookie"].partition(";")[0]


def test_a_person_signs_in_reads_and_signs_out(client: Client, post: Post, secret: str, directory: Path) -> None:
    signed_in = post("/signin", key=f" {secret} ", next="/v1/gaps?limit=1")
    assert (signed_in.status_code, signed_in.headers["location"]) == (303, "/v1/gaps?limit=1")
    set_ = signed_in.headers["set-cookie"]
    assert re.fullmatch(r"tuyun=[\w-]{43}; HttpOnly; Max-Age=43200; Path=/; SameSite=strict", set_)
    assert signed_in.headers["cache-control"] == "no-store"
    mine = cookie(signed_in)
    answer = ask(client, "/v1/gaps", cookie=mine)
    assert answer.status_code == 200
    assert "cookie" in answer.headers["vary"].lower()
    assert int(answer.headers["ratelimit-policy"].split("q=")[1].split(";")[0]) == 600  # counted as the key's
    assert secret.split("_")[1] in ask(client, "/signin", cookie=mine).text
    assert "Sign out" in ask(client, "/signin", cookie=mine).text
    ended = post("/signin/end", headers={**SAME, "cookie": mine})
    assert (ended.status_code, ended.headers["location"]) == (303, "/signin")
    assert "Max-Age=0" in ended.headers["set-cookie"]
    assert ask(client, "/v1/gaps", cookie=mine).status_code == 401
    kept = (directory / "writes.jsonl").read_text()
    (entry,) = map(json.loads, kept.splitlines())
    assert (entry["what"], entry["caller"], entry["address"]) == ("sign in", secret.split("_")[1], "127.0.0.1")
    state = b"".join(file.read_bytes() for file in directory.iterdir())
    assert mine.partition("=")[2].encode() not in state


def test_over_https_the_cookie_is_secure_and_the_hosts_own(post: Post, secret: str) -> None:
    set_ = post("/signin", base="https://127.0.0.1", key=secret).headers["set-cookie"]
    assert re.fullmatch(r"__Host-tuyun=[\w-]{43}; HttpOnly; Max-Age=43200; Path=/; SameSite=strict; Secure", set_)


def test_a_cookie_only_reads_and_only_for_this_site(client: Client, post: Post, keys: Keys) -> None:
    mine = cookie(post("/signin", key=keys.create("somebody", Role.admin)[0]))
    assert ask(client, "/v1/documents/x", "DELETE", cookie=mine).status_code == 401
    assert ask(client, "/v1/documents", "POST", cookie=mine).status_code == 401
    for site, status in {"same-origin": 200, "none": 200, "same-site": 401, "cross-site": 401}.items():
        assert ask(client, "/v1/gaps", cookie=mine, sec_fetch_site=site).status_code == status, site


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 303),
        ({"origin": "http://127.0.0.1"}, 303),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"}, 403),
        ({"sec-fetch-site": "none"}, 403),
        ({"origin": "https://attacker.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://[::1"}, 403),
        ({}, 403),
    ],
)
def test_a_form_of_another_site_is_refused(post: Post, secret: str, headers: dict[str, str], status: int) -> None:
    for address in ("/signin", "/signin/end"):
        assert post(address, headers=headers, key=secret).status_code == status, address


def test_what_is_no_key_begins_no_session(client: Client, post: Post, secret: str, directory: Path) -> None:
    for wrong in ("", "x", f"{secret}x", "tuyun_00000000_x", secret * 200):
        refused = post("/signin", key=wrong)
        assert refused.status_code == 401
        assert "set-cookie" not in refused.headers
        assert "This key is not valid here." in refused.text
        assert len(wrong) < 9 or wrong not in refused.text
    for wrong in ("", "x", secret):
        assert ask(client, "/v1/gaps", cookie=f"tuyun={wrong}").status_code == 401
    assert len((directory / "denied.jsonl").read_text().splitlines()) == 8


def test_a_session_ends_with_its_time_and_with_its_key(client: Client, post: Post, keys: Keys) -> None:
    secret, key = keys.create("somebody", Role.reader)
    sessions = Sessions(keys.state, keys, hours=2)
    mine, caller = sessions.create(secret)
    assert sessions.check(mine) == caller
    with pytest.raises(NotAuthenticated, match="the session has ended"):
        sessions.check(mine, key.created + 2.1 * 3_600)
    in_browser = cookie(post("/signin", key=secret))
    assert ask(client, "/v1/gaps", cookie=in_browser).status_code == 200
    keys.revoke(key.prefix)
    assert ask(client, "/v1/gaps", cookie=in_browser).status_code == 401


def test_a_browser_without_a_session_is_led_to_the_page_and_a_program_is_not(client: Client) -> None:
    led = ask(client, "/v1/links?limit=1&kind=zero", accept=PAGE)
    assert led.status_code == 303
    assert led.headers["location"] == "/signin?next=%2Fv1%2Flinks%3Flimit%3D1%26kind%3Dzero"
    page = ask(client, led.headers["location"], accept=PAGE)
    assert page.status_code == 200
    assert 'value="/v1/links?limit=1&amp;kind=zero"' in page.text
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-frame-options"] == "DENY"
    assert ask(client, "/v1/links").status_code == 401


@pytest.mark.parametrize(
    "next_", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\tx", "", "x"]
)
def test_after_signing_in_nobody_is_led_elsewhere(client: Client, post: Post, secret: str, next_: str) -> None:
    assert post("/signin", key=secret, next=next_).headers["location"] == "/"
    shown: Any = client.get("/signin", next='/"><script>alert(1)</script>').text
    assert "<script>" not in shown


def test_without_keys_nobody_signs_in_and_nothing_is_kept(serve: Serve, tmp_path: Path) -> None:
    client = serve(state=tmp_path / "empty")
    assert ask(client, "/signin").status_code == 200
    assert ask(client, "/v1/gaps", accept=PAGE).status_code == 200
    assert not (tmp_path / "empty").exists()
