"""Finds which counts of a sentence are compared with each other.

A pair is a count with a second count of the same in another unit: “21 men in 16 cases”. Such a pair may be
compared with another pair: “21 men in 16 cases in 2014 and *25 in 19 cases* in 2013”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.happenings.counts_in_other_units import stands_beside
from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS
from tuyun.graph.reading.happenings.verb_counts import units_of
from tuyun.graph.reading.matching.cues import all_cues
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, PEOPLE, PERSONS, expand, with_people
from tuyun.graph.reading.proposals.draft import CONTINUED, OPENED, Draft

_Pairs = list[tuple[Draft, Whole]]
"""Drafts, and the count that each is compared with."""
_ONLY_RECORDED = ("recorded", "registered", "documented", "logged", "reported", "counted", "noted", "seen")
"""Participles behind a compared figure without a noun that only say that it was counted, so that the count before
says what happened: “convicted 13 men, fewer than the 14 *recorded* in 2028”."""
_AND = re.compile(expand("{comma}(?:{adverb} )?"))
"""What joins participles: “12 arrested *and later* charged”."""
_ANOTHER = re.compile(rf"(?: under [^;,\ue000-\ue0ff]{{3,60}})?(?: {IN_YEAR})?(?:,? and |, |,? but (?:only )?)")
"""What stands between a crime and the next figure: “for fraud *and* 12 for slavery”, “*but only*”."""
_IN_A_YEAR_AND = re.compile(rf" {IN_YEAR}(?:,? and |, |; )")
"""What stands between counts of one year and the same of another: “16 cases *in 2014 and* 25 men in …”."""


def in_another_year(masked: str, drafts: Sequence[Draft], whole: Whole, beside: Whole | None) -> _Pairs:
    """Pairs a count and what stands beside it with the same for the year before: “21 men in 16 cases in 2014 *and
    25 in 19 cases in 2013*”. Empty if they are no such counts.

    Args:
        masked: the sentence, its counted nouns masked.
        drafts: of the sentence.
        whole: the count.
        beside: the count behind it.
    """
    before = [draft for draft in drafts if draft.whole.end < whole.count.start and not draft.negation]
    last = max(before, key=lambda draft: draft.whole.end, default=None)
    if last is None or last.whole.of is None or beside is None:
        return []
    first = next((draft for draft in before if draft.whole.count == last.whole.of), None)
    inside = last.clause.start <= whole.count.start < last.clause.end
    joined = _IN_A_YEAR_AND.fullmatch(masked, last.whole.end, whole.count.start)
    if first is None or not inside or not joined or not _alike(masked, (first, last), (whole, beside)):
        return []
    return [(first, whole), (last, replace(beside, of=whole.count))]


def mirrored(masked: str, mains: Sequence[Draft], free: Sequence[Whole]) -> _Pairs:
    """Pairs the counts of a comparison with what they are compared with: “17 cases against 31 men, compared with
    *14 against 22*”. Empty if either are no such counts.

    Args:
        masked: the sentence, its counted nouns masked.
        mains: drafts of the counts before the comparison.
        free: the counts in it.
    """
    every = [main for main in mains if main.main is None]
    own = every[-2:]
    if len(every) > 2 and own[1].predicate in CONTINUED.values():
        return []  # “prosecuted three cases and continued six against ten men, compared with nine against 11”
    if len(own) != 2 or len(free) != 2 or own[1].whole.of != own[0].whole.count:
        return []
    first = free[0].count.unit in (BARE, own[0].unit)
    if not first or not _alike(masked, (own[0], own[1]), (free[0], free[1])):
        return []
    return [(own[0], free[0]), (own[1], replace(free[1], of=free[0].count))]


def behind_other_crime(masked: str, drafts: Sequence[Draft], whole: Whole) -> Draft | None:
    """A figure with a form behind people who were accused of another crime: “tried nine men for fraud and *12 for
    slavery*”, who were tried for trafficking."""
    before = [draft for draft in drafts if draft.whole.end < whole.count.start and draft.other_crime]
    last = max(before, key=lambda draft: draft.whole.end, default=None)
    if last is None or last.other_crime is None or last.main or last.negation:
        return None
    crime = last.other_crime
    if not last.whole.end <= crime.start or not _ANOTHER.fullmatch(masked, crime.end, whole.count.start):
        return None
    return replace(last.compared(whole, last.clause, last.dated, series=True), other_crime=None)


def _alike(masked: str, drafts: tuple[Draft, Draft], wholes: tuple[Whole, Whole]) -> bool:
    """Whether two counts stand beside each other, and each may be compared with one of the two drafts."""
    kinds = [(whole.count.unit, draft.unit) for draft, whole in zip(drafts, wholes, strict=True)]
    same = all(unit in (BARE, other) or {unit, other} <= set(PEOPLE) for unit, other in kinds)
    return same and stands_beside(masked, wholes[0].end, wholes[1].count.start)


_OPENING = {began: happened for happened, began in OPENED.items()}
"""Predicates that a plain participle stands for in a comparison: “opened” of cases, “investigated”."""
NOMINAL = {
    "prosecution": "prosecuted", "conviction": "convicted", "arrest": "arrested", "indictment": "indicted",
    "acquittal": "acquitted",
}  # fmt: skip
"""Predicates of what was counted before, by the noun that is compared with it: “compared with *12 arrests*”."""

_OF_CASES = (
    "investigated", "opened_investigation", "continued_investigation", "completed_investigation", "prosecuted",
    "opened_prosecution", "continued_prosecution", "indicted", "tried", "convicted", "acquitted",
)  # fmt: skip
"""Predicates that count cases as well as people: “initiated 14 prosecutions, compared with *nine
cases*”."""


def main_of(mains: Sequence[Draft], count: Count, participle: str | None) -> Draft | None:
    """The happening whose count is compared: by a participle, by its unit, by its noun, or the only happening."""
    if participle:
        fitting = [main for main in mains if participle in (main.predicate, _OPENING.get(main.predicate))]
        referral_stage = [main for main in mains if main.predicate.startswith("referred_for_")]
        fitting = referral_stage if participle == "referred" and not fitting else fitting
        return fitting[0] if len({main.predicate for main in fitting}) == 1 else None
    nominal = NOMINAL.get(count.unit)
    if count.unit == "referral":
        fitting = [main for main in mains if main.predicate.startswith("referred")]
    elif nominal:
        fitting = [
            main
            for main in mains
            if nominal in (main.predicate, _OPENING.get(main.predicate))
            or (main.officials and main.predicate == OF_OFFICIALS.get(nominal))
        ]
        fitting = fitting or [main for main in mains if main.whole.count.unit == count.unit]
    elif count.unit == "investigation":
        fitting = [main for main in mains if main.predicate in ("investigated", "opened_investigation")]
        fitting = fitting or [main for main in mains if main.unit == count.unit]
    else:
        people = count.unit in PEOPLE
        fitting = [
            main
            for main in mains
            if count.unit in (BARE, main.whole.count.unit) or (people and main.whole.count.unit in PEOPLE)
        ]
        bare = [main for main in mains if main.unit == BARE and count.unit in units_of(main.happening.cue)]
        fitting = fitting or bare  # “convicted nine, compared with 12 traffickers”
        otherwise = [main for main in mains if main.predicate in _OF_CASES and main.whole.of is None]
        fitting = fitting or (otherwise if count.unit in ("case", *PERSONS) else [])
    if count.unit in PEOPLE:  # “charged 17 suspects and convicted nine men, compared with *12 suspects*”
        fitting = [main for main in fitting if main.whole.count.unit == count.unit] or fitting
    fitting = [main for main in fitting if main.whole.of is None] or fitting
    if count.unit != BARE and len({main.predicate for main in fitting}) == 1:
        # “81 investigations of slavery and six of forced labor, compared with 82 investigations of slavery”
        fitting = [main for main in fitting if main.forms == count.forms] or fitting
        return fitting[0]
    if count.unit != BARE:  # “prosecuted three cases and continued prosecuting two, compared with nine cases”
        fitting = [main for main in fitting if main.predicate not in CONTINUED.values()]
    parted = all(main.forms for main in fitting) and len({(main.predicate, main.unit) for main in fitting}) == 1
    return fitting[0] if len(fitting) == 1 or (parted and count.unit == BARE) else None


def mains_of(mains: Sequence[Draft], count: Count, participles: Sequence[str]) -> list[Draft]:
    """The happenings whose counts are compared: those that the participles name, or the one that fits, with all
    that have the same count: “*arrested and charged* nine men, compared with 12”."""
    if participles:
        return [main for each in participles if (main := main_of(mains, count, each)) is not None]
    leads = [each for place, each in enumerate(mains) if not any(_shares(each, lead) for lead in mains[:place])]
    main = main_of(mains, count, None) or main_of(leads, count, None)
    if main is None or count.unit in (*NOMINAL, "investigation", "referral"):
        return [main] if main else []
    return [main, *(other for other in mains if _shares(other, main))]


def _shares(draft: Draft, other: Draft) -> bool:
    """Whether two verbs that are joined have the same count: “*arrested and charged* nine men”."""
    verbs = draft.happening, other.happening
    same = draft.whole.count == other.whole.count and draft.predicate != other.predicate
    return same and not any(verb.reduced or verb.nominal for verb in verbs)


def participles_of(masked: str, whole: Whole) -> list[str]:
    """What happened, by the participles behind a count or in its noun: “two men *arrested and charged*”, “a
    *convicted* man”."""
    verbs = r"\b(?:convicted|arrested|charged|prosecuted|acquitted|indicted) "
    if inside := re.search(verbs, whole.count.noun):
        return [inside[0].strip()]
    said: list[str] = []
    place = whole.end + 1
    for cue in sorted(all_cues(masked, "event"), key=lambda cue: cue.start):
        taken = with_people((*cue.rule.takes, *cue.rule.light_takes))
        if whole.count.unit == BARE and cue.words in _ONLY_RECORDED:
            continue
        if cue.start == place and cue.groups.get("verb", "").endswith("ed") and whole.count.unit in (*taken, BARE):
            said.append(str(cue.rule.gives["predicate"]))
            joined = _AND.match(masked, cue.end)
            place = joined.end() if joined else -1
    return said


def as_said(draft: Draft, participles: Sequence[str]) -> Draft:
    """The draft of a compared count, with the step that the participle behind it names.

    “Initiated prosecutions of 14 suspects, compared with *nine prosecuted*” does not say that these were new.
    """
    plain = [each for each in participles if OPENED.get(each) == draft.predicate]
    return replace(draft, happening=replace(draft.happening, inferred_predicate=plain[0])) if plain else draft


def like_last(draft: Draft, compared: Sequence[Draft]) -> Draft:
    """The draft of a figure without a noun, with the noun of the count that is compared before it.

    “Opened three cases, compared with six prosecutions in 2030 and *two in 2029*” compares with two prosecutions.
    """
    same = [each for each in compared if each.clause == draft.clause and each.main is draft.main]
    count = draft.whole.count
    if not same or count.unit != BARE or count.forms or (last := same[-1]).unit == BARE:
        return draft
    alike = replace(draft.whole, count=replace(count, forms=last.whole.count.forms))
    return replace(draft, whole=alike, unit_of=last.unit)


def of_several(mains: Sequence[Draft], main: Draft, compared: Sequence[Whole]) -> bool:
    """Whether a comparison has a single count, and what it compares with is parted by form.

    “Opened nine sex trafficking and two labor trafficking cases, *compared with 12* in 2030” compares with all.
    """
    alike = [draft.forms for draft in mains if draft.predicate == main.predicate]
    return len(compared) == 1 and len({forms for forms in alike if forms}) > 1
