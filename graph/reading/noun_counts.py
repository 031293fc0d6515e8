"""Reads a noun that has no figure as if one stood before it: its unit, its forms, whether it names officials."""

from functools import lru_cache

from tuyun.graph.reading.counts import Count, counts
from tuyun.graph.reading.numerals import figures

_FIGURE = "5 "
"""Stands before a noun that has no figure of its own."""


@lru_cache(maxsize=1024)
def count_of_noun(words: str) -> Count | None:
    """What a noun and its modifiers would count: “registered cases”; None if they could not count anything."""
    phrase = f"{_FIGURE}{words}"
    return next(iter(counts(phrase, figures(phrase)[0][:1])), None)
