"""Whether a figure counts something, or only mentions what was counted before: “*the* nine investigations”."""

import re
from collections.abc import Container

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.ruleset import BARE

_MENTIONED = re.compile(
    r"(?:\b(?:(?<!than )(?<!from )(?<!with )(?<!triple )(?<!double )(?<!over )the"
    r"|these|those|its|their|all|both|each|every|per|other|first|last|next|top|nor)"
    r"|[’']s?|(?:^|[;,] )of|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|half|third|quarter"
    r"|percent|majority|most|some|many|part|share|any|several|number|cent)) of|\b(?:among|out of)) $",
    re.IGNORECASE,
)
"""Words before a figure that is not a new count, or a share of which is what is counted."""
_ANEW = re.compile(
    r"(?<!of )(?<!among )(?<!for )(?<!between )\b(?:the|these|those|all|the other|its|their|[\w’]+[’']s?) $",
    re.IGNORECASE,
)
"""Words before people or things of which something new may be said, so that they are counted once more: “judges
sent *all* nine officers to prison”, “*the division’s* 19 officers”."""
_OF_THE = re.compile(r"\bof (?:(?:the|these|those) )?$", re.IGNORECASE)
_LIMITED = re.compile(
    r"(?: (?:for|of|against|in|to|on) [\w’ -]{2,40}?)? (?:(?:that|who|whom|which) "
    r"|(?!(?:need|remain|succeed|proceed)ed)(?:[a-z]{2,}ed|brought|sent|held|taken|found|given)\b"
    r"(?! (?:in|as) [a-z]+ing))"
)
"""Words behind a noun that say which are meant, so that these are counted there: “the 55 defendants *brought* to
court”."""


def mentioned(sentence: str, count: Count) -> bool:
    """Whether the words before a figure say that it is known, or that a share of it is counted."""
    return _MENTIONED.search(sentence, 0, count.start) is not None


def mentioned_only(sentence: str, count: Count, told: Container[int | None]) -> bool:
    """Whether a figure mentions what was counted before, and no more.

    ``told`` has the numbers of the sentences before.
    """
    if not mentioned(sentence, count):
        return False
    known = count.figure.lower in told
    if _OF_THE.search(sentence, 0, count.start):  # “of the 61 survivors *whom it assisted*, 44 …”
        return known or count.unit == BARE or _LIMITED.match(sentence, count.end) is None
    return _ANEW.search(sentence, 0, count.start) is None or (
        count.unit == BARE and not sentence.endswith("other ", 0, count.start)
    )


def says_nothing_new(sentence: str, count: Count, told: Container[int | None]) -> bool:
    """Whether a figure that words before it call known has no words that say which are meant."""
    return mentioned(sentence, count) and (
        count.figure.lower in told or _LIMITED.match(sentence, count.end) is None
    )
