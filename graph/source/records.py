"""Tables of records: the mapping of columns to statements, and the table that it is read by.

A row gives a case, its victims if the table has them (as a count or as pseudonyms), and a fact for each entry of
the mapping whose columns are filled. An empty cell states nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import Discriminator, Field, StringConstraints, Tag, TypeAdapter, WithJsonSchema, model_validator
from tuyun.graph.source.table_rows import Row, read_rows, without
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.base import IDENTIFIER, Identifier, Line, Value
from tuyun.graph.statements.entity import StepDay
from tuyun.graph.statements.identity import content_hash
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, RoleName

Column = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class FromColumn(Value):
    """The entity that a column names, by id, name or alias."""

    column: Column


class Condition(Value):
    """Only rows in which the column has this value."""

    column: Column
    value: Annotated[str, StringConstraints(min_length=1, max_length=100)] = Field(alias="is")


def _kind(raw: Any) -> str:  # noqa: ANN401 - what YAML gives, checked by pydantic right after
    return "column" if isinstance(raw, dict | FromColumn) else "entity"


ROW = {"anyOf": [{"enum": ["case", "victims"]}, {"type": "string", "pattern": IDENTIFIER, "maxLength": 100}]}

Filler = Annotated[
    Annotated[FromColumn, Tag("column")] | Annotated[Identifier, WithJsonSchema(ROW), Tag("entity")],
    Discriminator(_kind),
]
"""``case``, ``victims``, the id of an entity, or a column whose cells name an entity."""


class Fact(Value):
    """A fact that rows state: a predicate, and the source of each role."""

    predicate: PredicateName
    roles: dict[RoleName, Filler]
    only: Condition | None = None
    """A condition: only rows in which a column has a certain value state the fact."""
    modality: ModalityName = "asserted"


class Victims(Value):
    """Victims of a case, as a number or as pseudonyms (letters and digits; never names)."""

    count: Column | None = None
    """The column with the number of victims."""
    pseudonyms: Column | None = None
    """The column with a pseudonym for each victim. Where it is filled, it is used instead of the number."""
    separator: Annotated[str, StringConstraints(min_length=1, max_length=3)] = ";"
    """The separator between pseudonyms."""

    @model_validator(mode="after")
    def _one_at_least(self) -> "Victims":
        if self.count is None and self.pseudonyms is None:
            raise ValueError("victims need a column: count, pseudonyms, or both")
        return self


class Weaker(Value):
    """A word that says less than the cell does, because the vocabulary lacks the cell's own meaning."""

    as_: Annotated[str, StringConstraints(max_length=100)] = Field(alias="as")
    """The word; empty if the cell is to state nothing."""
    because: Line
    """What is lost."""


class Several(Weaker):
    """What a cell with several values means, where Tuyun takes a single value."""

    separator: Annotated[str, StringConstraints(min_length=1, max_length=3)] = ";"
    """The separator between the values."""


Translation = Annotated[str, StringConstraints(max_length=100)] | Weaker
Cell = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class RecordsMapping(Value):
    """``records.yaml``: the mapping from the columns of a table to statements."""

    table: Annotated[str, Field(pattern=r"^\w[\w.-]*\.(csv|jsonl|parquet|xlsx)$", max_length=100)]
    """File name of the table, beside this file: .csv, .jsonl, .parquet or .xlsx (its first sheet)."""
    case: Column | None = None
    """The column with the id of the case, which is unique in the table; without it, rows name the cases."""
    form: Column | None = None
    """The column with the form of trafficking, in a word of the vocabulary."""
    opened: Column | None = None
    """The column with the day on which the case was opened (YYYY-MM-DD)."""
    days: dict[StepDay, Column] = Field(default_factory=dict)
    """The columns with the days of further steps (YYYY-MM-DD), none before an earlier step of the case."""
    victims: Victims | None = None
    facts: tuple[Fact, ...]
    """What each row states, if the cells that it needs are filled."""
    kept: tuple[Column, ...] = ()
    """Unused columns that may nevertheless appear in the quote of each row. They must not contain names."""
    left_out: tuple[Column, ...] = ()
    """Columns that are neither read nor shown: the quote of each row is without them."""
    values: dict[Column, dict[Cell, Translation]] = Field(default_factory=dict)
    """What the cells of a column mean, where the table has other words than Tuyun: form, day, number or entity."""
    several: dict[Column, Several] = Field(default_factory=dict)
    """Columns whose cells may hold several values."""
    refused: dict[Column, dict[Cell, Line]] = Field(default_factory=dict)
    """Cells with which a row may not be loaded, and why."""

    def word(self, column: str, cell: str) -> tuple[str, str | None]:
        """What a cell means, and what is lost by it; raises `KeyError` if the mapping does not know the cell."""
        several = self.several.get(column)
        if several and len([part for part in cell.split(several.separator) if part.strip()]) > 1:
            return several.as_, several.because
        known = self.values.get(column)
        if not cell or known is None:
            return cell, None
        meant = known[cell]
        return (meant, None) if isinstance(meant, str) else (meant.as_, meant.because)


MAPPING = TypeAdapter(RecordsMapping)


@dataclass(frozen=True)
class Table:
    """A document whose rows are its statements."""

    document: Document
    entities: tuple[Entity, ...]
    mapping: RecordsMapping
    path: Path
    rows_total: int
    weaker: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """In how many rows something is lost, by column, what is loaded instead of the cell, and what is lost."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The columns that are neither read nor shown, with the reason of each."""

    @property
    def content(self) -> str:
        """A hash of document, entities and mapping, by which unchanged content is recognised."""
        entities = [entity.model_dump(mode="json") for entity in self.entities]
        return content_hash(
            [self.document.model_dump(mode="json"), entities, self.mapping.model_dump(mode="json")]
        )

    @cached_property
    def by_name(self) -> dict[str, str]:
        """Entity ids by id, name and alias."""
        return {word: entity.id for entity in self.entities for word in (entity.id, entity.name, *entity.aliases)}

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of each entity, by id."""
        return {entity.id: entity.label for entity in self.entities}

    @cached_property
    def needs(self) -> tuple[tuple[Fact, tuple[RoleName, ...], tuple[str, ...]], ...]:
        """Each fact with the roles that columns fill, and the roles without which it is not stated."""
        roles = {name: term.roles for name, term in vocabulary().predicates.items()}
        return tuple(
            (
                fact,
                tuple(role for role, source in fact.roles.items() if isinstance(source, FromColumn)),
                tuple(role for role, wants in roles[fact.predicate].items() if wants.required),
            )
            for fact in self.mapping.facts
        )

    def case_of(self, row: Row) -> str:
        """The name of a row's case: its cell, or else the number of the row."""
        return row.cells[self.mapping.case] if self.mapping.case else f"row-{row.number}"

    def rows(self) -> Iterator[Row]:
        """The rows in order, read lazily; raises `InvalidSource` with the line of a row unlike the first.

        A byte order mark, which spreadsheets write, is skipped.
        """
        hidden = frozenset(self.mapping.left_out)
        for row in read_rows(self.path):
            yield without(row, hidden, as_json=self.path.suffix == ".jsonl") if hidden else row
