"""Parts in a bracket that repeats the kinds of an earlier count: “up from 51 (*38 and 13, respectively*)”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tuyun.graph.reading.clauses.clause_starts import Whole, with_parts
from tuyun.graph.reading.matching.ruleset import IN_YEAR

_OPENS = re.compile(rf"(?: {IN_YEAR})? \(")
"""What stands between a count and the bracket that divides it."""
_JOINS = re.compile(r",? and |, ")
_CLOSES = re.compile(r",? respectively\)")


def with_respective_parts(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts of a sentence, those in such a bracket as parts of the count before it.

    Nothing changes unless the bracket has as many counts as the last divided count before it has parts, and they
    are no more than what they divide.

    Args:
        masked: the sentence with its counted nouns masked.
        made: its counts with their parts.
    """
    listed = sorted(made, key=lambda whole: whole.count.start)
    for place, whole in enumerate(listed):
        model = next((before for before in reversed(listed[:place]) if before.parts), None)
        following = listed[place + 1 :]
        if model is None or whole.parts or not following:
            continue
        if not _OPENS.fullmatch(masked, whole.end, following[0].count.start):
            continue
        inside = following[: len(model.parts)]
        last = inside[-1].count.figure.end
        joined = all(
            _JOINS.fullmatch(masked, one.count.figure.end, two.count.start) for one, two in pairwise(inside)
        )
        if len(inside) < len(model.parts) or not joined or not _CLOSES.match(masked, last):
            continue
        parts = [
            replace(each.count, forms=part.forms, group=part.group, institution=part.institution, law=part.law)
            for each, part in zip(inside, model.parts, strict=True)
        ]
        divided = with_parts(whole, parts, last)
        if not divided.faulty:
            return [*listed[:place], divided, *following[len(parts) :]]
    return list(made)
