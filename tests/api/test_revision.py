"""An answer is of one revision, whatever is loaded while it is read."""

from collections.abc import Callable
from functools import partial

import pytest
from anyio import to_thread
from starlette.requests import Request as HttpRequest
from tuyun.api.access.roles import LOCAL
from tuyun.api.dependencies import RequestStore
from tuyun.api.envelope import answer
from tuyun.api.models.answer import Answer
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Plan, Request, Store, ask, load, remove
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.record import Record
from tuyun.graph.store.write import raise_revision

from tests.api.client import Client
from tests.api.test_tables import ID, TABLE


class Ids(Answer[tuple[str, ...]]):
    """Ids of documents."""


def _asked(api: Client) -> RequestStore:
    caller = {"caller": LOCAL}  # who sees tables
    scope = {"type": "http", "path": "/", "query_string": b"", "headers": [], "app": api.app, "state": caller}
    return RequestStore(api.app.state.store, HttpRequest(scope))


def _documents(between: Callable[[int], object]) -> Callable[[], Plan[list[str]]]:
    """Reads the documents; ``between`` is called, with the number of the try, before the evidence is read."""
    tries = 0

    def read() -> Plan[list[str]]:
        nonlocal tries
        rows = yield ask("read/documents")
        tries += 1
        between(tries)
        return [row["document"]["id"] for row in rows]

    return read


def test_a_load_while_an_answer_is_read_has_it_read_again(api: Client, empty_store: Store) -> None:
    def load_once(tries: int) -> None:
        if tries == 1:
            load(empty_store, read_source(TABLE))

    response = api.portal.call(answer, Ids, _asked(api), _documents(load_once))
    told = Ids.model_validate_json(response.body)
    assert told.data == (ID,)
    assert told.revision == empty_store.ask("read/documents").revision > 0


def test_a_graph_that_never_holds_still_is_told_so(api: Client, empty_store: Store) -> None:
    def load_and_remove(_tries: int) -> None:
        load(empty_store, read_source(TABLE))
        remove(empty_store, ID)

    with pytest.raises(StoreUnavailable, match="a load is under way"):
        api.portal.call(answer, Ids, _asked(api), _documents(load_and_remove))


READ_AT_ONCE = ["/v1/documents", "/v1/entities/kg-pgo"]
COMPUTED = [
    "/v1/centrality/degree",
    "/v1/sensitivity/degree",
    "/v1/structure",
    "/v1/routes",
    "/v1/cuts",
    "/v1/what-if",
    "/v1/flow",
    "/v1/losses",
    "/v1/exposure",
    "/v1/training",
    "/v1/gaps",
    "/v1/queries/case_flow",
    "/v1/report",
]


@pytest.mark.parametrize("address", COMPUTED)
def test_every_analysis_says_so_as_the_command_does(
    api: Client,
    empty_store: Store,
    seed_source: Narrative,
    in_this_process: None,  # noqa: ARG001 - where its reads can be interrupted
    monkeypatch: pytest.MonkeyPatch,
    address: str,
) -> None:
    load(empty_store, seed_source)
    fetch = Store.fetch

    def interrupted(store: Store, request: Request) -> list[Record]:
        rows = fetch(store, request)
        if not request.query.name.startswith("admin/"):
            empty_store.write(partial(raise_revision, published=True))
        return rows

    monkeypatch.setattr(Store, "fetch", interrupted)
    problem = api.problem(address)
    assert (problem["status"], problem["type"]) == (503, "urn:tuyun:problem:store-unavailable")
    assert problem["detail"] == "a load is under way: the graph changed each time it was read."


@pytest.mark.parametrize("address", READ_AT_ONCE)
def test_every_address_says_so_as_the_command_does(
    api: Client, empty_store: Store, seed_source: Narrative, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    load(empty_store, seed_source)
    fetch = AsyncStore.fetch

    async def interrupted(store: AsyncStore, request: Request) -> list[Record]:
        rows = await fetch(store, request)
        if not request.query.name.startswith("admin/"):
            await to_thread.run_sync(empty_store.write, partial(raise_revision, published=True))
        return rows

    monkeypatch.setattr(AsyncStore, "fetch", interrupted)
    problem = api.problem(address)
    assert (problem["status"], problem["type"]) == (503, "urn:tuyun:problem:store-unavailable")
    assert problem["detail"] == "a load is under way: the graph changed each time it was read."


def test_the_revision_rises_with_a_load_and_answers_carry_it(api: Client, empty_store: Store) -> None:
    load(empty_store, read_source(TABLE))
    before = api.answer("/v1/vocabulary")["revision"]
    assert api.answer("/v1/gaps")["revision"] == before
    remove(empty_store, ID)
    assert api.answer("/v1/gaps")["revision"] > before
