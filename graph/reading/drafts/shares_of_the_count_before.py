"""Finds the shares in percent into which a sentence divides what the sentence before counts.

“Police detected 11 victims. *Of these, 70% were men and 30% women*.”
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.inherited.antecedents import Antecedent, not_compared, only_kind
from tuyun.graph.reading.matching.ruleset import PEOPLE
from tuyun.graph.reading.proposals.proposal import OTHER
from tuyun.graph.reading.remaining.continued_counts import says_who_they_are
from tuyun.graph.reading.remaining.remaining_figure import Remaining

_OF_THESE = re.compile(r"(?:Of|Among|Out of) (?:these|them|those)(?: [a-z]+)?,? ")
"""The beginning of a sentence that divides what the sentence before counts."""
_FOR_WHOM = re.compile(
    r" (?:(?:were|was|went|had been|came) )?(?:(?:issued|made|granted|given) )?(?:for|to|from|by|in respect of)"
    r" (?:the )?(?:(?:adult|foreign|young) )?"
    r"(?:adults?|minors|children|women|men|girls|boys|females?|males?|nationals?|foreigners?|(?-i:[A-Z][a-z]+))\b"
)
"""What says whom a share of things is for: “55 per cent *were for adults*”."""
_AND_WHO = re.compile(
    r" (?:(?:adult|foreign|young) )?(?:women|men|girls|boys|children|minors|adults|females?|males?)\b"
    r"(?=[,.;]|$| and )"
)
"""A group directly behind a further share: “and 30% *women*”."""


def share_of_count_before(
    text: str, found: Remaining, before: Remaining | None, counted: Sequence[Antecedent]
) -> Remaining | None:
    """The figure as such a share; None if it is none, or several counts stand in the sentence before.

    Args:
        text: the sentence.
        found: a figure of which nothing is suggested.
        before: such a share before it in the sentence.
        counted: what the sentence before counts.
    """
    count = found.counted or found.whole.count
    if count.unit != "percent" or found.predicate != OTHER:
        return None
    joined = before is not None and text[before.whole.count.end : count.start].count(" and ") <= 1
    if before and joined and (_AND_WHO.match(text, count.end) or _FOR_WHOM.match(text, count.end)):
        predicate = before.predicate
    else:
        # Be it for one year or several.
        whole = only_kind(not_compared(counted)) if _OF_THESE.match(text) else None
        who = says_who_they_are(text, count) and whole is not None and whole.unit in ("victim", *PEOPLE)
        if whole is None or not (who or _FOR_WHOM.match(text, count.end)):
            return None
        predicate = whole.predicate
    return replace(found, whole=replace(found.whole, count=count), predicate=predicate, unit_of=None, counted=None)
