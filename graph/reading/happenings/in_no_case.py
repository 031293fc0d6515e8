"""Reads sentences that say that something happened in none of the known cases, by no judgment or to no victim.

“In no case did the court award compensation” and “no compensation was paid to victims” are zero counts, though the
verb has neither a figure nor “no” with a counted noun beside it.
"""

import re
from collections.abc import Iterator

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.cues import all_cues
from tuyun.graph.reading.matching.ruleset import FIGURE

_NONE = re.compile(r" no|^(?:In no|No |None of|Not (?:one|a single one) of)")
"""Words without which a sentence says nothing of the kind; they save trying the slow patterns below."""
_OPENING = re.compile(
    r"(?:^|[;,:] |\b(?:and|but|although|while) )in (?P<none>no (?:single )?(?:[a-z]+ )?case|not a single case"
    rf"|none(?: of (?:them|(?:the|these|those)(?: {FIGURE})?(?: [a-z]+)? (?:cases|trials|prosecutions))"
    r"(?: [a-z]+ed)?)?),? (?:did|was|were|has|have|had) (?P<rest>[^.;]+)",
    re.IGNORECASE,
)
"""“In none of the cases *was confiscation ordered*”."""
_JUDGMENTS = re.compile(
    rf"(?:^|[;,:] |\b(?:and|but|although|while) )(?P<none>(?:none|not one|not a single one) of (?:the|these|those)"
    rf"(?: {FIGURE})?(?: [a-z-]+)? (?:judge?ments|verdicts|rulings|decisions)) (?P<rest>[^.;]+)",
    re.IGNORECASE,
)
"""“*None of the judgments* awarded compensation”."""

_PAYMENT = re.compile(
    r"(?:^|[;,:] |\b(?:and|but|although|while) )(?:to date, |so far, )?"
    r"(?P<none>no (?:financial |civil |monetary )?(?:compensation|restitution|damages|reparations?)(?: orders?)?)"
    r" (?:was|were|has|have|had) (?P<rest>(?:(?:so far|ever|yet|to date|been|actually) )*"
    r"[a-z]+(?: out)?(?: by (?:the |any )?[a-z]+)? (?:to|for|in favou?r of)"
    r" (?:the |any |these |its |their |trafficking )*"
    r"(?:victims?|survivors?|complainants?|injured part(?:y|ies)))\b"
    r"(?! (?:of (?!(?:(?:human|sex|labou?r|child|the|these) )*(?:traffick|exploit|forced|slavery|crim|abuse))"
    rf"|in (?:some|most|several|many|certain|(?!(?:19|20)\d\d\b){FIGURE})\b))",
    re.IGNORECASE,
)
"""“*No compensation has been awarded to victims*” counts none of those who would have got it."""


def in_no_case(sentence: str) -> Iterator[Happening]:
    """The happenings of which a sentence says that there were none in known cases, or by known judgments."""
    patterns = (_OPENING, _JUDGMENTS, _PAYMENT) if _NONE.search(sentence) else ()
    openings = [opening for pattern in patterns for opening in pattern.finditer(sentence)]
    for opening in openings:
        start, end = opening.span("none")
        unit = "judgment" if opening.re is _JUDGMENTS else "victim" if opening.re is _PAYMENT else "case"
        found = [
            cue
            for cue in all_cues(sentence, "in_no_case", "in_cases")
            if opening.start("rest") <= cue.start < opening.end("rest")
        ]
        first = min(found, key=lambda cue: cue.start, default=None)
        if first is not None:
            none = Figure(start, end, 0, 0, "zero", number_start=start)
            noun = "no victims" if unit == "victim" else opening["none"]
            count = Count(none, start, end, unit, noun=noun)
            yield Happening(first, (Whole(count, end=end),), passive=True)
