"""Narratives as the analyses read them, and statements by the labels that people write."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from graph.analysis import Reading, reading_of
from graph.resources import seed
from graph.source import Narrative, read_source
from tests.cypher.rows import labels

DOCUMENTS = Path(__file__).parents[2] / "documents"


@cache
def narrative(name: str) -> Narrative:
    """The seed, or a fictional document, by its directory."""
    directory = seed() / name
    source = read_source(directory if directory.exists() else DOCUMENTS / name)
    assert isinstance(source, Narrative)
    return source


@cache
def kyrgyz() -> Reading:
    """The Kyrgyz narrative."""
    return reading_of(narrative("kyrgyz-republic-2022"))


@cache
def arlavia() -> Reading:
    """The invented country with a whole chain."""
    return reading_of(narrative("fictional-country"))


def spelled(name: str, ids: Iterable[str]) -> list[str]:
    """Labels of the statements of a document."""
    known = labels(narrative(name))
    return [known[one] for one in ids]
