"""Pairs a list of figures with a list of verbs or years: “prosecuted and convicted 30 and 12 suspects,
respectively” says that 30 were prosecuted and 12 convicted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.counts.listed_years import listed_years
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.inherited.years_of_spans import dated_in, place_of, with_years_of_spans
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, YEAR
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.source.dates import PeriodEntry

_FROM_TO = re.compile(r"\b(?P<first>(?:19|20)\d\d)(?: to | and | through |[-–])(?P<last>(?:19|20)\d\d)\b")
"""A first and a last year, which stand for all years between them as well: “in 2018 through 2020”."""
_COUNT = "[\ue000-\ue0fe]\ue0ff*"
"""A masked count."""
_MEMBER = rf"(?:{_COUNT}|(?<![\d,.\w])(?!(?:19|20)\d\d\b){FIGURE}(?![\d\w]|[.,]\d))"
"""A count of a list, masked or, where its noun stands behind the list, bare."""
_LIST = re.compile(rf"{_MEMBER}(?:(?:,? and |,? or |, ){_MEMBER})+")
"""Counts one directly behind another: “*eight, four, and six persons*”."""
_TO_LIST = re.compile(r"[^;()\ue000-\ue0ff]{0,60} \(")
"""What stands between a sum and the list in brackets that divides it."""
_AT_THE_END = re.compile(r"\bend of (?:both )?(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? and (?:19|20)\d\d,? [^.;]*$")
"""The last days of several years before a list: “*at the end of 2030 and 2031*, nine and 12 cases”."""
_YEAR_BEHIND = re.compile(rf"{_COUNT}[^\ue000-\ue0ff;]{{0,80}}?\b((?:19|20)\d\d)\b")
"""A count and its year."""
_BEHIND = re.compile(r"[^;\ue000-\ue0ff]{0,120}?\brespectively\b")
_BEFORE = re.compile(r"\brespectively,? (?:[a-z]+ ){0,2}$")
"""The word “respectively” behind a list, and before one."""
_IN_CASES = re.compile(r" (?:in|of|against|involving) ")
"""What joins people and their cases in a bracket: “(32* in *nine cases in 2029)”."""


def people_and_cases(masked: str, before: Sequence[Draft], inside: Sequence[Whole]) -> bool:
    """Whether a bracket counts people and their cases as the words before it do: “convicted 27 men in 11 cases
    *(32 in nine cases in 2029)*”."""
    if len(inside) != 2 or len(before) != 2 or before[0].clause != before[1].clause:
        return False
    first, second = inside[0].count, inside[1].count
    joined = _IN_CASES.fullmatch(masked, first.end, second.start)
    return bool(joined) and first.unit == BARE and second.unit == before[1].unit != before[0].unit


def dealt_out(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts of a sentence, its counts given to its verbs in their order where it says “respectively”."""
    made = list(drafts)
    if "respectively" not in text:
        return made
    for clause in dict.fromkeys(draft.clause for draft in drafts):
        end = text.find("respectively", clause.start, clause.end)
        here = [draft for draft in made if draft.clause == clause and draft.main is None]
        listed = [draft for draft in here if place_of(draft) < end]  # “…, respectively, and *37* in 2030”
        here = listed if len(listed) > 1 else here
        verbs = list(dict.fromkeys(draft.happening.cue for draft in sorted(here, key=_verb)))
        counts = sorted({draft.whole.count.start for draft in here})
        if len(counts) < 2:
            continue
        last = {place_of(draft): draft.whole for draft in here if draft.happening.cue == verbs[-1]}
        if len(verbs) == len(counts) == len(last):  # the last verb has the whole list
            firsts = [next(draft for draft in here if draft.happening.cue == verb) for verb in verbs]
            kept = [replace(draft, whole=last[place]) for draft, place in zip(firsts, counts, strict=True)]
            made = [draft for draft in made if draft not in here] + [_with_noun(draft, here) for draft in kept]
    return made


def with_years(drafts: Sequence[Draft], masked: str) -> list[Draft]:
    """The drafts of a sentence, those of a list with the years that the sentence lists.

    “Eight, four, and six persons were indicted in 2018, 2019, and 2020” lists them, and so does “12 cases in 2018,
    nine in 2019, and 15 in 2020, with charges in eight, four, and six, respectively”. Without “respectively”
    there has to be a list of so many years.
    """
    made = with_years_of_spans(drafts, masked)
    for match in _LIST.finditer(masked):
        places = [match.start() + found.start() for found in re.finditer(_MEMBER, match[0])]
        says_so = _BEHIND.match(masked, match.end()) or _BEFORE.search(masked, 0, match.start())
        if not (says_so or listed_years(masked, len(places))):
            continue
        here = [draft for draft in made if place_of(draft) in places]
        if not says_so and not _share_a_noun(here):
            continue  # “in 2028 and 2029, they freed 12 victims and nine children”
        clause = next((draft.clause for draft in here), None)
        single = len({place_of(draft) for draft in here}) == len(here) == len(places)
        years = _years(masked, clause, len(places)) if clause and single else []
        years = years or (_years_of_counts(masked[: match.start()], len(places)) if single else [])
        at_end = _AT_THE_END.search(masked, 0, match.start()) is not None
        dated = {place: _dated(year, at_end) for place, year in zip(places, years, strict=bool(years))}
        made = [
            replace(_with_noun(draft, here), dated=dated[place_of(draft)]) if dated and draft in here else draft
            for draft in made
        ]
        made = [_of_all(draft, masked, match.start(), here, years) for draft in made] if dated else made
    return made


