"""Run query files inside a transaction of the driver."""

from collections.abc import Mapping

from neo4j import ManagedTransaction
from tuyun.graph.store.query import Query, query
from tuyun.graph.store.record import Record, plain


def run_query(transaction: ManagedTransaction, query: Query, parameters: Mapping[str, object]) -> list[Record]:
    """The rows of a query inside a transaction."""
    result = transaction.run(query.text, dict(parameters))
    return [plain(dict(zip(record.keys(), record, strict=True))) for record in result]


def run(transaction: ManagedTransaction, name: str, **parameters: object) -> list[Record]:
    """Run a query file inside a transaction, its parameters checked against its header."""
    known = query(name)
    return run_query(transaction, known, known.bind(parameters))
