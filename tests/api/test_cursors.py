"""Pages put together are the whole; a cursor is taken only as it was given, where it was, and while it holds."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.api.cursor import CHECKSUM_BYTES, Cursor
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.store import Store

from tests.api.client import Client
from tests.api.test_parameters import PAGED

WHO = "&".join(
    f"entity=kg-{name}"
    for name in ("government", "courts", "prosecutors", "judges", "law-enforcement", "victims", "traffickers")
)
NEEDED = {
    "/v1/queries/training": "/v1/queries/voices",
    "/v1/passages": "/v1/passages?entity=kg-government",
    "/v1/sentences": "/v1/sentences?q=cases",
    "/v1/dossier/links": f"/v1/dossier/links?{WHO}",
    "/v1/dossier/statements": f"/v1/dossier/statements?{WHO}",
}
FEW = ("/v1/documents", "/v1/changes", "/v1/agreement", "/v1/times", "/v1/times/months")
"""Lists that are short or empty for a single narrative."""
LISTS = [NEEDED.get(one, one) for one in PAGED if one not in FEW] + ["/v1/entities?q=training"]
NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1) | st.floats(-(2.0**62), 2.0**62)
KEYS = st.lists(st.none() | st.text() | NUMBERS, max_size=4)


def _rows(answer: dict[str, Any]) -> list[Any]:
    data = answer["data"]
    rows: list[Any] = data["rows"] if isinstance(data, dict) else data
    return rows


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("parts", [1, 3])
def test_pages_put_together_are_the_whole(client: Client, address: str, parts: int) -> None:
    ask = "&" if "?" in address else "?"
    whole = _rows(client.answer(f"{address}{ask}limit=1000"))
    assert len(whole) > 3
    step = -(-len(whole) // parts)
    pages = [client.answer(f"{address}{ask}limit={step}")]
    while pages[-1]["next"]:
        pages.append(client.answer(f"{address}{ask}limit={step}&cursor={pages[-1]['next']}"))
    assert [_rows(page) for page in pages] == [whole[at : at + step] for at in range(0, len(whole), step)]


def test_documents_come_in_pages_too(client: Client, seeded_store: Store) -> None:  # noqa: ARG001 - it has one document
    answer = client.answer("/v1/documents", limit=1)
    assert ([one["id"] for one in answer["data"]], answer["next"]) == (["kyrgyz-republic-2022"], None)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("/v1/links?limit=1", "/v1/entities?cursor={}"),
        ("/v1/links?limit=1", "/v1/links?type=GAVE&cursor={}"),
        ("/v1/entities?q=training&limit=1", "/v1/entities?q=trainings&cursor={}"),
        ("/v1/entities/kg-pgo/links?limit=1", "/v1/entities/kg-mvd/links?cursor={}"),
    ],
)
def test_a_cursor_is_refused_where_it_was_not_given(client: Client, first: str, then: str) -> None:
    problem = client.problem(then.format(client.answer(first)["next"]))
    assert (problem["status"], problem["where"]) == (422, "cursor")
    assert problem["detail"] == "belongs to another request."


def test_the_order_of_filters_and_the_limit_may_differ_from_page_to_page(client: Client) -> None:
    first = client.answer("/v1/statements?stage=closed&polarity=affirmed&limit=1")
    then = client.answer(f"/v1/statements?limit=2&polarity=affirmed&stage=closed&cursor={first['next']}")
    whole = client.data("/v1/statements?stage=closed&polarity=affirmed")
    assert [*first["data"], *then["data"]] == whole[:3]


@pytest.mark.parametrize("change", ["cut", "letter", "made up", "empty"])
def test_a_cursor_that_was_changed_is_refused(client: Client, change: str) -> None:
    given_out = client.answer("/v1/links", limit=1)["next"]
    changed = {
        "cut": given_out[:-3],
        "letter": given_out[:20] + ("A" if given_out[20] != "A" else "B") + given_out[21:],
        "made up": urlsafe_b64encode(b'["x",1,["kg-pgo"]]').decode(),
        "empty": "",
    }[change]
    problem = client.problem("/v1/links", cursor=changed)
    assert (problem["status"], problem["where"]) == (422, "cursor")


@pytest.mark.parametrize("key", [[], ["a", "b"], [-1], ["x"]])
def test_a_forged_key_of_another_form_is_refused(client: Client, key: list[str | int | float | None]) -> None:
    honest = Cursor.decode(client.answer("/v1/gaps", limit=1)["next"])
    problem = client.problem("/v1/gaps", cursor=honest._replace(key=key).encode())
    assert (problem["status"], problem["where"]) == (422, "cursor")


@pytest.mark.parametrize(
    "body",
    [
        b'["a",1e999,["b"],"c"]',
        b'["a",1,[1e999],"c"]',
        b'["a",1,[%s],"c"]' % (b"9" * 2_000),
        b'["a",1,[NaN],"c"]',
        b'["a",1,[9223372036854775808],"c"]',
        b'["a",9223372036854775808,["b"],"c"]',
        b'["a",1,[["b"]],"c"]',
        b'["a",1,"b","c"]',
        b'["a",1,["b"],null]',
        b"[" * 2_000,
        b"{}",
    ],
)
def test_a_forged_cursor_that_no_query_could_take_is_refused(body: bytes) -> None:
    text = urlsafe_b64encode(blake2b(body, digest_size=CHECKSUM_BYTES).digest() + body).decode()
    with pytest.raises(InvalidQuery):
        Cursor.decode(text)


@given(st.text(), st.integers(0, 2**63 - 1), KEYS, st.text())
def test_a_cursor_comes_back_as_it_was(request_: str, revision: int, key: list[Any], origin: str) -> None:
    cursor = Cursor(request_, revision, key, origin)
    assert Cursor.decode(cursor.encode()) == cursor


@given(st.binary(max_size=60))
def test_no_guess_is_a_cursor(raw: bytes) -> None:
    with pytest.raises(InvalidQuery):
        Cursor.decode(urlsafe_b64encode(raw).decode())


@given(st.text(), st.integers(min_value=0, max_value=7), st.data())
def test_a_cursor_with_one_bit_changed_is_none(request_: str, bit: int, data: st.DataObject) -> None:
    text = Cursor(request_, 1, ["x"], "u").encode()
    raw = bytearray(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    raw[data.draw(st.integers(min_value=0, max_value=len(raw) - 1))] ^= 1 << bit
    with pytest.raises(InvalidQuery):
        Cursor.decode(urlsafe_b64encode(raw).decode())
