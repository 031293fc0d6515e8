"""What many ask for is made once a revision; nobody is given what is of another revision, dataset or role."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.jobs.question import Inputs, cached_corpus
from tuyun.api.middleware.response_cache import LARGEST, CachedResponse, ResponseCache
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View

from tests.api.access.conftest import Serve, bearer
from tests.api.test_observe import ask, figures
from tests.api.test_tables import ID, TABLE
from tests.api.tracing import COLLECTOR, finished
from tests.cypher.support import wipe

ADDRESSES = ["/v1/entities/kg-pgo", "/v1/links?limit=3", "/v1/flow?limit=2&fields=stage", "/v1/queries/silences"]
ITS_OWN = {"x-request-id", "date"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_asks_again_is_given_the_same_and_no_query_is_run(
    serve: Serve, spans: InMemorySpanExporter, address: str
) -> None:
    client = serve(traces=COLLECTOR)
    first = ask(client, address)
    asked = [span.name for span in finished(client, spans) if not span.name.startswith("GET ")]
    again = ask(client, address)
    assert (first.status_code, again.status_code, again.content) == (200, 200, first.content)
    assert {pair for pair in again.headers.items() if pair[0] not in ITS_OWN} == {
        pair for pair in first.headers.items() if pair[0] not in ITS_OWN
    }
    assert asked
    assert [span.name for span in finished(client, spans) if not span.name.startswith("GET ")] == asked


def test_a_kept_answer_is_packed_for_each_as_they_can_unpack_it(serve: Serve) -> None:
    client = serve()
    plain, packed, again = (
        ask(client, "/v1/vocabulary", accept_encoding=one) for one in ("identity", "gzip", "identity")
    )
    assert (packed.headers["content-encoding"], "content-encoding" in again.headers) == ("gzip", False)
    assert plain.json() == packed.json() == again.json()


def test_a_kept_answer_counts_at_its_route(serve: Serve) -> None:
    client = serve()
    key = ("tuyun_requests_total", "GET", "/v1/entities/{entity}", "200")
    before = figures(client).get(key, 0)
    for _ in range(3):
        client.answer("/v1/entities/kg-mvd")
    assert figures(client)[key] == before + 3


def test_headers_that_accept_the_same_format_get_the_same_answer(
    serve: Serve, spans: InMemorySpanExporter
) -> None:
    client = serve(traces=COLLECTOR)
    accepted = ["application/json", "application/json;v=1", "text/html, */*;q=0.8", "image/png", ""]
    answers = [ask(client, "/v1/flow", accept=one) for one in accepted]
    assert {answer.headers["etag"] for answer in answers} == {answers[0].headers["etag"]}
    assert {answer.content for answer in answers} == {answers[0].content}
    assert ask(client, "/v1/flow", accept="text/csv").headers["etag"] != answers[0].headers["etag"]
    assert [span.name for span in finished(client, spans)].count("analysis") == 2


def test_with_no_room_every_answer_is_made_anew(serve: Serve, spans: InMemorySpanExporter) -> None:
    client = serve(kept_bytes=0, traces=COLLECTOR)
    for _ in range(2):
        client.answer("/v1/entities/kg-pgo")
    assert [span.name for span in finished(client, spans)].count("cypher read/entities") == 2


def test_another_role_is_given_an_answer_of_its_own(serve: Serve, keys: Keys, empty_store: Store) -> None:
    load(empty_store, read_source(TABLE))
    client = serve()
    reader, analyst = (bearer(keys.create(str(role), role)[0]) for role in (Role.reader, Role.analyst))
    shown = [
        [one["id"] for one in ask(client, "/v1/links", **key).json()["data"]] for key in (reader, analyst) * 2
    ]
    assert shown == [[], shown[1], [], shown[1]]
    assert shown[1]


def test_a_store_that_was_wiped_gives_answers_and_tags_of_its_own(
    serve: Serve, empty_store: Store, seed_source: Narrative
) -> None:
    client = serve()
    load(empty_store, read_source(TABLE))
    one = ask(client, "/v1/documents?limit=1")
    page = client.answer("/v1/links", limit=1)
    wipe(empty_store)
    load(empty_store, seed_source)
    other = ask(client, "/v1/documents?limit=1")
    assert other.json()["data"] != one.json()["data"]
    assert other.headers["etag"] != one.headers["etag"]
    problem = client.problem("/v1/links", limit=1, cursor=page["next"])
    assert problem["type"] == "urn:tuyun:problem:revision-moved"
    assert "from before the store was emptied" in problem["detail"]


def test_names_in_another_order_are_another_answer(serve: Serve) -> None:
    client = serve()
    for names in (("PGO", "MVD"), ("MVD", "PGO")):
        told = client.data("/v1/lookup", name=list(names))
        assert [one["asked"] for one in told] == list(names)


def test_a_corpus_is_kept_for_its_revision_alone(serve: Serve, empty_store: Store) -> None:
    class Cut(Exception):
        pass

    def cut(_done: int, _all: int) -> None:
        raise Cut

    client = serve()
    with pytest.raises(Cut):
        load(empty_store, read_source(TABLE), cut)
    part = client.answer("/v1/flow", limit=1)
    assert part["incomplete"] == [ID]
    load(empty_store, read_source(TABLE))
    whole = client.answer("/v1/flow")
    assert whole["incomplete"] == []
    assert whole["data"]["rows"] == serve().answer("/v1/flow")["data"]["rows"]


def test_a_corpus_is_read_once_for_each_revision_and_view(empty_store: Store) -> None:
    load(empty_store, read_source(TABLE))

    def read(view: View, *, exact: bool) -> Inputs:
        return empty_store.read(partial(cached_corpus, Selection(), view, exact=exact)).value

    first = read(View.all, exact=True)
    assert read(View.all, exact=True) is first
    assert read(View.all, exact=False) is not first
    assert read(View.published, exact=True) is not first
    remove(empty_store, ID)
    assert read(View.all, exact=True) is not first


@given(
    st.integers(min_value=0, max_value=200_000), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20_000)))
)
def test_no_more_is_kept_than_there_is_room_for_and_the_last_are(room: int, asked: list[tuple[int, int]]) -> None:
    cache = ResponseCache(room)
    sizes: dict[str, int] = {}
    for number, size in asked:
        answer = CachedResponse((), bytes(sizes.setdefault(str(number), size)), "/v1/links", frozenset(), "")
        cache.put(str(number), answer)
        assert (cache.get(str(number)) is not None) is ((len(answer.body) + 1_000) * LARGEST <= room)
        held = [kept for one in sizes if (kept := cache.get(one))]
        assert sum(len(one.body) + 1_000 for one in held) <= room
