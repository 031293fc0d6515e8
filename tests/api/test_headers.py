"""Headers of every answer, and pages of other origins."""

import httpx
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import StoreSettings

from tests.api.client import Client, running

NEWSROOM = "https://newsroom.example"


def test_every_answer_has_the_headers_that_keep_a_browser_in_bounds(client: Client) -> None:
    for address in ("/v1/documents", "/v1/nothing", "/health/live", "/docs"):
        headers = client.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "authorization" in headers["vary"].lower()
        assert "strict-transport-security" not in headers  # not over plain HTTP
        assert "server" not in headers
    assert client.get("/v1/documents").headers["content-security-policy"].startswith("default-src 'none'")


def test_over_https_the_browser_is_told_to_stay_there(client: Client) -> None:
    assert client.get("https://127.0.0.1/health/live").headers["strict-transport-security"] == "max-age=31536000"


def preflight(client: Client, origin: str) -> httpx.Response:
    headers = {"Origin": origin, "Access-Control-Request-Method": "GET"}
    return client.portal.call(lambda: client.http.options("/v1/documents", headers=headers))


def test_no_other_origin_may_ask_unless_it_is_named(client: Client) -> None:
    assert "access-control-allow-origin" not in preflight(client, NEWSROOM).headers
    named = Settings(cors_origins=(NEWSROOM,))
    with running(create_app(StoreSettings("bolt://127.0.0.1:9"), named)) as other:
        told = preflight(other, NEWSROOM)
        assert (told.status_code, told.headers["access-control-allow-origin"]) == (200, NEWSROOM)
        assert "access-control-allow-credentials" not in told.headers
        assert preflight(other, "https://elsewhere.example").status_code == 400
        headers = {"Origin": NEWSROOM}
        answer = other.portal.call(lambda: other.http.get("/health/live", headers=headers))
        assert answer.headers["access-control-allow-origin"] == NEWSROOM
