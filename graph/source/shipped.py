"""Mappings of published standards, such as HTCDS, that come with Tuyun and are fitted to a table's columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.resources import seed
from tuyun.graph.source.files import Written, read_yaml
from tuyun.graph.source.format import EntityEntry
from tuyun.graph.source.records import MAPPING, Column, Fact, FromColumn, RecordsMapping
from tuyun.graph.source.table_rows import READERS, read_rows
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.base import Identifier, Line, Value

DIRECTORY = seed() / "mappings"


class Profile(Value):
    """A file of ``seed/mappings``: the mapping of a standard, whose tables may each lack some of its columns."""

    title: Line
    case: tuple[Column, ...]
    """Columns that may have the id of the case, the first that is there; without any, rows are numbered."""
    mapping: dict[str, Any]
    """The fields of ``records.yaml`` without the table."""
    left_out: dict[Line, tuple[Column, ...]]
    """By reason: patterns of columns that are neither read nor shown; the first that fits gives the reason."""
    entities: dict[Identifier, EntityEntry]
    """Entities that the standard's own values name. A country's code is put before each id."""


PROFILE = TypeAdapter(Profile)


def shipped_names() -> list[str]:
    """The names of the mappings that come with Tuyun."""
    return sorted(path.stem for path in DIRECTORY.glob("*.yaml"))


@dataclass(frozen=True)
class Shipped:
    """A mapping that comes with Tuyun, and the table that is to be read by it."""

    name: str
    table: Path

    def __post_init__(self) -> None:
        if self.table.suffix not in READERS:
            raise UnreadableSource(
                "this is no table.", where=Where(self.table), todo=f"Tables end in {', '.join(READERS)}."
            )

    @cached_property
    def profile(self) -> Profile:
        return read_yaml(DIRECTORY / f"{self.name}.yaml").read_as(PROFILE)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table."""
        for row in read_rows(self.table):
            return tuple(row.cells)
        raise InvalidSource("the table has no rows", where=Where(self.table))

    def entities(self, document: Document, described: Mapping[str, Entity]) -> dict[str, Entity]:
        """The entities that the values of the standard name, but for those that the document describes itself."""
        words = {word for entity in described.values() for word in (entity.id, entity.name, *entity.aliases)}
        prefix = f"{document.country.lower()}-" if document.country else f"{document.id}-"
        return {
            f"{prefix}{key}": Entity(id=f"{prefix}{key}", **entry.model_dump())
            for key, entry in self.profile.entities.items()
            if not words & {f"{prefix}{key}", entry.name, *entry.aliases}
        }

    def left_out(self) -> dict[str, str]:
        """The columns of the table that are neither read nor shown, with the reason of each."""
        return {column: reason for column in self.columns if (reason := self._reason(column))}

    def mapping(self) -> tuple[Written, RecordsMapping]:
        """The mapping for the columns of the table; raises `InvalidSource` for a column of another standard."""
        for column in self.columns:
            if self._standard(column) is None and self._reason(column) is None:
                raise InvalidSource(
                    f"{self.profile.title} has no column {column!r}.",
                    where=Where(self.table, 1),
                    todo=f"Remove it, or draft a mapping of your own with `tuyun map {self.table.name}`.",
                )
        whole = self._whole
        here = {self._standard(column): column for column in self.columns}
        facts = tuple(_renamed(fact, here) for fact in whole.facts if _read(fact) <= set(here))
        if not facts:
            raise InvalidSource(
                f"the table has none of the columns that {self.profile.title} states facts by.",
                where=Where(self.table, 1),
                todo=f"They are {', '.join(sorted(set().union(*map(_read, whole.facts))))}.",
            )
        victims = whole.victims if whole.victims and whole.victims.count in here else None
        mapping = whole.model_copy(
            update={
                "table": self.table.name,
                "case": next((here[name] for name in self.profile.case if name in here), None),
                "form": here.get(whole.form),
                "opened": here.get(whole.opened),
                "victims": victims and victims.model_copy(update={"count": here[victims.count]}),
                "facts": facts,
                "kept": tuple(here[name] for name in whole.kept if name in here),
                "left_out": tuple(self.left_out()),
                **{
                    field: {here[name]: rule for name, rule in getattr(whole, field).items() if name in here}
                    for field in ("values", "several", "refused")
                },
            }
        )
        return Written(DIRECTORY / f"{self.name}.yaml", {}, {}), mapping

    @cached_property
    def _whole(self) -> RecordsMapping:
        return MAPPING.validate_python({"table": "table.csv", **self.profile.mapping})

    @cached_property
    def _known(self) -> dict[str, str]:
        """The columns that the mapping reads, by their spelling without capitals and underscores."""
        whole = self._whole
        names: list[str | None] = [*self.profile.case, whole.form, whole.opened, *whole.kept]
        names += [whole.victims.count] if whole.victims else []
        names += [*whole.values, *whole.several, *whole.refused]
        names += [name for fact in whole.facts for name in _read(fact)]
        return {_folded(name): name for name in names if name}

    def _standard(self, column: str) -> str | None:
        """The name that the standard has for a column that the mapping reads."""
        return self._known.get(_folded(column))

    def _reason(self, column: str) -> str | None:
        """Why a column is left out; None if it is read, or unknown."""
        if self._standard(column) is not None:
            return None
        for reason, patterns in self.profile.left_out.items():
            if any(fnmatchcase(column.casefold(), pattern.casefold()) for pattern in patterns):
                return reason
        return None


def _read(fact: Fact) -> set[str]:
    """The columns that a fact cannot do without."""
    columns = {source.column for source in fact.roles.values() if isinstance(source, FromColumn)}
    return columns | ({fact.only.column} if fact.only else set())


def _renamed(fact: Fact, here: Mapping[str | None, str]) -> Fact:
    """The fact with the columns as the table spells them."""
    roles = {
        role: FromColumn(column=here[source.column]) if isinstance(source, FromColumn) else source
        for role, source in fact.roles.items()
    }
    only = fact.only and fact.only.model_copy(update={"column": here[fact.only.column]})
    return fact.model_copy(update={"roles": roles, "only": only})


def _folded(column: str) -> str:
    return re.sub(r"[\W_]", "", column.casefold())
