"""The whole of Tuyun as `make up` starts it, and a page that is connected to it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tuyun.graph.local.home import Home

from tests.browser.driver import Neo4jBrowser
from tests.cli.serving import Up, up


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Up, str]]:
    """A `tuyun up` on free ports, and its password."""
    home = tmp_path_factory.mktemp("served") / "home"
    with up(home, lines=3) as running:
        yield running, Home(home).credentials().password


@pytest.fixture
def neo4j_browser(served: tuple[Up, str], page: Page) -> Neo4jBrowser:
    """Neo4j Browser in a fresh profile, opened at the address that was printed; only the password was given."""
    running, password = served
    opened = Neo4jBrowser(page)
    opened.open(running.told["Neo4j Browser"], password)
    return opened
