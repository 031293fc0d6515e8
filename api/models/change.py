"""An entry of the feed of changes."""

from datetime import datetime
from typing import Literal

from tuyun.graph.statements.base import Value


class DocumentChange(Value):
    """A load, a replacement or a removal of a document."""

    revision: int
    """The revision of the graph after the change. It is 0 if the document was loaded before the feed began, or if
    the entry of its last change is no longer kept."""
    time: datetime | None
    """When it was written, by the clock of Neo4j; null where the revision is 0."""
    change: Literal["loaded", "replaced", "removed"]
    document: str
    """Id of the document."""
    title: str
    kind: Literal["narrative", "records"]
