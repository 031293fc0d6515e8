"""The period that leads a clause and dates what the clause says: “…: *in May 2013*, a judge sentenced him”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.cues import Cue

_BEFORE = re.compile(r"(?:^|[,:;] |\b(?:and|but|while|that),? )$", re.IGNORECASE)
"""What stands before a period that leads a clause."""
_BETWEEN = re.compile(r",? [^;:]{0,120}")
"""What may stand between the period and what it dates."""


def leading(sentence: str, cues: Sequence[Cue], place: int) -> Cue | None:
    """The nearest period before a place, if it leads the clause; None if there is none.

    Args:
        sentence: the sentence.
        cues: its periods.
        place: where the words begin that the period may date.
    """
    before = [cue for cue in cues if cue.end <= place]
    nearest = max(before, key=lambda cue: cue.start, default=None)
    if nearest is None or not _BEFORE.search(sentence, 0, nearest.start):
        return None
    return nearest if _BETWEEN.fullmatch(sentence, nearest.end, place) else None
