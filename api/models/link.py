"""A link between two entities, with the statements it rests on."""

from typing import Literal

from pydantic import computed_field
from tuyun.api.browser import at_link, at_path
from tuyun.graph.statements.base import Value
from tuyun.graph.store.record import Record
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import LinkName, ModalityName, StandingName


class End(Value):
    """An entity at the end of a link or on a path."""

    id: str
    name: str
    label: str


class Pair(Value):
    """A statement that a link rests on, with its own modality and standing: never the best of two."""

    statement: str
    modality: ModalityName
    standing: StandingName


class Link(Value):
    """A typed link of one document. Links of two documents between the same entities stand side by side."""

    id: str
    type: LinkName
    kind: LinkKind
    """plain: it happened; permitted: law or practice allows it; zero: a count of none; silence; class."""
    source: End
    target: End
    document: str
    rule: str | None
    """The named rule by which it was derived from the parts of one happening; null if drawn directly."""
    pairs: tuple[Pair, ...]

    @computed_field
    def browser(self) -> str:
        """Where this API leads to it in Neo4j Browser."""
        return at_link(self.id)


class LinkCount(Value):
    """How many links of a type an entity has, in one direction."""

    type: LinkName
    kind: LinkKind
    direction: Literal["out", "in"]
    """As seen from the entity."""
    links: int
    """A count of what was written down, not of what happened."""


class Path(Value):
    """How two entities are tied together. Links are walked in either direction, and keep their own."""

    length: int
    """Number of links."""
    nodes: tuple[End, ...]
    links: tuple[Link, ...]

    @computed_field
    def browser(self) -> str:
        """Where this API leads to it in Neo4j Browser."""
        return at_path(self.nodes[0].id, [link.id for link in self.links])


def link_of(row: Record) -> Link:
    """A row of ``read/links`` as it is answered."""
    told = row["link"]
    pairs = zip(told["statements"], told["modalities"], told["standings"], strict=True)
    return Link(
        id=told["id"],
        type=row["type"],
        kind=told["kind"],
        source=End(**row["source"]),
        target=End(**row["target"]),
        document=told["document"],
        rule=told.get("rule"),
        pairs=tuple(
            Pair(statement=statement, modality=modality, standing=standing)
            for statement, modality, standing in pairs
        ),
    )


def path_of(row: Record) -> Path:
    """A row of ``read/paths`` as it is answered."""
    return Path(
        length=row["length"],
        nodes=tuple(End(**node) for node in row["nodes"]),
        links=tuple(link_of(link) for link in row["links"]),
    )


def statements_of(*links: Link) -> list[str]:
    """Ids of the statements that the links rest on."""
    return [pair.statement for link in links for pair in link.pairs]
