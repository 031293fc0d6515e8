"""A document, its text, and what each of its sentences says."""

from typing import Literal

from tuyun.api.models.statement import ToldStatement
from tuyun.graph.statements import Document
from tuyun.graph.statements.base import Value
from tuyun.graph.store.record import Record


class LoadedDocument(Document):
    """A source, with how much of it is in the graph."""

    state: Literal["loaded", "loading", "removing"]
    """`loaded` if it is there whole; else a load or removal was cut short, or is under way."""
    sentences: int
    statements: int
    entities: int
    """How many entities it describes."""
    rows: int | None
    """Rows of a table; null for a narrative."""
    rows_loaded: int | None


class DocumentWithText(LoadedDocument):
    """A source with its text."""

    text: str | None
    """As it was published; null for a table. Offsets count its Unicode code points."""


class ReadSentence(Value):
    """A sentence with what it says. One without statements was read, and says nothing that is coded."""

    number: int
    start: int
    end: int
    text: str
    statements: tuple[ToldStatement, ...]


def loaded_document(row: Record) -> LoadedDocument:
    """A row of ``read/documents`` as it is answered."""
    told = row["document"]
    return LoadedDocument(
        **{name: told[name] for name in Document.model_fields if name in told},
        state=told["state"],
        sentences=row["sentences"],
        statements=row["statements"],
        entities=row["entities"],
        rows=told.get("rows"),
        rows_loaded=told.get("rows_loaded"),
    )
