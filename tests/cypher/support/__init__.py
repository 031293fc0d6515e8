"""The whole graph for tests: dump it, and wipe it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from neo4j import ManagedTransaction, Transaction
from tuyun.graph.store import Store
from tuyun.graph.store.query import Query, parse
from tuyun.graph.store.record import plain


def support(name: str) -> Query:
    """A query file of this directory."""
    file = Path(__file__).with_name(f"{name}.cypher")
    return parse(name, file, file.read_text("utf-8"))


def wipe(store: Store) -> None:
    """Empty the store, in batches; constraints and indexes are there afterwards."""
    store.prepare()
    with store.driver.session(database=store.settings.database) as session:
        session.run(support("wipe").text).consume()


def dump(store: Store) -> list[str]:
    """Every node and link as a line of JSON, sorted; without the dataset's revisions, origin and secret.

    The published counts of tables are left out: which edition they are of depends on the editions before.
    """
    with store.driver.session(database=store.settings.database) as session:
        return session.execute_read(dump_within)


def dump_within(transaction: ManagedTransaction | Transaction) -> list[str]:
    """As `dump`, seen from inside a transaction."""
    return sorted(
        _line(plain(dict(zip(record.keys(), record, strict=True))))
        for name in ("nodes", "links")
        for record in transaction.run(support(name).text)
        if record.get("labels") != ["PublishedPattern"]
    )


def _line(record: Mapping[str, Any]) -> str:
    if record.get("labels") == ["Dataset"]:
        varying = {"origin", "secret", "published", "feed_from", "published_feed_from", "counts"}
        node = {name: value for name, value in record["node"].items() if name not in varying}
        record = {**record, "node": {**node, "revision": 0}}
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=str)
