"""The period that governs a count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.reading.clause_periods import (
    dating_periods,
    is_base,
    led_before,
    of_origin,
    periods_behind,
    without_verb,
)
from tuyun.graph.reading.clauses import Clause
from tuyun.graph.reading.cues import Cue, find
from tuyun.graph.reading.earlier_periods import NO_PERIODS, EarlierPeriods, in_year, resolved, year_alone
from tuyun.graph.reading.period_days import period_of
from tuyun.graph.reading.period_leads import (
    before_perfect,
    closes_clause,
    dates_another,
    goes_back,
    is_share,
    label,
    leading,
    nearest,
    of_another_verb,
    of_its_beginning,
    of_the_crime,
    of_the_past,
    reaches,
)
from tuyun.graph.reading.periods_before import period_before
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VERB = re.compile(
    r"\b(?!(?:alleged|suspected|reported|related|organized|forced|based|united)\b)(?:\w+ed|begun|who|whose|that|which)\b",
    re.IGNORECASE,
)

_OF_HEAD = re.compile(r"(?: [^ .;,]+){0,4}? (?:(?:was|were|been|remain\w*) (?:\w+ly )?[a-z]+|opened|began|ended) ")
"""What stands between a count and the date of its stage, named before it: “trials of four men *began* in May”."""


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


def period_cues(sentence: str, earlier: EarlierPeriods = NO_PERIODS) -> list[Cue]:
    """The period cues of a sentence; those that say that something goes on give way to those with a date."""
    found = [cue for cue in find(sentence, "period") if not is_base(sentence, cue)]
    cues = resolved(found, earlier)
    if _YEAR.search(sentence) is None:
        return cues
    return [in_year(cue, cues) if cue.rule.gives.get("this_year") else cue for cue in cues]


def labelled(sentence: str, cues: Sequence[Cue], start: int, document: Document) -> Dated | None:
    """The period that names the figure which begins at a place of a list; None without one."""
    cue = label(sentence, cues, start)
    return _dated(cue, document, "explicit") if cue else None


def govern(
    sentence: str,
    cues: Sequence[Cue],
    clause: Clause,
    earlier: Sequence[Clause],
    verb: Cue,
    count: tuple[int, int, int, int],
    document: Document,
) -> Dated:
    """The period of a count.

    Args:
        sentence: the sentence, counted nouns masked.
        cues: its period cues.
        clause: the clause that the count stands in.
        earlier: the clauses before it in the sentence, the nearest last.
        verb: the cue of what happened.
        count: start and end of the count, end of its parts, start of the next count (or the end of the clause).
        document: whose year fixes “the reporting period”.
    """
    start, end, following = _place(sentence, clause, verb, count)
    cues = [cue for cue in cues if not before_perfect(sentence, cue, min(verb.start, start))]
    if verb.rule.gives.get("flow") == "carried_over":
        return _carried_over(sentence, cues, clause, earlier, verb, count, document)
    within = dating_periods(sentence, cues, clause, verb, start, end)
    dated = [cue for cue in within if cue.rule.gives["period"] != "recent"] or within
    leads = any(cue.start <= clause.start + 2 for cue in dated)
    behind = [
        cue
        for cue in periods_behind(sentence, dated, end, following)
        if not (leads and of_the_crime(sentence, end, cue))
    ]
    dated = [cue for cue in dated if not of_another_verb(sentence, cue, clause.start, verb.start)]
    led = [
        cue
        for cue in dated
        if cue.end <= min(verb.start, start)
        and not dates_another(sentence, cue, verb)
        and not closes_clause(sentence, cue)
        and (
            cue.start <= clause.start + 2
            or not sentence.startswith("from", cue.start)
            or sentence.endswith("that ", 0, cue.start)
        )
    ]
    place = min(verb.start, start)
    when = [year_alone(cue) for cue in cues if _WHEN.fullmatch(sentence, cue.end, place)]
    led = when or nearest(led, sentence, place)
    blocked: Cue | None = None
    for cue in behind[:1]:
        if clause.comparison and _AS_BEFORE.fullmatch(sentence, end, cue.start):
            return _dated(cue, document, "inherited")
        own = start <= verb.start and verb.end <= end and _PASSIVE.fullmatch(sentence, end, cue.start)
        own = own or (verb.rule.gives.get("head") and _OF_HEAD.fullmatch(sentence, end, cue.start))
        if not own and (
            _VERB.search(without_verb(sentence, verb, clause), end, cue.start) or not reaches(sentence, end, cue)
        ):
            blocked = cue
        else:
            return _dated(cue, document, "explicit")
    inside = [cue for cue in within if verb.start <= cue.start < verb.end]
    beside = [cue for cue in within if cue in inside or sentence[cue.end : verb.start] in (" ", " being ")]
    going_on = [cue for cue in beside if cue.rule.gives["period"] == "recent"]
    if going_on and not behind and not clause.comparison and leading(sentence, dated, place) is None:
        return _dated(going_on[0], document, "inherited")  # “127 cases *remained* pending”
    share = is_share(sentence, start, count[1])
    if len(led) == 1 and (not share or _LEADS.search(sentence, 0, led[0].start)):
        return _dated(led[0], document, "inherited" if share else "explicit")
    if share:
        return Dated(PeriodEntry(), "explicit")
    if led:
        return Dated(PeriodEntry(), "open", tuple(led), "several periods stand before the count")
    if blocked is not None and not led_before(cues, earlier):
        return Dated(PeriodEntry(), "open", (blocked,), "the period may date something else in the sentence")
    later = [cue for cue in dated if cue is not blocked and cue.start >= following]
    later = [cue for cue in later if _reaches_back(without_verb(sentence, verb, clause), cue, verb, end)]
    later = [cue for cue in later if clause.comparison or not of_the_past(sentence, cue)]
    if later and (not clause.comparison or blocked is None):
        return _dated(later[0], document, "inherited")
    joined = [
        cue
        for cue in dated
        if cue.end < verb.start
        and _AND_VERB.fullmatch(sentence, cue.end, verb.start)
        and not dates_another(sentence, cue, verb)
    ]
    if len(joined) == 1 and not clause.comparison and not later:  # “tried the case in 2019 and convicted six”
        return _dated(joined[0], document, "inherited")
    if inside and within == inside and not clause.comparison:  # “six appeals *have yet to be* heard”
        return _dated(inside[0], document, "inherited")
    if within and not clause.comparison and not later and blocked is None:
        return Dated(PeriodEntry(), "open", tuple(within), "the period stands inside the happening")
    if clause.comparison:
        return Dated(PeriodEntry(), "open", (), "the comparison names no period")
    return _of_earlier(sentence, cues, clause, earlier, document)


def _place(sentence: str, clause: Clause, verb: Cue, count: tuple[int, int, int, int]) -> tuple[int, int, int]:
    """Start and end of what a period dates, and where the next count begins; a passive verb belongs to it."""
    start, end, _, following = count
    if verb.start < end or clause.comparison:
        return start, end, following
    end = _JOINED.match(sentence, verb.end).end()  # type: ignore[union-attr] # it matches no words as well
    if verb.start >= following:  # “ten cases, three of them from 2030, *remained pending*”
        later = _COUNT.search(sentence, verb.end, clause.end)
        following = later.start() if later else clause.end
    return start, end, following


def _reaches_back(sentence: str, cue: Cue, verb: Cue, end: int) -> bool:
    """Whether a period behind a further count also dates the count that ends at ``end``."""
    return (
        not sentence.startswith("from", cue.start)
        and cue.rule.gives["period"] != "recent"
        and not re.match("(?:at|by|as of) ", cue.words)
        and not dates_another(sentence, cue, verb)
        and reaches(sentence, end, cue)
        and goes_back(sentence, end, cue)
        and not _SAYING.search(sentence, 0, cue.start)
        and sentence.count("(", end, cue.start) <= sentence.count(")", end, cue.start)
    )


def _of_earlier(
    sentence: str, cues: Sequence[Cue], clause: Clause, earlier: Sequence[Clause], document: Document
) -> Dated:
    """The period that a clause before begins with, and that reaches into this clause; else none is stated."""
    cue = period_before(sentence, cues, clause, earlier)
    return _dated(cue, document, "inherited") if cue else Dated(PeriodEntry(), "explicit")


_PASSIVE = re.compile(
    r"(?: (?:of|from|for|in) [a-z][a-z ’-]{2,40}?)? (?:was|were|had been|have been|has been) (?:\w+ly )?\w+ed"
    r"(?: [a-z]+){0,3} "
)
"""The passive verb behind a count, if no rule knows that verb: “1,200 migrants *were stopped* in 2030”."""
_COUNT = re.compile("[\ue000-\ue0ff]")
"""The beginning of a masked count."""
_LEADS = re.compile(r"(?:^|[;:] )$")
"""What stands before a period that leads all that a sentence says: it dates shares as well."""
_JOINED = re.compile(r"(?:(?:(?:,? (?:and|n?or)|,) \w+ed)+(?= ))?")
"""Participles that a passive verb is joined with: “were charged*, tried, and convicted* in 2019”."""
_WHEN = re.compile(
    r", (?:when|(?:during|in) which) (?:(?:(?!,? (?:but|while|although|and (?:the|its?|they|in)) )[^;]){2,160} )?"
)
"""What stands between a period and what happened then: “in 2010*, when courts fined two and* freed ten”."""
_AS_BEFORE = re.compile(
    r"[^,;.\ue000-\ue0ff]{0,40}? (?:that )?"
    r"(?:(?:it|they|(?:the )?(?:government|authorities|police|courts|prosecutors)) (?:had )?|were |had been )"
    r"\w+ed (?:and \w+ed )?"
)
"""A relative clause that repeats the verb: “12 cases *that it prosecuted* in 2020”."""
_SAYING = re.compile(r"\b(?:heard|said|told \w+|reported|announced|stated|noted|learned) $")
"""Words before a day that dates the saying: “a forum heard *on 10 December*”."""
_AND_VERB = re.compile(
    r"(?:, (?:all|most|both|some|half|none)\b[^,;\ue000-\ue0ff]{3,60})?,? and "
    r"(?:later |then |subsequently |also )?",
    re.IGNORECASE,
)


def _dated(cue: Cue, document: Document, state: str) -> Dated:
    period = period_of(cue, document)
    if period is None:
        return Dated(PeriodEntry(), "open", (cue,), "the rules do not say which days are meant")
    if cue.rule.gives.get("pointed"):
        return Dated(period, "inherited", (cue,), "it points back to another period")
    if cue.rule.gives.get("this_year") or period.kind == "fiscal_year":
        return Dated(period, "inherited", (cue,), "the document and its country say which days are meant")
    if cue.rule.gives.get("which") == "open":
        return Dated(period, "open", (cue,), "which year is meant, no sentence says")
    if cue.words.lower().startswith("by "):
        return Dated(period, "inherited", (cue,), "what happened by a day may be dated by a longer time")
    return Dated(period, state, (cue,))


def _carried_over(
    sentence: str,
    cues: Sequence[Cue],
    clause: Clause,
    earlier: Sequence[Clause],
    verb: Cue,
    count: tuple[int, int, int, int],
    document: Document,
) -> Dated:
    """The period of a stock that goes on; what it was carried over from is a condition."""
    within = [cue for cue in cues if clause.start <= cue.start < clause.end]
    origin = [
        cue
        for cue in within
        if cue.start >= count[1]
        and (
            re.match(r"from\b|(?:opened|initiated|begun|started)\b", sentence[cue.start :])
            or of_origin(sentence, cue)
            or of_its_beginning(sentence, count[1], cue)
        )
    ]
    going_on = [cue for cue in within if cue.rule.gives["period"] == "recent"][:1] or [verb]
    dated = [cue for cue in within if cue not in (*origin, *going_on) and cue.rule.gives["period"] != "recent"]
    dated = [cue for cue in dated if not of_another_verb(sentence, cue, clause.start, verb.start)]
    condition = sentence[origin[0].start : origin[0].end] if origin else None
    led = leading(sentence, dated, min(verb.start, count[0]))
    if led is not None and (period := period_of(led, document)) is not None:
        return Dated(period, "inherited", (led,), condition=condition)
    near = len(dated) == 1 and 0 <= dated[0].start - count[1] <= 1 and not origin
    if near and (period := period_of(dated[0], document)) is not None:
        return Dated(period, "inherited", tuple(dated))
    if dated:
        return Dated(
            PeriodEntry(),
            "open",
            tuple(within),
            "whether the stock or its going on is dated, no rule says",
            condition,
        )
    every, period, cues = cues, PeriodEntry(kind="recent"), (*going_on, *origin[:1])
    if re.match(r"continu\w+ (?!to\b|of\b)", sentence[verb.start :]) and verb in going_on:
        before = _of_earlier(sentence, every, clause, earlier, document)
        why = "“continued” without “to” may be dated or not"
        return Dated(before.period if before.cues else period, "open", before.cues or cues, why, condition)
    return Dated(period, "explicit", cues, "", condition)
