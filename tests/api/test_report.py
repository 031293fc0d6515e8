"""/v1/report: the page that `tuyun report` writes, at one revision."""

from functools import partial

import pytest
from tuyun.graph.store import Store

from tests.api.client import Client

pytestmark = pytest.mark.once


def test_the_report_is_a_page_of_the_graph_as_it_is(client: Client, seeded_store: Store) -> None:
    accept = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}  # as a browser asks
    response = client.portal.call(partial(client.http.get, "/v1/report", headers=accept))
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    revision = seeded_store.ask("read/documents").revision
    policy = response.headers["content-security-policy"]
    assert policy.endswith("; frame-ancestors 'none'")
    assert "script-src 'sha256-" in policy
    assert f"Revision {revision} of the graph." in response.text
    assert "2022 Trafficking in Persons Report: Kyrgyz Republic" in response.text
    assert response.text.count('class="sentence"') == 30


def test_a_document_that_is_not_there_is_refused(client: Client) -> None:
    problem = client.problem("/v1/report", document="kyrgyz-republic-2021")
    assert (problem["status"], problem["type"]) == (404, "urn:tuyun:problem:not-found")
    assert "kyrgyz-republic-2022" in problem["todo"]
