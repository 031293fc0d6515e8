"""The kinds of files that are read, and how a file of another kind is known."""

import json
import re
from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.source.files import check_regular

READ = "Plain text, Markdown, HTML, PDF with a text layer and DOCX are read."
_MHTML = "a web page in a single file (MHTML); save it from the browser as “HTML only” instead"
_OTHER = {
    ".doc": "a Word file of the old kind", ".rtf": "RTF", ".odt": "an OpenDocument text", ".epub": "an e-book",
    ".xlsx": "a table", ".csv": "a table", ".png": "a picture", ".jpg": "a picture", ".zip": "an archive",
    ".json": "JSON", ".jsonl": "JSON", ".mht": _MHTML, ".mhtml": _MHTML,
}  # fmt: skip
_PARTS = re.compile(rb"\A(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
"""The head of a page that is saved with its pictures, as a message is."""


def kind_of(path: Path) -> str:
    """The kind of a file, by its first bytes and its name; raises `UnreadableSource` for any other kind."""
    check_regular(path)
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise UnreadableSource(error.strerror or str(error), where=Where(path)) from None
    suffix = path.suffix.lower()
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith(b"PK") and suffix == ".docx":
        return "docx"
    if _PARTS.search(head):
        suffix = ".mhtml"
    if suffix in _OTHER or head.startswith((b"PK", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8", b"{\\rtf")):
        raise UnreadableSource(
            f"this is {_OTHER.get(suffix, 'a file of another kind')}.", where=Where(path), todo=READ
        )
    if suffix in (".pdf", ".docx"):
        raise UnreadableSource(f"this is no {suffix[1:].upper()}, or a broken one.", where=Where(path), todo=READ)
    if suffix in (".html", ".htm", ".xhtml") or re.match(rb"\s*(?:<!doctype html|<html)", head, re.IGNORECASE):
        return "html"
    return "markdown" if suffix in (".md", ".markdown") else "text"


def check_text(text: str, path: Path) -> None:
    """Raise `UnreadableSource` for the bytes of no text, and for JSON under another name."""
    if "\x00" in text[:4096]:
        raise UnreadableSource("this is no text.", where=Where(path), todo=READ)
    if text.lstrip()[:1] in ("{", "[") and (_is_json(text) or _is_json(text.strip().split("\n", 1)[0])):
        raise UnreadableSource("this is JSON.", where=Where(path), todo=READ)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
