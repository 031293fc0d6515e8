"""Counts that the text compares with others, or goes on for other years: they inherit what they do not say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.comparisons.compared_pairs import (
    as_said,
    behind_other_crime,
    in_another_year,
    like_last,
    mains_of,
    mirrored,
    of_several,
    participles_of,
)
from tuyun.graph.reading.dates.dated import YEARS_OF_CHANGE, Dated
from tuyun.graph.reading.dates.period_days import year_before
from tuyun.graph.reading.figures.numerals import UNKNOWN
from tuyun.graph.reading.happenings.counts_in_other_units import stands_beside
from tuyun.graph.reading.inherited.bracketed_people import without_brackets
from tuyun.graph.reading.inherited.respective import by_year, in_order, people_and_cases
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, PEOPLE, YEAR
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.source.dates import PeriodEntry

_YEARS_ON = re.compile(
    rf"^(?:(?: (?:under|to|of|for|by|with|against) [^();\ue000-\ue0ff]{{3,60}}?)?(?: {IN_YEAR})? \("
    rf"|[^\ue000-\ue0ff;]*{IN_YEAR}(?:,? and |, | to |; ))$"
)
"""What stands between a count and the same for another year."""
_UNDER_LAW_AND = re.compile(r" under [^;\ue000-\ue0ff]{3,80}?(?:,? and |, )")
"""What stands between counts for several laws: “nine *under Article 12 and* five under Article 14”."""
_FIRST_OF_TWO = re.compile(r"(?: each)? in (?:both |either )?(?:19|20)\d\d")
"""What stands between a count and its repetition for a second year: “two* each in 2029 *and 2028”."""
_LISTED = re.compile(r",? and |, ")
"""What joins a count to the same for another year, if the first year leads the sentence."""
_BEHIND_PARTS = re.compile(r"[^;,\ue000-\ue0ff]{0,60}?(?:\)| [–—-]|[–—]),? ?(?:and|but|while) ")
"""What stands behind a description of a count, before the figure for another year: “two in 2030 – both of begging
*– and* none in 2029”."""

_BRACKET_AND = re.compile(r" \((?:as )?compared? (?:with|to) [^()]*\)(?:,? and |, )$")
"""A comparison in brackets, before the next figure of a list."""
_YEAR_ALONE = re.compile(rf"(?: {IN_YEAR})? ?")
"""What may stand between a count and such a bracket."""

_POINTS_BACK = re.compile(
    r"[ ,]*(?:this|that|which|these|it|(?:this|that|the) (?:number|figure|total)(?: of (?:[a-z]+ )?[a-z]+s)?)"
    r"(?: (?:is|was|were|are|marked|represent(?:s|ed)|constitute[sd]))?[ ,]*",
    re.IGNORECASE,
)
"""A clause that only points to the counts before it: “; *this is* compared with nine”."""


@dataclass(frozen=True)
class Comparisons:
    """A sentence in which counts are compared with each other; ``dated`` gives the period of a count."""

    masked: str
    clause_list: list[Clause]
    reported_counts: list[Whole]
    dated: Callable[[Clause, Cue, Whole], Dated]

    def series(self, drafts: list[Draft]) -> list[Draft]:
        """Drafts of figures that go on a count for other years: “11 persons in 2019 and 14 in 2020”."""
        out = self._bracketed(drafts)
        taken = {draft.whole.count.start for draft in [*drafts, *out]}
        for whole in self.reported_counts:
            count = whole.count
            beside = next((each for each in self.reported_counts if each.count.start > count.start), None)
            pairs = (
                in_another_year(self.masked, [*drafts, *out], whole, beside) if count.start not in taken else ()
            )
            if pairs and beside:
                dated = self.dated(pairs[0][0].clause, pairs[0][0].happening.cue, beside)
                pair = [(each.main or each).compared(one, each.clause, dated, series=True) for each, one in pairs]
                out += pair if dated.state == "explicit" and dated.cues else []
                taken |= {draft.whole.count.start for draft in pair}
                continue
            if count.unit != BARE or count.start in taken or count.figure.status == UNKNOWN:
                continue
            if count.forms:
                out += self._other_form([*drafts, *out], whole)
                continue
            if self.masked.startswith(" under ", count.end):
                out += self._other_law([*drafts, *out], whole)
                continue
            before = [earlier for earlier in [*drafts, *out] if earlier.whole.count.end < count.start]
            last = max(before, key=lambda earlier: earlier.whole.count.end, default=None)
            divided = [
                earlier
                for earlier in drafts
                if any(self.masked[part.end : count.start] == " (" for part in earlier.whole.parts)
            ]
            last = divided[0] if divided else last  # “13 men, nine of them for slavery (*six* in 2029)”
            if last is None or not last.clause.start <= count.start < last.clause.end or last.negation:
                continue
            if self.masked[last.whole.end : count.start] == " to " and "from" in self._words(last):
                undated = Dated(PeriodEntry(), "open", (), YEARS_OF_CHANGE)
                out.append((last.main or last).compared(whole, last.clause, undated, series=True))
                continue
            ends = [last.whole.count.end, last.whole.end, *(part.end for part in last.whole.parts)]
            end = max(place for place in ends if place < count.start)
            between = without_brackets(self.masked[end : count.start])
            dated = self.dated(last.clause, last.happening.cue, whole)
            led = dated.state == "explicit" and any(cue.end <= last.happening.cue.start for cue in last.dated.cues)
            parted = last.whole.parts and last.dated.cues and _BEHIND_PARTS.fullmatch(between)
            again = count.figure.same_as is not None and _FIRST_OF_TWO.fullmatch(between)
            if not (parted or again or _YEARS_ON.search(between) or (led and _LISTED.fullmatch(between))):
                continue
            if dated.state == "explicit" and dated.cues and dated.cues[0].start >= count.end:
                made = (last.main or last).compared(whole, last.clause, dated, series=True)
                out.append(replace(made, unit_of=last.unit) if again else made)
        return out

    def _bracketed(self, drafts: list[Draft]) -> list[Draft]:
        """Drafts of counts in brackets that repeat the counts before them for another year: “12 investigations of
        20 suspects *(nine investigations of 14 suspects in 2030)*”."""
        out: list[Draft] = []
        taken = {draft.whole.count.start for draft in drafts}
        for bracket in re.finditer(r"\([^()]*\)", self.masked):
            if any(part.comparison and part.start <= bracket.start() < part.end for part in self.clause_list):
                continue  # which is read as a comparison
            inside = [each for each in self.reported_counts if bracket.start() < each.count.start < bracket.end()]
            before = [draft for draft in drafts if draft.whole.end <= bracket.start() and not draft.negation]
            before = sorted(before, key=lambda draft: draft.whole.count.start)
            groups = by_year(self.masked, inside) or [[]]
            before = before[-len(groups[0]) :]
            respective = "respectively" in bracket[0] or people_and_cases(self.masked, before, inside)
            if respective and len(groups[0]) == len(before) > 1:
                for group in groups:
                    for each, whole in zip(before, group, strict=True):
                        if group[-1].count.start < each.clause.end:
                            dated = self.dated(each.clause, each.happening.cue, group[-1])
                            out.append(each.compared(whole, each.clause, dated, series=True))
                continue
            inside = [each for each in inside if each.count.figure.same_as is None]
            named = inside and all(each.count.unit != BARE and each.count.start not in taken for each in inside)
            if not named or (len(set(YEAR.findall(bracket[0]))) != 1 and " each in " not in bracket[0]):
                continue
            for whole in inside:
                earlier = [draft for draft in drafts if draft.whole.count.end <= bracket.start()]
                same = [draft for draft in earlier if draft.unit == whole.count.unit]
                if not same and inside[0].count.start == bracket.start() + 1:
                    same = mains_of(earlier[-1:], whole.count, ())
                if same and same[-1].clause.start <= whole.count.start < same[-1].clause.end:
                    dated = self.dated(same[-1].clause, same[-1].happening.cue, inside[-1])
                    out.append(same[-1].compared(whole, same[-1].clause, dated, series=True))
        return out

    def _words(self, draft: Draft) -> str:
        """The words of the cue of a draft."""
        return self.masked[draft.happening.cue.start : draft.happening.cue.end]

    def _other_law(self, drafts: list[Draft], whole: Whole) -> list[Draft]:
        """A figure that goes on a count for another law: “nine under Article 12 and *five under Article 14*”."""
        before = [draft for draft in drafts if draft.whole.end < whole.count.start and not draft.negation]
        last = max(before, key=lambda draft: draft.whole.end, default=None)
        if last is None or not last.clause.start <= whole.count.start < last.clause.end:
            return []
        if not _UNDER_LAW_AND.fullmatch(self.masked, last.whole.end, whole.count.start):
            return []
        return [(last.main or last).compared(whole, last.clause, last.dated, series=True)]

    def _other_form(self, drafts: list[Draft], whole: Whole) -> list[Draft]:
        """A figure that goes on a passive for another form: “19 were tried for pimping and *12 for slavery*”."""
        count = whole.count
        active = self._other_form_and_law(drafts, whole) or self._behind_bracket(drafts, whole)
        if (active := active or behind_other_crime(self.masked, drafts, whole)) is not None:
            return [active]
        last = max(
            (draft for draft in drafts if draft.happening.cue.end <= count.start and draft.happening.passive),
            key=lambda draft: draft.happening.cue.end,
            default=None,
        )
        if last is None or last.negation or not last.clause.start <= count.start < last.clause.end:
            return []
        between = self.masked[last.happening.cue.end : count.start]
        if not find(between, "form") or not re.search(r"(?:,? and |, )$", between) or ";" in between:
            return []
        return [(last.main or last).compared(whole, last.clause, last.dated, series=True)]

    def _other_form_and_law(self, drafts: list[Draft], whole: Whole) -> Draft | None:
        """A figure behind a count with form and law: “25 for pimping under Article 1 and *13 for slavery*”."""
        last = max(
            (draft for draft in drafts if draft.whole.end < whole.count.start and draft.main is None),
            key=lambda draft: draft.whole.end,
            default=None,
        )
        if last is None or last.negation or not last.whole.count.forms or not last.laws:
            return None
        joined = _UNDER_LAW_AND.fullmatch(self.masked, last.whole.end, whole.count.start)
        inside = last.clause.start <= whole.count.start < last.clause.end
        return last.compared(whole, last.clause, last.dated, series=True) if joined and inside else None

    def _behind_bracket(self, drafts: list[Draft], whole: Whole) -> Draft | None:
        """A figure of another form behind a comparison in brackets: “33 suspects for begging (compared with 12 in
        2030), *nine for slavery* (compared with two)”."""
        bracket = _BRACKET_AND.search(self.masked, 0, whole.count.start)
        last = self._before(drafts, bracket.start()) if bracket else None
        if last is None or last.negation or not last.whole.count.forms:
            return None
        return last.compared(whole, last.clause, last.dated, series=True)

    def _before(self, drafts: Sequence[Draft], place: int) -> Draft | None:
        """The draft of the count directly before a bracket, with no more than its year between them."""
        before = [draft for draft in drafts if draft.whole.end <= place]
        last = max(before, key=lambda draft: draft.whole.end, default=None)
        return last if last and _YEAR_ALONE.fullmatch(self.masked, last.whole.end, place) else None

    def compared(self, drafts: list[Draft], series: Sequence[Draft] = ()) -> list[Draft]:
        """Drafts of the counts in a comparison; what they compare with gives them all that they do not say."""
        out: list[Draft] = []
        taken = {draft.whole.count.start for draft in drafts}
        for clause in self.clause_list:
            if clause.comparison is None:
                continue
            bracketed = self.masked[clause.start] == "(" and self._before([*drafts, *series], clause.start)
            free = [whole for whole in self.reported_counts if clause.start <= whole.count.start < clause.end]
            several = any(len(group) > 1 for group in by_year(self.masked, free))
            mains = [bracketed] if bracketed and not several else self._mains(drafts, clause)
            # Figures without a noun are compared with what stands behind the last comparison.
            if out and all(whole.count.unit == BARE for whole in free):
                mains = [main for main in mains if main.whole.count.start > out[-1].whole.end] or mains
            untaken = [whole for whole in free if whole.count.start not in taken]
            paired = mirrored(self.masked, mains, untaken) or in_order(self.masked, mains, untaken)
            places = {whole.count.start: (first, whole) for first, whole in paired}
            for whole in free:
                if whole.count.start in places:
                    first, whole = places[whole.count.start]
                    dated = beside_main(self.dated(clause, clause.comparison, whole), first.dated)
                    out.append(like_last(first.compared(whole, clause, dated), out))
                    continue
                free_still = whole.count.start not in taken or whole.count.double
                said = participles_of(self.masked, whole)
                known = {each.predicate for each in drafts if each.whole is whole}
                left = said if free_still else [each for each in said[1:] if each not in known]
                chosen = mains_of(mains, whole.count, left) if free_still or left else []
                cases = out[-1] if out and out[-1].clause == clause else None
                if cases and cases.main and whole.count.figure.same_as == cases.whole.count.start:
                    chosen = [cases.main]  # “compared with no convictions in 2020 *or* 2019”
                if "the same" in clause.comparison.words:  # “12 men in six cases, *the same number of cases* as”
                    again = whole.count.figure.same_as
                    chosen = [each for each in mains if each.whole.count.start == again]
                people = not chosen or whole.count.unit in PEOPLE
                if people and cases and stands_beside(self.masked, cases.whole.end, whole.count.start):
                    whole = replace(whole, of=cases.whole.count)
                    chosen = [each.main for each in out if each.whole.count == whole.of and each.main]
                if whole.count.figure.status in ("any", UNKNOWN):
                    continue
                for main in chosen:
                    last = cases.dated if cases else None
                    dated = beside_main(self.dated(clause, clause.comparison, whole), main.dated, last)
                    draft = as_said(main.compared(whole, clause, dated), said)
                    parted = [*mains, *(each for each in series if not bracketed and each.main in mains)]
                    out.append(like_last(replace(draft, of_several=of_several(parted, main, free)), out))
        return out

    def _mains(self, drafts: list[Draft], clause: Clause) -> list[Draft]:
        """What a comparison compares with: the happenings before it, up to a semicolon."""
        first = clause
        for part in reversed(self.clause_list[: self.clause_list.index(clause)]):
            first = part
            if part.fresh and not _POINTS_BACK.fullmatch(self.masked, part.start, part.end):
                break  # but not at “…; *this* compared with nine”
        before = [draft for draft in drafts if draft.whole.count.start < clause.start]
        return [draft for draft in before if first.start <= draft.happening.cue.start < clause.start]


def beside_main(dated: Dated, main: Dated, last: Dated | None = None) -> Dated:
    """The period of a compared count: “the previous year” is the year before that of the count that it is compared
    with, “the year before” that before the year of the ``last`` count of the same comparison."""
    words = " ".join(cue.words for cue in dated.cues)
    if last is not None and last.cues != dated.cues and words.endswith(("before", "before that")):
        main = last
    elif words.endswith("previous period") and "fiscal" in (main.period.words or ""):
        return replace(dated, period=PeriodEntry(kind="rough_date", words=words), state="inherited")
    elif not any(cue.rule.gives.get("previous") for cue in dated.cues):
        return dated
    period = year_before(main.period)
    return dated if period is None else replace(dated, period=period, state="inherited")
