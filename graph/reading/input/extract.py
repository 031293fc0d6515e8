"""Get the text of a source file: plain text, Markdown, HTML or a saved web page, PDF with a text layer, DOCX."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.reading.input.clean import FOOTNOTE, clean
from tuyun.graph.reading.input.cleaned import Change, Cleaned
from tuyun.graph.reading.input.doubtful import (
    Doubt,
    broken_encodings,
    doubted_pages,
    perhaps_footnote_marks,
    quarrels,
)
from tuyun.graph.source.files import read_text

HEADING = re.compile(
    r"^(?=.{2,80}$)(?:[A-Z][A-Z’' ,&-]+|[A-Z][a-z’']+(?: (?:[A-Za-z][a-z’']*|&)){0,5}):?$", re.MULTILINE
)
"""A line that may be a heading, where nothing marks headings: short, without a full stop."""
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figure", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "footer", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
_UNSEEN = {"script", "style", "noscript", "template", "svg", "head", "nav", "button", "select", "iframe", "sup"}
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "embed", "source", "track"}
_OTHER = {
    ".doc": "a Word file of the old kind", ".rtf": "RTF", ".odt": "an OpenDocument text", ".epub": "an e-book",
    ".xlsx": "a table", ".csv": "a table", ".png": "a picture", ".jpg": "a picture", ".zip": "an archive",
}  # fmt: skip
LARGEST_REST = 20_000_000
"""Tags behind a tag without an end, times the characters there: the time to read them grows with this."""


@dataclass
class Extract:
    """The cleaned text of a source, its headings with their levels, and the kind of the file."""

    kind: str
    cleaned: Cleaned
    headings: list[tuple[str, int]]
    doubts: list[Doubt] = field(default_factory=list)
    """What a second look at the source doubts."""


def extract(path: Path, section: str | None = None) -> Extract:
    """The text of a file, or of a section of it.

    Args:
        path: the file.
        section: the heading of a section; the text goes on to the next heading of its level.

    Raises:
        UnreadableSource: the file is of another kind, broken, encrypted, a scan, too long, or lacks the section.
    """
    kind = kind_of(path)
    if kind == "pdf":
        from tuyun.graph.reading.input.pdf import pdf_text  # when a PDF is read, as the packages are an extra

        pdf = pdf_text(path)
        made = Extract(kind, Cleaned.of(pdf.text), [], [*doubted_pages(pdf), *quarrels(path, pdf)])
        made.cleaned.replace(pdf.marks, FOOTNOTE)
    elif kind == "docx":
        from tuyun.graph.reading.input.docx import docx_text

        text, headings = docx_text(path)
        made = Extract(kind, Cleaned.of(text), headings)
    else:
        text = read_text(path)
        if "\x00" in text[:4096]:
            raise UnreadableSource("this is no text.", where=Where(path), todo=_READ)
        made = _html(text, path) if kind == "html" else _markdown(text) if kind == "markdown" else _plain(text)
    clean(made.cleaned)
    if kind in ("text", "pdf"):
        made.headings += [(match[0], 1) for match in HEADING.finditer(made.cleaned.text)]
    if section is not None:
        _cut_section(made, section, path)
    if not made.cleaned.text.strip():
        raise UnreadableSource("the file has no text.", where=Where(path))
    made.doubts += perhaps_footnote_marks(made.cleaned)
    made.doubts += broken_encodings(made.cleaned.text)
    return made


_READ = "Plain text, Markdown, HTML, PDF with a text layer and DOCX are read."


def kind_of(path: Path) -> str:
    """The kind of a file, by its first bytes and its name; raises `UnreadableSource` for any other kind."""
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
    if suffix in _OTHER or head.startswith((b"PK", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8", b"{\\rtf")):
        raise UnreadableSource(
            f"this is {_OTHER.get(suffix, 'a file of another kind')}.", where=Where(path), todo=_READ
        )
    if suffix in (".pdf", ".docx"):
        raise UnreadableSource(f"this is no {suffix[1:].upper()}, or a broken one.", where=Where(path), todo=_READ)
    if suffix in (".html", ".htm", ".xhtml") or re.match(rb"\s*(?:<!doctype html|<html)", head, re.IGNORECASE):
        return "html"
    return "markdown" if suffix in (".md", ".markdown") else "text"


def _plain(text: str) -> Extract:
    return Extract("text", Cleaned.of(text), [])


def _markdown(text: str) -> Extract:
    made = Extract("markdown", Cleaned.of(text), [])
    made.headings = [
        (re.sub(r"[*_`]", "", match[2]).rstrip("#").strip(), len(match[1]))
        for match in re.finditer(r"^(#{1,6}) +(.+)$", text, re.MULTILINE)
    ]
    edit = made.cleaned.edit
    edit(r"(?m)^#{1,6} +(?=\S)", "", "mark of a heading")
    edit(rf"!\[[^\[\]\n]*\]{_ADDRESS}", "", "picture")
    edit(r"\[\^[^\[\]\n]+\]:?", "", "footnote mark")
    edit(rf"\[(?=[^\[\]\n]+\]{_ADDRESS})", "", "mark of a link")
    edit(rf"\]{_ADDRESS}", "", "mark of a link")
    edit(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`", "", "mark of emphasis")
    edit(r"(?m)^ {0,3}(?:[-*+]|>) +", "", "mark of a list or quotation")
    edit(r"<[/a-z!][^<>\n]*>", "", "tag")
    edit(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-z]+);", lambda match: unescape(match[0]), "character reference")
    edit(r"(?m)^(?:-{3,}|\*{3,}|={3,})$", "", "rule")
    return made


_ADDRESS = r"\([^)\n]{0,2000}\)"
"""The address of a link or picture. Without a bound, the text is searched to its end for each of many brackets."""


class _Pieces(HTMLParser):
    """The tokens of a page with their places: text that is seen, and all that is not."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.unseen: list[str] = []
        self.open: Counter[str] = Counter()
        self.marks: list[tuple[int, str]] = []
        """Where each token begins, and what it is: ``text``, ``ref``, ``block``, ``tag`` or ``unseen``."""
        self.heading: tuple[int, int] | None = None
        self.headings: list[tuple[str, int]] = []

    def _mark(self, what: str) -> int:
        line, column = self.getpos()
        place = self.lines[line - 1] + column
        self.marks.append((place, "unseen" if self.unseen and what != "block" else what))
        return place

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parent has it
        if tag in _UNSEEN and tag not in _VOID:
            self.unseen.append(tag)
            self.open[tag] += 1
        place = self._mark("block" if tag in _BLOCKS and not self.unseen else "tag")
        if re.fullmatch("h[1-6]", tag):
            self.heading = (place, int(tag[1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parent has it
        self._mark("block" if tag in _BLOCKS else "tag")

    def handle_endtag(self, tag: str) -> None:
        place = self._mark("block" if tag in _BLOCKS and not self.unseen else "tag")
        inner = None
        while self.open[tag] and inner != tag:
            inner = self.unseen.pop()
            self.open[inner] -= 1
        if re.fullmatch("h[1-6]", tag) and self.heading:
            title = re.sub(r"<[^<>]*>", "", self.source[self.heading[0] : place])
            self.headings.append((" ".join(unescape(title).split()), self.heading[1]))
            self.heading = None

    def handle_data(self, data: str) -> None:  # noqa: ARG002 - the place is enough
        self._mark("text")

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - as above
        self._mark("ref")

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - as above
        self._mark("ref")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")


def _html(source: str, path: Path) -> Extract:
    """A page without its tags: a block ends a paragraph, a character reference becomes its character."""
    parser = _Pieces(source)
    parser.feed(source)
    _check_ends(parser, path)
    parser.close()
    made = Extract("html", Cleaned.begun(source), parser.headings)
    cleaned, text = made.cleaned, []
    ends = [*(place for place, _ in parser.marks[1:]), len(source)]
    if parser.marks and parser.marks[0][0]:
        cleaned.changes.append(_change(source, 0, parser.marks[0][0], "", "tag"))
    for (start, what), end in zip(parser.marks, ends, strict=True):
        raw = source[start:end]
        if what == "text":
            text.append(raw)
            cleaned.starts.extend(range(start, end))
            cleaned.ends.extend(range(start + 1, end + 1))
            continue
        now = {"block": "\n\n", "ref": unescape(raw)}.get(what, "")
        why = {"ref": "character reference", "unseen": "not shown on the page"}.get(what, "tag")
        cleaned.changes.append(_change(source, start, end, now, why))
        text.append(now)
        cleaned.starts.extend([start] * len(now))
        cleaned.ends.extend([end] * len(now))
    cleaned.text = "".join(text)
    cleaned.edit(_SPACE, lambda match: "\n\n" if "\n\n" in match[0] else match[0], "tag")
    cleaned.edit(_SPACE, _line_end, "line end inside a paragraph")
    return made


_SPACE = r"[ \t\r\n]+"


def _line_end(match: re.Match[str]) -> str:
    return " " if "\n" in match[0] and "\n\n" not in match[0] else match[0]


def _check_ends(parser: _Pieces, path: Path) -> None:
    """Raise `UnreadableSource` if so many tags begin and do not end that reading them would take minutes."""
    rest = parser.rawdata  # what follows the first tag or comment that has no end
    if parser.cdata_elem is None and (begun := rest.count("<")) * len(rest) > LARGEST_REST:
        raise UnreadableSource(
            f"here begins a tag or comment that has no end, and {begun:,} times `<` follow in {len(rest):,} "
            "characters.",
            where=Where(path, parser.source.count("\n", 0, len(parser.source) - len(rest)) + 1),
            todo="Save the page from a browser once more, or save its words as plain text.",
        )


def _change(source: str, start: int, end: int, now: str, why: str) -> Change:
    return Change(start, end, source[start:end], now, why)


def _cut_section(made: Extract, section: str, path: Path) -> None:
    """Keep a section alone: what stands between its heading and the next heading of its level or a higher one."""
    text, wanted = made.cleaned.text, _folded(section)
    level = next((level for title, level in made.headings if _folded(title) == wanted), None)
    places: list[tuple[int, int, str, int]] = []
    levels: dict[str, int] = {}
    for title, one in made.headings:
        levels.setdefault(_folded(title), one)
    for match in re.finditer(r"^.+$", text, re.MULTILINE):
        folded = _folded(match[0])
        if folded in levels:
            places.append((match.start(), match.end(), folded, levels[folded]))
    start = next((end for _, end, title, _ in places if title == wanted), None)
    if level is None or start is None:
        known = ", ".join(dict.fromkeys(title for title, _ in made.headings)) or "none"
        raise UnreadableSource(
            f"there is no section {section!r}.", where=Where(path), todo=f"Headings: {known[:600]}."
        )
    end = next(
        (first for first, _, title, one in places if first > start and one <= level and title != wanted), len(text)
    )
    body = text[start:end]
    lead = len(body) - len(body.lstrip())
    made.cleaned.keep(start + lead, start + len(body.rstrip()), f"outside the section {section}")


def _folded(title: str) -> str:
    return " ".join(title.split()).strip(" :").casefold()
