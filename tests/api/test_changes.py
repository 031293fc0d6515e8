"""The feed of changes: each load, replacement and removal at its revision; readers see narratives alone."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, StoreSettings, load, query, remove

from tests.api.access.conftest import bearer, directory, keys
from tests.api.access.test_authenticate import ask
from tests.api.client import Client, running
from tests.api.test_tables import ID, TABLE

__all__ = ["directory", "keys"]
SEED = "kyrgyz-republic-2022"
Row = dict[str, Any]


def _told(rows: list[Row]) -> list[tuple[int, str, str]]:
    return [(row["revision"], row["change"], row["document"]) for row in rows]


@pytest.fixture
def changed(empty_store: Store, seed_source: Narrative) -> tuple[int, int]:
    """The revisions at which a table that came after the seed was loaded and removed."""
    load(empty_store, seed_source)
    load(empty_store, seed_source)  # the same again is no change
    loaded = load(empty_store, read_source(TABLE)).revision
    return loaded, remove(empty_store, ID).revision


def test_the_feed_has_each_change_at_its_revision_and_time(api: Client, changed: tuple[int, int]) -> None:
    loaded, removed = changed
    rows = api.data("/v1/changes")
    assert _told(rows) == [(1, "loaded", SEED), (loaded, "loaded", ID), (removed, "removed", ID)]
    times = [datetime.fromisoformat(row["time"]) for row in rows]
    assert times == sorted(times)
    assert times[-1] - times[0] < timedelta(minutes=10)
    assert [row["kind"] for row in rows] == ["narrative", "records", "records"]
    assert api.answer("/v1/changes")["revision"] == removed


def test_the_feed_is_followed_by_revision_document_and_page(api: Client, changed: tuple[int, int]) -> None:
    loaded, removed = changed
    rows = api.data("/v1/changes")
    assert api.data("/v1/changes", since=1) == rows[1:]
    assert api.data("/v1/changes", since=loaded) == rows[2:]
    assert api.data("/v1/changes", since=removed) == []
    assert api.data("/v1/changes", document=SEED) == rows[:1]
    first = api.answer("/v1/changes", limit=1, facets="change")
    then = api.answer("/v1/changes", limit=2, cursor=first["next"])
    assert [*first["data"], *then["data"]] == rows
    assert first["meta"]["total"] == 3
    assert api.answer("/v1/changes", document=ID, total="true")["meta"]["total"] == 2, "it is not loaded any more"
    assert first["meta"]["facets"]["change"] == [{"value": "loaded", "rows": 2}, {"value": "removed", "rows": 1}]


def test_a_document_of_before_the_feed_has_an_entry_without_a_time(
    api: Client, empty_store: Store, seed_source: Narrative
) -> None:
    load(empty_store, seed_source)
    with empty_store.driver.session() as session:
        session.run("MATCH (change:Change) DELETE change").consume()
        session.run("MATCH (dataset:Dataset) REMOVE dataset.feed_from, dataset.published_feed_from").consume()
    (row,) = api.data("/v1/changes")
    assert (row["revision"], row["time"], row["change"], row["document"]) == (0, None, "loaded", SEED)
    loaded = load(empty_store, read_source(TABLE)).revision
    assert _told(api.data("/v1/changes")) == [(0, "loaded", SEED), (loaded, "loaded", ID)]
    problem = api.problem("/v1/changes", since=0)
    assert (problem["status"], problem["where"]) == (422, "since")
    assert _told(api.data("/v1/changes", since=loaded - 1)) == [(loaded, "loaded", ID)]
    remove(empty_store, ID)


def test_a_reader_has_the_changes_of_narratives_at_their_own_revisions(
    keys: Keys,
    directory: Any,  # noqa: ANN401 - a fixture
    store_settings: StoreSettings,
    empty_store: Store,
    seed_source: Narrative,
) -> None:
    load(empty_store, read_source(TABLE))
    load(empty_store, seed_source)
    headers = bearer(keys.create("a newsroom", Role.reader)[0])
    with running(create_app(store_settings, Settings(state=directory))) as client:
        answer = ask(client, "/v1/changes?since=0&facets=kind", **headers).json()
    assert _told(answer["data"]) == [(1, "loaded", SEED)]
    assert answer["meta"] == {"total": 1, "facets": {"kind": [{"value": "narrative", "rows": 1}]}}
    remove(empty_store, ID)


def test_of_each_kind_the_last_changes_are_kept_and_earlier_ones_refused(
    api: Client, empty_store: Store, changed: tuple[int, int]
) -> None:
    loaded, removed = changed
    record = query("load/record_change")
    (kept,) = (one.default for one in record.parameters if one.name == "keep")
    assert kept == 10_000
    values = {"document": SEED, "title": "", "kind": "narrative", "change": "replaced"}
    with empty_store.driver.session() as session, session.begin_transaction() as transaction:
        transaction.run(query("load/raise_revision").text, published=True).consume()
        transaction.run(record.text, {**values, "keep": 1}).consume()
        transaction.commit()
    left = [(loaded, "loaded", ID), (removed, "removed", ID), (removed + 1, "replaced", SEED)]
    assert _told(api.data("/v1/changes")) == left
    assert _told(api.data("/v1/changes", since=1)) == left
    assert api.problem("/v1/changes", since=0)["detail"] == "the changes up to revision 1 are not kept."
