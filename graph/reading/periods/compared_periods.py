"""The period of a count that another count is compared with."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import goes_from, in_brackets, periods_behind, without_verb
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.period_positions import goes_back, reaches
from tuyun.graph.reading.dates.dated import Dated, dated_by
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_SAYING = re.compile(r"\b(?:heard|said|told \w+|reported|announced|stated|noted|learned) $")
"""Words before a day that dates the saying: “a forum heard *on 10 December*”."""
_VERB = re.compile(
    r"\b(?!(?:alleged|suspected|reported|related|organized|forced|based|united)\b)(?:\w+ed|begun|who|whose|that|which)\b",
    re.IGNORECASE,
)
_FROM_BASE = re.compile(r"[\ue000-\ue0ff],? from (?:the )?[\ue000-\ue0ff]")
"""Another count that a count came from, whose period is its own: “fell to nine *from 12* in 2029”."""
_OWNS = re.compile(r"(?:[’']s)? (?:(?:total|figure|number|tally) of )?(?:only )?")
"""What stands between a period and its count: “up from the previous year*’s* nine”, “the 2029 *total of* nine”."""
_AS_BEFORE = re.compile(
    r"[^,;.\ue000-\ue0ff]{0,40}? (?:that )?"
    r"(?:(?:it|they|(?:the )?(?:government|authorities|police|courts|prosecutors)) (?:had )?|were |had been )"
    r"\w+ed (?:and \w+ed )?"
    r"| [a-z]+ed(?:(?:, and|,| and) [a-z]+ed)+ "
)
"""Words that repeat the verb: “12 cases *that it prosecuted* in 2020”, “12 *tried and convicted* in 2020”."""


def reaches_back(sentence: str, cue: Cue, end: int) -> bool:
    """Whether a period behind a further count may also date the count that ends at ``end``."""
    return (
        not goes_from(sentence, cue)
        and cue.rule.gives["period"] != "recent"
        and not re.match("(?:at|by|as of) ", cue.words)
        and not _SAYING.search(sentence, 0, cue.start)
        and not in_brackets(sentence, end, cue.start)
        and not _FROM_BASE.search(sentence, end - 1, cue.start)
    )


def compared(
    sentence: str,
    dated: Sequence[Cue],
    when: Sequence[Cue],
    clause: Clause,
    verb: Cue,
    count: tuple[int, int, int],
    document: Document,
) -> Dated:
    """The period of a count that another is compared with.

    It stands behind the count, before the next; or “when” leads over to the count.
    """
    start, end, following = count
    bare = without_verb(sentence, verb, clause)
    blocked: list[Cue] = []
    for cue in periods_behind(sentence, dated, end, following)[:1]:
        if _AS_BEFORE.fullmatch(sentence, end, cue.start):
            return dated_by(cue, document, "inherited")
        if not _VERB.search(bare, end, cue.start) and reaches(sentence, end, cue):
            return dated_by(cue, document, "explicit")
        blocked = [cue]
    led = when or [cue for cue in dated if cue.end <= min(verb.start, start) and cue.start <= clause.start + 2]
    led = led or [cue for cue in dated if _OWNS.fullmatch(sentence, cue.end, start)]
    if len(led) == 1:
        return dated_by(led[0], document, "explicit")
    if blocked:
        return Dated(PeriodEntry(), "open", tuple(blocked), "the period may date something else in the sentence")
    later = [cue for cue in dated if cue.start >= following and reaches_back(bare, cue, end)]
    later = [cue for cue in later if reaches(bare, end, cue) and goes_back(bare, end, cue)]
    if later:
        return dated_by(later[0], document, "inherited")
    return Dated(PeriodEntry(), "open", (), "the comparison names no period")
