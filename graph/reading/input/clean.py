"""Clean a text: line ends, ligatures, hyphens at line ends, footnote marks, page headers, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from itertools import accumulate

from tuyun.graph.reading.input.cleaned import Cleaned

PAGE = "\f"
"""What stands between two pages of a source."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_MOST_HEADERS = 120
_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: of \d{1,4})?", re.IGNORECASE)
"""A line with the number of the page alone."""


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
    _page_headers(cleaned)
    edit("(?<=[a-z])\ufffe\n?(?=[a-z])", "", "hyphen at the end of a line")  # PDFium marks the hyphen so
    edit("\ufffe", "-", "hyphen at the end of a line")
    edit(r"(?<=[A-Za-z])-\n\f?(?=[a-z])", "", "hyphen at the end of a line")
    edit(r"(?<=[\w.,;:)”’])(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)", "", "footnote mark")
    edit(r"(?<!\n)\n*\f\n*(?=[a-z])", " ", "page break")
    edit(r"(?<!\n)\n*\f\n*", "\n\n", "page break")
    edit(r"(?<=[^\s.:;!?”\"])[ ]?\n(?=[a-z(0-9“])", " ", "line end inside a sentence")
    edit(r"(?<=[a-z,])\n(?=[A-Z])", _joined, "line end inside a sentence")
    edit(r"[ \t]{2,}|\t", " ", "white space")
    edit(r"(?<=\n)[ \t]+", "", "white space")
    edit(r"\n{3,}", "\n\n", "empty lines")
    edit(r"\A\s+|(?<!\s)\s+\Z", "", "white space at the ends")


def _joined(match: re.Match[str]) -> str:
    """A space, if the line before is full; a short line may be a heading."""
    begin = match.string.rfind("\n", 0, match.start()) + 1
    return " " if match.start() - begin > 55 else "\n"


def _page_headers(cleaned: Cleaned) -> None:
    """Cut bare page numbers, and lines that stand at the top or bottom of several pages.

    Line by line and by no pattern, since a page may be a million lines of numbers.
    """
    pages = cleaned.text.split(PAGE)
    if len(pages) < 2:
        return
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    repeated = {
        key.casefold() for key, times in edges.most_common(_MOST_HEADERS) if times >= max(2, len(pages) // 3)
    }
    cuts: list[tuple[int, int]] = []
    start = 0
    for page in pages:
        cuts += _around(page, start, repeated)
        start += len(page) + len(PAGE)
    cleaned.replace(((begin, end, "") for begin, end in cuts), "page header or footer")


def _around(page: str, start: int, headers: Set[str]) -> Iterator[tuple[int, int]]:
    """Where the headers and footers of a page stand in the text; the page begins at ``start``."""
    lines = page.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
    top = below = 1 if start and len(lines) > 1 and not lines[0] else 0
    while below < len(lines) and _is_header(lines[below], headers):
        below += 1
    bottom = above = len(lines) - 1 if not lines[-1] else len(lines)
    if below > top:
        yield start if below == above else starts[top], min(starts[below], start + len(page))
    while bottom > below and _is_header(lines[bottom - 1], headers):
        bottom -= 1
    if bottom < above:
        yield starts[bottom] - 1, starts[above] - 1


def _is_header(line: str, headers: Set[str]) -> bool:
    return _key(line).casefold() in headers or _NUMBER.fullmatch(line) is not None


def _edges(page: str) -> list[str]:
    lines = [line for line in page.split("\n") if line.strip()]
    return [*lines[:2], *lines[-2:]]


def _key(line: str) -> str:
    """A line with a sign that no text has in the place of each number."""
    return re.sub(r"\d+", "\0", line)
