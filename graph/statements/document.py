"""A published source, and its sentences."""

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from tuyun.graph.statements.base import Identifier, Language, Line, Value
from tuyun.graph.statements.country import Country
from tuyun.graph.statements.day import Day, Year

_WEB = re.compile(r"https?://[^\s\\]+", re.IGNORECASE)


class Document(Value):
    """A source: who published what, when, and under which terms."""

    id: Identifier
    kind: Literal["narrative", "records"] = "narrative"
    """A text that people coded into statements, or a table whose rows are the statements."""
    title: Line
    section: Line | None = None
    publisher: Line
    year: Year
    published: Day | None = None
    closing: Day | None = None
    """The last day that the document covers."""
    country: Country | None = None
    """ISO 3166-1 alpha-2, or XA to XZ for an invented country; none if it is about no single country."""
    language: Language = "en"
    """ISO 639."""
    where: Line | None = None
    """Where it was published: an address on the web, or words."""
    licence: Line
    readers: Annotated[int, Field(ge=1, le=99)] = 1
    """How many people coded the text, each without seeing what the others had coded."""
    agreement: Annotated[float, Field(ge=-1, le=1)] | None = None
    """Cohen's kappa of the field on which two readers agree least, as ``python -m tuyun.graph.source.agreement``
    gives it; none if there was a single reader."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 sum of the text or the table, as bytes."""

    @property
    def address(self) -> str | None:
        """``where``, if it is an address on the web; nothing else may become a link, which could run a script."""
        return self.where if self.where and _WEB.fullmatch(self.where) else None


class Sentence(Value):
    """A sentence of a document: ``text[start:end]``, in Unicode code points."""

    document: Identifier
    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int
    text: str

    @property
    def id(self) -> str:
        """``kyrgyz-republic-2022/6``."""
        return f"{self.document}/{self.number}"
