"""The one store: Neo4j, asked by the query files of ``cypher/`` and by nothing else."""

from graph.store.answer import Answer
from graph.store.load import Loaded, foresee, load, remove
from graph.store.query import Query, query, question, questions
from graph.store.settings import StoreSettings, from_environment
from graph.store.store import Store

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
