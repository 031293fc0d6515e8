"""Finds those to whom money was awarded or paid, whom a figure counts beside the amount: “granted 38.6 million
talers *to 97 of them*”, “*14 victims* were awarded 9,000 talers”."""

import re
from collections.abc import Container, Sequence

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.remaining.continued_counts import Before, of_figure
from tuyun.graph.reading.remaining.remaining_figure import Remaining

_PAYMENTS = ("restitution_ordered", "restitution_paid", "restitution_sought")
"""What is awarded to victims, paid to them, or asked for them."""
_TO = re.compile(
    r"(?: \([^()]{2,40}\))?(?: (?:in|as|of)(?: [a-z]+){1,4}?)?"
    r" (?:to|for|among|between|on behalf of|in favou?r of|benefiting) (?:(?:only|just|about|a total of) )*"
)
"""What stands between an amount and those who got it: “9,000 talers* in damages to *97 women”."""
_GOT = re.compile(
    r" (?:(?:who )?(?:was|were|has been|have been|had been) (?:each )?(?P<how>awarded|granted|paid)"
    r"|(?:who )?(?:have |had )?(?P<received>received|got))"
    r" (?:(?:a (?:combined )?total of|about|approximately|around|some|nearly|almost|at least|more than|up to"
    r"|between|over) )*"
)
"""What stands between people and an amount that they got: “14 women *were awarded* 9,000 talers”."""
_OF_CRIME = re.compile(r"\b(?:compensat\w+|restitution|damages|reparations?|back (?:wages|pay))\b", re.IGNORECASE)
_FOR_WORK = re.compile(
    r"[^;.]{0,60}\b(?:(?:for|of) [^;.,]{0,30}\bwork\b|per |monthly|a (?:month|day|week)\b|salar|instead)"
)
"""What stands behind pay for work, which is not owed for a crime: “had received 40 dollars* a month*”."""
_OF_COURT = re.compile(r"\b(?:compensat|restitution|damages|courts?\b|judges?\b|wages|reparation)", re.IGNORECASE)
"""Words of money that is owed for a crime."""


def of_recipients(
    sentence: str,
    whole: Whole,
    clause: Clause,
    cue: Cue | None,
    counted: Sequence[Before],
    amounts: Container[int],
) -> Remaining | None:
    """The people who got an amount of money that the sentence has: a court awarded it, or somebody paid it.

    Args:
        sentence: the sentence.
        whole: the figure with its noun.
        clause: its clause.
        cue: the word that suggests what happened.
        counted: the counts of the sentence so far.
        amounts: where its amounts of money begin.
    """
    count = whole.count
    known = cue is not None and cue.rule.gives["predicate"] in _PAYMENTS
    if known or count.unit not in (BARE, "victim", *PEOPLE):
        return None
    people = [each[1] for each in sorted(counted, key=lambda each: each[2]) if each[1] in ("victim", *PEOPLE)]
    unit = people[-1] if people and count.unit == BARE else None
    got = _GOT.match(sentence, count.end)
    owed = _OF_CRIME if got is not None and got["received"] else _OF_COURT
    owing = got is not None and owed.search(sentence) and not _FOR_WORK.match(sentence, got.end())
    if got is not None and got.end() in amounts and (got["how"] == "awarded" or owing):
        awarded = got["how"] in ("awarded", "granted")
        predicate = "restitution_ordered" if awarded else "restitution_paid"
        return Remaining(whole, clause, predicate, of_figure(count), unit)
    paid = [each for each in counted if each[1] == "money" and each[0] in _PAYMENTS]
    given = [each for each in paid if each[2] < count.start and _TO.fullmatch(sentence, each[2], count.start)]
    if not given or (count.unit == BARE and unit is None):
        return None
    return Remaining(whole, clause, given[-1][0], of_figure(count), unit)
