"""Which cursors hold when documents are loaded between two pages, and what the pages then are together."""

from collections import Counter
from typing import Any

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


def test_a_list_goes_on_after_loads_and_shows_each_row_that_stays_once(api: Client, empty_store: Store) -> None:
    for folder in (COUNTRY, seed() / SEED):
        load(empty_store, read_source(folder))
    before = {address: _names(api, address) for address in IN_ORDER}
    firsts = {address: _page(api, address, limit=1) for address in IN_ORDER}
    for folder in (ISLAND, TABLE):
        load(empty_store, read_source(folder))
    remove(empty_store, COUNTRY.name)
    revision = empty_store.ask("read/documents").revision
    for address, first in firsts.items():
        after = _names(api, address)
        pages = [first, *_rest(api, address, first)]
        shown = Counter(_name(row) for page in pages for row in _rows(page))
        assert before[address] & after <= set(shown) <= before[address] | after, address
        assert set(shown.values()) == {1}, address
        assert {page["revision"] for page in pages} == {first["revision"], revision}, address
        assert first["revision"] != revision, address


def test_a_computed_list_of_one_document_goes_on_until_that_document_changes(
    api: Client, empty_store: Store, seed_source: Narrative
) -> None:
    load(empty_store, seed_source)
    wholes = {address: _rows(_page(api, address, limit=1000)) for address in OF_ONE_DOCUMENT}
    firsts = {address: _page(api, address, limit=1) for address in OF_ONE_DOCUMENT}
    for folder in (ISLAND, TABLE):
        load(empty_store, read_source(folder))
    remove(empty_store, ISLAND.name)
    for address, first in firsts.items():
        rest = [row for page in _rest(api, address, first) for row in _rows(page)]
        assert [*_rows(first), *rest] == wholes[address], address
    remove(empty_store, SEED)
    load(empty_store, seed_source)
    for address, first in firsts.items():
        _is_refused(api, address, first)


def test_a_list_of_all_documents_whose_order_depends_on_all_ends_with_a_load(
    api: Client, empty_store: Store
) -> None:
    for folder in (COUNTRY, seed() / SEED):
        load(empty_store, read_source(folder))
    firsts = {address: _page(api, address, limit=1) for address in OF_ALL}
    load(empty_store, read_source(TABLE))
    for address, first in firsts.items():
        _is_refused(api, address, first)


def test_every_cursor_ends_when_the_store_is_emptied(
    api: Client, empty_store: Store, seed_source: Narrative
) -> None:
    sources = (read_source(COUNTRY), seed_source)
    for source in sources:
        load(empty_store, source)
    addresses = [*IN_ORDER, *OF_ONE_DOCUMENT, *OF_ALL]
    firsts = {address: _page(api, address, limit=1) for address in addresses}
    wipe(empty_store)
    for source in sources:
        load(empty_store, source)
    for address, first in firsts.items():
        assert "from before the store was emptied" in _is_refused(api, address, first), address


def _names(client: Client, address: str) -> set[str]:
    return {_name(row) for row in _rows(_page(client, address, limit=1000))}


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
