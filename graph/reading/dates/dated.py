"""When a count was: its period, and how that was read."""

from dataclasses import dataclass

from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

YEARS_OF_CHANGE = "no rule says to which year each figure of the change belongs"
"""Why the periods of both ends of a change are open, if only the change has a date."""


@dataclass(frozen=True)
class Dated:
    """A period with its state: explicit, inherited from elsewhere in the sentence, or open."""

    period: PeriodEntry
    state: str
    cues: tuple[Cue, ...] = ()
    why: str = ""
    condition: str | None = None
    """The words of a period that a stock was carried over from, which limits the count and does not date it."""

    def only_directly_behind(self, end: int) -> "Dated":
        """The same if the period stands directly behind what ends at a place; else no period."""
        beside = any(0 <= cue.start - end <= 1 for cue in self.cues)
        return self if beside else Dated(PeriodEntry(), "inherited")


def dated_by(cue: Cue, document: Document, state: str) -> Dated:
    """What a period says when something happened; open where its days, or which year it means, are not said."""
    period = period_of(cue, document)
    if period is None:
        return Dated(PeriodEntry(), "open", (cue,), "the rules do not say which days are meant")
    if cue.rule.gives.get("pointed"):
        return Dated(period, "inherited", (cue,), "it points back to another period")
    if cue.rule.gives.get("this_year") or period.kind == "fiscal_year":
        return Dated(period, "inherited", (cue,), "the document and its country say which days are meant")
    if cue.rule.gives["period"] == "fiscal_year" and period.kind == "rough_date":
        return Dated(period, "inherited", (cue,), "another sentence may say which days the fiscal year has")
    if cue.rule.gives.get("which") == "open":
        return Dated(period, "open", (cue,), "no sentence says which year is meant")
    if cue.words.lower().startswith("by "):
        return Dated(period, "inherited", (cue,), "what happened by a day may be dated by a longer time")
    return Dated(period, state, (cue,))


def period_read(cue: Cue, document: Document, state: str) -> Dated:
    """The period of a cue, open if its days are not known; unless it is explicit, a reason says that it is not."""
    period = period_of(cue, document)
    state = state if period else "open"
    return Dated(period or PeriodEntry(), state, (cue,), "" if state == "explicit" else f"period is {state}")
