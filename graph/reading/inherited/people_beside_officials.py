"""Says whether officials are counted beside other people, so that a figure behind both may count either."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.ruleset import FIGURE
from tuyun.graph.reading.proposals.draft import Draft

_AND_OTHERS = re.compile(rf"(?:,| and) (?:another |at least |some |about )?{FIGURE} (?!of |more )[a-z]")
"""The beginning of further people behind officials: “four officials *and 30 civilians*”."""


def joined_with_others(draft: Draft, earlier: Sequence[Draft], text: str) -> bool:
    """Whether the last officials before a figure stand beside further people: “investigated four officials and 30
    civilians and convicted *two*”.

    Args:
        draft: of the figure.
        earlier: the drafts before it.
        text: the sentence.
    """
    ends = [other.whole.end for other in earlier if other.officials and other.whole.end <= draft.whole.count.start]
    return bool(ends) and and_others(text, max(ends), draft.whole.count.start)


def and_others(text: str, start: int, end: int) -> bool:
    """Whether further people stand directly behind officials who end at the one offset, and before the other."""
    return _AND_OTHERS.match(text, start, end) is not None
