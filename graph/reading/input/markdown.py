"""The text of a Markdown file without its marks."""

import re
from html import unescape

from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.docx_words import STRUCK
from tuyun.graph.reading.input.raised import FOOTNOTE, RAISED, is_mark, superscript
from tuyun.graph.reading.input.sections import BOLD, LONGEST_BOLD, Heading
from tuyun.graph.reading.input.web_page import BLOCKS

_ADDRESS = r"\([^)\n]{0,2000}\)"
"""The address of a link or picture. Without a bound, the text is searched to its end for each of many brackets."""
_UNDERLINED = re.compile(
    r"(?:\A|(?<=\n\n)|(?<=\n\r\n))(?!#|[>*+-] |\d+[.)] )([^\s#].{0,200}?)\r?\n {0,3}(==+|--+)[ \t]*(?=\r?$)",
    re.MULTILINE,
)
"""A heading with a line of ``=`` or ``-`` under it, which stands behind an empty line."""
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?(?: {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE)
"""Code, in which a line with ``#`` is no heading."""
_BLOCK_TAG = rf"</?(?:{'|'.join(sorted(BLOCKS))})\b[^<>]*>"
_NEXT_ITEM = re.compile(r"(?<=[^\s]\n) {0,3}[-*+] +(?=[A-Z\d])")
"""The mark of an item directly below another line. An empty line replaces it, so that the item is a sentence."""
_RAISED = re.compile(r"<sup\b[^<>\n]{0,200}>([^<>\n]{1,80})</sup>", re.IGNORECASE)
_ALL_BOLD = re.compile(rf"^(\*\*|__)(?=\S)([^*_\n]{{2,{LONGEST_BOLD}}}[^*_\n.!?])\1:?[ \t]*\r?$", re.MULTILINE)


def markdown_text(text: str) -> tuple[Cleaned, list[Heading]]:
    """The text without marks, and its headings."""
    cleaned = Cleaned.of(text)
    headings = [
        Heading(_plain(match[2]).rstrip("#").strip(), len(match[1]), *match.span())
        for match in re.finditer(r"^(#{1,6}) +(.+)$", text, re.MULTILINE)
    ]
    headings += (
        Heading(_plain(match[1]), 1 if match[2].startswith("=") else 2, match.start(), match.end(1))
        for match in _UNDERLINED.finditer(text)
    )
    headings += (Heading(_plain(match[2]), BOLD, *match.span()) for match in _ALL_BOLD.finditer(text))
    code = [match.span() for match in _FENCED.finditer(text)]
    headings = [one for one in headings if not any(start <= one.start < end for start, end in code)]
    headings.sort(key=lambda heading: heading.start)
    edit = cleaned.edit
    edit(r"(?s)<!--(?:(?!<!--|-->).)*-->", "", "comment")
    edit(r"(?is)<(del|s|strike)>(?:(?!<\1>|</\1>).)*</\1>|(?<!~)~~(?=[^\s~])[^~\n]+~~(?!~)", "", STRUCK)
    edit(_RAISED, _without_mark, FOOTNOTE)
    edit(_RAISED, lambda match: superscript(match[1]), RAISED)
    edit(r"(?<=[\w.,;:)”’])\[\\?\[?\d{1,3}\\?\]?\]\(#[^)\n]{0,200}\)", "", FOOTNOTE)
    edit(f"(?i){_BLOCK_TAG}", "\n\n", "tag")
    edit(r"(?m)^#{1,6} +(?=\S)", "", "mark of a heading")
    edit(rf"!\[[^\[\]\n]*\]{_ADDRESS}", "", "picture")
    edit(r"\[\^[^\[\]\n]+\]:?", "", FOOTNOTE)
    edit(rf"\[(?=[^\[\]\n]+\]{_ADDRESS})", "", "mark of a link")
    edit(rf"\]{_ADDRESS}", "", "mark of a link")
    edit(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`", "", "mark of emphasis")
    edit(_NEXT_ITEM, "\n", "mark of a list or quotation")
    edit(r"(?m)^ {0,3}(?:[-*+]|>) +", "", "mark of a list or quotation")
    edit(r"(?i)<[/a-z!][^<>\n]*>", "", "tag")
    edit(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-z]+);", lambda match: unescape(match[0]), "character reference")
    edit(r"(?m)^(?:-{2,}|\*{3,}|={2,})[ \t]*(?=\r?$)", "", "rule")
    return cleaned, headings


def _without_mark(match: re.Match[str]) -> str:
    """Nothing in place of raised words that are a footnote mark, others as they are."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return "" if is_mark(match[1], before, match.string[match.end() : match.end() + 1]) else match[0]


def _plain(title: str) -> str:
    return re.sub(r"[*_`]", "", title).strip()
