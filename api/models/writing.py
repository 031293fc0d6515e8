"""Request and response bodies of writes: the files of a document, and what a write changed."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError
from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.source.bundle import LONGEST
from tuyun.graph.statements.base import Value

MOST_FILES = 10
File = Annotated[bytes, Field(json_schema_extra={"format": "binary"})]
NAMES = {"propertyNames": {"pattern": r"^\w[\w.-]*$", "maxLength": LONGEST}}


def _few(files: object) -> object:
    """Refuse too many files before each of them is looked at."""
    if isinstance(files, dict) and len(files) > MOST_FILES:
        raise ValueError(f"there are {len(files):,} files, and a document has at most {MOST_FILES}")
    return files


class DocumentFiles(Value):
    """A document, as the files that `tuyun load` reads from a directory."""

    files: Annotated[
        dict[str, str],
        Field(min_length=1, max_length=MOST_FILES, json_schema_extra=NAMES),
        BeforeValidator(_few),
    ]
    """The text of each file, by name: `document.yaml`, `entities.yaml`, and for a narrative `statements.yaml` and
    the text, for a table of records `records.yaml` and the table. A file that none of these names is ignored."""


class DocumentUpload(Value):
    """A document, as the files of a form."""

    file: Annotated[list[File], Field(min_length=1, max_length=MOST_FILES)]
    """The files that `tuyun load` reads from a directory, each a part with its file name."""


class Change(Value):
    """What a write changed, or would change."""

    document: str
    """Id of the document."""
    change: Literal["created", "replaced", "unchanged", "removed"]
    """`replaced` if a version of it was there before; `unchanged` if the same content was there already."""
    dry_run: bool
    """True if this is what the write would change, and nothing was written."""
    sentences: int | None
    """The number of its sentences; null for a table of records, or if it was removed."""
    statements: int | None
    """The number of its statements; null as above."""
    entities: int | None
    """The number of entities that it describes; null as above."""
    rows: int | None
    """The number of rows of a table of records; null for a narrative, or if it was removed."""
    published: bool | None
    """For a table that was loaded: whether the counts that readers are shown are those of its rows. They are those
    of an earlier edition for each form and year of which fewer than ten cases have changed."""
    not_loaded: tuple[str, ...]
    """What the document says that is left out, or that the vocabulary has no word for: a line for each kind.
    After a hundred lines, the last says how many more there are."""


def parse_files(body: bytes) -> DocumentFiles:
    """The files in a request's body; raises `SourceErrors`."""
    try:
        return DocumentFiles.model_validate_json(body)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
    raise SourceErrors(
        [
            InvalidSource(
                f"{fault['msg']}.",
                where=Where(field=".".join(map(str, fault["loc"])) or "body"),
                todo='Send {"files": {"document.yaml": "...", ...}} as JSON.',
            )
            for fault in faults
        ]
    )
