"""Finds the word of a clause that suggests what happened to what a figure counts, if no other rule has read it."""

import re

from tuyun.graph.reading.clauses.around_counts import disagrees
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.denied_verbs import hardly_happened
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.happenings.count_places import is_of_relative_verb
from tuyun.graph.reading.happenings.wrongs import is_unstated_wrong
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE, expand
from tuyun.graph.reading.proposals.proposal import OTHER
from tuyun.graph.reading.remaining.mentions import DIRECTLY

_PARTICIPLE = re.compile(r"ed(?: over| on| back)?$")
"""The end of a participle: “*turned over*”."""
_PASSIVE = re.compile(
    r"(?: who (?:had )?(?:became|become|were|fell|was|had been) [^;,.]{3,70}?)?"
    r"(?:, (?:including|among them|of whom) [^.;()]{3,60},|(?: of (?:the|all|those|these))?(?: [\w’-]+){0,2}?)"
    rf"(?:(?:, |,? and ){FIGURE} (?:[a-z-]+ ){{0,2}}(?:[a-z]+s|(?:wo)?men|children|people)){{0,3}}"
    r" (?:was|were|has been|have been|had been) (?:\w+ly )?"
)
"""What stands between a figure and the participle of its passive verb: “12 women *were* trained”."""
_IN_RELATIVE = re.compile(r"\b(?:where|whose|(?:in|on|at|from|by|to|with) which)(?: (?:at least|some|about))? $")
"""What begins a relative clause whose subject is a count, so that no word before it is said of the count."""
_FINITE = re.compile(r" (?:was|were|is|are|had|have)\b")
_OF_CLAUSE = re.compile(expand(r" (?:{finite}|(?:show|list|contain|count|indicate|report|say|mention)s?\b)"))
_THINGS = (
    "order", "request", "meeting", "item", "place", "office", "training", "operation", "inspection", "agreement",
    "organization",
)  # fmt: skip
"""Units of things, which a figure without a noun behind them counts as well."""
WHOLE_OF_SHARE = re.compile(rf"\b(?:of (?:the|these|those)|{FIGURE}(?: ?%)? of) $", re.IGNORECASE)
"""What stands before the number of all, of whom a share is counted:
“charged 16 *of the* 41 cases”, “*nine of* 12 offenders”."""
_HAPPENED = re.compile(r"\b(?:arrested|charged|indicted|acquitted|prosecuted|convicted)(?= (?:[a-z]+ )?[a-z]+s\b)")
"""What happened to people, before their noun: “nine *arrested* suspects”."""

_ACCUSED = ("suspect", "defendant", "trafficker")
"""Units of people against whom there is a case."""
_STEPS = ("arrested", "investigated", "charged", "indicted", "prosecuted", "tried", "convicted", "acquitted")
"""What is done to people who may have done something to others."""
_OTHERS = re.compile(
    r"\b(?:who|whom|whose|suspected of|accused of|alleged to|charged with|(?:for|of) (?:[a-z]+ly )?[a-z]{3,}ing)\b"
)
"""Words that begin what they did: “arrested two men *who* travelled with nine girls”."""


def done_by_others(sentence: str, count: Count, predicate: str, end: int) -> bool:
    """Whether people stand in words on what somebody did of whom the words up to a place tell a step."""
    people = count.unit in ("victim", *PEOPLE) and end < count.start
    return people and predicate in _STEPS and _OTHERS.search(sentence, end, count.start) is not None


def has_its_own_verb(sentence: str, clause: Clause, count: Count, predicate: str, end: int) -> bool:
    """Whether a count does not go on the count of a predicate before it, which ends at a place: it stands in words
    on what somebody did, or counts things behind the verb of a later clause, as in “recorded 12 cases, yet the
    register *shows* nine cases”."""
    if done_by_others(sentence, count, predicate, end):
        return True
    later = clause.start >= end and clause.comparison is None and count.unit not in ("victim", *PEOPLE)
    return later and _OF_CLAUSE.search(sentence, clause.start, count.start) is not None


def _far(sentence: str, count: Count, cue: Cue) -> bool:
    """Whether a word behind a figure without a noun stands too far from it to be of it."""
    between = sentence[count.end : cue.start]
    return cue.start > count.end and (len(between) > 40 or re.search(r"[,;]|\bto\b|\band\b", between) is not None)


