"""The period of a share of what the sentence before counts: “It opened 31 cases. *Of these*, nine ended”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.inherited.wholes_before import Antecedent
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.proposals.draft import Draft

_LED = re.compile(r"(?:In total, |In all, )?(?:Of|Among|Out of) (?:these|them|those)(?: [a-z]+)?(?: [a-z]+)?, ")
"""The beginning of a sentence on shares of what the sentence before counts."""
_SHARE = re.compile(r"(?:^|^(?:In|Only|For|Another|A further|At least) |; |,? (?:and|while|but) )$", re.IGNORECASE)
"""What stands before a share that leads a clause: “*In* 12 of them, …”."""
_OF_THEM = re.compile(r" of (?:these|them|those)\b(?! [a-z]+ed\b)")
_NOW = re.compile(
    r"\b(?:has|have|is|are|since|meanwhile|later|subsequently|eventually|still|remain\w*|currently|now|today"
    r"|so far|to date|yet|awaiting|pending|ongoing|previously|earlier|already|afterwards|had)\b",
    re.IGNORECASE,
)
"""Words of another time than that of the count before."""
_KINDS = ("calendar_year", "reporting_period", "fiscal_year", "dated", "several_years")


def with_period_before(
    drafts: Sequence[Draft], text: str, periods: Sequence[Cue], before: Sequence[Antecedent]
) -> list[Draft]:
    """The drafts of a sentence without a date, shares of what the sentence before counts with its period.

    Args:
        drafts: of a sentence.
        text: the sentence.
        periods: the cues of its dates.
        before: what the sentence before counts, within the paragraph.
    """
    known = {
        each.dated.period.model_dump_json(): each.dated for each in before if each.dated and not each.compared
    }
    if periods or len(known) != 1 or _NOW.search(text):
        return list(drafts)
    dated = next(iter(known.values()))
    if dated.period.kind not in _KINDS:
        return list(drafts)
    led = _LED.match(text) is not None
    return [
        replace(draft, dated=Dated(dated.period, "inherited"))
        if draft.dated.period.kind == "unspecified" and (led or _is_share(draft, text))
        else draft
        for draft in drafts
    ]


def _is_share(draft: Draft, text: str) -> bool:
    count = draft.whole.count
    leads = _SHARE.search(text, 0, count.start) is not None
    return leads and _OF_THEM.match(text, count.figure.end) is not None
