"""Query parameters of a dossier: the entities and statements that it is about, filters, and how it is drawn."""

from typing import Annotated

from pydantic import Field, StringConstraints
from tuyun.api.paging import ComputedPage
from tuyun.api.parameters import SEVERAL, PeriodFilter, SelectionFilter
from tuyun.graph.analysis.dossier import MANY, Choice
from tuyun.graph.analysis.layout import Point
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.statements.base import LINE
from tuyun.graph.store.selection import Name
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import LinkName, ModalityName, StandingName

FARTHEST = 100_000
"""Pixels; no position is farther from the top left."""


class DossierFilter(SelectionFilter, PeriodFilter):
    """What a dossier is about; name an entity or a statement at least."""

    entity: list[Name] = Field(default=[], max_length=MANY)
    """Id or name of an entity whose links with the others are shown; may be repeated."""
    statement: list[Name] = Field(default=[], max_length=MANY)
    """Id of a statement to quote in any case; may be repeated."""
    type: list[LinkName] = SEVERAL
    """Only links of this type; may be repeated."""
    kind: list[LinkKind] = SEVERAL
    """Only links of this kind; may be repeated."""
    modality: list[ModalityName] = SEVERAL
    """Only links that rest on a statement with this modality, and such statements; may be repeated. Each link
    still lists all its statements."""
    standing: list[StandingName] = SEVERAL
    """Only links that rest on a statement with this standing, and such statements; may be repeated."""

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        given = {name: getattr(self, name) for name in Choice.model_fields if name != "selection"}
        return Choice(**given, selection=self.selection)


class DossierPage(ComputedPage, DossierFilter):
    """A page of a list of what a dossier contains."""


class DrawnDossier(DossierFilter):
    """A dossier as a page."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=LINE)] | None = None
    """Title of the dossier; by default the names of its first entities."""
    positions: str | None = Field(default=None, max_length=6000)
    """Where the picture shows the entities, in their order: `x,y` of each in whole pixels, joined by `~`. By
    default positions are computed, the same each time."""

    def fixed(self) -> list[Point]:
        """The positions, in the order of the entities.

        >>> DrawnDossier(entity=["a", "b"], positions="0,0~-15,40").fixed()
        [(0, 0), (-15, 40)]

        Raises:
            InvalidQuery: they are not of this form, too far away, or not as many as the entities.
        """
        if self.positions is None:
            return []
        where = Where(field="positions")
        try:
            places = [(int(x), int(y)) for x, y in (place.split(",") for place in self.positions.split("~"))]
        except ValueError:
            raise InvalidQuery("is not of the form x,y~x,y.", where=where) from None
        if any(abs(value) > FARTHEST for place in places for value in place):
            raise InvalidQuery(f"has a number above {FARTHEST}.", where=where)
        if len(places) != len(self.entity):
            raise InvalidQuery(
                f"has {len(places)} positions for {len(self.entity)} entities.",
                where=where,
                todo="Give one for each entity, or none.",
            )
        return places
