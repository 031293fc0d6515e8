"""Clean a text: line ends, ligatures, hyphens at line ends, footnote marks, page headers, and nothing else."""

import re

from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.hyphens import mend_hyphens
from tuyun.graph.reading.input.page_headers import page_headers

HEADER = "page header or footer"
"""Why the header of a page is cut."""
FOOTNOTE = "footnote mark"
"""Why a footnote mark is cut."""
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
    edit("[\u00ad\u200b\u200c\u200d\u2060\ufeff]", "", "invisible character")
    edit("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", "", "control character")
    edit("|".join(_LIGATURES), lambda match: _LIGATURES[match[0]], "ligature")
    edit(r"(?<![ \t])[ \t]+(?=\n|\f|$)", "", "space at the end of a line")
    if "\f" in cleaned.text:
        cleaned.replace(((start, end, "") for start, end in page_headers(cleaned.text)), HEADER)
    mend_hyphens(cleaned)
    edit(r"(?<=[\w.,;:)”’])(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)", "", FOOTNOTE)
    edit(r"(?<!\n)\n*\f[\n\f]*", _over_pages, "page break")
    edit(r"(?<=[^\s.:;!?”\"])[ ]?\n[ ]?(?=[a-z(0-9“])", " ", "line end inside a sentence")
    edit(r"(?<=[a-z,])\n(?=[A-Z])", _joined, "line end inside a sentence")
    edit(r"[ \t]{2,}|\t", " ", "white space")
    edit(r"(?<=\n)[ \t]+", "", "white space")
    edit(r"\n{3,}", "\n\n", "empty lines")
    edit(r"\A\s+|(?<!\s)\s+\Z", "", "white space at the ends")


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
    return "\n\n" if ended or begins or _looks_like_heading(last) or following.isupper() else " "


def _looks_like_heading(line: str) -> bool:
    """Whether a line is short, and each of its words but the small ones begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word not in _SMALL]
    return 0 < len(words) <= 8 and all(word[0].isupper() for word in words)
