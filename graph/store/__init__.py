"""The Neo4j store, which runs only the query files of ``cypher/``."""

from tuyun.graph.store.load import Loaded, load, preview, remove
from tuyun.graph.store.plan import Plan, Request, Snapshot, ask
from tuyun.graph.store.query import Query, query, question, questions
from tuyun.graph.store.settings import StoreSettings, from_environment
from tuyun.graph.store.store import Store

__all__ = [
    "Loaded",
    "Plan",
    "Query",
    "Request",
    "Snapshot",
    "Store",
    "StoreSettings",
    "ask",
    "from_environment",
    "load",
    "preview",
    "query",
    "question",
    "questions",
    "remove",
]
