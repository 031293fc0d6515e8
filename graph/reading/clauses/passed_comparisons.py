"""Finds comparisons that stand between the counts of a list, which goes on behind them.

“Opened six cases, *compared with four in 2029*, and 12 prosecutions, compared with nine.”
"""

import re
from functools import lru_cache

from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, MASK, PAD, expand, masked, units

_COMPARED = re.compile(
    expand(r" (?:only |about |approximately )?(?P<count>{N})(?: (?:in|of|against|involving) {N})?")
)
"""What stands directly behind the words that compare."""
_GOES_ON = re.compile(
    expand(
        r"(?P<join>[,;])?(?P<and> and| as well as| along with| in addition to)? "
        r"(?:(?:the )?(?:investigation|prosecution|conviction|arrest|indictment|acquittal)s? "
        r"(?:of|against|into|in) )?(?P<next>{N})(?: (?:in|of|against|involving) {N})?"
        r"(?! (?:{adverb} )?(?:{be}|received|remained|had|who)\b)"
    )
)
"""What goes on the list."""
_COMPARED_AGAIN = re.compile(r"[,–— ]*\(?")
"""What stands between a count and another comparison."""
_IN_BRACKET = re.compile(rf" \({masked((BARE,))} ")
"""What stands between a count and the year of a figure in brackets."""
_SAME_BREATH = re.compile(r"[^,;.()]*")
"""The words behind a count up to the next mark."""


@lru_cache(maxsize=64)
def passed_comparisons(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where comparisons begin and end behind which the list of counts goes on.

    It does if the next count is compared in its turn, or if the comparison has a date and the next count has none.

    Args:
        sentence: the sentence, its counted nouns masked.
    """
    found = []
    cues, periods = find(sentence, "comparison"), None
    starts = {cue.start for cue in cues}
    for cue in cues:
        match = None if "(" in cue.words else _COMPARED.match(sentence, cue.end)
        if match is None:
            continue
        periods = find(sentence, "period") if periods is None else periods
        date = next((each for each in periods if each.start == match.end() + 1), None)
        end = date.end if date else match.end()
        goes_on = _GOES_ON.match(sentence, end)
        if goes_on is None or not (goes_on["join"] or goes_on["and"]) or _is_bare(goes_on["next"]):
            continue
        later = [each.start for each in (*cues, *periods) if each.start >= goes_on.end()]
        again = any(
            (_COMPARED_AGAIN if place in starts else _IN_BRACKET).fullmatch(sentence, goes_on.end(), place)
            for place in later
        )
        breath = _SAME_BREATH.match(sentence, goes_on.end())
        undated = breath is not None and not any(place < breath.end() for place in later)
        if again or (date and undated and goes_on["join"] and _is_bare(match["count"])):
            found.append((cue.start, end))
    return tuple(found)


def without_comparisons(sentence: str) -> str:
    """The masked sentence, in which such comparisons are masked with the count before them, so that nothing parts
    the list."""
    for start, end in passed_comparisons(sentence):
        behind = "," if sentence[end] == ";" else sentence[end]
        sentence = sentence[:start] + PAD * (end - start) + behind + sentence[end + 1 :]
    return sentence


def _is_bare(count: str) -> bool:
    return count[0] == chr(MASK + units().index(BARE))
