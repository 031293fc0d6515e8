"""What is built: nodes and links, each with the statements it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tuyun.graph.statements import Entity

SEPARATOR = "~"


@dataclass(frozen=True)
class Node:
    """An entity, and the ids of the statements that speak of it, in reading order."""

    entity: Entity
    statements: tuple[str, ...]
    counts: tuple[str, ...] = ()
    """For a case or group: each count told of it, in words, with the id of its statement in ``counted_by``."""
    counted_by: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    """How firmly each of its statements is said, in parallel with ``statements``; empty for what rows made."""
    silences: tuple[str, ...] = ()
    """For a question: the kinds of silence that left it open, each once."""


@dataclass(frozen=True)
class Link:
    """A typed link of one document, with a (modality, standing) pair for each statement that it rests on.

    ``statements``, ``modalities`` and ``standings`` run in parallel: pairs stay pairs, and no link has the best
    of two. Links of two documents between the same nodes stand side by side.
    """

    type: str
    source: str
    target: str
    document: str
    statements: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    rule: str | None = field(default=None)
    """The named rule by which it was derived from the parts of a happening; None if drawn directly."""

    @property
    def id(self) -> str:
        """``kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022``: readable, and the same everywhere."""
        return SEPARATOR.join((self.source, self.type, self.target, self.document))


@dataclass(frozen=True)
class Graph:
    """The entities and links of one document, by id."""

    nodes: Mapping[str, Node]
    links: Mapping[str, Link]
