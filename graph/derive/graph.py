"""The derived graph: nodes and links, each with the ids of the statements that it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tuyun.graph.statements import Entity

SEPARATOR = "~"


@dataclass(frozen=True)
class Node:
    """An entity, and the ids of the statements that mention it, in the order of the text."""

    entity: Entity
    statements: tuple[str, ...]
    counts: tuple[str, ...] = ()
    """For a case: each of its counts in words. The id of the statement is at the same place in ``counted_by``."""
    counted_by: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    """The modality of each statement, in parallel with ``statements``; empty if the node comes from a table."""
    silences: tuple[str, ...] = ()
    """For a question: the kinds of silence that left it open, without repetition."""


@dataclass(frozen=True)
class Link:
    """A typed link of a document, with a (modality, standing) pair for each of its statements.

    ``statements``, ``modalities`` and ``standings`` are parallel, and pairs are never combined. Two documents that
    link the same nodes have a link each.
    """

    type: str
    source: str
    target: str
    document: str
    statements: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    rule: str | None = field(default=None)
    """The rule that projected the link from the parties of a happening; None if a predicate draws it directly."""
    periods: tuple[str, ...] = field(default=(), compare=False)
    """The period of each statement in words, in the order of ``statements``; empty for a link of a class. They
    follow from the statements, so links are compared without them."""

    @property
    def id(self) -> str:
        """For example ``kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022``; the same on every machine."""
        return SEPARATOR.join((self.source, self.type, self.target, self.document))


@dataclass(frozen=True)
class Graph:
    """The entities and links of a document, by id."""

    nodes: Mapping[str, Node]
    links: Mapping[str, Link]
