"""Whether the API lives, and whether it can answer."""

from typing import Literal

from tuyun.graph.statements.base import Value


class Live(Value):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(Value):
    """Neo4j answers, takes the login and is new enough."""

    status: Literal["ready"] = "ready"
    revision: int
    """0 before the first load."""
    incomplete: tuple[str, ...]
    """Ids of documents that are not loaded whole."""
