"""The paragraphs of a DOCX file, those of tables included, and its headings."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tuyun.graph.errors import UnreadableSource, Where, needs_extra
from tuyun.graph.source.files import LARGEST
from tuyun.graph.source.zip_parts import check_parts

if TYPE_CHECKING:
    from docx.table import Table

LARGEST_PARTS = 5 * LARGEST
"""Bytes of all parts of a file when they are unpacked, pictures among them; its text may have `LARGEST`."""
MOST_COLUMNS = 63
"""Columns of a table; Word makes no more."""
_SPLIT = "Save the chapters that you need as a file of their own, without pictures."


def docx_text(path: Path) -> tuple[str, list[tuple[str, int]]]:
    """The text, with an empty line between paragraphs, and the headings with their levels.

    Raises:
        UnreadableSource: the file is broken, encrypted, or too large when it is unpacked.
    """
    with needs_extra("read", "reading DOCX", where=Where(path)):
        import docx
        from docx.table import Table
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(path).infolist())
        if unpacked <= LARGEST_PARTS:
            check_parts(path)
            document = docx.Document(str(path))
    except Exception:  # python-docx raises KeyError, ValueError and errors of zipfile and lxml alike
        raise UnreadableSource(
            "the DOCX file is broken or encrypted.",
            where=Where(path),
            todo="Open it in a word processor, and save it anew.",
        ) from None
    if unpacked > LARGEST_PARTS:
        raise _too_large(path, f"has {unpacked:,} bytes when it is unpacked; at most {LARGEST_PARTS:,} are read")
    room = LARGEST
    paragraphs: list[str] = []
    headings: list[tuple[str, int]] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for line in _lines(block, path):
                room = _left(room, line, path)
                paragraphs.append(line)
            continue
        text = block.text.strip()
        room = _left(room, text, path)
        if not text:
            continue
        paragraphs.append(text)
        style = (block.style.name or "") if block.style else ""
        if style.startswith("Heading ") and style[8:].isdigit():
            headings.append((text, int(style[8:])))
        elif style == "Title":
            headings.append((text, 1))
    return "\n\n".join(paragraphs), headings


def _lines(table: "Table", path: Path) -> Iterator[str]:
    """A line for each row; a merged cell stands in each row and column that it spans.

    python-docx looks for the upper part of a merged cell in all rows above, for each cell.
    """
    from docx.table import _Cell

    above: dict[int, str] = {}
    for row in table.rows:
        texts: list[str] = []
        begin = row.grid_cols_before
        for cell in row._tr.tc_lst:
            column, span = begin + len(texts), cell.grid_span
            if column + span > MOST_COLUMNS:
                raise _too_large(
                    path, f"has a table with {column + span:,} columns; at most {MOST_COLUMNS} are read"
                )
            text = above.get(column, "") if cell.vMerge == "continue" else _Cell(cell, table).text.strip()
            above.update(dict.fromkeys(range(column, column + span), text))
            texts += [text] * span
        yield " | ".join(texts)


def _left(room: int, text: str, path: Path) -> int:
    """The characters that there is still room for behind a paragraph."""
    if len(text) > room:
        raise _too_large(path, f"has more than {LARGEST:,} characters of text")
    return room - len(text)


def _too_large(path: Path, what: str) -> UnreadableSource:
    return UnreadableSource(f"the DOCX file {what}.", where=Where(path), todo=_SPLIT)
