"""A document as it is sent, and what a write did."""

from typing import Annotated, Literal

from pydantic import Field, ValidationError
from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.source.bundle import LONGEST
from tuyun.graph.statements.base import Value

NAMES = {"propertyNames": {"pattern": r"^\w[\w.-]*$", "maxLength": LONGEST}}


class DocumentFiles(Value):
    """A document, as the files that `tuyun load` reads from a directory."""

    files: Annotated[dict[str, str], Field(min_length=1, max_length=10, json_schema_extra=NAMES)]
    """Text of each file, by name: `document.yaml`, `entities.yaml`, and for a narrative `statements.yaml` and the
    text, for a table of records `records.yaml` and the table. A file that none of these names is passed over."""


class Change(Value):
    """What a write did, or would do."""

    document: str
    """Id of the document."""
    change: Literal["created", "replaced", "unchanged", "removed"]
    """`replaced` if something of it was there before; `unchanged` if the same is there already."""
    dry_run: bool
    """Whether this was a look ahead, and nothing was written."""
    sentences: int | None
    """How many the document has now; null for a table, or if it was removed."""
    statements: int | None
    """How many; null as above."""
    entities: int | None
    """How many it describes; null as above."""
    rows: int | None
    """Rows of a table; null for a narrative, or if it was removed."""


def parsed(body: bytes) -> DocumentFiles:
    """The files in a request's body; raises `SourceErrors`."""
    try:
        return DocumentFiles.model_validate_json(body)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        raise SourceErrors(
            [
                InvalidSource(
                    f"{one['msg']}.",
                    where=Where(field=".".join(map(str, one["loc"])) or "body"),
                    todo='Send {"files": {"document.yaml": "...", ...}} as JSON.',
                )
                for one in found
            ]
        ) from None
