"""The Kyrgyz narrative as read and as built, once for all tests that look at it; nothing in it can be changed."""

from functools import cache

from tuyun.graph.derive import Graph, derive_graph
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source

DIRECTORY = seed() / "kyrgyz-republic-2022"


@cache
def narrative() -> Narrative:
    """The narrative, read from the seed."""
    source = read_source(DIRECTORY)
    assert isinstance(source, Narrative)
    return source


@cache
def graph() -> Graph:
    """What is built from all of it."""
    return derive_graph(narrative().entities, narrative().statements)
