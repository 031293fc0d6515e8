"""The local page is for this machine and its own scripts alone: other sites, names and processes write nothing."""

import httpx
import pytest
from tuyun.graph.reading.decisions.log import read_log

from tests.graph.review.example import OPENED, item
from tests.web.review.conftest import Serve

OTHER = "https://evil.example"


def token(address: str) -> str:
    return httpx.get(address).text.split('name="tuyun-token" content="')[1].split('"')[0]


@pytest.mark.parametrize(
    ("headers", "what"),
    [
        ({"Origin": OTHER}, "another site"),
        ({"Sec-Fetch-Site": "cross-site"}, "another site"),
        ({"Sec-Fetch-Site": "same-site"}, "another site"),
        ({"Host": "evil.example"}, "another host"),
        ({"Host": "127.0.0.1.evil.example:80"}, "another host"),
        ({"Host": "[::1"}, "another host"),
        ({"X-Tuyun-Token": "guessed"}, "the token of the page"),
        ({"X-Tuyun-Token": ""}, "the token of the page"),
    ],
)
def test_what_other_sites_and_processes_send_is_refused(serve: Serve, headers: dict[str, str], what: str) -> None:
    site = serve()
    place = site.address.partition("/review/")[0]
    path = f"{place}/v1/reviews/arlavia"
    body = {"verdict": "accept", "item": item(site.review.view("aida"), OPENED).id}
    right = {"X-Tuyun-Token": token(site.address)}
    refused = httpx.post(f"{path}/decisions", json=body, headers={**right, **headers})
    assert (refused.status_code, refused.headers["content-type"]) == (403, "application/problem+json")
    assert what in refused.json()["detail"]
    if "X-Tuyun-Token" not in headers:
        assert httpx.get(path, headers=headers).status_code == 403
    assert read_log(site.review.log) == []
    assert httpx.post(f"{path}/decisions", json=body, headers=right).status_code == 201


def test_a_stale_decision_is_answered_with_the_id_of_what_stands(serve: Serve) -> None:
    site = serve()
    path = f"{site.address.partition('/review/')[0]}/v1/reviews/arlavia/decisions"
    body = {"verdict": "accept", "item": item(site.review.view("aida"), OPENED).id}
    headers = {"X-Tuyun-Token": token(site.address)}
    made = httpx.post(path, json=body, headers=headers).json()
    problem = httpx.post(path, json=body, headers=headers)
    assert problem.status_code == 409
    assert problem.json()["stands"] == made["items"][0]["decision"]["id"]
    assert len(read_log(site.review.log)) == 1


def test_the_page_may_load_scripts_of_its_own_alone(serve: Serve) -> None:
    answer = httpx.get(serve().address)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"


def test_no_other_document_is_served(serve: Serve) -> None:
    site = serve()
    place = site.address.partition("/review/")[0]
    assert httpx.get(f"{place}/v1/reviews/other").status_code == 404
    assert httpx.get(f"{place}/review/..%2F..%2Fetc").status_code == 404
    assert httpx.get(f"{place}/", follow_redirects=False).headers["location"] == "/review/arlavia"
