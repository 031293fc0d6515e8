"""The period of an uncounted step: what stands behind its verb or its object, or what leads its clause."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.dates.dated import Dated, period_read
from tuyun.graph.reading.dates.earlier_periods import EarlierPeriods
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import YEAR, expand
from tuyun.graph.reading.periods.governing_period import period_cues
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_BEHIND_VERB = re.compile(
    expand(
        r"(?: (?:again|in absentia))?"
        r"(?: by (?:the |an? )?(?:(?!{finite})[\w’'-]+ ){0,6}?(?!{finite})[\w’'-]+)?,? ?"
    ),
    re.IGNORECASE,
)
_BEHIND_OBJECT = re.compile(
    expand(r"(?: (?:of|for|on|with|as) (?:(?!{finite}|\w+ing\b)[\w’'-]+ ?){1,6})?,? ?"), re.IGNORECASE
)
_THAT_OPENED = re.compile(
    r"[^;.]{0,90}?(?: (?:that|which) [\w’' -]{2,30})?,? (?:opened|launched|begun|initiated|started)"
    r" (?:in|during|on) $"
)
"""What stands between an investigation and the date of its beginning: “into a mayor *that it opened in* 2030”."""
_LIMITS = re.compile(r"\b[a-z]+ed $")
"""A participle before a period, which dates it."""
_LEADS = re.compile(
    r"(?:^|[;:—] |, (?:and|but|although|though|while|however,|yet) "
    r"|\b(?:although|though|that|and|but|while|however,|nonetheless,|in addition,|case,?) )$",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"[;:]|, (?:but|although|though|while|whereas|which|who|where|whom)\b"
    r"|\b(?:because|after|before|until|although|while|who|which|whom)\b|, and (?!(?:\w+ly |then |later )*\w+ed\b)",
    re.IGNORECASE,
)
"""What begins a clause that the period before it does not date."""


def step_period(text: str, cue: Cue, document: Document, earlier: EarlierPeriods) -> Dated:
    """The period of an uncounted step, or none, if no period is tied to it.

    Args:
        text: the sentence.
        cue: the step.
        document: whose year fixes “the reporting period”.
        earlier: the periods of the sentences before it.
    """
    gives = cue.rule.gives
    start, verb_end, _ = gives["verb"]
    if gives["described"] and (year := YEAR.search(text, start, verb_end)):  # “the *2017* conviction of”
        days = {"start": f"{year[0]}-01-01", "end": f"{year[0]}-12-31"}
        return Dated(PeriodEntry.model_validate({"kind": "calendar_year", **days}), "explicit")
    cues = [other for other in period_cues(text, earlier) if other.rule.gives["period"] != "recent"]
    if (own := _own(text, cue, cues)) is not None:
        return period_read(own, document, "explicit")
    if gives.get("lasts"):
        return Dated(PeriodEntry(kind=gives["lasts"]), "explicit")
    if not gives["described"]:
        for other in reversed(cues):
            leads = other.end <= start and (other.start <= 3 or _LEADS.search(text, 0, other.start))
            if leads and not _NEW_CLAUSE.search(text, other.end, start):
                return period_read(other, document, "inherited")
    return Dated(PeriodEntry(), "open" if cues else "explicit", (), "left open: the period" if cues else "")


def _own(text: str, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The period directly behind a step, directly before it, or in its words."""
    start, verb_end, end = cue.rule.gives["verb"]
    for other in cues:
        if other.start >= verb_end and _BEHIND_VERB.fullmatch(text, verb_end, other.start):
            return other
        if other.start >= end and _BEHIND_OBJECT.fullmatch(text, end, other.start):
            return other
        if cue.rule.gives["opened"] and other.start >= end and _THAT_OPENED.fullmatch(text, end, other.start + 3):
            return other
    for other in cues:
        before = other.end <= start and not text[other.end : start].strip(" ,")
        if (before and not _LIMITS.search(text, 0, other.start)) or start <= other.start < verb_end:
            return other
    return None
