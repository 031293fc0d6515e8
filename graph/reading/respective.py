"""Pairs a list of figures with a list of verbs or years: “prosecuted and convicted 30 and 12 suspects,
respectively” says that 30 were prosecuted and 12 convicted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tuyun.graph.reading.clauses import Clause, Whole
from tuyun.graph.reading.draft import Draft
from tuyun.graph.reading.periods import Dated
from tuyun.graph.reading.ruleset import BARE
from tuyun.graph.source.dates import PeriodEntry

_YEARS = re.compile(r"\b(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? and (?:19|20)\d\d\b")


def dealt_out(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts of a sentence. In a sentence with “respectively”, the first count gets the first verb or year,
    the second count the second, and so on.
    """
    made = list(drafts)
    if "respectively" not in text:
        return made
    for clause in dict.fromkeys(draft.clause for draft in drafts):
        end = text.find("respectively", clause.start, clause.end)
        here = [draft for draft in made if draft.clause == clause and draft.main is None]
        listed = [draft for draft in here if _place(draft) < end]  # “…, respectively, and *37* in 2030”
        here = listed if len(listed) > 1 else here
        verbs = list(dict.fromkeys(draft.happening.cue for draft in sorted(here, key=_verb)))
        counts = sorted({draft.whole.count.start for draft in here})
        if len(counts) < 2:
            continue
        last = {_place(draft): draft.whole for draft in here if draft.happening.cue == verbs[-1]}
        if len(verbs) == len(counts) == len(last):  # the last verb has the whole list
            firsts = [next(draft for draft in here if draft.happening.cue == verb) for verb in verbs]
            kept = [replace(draft, whole=last[place]) for draft, place in zip(firsts, counts, strict=True)]
            made = [draft for draft in made if draft not in here] + [_with_noun(draft, here) for draft in kept]
        elif len(verbs) == 1 and (years := _years(text, clause, len(counts))):
            dated = {place: _dated(year) for place, year in zip(counts, years, strict=True)}
            made = [
                replace(_with_noun(draft, here), dated=dated[_place(draft)]) if draft in here else draft
                for draft in made
            ]
    return made


def in_order(mains: Sequence[Draft], free: Sequence[Whole]) -> list[tuple[Draft, Whole]]:
    """Pairs each count of a sentence with the earlier figure at the same place of a list without nouns, such as
    “compared with 35, 28, and 12”. Empty if the two lists do not have the same length."""
    first = sorted((main for main in mains if main.main is None and main.whole.of is None), key=_place)
    first.sort(key=_verb)
    bare = all(whole.count.unit == BARE and not whole.count.forms for whole in free)
    happened = len({main.happening.cue for main in first}) in (1, len(first))
    return list(zip(first, free, strict=True)) if bare and happened and len(first) == len(free) > 1 else []


def _verb(draft: Draft) -> int:
    return draft.happening.cue.start


def _place(draft: Draft) -> int:
    return draft.whole.count.start


def _years(text: str, clause: Clause, number: int) -> list[int]:
    """The years of the only list of so many years of a clause, or else of the sentence."""
    for start, end in ((clause.start, clause.end), (0, len(text))):
        lists = [re.findall(r"\d{4}", years) for years in _YEARS.findall(text, start, end)]
        fitting = [years for years in lists if len(years) == number]
        if len(fitting) == 1:
            return [int(year) for year in fitting[0]]
    return []


def _dated(year: int) -> Dated:
    period = PeriodEntry(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31), basis="text")
    return Dated(period, "inherited")


def _with_noun(draft: Draft, others: Sequence[Draft]) -> Draft:
    """The draft of a figure without a noun, with the noun that stands behind the last figure of the list."""
    nouns = {other.unit for other in others} - {BARE}
    return replace(draft, unit_of=nouns.pop()) if draft.unit == BARE and len(nouns) == 1 else draft
