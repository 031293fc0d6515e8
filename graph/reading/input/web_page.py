"""The text of a web page: what is seen of it, without its tags."""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.reading.input.cleaned import Change, Cleaned
from tuyun.graph.reading.input.docx_words import ANNOTATION, STRUCK
from tuyun.graph.reading.input.raised import Raised, read_raised
from tuyun.graph.reading.input.sections import BOLD, LONGEST_BOLD, Heading

HIDDEN = "hidden on the page"
"""Why text is cut that the page has and a browser does not show."""
_UNSHOWN = "not shown on the page"
LARGEST_REST = 20_000_000
"""Tags behind a tag without an end, times the characters there: the time to read them grows with this."""
LONGEST_TITLE = 1_000
"""Characters of a heading that are kept for messages."""
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_CUT = {
    **dict.fromkeys(
        ("script", "style", "noscript", "template", "svg", "head", "nav", "button", "select", "iframe"), _UNSHOWN
    ),
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    **dict.fromkeys(("rt", "rp"), ANNOTATION),
}
"""Elements whose words are cut, and why."""
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "embed", "source", "track"}
_CELLS = {"td", "th", "tr"}
_ENDED_BY = {
    "p": BLOCKS - {"br"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"}, "td": _CELLS,
    "th": _CELLS, "head": {"body"}, "rt": {"rt", "rp"}, "rp": {"rt", "rp"},
}  # fmt: skip
"""Elements that end without an end tag, and the tags whose beginning ends them."""
_NO_HEADINGS = {"td", "th", "li", "dt", "dd"}
"""Blocks whose words may be bold without being a heading."""
_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_LINE_THROUGH = re.compile(r"\btext-decoration[a-z-]*\s*:[^;]*\bline-through\b", re.IGNORECASE)
_SUPERIOR = re.compile(r"\bvertical-align\s*:\s*(?:super|text-top|\+?\.?\d)", re.IGNORECASE)
_CHARSET = re.compile(
    rb"""(?:<meta\b[^>]{0,500}?\bcharset|<\?xml\b[^>]{0,99}?\bencoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_WESTERN = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "cp1252"}
_ENCODINGS = re.compile(r"windows-125\d|iso-?8859-\d{1,2}|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-jp")
Attributes = list[tuple[str, str | None]]


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page declares of itself, if it is one that web pages have; Latin-1 as browsers read it.

    >>> declared_encoding(b'<meta charset="ISO-8859-1">')
    'windows-1252'
    """
    found = _CHARSET.search(raw[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    if name in _WESTERN:
        return "windows-1252"
    return name if _ENCODINGS.fullmatch(name) else None


class _Pieces(HTMLParser):
    """The tokens of a page with their places: text that is seen, and all that is not."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.unseen: list[str] = []
        """The elements that are open from the first on which is not seen."""
        self.open: Counter[str] = Counter()
        self.why = _UNSHOWN
        self.raised: list[Raised] = []
        """Where raised words, and links to a place of the page, begin and end."""
        self.raising: list[tuple[str, bool, int]] = []
        """Open elements that may be raised or such links: the tag, whether it is one of them, and its place."""
        self.marks: list[tuple[int, str]] = []
        """Where each token begins, and whether it is ``text``, a ``ref``, a ``block``, ``tag``, or not seen."""
        self.headings: list[Heading] = []
        self.heading: tuple[int, int] | None = None
        self.title = ""
        self.block = (0, "")
        self.bold = 0
        self.bold_words = self.plain_words = ""

    def _mark(self, what: str) -> int:
        line, column = self.getpos()
        place = self.lines[line - 1] + column
        if self.unseen and (what in ("text", "ref") or (what == "tag" and self.why == _UNSHOWN)):
            what = self.why
        self.marks.append((place, what))
        return place

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self.unseen and tag in _ENDED_BY.get(self.unseen[-1], ()):
            self.open[self.unseen.pop()] -= 1
        place = self._mark("block" if tag in BLOCKS and not self.unseen else "tag")
        if tag in BLOCKS and not self.unseen:
            self._begin_block(tag, place)
        if re.fullmatch("h[1-6]", tag) and not self.unseen:
            self.heading, self.title = (place, int(tag[1])), ""
        self.bold += tag in ("b", "strong")
        why = _why_cut(tag, attrs)
        if tag not in _VOID and (self.unseen or why):
            self.why = self.why if self.unseen else why or self.why
            self.unseen.append(tag)
            self.open[tag] += 1
        elif (superior := _is_superior(tag, attrs)) or any(tag == one for one, _, _ in self.raising):
            self.raising.append((tag, superior, place))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:  # noqa: ARG002 - as the parent has it
        self._mark("block" if tag in BLOCKS and not self.unseen else "tag")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen and not self.open[tag] and tag in {*BLOCKS, "ruby"} and self.unseen[0] in _ENDED_BY:
            self.unseen.clear()  # the end of what holds an element without an end tag
            self.open.clear()
        place = self._mark("block" if tag in BLOCKS and not self.unseen else "tag")
        self.bold -= tag in ("b", "strong") and self.bold > 0
        if not self.unseen and tag in BLOCKS:
            self._begin_block(tag, place)
        if not self.unseen and (opened := next((one for one in reversed(self.raising) if one[0] == tag), None)):
            del self.raising[self.raising.index(opened) :]
            self.raised += [Raised(opened[2], place, tag == "a")] if opened[1] else []
        inner = None
        while self.open[tag] and inner != tag:
            inner = self.unseen.pop()
            self.open[inner] -= 1

    def _begin_block(self, tag: str, place: int) -> None:
        """End the heading, and the paragraph in bold, that the beginning or end of a block ends."""
        self.raising.clear()
        if self.heading and self.title.strip() and tag != "br":
            self.headings.append(Heading(" ".join(self.title.split()), self.heading[1], self.heading[0], place))
            self.heading = None
        elif not self.heading and self.block[1] not in _NO_HEADINGS and self.plain_words.strip() in ("", ":"):
            title = " ".join(self.bold_words.split())
            if 1 < len(title) <= LONGEST_BOLD and title[-1] not in ".!?":
                self.headings.append(Heading(title, BOLD, self.block[0], place))
        self.block = (place, tag)
        self.bold_words = self.plain_words = ""

    def _say(self, words: str) -> None:
        """Words that are seen on the page."""
        if self.unseen or any(superior and tag != "a" for tag, superior, _ in self.raising):
            return
        if self.heading:
            self.title = (self.title + words)[:LONGEST_TITLE]
        elif self.bold:
            self.bold_words = (self.bold_words + words)[: LONGEST_BOLD + 1]
        elif len(self.plain_words) <= LONGEST_BOLD:
            self.plain_words += words.strip()

    def handle_data(self, data: str) -> None:
        self._mark("text")
        self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._mark("ref")
        self._say(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._mark("ref")
        self._say(unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the place is enough
        self._mark("tag")

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - as above
        self._mark("tag")


def _why_cut(tag: str, attrs: Attributes) -> str | None:
    """Why the words of an element are cut: it is not shown, not to be read out, or struck out."""
    said = dict(attrs)
    style = said.get("style") or ""
    unread = (said.get("aria-hidden") or "").strip().lower() == "true"
    if tag not in _CUT and ("hidden" in said or unread or _NOT_SHOWN.search(style)):
        return HIDDEN
    return STRUCK if tag not in _CUT and _LINE_THROUGH.search(style) else _CUT.get(tag)


def _is_superior(tag: str, attrs: Attributes) -> bool:
    """Whether an element is raised, or a link to a place of the page, as those of footnotes are."""
    said = dict(attrs)
    link = tag == "a" and "#" in (said.get("href") or "")
    return link or tag == "sup" or _SUPERIOR.search(said.get("style") or "") is not None


def page_text(source: str, path: Path) -> tuple[Cleaned, list[Heading]]:
    """A page without its tags, and its headings: a block ends a paragraph, a reference becomes its character."""
    parser = _Pieces(source)
    parser.feed(source)
    _check_ends(parser, path)
    parser.close()
    cleaned, text = Cleaned.begun(source), []
    ends = [*(place for place, _ in parser.marks), len(source)][1:]
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
        why = {"ref": "character reference", "block": "tag"}.get(what, what)
        cleaned.changes.append(_change(source, start, end, now, why))
        text.append(now)
        cleaned.starts.extend([start] * len(now))
        cleaned.ends.extend([end] * len(now))
    cleaned.text = "".join(text)
    cleaned.edit(_SPACE, lambda match: "\n\n" if "\n\n" in match[0] else match[0], "tag")
    cleaned.edit(_SPACE, _line_end, "line end inside a paragraph")
    read_raised(cleaned, parser.raised)
    return cleaned, parser.headings


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
