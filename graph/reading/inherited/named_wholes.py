"""Finds the whole that opens a sentence and whose shares the figures behind it count.

“*Of the 35 cases*, 20 were sent to court”, “*Of the investigations completed in 2030*, 13 were closed”.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.antecedents import counts_of
from tuyun.graph.reading.inherited.carried_units import fits, fits_officials
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR
from tuyun.graph.reading.proposals.draft import Draft

WHOLE_OPENING = (
    r"(?:\(?\d{1,3}[.)] )?(?:Of|Among|Out of) (?:(?:the|these|those|its|their|all|a) )?(?:total (?:of )?)?"
)
"""The words that begin a breakdown, before the total: “*Of the* 35 cases, 20 were sent to court”."""
_WHOLE_NOUN = re.compile(
    r"(?:\(?\d{1,3}[.)] )?(?:Of|Among|Out of) (?:the|these|those|all (?:the|these|those)) "
    r"(?P<what>[a-z](?:[^,;.0-9]|\b(?:19|20)\d\d\b){3,70}?), "
)
"""The beginning of a sentence that divides a total for which it has no figure: “*Of the cases opened in 2030,* 13
were closed”."""
_BEHIND_WHOLE = (
    r"(?: (?:whom|who|that|which) [^;:(,]{3,100})?(?: (?:\w+ed|under|on|facing)(?: [^.;,]{0,50})?)?"
    rf"(?: {IN_YEAR})?, "
    r"[^;:(]{0,160}"
)
"""The text between a count and a later count of a part of it: “*convicted, courts sentenced*” in “Of the 12
traffickers convicted, courts sentenced nine”."""
_OF_INVESTIGATIONS = {
    "discontinued_prosecution": "discontinued_investigation", "suspended_prosecution": "suspended_investigation",
    "completed_prosecution": "completed_investigation",
}  # fmt: skip
"""Predicates of verbs that say the same of investigations, if these are the whole."""


def named_whole(text: str, count: Count) -> Count | None:
    """The noun of which a figure is a share, with or without a total: “Of the 35 cases, 20 were sent to court”."""
    if count.unit != BARE or not (opening := re.match(WHOLE_OPENING, text)):
        return None
    wholes = counts_of(text)
    if any(other.end <= count.start and other.unit != BARE for other in wholes[1:]):
        return None
    first = wholes[0] if wholes and wholes[0].figure.start == opening.end() else None
    if first is None:  # “Of the investigations completed in 2030, 13 were …”
        named = _WHOLE_NOUN.match(text, 0, count.start)
        first = count_of_noun(named["what"]) if named and wholes and wholes[0].unit == BARE else None
        return first if first and first.unit not in (BARE, "victim") and not first.officials else None
    near = re.fullmatch(_BEHIND_WHOLE, text[first.end : count.start])
    return first if near and first.unit != BARE and not first.double else None


def of_named_whole(draft: Draft, named: Count) -> Draft | None:
    """A share with the unit of its whole; None if what happened can have happened to no such thing."""
    if draft.predicate in _OF_INVESTIGATIONS and named.unit in ("case", "investigation"):
        stage = _OF_INVESTIGATIONS[draft.predicate] if named.unit == "investigation" else draft.predicate
        happening = replace(draft.happening, inferred_predicate=stage)
        return replace(draft, unit_of=named.unit, happening=happening)
    if draft.predicate == "charged" and draft.happening.passive and named.unit in ("case", "complaint", "crime"):
        return replace(draft, unit_of=named.unit)  # “of 231 complaints, *67* were charged in court”
    if draft.predicate == "identified":
        return None  # “Of the children in shelters, *13* had been identified as victims”
    if fits(draft, named.unit) or (named.officials and fits_officials(draft)):
        return replace(draft, unit_of=named.unit, of_officials=named.officials)
    return None
