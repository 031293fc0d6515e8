"""Hyphens at the ends of lines: of a word that the line end divides, or a word's own."""

import re
from collections import Counter
from itertools import pairwise

from tuyun.graph.reading.input.cleaned import Cleaned

_WHY = "hyphen at the end of a line"
_OWN = "line end behind a hyphen"
_DIVIDED = re.compile("(?<=[A-Za-z])(?:[-\u2010\u00ad]\\n|[\x02\ufffe]\\n?)\\f?(?=[a-z])")
"""A hyphen, or a place for one, at a line end. PDFium marks the hyphen as U+FFFE, and earlier as U+0002."""
_FIRM = {"anti", "non", "self", "well", "quasi"}
"""First halves of words that no other word is likely to begin with."""
_LOOSE = {
    "co", "cross", "far", "first", "half", "high", "long", "low", "mid", "multi", "newly", "post", "pre", "semi",
    "short", "so", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
}  # fmt: skip
"""First halves with which words without a hyphen begin too (“so-cial”), so that the second half decides."""
_SECOND = {"based", "called", "defendant", "defendants", "old", "term", "trafficking", "up", "year"}
"""Second halves of words with a hyphen, whatever the first: “follow-up”, “long-term”."""
_OF_EX = {
    "combatants", "convict", "convicts", "husband", "officer", "officers", "official", "officials", "partner",
    "police",
}  # fmt: skip
"""Second halves behind “ex”, with which many other words begin."""
_SHORTEST = 4
"""Letters of a word that may be a second half: “so-me” is not “so” and “me”."""


def mend_hyphens(cleaned: Cleaned) -> None:
    """Cut the hyphen of a word that the end of a line divides, and the line end alone behind a hyphen to be kept.

    >>> cleaned = Cleaned.of("the non-\\ngovernmental inves-\\ntigation of 20-\\n30 cases")
    >>> mend_hyphens(cleaned)
    >>> cleaned.text
    'the non-governmental investigation of 20-30 cases'
    """
    if _DIVIDED.search(cleaned.text):
        words, pairs = _words(cleaned.text)
        text = cleaned.text
        found: list[tuple[int, int, str]] = []
        for match in _DIVIDED.finditer(text):
            before = re.search("[A-Za-z]+$", text[max(0, match.start() - 40) : match.start()])
            after = re.compile("[a-z]+").match(text, match.end())
            halves = (before[0].casefold() if before else "", after[0] if after else "")
            own = match[0][0] != "\u00ad" and _has_hyphen(halves, words, pairs)
            found.append((*match.span(), "-" if own else ""))
        cleaned.replace(found, _WHY)
    cleaned.edit("\ufffe", "-", _WHY)
    cleaned.edit("\u00ad", "", "invisible character")
    cleaned.edit(r"(?<=\w[-‐–])\n\f?(?=\d)|(?<=[A-Za-z][-‐])\n\f?(?=[A-Z])", "", _OWN)


def _has_hyphen(halves: tuple[str, str], words: Counter[str], pairs: Counter[tuple[str, str]]) -> bool:
    """Whether two halves of a word have a hyphen between them, by the rest of the text and then by the halves."""
    before, after = halves
    whole = words[before + after]
    if whole or pairs[halves]:
        return pairs[halves] > whole
    if before in _FIRM or after in _SECOND or (before == "ex" and after in _OF_EX):
        return True
    return before in _LOOSE and len(after) >= _SHORTEST and words[after] > 0


def _words(text: str) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How often each word stands in a text, and each two words with a hyphen between them."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for match in re.finditer("[A-Za-z]+(?:[-\0][A-Za-z]+)*", _DIVIDED.sub("\0", text)):
        if "\0" in match[0]:
            continue  # halves that a line end divides are no words of their own
        parts = match[0].casefold().split("-")
        words.update(parts)
        pairs.update(pairwise(parts))
    return words, pairs
