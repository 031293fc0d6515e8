"""Mask the counted nouns of a sentence by their units, so that rules see what is counted."""

from collections.abc import Sequence

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.ruleset import MASK, PAD, units


def mask(sentence: str, made: Sequence[Count]) -> str:
    """The sentence with each counted noun masked by its unit; offsets stay as they are."""
    letters = list(sentence.replace(" - ", " – "))  # a hyphen between spaces is a dash
    for count in made:
        if count.double and letters[count.start] >= "\ue000":
            continue
        letters[count.start] = chr(MASK + units().index(count.unit))
        letters[count.start + 1 : count.end] = PAD * (count.end - count.start - 1)
    return "".join(letters)
