"""A Tuyun that runs as a user starts it, and a page that is connected to it."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request
from tuyun.graph.local.home import Home

from tests.browser.driver import Neo4jBrowser
from tests.cli.serving import Up, tuyun, up

SECOND = Path(__file__).parents[1] / "documents" / "fictional-country"
HERE = {"127.0.0.1", "localhost"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Up, str]]:
    """A `tuyun up` on free ports with the seed and a second country, and its password."""
    home = tmp_path_factory.mktemp("served") / "home"
    with up(home, lines=4) as running:
        loaded = tuyun("load", SECOND, "--home", home)
        assert loaded.code == 0, loaded.err
        yield running, Home(home).credentials().password


@pytest.fixture
def neo4j_browser(served: tuple[Up, str], page: Page) -> Iterator[Neo4jBrowser]:
    """Neo4j Browser in a fresh profile, opened at the address that was printed; only the password was given.

    Every request of the session is recorded: at its end, each to another host was refused by the page itself.
    """
    asked: list[str] = []
    refused: dict[str, str | None] = {}

    def failed(request: Request) -> None:
        refused[request.url] = request.failure

    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", failed)
    page.on("websocket", lambda socket: asked.append(socket.url))
    running, password = served
    opened = Neo4jBrowser(page)
    opened.open(running.told["Neo4j Browser"], password)
    yield opened
    assert any(url.startswith("ws://127.0.0.1") for url in asked), "WebSockets are recorded too"
    others = {url for url in asked if urlsplit(url).hostname not in HERE and urlsplit(url).scheme not in LOCAL}
    assert {url: refused.get(url) for url in others} == dict.fromkeys(others, "csp")


LOCAL = ("data", "blob")
"""Addresses of what the page itself has made."""