_ANOTHER = re.compile(r"(?! (?:each|apiece), $)[^,;]*?(?:[,;]| (?:and|but|while) )")


def _of_another_term(sentence: str, count: Count, cue: Cue) -> bool:
    """Whether the word “suspended” behind a term belongs to another term of a list: “12 got two to four years,
    three a *suspended* term”. `kinds_of_terms` reads a clause that suspends the term itself."""
    suspends = cue.rule.gives["predicate"] == "suspended_sentence" and count.unit in ("year", "month", "day")
    return suspends and _ANOTHER.match(sentence, count.end, cue.start) is not None


_FIGURE_BEHIND = re.compile(
    rf" (?:(?:only|just|another|the other|the remaining|at least) )?{FIGURE}\b", re.IGNORECASE
)
_FIGURE_BEFORE = re.compile(rf"\b{FIGURE}(?: (?:others?|more))?(?: (?:was|were|had been))? $", re.IGNORECASE)
_JOINED = re.compile(r"(?:,? (?:and|but)|,)(?: [a-z]+ly)? $")


def _of_another(sentence: str, count: Count, cue: Cue) -> bool:
    """Whether a word behind a count is the verb of another figure: “looked at 30 men and *freed* 12”, “30 men,
    with 12 *freed*”."""
    if cue.start <= count.end:
        return False
    if _FIGURE_BEFORE.search(sentence, count.end, cue.start):
        return True
    joined = _JOINED.search(sentence, count.end, cue.start) is not None
    return joined and _FIGURE_BEHIND.match(sentence, cue.end) is not None


def suggested(sentence: str, clause: Clause, count: Count, behind: int, unit: str | None) -> Cue | None:
    """The word of the clause that suggests what happened to what is counted: the nearest, rather before it.

    A figure without a noun goes on the count that ends ``behind`` and has this unit, so words before that suggest
    nothing, nor do words that can be said of people alone, if it counts things, or of cases, if it counts victims.
    """
    alone = count.unit == BARE and count.end <= count.figure.end
    things = alone and unit in _THINGS
    people = {*PEOPLE, "victim"} if alone and unit == "victim" else set()
    accused = unit if alone and unit in _ACCUSED else None  # what is done for victims is not done for suspects
    cues = [
        cue
        for cue in all_cues(sentence, "remaining")
        if (unit if things else count.unit) in cue.rule.takes
        or (count.unit == "percent" and BARE in cue.rule.takes)
        if not (cue.start > count.end and disagrees(sentence, count, cue.start))
        if not people or not people.isdisjoint(cue.rule.takes) or {BARE} == set(cue.rule.takes)
        if not accused or accused in cue.rule.takes or "victim" not in cue.rule.takes
        if clause.start <= cue.start < clause.end
        and not _of_another(sentence, count, cue)
        and not done_by_others(sentence, count, str(cue.rule.gives["predicate"]), cue.end)
        and not is_unstated_wrong(sentence, cue)
        and not hardly_happened(sentence, cue.start, cue.end)
        and not (cue.start > count.end and is_of_relative_verb(sentence, count.start))
    ]
    if told := [cue for cue in cues if cue.rule.gives.get("behind") and cue.start - 1 == count.figure.end]:
        return told[0]  # “11 traffickers to life in prison and *64 to prison terms*”
    if led := [cue for cue in cues if cue.rule.gives.get("leads") and cue.end + 1 == count.start]:
        return led[0]  # “to pay *a fine of $12* and $15 in damages”
    cues = [
        cue
        for cue in cues
        if not (
            cue.rule.gives.get("behind") or cue.rule.gives.get("leads") or count.start <= cue.start < count.end
        )
        and not (cue.words in ("has", "have", "had") and cue.start >= count.end)  # what 12 officers *had*
        and not _of_another_term(sentence, count, cue)
    ]
    if _IN_RELATIVE.search(sentence, 0, count.start) and _FINITE.match(sentence, count.end):
        cues = [cue for cue in cues if cue.start >= count.start]  # “raids on kilns where *14 families* were held”
    is_whole_of_share = WHOLE_OF_SHARE.search(sentence, 0, count.start) is not None
    cues = [
        cue
        for cue in cues
        if not cue.rule.gives.get("directly")
        or DIRECTLY.fullmatch(sentence, cue.end, count.start)
        or (_PARTICIPLE.search(cue.words) and _PASSIVE.fullmatch(sentence, count.end, cue.start))
        or (cue.words in ("identified", "referred") and count.unit == BARE and cue.start == count.end + 1)
        or (cue.words.endswith("ed") and cue.start == count.end + 1 and is_whole_of_share)
    ]
    if count.unit == BARE and behind > clause.start:  # “12 were seen by NGOs and *54* by the police”
        cues = [cue for cue in cues if cue.start >= behind and not _far(sentence, count, cue)]

    def distance(cue: Cue) -> float:
        """How far a word stands from the count, a word behind it twice as far as one before."""
        if cue.start > count.end and _PASSIVE.fullmatch(sentence, count.end, cue.start):
            return -1
        if cue.start == count.end + 1:  # “as regards care, 14 victims *benefited*”
            return 1.5
        return count.start - cue.end if cue.start < count.start else 2 * max(cue.start - count.end, 0) + 1

    lawful = [
        cue
        for cue in cues
        if (cue.rule.gives.get("first") == "anywhere" and cue.start - count.end < 40)
        or (cue.rule.gives.get("first") and cue.end <= count.start)
    ]
    return min(lawful or cues, key=distance, default=None)


