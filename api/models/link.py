"""Links and paths between entities, with the statements that they rest on."""

from typing import Literal

from pydantic import computed_field
from tuyun.graph.browser.address import at_link, at_path
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
    """A statement that a link rests on, with its modality and standing. Two pairs are never combined."""

    statement: str
    modality: ModalityName
    standing: StandingName


class Link(Value):
    """A typed link from one document. Links of several documents between the same entities are kept apart."""

    id: str
    type: LinkName
    kind: LinkKind
    """plain: it happened; permitted: law or practice allows it; zero: a count of zero; silence; class."""
    caption: str
    """The type of the link in words, after its weakest hedge and before its period; show it in place of `type`."""
    source: End
    target: End
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    rule: str | None
    """Name of the rule that derived it from the parts of a happening; null if a statement draws it directly."""
    pairs: tuple[Pair, ...]

    @computed_field
    def browser(self) -> str:
        """Address that opens it in Neo4j Browser."""
        return at_link(self.id)

    @classmethod
    def from_row(cls, row: Record) -> "Link":
        """From a row of ``read/links``."""
        link = row["link"]
        pairs = zip(link["statements"], link["modalities"], link["standings"], strict=True)
        return cls(
            id=link["id"],
            type=row["type"],
            kind=link["kind"],
            caption=link["caption"],
            source=End(**row["source"]),
            target=End(**row["target"]),
            country=link.get("country"),
            document=link["document"],
            rule=link.get("rule"),
            pairs=tuple(
                Pair(statement=statement, modality=modality, standing=standing)
                for statement, modality, standing in pairs
            ),
        )


class LinkCount(Value):
    """The number of links of a type that an entity has in one direction."""

    type: LinkName
    kind: LinkKind
    direction: Literal["out", "in"]
    """Seen from the entity."""
    links: int
    """Counts what was written down, not what happened."""
    neighbours: int
    """Number of the entities at their other ends."""


class Path(Value):
    """A path between two entities. It may walk links against their direction; links keep their own direction."""

    length: int
    """Number of links."""
    nodes: tuple[End, ...]
    links: tuple[Link, ...]

    @computed_field
    def browser(self) -> str:
        """Address that opens it in Neo4j Browser."""
        return at_path(self.nodes[0].id, [link.id for link in self.links])

    @classmethod
    def from_row(cls, row: Record) -> "Path":
        """From a row of ``read/paths``."""
        return cls(
            length=row["length"],
            nodes=tuple(End(**node) for node in row["nodes"]),
            links=tuple(Link.from_row(link) for link in row["links"]),
        )
