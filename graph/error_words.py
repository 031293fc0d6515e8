"""Words of errors: the known word that a misspelt word may stand for, and texts of bounded length."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

MOST_COMPARED = 100
"""Words that a misspelt word is compared with."""
LONGEST = 2_000
"""Characters in which a fault of a document is described; it may quote a value of megabytes."""


def shortened(text: str) -> str:
    """A text of bounded length."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def suggest(word: str, known: Iterable[str]) -> str:
    """Advice for a misspelt word: ``Did you mean 'prosecuted'?``, or all known words if none is similar."""
    folded, ordered, reversed_ = _prepared(tuple(known))
    if len(folded) > MOST_COMPARED:  # comparing takes long: those whose beginning or end is the most alike
        near = _neighbours(word.casefold(), ordered) + [
            end[::-1] for end in _neighbours(word.casefold()[::-1], reversed_)
        ]
    else:
        near = list(folded)
    if similar := get_close_matches(word.casefold(), near, n=1, cutoff=0.6):
        return f"Did you mean {folded[similar[0]]!r}?"
    return f"Known: {', '.join(folded.values())}." if 0 < len(folded) <= 40 else ""


@lru_cache(maxsize=4)  # a document has up to a thousand faults, whose words are the same
def _prepared(known: tuple[str, ...]) -> tuple[Mapping[str, str], list[str], list[str]]:
    """The known words by their folded form, these in order, and in order from their ends."""
    folded = {name.casefold(): name for name in sorted(known)}
    return folded, sorted(folded), sorted(name[::-1] for name in folded)


def _neighbours(word: str, ordered: Sequence[str]) -> list[str]:
    """The names around a word in the order of the alphabet, half of those that may be compared."""
    place = max(0, bisect_left(ordered, word) - MOST_COMPARED // 4)
    return list(ordered[place : place + MOST_COMPARED // 2])
