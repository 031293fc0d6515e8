"""Says what a sentence counts that breaks down or compares the counts of the sentence before it.

“The police opened 14 cases and arrested 20 suspects. *This compared with* nine cases and 12 suspects in 2030”
opened cases and arrested suspects, though the second sentence has no verb of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.comparisons.compared_pairs import NOMINAL
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.inherited.antecedents import Antecedent, only_kind
from tuyun.graph.reading.matching.ruleset import BARE, BECAME, FIGURE, MASKED_COUNT, PEOPLE
from tuyun.graph.reading.proposals.draft import CONTINUED, OPENED, Draft, goes_on

_BREAKS_DOWN = re.compile(
    r"(?:Of|Among) (?:them|these|those|whom|(?:this|that) (?:total|number|figure|group)"
    rf"|(?:the|these|those)(?: total of)? {FIGURE}(?=,)"
    r"|(?:these|those|the) (?:victims|investigations|prosecutions|convictions))\b"
    r"|(?:By|As (?:regards|for|to)|In terms of) (?:the )?(?:forms?|types?|purposes?)(?: of exploitation)?, ",
    re.IGNORECASE,
)
"""The beginning of a sentence that breaks down what the sentence before counted."""
_INCLUDED = re.compile(
    r"(?:(?:This|These|They|It) (?:[a-z]+ )?|The (?:cases|investigations|prosecutions|convictions|arrests) )"
    r"(?:included|comprised|consisted of)\b",
    re.IGNORECASE,
)
"""The beginning of a breakdown without words of its own for what happened."""
EARLIER_TIME = (
    r"(?:(?:in|for|during|over) )?(?:the )?(?:(?:19|20)\d\d"
    r"|(?:previous|prior|preceding|last) (?:calendar |fiscal |reporting )?(?:year|period)"
    r"|(?:calendar )?year (?:before|prior|earlier)|a year (?:earlier|before)"
    r"|same period[^,;.]{0,30}|reporting period before that)"
)
"""The time of an earlier count: “in 2030”, “the previous fiscal year”, “a year earlier”."""
_FIGURE = rf"(?:{FIGURE}|none|{MASKED_COUNT}+)"
_THESE = (
    r"(?:This|These|It|That|Those"
    r"|(?:This|That|The(?:se)?)(?: (?:same|corresponding|comparable|equivalent|latter|former))? "
    rf"(?:total|figure|number|count)s?(?: {EARLIER_TIME})?)"
)
_COMPARES = re.compile(
    rf"{_THESE} (?:[a-z]+ )?(?:compare[sd]?|(?:is|was|are|were) compared) (?:with|to)\b"
    rf"|{_THESE} (?:(?:had|has|then|since) )?{BECAME} (?:[a-z]+ )?{_FIGURE}"
    rf"|{_THESE} follow(?:s|ed) {_FIGURE}|Compared (?:with|to)\b"
    rf"|{_THESE} (?:was|is|were|are|represent(?:s|ed)|mark(?:s|ed)|constitute[sd]|reflect(?:s|ed)) "
    r"(?:an? [a-z ]{0,30}(?:increase|decrease|decline|drop|rise|reduction)\b"
    r"|(?:[a-z]+ )?(?:up|down) from\b|(?:[a-z]+ )?(?:fewer|more|less|lower|higher) than the\b"
    rf"|(?:[a-z]+ )?(?:fewer|more|less|lower|higher) than {EARLIER_TIME}(?:, when there (?:were|had been)| \()"
    r"|(?:[a-z]+ )?(?:similar|identical|comparable|equal) to\b)"
    rf"|(?:(?:By|In) comparison,? )?(?:{EARLIER_TIME},? )?"
    r"(?:(?:the|this)(?: (?:same|corresponding|comparable|equivalent))? "
    rf"(?:(?:19|20)\d\d )?(?:total|figure|number|count)s?(?: {EARLIER_TIME})?|it) "
    rf"(?:was|were|stood at|had been|had stood at) {_FIGURE}(?: {EARLIER_TIME})?(?=[.;,]|$| and )"
    rf"|(?:(?:By|In) comparison,? )?(?:{EARLIER_TIME},? )?there (?:were|had been) {_FIGURE}"
    rf"(?: {EARLIER_TIME})?(?=[.;,]|$)",
    re.IGNORECASE,
)
"""The beginning of a sentence that compares what the sentence before counted."""
_LATTER = re.compile(r"The (latter|former)\b")
"""The words “the latter” or “the former” at the beginning of a sentence, for the last or the first count of the
sentence before it."""
_STAGES = ("investigation", "prosecution", "case")
"""Units that may stand for each other in a breakdown: “opened 14 investigations. These included nine *cases*”."""


_HAD = re.compile(r"[A-Z]\w*(?: (?!that|who|which|whom)\w+){0,4} had (?:been )?(?:[a-z]+ly )?[a-z]+ed\b")
"""A subject with a verb in the past perfect, at the beginning of a sentence that tells what happened before the
sentence before it: “*It had prosecuted* 12 the previous year”."""


def continues_sentence_before(text: str) -> bool:
    """Whether a sentence compares with the sentence before it, or tells what was before that, so that its “the
    previous year” is the year before that of the sentence before."""
    return compares(text) or _HAD.match(text) is not None


def includes(text: str) -> bool:
    """Whether a sentence only divides what the sentence before counted: “*These included* nine of slavery”."""
    return _INCLUDED.match(text) is not None


def compares(text: str) -> bool:
    """Whether a sentence compares what the sentence before counted."""
    return _COMPARES.match(text) is not None


def only_compares(text: str) -> bool:
    """Whether a sentence has no count beside those that it compares, so that their participles alone say what
    happened: “*This compared with* 11 traffickers convicted in 2030”."""
    return compares(text) and not text.startswith("Compared")


def count_before(
    text: str, count: Count, figures: Sequence[Figure], counted: Sequence[Antecedent]
) -> Antecedent | None:
    """The count of the sentence before that a count breaks down, or with which it is compared.

    Args:
        text: the sentence.
        count: of the sentence.
        figures: of the sentence.
        counted: what the sentence before counts.
    """
    compared, broken_down = compares(text), includes(text) or _BREAKS_DOWN.match(text) is not None
    if not counted or not (compared or broken_down):
        return None
    if (same := only_kind(counted)) is not None:
        return same
    own = [one for one in counted if not one.compared]
    if len({one.place for one in own}) == 1:
        return own[0]
    if compared and (named := _LATTER.match(text)):
        return own[-1] if named[1] == "latter" else own[0]
    if compared:
        return _in_order(count, figures, own) or _alike(count, own)
    return _summed(text, figures, own) or _alike(count, own) or _of_a_stage(count, own)


def _in_order(count: Count, figures: Sequence[Figure], own: Sequence[Antecedent]) -> Antecedent | None:
    """The count at the same place of a list: “14 cases and 20 suspects. This compared with nine and *12*”."""
    places = list(dict.fromkeys(one.place for one in own))
    starts = [figure.start for figure in figures]
    if count.unit != BARE or len(starts) != len(places) or count.figure.start not in starts:
        return None
    return next(one for one in own if one.place == places[starts.index(count.figure.start)])


def _summed(text: str, figures: Sequence[Figure], own: Sequence[Antecedent]) -> Antecedent | None:
    """The count that the figures up to the first semicolon add up to."""
    end = text.find(";") if ";" in text else len(text)
    total = sum(figure.lower or 0 for figure in figures if figure.end <= end and figure.lower == figure.upper)
    return next((one for one in own if one.number == total), None)


def _alike(count: Count, own: Sequence[Antecedent]) -> Antecedent | None:
    """The only count of the same unit, or of what the noun names: “*convictions*” of those convicted."""
    nominal = NOMINAL.get(count.unit)
    same = [one for one in own if nominal in (one.predicate, _PLAIN.get(one.predicate))] if nominal else []
    if count.unit == "investigation":
        same = [one for one in own if _PLAIN.get(one.predicate, one.predicate) == "investigated"]
    if "victim" in count.noun or count.unit in PEOPLE:
        units = PEOPLE if count.unit in PEOPLE and "victim" not in count.noun else ("victim",)
        same = [one for one in own if one.unit in units]
    same = same or [one for one in own if one.unit == count.unit and count.unit != BARE]
    fitting = [one for one in same if (one.predicate in CONTINUED.values()) == goes_on(count.noun)] or same
    return fitting[0] if len({one.place for one in fitting}) == 1 else None


def _of_a_stage(count: Count, own: Sequence[Antecedent]) -> Antecedent | None:
    """The only count of cases at whatever stage, if cases are counted."""
    cases = [one for one in own if one.unit in _STAGES]
    return cases[0] if count.unit in _STAGES and len({one.place for one in cases}) == 1 else None


_PLAIN = {began: happened for happened, began in (*OPENED.items(), *CONTINUED.items())}
"""Predicates of what began or went on, and those that say only that it happened."""


def with_sentence_before(
    drafts: Sequence[Draft], text: str, figures: Sequence[Figure], counted: Sequence[Antecedent]
) -> list[Draft]:
    """The drafts of a sentence, those whose noun alone says what happened with what the sentence before says."""
    if not (compares(text) or includes(text)):
        return list(drafts)
    return [_as_before(draft, text, figures, counted) for draft in drafts]


def _as_before(draft: Draft, text: str, figures: Sequence[Figure], counted: Sequence[Antecedent]) -> Draft:
    count, by_noun = draft.whole.count, draft.happening.nominal and draft.main is None
    whole = count_before(text, count, figures, counted) if by_noun else None
    if whole is None or whole.officials or draft.predicate not in (whole.predicate, _PLAIN.get(whole.predicate)):
        return draft
    own = goes_on(count.noun) or re.search(r"\bnew\b", count.noun)
    return draft if own else replace(draft, happening=replace(draft.happening, inferred_predicate=whole.predicate))
