"""Tables of records: the mapping of columns to statements, and the rows of a CSV or JSON Lines file.

A row gives a case, its victims if the table has them (as a count or as pseudonyms), and a fact for each entry of
the mapping whose columns are filled. An empty cell states nothing.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, BinaryIO

from pydantic import Discriminator, Field, StringConstraints, Tag, TypeAdapter, WithJsonSchema, model_validator
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.base import IDENTIFIER, Identifier, Value
from tuyun.graph.statements.identity import content_hash
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, RoleName

ROW_LIMIT = 64 * 1024
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


class RecordsMapping(Value):
    """``records.yaml``: the mapping from the columns of a table to statements."""

    table: Annotated[str, Field(pattern=r"^\w[\w.-]*\.(csv|jsonl)$", max_length=100)]
    """File name of the table, beside this file: .csv or .jsonl."""
    case: Column
    """The column with the id of the case, which is unique in the table."""
    form: Column | None = None
    """The column with the form of trafficking, in a word of the vocabulary."""
    opened: Column | None = None
    """The column with the day on which the case was opened (YYYY-MM-DD)."""
    victims: Victims | None = None
    facts: tuple[Fact, ...]
    """What each row states, if the cells that it needs are filled."""
    kept: tuple[Column, ...] = ()
    """Unused columns that may nevertheless appear in the quote of each row. They must not contain names."""


MAPPING = TypeAdapter(RecordsMapping)


@dataclass(frozen=True)
class Row:
    """A row: its number from 1 (without the header), its cells, its text, and the line at which it starts."""

    number: int
    cells: Mapping[str, str]
    quote: str
    line: int


@dataclass(frozen=True)
class Table:
    """A document whose rows are its statements."""

    document: Document
    entities: tuple[Entity, ...]
    mapping: RecordsMapping
    path: Path
    rows_total: int

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

    def rows(self) -> Iterator[Row]:
        """The rows in order, read lazily; raises `InvalidSource` with the line of a row unlike the first.

        A byte order mark, which spreadsheets write, is skipped.
        """
        with self.path.open("rb") as file:
            yield from (_csv if self.path.suffix == ".csv" else _jsonl)(self.path, _lines(self.path, file))


def _lines(path: Path, file: BinaryIO) -> Iterator[str]:
    """The lines of a table. A line longer than the limit is refused before it is read whole."""
    number = 0
    while raw := file.readline(ROW_LIMIT + 1):
        number += 1
        if len(raw) > ROW_LIMIT:
            raise InvalidSource(f"the line is longer than {ROW_LIMIT:,} bytes", where=Where(path, number))
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableSource(
                f"not UTF-8: byte 0x{raw[error.start]:02x}.",
                where=Where(path, number),
                todo="Save the file as UTF-8.",
            ) from None


def _csv(path: Path, lines: Iterator[str]) -> Iterator[Row]:
    taken: list[str] = []

    def recorded() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    reader = csv.reader(recorded(), strict=True)
    header: list[str] | None = None
    number, line = 0, 1
    try:
        for cells in reader:
            if header is None:
                header = cells
                if twice := [name for name, times in Counter(header).items() if times > 1]:
                    raise InvalidSource(f"the column {twice[0]!r} appears twice", where=Where(path, 1))
            else:
                number += 1
                if len(cells) != len(header):
                    raise InvalidSource(
                        f"row {number} has {len(cells)} cells, the header {len(header)}", where=Where(path, line)
                    )
                yield Row(number, dict(zip(header, cells, strict=True)), "".join(taken).rstrip("\r\n"), line)
            taken.clear()
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableSource(f"not readable as CSV: {error}", where=Where(path, line)) from None


def _jsonl(path: Path, lines: Iterator[str]) -> Iterator[Row]:
    columns: list[str] = []
    for number, line in enumerate(lines, start=1):
        try:
            pairs = json.loads(line, object_pairs_hook=tuple)
        except (ValueError, RecursionError):
            pairs = None
        if not isinstance(pairs, tuple):
            raise InvalidSource("not a JSON object", where=Where(path, number))
        cells = {name: _cell(path, number, name, value) for name, value in pairs}
        columns = columns or list(cells)
        if len(cells) != len(pairs) or sorted(cells) != sorted(columns):
            raise InvalidSource(
                f"row {number} has the columns {', '.join(name for name, _ in pairs)}; "
                f"the first row has {', '.join(columns)}",
                where=Where(path, number),
            )
        yield Row(number, cells, line.strip(), number)


def _cell(path: Path, number: int, name: str, value: object) -> str:
    """A JSON value as the equivalent CSV cell; null is an empty cell."""
    if isinstance(value, list | tuple):
        raise InvalidSource("a cell must hold a single value", where=Where(path, number, name))
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)
