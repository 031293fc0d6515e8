"""Models of the YAML files that people write: ``document.yaml``, ``entities.yaml``, ``statements.yaml``.

The JSON Schemas in ``seed/schema/`` are made from these models, for completion in an editor.
"""

import re
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, TypeAdapter, model_validator
from tuyun.graph.source.dates import PeriodEntry, SourceDay
from tuyun.graph.statements.base import Identifier, Line
from tuyun.graph.statements.document import Document
from tuyun.graph.statements.entity import Description
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.statements.statement import Judgement
from tuyun.graph.vocabulary.terms import RoleName


def _listed(raw: Any) -> Any:  # noqa: ANN401 - what YAML gives, checked by pydantic right after
    return (raw,) if isinstance(raw, str) else raw


MOST_FILLERS = 100
"""Entities in a role of a statement: each is linked with each of another role."""
Fillers = Annotated[
    tuple[Identifier, ...],
    BeforeValidator(_listed, json_schema_input_type=Identifier | list[Identifier]),
    Field(max_length=MOST_FILLERS),
]
"""An entity, or a list of entities."""


class DocumentEntry(Document):
    """``document.yaml``: the document, and the name of the file beside it that holds the text."""

    published: SourceDay | None = None
    closing: SourceDay | None = None
    """The last day that the document covers."""
    text: Annotated[str, Field(pattern=r"^\w[\w.-]*$", max_length=100)] | None = None
    """File name of the text, beside this file; for a narrative."""
    figures: Annotated[str, Field(pattern=r"^\w[\w.-]*\.csv$", max_length=100)] | None = None
    """File name of a table of published figures, in place of a text and its statements."""
    sentence_ends: tuple[Annotated[int, Field(ge=1)], ...] | None = None
    """The offset in the text, in Unicode code points, at which each sentence ends. Without it, sentences are found
    by rules."""

    @property
    def document(self) -> Document:
        """The document, without the names of its files."""
        return Document(**self.model_dump(include=set(Document.model_fields)))

    @model_validator(mode="after")
    def _where_is_no_other_address(self) -> Self:
        other = re.compile(r"[\W_]*[a-z][a-z0-9+.-]*:\S", re.IGNORECASE)
        if self.where and self.address is None and other.match(self.where):
            raise ValueError("where is an address that does not begin with http:// or https://")
        return self


class EntityEntry(Description):
    """An entry of ``entities.yaml``; its key is its id."""

    opened: PeriodEntry | None = None
    """For a case or a group of cases: when it was opened."""


class StatementEntry(Judgement):
    """An entry of ``statements.yaml``; offsets are found by the quote, within the sentence."""

    sentence: int = Field(ge=1)
    """Number of the sentence, from 1."""
    quote: str = Field(min_length=1, max_length=2000)
    """An exact part of the sentence."""
    start: int | None = Field(default=None, ge=0)
    """Offset of the quote in the text; needed only where the sentence has the quote more than once."""
    roles: dict[RoleName, Fillers]
    period: PeriodEntry = PeriodEntry()
    key: Identifier | None = None
    """A name for this statement, used by ``compared_with`` or to distinguish statements that coincide."""
    compared_with: tuple[Identifier, ...] = ()
    """Keys of the statements with which the text compares this statement."""
    provenance: Provenance | None = None
    """Who proposed the statement and who decided about it; written by `tuyun read`."""
    comment: Line | None = None
    """A remark for the next coder; not stored."""


DOCUMENT = TypeAdapter(DocumentEntry)
ENTITIES: TypeAdapter[dict[str, EntityEntry]] = TypeAdapter(dict[Identifier, EntityEntry])
STATEMENTS: TypeAdapter[list[StatementEntry]] = TypeAdapter(list[StatementEntry])
