"""Two who go by the same revision: one writes, the other is told of it, and no update is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import running
from tests.api.writes.conftest import Writer, annotated, country, kyrgyz, table
from tests.cypher.support import dump, wipe

MOVED = "urn:tuyun:problem:revision-moved"
ID = "fictional-country"


def test_a_write_goes_by_the_tag_of_what_was_read(writer: Writer) -> None:
    writer.load(country())
    tag = writer.send("GET", f"/v1/documents/{ID}").headers["etag"]
    first = writer.load(annotated(country(), "First"), if_match=tag)
    assert first.status_code == 200, first.text
    late = writer.load(annotated(country(), "Second"), if_match=tag)
    assert late.status_code == 409
    problem = late.json()
    assert (problem["type"], problem["revisions"]) == (MOVED, {"asked": 1, "current": 2})
    assert "revision 1; the graph is at revision 2" in problem["detail"]
    assert writer.remove(ID, if_match=tag).json()["revisions"] == {"asked": 1, "current": 2}
    assert writer.remove(ID, if_match=first.headers["etag"]).status_code == 200


def test_a_tag_from_before_the_store_was_emptied_is_moved_though_the_revision_is_the_same(
    writer: Writer, empty_store: Store
) -> None:
    writer.load(country())
    tags = [writer.send("GET", f"/v1/documents/{ID}").headers["etag"], writer.load(country()).headers["etag"]]
    wipe(empty_store)
    writer.load(country())
    held = dump(empty_store)
    for tag in tags:
        for response in (writer.load(annotated(country(), "Late"), if_match=tag), writer.remove(ID, if_match=tag)):
            assert (response.status_code, response.json()["revisions"]) == (409, {"asked": 1, "current": 1})
            assert "from before the store was emptied" in response.json()["detail"]
    assert dump(empty_store) == held


def test_the_load_of_another_document_is_no_conflict(writer: Writer) -> None:
    writer.load(country())
    writer.load(table())
    ahead = writer.load(annotated(country(), "Late"), "/v1/documents?dry_run=true", if_match='"1"')
    assert ahead.json()["data"]["change"] == "replaced"
    assert writer.load(annotated(country(), "Late"), if_match='"1"').json()["data"]["change"] == "replaced"
    again = writer.load(annotated(country(), "Later"), "/v1/documents?dry_run=true", if_match='"1"')
    assert again.json()["type"] == MOVED


def test_a_revision_that_the_graph_has_not_reached_is_a_conflict(writer: Writer) -> None:
    writer.load(country())
    assert writer.load(annotated(country(), "Late"), if_match='"9"').json()["type"] == MOVED


@pytest.mark.parametrize("tag", ["*", "", '"x"', '"1", "2"', "W/1", "-1", "9" * 16])
def test_a_condition_that_is_no_tag_of_ours_is_refused(writer: Writer, tag: str) -> None:
    for response in (writer.load(country(), if_match=tag), writer.remove(ID, if_match=tag)):
        assert (response.status_code, response.json()["where"]) == (422, "if-match")


@pytest.mark.long
@settings(
    max_examples=6, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["First", "Second", "Third", "remove"]), min_size=2, max_size=4, unique=True))
def test_of_writers_at_once_one_writes_and_the_others_are_told(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, state: Path, secret: str, wishes: list[str]
) -> None:
    wipe(empty_store)
    writer.load(kyrgyz())
    tag = writer.load(country()).headers["etag"]
    ready = Barrier(len(wishes))

    def send(pair: tuple[Writer, str]) -> httpx.Response:
        one, wish = pair
        ready.wait()
        if wish == "remove":
            return one.remove(ID, if_match=tag)
        return one.load(annotated(country(), wish), if_match=tag)

    with (
        running(create_app(store_settings, Settings(state=state))) as second,
        ThreadPoolExecutor(len(wishes)) as pool,
    ):
        workers = [writer, Writer(second, secret, state)]
        told = list(pool.map(send, [(workers[at % 2], wish) for at, wish in enumerate(wishes)]))
    by_wish = dict(zip(wishes, told, strict=True))
    (won,) = [wish for wish, one in by_wish.items() if one.status_code == 200]
    for wish, one in by_wish.items():
        if wish != won and (wish, one.status_code) != ("remove", 404):
            assert (one.status_code, one.json()["revisions"]) == (409, {"asked": 2, "current": 3}), wish
    after = dump(empty_store)
    wipe(empty_store)
    writer.load(kyrgyz())
    writer.load(country())
    if won == "remove":
        writer.remove(ID)
    else:
        writer.load(annotated(country(), won))
    assert after == dump(empty_store)
