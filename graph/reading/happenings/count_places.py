"""Patterns that find the counts of a verb before it, behind it, or before a clause that begins with “whom”.

All but `SHARE_OF_WHOM` are searched for in a text in which `sought` has marked the counts that the verb may take.
"""

import re
from collections.abc import Sequence
from functools import cache

from tuyun.graph.reading.clauses.around_counts import (
    AND_A_PERSON,
    COMPANIONS,
    INTRODUCES,
    JOINED,
    JOINT,
    LEAD,
    LIMITS,
    THROUGH,
    WHOM,
)
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PAD, expand, masked
from tuyun.graph.reading.matching.sought_units import SOUGHT, masked_or_sought

_OF_THEM = rf"(?: of (?:them|these|those|whom|which|(?:the|these|those) {FIGURE})(?: [a-z]+)?)?"
"""What may stand behind a share: “none *of the seven* went to jail”."""
WHO_WERE = r"(?: (?:who|that|which) (?:was|were|had been|have been|has been)(?: \w+)?)"
"""The beginning of a relative clause behind a count: “12 men *who were* arrested”."""
_OBJECT_OF = r" of (?:whom|which) (?:it|they|(?:the )?[a-z]+(?: [a-z]+)?)"
"""What stands between a share and its verb: “three *of whom the court* sentenced”."""
INTRODUCED = re.compile(rf"{INTRODUCES}(?P<list>{SOUGHT}){WHO_WERE}? $", re.IGNORECASE)
"""The count before a participle that says what happened: “there were *12 men* convicted of begging”."""
DIRECTLY_BEFORE = re.compile(rf"(?P<list>{SOUGHT})(?: of (?:them|these|those))? $")
"""The count directly before a participle."""
BEFORE_WHOM = re.compile(rf"(?P<list>{SOUGHT}){WHOM} $")
"""The count before a clause whose object it is: “*the five men* whom the court convicted”."""
SHARE_OF_WHOM = re.compile(rf"(?P<list>{masked((BARE,))}){_OBJECT_OF} $")
"""The share before a clause whose object it is: “*three* of whom the court sentenced”."""

_OWN_SUBJECT = re.compile(
    r"\b(?:(?:aboard|at|by|for|from|in|on|through|to|under|with) (?:which|whom)|where|whose) (?P<subject>[^,;]+)$"
)
"""The beginning of a relative clause with a subject of its own: “a vessel *on which crew members* were held”."""
_VERB = re.compile(r"\b(?:was|were|is|are|been|had|has|have|[a-z]{2,}ed|held|kept|made|sent)\b")


def has_own_subject(text: str, start: int, end: int) -> bool:
    """Whether a verb behind a count stands in a relative clause whose subject is uncounted, so that the verb says
    nothing of the count.

    Args:
        text: the sentence.
        start: where the count ends.
        end: where the verb begins.

    >>> text = "two clerks for forging papers of a vessel on which crew members were held"
    >>> has_own_subject(text, 10, 64), has_own_subject("two vessels on which men were held were seized", 11, 40)
    (True, False)
    """
    found = _OWN_SUBJECT.search(text, start, end)
    return found is not None and _VERB.search(found["subject"]) is None


_OF_RELATIVE_VERB = re.compile(
    r"\w (?:who|that|which) (?:(?:had|have|has|also|later|reportedly|allegedly) )*"
    r"(?!(?:was|were|had|did|is|are|confess|testif|admit)\w* )"
    r"(?:\w+ed|beat|sold|took|shot|sent|led|found|held|kept|bought|hid|caught|brought|paid|met|ran)"
    r" (?:(?:the|these|those|about|over|some) )?$"
)
"""The verb of a relative clause directly before its object: “officers *who warned* three owners were arrested”."""


def is_of_relative_verb(text: str, start: int) -> bool:
    """Whether a count that begins at a place is the object of a relative clause, and so no subject of the verb
    behind it.

    >>> is_of_relative_verb("Officers who warned three owners were arrested.", 20)
    True
    """
    return _OF_RELATIVE_VERB.search(text, 0, start) is not None


_OBJECT_BEFORE = re.compile(
    r"\b(?!the |these |those |an? )(?:[\w’-]+) (?:[a-z]+ly |also |had |then )?"
    r"(?!(?:estimated|combined|united|alleged|suspected|reported|accused|convicted|wanted|related)\b)"
    r"(?:[a-z]{2,}ed|met|saw|found|held|took|heard|sent|brought|taught|spoke (?:to|with)|told|kept)"
    r"(?: (?:the|at least|only|some|about|another|an additional))? $"
)
"""An active verb before the first of several counts: “NGOs *met* 30 victims, and 12 were”."""
_OTHER_SUBJECT = re.compile(r",? and (?:another |at least |only |some |about |an additional )?$")
"""What stands between such an object and the subject of the passive verb."""


