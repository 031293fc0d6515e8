"""Mask the counted nouns of a sentence by their units, so that rules see what is counted."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.ruleset import MASK, PAD, expand, units

_LIST = re.compile(expand(r"\((?:(?!\b{finite})[^();])*(?:; (?:(?!\b{finite})[^();])*)+\)"))
"""A list in brackets whose members have no verb: “(nine of slavery; two of begging)”."""


def mask(sentence: str, made: Sequence[Count]) -> str:
    """The sentence with each counted noun masked by its unit; offsets stay as they are.

    A semicolon inside a list in brackets becomes a comma, as it ends no clause.
    """
    letters = list(sentence.replace(" - ", " – "))  # a hyphen between spaces is a dash
    for count in made:
        if count.double and letters[count.start] >= "\ue000":
            continue
        letters[count.start] = chr(MASK + units().index(count.unit))
        letters[count.start + 1 : count.end] = PAD * (count.end - count.start - 1)
    masked = "".join(letters)
    return _LIST.sub(lambda match: match[0].replace(";", ","), masked) if "(" in masked else masked
