"""Messages on the screen about the text of a source: what was cut that looks like text, and what is doubtful."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from tuyun.graph.reading.input.clean import HEADER
from tuyun.graph.reading.input.cleaned import Change, Cleaned
from tuyun.graph.reading.input.docx_words import DELETED, MOVED, STRUCK
from tuyun.graph.reading.input.docx_words import HIDDEN as HIDDEN_WORDS
from tuyun.graph.reading.input.extract import Extract
from tuyun.graph.reading.input.raised import FOOTNOTE
from tuyun.graph.reading.input.source_checks import in_words
from tuyun.graph.reading.input.web_page import HIDDEN

MESSAGES = {
    HEADER: "lines cut as header or footer of a page",
    FOOTNOTE: "footnote marks cut",
    HIDDEN: "passages cut that the page hides",
    STRUCK: "passages cut that are struck out",
    DELETED: "passages cut that the document has as deleted",
    MOVED: "passages cut that the document has moved",
    HIDDEN_WORDS: "passages cut that the document hides",
    "header or footer": "headers and footers cut",
    "footnote": "footnotes cut",
    "endnote": "endnotes cut",
    "comment": "comments cut",
}
"""The reasons for a cut of which a message speaks, with its words."""
LONGEST = 60
"""Characters of an example."""


def notices(extract: Extract) -> list[str]:
    """The messages, a line each."""
    return [*_cuts(extract.cleaned), *in_words(extract.doubts)]


def _cuts(cleaned: Cleaned) -> Iterator[str]:
    """How many passages were cut for each reason, with an example."""
    found: Mapping[str, list[str]] = {why: [] for why in MESSAGES}
    for change in cleaned.changes:
        if change.why == FOOTNOTE:
            found[change.why].append(_mark(change, cleaned))
        elif change.why in found:
            found[change.why] += (f"“{_short(line)}”" for line in change.was.splitlines() if line.strip())
    for why, passages in found.items():
        if passages:
            # A mark behind a figure, or a passage with a figure, is what a reader of the message wants to see.
            figure = r"\d\W*$" if why == FOOTNOTE else r"\d"
            example = next((one for one in passages if re.search(figure, one)), passages[0])
            yield f"{MESSAGES[why]}: {len(passages)}, for example {example} (listed as “{why}”)"


def _mark(change: Change, cleaned: Cleaned) -> str:
    """A footnote mark with the word or figure before it."""
    place = bisect_left(cleaned.starts, change.start)
    before = cleaned.text[max(0, place - LONGEST) : place].split()
    return f"“{change.was.strip()}”" + (f" behind “{before[-1]}”" if before else "")


def _short(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
