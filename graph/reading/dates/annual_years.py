"""The year that an annual summary is about, and what “the year” means in it.

“During the year” of a report whose period is a calendar year, as its closing day or its title says, is that year;
of other documents no sentence says which year it is.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.dates.pointed_periods import meaning
from tuyun.graph.reading.matching.cues import Cue

_WHOLE = re.compile(
    r"(?:(?:during|in|over|throughout|within)(?: the (?:course|span|duration) of)?|across)"
    r" the (?:whole |entire |past |last )?year",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:(?:at|as of|by) (?:the )?(?:end|close) of the (?:calendar )?year|(?:at|by) (?:the )?year(?:[’']s |-| )end"
    r"|when the year (?:ended|closed|was over))",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:half|quarter|months) of the year$", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:in|during|over|for|from) )?(?:the )?(?:previous|preceding|prior) (?:calendar )?year"
    r"|(?:in )?the year (?:before|prior)|a year (?:earlier|before)",
    re.IGNORECASE,
)
_LASTING = (
    "calendar_year", "reporting_period", "fiscal_year", "several_years", "dated", "last_years", "since_year"
)  # fmt: skip
"""The kinds of period to which “the previous year” of the same sentence points back."""


def in_summary(cue: Cue, cues: Sequence[Cue], year: int) -> Cue:
    """A period cue of a document about a year, with that year where its words leave it open."""
    words, gives = cue.words, cue.rule.gives
    others = [other for other in cues if other is not cue]
    if any(other.groups.get("year", str(year)) != str(year) for other in others if other.end <= cue.start):
        return cue
    if gives["period"] == "open" or gives.get("previous") or gives.get("which") or gives.get("of_document"):
        if _WHOLE.fullmatch(words):
            return meaning(cue, {"year": str(year)}, period="calendar_year", basis="document")
        if _END.fullmatch(words):
            return meaning(cue, {"year": str(year)}, period="last_day", basis="document")
        if _PART.search(words) and "span" in cue.groups and not gives.get("same"):
            return meaning(cue, {**cue.groups, "year": str(year)}, period="dated", basis="document")
        if _BEFORE.fullmatch(words) and not any(other.rule.gives["period"] in _LASTING for other in others):
            return meaning(cue, {"year": str(year - 1)}, period="calendar_year", basis="document")
    return cue
