"""Faults of a text as it is stored: a byte order mark, HTML, another text than the text that was coded."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.files import Written
from tuyun.graph.statements import Document

BYTE_ORDER_MARK = "\ufeff"
_TAGS = "a|article|b|blockquote|body|br|div|em|font|h[1-6]|head|html|i|img|li|meta|ol|p|script|section|span|strong"
_HTML = re.compile(
    rf"</?(?:{_TAGS}|style|sub|sup|table|tbody|td|th|title|tr|u|ul)\b[^<>]*>|<!--|&(?:[a-z]{{2,8}}|#\d+|#x[0-9a-f]+);",
    re.IGNORECASE,
)


def text_faults(written: Written, document: Document, path: Path, text: str) -> Iterator[InvalidSource]:
    """What is wrong with the text of a document, each with what to do.

    Args:
        written: ``document.yaml``.
        document: the document.
        path: the file of the text.
        text: what it holds.
    """
    if text.startswith(BYTE_ORDER_MARK):
        yield InvalidSource(
            "the text begins with a byte order mark.",
            where=Where(path, 1),
            todo="Save the file as UTF-8 without one, and put its new SHA-256 sum into document.yaml.",
        )
    if markup := _HTML.search(text):
        yield InvalidSource(
            f"the text has HTML: {markup[0]!r}.",
            where=Where(path, text.count("\n", 0, markup.start()) + 1),
            todo="Save the words alone, as a reader sees them.",
        )
    actual = hashlib.sha256(text.encode()).hexdigest()
    if actual != document.sha256:
        yield InvalidSource(
            f"the text differs from the text that the document names: its SHA-256 sum is {actual}.",
            where=written.where("sha256"),
            todo="Restore the text, or put the new sum here and check every quote again.",
        )
