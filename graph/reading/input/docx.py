"""The text of a DOCX file: its paragraphs, those of tables and text boxes included, and its headings."""

import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tuyun.graph.errors import UnreadableSource, Where, needs_extra
from tuyun.graph.reading.input.docx_styles import Styles
from tuyun.graph.reading.input.docx_words import DELETED, Piece, child, elements, name_of, words_of
from tuyun.graph.reading.input.sections import Heading
from tuyun.graph.source.files import LARGEST
from tuyun.graph.source.zip_parts import check_parts

LARGEST_PARTS = 5 * LARGEST
"""Bytes of all parts of a file when they are unpacked, pictures among them; its text may have `LARGEST`."""
MOST_COLUMNS = 63
"""Columns of a table; Word makes no more."""
DEEPEST_TABLES = 10
"""Tables within cells of tables, and so on, that are read."""
_SPLIT = "Save the chapters that you need as a file of their own, without pictures."
_BETWEEN = "\n\n"
BESIDE = {
    "header": "header or footer", "footer": "header or footer", "footnotes": "footnote", "endnotes": "endnote",
    "comments": "comment",
}  # fmt: skip
"""Parts of a file that stand beside its text, and why their words are cut."""
_UNREAD = {
    "chart": "chart", "diagramData": "diagram", "aFChunk": "embedded document", "package": "embedded document",
    "oleObject": "embedded object",
}  # fmt: skip
"""Parts whose words are not read."""


@dataclass
class DocxText:
    """All words of a file, which of them are cut and why, and the headings."""

    path: Path
    styles: Styles
    parts: list[str] = field(default_factory=list)
    length: int = 0
    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    doubts: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words, also those that are cut."""
        return "".join(self.parts)

    def add(self, pieces: list[Piece], between: str = _BETWEEN) -> tuple[int, int]:
        """Add a paragraph, with what parts it from the one before; where it stands."""
        start = self.length
        cut = next((why for _, why in pieces), None) if all(why for _, why in pieces) else None
        for words, why in [(between if start else "", cut), *pieces]:
            if why and words:
                self.cuts.append((self.length, self.length + len(words), why))
            self.parts.append(words)
            self.length += len(words)
        if self.length > LARGEST:
            raise _too_large(self.path, f"has more than {LARGEST:,} characters of text")
        return start, self.length


def docx_text(path: Path) -> DocxText:
    """The words of a file, with an empty line between paragraphs, and the headings with their levels.

    Raises:
        UnreadableSource: the file is broken, encrypted, or too large when it is unpacked.
    """
    with needs_extra("read", "reading DOCX", where=Where(path)):
        import docx
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
    made = DocxText(path, Styles(document.styles.element))
    _body(document.element.body, made)
    _beside(document, made)
    return made


def _body(parent: Any, made: DocxText) -> None:  # noqa: ANN401 - elements of lxml
    """Add the paragraphs and tables of the document, or of a text box."""
    between = _BETWEEN
    for block, why in elements(parent, "p", "tbl"):
        boxes: list[Any] = []
        if name_of(block) == "tbl":
            for pieces in _rows(block, why, made, boxes):
                made.add(pieces)
        else:
            pieces = _because(words_of(block, boxes, made.styles.formats), why)
            start, end = made.add(pieces, between)
            level = made.styles.level(block)
            title = "".join(words for words, cut in pieces if cut is None).strip()
            if level and title:
                made.headings.append(Heading(title, level, start + (len(between) if start else 0), end))
            # Where the end of a paragraph was deleted, the next one goes on with its words.
            between = "" if child(block, "pPr", "rPr", "del") is not None else _BETWEEN
        for box in boxes:
            _body(box, made)


def _because(pieces: list[Piece], why: str | None) -> list[Piece]:
    """Pieces that are all cut for a reason, if there is one."""
    return [(words, cut or why) for words, cut in pieces]


def _rows(
    table: Any,  # noqa: ANN401 - as above
    why: str | None,
    made: DocxText,
    boxes: list[Any],
    depth: int = 0,
) -> Iterator[list[Piece]]:
    """A line for each row; a merged cell stands in each row and column that it spans.

    python-docx looks for the upper part of a merged cell in all rows above, for each cell.
    """
    if depth > DEEPEST_TABLES:
        raise _too_large(made.path, f"has tables within tables, deeper than {DEEPEST_TABLES} levels")
    above: dict[int, str] = {}
    for row, row_why in elements(table, "tr"):
        cut = why or row_why or (DELETED if child(row, "trPr", "del") is not None else None)
        line: list[Piece] = []
        column = row.grid_before
        for cell, cell_why in elements(row, "tc"):
            span = cell.grid_span
            if column + span > MOST_COLUMNS:
                raise _too_large(
                    made.path, f"has a table with {column + span:,} columns; at most {MOST_COLUMNS} are read"
                )
            pieces = _because(_cell(cell, made, boxes, depth), cut or cell_why)
            own = "".join(words for words, reason in pieces if reason is None).strip()
            text = own
            if cell.vMerge == "continue":
                text = above.get(column, "")
                pieces = [(text, None), *_because(pieces, "hidden by a merged cell")]
            above.update(dict.fromkeys(range(column, column + span), text))
            for number in range(span):
                line += [(" | ", None)] if line else []
                line += pieces if number == 0 else [(text, None)]
            column += span
        yield line


def _cell(cell: Any, made: DocxText, boxes: list[Any], depth: int) -> list[Piece]:  # noqa: ANN401 - as above
    """The paragraphs of a cell, and the rows of tables in it."""
    pieces: list[Piece] = []
    for block, why in elements(cell, "p", "tbl"):
        lines = (
            [words_of(block, boxes, made.styles.formats)]
            if name_of(block) == "p"
            else _rows(block, why, made, boxes, depth + 1)
        )
        for line in lines:
            pieces += [("\n", None)] if pieces and line else []
            pieces += _because(line, why)
    return pieces


def _beside(document: Any, made: DocxText) -> None:  # noqa: ANN401 - of python-docx
    """Add what stands beside the text, as cut: headers, footers, notes and comments; and note what is not read."""
    from docx.oxml import parse_xml

    unread: Counter[str] = Counter()
    relations = sorted(document.part.rels.values(), key=lambda one: (one.reltype, one.rId))
    for relation in relations:
        kind = relation.reltype.rpartition("/")[2]
        unread[_UNREAD.get(kind, "")] += 1
        if kind not in BESIDE or relation.is_external:
            continue
        part = relation.target_part
        try:
            root = part.element if hasattr(part, "element") else parse_xml(part.blob)
        except (ValueError, SyntaxError):  # as lxml has it of a part that is no XML
            unread[kind] += 1
            continue
        for paragraph in root.iter("{*}p"):
            if name_of(paragraph.getparent()) != "txbxContent":
                boxes: list[Any] = []
                pieces = words_of(paragraph, boxes, made.styles.formats)
                for box in boxes:
                    pieces += [
                        piece for inner in box.iter("{*}p") for piece in words_of(inner, [], made.styles.formats)
                    ]
                if any(words.strip() for words, _ in pieces):
                    made.add([("".join(words for words, _ in pieces), BESIDE[kind])])
    made.doubts += ({"not_read": kind, "number": number} for kind, number in sorted(unread.items()) if kind)


def _too_large(path: Path, what: str) -> UnreadableSource:
    return UnreadableSource(f"the DOCX file {what}.", where=Where(path), todo=_SPLIT)
