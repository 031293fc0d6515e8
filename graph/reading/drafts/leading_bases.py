"""Finds what a figure counts that stands with an earlier time at the beginning of a sentence, before the count
that it is compared with.

“*After 22 in 2028*, police arrested 35 suspects in 2029” says that 22 suspects were arrested in 2028.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.comparisons.sentence_before import EARLIER_TIME
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.proposal import Proposal

_OPENS = re.compile(r"(?:After|From|Following|Against|Compared (?:with|to)|Up from|Down from) (?:(?:only|just) )?")
"""The words before the figure."""
_TIME = re.compile(rf" {EARLIER_TIME}, ")
"""The time of the figure and the comma behind it."""


def value_before(text: str, count: Count, read: Sequence[Proposal], offset: int) -> Antecedent | None:
    """What a figure of an earlier time counts, by the first count behind it; None if it opens no sentence.

    Args:
        text: the sentence.
        count: the figure.
        read: the proposals of the sentence.
        offset: where the sentence begins in the text.
    """
    opened = _OPENS.match(text)
    if count.unit != BARE or opened is None or opened.end() != count.start:
        return None
    if _TIME.match(text, count.figure.end) is None:
        return None
    behind = [each for each in read if each.anchor[0] > offset + count.end and each.statement.quantity is not None]
    entry = min(behind, key=lambda each: each.anchor).statement if behind else None
    quantity = entry.quantity if entry else None
    if entry is None or quantity is None or quantity.unit in (None, "money", "percent", "year", "month"):
        return None
    return Antecedent(str(quantity.unit), (0, ""), entry.predicate, forms=quantity.scope.forms)
