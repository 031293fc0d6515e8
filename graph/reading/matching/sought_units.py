"""Mark the counted nouns of some units in a masked text, so that a pattern need not name them.

A pattern is then compiled once, and not again for each set of units that verbs may take.
"""

from functools import cache, lru_cache

from tuyun.graph.reading.matching.ruleset import MASK, PAD, code_points

SHIFT = 0x40
"""What is added to the character of a unit that is sought."""
SOUGHT = f"[{chr(MASK + SHIFT)}-{chr(MASK + 2 * SHIFT - 1)}]{PAD}*"
"""A pattern of one masked counted noun of the units that `sought` was asked for."""


@lru_cache(maxsize=2_000)
def sought(text: str, units_taken: tuple[str, ...]) -> str:
    """A masked text in which `SOUGHT` matches the counted nouns of these units, or of any if none is named."""
    return text.translate({place: place + SHIFT for place in code_points(units_taken)})


@cache
def masked_or_sought(units_taken: tuple[str, ...]) -> str:
    """A pattern as `masked` makes it, for a text in which some units are sought."""
    letters = [chr(place) + chr(place + SHIFT) for place in code_points(units_taken)]
    return f"[{''.join(letters)}]{PAD}*"
