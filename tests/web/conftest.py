"""The web page over this worker's own Neo4j, opened in a Chromium that records what the page asks for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.serving import served
from tests.chromium import PATIENCE, SIZE
from tests.cli.serving import started
from tests.test_extras import install_into
from tests.test_wheel import build_into

WHEEL = "wheel"
FORMS = ["checkout", pytest.param(WHEEL, marks=pytest.mark.long)]
"""What a test marked `on_wheel` runs on: this checkout, and in the long tests the wheel in its own environment."""
LOCAL = ("data", "blob")
"""Schemes of addresses of what the page itself has made."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Serve the page from this checkout, and from the wheel as well for a test marked `on_wheel`.

    Both have the same files, byte for byte, as a test says; what may lack in the wheel, the journeys show.
    """
    forms = FORMS if metafunc.definition.get_closest_marker("on_wheel") else FORMS[:1]
    for fixture in ("server", "serve"):
        if fixture in metafunc.fixturenames:
            metafunc.parametrize(fixture, forms, indirect=True)


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment into which the wheel was installed, without Node."""
    place = tmp_path_factory.mktemp("installed")
    made = install_into(place / "environment", build_into(place), "[all]")
    assert which("node", path=str(made)) is which("npm", path=str(made)) is None
    return made


@pytest.fixture(scope="session")
def server(
    request: pytest.FixtureRequest, store_settings: StoreSettings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the API and its page over whatever the store holds; this machine needs no key."""
    state = tmp_path_factory.mktemp("state")
    if request.param == WHEEL:
        made: Path = request.getfixturevalue("programs")
        extra = {
            "NEO4J_URI": store_settings.uri,
            "NEO4J_USERNAME": store_settings.user,
            "NEO4J_PASSWORD": store_settings.password,
            "NEO4J_DATABASE": store_settings.database,
            "TUYUN_LOCAL": "yes",
            "TUYUN_STATE": str(state),
            "PATH": str(made),
        }
        command = [str(made / "tuyun"), "serve", "--home", str(state / "home"), "--port", "0"]
        with started(command, state / "stderr", 1, extra) as up:
            yield up.api
        return
    with served(create_app(store_settings, Settings(local=True, state=state))) as (host, port):
        yield f"http://{host}:{port}"


@pytest.fixture
def site(server: str, seeded_store: Store) -> str:  # noqa: ARG001 - it sees to what the store holds
    """The address of the page over the seed."""
    return server


@pytest.fixture
def context(chromium: Browser, server: str) -> Iterator[BrowserContext]:
    """A fresh profile that asks the server alone."""
    yield from fresh_profile(chromium, lambda url: url.startswith(f"{server}/"))


def fresh_profile(chromium: Browser, allowed: Callable[[str], bool]) -> Iterator[BrowserContext]:
    """A fresh profile; its test fails on a request to an address that is not allowed, on a script's error, or on a
    breach of the policy."""
    opened = chromium.new_context(viewport=SIZE, locale="en-GB")  # type: ignore[arg-type] # a plain dict will do
    opened.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    asked: list[str] = []
    faults: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("weberror", lambda error: faults.append(str(error.error)))
    opened.on("console", lambda message: faults.append(message.text) if is_violation(message.text) else None)
    yield opened
    opened.close()
    others = [url for url in asked if not allowed(url) and urlsplit(url).scheme not in LOCAL]
    assert (others, faults) == ([], [])


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of the fresh profile."""
    return context.new_page()


def is_violation(text: str) -> bool:
    """Whether a line of the console says that the Content Security Policy refused something."""
    return "Content Security Policy" in text or "Content-Security-Policy" in text


def static_files() -> list[Path]:
    """Every file below ``web/static``."""
    root = Path(__file__).parents[2] / "web" / "static"
    return sorted(file for file in root.rglob("*") if file.is_file())
