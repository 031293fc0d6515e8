"""An answer is of one revision, whatever is loaded while it is read."""

from collections.abc import Callable

import pytest
from anyio import to_thread
from starlette.requests import Request
from tuyun.api.dependencies import Asked
from tuyun.api.envelope import Answer, Ask, Read, answered
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load, remove

from tests.api.client import Client
from tests.api.test_tables import ID, TABLE


class Ids(Answer[tuple[str, ...]]):
    """Ids of documents."""


def _asked(api: Client) -> Asked:
    scope = {"type": "http", "path": "/", "query_string": b"", "headers": [], "server": ("tuyun", 80)}
    return Asked(api.app.state.store, Request(scope))


def _reading(between: Callable[[int], object]) -> Read:
    """Reads the documents; ``between`` is called, with the number of the try, before the evidence is read."""
    tries = 0

    async def read(ask: Ask) -> tuple[object, list[str]]:
        nonlocal tries
        rows = await ask("read/documents")
        tries += 1
        await to_thread.run_sync(between, tries)
        return [row["document"]["id"] for row in rows], []

    return read


def test_a_load_while_an_answer_is_read_has_it_read_again(api: Client, empty_store: Store) -> None:
    def load_once(tries: int) -> None:
        if tries == 1:
            load(empty_store, read_source(TABLE))

    answer = api.portal.call(answered, Ids, _asked(api), _reading(load_once))
    assert answer.data == (ID,)
    assert answer.revision == empty_store.ask("read/documents").revision > 0


def test_a_graph_that_never_holds_still_is_told_so(api: Client, empty_store: Store) -> None:
    def load_and_remove(_tries: int) -> None:
        load(empty_store, read_source(TABLE))
        remove(empty_store, ID)

    with pytest.raises(StoreUnavailable, match="a load is under way"):
        api.portal.call(answered, Ids, _asked(api), _reading(load_and_remove))


def test_the_revision_rises_with_a_load_and_answers_carry_it(api: Client, empty_store: Store) -> None:
    load(empty_store, read_source(TABLE))
    before = api.answer("/v1/vocabulary")["revision"]
    assert api.answer("/v1/gaps")["revision"] == before
    remove(empty_store, ID)
    assert api.answer("/v1/gaps")["revision"] > before
