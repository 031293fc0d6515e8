"""Figures that a source puts together of several pieces, which nobody may read as one, or as two, unasked."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from tuyun.graph.reading.input.clean import CONTROL
from tuyun.graph.reading.input.cleaned import Cleaned

PARTED = "figure of several elements"
"""Why a stroke stands within a figure."""
_BETWEEN = " | "
"""What parts the pieces; a space would be read as one between thousands."""
_WITHIN = re.compile(r"\d(?=(?:[.,]|(?<!\d\d\d\d)[^\S\n]+(?=\d{3}(?!\d)))?(\d))|(?<=\d)[.,](?=(\d))")


def part_figures(cleaned: Cleaned) -> None:
    """Put a stroke between the figures of two elements that only tags or marks of emphasis part.

    A footnote mark that a style sheet raises looks like the end of a figure, and so does the next cell of a table.

    >>> cleaned = Cleaned.without("16<a>5</a> men", [(2, 5, "tag"), (6, 10, "tag")])
    >>> part_figures(cleaned)
    >>> cleaned.text
    '16 | 5 men'
    """
    pieces: list[tuple[int, int, str]] = []
    for match in _WITHIN.finditer(cleaned.text):
        first, last = match.start(), match.start(match.lastindex or 0)
        if any(cleaned.ends[place] < cleaned.starts[place + 1] for place in range(first, last)):
            spaced = cleaned.text[first + 1].isspace()
            pieces.append((first, first + 1, match[0] + (_BETWEEN.rstrip() if spaced else _BETWEEN)))
    cleaned.replace(pieces, PARTED)


def parted_figures(cleaned: Cleaned) -> Iterator[Mapping[str, Any]]:
    """The figures that a stroke parts, and those beside a character that stands for a control character."""
    for change in cleaned.changes:
        if change.why not in (CONTROL, PARTED):
            continue
        start = bisect_left(cleaned.starts, change.start)
        end = start + len(change.now)
        before = re.search(r"\S*$", cleaned.text[max(0, start - 20) : start])
        behind = re.match(r"\S*", cleaned.text[end : end + 20])
        first, last = start - len(before[0] if before else ""), end + len(behind[0] if behind else "")
        if (
            change.why == PARTED
            or re.search(r"\d\Z", cleaned.text[first:start])
            or cleaned.text[end : end + 1].isdigit()
        ):
            yield {"parted_figure": cleaned.text[first:last].strip(), "at": [first, last]}
