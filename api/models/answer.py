"""The envelope of every answer: data, the revision that it was read at, and the evidence behind it."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from pydantic import BaseModel
from tuyun.graph.statements import is_row_id, is_statement_id
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.left_out import LeftOut
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.vocabulary.terms import ModalityName, PolarityName, StatusName

Data = TypeVar("Data")


class Evidence(Value):
    """The words of a statement, or of a row of a table. A row has no offsets and no voice."""

    id: str
    document: str
    sentence: int
    """Number of the sentence, or of the row."""
    quote: str
    start: int | None
    """Offset of the quote in the document's text, in Unicode code points."""
    end: int | None
    voice: str | None
    """Who says so: an entity's id, `report` or `unnamed`."""
    modality: ModalityName | None
    polarity: PolarityName | None
    status: StatusName | None
    phrase: str | None = None
    """What is said, in words that say no more than the sentence; null for a row."""
    voice_name: str | None = None
    """The name of who says so; null for a row."""
    title: str
    """Title of the document."""
    provenance: Provenance | None = None
    """Who proposed it and who decided; null for a row, and for what people coded by hand."""


class FacetCount(Value):
    """A value of a field, and the number of rows that have it."""

    value: str | int | float | bool | None
    rows: int


class Meta(Value):
    """Counts of all rows that match, on this page and on all others."""

    total: int
    """The number of rows in all pages."""
    facets: dict[str, tuple[FacetCount, ...]]
    """For each field of `facets`, how many rows have each value, the most frequent first; at most 100 values.
    A row with several values counts for each of them."""


class Answer(Value, Generic[Data]):
    """What every address below `/v1` returns."""

    revision: int
    """Rises with each load and removal: two answers of the same revision describe the same graph."""
    incomplete: tuple[str, ...]
    """Ids of the documents that are not loaded completely; empty if all are."""
    data: Data
    evidence: tuple[Evidence, ...]
    """The words behind every statement that the data names, in the order of the text."""
    next: str | None
    """The `cursor` of the next page; null on the last page, and where there is only one."""
    left_out: LeftOut | None = None
    """What states no days, and so is in none of the periods that the request selects, and comparisons that reach
    out of them; null if it selects none."""
    meta: Meta | None = None
    """Totals of a list; null unless the request asks for them by `total` or `facets`."""


def statements_in(value: object) -> Iterator[str]:
    """Ids of all statements, and of all rows of tables, that an answer's data names."""
    match value:
        case str():
            if is_statement_id(value) or is_row_id(value):
                yield value
        case BaseModel() | Mapping():
            for _, field in value if isinstance(value, BaseModel) else value.items():
                yield from statements_in(field)
        case list() | tuple() | frozenset():
            for item in value:
                yield from statements_in(item)
