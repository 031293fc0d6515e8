"""Answers of the health checks."""

from typing import Literal

from tuyun.graph.statements.base import Value


class Live(Value):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(Value):
    """Neo4j answers, accepts the login, and is new enough."""

    status: Literal["ready"] = "ready"
    revision: int
    """The revision of the graph; 0 before the first load."""
    incomplete: tuple[str, ...]
    """Ids of documents that are not loaded completely."""
