"""What Neo4j Browser fetches where keys are asked for: it brings none, and nothing of the graph is in it."""

from functools import partial

import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.graph.browser import guide, saved_queries_zip, style

from tests.api.access.conftest import Serve

BROWSER = "http://127.0.0.1:7474"


@pytest.fixture
def closed(keys: Keys) -> None:
    """A key was made, so that one is asked for."""
    keys.create("a newsroom", Role.reader)


@pytest.mark.usefixtures("closed")
def test_style_guide_and_queries_need_no_key(serve: Serve) -> None:
    client = serve()
    names = ("style.grass", "guide.html", "queries.zip")
    ask = partial(client.http.get, headers={"Origin": BROWSER})
    told = [client.portal.call(ask, f"/browser/{name}") for name in names]
    assert [(one.status_code, one.content) for one in told] == [
        (200, style().encode()),
        (200, guide().encode()),
        (200, saved_queries_zip()),
    ]
    assert {one.headers["access-control-allow-origin"] for one in told} == {BROWSER}
    assert client.get("/v1/documents").status_code == 401


@pytest.mark.usefixtures("closed")
def test_a_page_that_asks_before_it_fetches_needs_no_key(serve: Serve) -> None:
    client = serve()
    headers = {"Origin": BROWSER, "Access-Control-Request-Method": "GET"}
    told = client.portal.call(lambda: client.http.options("/browser/style.grass", headers=headers))
    assert (told.status_code, told.headers["access-control-allow-origin"]) == (200, BROWSER)


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize("name", ["kg-pgo", "nobody"])
def test_a_link_leads_into_neo4j_browser_without_a_key_and_tells_nothing_of_the_graph(
    serve: Serve, name: str
) -> None:
    told = serve().get(f"/browser/entities/{name}")
    assert told.status_code == 307
    assert told.headers["location"].startswith(f"{BROWSER}/browser/?")
    assert name in told.headers["location"]
