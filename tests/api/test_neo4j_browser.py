"""What the API serves to Neo4j Browser, to its page alone, and the links that lead into it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from tuyun.graph.browser import guide, saved_queries_zip, selected_text, style
from tuyun.graph.browser.address import at_entity, at_link, at_path, at_query
from tuyun.graph.store import Store, question
from tuyun.graph.store.selection import Selection

from tests.api.client import Client

OURS, THEIRS = "http://127.0.0.1:7474", "https://elsewhere.example"
LINK = "kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"


def test_style_guide_and_queries_are_served(api: Client) -> None:
    told = {name: api.get(f"/browser/{name}") for name in ("style.grass", "guide.html", "queries.zip")}
    assert told["style.grass"].text == style()
    assert told["guide.html"].text == guide()
    assert told["queries.zip"].content == saved_queries_zip()
    assert {name: one.headers["content-type"] for name, one in told.items()} == {
        "style.grass": "text/plain; charset=utf-8",
        "guide.html": "text/html; charset=utf-8",
        "queries.zip": "application/zip",
    }


@pytest.mark.parametrize("name", ["style.grass", "guide.html"])
@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_neo4j_browsers_page_may_read_them_and_no_other_page(api: Client, name: str, method: str) -> None:
    told = {}
    for origin in (OURS, "http://localhost:7474", THEIRS):
        asked = {
            "Origin": origin,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "cache-control,pragma,sentry-trace",
        }
        answer = api.portal.call(lambda: api.http.request(method, f"/browser/{name}", headers=asked))  # noqa: B023 - called at once
        told[origin] = answer.headers.get("access-control-allow-origin")
    assert told == {OURS: OURS, "http://localhost:7474": "http://localhost:7474", THEIRS: None}


def test_nothing_else_is_opened_to_neo4j_browsers_page(client: Client) -> None:
    answer = client.portal.call(lambda: client.http.get("/v1/entities/kg-pgo", headers={"Origin": OURS}))
    assert answer.status_code == 200
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("address", "rows"),
    [
        (at_entity("kg-pgo"), 1),
        (at_link(LINK), 1),
        (at_path("kg-pgo", [LINK, "kg-mvd~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"]), 1),
        (at_query("silences"), 6),
        (f"{at_query('evidence')}?id=kg-courts", 3),
    ],
)
def test_a_link_leads_to_neo4j_browser_with_a_query_that_answers(
    client: Client, seeded_store: Store, address: str, rows: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == 307
    target = urlsplit(answer.headers["location"])
    assert f"{target.scheme}://{target.netloc}{target.path}" == f"{OURS}/browser/"
    told = parse_qs(target.query)
    assert told["cmd"] == ["edit"]
    (text,) = told["arg"]
    records = seeded_store.driver.execute_query(text).records
    assert len(records) == rows


def test_what_is_wrong_with_a_link_is_told(api: Client) -> None:
    assert api.problem(at_query("trainings"))["todo"] == "Did you mean 'training'?"
    assert api.problem(at_query("evidence"))["status"] == 422


def test_a_named_query_is_opened_with_a_selection_and_a_wrong_one_is_refused(api: Client) -> None:
    def opened(**asked: object) -> str:
        answer = api.get("/browser/queries/losses", **asked)
        return parse_qs(urlsplit(answer.headers["location"]).query)["arg"][0]

    selection = Selection(country=("KG", "XA"), year=(2022,))
    assert opened(country=["kg", "XA"], year=2022) == selected_text(question("losses"), {}, selection)
    assert opened(country="KG", stage="closed") == selected_text(
        question("losses"), {"stage": "closed"}, Selection(country=("KG",))
    )
    refused = api.get("/browser/queries/losses", country="Kyrgyzstan")
    assert (refused.status_code, refused.json()["where"]) == (422, "country")
