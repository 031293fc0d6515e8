"""A picture: entities with positions, the lines between them, and what is said of them without a link."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, FailFast, Field
from tuyun.api.models.link import End
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.day import Year
from tuyun.graph.statements.time_span import SpanText
from tuyun.graph.store.selection import Country, DocumentId, Name, Publisher, Selection
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import LinkName, ModalityName, RoleName, StandingName


def _not_a_truth_value(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("true and false are no numbers")
    return value


Number = Annotated[int, BeforeValidator(_not_a_truth_value)]
MOST = 2000
"""Entities of the largest picture."""


class Place(Value):
    """An entity to draw, and where, if it has a place already."""

    id: Name
    x: Number | None = Field(default=None, ge=-(10**6), le=10**6)
    y: Number | None = Field(default=None, ge=-(10**6), le=10**6)


class Expansion(Value):
    """The neighbours to draw besides."""

    entity: Name
    """Id of the entity whose neighbours are drawn."""
    type: LinkName | None = None
    """Only over links of this type."""
    kind: LinkKind | None = None
    """Only over links of this kind."""
    direction: Literal["out", "in", "both"] = "both"
    """Direction of the links, seen from the entity."""
    limit: Number = Field(default=50, ge=1, le=MOST)
    """Largest number of neighbours. Those with the most links come first, and none that is drawn already."""


class DrawnRequest(Value):
    """What is drawn. It is sent as a body, since the ids of many entities do not fit into an address."""

    nodes: Annotated[tuple[Place, ...], FailFast()] = Field(default=(), max_length=MOST)
    """The entities to draw. Those with a place stay there, and the others get one; without any place, the same
    entities and links always get the same places."""
    country: Annotated[tuple[Country, ...], FailFast()] = Field(default=(), max_length=10)
    year: Annotated[tuple[Year, ...], FailFast()] = Field(default=(), max_length=10)
    publisher: Annotated[tuple[Publisher, ...], FailFast()] = Field(default=(), max_length=10)
    document: Annotated[tuple[DocumentId, ...], FailFast()] = Field(default=(), max_length=10)
    period: Annotated[tuple[SpanText, ...], FailFast()] = Field(default=(), max_length=10)

    @property
    def selection(self) -> Selection:
        """The documents and periods whose links are drawn; all if nothing is selected."""
        return Selection(**{name: getattr(self, name) for name in Selection.model_fields})


class PictureRequest(DrawnRequest):
    """What to draw, and the neighbours to draw besides."""

    expand: Expansion | None = None


class RowsRequest(DrawnRequest):
    """The picture whose lines and remarks are listed, and those of them that are not."""

    hidden: Annotated[tuple[Name, ...], FailFast()] = Field(default=(), max_length=20_000)
    """Ids of lines and remarks to leave out."""


class PictureNode(End):
    """An entity of a picture."""

    country: str | None
    """ISO 3166-1 code of the country that it belongs to; null if to none."""
    row: str | None
    """Id of the row that made it, if a table did."""
    x: int
    y: int
    """Position in pixels of a picture at full size; it grows downwards."""
    links: int
    """Number of its links, drawn or not. Counts what was written down, not what happened."""
    shown: int
    """How many of them are drawn."""


class Said(Value):
    """A statement that a line rests on."""

    statement: str
    modality: ModalityName
    standing: StandingName
    phrase: str | None
    """What it says, in words that say no more than the sentence; null for a row of a table."""
    voice: str | None
    """Who says so: an entity's id, `report` or `unnamed`; null for a row."""
    voice_name: str | None
    start: date | None
    """First day of its period; null if that has no days."""
    end: date | None


class Line(Value):
    """A line of a picture: of a link, what its statements of one modality say, of the selected periods alone.

    A link that an asserted and an alleged statement draw is two lines, so that the one does not hide the other. A
    link to a class is one line.
    """

    id: str
    """The link's id and, unless it is a link to a class, the modality, joined by `~`."""
    link: str
    """Id of the link."""
    type: LinkName
    kind: LinkKind
    wrongdoing: bool
    """Whether it tells of wrongdoing."""
    modality: ModalityName | None
    """Null of a link to a class."""
    caption: str
    """The type of the link in words, after the hedge and before the period."""
    source: str
    target: str
    country: str | None
    document: str
    year: int | None
    """Year of the report; null of a row of a table."""
    said: tuple[Said, ...]


class Remark(Value):
    """A statement that draws no link, of which two entities or more are drawn: it stands between them."""

    id: str
    what: Literal["denied", "needed", "assessed"]
    said: Said
    country: str | None
    document: str
    year: int
    parts: tuple["Part", ...]


class Part(Value):
    """An entity that is drawn, in its role in a statement."""

    entity: str
    role: RoleName | Literal["scope"]


class Expanded(Value):
    """What was drawn of an entity's neighbours."""

    entity: str
    added: tuple[str, ...]
    """Ids of the neighbours that are new in the picture."""
    shown: int
    """Number of its neighbours that are drawn now, over the links that were asked for."""
    total: int
    """Number of all its neighbours over these links."""


class Picture(Value):
    """Entities with positions, and what is between them."""

    nodes: tuple[PictureNode, ...]
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]
    missing: tuple[str, ...]
    """Ids that were asked for and are not in the graph."""
    expanded: Expanded | None
    """Null unless neighbours were asked for."""
    years: tuple[int, int] | None
    """First and last year of the days that statements between these entities state, in the selected documents and
    whatever the selected period; null if none states days."""


class PictureRow(Value):
    """A line or remark of a picture as a row of a table."""

    source: str
    """Name of the source of a line; of a remark, the names of those that are drawn, joined by `; `."""
    says: str
    """The caption of a line; what a remark says in words."""
    target: str | None
    """Name of the target of a line; null of a remark."""
    kind: LinkKind | Literal["denied", "needed", "assessed"]
    modality: ModalityName | None
    standings: tuple[StandingName, ...]
    """Of each statement, the step of justice that it names."""
    voices: tuple[str, ...]
    """Who says so, by name. Rows of tables have no voice."""
    country: str | None
    year: int | None
    document: str
    statements: tuple[str, ...]
    """Ids of the statements that it rests on."""
