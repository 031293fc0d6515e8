"""Gives the people whom a sentence counts beside their cases what happened to the cases.

“Courts handed down 12 convictions in 2015 *(concerning 19 persons)*” says that 19 persons were convicted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.matching.ruleset import IN_YEAR, PEOPLE, masked
from tuyun.graph.reading.proposals.draft import Draft

_CASES = (
    "case", "investigation", "prosecution", "conviction", "indictment", "trial", "judgment", "charge", "crime",
    "acquittal", "sentence", "arrest",
)  # fmt: skip
"""Units of cases, and of what happens in cases, beside which their people may be counted."""
_JOINED = r"(?:concerning|involving|against|of|in respect of|in relation to|relating to|covering|targeting) "
"""What joins people to their cases behind a comma: “12 cases, *involving* 19 suspects”."""
_NAMED = rf"(?:{_JOINED}|(?:with|for|in) )"
"""The same within a bracket: “12 cases (*with* 19 suspects)”."""
_BETWEEN = re.compile(
    r"(?: under (?:the )?[A-Z][^;,()]{2,60}?| in court| to (?:the )?(?:courts?|trial|prosecut\w+))?"
    rf"(?: {IN_YEAR})?"
    rf"(?:,? \({_NAMED}?|,? {_JOINED})(?:altogether )?",
)
"""What stands between cases and their people, or between people and their cases."""
_BRACKET = re.compile(rf" \({_NAMED}?{masked(PEOPLE)}\)")
"""People in brackets: “12 cases* (concerning 19 persons)*”."""
_OPENS = re.compile(rf" \({_NAMED}?")
"""What opens such a bracket: “12* (with *19 persons)”."""
_BEHIND = re.compile(rf"(?: in total| altogether)?\)|[.,;]| and | {IN_YEAR}")
"""What stands behind the people: “(19 persons*)*”."""


_DATE = re.compile(r"(?: (?:in|during|for) [^;,.()]{3,40}?)? \((?:[^()]{3,60}(?:, | and ))?$")
"""The words between a count of cases and a count of people in a bracket: “19 verdicts* in 2018 (*32 persons
convicted”."""


def with_forms_of_cases(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts, those of people in a bracket behind their cases with the forms of the cases: “19 verdicts in
    trafficking cases in 2018 *(32 persons convicted, nine acquitted)*”."""
    cases = [each for each in drafts if each.unit in _CASES]
    of = [(draft, _cases_of_bracket(draft, cases, text)) for draft in drafts]
    return [replace(draft, forms_behind=last.forms) if last else draft for draft, last in of]


def _cases_of_bracket(draft: Draft, cases: Sequence[Draft], text: str) -> Draft | None:
    """The cases behind which the people of a draft stand in a bracket, if nothing else says of what crime."""
    count = draft.whole.count
    if draft.unit not in PEOPLE or draft.forms or count.forms or draft.officials or draft.other_crime is not None:
        return None
    if text.rfind("(", 0, count.start) <= text.rfind(")", 0, count.start):
        return None
    before = [each for each in cases if each.whole.end < count.start]
    last = max(before, key=lambda each: each.whole.end, default=None)
    return last if last and _DATE.fullmatch(text[last.whole.end : count.start]) else None


def without_brackets(text: str) -> str:
    """Words between counts, without people in brackets: “in 2015 *(concerning 19 persons)*, ”."""
    return _BRACKET.sub("", text)


def opens_bracket(text: str) -> bool:
    """Whether people in brackets follow the words behind a count: “12* (*22 persons) in 2019”."""
    return _OPENS.fullmatch(text) is not None


def with_people_beside(drafts: Sequence[Draft], reported_counts: Sequence[Whole], text: str) -> list[Draft]:
    """The drafts of a sentence, and those of people whom a count of cases names beside it.

    Args:
        drafts: of the sentence.
        reported_counts: its counts.
        text: the sentence, its counted nouns masked.
    """
    made = list(drafts)
    taken = {place for draft in drafts for place in draft.places()}
    for whole in reported_counts:
        count = whole.count
        if count.start in taken or count.officials or count.figure.status in WITHOUT_NUMBER:
            continue
        before = [draft for draft in drafts if draft.whole.end <= count.start and not draft.negation]
        last = max(before, key=lambda draft: draft.whole.end, default=None)
        if last is None or last.officials or last.whole.of is not None:
            continue
        units = (last.unit, count.unit)
        fits = (units[0] in _CASES and units[1] in PEOPLE) or (units[0] in PEOPLE and units[1] in _CASES)
        start = max(last.whole.end, last.happening.cue.end if last.happening.cue.end <= count.start else 0)
        if fits and _BETWEEN.fullmatch(text, start, count.start) and _BEHIND.match(text, count.end):
            made.append(replace(last, whole=replace(whole, of=last.whole.count), unit_of=None, part_of=None))
    return made
