"""Leaves out zero counts that hold only for some of the subjects: “*most courts* convicted nobody”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.denied_verbs import is_done_by_nobody
from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.figures.numerals import ZERO_STATUSES
from tuyun.graph.reading.matching.ruleset import FIGURE, MASKED_COUNT
from tuyun.graph.reading.proposals.draft import Draft

_SOME = re.compile(
    r"(?<!\b[Ll]ike )(?<!\b[Uu]nlike )(?<!\b[Tt]han )(?<!\b[Aa]s )(?<!\b[Aa]fter )(?<!\b[Dd]espite )(?<!\b[Aa]t )"
    r"(?<!\bresult of )(?<!\bbecause of )(?<!\bdue to )(?<!\bhelp of )(?<!\b[Aa]mid )(?<!\b[Ff]ollowing )"
    r"\b(?:most|many|several|some|certain|few|half|the (?:vast |great |overwhelming )?majority|a minority"
    r"|(?:two[- ]|three[- ]|one[- ]|a )(?:thirds?|quarters?|half)|a handful|\w+ per ?cent"
    r"|a (?:large |small |significant )?(?:number|share|part))\b"
    r"(?! [a-z]+ly,| (?:of (?:the|this|that) |an? )?"
    r"(?:years?|months?|weeks?|days?|decades?|times?|period|efforts?|measures?|steps)\b)",
    re.IGNORECASE,
)
"""Words that limit a subject to some of its members: “*most* courts”. “For *many years*” limits a time, and
“like *many others*, it” compares, so these are left out."""
_LEADS = r"\W*(?:(?:and|but|while|whereas|only|just|at least) )*"
_COUNTED = re.compile(rf"{_LEADS}(?:{MASKED_COUNT}|{FIGURE} )", re.IGNORECASE)
"""A counted subject: “*nine of 12 provinces* prosecuted nobody”."""


def without_zero_counts_of_some(drafts: Sequence[Draft], text: str, verbs: OwnVerbs) -> list[Draft]:
    """The drafts without such counts, since the sentence does not say that the other subjects had none.

    Args:
        drafts: drafts of the counts of a sentence.
        text: the sentence.
        verbs: its verbs.
    """
    return [draft for draft in drafts if not _is_of_some(draft, text, verbs)]


def _is_of_some(draft: Draft, text: str, verbs: OwnVerbs) -> bool:
    count, verb = draft.whole.count, draft.happening.cue.start
    if count.figure.status not in ZERO_STATUSES or count.start < verb or draft.happening.passive:
        return False
    if is_done_by_nobody(text[:verb]):
        return False
    subject = verbs.subject_of(min(verb, count.start))
    return _SOME.search(subject) is not None or _COUNTED.match(subject) is not None
