"""On a cluster, what the API reads after a write is read from a member that has caught up with the write."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store

from tests.api.client import running
from tests.api.writes.conftest import ADDRESS, Writer, table
from tests.graph.store.routing import cluster


def test_reads_of_all_workers_wait_for_the_last_write_of_any(secret: str, state: Path, empty_store: Store) -> None:
    port = urlsplit(empty_store.settings.uri).port
    assert port
    with cluster(port) as members:
        settings = replace(empty_store.settings, uri=f"neo4j://127.0.0.1:{members.router.port}")
        # Two apps with the same state directory, as the workers of `tuyun serve --workers 2` are.
        with (
            running(create_app(settings, Settings(state=state))) as one,
            running(create_app(settings, Settings(state=state))) as another,
        ):
            writer, reader = Writer(one, secret, state), Writer(another, secret, state)
            loaded = writer.load(table())
            assert loaded.status_code == 201, loaded.text
            written = members.writer.given[-1]
            for caller, address in ((writer, ADDRESS), (reader, ADDRESS), (reader, "/v1/flow")):
                before = len(members.reader.sent)
                answer = caller.send("GET", address)
                assert (answer.status_code, answer.json()["revision"]) == (200, loaded.json()["revision"])
                assert written in members.reader.sent[before].bookmarks
            before = len(members.reader.sent)
            removed = reader.remove("fictional-cases")
            assert removed.status_code == 200, removed.text
            assert any(sent.bookmarks for sent in members.reader.sent[before:])
            gone = members.writer.given[-1]
            before = len(members.reader.sent)
            assert writer.send("GET", ADDRESS).json()["data"] == []
            assert gone in members.reader.sent[before].bookmarks
    assert {sent.mode for sent in members.reader.sent} == {"read"}
