"""Which cursors hold when documents are loaded between two pages, and what the pages then are together."""

from collections import Counter
from typing import Any

import pytest
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove

from tests.api.client import Client
from tests.api.test_tables import TABLE
from tests.cypher.support import wipe

SEED = "kyrgyz-republic-2022"
COUNTRY, ISLAND = (TABLE.parent / name for name in ("fictional-country", "fictional-island"))
IN_ORDER = [
    "/v1/links",
    "/v1/links?sort=-target",
    "/v1/entities",
    "/v1/entities?sort=name",
    "/v1/statements",
    "/v1/statements?sort=-lower",
    "/v1/entities/kg-pgo/links",
    "/v1/changes",
]
OF_ONE_DOCUMENT = [
    f"/v1/documents/{SEED}/sentences",
    f"/v1/queries/voices?document={SEED}",
    *(f"/v1/{name}?document={SEED}" for name in ("flow", "losses", "exposure", "gaps")),
]
OF_ALL = ["/v1/gaps", "/v1/documents", "/v1/centrality/degree?country=KG", "/v1/entities?q=law"]


def _rows(answer: dict[str, Any]) -> list[Any]:
    data = answer["data"]
    rows: list[Any] = data["rows"] if isinstance(data, dict) else data
    return rows


def _page(client: Client, address: str, **page: str | int) -> dict[str, Any]:
    return client.answer(
        address + ("&" if "?" in address else "?") + "&".join(f"{k}={v}" for k, v in page.items())
    )


def _rest(client: Client, address: str, first: dict[str, Any]) -> list[dict[str, Any]]:
    """The pages after the first."""
    pages = [first]
    while pages[-1]["next"]:
        pages.append(_page(client, address, limit=7, cursor=pages[-1]["next"]))
    return pages[1:]


def _name(row: dict[str, Any]) -> str:
    """What a row is of, in every version of it."""
    return str(row["id"]) if "id" in row else f"{row['revision']} {row['document']}"


@pytest.mark.parametrize("address", IN_ORDER)
def test_a_list_goes_on_after_loads_and_shows_each_row_that_stays_once(
    api: Client, empty_store: Store, address: str
) -> None:
    for folder in (COUNTRY, seed() / SEED):
        load(empty_store, read_source(folder))
    before = {_name(row) for row in _rows(_page(api, address, limit=1000))}
    first = _page(api, address, limit=1)
    for folder in (ISLAND, TABLE):
        load(empty_store, read_source(folder))
    remove(empty_store, COUNTRY.name)
    after = {_name(row) for row in _rows(_page(api, address, limit=1000))}
    pages = [first, *_rest(api, address, first)]
    shown = Counter(_name(row) for page in pages for row in _rows(page))
    assert before & after <= set(shown) <= before | after
    assert set(shown.values()) == {1}
    assert {page["revision"] for page in pages} == {first["revision"], empty_store.ask("read/documents").revision}
    assert len({page["revision"] for page in pages}) == 2


@pytest.mark.parametrize("address", OF_ONE_DOCUMENT)
def test_a_computed_list_of_one_document_goes_on_until_that_document_changes(
    api: Client, empty_store: Store, seed_source: Narrative, address: str
) -> None:
    load(empty_store, seed_source)
    whole = _rows(_page(api, address, limit=1000))
    first = _page(api, address, limit=1)
    for folder in (ISLAND, TABLE):
        load(empty_store, read_source(folder))
    remove(empty_store, ISLAND.name)
    assert [*_rows(first), *(row for page in _rest(api, address, first) for row in _rows(page))] == whole
    remove(empty_store, SEED)
    load(empty_store, seed_source)
    _is_refused(api, address, first)


@pytest.mark.parametrize("address", OF_ALL)
def test_a_list_of_all_documents_whose_order_depends_on_all_ends_with_a_load(
    api: Client, empty_store: Store, address: str
) -> None:
    for folder in (COUNTRY, seed() / SEED):
        load(empty_store, read_source(folder))
    first = _page(api, address, limit=1)
    load(empty_store, read_source(TABLE))
    _is_refused(api, address, first)


@pytest.mark.parametrize("address", [*IN_ORDER, *OF_ONE_DOCUMENT, *OF_ALL])
def test_every_cursor_ends_when_the_store_is_emptied(
    api: Client, empty_store: Store, seed_source: Narrative, address: str
) -> None:
    for source in (read_source(COUNTRY), seed_source):
        load(empty_store, source)
    first = _page(api, address, limit=1)
    wipe(empty_store)
    for source in (read_source(COUNTRY), seed_source):
        load(empty_store, source)
    assert "from before the store was emptied" in _is_refused(api, address, first)


def _is_refused(client: Client, address: str, first: dict[str, Any]) -> str:
    ask = "&" if "?" in address else "?"
    problem = client.problem(f"{address}{ask}cursor={first['next']}")
    assert (problem["status"], problem["type"]) == (409, "urn:tuyun:problem:revision-moved")
    assert problem["revisions"] == {
        "asked": first["revision"],
        "current": client.answer("/v1/vocabulary")["revision"],
    }
    assert problem["todo"] == "Start again without cursor."
    detail: str = problem["detail"]
    return detail
