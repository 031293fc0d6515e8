"""Finds which periods of a clause may date a count in it, without those that say where a stock comes from."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.around_counts import LEAD
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.period_positions import dates_whole_of_share, says_origin
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import MASKED_COUNT, expand

_FINITE = re.compile(
    expand(
        r" (?!forced|alleged|suspected|related|organi[sz]ed|united|based|unaccompanied)"
        r"(?:{finite}|led|sent|put|won|saw)\b"
    )
)
"""A further verb behind a verb that goes on."""
_BEGUN = re.compile(r"\b(?:that|which|who) (?:had been|were|was) (?:\w+ed and )?\w+ed (?:(?:in|during) )?$")
"""A relative clause that says when a stock began: “two cases *that had been opened* in 2021”."""


def dating_periods(
    sentence: str, cues: Sequence[Cue], clause: Clause, verb: Cue, start: int, end: int
) -> list[Cue]:
    """The periods of a clause that may date a count of it, which stands between ``start`` and ``end``."""
    within = [cue for cue in cues if clause.start <= cue.start < clause.end]
    within = [
        cue
        for cue in within
        if in_brackets(sentence, 0, start) or not in_brackets(sentence, 0, cue.start) or _alone(sentence, cue, end)
    ]
    finite = (
        re.match(
            r"(?:was |were )?(?:[a-z]+ed|began|held|sent|took|gave|made|found|brought)\b",
            sentence[verb.start : verb.end],
        )
        is not None
    )
    within = [
        cue
        for cue in within
        if cue.rule.gives["period"] != "recent" or cue.start <= min(verb.end, max(start, verb.start))
    ]
    # “Continued to investigate nine cases and closed six”: what was closed did not go on.
    within = [
        cue
        for cue in within
        if not (finite and cue.end < verb.start and re.match(r"(?:continu|remain)", sentence[cue.start :]))
    ]
    # “Bribes remained a problem, and a man obtained the release of two”: nor does what another verb says.
    within = [
        cue
        for cue in within
        if not re.match("continu|remain", sentence[cue.start :])
        or not _FINITE.search(sentence, cue.end, verb.start)
    ]
    # “Six from previous periods” is a stock: where it comes from dates no other count.
    within = [
        cue
        for cue in within
        if not goes_from(sentence, cue)
        or (0 <= cue.start - end <= 1 and cue.rule.gives["period"] != "prior_years")
    ]
    within = [cue for cue in within if not of_origin(sentence, cue) or cue.start <= end + 12]
    within = [cue for cue in within if not (cue.end < start and dates_whole_of_share(sentence, cue))]
    # “Arrested 14 men, nine of them in 2030”: when the other five were arrested is not said.
    within = [cue for cue in within if not _OF_A_SHARE.search(sentence, end, cue.start)]
    return [cue for cue in within if not (start < cue.start < verb.start and says_origin(sentence, cue))]


_OF_A_SHARE = re.compile(
    rf"[,;(–—] ?(?:(?:and|only|at least|all but) )*{MASKED_COUNT}+ of (?:them|whom|which|these|those) $"
)
"""A share of a count, directly before a period that dates this share only: “*, nine of them* in 2030”."""


def in_brackets(sentence: str, start: int, place: int) -> bool:
    """Whether a bracket that opens behind the start holds the place: “17 cases (10 in 2017)”."""
    return sentence.count("(", start, place) > sentence.count(")", start, place)


def goes_from(sentence: str, cue: Cue) -> bool:
    """Whether a period says when what is counted began, and not when something happened to it: “six cases *from
    2030*”, but not “from January to June 2030”."""
    return sentence.startswith("from", cue.start) and not cue.groups.keys() & {"to", "last", "till"}


def of_origin(sentence: str, cue: Cue) -> bool:
    """Whether a period says where a stock comes from: “three investigations initiated *in previous years*”."""
    earlier = cue.rule.gives["period"] == "prior_years" or int(cue.rule.gives.get("shift", 0)) < 0
    earlier = earlier or _BEGUN.search(sentence[: cue.start]) is not None
    return earlier and says_origin(sentence, cue)


_OF_THE_NEXT = re.compile(r" [\ue000-\ue0ff]")
"""The next count directly behind a period, which dates that count: “and *in 2030* 40”."""
_AND_WHEN = re.compile(r"(?:\band|,) $")
_MORE = re.compile(r"(?:,? (?:another|a further|the other)| against) [\ue000-\ue0ff]")
"""Words around a period that dates the next count: “arrested nine men, *and* in 2030, *another 40*”."""
_OF_SOME = re.compile(r",? (?:some|many|several|most|including)(?: (?:of (?:them|whom|which)|since|from))* $")
"""Words by which a period dates some of those who are counted: “19 awaited trial*, some* since 2026”."""


def periods_behind(sentence: str, dated: Sequence[Cue], end: int, following: int) -> list[Cue]:
    """The periods between a count that ends at ``end`` and the next count that may date the first of the two."""
    behind = [cue for cue in dated if end <= cue.start < following]
    behind = [cue for cue in behind if not in_brackets(sentence, end, cue.start) or _alone(sentence, cue, end)]
    behind = [cue for cue in behind if not _OF_THE_NEXT.match(sentence, cue.end)]
    behind = [
        cue for cue in behind if not (_AND_WHEN.search(sentence, 0, cue.start) and _MORE.match(sentence, cue.end))
    ]
    return [cue for cue in behind if not _OF_SOME.search(sentence, end, cue.start)]


def _alone(sentence: str, cue: Cue, end: int) -> bool:
    """Whether a year is all that a bracket directly behind a count holds: “12 cases *(2030)*”."""
    return sentence[end : cue.start] == " (" and sentence.startswith(")", cue.end) and "year" in cue.groups


_OPENS = re.compile(r"(?:,| –)? |—| \(")
_TO_COUNT = re.compile(rf"[,)–— ]*?{LEAD} ")
_TO_VERB = re.compile(expand(r"(?:[,)]| –)? (?:(?:who|which|that) )?{be} (?:{adverb} )?"))


def periods_in_asides(sentence: str, cues: Sequence[Cue], verb: Cue, start: int, end: int) -> list[Cue]:
    """The periods that stand alone between a verb and its count, whichever comes first: “charged*, in 2030,* 12
    men”, “12 *in 2030* were charged”."""
    return [
        cue
        for cue in cues
        if (
            verb.end <= cue.start < start
            and _OPENS.fullmatch(sentence, verb.end, cue.start)
            and _TO_COUNT.fullmatch(sentence, cue.end, start)
        )
        or (
            end <= cue.start < verb.start
            and _OPENS.fullmatch(sentence, end, cue.start)
            and _TO_VERB.fullmatch(sentence, cue.end, verb.start)
        )
    ]


def led_before(cues: Sequence[Cue], earlier: Sequence[Clause]) -> bool:
    """Whether a clause before this, that is no comparison, begins with a period."""
    first = [other.start for other in earlier if other.comparison is None]
    return any(start <= cue.start <= start + 12 for cue in cues for start in first)


_BASE = re.compile(
    r"\b(?:(?:increase|rise|decrease|drop|decline|reduction|growth|fall)\b[^,;()]{0,40}"
    r"|(?:more|less|fewer|higher|lower|up|down|as many)|(?:%|percent|per cent))"
    r" (?:than|over|on|from|as|compared (?:to|with)|in comparison (?:to|with)|relative to|against|versus)"
    r"(?: (?:that|those) of)?(?: (?:in|during|for|over))? (?:the )?$"
)
"""Words that compare a count with that of the time behind them: “17 percent *more than in* the same months”."""
_OF_ITS_FIGURE = re.compile(r"(?<=[’'s]) [\ue000-\ue0fe]")
"""A figure directly behind a year in the genitive, which dates it: “an increase of three over the previous year’s
*ten*”."""
_BRACKETED = re.compile(r" \([\ue000-\ue0fe]\ue0ff*\)")
"""A figure in brackets behind the time that it belongs to."""

_GREW_ON = re.compile(
    r"\b(?:increase|rise|decrease|drop|decline|reduction|growth|fall) of [^,;()]{1,30}"
    r" (?:on|over|against) (?:the )?$"
)
"""Words before the year that a change is measured by: “an increase of 9 percent *on* 2019”."""


def is_base_period(sentence: str, cue: Cue) -> bool:
    """Whether a period is the one that a count is compared with, so that it dates only the figure in brackets."""
    if _GREW_ON.search(sentence, max(0, cue.start - 90), cue.start) is not None:
        return _OF_ITS_FIGURE.match(sentence, cue.end) is None
    if _BRACKETED.match(sentence, cue.end) is None:
        return False
    first = re.match(r"(?:in|during|for|over|from) ", cue.words)
    place = cue.start + (first.end() if first else 0)
    return _BASE.search(sentence, max(0, place - 90), place) is not None


_COMPARED_TIME = re.compile(
    r"(?:^|[;:] |, (?:and|but) )(?:however, )?"
    r"(?:in contrast|by contrast|in comparison|compared|as opposed|contrary|relative|unlike|as against)"
    r"(?: (?:to|with))?(?: (?:in|during))? (?:the )?$",
    re.IGNORECASE,
)
"""Words before a time that the whole sentence is compared with: “*In contrast with* 2030, when none was
charged,”."""
_WHEN = re.compile(r",? when [^,;]{2,160},")
"""A clause that says what happened at that time: “In contrast with 2030*, when none was charged,* police …”."""


def is_base_period_of_sentence(sentence: str, cue: Cue, start: int) -> bool:
    """Whether a period is the one that a whole sentence is compared with, and a count is of no such time."""
    first = re.match(r"(?:in|during) ", cue.words)
    if _COMPARED_TIME.search(sentence, 0, cue.start + (first.end() if first else 0)) is None:
        return False
    when = _WHEN.match(sentence, cue.end)
    return when is not None and when.end() < start


_REPEATED = re.compile(
    r" (?:[a-z]{3,}ed|given|held|sent|brought|found)(?: (?:and|or) [a-z]{3,}ed)?"
    r"(?: (?:to|for|at|from|with|as|under) [A-Za-z][\w’ -]{2,40}?)?(?= (?:in|during|the|last) )"
)
"""The participle of what is compared, and where it was done: “112 victims *referred to shelter* in 2020”."""


def without_verb(sentence: str, verb: Cue, clause: Clause) -> str:
    """The sentence without the verb itself, and in a comparison without the participle that repeats it."""
    blank = sentence[: verb.start] + " " * (verb.end - verb.start) + sentence[verb.end :]
    if not clause.comparison:
        return blank
    return _REPEATED.sub(lambda match: " " * len(match[0]), blank)


_ASIDE_OF_EVENT = re.compile(r"\b[a-z]+, $")
_RESULT = re.compile(
    r", (?:of|by|between|with) [^;]{3,120}?,?"
    r" (?:(?:which|that) )?(?:led|leading|result(?:ed|ing)|enabled|helped|contributed|brought|made|allowed)\b"
)
"""Words between the date of an event and its result: “the creation, in 2030*, of a team that led* to …”."""


def of_a_cause(sentence: str, cue: Cue, start: int) -> bool:
    """Whether a period between commas dates what led to the count that begins at a place, and not the count."""
    result = _RESULT.match(sentence, cue.end)
    return result is not None and result.end() <= start and bool(_ASIDE_OF_EVENT.search(sentence, 0, cue.start))
