"""Finds the cases that a sentence counts by what they were about: “*Three of the cases involved forced labor*”."""

import re

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.ruleset import BARE, FIGURE

_CASES = r"(?P<noun>cases?|investigations?|prosecutions?|convictions?|complaints?|trials?|indictments?)"
_MODIFIERS = r"(?:(?!(?:of|in|for|to|with|that|which|who)\b)[a-z-]+ ){0,4}?"
_ABOUT = r"(?:involved|concerned|addressed|related to|included|pertained to|dealt with|(?:was|were)(?: for| of)?)"
_OF_CASES = re.compile(
    rf"^(?:of|among|out of) (?:the|these|those|its|their|all|its total)(?: {FIGURE})? {_MODIFIERS}{_CASES}\b"
    r"(?:[^;:.]{0,60})?, (?:[^;:.]*(?:,? and |, ))?$",
    re.IGNORECASE,
)
"""The beginning of a sentence that breaks cases down: “*Of these cases,* three were forced labor”."""
_THE_CASES = re.compile(
    rf"(?:^|[;:] )(?:all |both )?(?:the|these|those) (?:{FIGURE} )?{_MODIFIERS}{_CASES} {_ABOUT} [^;:.]{{3,}}\($",
    re.IGNORECASE,
)
"""The beginning of a list of forms with figures: “*The cases involved* forced begging (six)”."""
_SHARE = re.compile(
    rf" of (?:the|these|those|its|their) (?:{FIGURE} )?{_MODIFIERS}{_CASES} {_ABOUT} ", re.IGNORECASE
)
"""Cases of which a share had a form: “six *of the cases involved* forced labor”."""
_SHARE_OF = re.compile(rf" of (?:the|these|those|its|their) (?:{FIGURE} )?{_MODIFIERS}{_CASES}", re.IGNORECASE)
_BY_MATTER = re.compile(r"(?: \w+ed(?: in (?:19|20)\d\d)?)? (?:involved|concerned|related to) ")
"""What follows a share of cases and says what they were about: “six of the cases *involved* begging”."""
_INVOLVED = re.compile(r" of (?:which|these|them) (?:involved|concerned|related to|dealt with) ")
_CASES_BEFORE = re.compile(rf"\b{_CASES}(?: [^,;:.]{{2,60}})?, (?:at least )?$", re.IGNORECASE)
"""What stands before a share of the cases that are counted last: “29 *cases,* 18 of which involved maids”."""
_HAD_FORM = re.compile(rf"^\S+(?: \S+)? (?:(?:suspected|alleged|possible|potential) )?(?:{_ABOUT} |for |of )")


def concerned(sentence: str, count: Count) -> str | None:
    """The unit of a count of cases that had a form of trafficking; None for any other count.

    Args:
        sentence: the sentence.
        count: a count of it.
    """
    if count.group is not None:
        return None
    if not count.forms and count.unit == BARE and _INVOLVED.match(sentence, count.figure.end):
        named = _CASES_BEFORE.search(sentence, 0, count.start)
        return _unit(named) if named else None
    if not count.forms:
        named = _SHARE_OF.fullmatch(sentence, count.figure.end, count.end)
        return _unit(named) if named and _BY_MATTER.match(sentence, count.end) else None
    found = _SHARE.search(sentence, count.figure.start, count.end)
    if found is None and count.unit == BARE:
        before = sentence[: count.start]
        found = _THE_CASES.search(before) or (_OF_CASES.search(before) if _HAD_FORM.match(count.noun) else None)
    return _unit(found) if found else None


def _unit(found: re.Match[str]) -> str:
    return found["noun"].lower().rstrip("s")
