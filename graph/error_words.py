"""Words of errors: the known word that a misspelt word may stand for, and texts of bounded length."""

from bisect import bisect_left
from collections.abc import Iterable
from difflib import get_close_matches

MOST_COMPARED = 100
"""Words that a misspelt word is compared with."""
LONGEST = 2_000
"""Characters in which a fault of a document is described; it may quote a value of megabytes."""


def shortened(text: str) -> str:
    """A text of bounded length."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def suggest(word: str, known: Iterable[str]) -> str:
    """Advice for a misspelt word: ``Did you mean 'prosecuted'?``, or all known words if none is similar."""
    folded = {name.casefold(): name for name in sorted(known)}
    if len(folded) > MOST_COMPARED:  # comparing takes long: those whose beginning or end is the most alike
        near = _neighbours(word.casefold(), folded) + [
            end[::-1] for end in _neighbours(word.casefold()[::-1], [name[::-1] for name in folded])
        ]
    else:
        near = list(folded)
    if similar := get_close_matches(word.casefold(), near, n=1, cutoff=0.6):
        return f"Did you mean {folded[similar[0]]!r}?"
    return f"Known: {', '.join(folded.values())}." if 0 < len(folded) <= 40 else ""


def _neighbours(word: str, names: Iterable[str]) -> list[str]:
    """The names around a word in the order of the alphabet, half of those that may be compared."""
    ordered = sorted(names)
    place = max(0, bisect_left(ordered, word) - MOST_COMPARED // 4)
    return ordered[place : place + MOST_COMPARED // 2]
