"""A query that a person writes in Neo4j Browser ends when its time is over, and says so."""

from collections.abc import Iterator

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import ClientError
from playwright.sync_api import Page, expect
from tuyun.graph.browser import login_address, neo4j_settings
from tuyun.graph.local import Running, local_neo4j

from tests.browser.driver import Neo4jBrowser

pytestmark = pytest.mark.once
ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)"


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A Neo4j with our settings, except that the time is ten seconds, and that no guide is fetched from an API."""
    ours = neo4j_settings("http://127.0.0.1:9")
    extra = {name: value for name, value in ours.items() if not name.startswith("browser.")}
    extra["db.transaction.timeout"] = "10s"
    with local_neo4j(tmp_path_factory.mktemp("hurried"), bolt_port=0, http_port=0, extra=extra) as running:
        yield running


@pytest.mark.long
def test_an_endless_query_ends_in_neo4j_browser_and_for_any_driver(hurried: Running, page: Page) -> None:
    page.goto(login_address(hurried.browser_url, hurried.uri, hurried.user))
    page.locator('[data-testid="password"]').fill(hurried.password)
    page.locator('[data-testid="connect"]').click()
    expect(page.locator('[data-testid="password"]')).to_have_count(0)
    opened = Neo4jBrowser(page)
    opened.write(ENDLESS)
    page.locator('[data-testid="editor-Run"]').click()
    fault = page.locator('[data-testid="cypherFrameErrorMessage"]').first
    expect(fault).to_contain_text("The transaction has been terminated")
    expect(fault).to_contain_text("timeout")
    with (
        GraphDatabase.driver(hurried.uri, auth=(hurried.user, hurried.password)) as driver,
        pytest.raises(ClientError, match=r"timeout|timed out|terminated"),
    ):
        driver.execute_query(ENDLESS)
