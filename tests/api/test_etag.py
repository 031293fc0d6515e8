"""The same answer is not sent twice, another revision is another answer, and all arrive packed."""

import pytest
from httpx import Response
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.api.test_tables import TABLE
from tests.cypher.support import wipe

ADDRESSES = [
    "/v1/entities/kg-pgo",
    "/v1/links?limit=3",
    "/v1/queries/silences",
    "/v1/gaps?fields=kind",
    "/v1/vocabulary",
]


def _get(client: Client, address: str, **headers: str) -> Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.portal.call(lambda: client.http.get(address, headers=sent))


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_that_the_caller_has_is_not_sent_again(client: Client, address: str) -> None:
    first = _get(client, address)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "private, no-cache"
    again = _get(client, address, if_none_match=f'"other", {first.headers["etag"]}')
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert _get(client, address, if_none_match='W/"other"').json() == first.json()


@pytest.mark.parametrize("address", ADDRESSES)
def test_tags_are_compared_weakly_and_a_star_is_any_answer(client: Client, address: str) -> None:
    tag = _get(client, address).headers["etag"]
    for known in (tag, tag.removeprefix("W/"), "*", f'"other" , {tag.removeprefix("W/")}'):
        for _ in range(2):  # also when it is answered from memory
            again = _get(client, address, if_none_match=known)
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag), known
            assert "content-type" not in again.headers
    assert _get(client, "/v1/entities/nobody", if_none_match="*").status_code == 404


@pytest.mark.parametrize("address", [*ADDRESSES, "/v1/links?format=csv", "/docs", "/health/live"])
def test_head_has_the_headers_of_get_and_no_body(client: Client, address: str) -> None:
    head, get = (client.portal.call(client.http.request, method, address) for method in ("HEAD", "GET"))
    assert (head.status_code, head.content) == (200, b"")
    assert {**head.headers, "x-request-id": ""} == {**get.headers, "x-request-id": ""}


def test_head_of_what_is_not_there_is_an_error(client: Client) -> None:
    assert client.portal.call(client.http.head, "/v1/entities/nobody").status_code == 404
    assert client.portal.call(client.http.head, "/v1/nothing").status_code == 404


@pytest.mark.parametrize(
    ("address", "methods"),
    [
        ("/v1/links", "GET, HEAD, OPTIONS"),
        ("/v1/documents", "GET, HEAD, POST, OPTIONS"),
        ("/v1/documents/x", "GET, HEAD, DELETE, OPTIONS"),
        ("/docs/scripts/x", "GET, HEAD, OPTIONS"),
    ],
)
def test_options_names_the_methods(client: Client, address: str, methods: str) -> None:
    response = client.portal.call(client.http.options, address)
    assert (response.status_code, response.content, response.headers["allow"]) == (204, b"", methods)


def test_options_of_an_address_that_does_not_exist_is_an_error(client: Client) -> None:
    assert client.portal.call(client.http.options, "/v1/nothing").status_code == 404


def test_every_request_has_a_tag_of_its_own(client: Client) -> None:
    asked = [*ADDRESSES, "/v1/links?limit=4", "/v1/links?limit=3&type=GAVE", "/v1/entities/kg-mvd"]
    assert len({_get(client, address).headers["etag"] for address in asked}) == len(asked)
    assert (
        _get(client, "/v1/links?limit=3&type=GAVE").headers["etag"]
        == (_get(client, "/v1/links?type=GAVE&limit=3").headers["etag"])
    )


def test_a_load_makes_every_tag_old(api: Client, empty_store: Store, seed_source: Narrative) -> None:
    load(empty_store, seed_source)
    tags = {address: _get(api, address).headers["etag"] for address in ADDRESSES}
    load(empty_store, read_source(TABLE))
    for address, tag in tags.items():
        response = _get(api, address, if_none_match=tag)
        assert response.status_code == 200
        assert response.headers["etag"] != tag


def test_a_store_that_was_emptied_and_comes_to_the_same_revision_is_told_apart(
    api: Client, empty_store: Store, seed_source: Narrative
) -> None:
    before = load(empty_store, read_source(TABLE.with_name("fictional-country"))).revision
    tag = _get(api, "/v1/gaps").headers["etag"]
    cursor = api.answer("/v1/entities", limit=1)["next"]
    wipe(empty_store)
    assert load(empty_store, seed_source).revision == before
    response = _get(api, "/v1/gaps", if_none_match=tag)
    assert response.status_code == 200
    assert response.headers["etag"] != tag
    problem = api.problem("/v1/entities", cursor=cursor)
    assert (problem["status"], problem["revisions"]) == (409, {"asked": before, "current": before})
    assert problem["detail"] == (
        f"the pages before, from before the store was emptied, are of revision {before}; the graph is at revision "
        f"{before}."
    )


def test_a_problem_is_not_kept(client: Client) -> None:
    response = _get(client, "/v1/entities/nobody")
    assert (response.status_code, response.headers["cache-control"]) == (404, "no-store")
    assert "etag" not in response.headers


@pytest.mark.parametrize(
    ("accepted", "packed"), [("gzip", "gzip"), ("br", "br"), ("zstd", "zstd"), ("gzip, br, zstd", "zstd")]
)
def test_an_answer_is_packed_as_the_caller_can_unpack_it(client: Client, accepted: str, packed: str) -> None:
    plain = _get(client, "/v1/vocabulary", accept_encoding="identity")
    assert "content-encoding" not in plain.headers
    response = _get(client, "/v1/vocabulary", accept_encoding=accepted)
    assert response.headers["content-encoding"] == packed
    varies = {one.strip() for one in response.headers["vary"].split(",")}
    assert {"Accept", "Authorization", "Accept-Encoding"} <= varies
    assert response.headers["etag"] == plain.headers["etag"]
    assert response.json() == plain.json()


@pytest.mark.parametrize("address", ["/v1/flow%0A", "/v1/links%0A", "/v1/report%0A"])
def test_a_line_break_after_an_address_is_another_address(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
