"""Periods that begin after the last day that a document covers."""

from collections.abc import Iterator

from tuyun.graph.statements import Document, Period


def date_faults(period: Period | None, document: Document) -> Iterator[str]:
    """What is wrong with a period that begins after the document's closing day, or else its publication."""
    last, name = (document.closing, "closing") if document.closing else (document.published, "published")
    if period is not None and period.start is not None and last is not None and period.start > last:
        yield f"the period begins on {period.start}, after the document's last day ({name}: {last})"
