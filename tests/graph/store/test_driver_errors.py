"""What goes wrong with the server, told plainly: by its kind, with what to do."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from neo4j import READ_ACCESS
from tuyun.graph.errors import (
    StoreError,
    StoreReadOnly,
    StoreRefusedLogin,
    StoreTimeout,
    StoreTooOld,
    StoreUnavailable,
)
from tuyun.graph.local import Running, local_neo4j
from tuyun.graph.store import Request, Store, StoreSettings, ask, from_environment, load, remove
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.driver_errors import translate_driver_errors
from tuyun.graph.store.plan import rows_of
from tuyun.graph.store.query import query
from tuyun.graph.store.store import check_version
from tuyun.graph.store.transaction import run_query

from tests.cypher.support import dump, support
from tests.graph.store.invented import first, second


def _connect(settings: StoreSettings) -> None:
    with Store.connect(settings):
        pass


def _check_asynchronously(settings: StoreSettings) -> None:
    async def check() -> None:
        async with AsyncStore.connect(settings) as store:
            await store.check()

    asyncio.run(check())


BOTH = pytest.mark.parametrize("connect", [_connect, _check_asynchronously])
Connect = Callable[[StoreSettings], None]


@contextmanager
def a_port_where_nobody_listens() -> Iterator[int]:
    """A port that is ours and that nothing answers at."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


@BOTH
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_listens(connect: Connect, scheme: str) -> None:
    with a_port_where_nobody_listens() as port:
        uri = f"{scheme}://127.0.0.1:{port}"
        with pytest.raises(StoreUnavailable, match=f"no Neo4j answers at {uri}. Start it with `tuyun up`"):
            connect(StoreSettings(uri))


@BOTH
@pytest.mark.parametrize(
    "uri",
    ["", "localhost", "http://127.0.0.1:7474", "https://x.databases.neo4j.io", "bolt://[::1", "ftp://x:7687"],
)
def test_what_is_no_address_is_told_with_what_one_looks_like(connect: Connect, uri: str) -> None:
    with pytest.raises(
        StoreUnavailable, match=r"not an address .* Write it as neo4j://HOST:PORT or bolt://HOST:PORT"
    ):
        connect(StoreSettings(uri))


@BOTH
@pytest.mark.parametrize("user", ["neo4j", "nobody"])
def test_a_wrong_password_is_told_and_not_repeated(
    connect: Connect, store_settings: StoreSettings, user: str
) -> None:
    with pytest.raises(StoreRefusedLogin, match=r"refused user or password\. Set NEO4J_USERNAME") as raised:
        connect(replace(store_settings, user=user, password="a-wrong-password"))  # noqa: S106 - the point of it
    assert "a-wrong-password" not in str(raised.value)


@BOTH
def test_a_password_in_the_address_is_refused_and_not_repeated(
    connect: Connect, store_settings: StoreSettings
) -> None:
    address = store_settings.uri.replace("://", "://neo4j:a-secret@")
    with pytest.raises(StoreError) as raised:
        connect(replace(store_settings, uri=address))
    assert "a-secret" not in str(raised.value)


@BOTH
def test_a_database_that_is_not_there_is_named(connect: Connect, store_settings: StoreSettings) -> None:
    with pytest.raises(StoreUnavailable, match=r"no such database: .*elsewhere.* Set NEO4J_DATABASE"):
        connect(replace(store_settings, database="elsewhere"))


@BOTH
def test_what_answers_and_is_no_neo4j_is_told(connect: Connect, neo4j_server: Running) -> None:
    web = neo4j_server.browser_url.split("/")[2]  # it speaks HTTP
    with pytest.raises(StoreUnavailable, match=f"no Neo4j answers at bolt://{web}"):
        connect(StoreSettings(f"bolt://{web}"))


@pytest.mark.parametrize("version", ["4.4.41", "5.0.0", "5.25.1", "5.9.0-aura", "3.5"])
def test_a_version_that_is_too_old_is_told(version: str) -> None:
    with pytest.raises(StoreTooOld, match=rf"Neo4j at bolt://x is version {version}. Tuyun needs 5.26 or newer"):
        check_version(version, "bolt://x")


@pytest.mark.parametrize(
    "version", ["5.26.0", "5.26.24", "5.27-aura", "2025.06.2", "2026.01.3", "5.26.0-SNAPSHOT"]
)
def test_a_version_that_is_new_enough_is_taken(version: str) -> None:
    check_version(version, "bolt://x")


def _ask_asynchronously(settings: StoreSettings) -> None:
    async def ask() -> None:
        async with AsyncStore.connect(settings) as store:
            await store.fetch(Request(support("slow"), {"remainder": 3}))

    asyncio.run(ask())


def _ask(settings: StoreSettings) -> None:
    with Store.connect(settings) as store:
        store.ask_query(support("slow"), {"remainder": 3})


@pytest.mark.parametrize("ask", [_ask, _ask_asynchronously])
def test_a_query_that_runs_too_long_is_ended(ask: Connect, store_settings: StoreSettings) -> None:
    with pytest.raises(StoreTimeout, match="ran longer than it may"):
        ask(replace(store_settings, timeout=0.2))


def test_a_write_where_reading_alone_is_allowed_is_told(store: Store) -> None:
    asked = query("load/raise_revision")
    with (
        pytest.raises(StoreReadOnly, match="does not take writes"),
        translate_driver_errors("bolt://x"),
        store.driver.session(default_access_mode=READ_ACCESS) as session,
    ):
        session.execute_read(run_query, asked, {"published": True})


def test_no_read_writes_even_by_mistake(store: Store) -> None:
    with pytest.raises(StoreReadOnly):
        store.ask("load/raise_revision", published=True)


@pytest.mark.once
@pytest.mark.long
def test_a_database_that_is_read_only_is_told_and_still_read(tmp_path: Path) -> None:
    with _store(tmp_path, {}) as store:
        load(store, first())
        before = dump(store)
    with _store(tmp_path, {"server.databases.read_only": "neo4j"}) as store:
        with pytest.raises(StoreReadOnly, match="Use a user and a database that may write"):
            load(store, second())
        with pytest.raises(StoreReadOnly):
            remove(store, "first")
        assert dump(store) == before


@contextmanager
def _store(home: Path, extra: dict[str, str]) -> Iterator[Store]:
    with (
        local_neo4j(home, bolt_port=0, http_port=0, extra=extra) as running,
        Store.connect(StoreSettings(running.uri, running.user, running.password)) as store,
    ):
        yield store


def test_the_asynchronous_store_gives_the_same_answers(seeded_store: Store) -> None:
    async def answers() -> list[object]:
        async with AsyncStore.connect(seeded_store.settings) as store:
            return [
                (await store.read(partial(rows_of, ask(f"questions/{name}")))).rows
                for name in ("silences", "changes", "routes")
            ]

    assert asyncio.run(answers()) == [
        seeded_store.ask(f"questions/{name}").rows for name in ("silences", "changes", "routes")
    ]


def test_settings_come_from_the_environment() -> None:
    assert from_environment({}) is None
    assert from_environment({"NEO4J_URI": ""}) is None
    assert from_environment({"NEO4J_URI": "bolt://x"}) == StoreSettings("bolt://x")
    environment = {
        "NEO4J_URI": "bolt://x",
        "NEO4J_USERNAME": "a",
        "NEO4J_PASSWORD": "b-secret",
        "NEO4J_DATABASE": "c",
    }
    settings = from_environment(environment)
    assert settings == StoreSettings("bolt://x", "a", "b-secret", "c")
    assert "b-secret" not in repr(settings)
