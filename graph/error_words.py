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
    near = list(folded)
    if len(near) > MOST_COMPARED:  # comparing takes long: those whose beginning is the most alike
        near.sort()
        place = max(0, bisect_left(near, word.casefold()) - MOST_COMPARED // 2)
        near = near[place : place + MOST_COMPARED]
    if similar := get_close_matches(word.casefold(), near, n=1, cutoff=0.6):
        return f"Did you mean {folded[similar[0]]!r}?"
    return f"Known: {', '.join(folded.values())}." if 0 < len(folded) <= 40 else ""
