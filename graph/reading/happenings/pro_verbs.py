"""Counts of words that stand for a verb before them: “appealed in 12 cases; the defence *did so in 39*”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.happenings.verb_counts import Happening

_DID = r"(?:did|had done|have done|has done|do|doing) (?:so|the same|likewise)"
_DID_SO = re.compile(rf"\b{_DID}(?: (?:in|for|to|with|against|of|on))?(?= )", re.IGNORECASE)
"""Words for a verb, and the preposition before what they count."""
_LIMIT = re.compile(r" (?:the |only |just |another |at least |a further )?")
"""What may stand between these words and the count."""
_BEFORE = re.compile(r" (?:also |later |then )?$")
"""What stands between a count and these words, where those who are counted did it: “four *did so*”."""


def done_so(made: Sequence[Happening], found: Sequence[Whole], text: str) -> list[Happening]:
    """The happenings for which a sentence has such words alone, by the verb with a count that stands last before.

    Args:
        made: the happenings of a sentence.
        found: its counts, with their parts.
        text: the sentence with its counted nouns masked.
    """
    out = []
    taken = {whole.count.start for happening in made for whole in happening.wholes}
    for match in _DID_SO.finditer(text):
        before = [each for each in made if each.wholes and each.cue.end <= match.start() and not each.nominal]
        last = max(before, key=lambda each: each.cue.end, default=None)
        if last is None:
            continue
        did = bool(last.cue.rule.gives.get("before"))
        if last.passive and not did:
            continue
        for whole in found:
            start, end = whole.count.start, whole.count.end
            behind = start > match.end() and _LIMIT.fullmatch(text, match.end(), start)
            ahead = end <= match.start() and _BEFORE.fullmatch(text, end, match.start())
            if start not in taken and (ahead if did else behind):
                cue = replace(last.cue, start=match.start(), end=match.end(), words=match[0])
                out.append(Happening(cue, (whole,), passive=did))
    return out
