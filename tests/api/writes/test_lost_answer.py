"""A client whose answer was lost repeats its request: nothing is written twice, and no other write is undone."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import FILE, State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import running
from tests.api.writes.conftest import Writer, annotated, country, kyrgyz, table
from tests.api.writes.test_loading import record
from tests.cypher.support import dump

ID = "fictional-country"
OLD_TABLE = """
CREATE TABLE idempotency (
    caller TEXT NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL, began REAL NOT NULL,
    status INTEGER, headers TEXT, body TEXT, PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;
INSERT INTO idempotency VALUES ('0123abcd', 'one', x'00', 1800000000.0, 201, '{}', '{}');
PRAGMA user_version = 1;
"""


def changes(writer: Writer) -> list[bool]:
    """Of each write that was done, whether it changed the graph."""
    return [line["changed"] for line in record(writer)]


@pytest.mark.parametrize("files", [country(), table()], ids=["a narrative", "a table"])
def test_a_load_that_is_sent_again_changes_nothing_and_says_so(
    writer: Writer, empty_store: Store, files: dict[str, str]
) -> None:
    first = writer.load(files)
    loaded = dump(empty_store)
    again = writer.load(files)
    assert (first.status_code, again.status_code) == (201, 200)
    unchanged = {**first.json()["data"], "change": "unchanged", "published": None}
    assert again.json() == {**first.json(), "data": unchanged}
    assert again.headers["etag"] == writer.load(files).headers["etag"]
    assert dump(empty_store) == loaded
    assert changes(writer) == [True, False, False]


@pytest.mark.parametrize("files", [country(), table()], ids=["a narrative", "a table"])
def test_a_replacement_with_if_match_that_is_sent_again_is_unchanged(
    writer: Writer, empty_store: Store, files: dict[str, str]
) -> None:
    tag = writer.load(files).headers["etag"]
    first = writer.load(annotated(files, "Second"), if_match=tag)
    replaced = dump(empty_store)
    again = writer.load(annotated(files, "Second"), if_match=tag)
    assert (first.status_code, first.json()["data"]["change"]) == (200, "replaced")
    assert (again.status_code, again.json()["data"]["change"]) == (200, "unchanged")
    assert again.json()["revision"] == first.json()["revision"]
    assert dump(empty_store) == replaced


def test_with_if_match_a_request_that_is_sent_again_does_not_undo_what_somebody_else_wrote_meanwhile(
    writer: Writer, empty_store: Store
) -> None:
    tag = writer.load(country()).headers["etag"]
    writer.load(annotated(country(), "Mine"), if_match=tag)
    writer.load(annotated(country(), "Theirs"))
    theirs = dump(empty_store)
    again = writer.load(annotated(country(), "Mine"), if_match=tag)
    assert (again.status_code, again.json()["revisions"]) == (409, {"asked": 1, "current": 3})
    assert writer.remove(ID, if_match=tag).status_code == 409
    assert dump(empty_store) == theirs


def test_a_removal_that_is_sent_again_finds_the_document_removed(writer: Writer, empty_store: Store) -> None:
    writer.load(kyrgyz())
    tag = writer.load(country()).headers["etag"]
    assert writer.remove(ID, if_match=tag).status_code == 200
    removed = dump(empty_store)
    for again in (writer.remove(ID, if_match=tag), writer.remove(ID)):
        assert (again.status_code, again.json()["type"]) == (404, "urn:tuyun:problem:not-found")
    assert dump(empty_store) == removed


def test_of_many_at_once_at_two_workers_one_loads_and_the_others_find_it_loaded(
    writer: Writer, store_settings: StoreSettings, secret: str, state: Path
) -> None:
    with running(create_app(store_settings, Settings(state=state))) as second:
        writers = [writer, Writer(second, secret, state)] * 3
        ready = Barrier(len(writers))

        def send(sender: Writer) -> httpx.Response:
            ready.wait()
            return sender.load(kyrgyz())

        with ThreadPoolExecutor(len(writers)) as pool:
            answers = list(pool.map(send, writers))
    assert sorted((one.status_code, one.json()["data"]["change"]) for one in answers) == [
        *[(200, "unchanged")] * 5,
        (201, "created"),
    ]
    assert {one.json()["revision"] for one in answers} == {1}
    assert sorted(changes(writer)) == [False] * 5 + [True]


def test_an_idempotency_key_is_ignored_as_any_unknown_header_is(writer: Writer) -> None:
    answers = [
        writer.load(files, idempotency_key=key)
        for files, key in ((country(), "one"), (annotated(country(), "Second"), "one"), (country(), "a b"))
    ]
    assert [answer.json()["data"]["change"] for answer in answers] == ["created", "replaced", "replaced"]


def test_a_state_file_that_has_the_table_of_idempotency_keys_still_opens(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.executescript(OLD_TABLE)
    with State.at(tmp_path) as state:
        secret, key = Keys(state).create("a monitor", Role.writer)
        assert Keys(state).check(secret).name == key.prefix
