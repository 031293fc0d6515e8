"""What a request may ask for: pages and filters, in the names of the query files' parameters."""

from collections.abc import Callable, Sequence
from typing import Annotated, Literal, TypeVar

from pydantic import ConfigDict, Field

from api.cursor import LONGEST, Key, opened
from graph.analysis import SCENARIOS
from graph.errors import InvalidQuery, Where
from graph.statements.base import Value
from graph.store.answer import Record
from graph.vocabulary.model import LinkKind
from graph.vocabulary.terms import (
    EntityLabel,
    LinkName,
    ModalityName,
    PolarityName,
    PredicateName,
    StageName,
    StatusName,
)

Row = TypeVar("Row")
Name = Annotated[str, Field(min_length=1, max_length=400)]
ScenarioName = Annotated[str, Field(json_schema_extra={"enum": list(SCENARIOS)})]
MEANINGS = "; ".join(f"{one.name}: {one.description}" for one in SCENARIOS.values())


class Page(Value):
    """Which rows of an answer."""

    limit: int = Field(default=100, ge=1, le=1000)
    """At most so many rows."""
    cursor: str | None = Field(default=None, max_length=LONGEST)
    """`next` of the page before; left out for the first page."""

    def after(self, length: int) -> Key:
        """What the last row of the page before was ordered by, so many values; empty on the first page."""
        if self.cursor is None:
            return []
        key = opened(self.cursor).key
        if len(key) != length:
            raise _foreign()
        return key

    def parameters(self) -> dict[str, object]:
        """The filters as the query's parameters, and a limit of one row more, which tells whether more follow."""
        return {**self.model_dump(exclude={"cursor", "limit"}), "limit": self.limit + 1}

    def of(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The page of an answer that comes whole."""
        return rows[self._start : self._start + self.limit]

    def following(self, rows: Sequence[object]) -> Key | None:
        """The key of the next page of an answer that comes whole; None if this is the last.

        Such an answer is computed anew for each page and is the same at one revision, so the key is the number
        of rows before.
        """
        end = self._start + self.limit
        return [end] if end < len(rows) else None

    def cut(self, rows: Sequence[Record], key: Callable[[Record], Key]) -> tuple[Sequence[Record], Key | None]:
        """The page of rows that were asked for by `parameters`, and the key of the next page, if there is one."""
        page = rows[: self.limit]
        return page, key(page[-1]) if len(rows) > self.limit else None

    @property
    def after_id(self) -> str:
        """Id of the last row of the page before; empty on the first page."""
        (name,) = self.after(1) or [""]
        return str(name)

    @property
    def _start(self) -> int:
        (start,) = self.after(1) or [0]
        if not isinstance(start, int) or start < 0:
            raise _foreign()
        return start


class FreePage(Page):
    """Which rows of an answer, beside parameters of its own."""

    model_config = ConfigDict(extra="ignore")


def _foreign() -> InvalidQuery:
    return InvalidQuery("is not a cursor of this list.", where=Where(field="cursor"))


class InDocument(Page):
    """Rows of one document."""

    document: Name | None = None
    """Only of this document."""


class FlowFilter(InDocument):
    """Counts of the case flow."""

    stage: StageName | None = None
    """Only of this stage."""


class StatementFilter(FlowFilter):
    """Statements; filters combine."""

    sentence: int | None = Field(default=None, ge=1, le=10**9)
    """Only of the sentence with this number."""
    predicate: PredicateName | None = None
    """Only with this predicate."""
    entity: Name | None = None
    """Only those that mention this entity, or are told by it."""
    voice: Name | None = None
    """Only told by this voice: an entity's id, `report` or `unnamed`."""
    modality: ModalityName | None = None
    """Only said so firmly."""
    polarity: PolarityName | None = None
    """Only affirmed, or only denied."""
    status: StatusName | None = None
    """Only with this status of the count or silence."""


class EntityFilter(Page):
    """Entities."""

    q: str | None = Field(default=None, max_length=200)
    """Words of a name or alias; all must fit, and the last may be unfinished. Best fit first."""
    label: EntityLabel | None = None
    """Only with this label."""


class LinkFilter(Page):
    """Links between entities."""

    type: LinkName | None = None
    """Only of this type."""
    kind: LinkKind | None = None
    """Only of this kind."""
    modality: ModalityName | None = None
    """Only with a statement of this modality. The link still lists all its pairs."""
    document: Name | None = None
    """Only of this document."""


class EntityLinkFilter(LinkFilter):
    """Links of one entity."""

    direction: Literal["out", "in", "both"] = "both"
    """As seen from the entity."""


class PathFilter(Value):
    """Paths between two entities."""

    source: Name
    """Id of one entity."""
    target: Name
    """Id of the other."""
    scenario: ScenarioName | None = Field(default=None, description=f"Which links count. {MEANINGS}.")
    kinds: list[LinkKind] = Field(default=[], max_length=10)
    """Kinds of links to walk, instead of a scenario; may be given several times. If empty: plain."""
    modalities: list[ModalityName] = Field(default=[], max_length=10)
    """A link counts with a statement of one of these, instead of a scenario. If empty: any."""
    carrying: bool = False
    """Walk only links that can take a complaint or case one desk further."""
    limit: int = Field(default=10, ge=1, le=10)
    """At most so many paths, the shortest first."""


class RankFilter(Page):
    """Ranks of a measure."""

    scenario: ScenarioName = Field(default="asserted", description=f"Which links count. {MEANINGS}.")
