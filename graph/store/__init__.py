"""The one store: Neo4j, asked by the query files of ``cypher/`` and by nothing else."""

from tuyun.graph.store.answer import Answer
from tuyun.graph.store.load import Loaded, foresee, load, remove
from tuyun.graph.store.query import Query, query, question, questions
from tuyun.graph.store.settings import StoreSettings, from_environment
from tuyun.graph.store.store import Store

__all__ = [
    "Answer",
    "Loaded",
    "Query",
    "Store",
    "StoreSettings",
    "foresee",
    "from_environment",
    "load",
    "query",
    "question",
    "questions",
    "remove",
]
