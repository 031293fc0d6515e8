"""On a cluster, writes go to its leader, and reads to a follower that has caught up with them."""

import asyncio
from dataclasses import replace
from urllib.parse import urlsplit

from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, ask, load
from tuyun.graph.store.asynchronous import AsyncStore

from tests.cli.command import FICTIONAL
from tests.graph.store.routing import cluster


def test_writes_go_to_the_leader_and_reads_to_a_follower_that_has_caught_up(empty_store: Store) -> None:
    port = urlsplit(empty_store.settings.uri).port
    assert port
    with cluster(port) as members:
        settings = replace(empty_store.settings, uri=f"neo4j://127.0.0.1:{members.router.port}")
        with Store.connect(settings) as store:
            loaded = load(store, read_source(FICTIONAL))
            answer = store.ask("read/documents")
            assert members.writer.given[-1] in {mark for sent in members.reader.sent for mark in sent.bookmarks}
            bookmarks = asyncio.run(read_twice(settings))
    assert [row["document"]["id"] for row in answer.rows] == ["fictional-cases"]
    assert answer.revision == loaded.revision
    assert bookmarks
    assert {sent.mode for sent in members.writer.sent} == {"write"}
    assert {sent.mode for sent in members.reader.sent} == {"read"}
    assert members.reader.sent[-1].bookmarks
    assert members.router.sent == []
    assert members.router.asked_for_routes


async def read_twice(settings: StoreSettings) -> frozenset[str]:
    """The bookmarks of the API's store after two reads, the second of which is sent those of the first."""
    async with AsyncStore.connect(settings) as store:
        await store.check()
        await store.fetch(ask("read/documents"))
        assert store.bookmarks
        return frozenset(await store.bookmarks.get_bookmarks())
