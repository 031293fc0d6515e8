"""A document, its text, and its sentences."""

from typing import Literal

from tuyun.api.models.statement import StatementView
from tuyun.graph.source.coverage import Coded
from tuyun.graph.statements import Document
from tuyun.graph.statements.base import Value
from tuyun.graph.store.record import Record


class LoadedDocument(Document):
    """A source, with the numbers of what is loaded of it."""

    state: Literal["loaded", "loading", "removing"]
    """`loaded` if it is complete; otherwise a load or removal was interrupted, or is in progress."""
    sentences: int
    statements: int
    entities: int
    """Number of entities that it describes."""
    rows: int | None
    """Number of rows of a table; null for a narrative."""
    rows_loaded: int | None

    @classmethod
    def from_row(cls, row: Record) -> "LoadedDocument":
        """From a row of ``read/documents``."""
        document = row["document"]
        return cls(
            **{name: document[name] for name in Document.model_fields if name in document},
            state=document["state"],
            sentences=row["sentences"],
            statements=row["statements"],
            entities=row["entities"],
            rows=document.get("rows"),
            rows_loaded=document.get("rows_loaded"),
        )


class DocumentWithText(LoadedDocument):
    """A source with its text."""

    text: str | None
    """As published; null for a table. Offsets count its Unicode code points."""


class CodedSentence(Value):
    """A sentence with its statements. A sentence without statements was read and says nothing that is coded."""

    number: int
    start: int
    end: int
    text: str
    coded: Coded
    """`whole` if a predicate fits each statement; `in_part` if it has an `other_statement`, which none fits;
    `none` if it has no statement."""
    statements: tuple[StatementView, ...]