def without_object_before(text: str, listed: Sequence[Whole]) -> tuple[Whole, ...]:
    """The counts before a passive verb, without the objects of a verb before them: “met 30, and *12* were held”.

    Args:
        text: the sentence with its counted nouns masked.
        listed: the counts.
    """
    joined = len(listed) > 1 and _OTHER_SUBJECT.search(text, listed[-2].end, listed[-1].count.start)
    return tuple(listed[-1:] if joined and _OBJECT_BEFORE.search(text, 0, listed[0].count.start) else listed)


_BEGINS = re.compile(
    r"(?:^|[;:,] |\b(?:and|but|while) )"
    r"(?:(?:also|further|additionally|among (?:the|those)(?: [a-z]+)?(?: who (?:were|had been))?)"
    r" (?:later |subsequently |[a-z]+ly )?)?$",
    re.IGNORECASE,
)
"""What stands before a participle that its subject follows: “*Also* arrested were 12 men”."""
_WERE = re.compile(
    r"(?: (?:in|on|during|by|for|from|at|under|with|to|over|since) [^;,.\ue000-\uf8ff]{2,60}?)?"
    r",? (?:were|was)(?= )"
)
"""The auxiliary behind such a participle: “arrested in the north *were* 12 men”."""


def inverted(text: str, start: int, end: int) -> int | None:
    """Where the auxiliary ends behind a participle whose subject follows: “*among those convicted were* two”.

    Args:
        text: the sentence.
        start: where the participle begins.
        end: where it ends.
    """
    were = _WERE.match(text, end) if _BEGINS.search(text, 0, start) else None
    return were.end() if were else None


_LAW = r"(?:(?:19|20)\d\d )?(?:[a-z-]+ ){0,3}?(?:law|act|statute|code|ordinance)\b(?! (?:on|for|against)\b)"
"""A law without a name or a number: “convicted nine men *under the act* and two under the penal code”."""
_IN_WHICH = r"(?:, (?:in|during|by|under|from|for|against|of|over) (?:which|whom) [^;.(),]{3,120},)?"
"""A clause between a count and its verb that says more of it: “one case*, in which two fled,* remained open”."""
_FURTHER = r"(?:an additional|another|a further|an extra)"
_NO_VERB = r"(?=[.,;]|$| (?:of|for|under|with|on|in|against|accused|suspected|charged)\b)"
"""What stands behind further people who are the object of the same verb, and not the subject of another."""


@cache
def before_passive() -> re.Pattern[str]:
    """The counts that are sought before a passive verb: “*12 people* were charged”."""
    listed = rf"(?P<list>{SOUGHT}(?:{{comma}}{SOUGHT})*)"
    return re.compile(
        expand(
            rf"{listed}(?:{COMPANIONS}{LIMITS}{_IN_WHICH}(?:,? respectively,?)?(?: (?:who|that|which))? {{be}}"
            rf"|{AND_A_PERSON} (?:were|are|have been)) (?:{{adverb}} )?$"
        ),
        re.IGNORECASE,
    )


@cache
def before_verb(several: bool) -> re.Pattern[str]:
    """One sought count, or several, before a verb that tells what they did: “*two defendants* absconded”."""
    auxiliary = r"(?: (?:had|have|has|were|was|are|is|been|being|also|still|later|all|both|each|ever|yet|so far"
    auxiliary += r"|thus far|to date|already|[a-z]+ly))*"
    more = rf"(?:{{comma}}{SOUGHT})*" if several else ""
    listed = rf"(?P<list>{SOUGHT}{more}{_OF_THEM}){COMPANIONS}{LIMITS}{_IN_WHICH}{JOINED}{auxiliary}(?: |(?<=—))$"
    return re.compile(expand(listed), re.IGNORECASE)


@cache
def behind_verb(cases: bool, people: bool) -> re.Pattern[str]:
    """The counts that are sought behind a verb: “convicted *nine men and three women*”.

    Args:
        cases: whether the verb counts cases, behind which people may stand: “opened nine cases *against 12 men*”.
        people: whether the verb counts people, before whom their cases may stand: “referred *cases involving* 12”.
    """
    beside = rf"(?: (?:against|involving|with) {masked_or_sought(())})?" if cases else ""
    lead = rf"(?:{LEAD}|{THROUGH})" if people else LEAD
    limits = rf"{beside}(?: under (?:the )?(?:{{law}}|{_LAW}))?(?: \([^()]{{3,80}}\){PAD}*)?"
    listed = rf"{SOUGHT}(?:{limits}{{comma}}(?:{SOUGHT}|{_FURTHER} {SOUGHT}{_NO_VERB}))*"
    return re.compile(expand(rf"{lead} (?P<list>{listed})"), re.IGNORECASE)


def first_of_list(cue: Cue, cues: Sequence[Cue], text: str) -> int:
    """Where the list of passive participles begins that has the cue: “were *arrested*, tried, and convicted”."""
    start = cue.start
    for _ in range(4):
        before = [other for other in cues if other.end < start and JOINT.fullmatch(text, other.end, start)]
        if not before:
            break
        start = max(other.start for other in before)
    return start