def _share_a_noun(listed: Sequence[Draft]) -> bool:
    """Whether all figures of a list count the noun behind the last of them: “12, 14 and nine *victims*”."""
    counts = [draft.whole.count for draft in sorted(listed, key=place_of)]
    bare = all(len(count.noun.rstrip(" ,and")) <= count.figure.end - count.figure.start for count in counts[:-1])
    return bare and len({draft.unit for draft in listed}) == 1


def _of_all(draft: Draft, masked: str, start: int, listed: Sequence[Draft], years: Sequence[int]) -> Draft:
    """The draft. If it is the sum of a list in brackets directly behind it, and has no date, it gets all the
    years of the list: “*58 were convicted* (14 and 44, respectively)”."""
    numbers = [each.whole.count.figure.lower for each in listed]
    own = draft.dated.period.kind != "unspecified" or draft.whole.count.figure.lower != sum(
        n or 0 for n in numbers
    )
    between = masked[draft.whole.end : start]
    if own or _TO_LIST.fullmatch(between) is None or max(years) - min(years) != len(years) - 1:
        return draft
    period = PeriodEntry(kind="several_years", start=date(min(years), 1, 1), end=date(max(years), 12, 31))
    return replace(draft, dated=Dated(period, "inherited"))


def _years_of_counts(before: str, number: int) -> list[int]:
    """The years that stand behind counts, in their order: “11 *in 2019* and 14 *in 2020*”.

    Args:
        before: the words before the counts that are to be dated.
        number: how many these are; with another number of years there is none.
    """
    years = list(dict.fromkeys(int(year) for year in _YEAR_BEHIND.findall(before)))
    return years if len(years) == number else []


def by_year(masked: str, free: Sequence[Whole]) -> list[list[Whole]]:
    """The counts of a comparison in groups by year: “12 and five in 2029, and *eight and two in 2028*”.

    They are one group if those would not be of the same length.
    """
    groups: list[list[Whole]] = []
    for whole in free:
        anew = not groups or YEAR.search(masked, groups[-1][-1].count.end, whole.count.start)
        groups += [[whole]] if anew else []
        groups[-1] += [] if anew else [whole]
    return groups if len({len(group) for group in groups}) < 2 else [list(free)]


def in_order(masked: str, mains: Sequence[Draft], free: Sequence[Whole]) -> list[tuple[Draft, Whole]]:
    """Pairs each count of a sentence with the earlier figure at the same place of a list without nouns, such as
    “compared with 35, 28, and 12”. Empty if the two lists do not have the same length, in any year."""
    first = sorted((main for main in mains if main.main is None and main.whole.of is None), key=place_of)
    first.sort(key=_verb)
    happened = len({main.happening.cue for main in first}) in (1, len(first))
    if not happened or len(first) < 2:
        return []
    groups = [group for group in by_year(masked, free) if len(group) == len(first)]
    bare = [group for group in groups if all(_is_bare(whole) for whole in group)]
    return [pair for group in bare for pair in zip(first, group, strict=True)]


def _is_bare(whole: Whole) -> bool:
    return whole.count.unit == BARE and not whole.count.forms


def _verb(draft: Draft) -> int:
    return draft.happening.cue.start


def _years(text: str, clause: Clause, number: int) -> list[int]:
    """The years of the only list of so many years of a clause, or else of the sentence."""
    for start, end in ((clause.start, clause.end), (0, len(text))):
        if years := listed_years(text, number, start, end):
            return years
        ends = {(int(span["first"]), int(span["last"])) for span in _FROM_TO.finditer(text, start, end)}
        if len(ends) == 1 and (span := ends.pop())[1] - span[0] == number - 1 > 0:
            return list(range(span[0], span[1] + 1))
    return []


def _dated(year: int, at_end: bool) -> Dated:
    end = date(year, 12, 31)
    last_day = PeriodEntry(kind="dated", start=end, end=end, basis="text")
    return Dated(last_day, "inherited") if at_end else dated_in(year)


def _with_noun(draft: Draft, others: Sequence[Draft]) -> Draft:
    """The draft of a figure without a noun, with the noun that stands behind the last figure of the list."""
    nouns = {other.unit for other in others} - {BARE}
    return replace(draft, unit_of=nouns.pop()) if draft.unit == BARE and len(nouns) == 1 else draft