def unit_given(cue: Cue, count: Count, unit: str | None) -> str | None:
    """The unit that the rule of a suggestion gives a figure, or else its own: that of what stands before it."""
    gives = cue.rule.gives
    if "as_unit" in gives:  # “8,764 *appeals*” to a hotline are complaints
        return str(gives["as_unit"])
    if count.unit != BARE:
        return unit
    if count.end > count.figure.end and not count.forms and not count.group:  # its noun is known to no rule
        named = gives.get("unit", gives.get("unnamed", unit))
    else:
        named = gives.get("unit", unit or gives.get("otherwise"))
    return str(named) if named else None


def only_compared(clause: Clause, count: Count, cue: Cue) -> bool:
    """Whether a figure without a noun stands directly behind “compared with”, and its cue behind other words:
    “down from *14* in 2012, and lacked funds for *operations*” says nothing of the 14."""
    if clause.comparison is None or count.unit != BARE or count.forms or count.group:
        return False
    return count.start - clause.comparison.end < 8 and cue.start > count.end + 1


def named_by_noun(count: Count) -> str | None:
    """The predicate of a noun that itself names what happened: “15 *searches*”, “nine *arrested* suspects”."""
    if participle := _HAPPENED.search(count.noun):
        return participle[0]
    named = [str(cue.rule.gives["happened"]) for cue in count.cues if "happened" in cue.rule.gives]
    return named[0] if named else None


_OURS = re.compile(r"(?:^The|(?<!the country)[’']s?|\bwhose|(?<!from )the country[’']s) $")
"""The end of the words before a figure of what somebody has: “*the ministry’s* 38 inspectors”."""
_HEADS = re.compile(r"\b(?:ministers|presidents|ambassadors|governors|mayors|lawmakers|kings)\b")
"""Nouns of officials who are not counted as staff: “the two *ministers* signed it”."""
_COURTS = re.compile(r"\b(?:courts|chambers|stations|prisons)\b")
"""Nouns of offices of which a country has some without a unit for trafficking: “the eight regional *courts*”."""
_NEW = re.compile(r"\bnew(?:ly)?\b")
"""A word of offices that were not there before."""


def of_owner(sentence: str, count: Count, predicate: str) -> str:
    """The predicate of offices that are new, and of offices and staff of which it is only said whose they are."""
    if count.unit == "office" and _NEW.search(count.noun) and predicate in (OTHER, "budgeted", "staffed"):
        return "established_unit"  # “funds for 107 *new* units”
    if predicate != OTHER or not _OURS.search(sentence, 0, count.start) or _COURTS.search(count.noun):
        return predicate
    if _HEADS.search(count.noun):
        return OTHER
    return "maintained_unit" if count.unit == "office" else "staffed" if count.officials else OTHER
