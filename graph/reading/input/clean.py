"""Clean a text: line ends, ligatures, hyphens at line ends, footnote marks, page headers, and nothing else."""

import re

from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.hyphens import mend_hyphens
from tuyun.graph.reading.input.page_headers import page_headers
from tuyun.graph.reading.input.raised import FOOTNOTE, is_mark

HEADER = "page header or footer"
"""Why the header of a page is cut."""
CONTROL = "control character"
"""Why a control character, which no reader sees, is another character in the text."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
"""Words that a heading may have without a capital."""


def clean(cleaned: Cleaned) -> None:
    """Clean a text in place.

    No pattern begins in the midst of a run that it repeats, so that a long run takes time in proportion to it.
    """
    edit = cleaned.edit
    edit("\r\n?", "\n", "line end")
    edit("[\u00a0\u202f\u2007\u2009\u200a\u2002\u2003]", " ", "space of another kind")
    edit("[\u200b\u200c\u200d\u2060\ufeff]|\u00ad(?![ \\t]*\n)", "", "invisible character")
    edit("[\x0b\x85]", "\n", "line end")
    edit("[\x00\x01\x03-\x08\x0e-\x1f\x7f-\x9f]", _shown, CONTROL)
    edit("|".join(_LIGATURES), lambda match: _LIGATURES[match[0]], "ligature")
    edit(r"(?<![ \t])[ \t]+(?=\n|\f|$)", "", "space at the end of a line")
    if "\f" in cleaned.text:
        cleaned.replace(((start, end, "") for start, end in page_headers(cleaned.text)), HEADER)
    mend_hyphens(cleaned)
    edit("\x02", " ", CONTROL)
    edit(r"(?<=[\w.,;:)”’])(?:\[\d{1,3}\]|(?<![¹²³⁴-⁹⁰])[¹²³⁴-⁹⁰]+)", _without_mark, FOOTNOTE)
    edit(r"(?<!\n)\n*\f[\n\f]*", _over_pages, "page break")
    edit(r"(?<=[^\s.:;!?”\"])[ ]?\n[ ]?(?=[a-z(0-9“])", _line_end, "line end inside a sentence")
    edit(r"(?<=[a-z,])\n(?=[A-Z])", _joined, "line end inside a sentence")
    edit(r"[ \t]{2,}|\t", " ", "white space")
    edit(r"(?<=\n)[ \t]+", "", "white space")
    edit(r"\n{3,}", "\n\n", "empty lines")
    edit(r"\A\s+|(?<!\s)\s+\Z", "", "white space at the ends")


def _shown(match: re.Match[str]) -> str:
    """The dash or quote that the character is in Windows-1252, as which a text was not decoded; else a space.

    Between figures it is a stroke, as a space would be read as one between thousands.
    """
    shown = bytes([ord(match[0])]).decode("cp1252", "replace")
    if shown.isprintable() and shown != "\ufffd":
        return shown
    text, start, end = match.string, match.start(), match.end()
    within = re.search(r"\d\s*$", text[max(0, start - 5) : start]) and re.match(r"\s*\d", text[end : end + 5])
    return " | " if within else " "


def _without_mark(match: re.Match[str]) -> str:
    """Nothing in place of a footnote mark; an exponent, or the upper figure of a fraction, as it is."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return "" if is_mark(match[0], before, match.string[match.end() : match.end() + 1]) else match[0]


def _line_end(match: re.Match[str]) -> str:
    """A space; but the line end between figures that would then be read as thousands: “12”, “150”."""
    return "\n" if _like_thousands(match) else " "


def _like_thousands(match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    before = re.search(r"(?<!\d)\d{1,3}\s*$", text[max(0, start - 5) : start])
    return before is not None and re.match(r"\d{3}(?!\d)", text[end : end + 4]) is not None


def _joined(match: re.Match[str]) -> str:
    """A space, if the line before is full; a short line may be a heading."""
    begin = match.string.rfind("\n", 0, match.start()) + 1
    return " " if match.start() - begin > 55 else "\n"


def _over_pages(match: re.Match[str]) -> str:
    """A space if the last line of a page goes on on the next page: it ends no sentence, and is no heading."""
    text = match.string
    last = text[max(text.rfind("\n", 0, match.start()), text.rfind("\f", 0, match.start())) + 1 : match.start()]
    after = re.compile(r"[^\n\f]*").match(text, match.end())
    following = after[0] if after else ""
    if following[:1].islower() and match[0].count("\f") == 1:
        return " "
    ended = not last.strip() or match[0].count("\f") > 1 or re.search(r"[.:;!?…][\"”’)\]]*\s*$", last)
    begins = not following.strip() or re.match(r"(?:\d{1,3}|[A-Za-z])[.)] |[^\w\s\"“‘'(\[$€£]", following)
    apart = ended or begins or _looks_like_heading(last) or following.isupper() or _like_thousands(match)
    return "\n\n" if apart else " "


def _looks_like_heading(line: str) -> bool:
    """Whether a line is short, and each of its words but the small ones begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word not in _SMALL]
    return 0 < len(words) <= 8 and all(word[0].isupper() for word in words)
