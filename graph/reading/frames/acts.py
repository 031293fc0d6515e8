"""Finds acts, such as accepting bribes, wherever a sentence says that somebody did them, and who did.

The words of an act are written once, as a rule of the category ``act``: its verbs and what follows them, or a
noun for it. It is read as a verb of any tense (“officers *took bribes*”, “who *took bribes*”), as a further
verb of the same people, and as what people are accused or convicted of (“arrested a man for *taking bribes*”).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.frames.accused import STEP
from tuyun.graph.reading.frames.act import CLAIM_THAT, GOING_ON, Act, act_of, fits, is_gerund
from tuyun.graph.reading.frames.finite_acts import act_of_finite_verb
from tuyun.graph.reading.frames.harmless_acts import is_harmless
from tuyun.graph.reading.frames.nominal_acts import act_of_noun_or_gerund
from tuyun.graph.reading.frames.people_named import people_of
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, expand

_HAVING = re.compile(r"\bhaving (?:[a-z]+ly )?$")
"""What makes a past form a form in “-ing”: “suspected of *having* accepted bribes”."""
_SOMEBODY_SAID = re.compile(
    r"[,;] (?:and|but|while|although|though|however,?|yet) [^;]{2,70}? (?:noted|reported|alleged|said|stated"
    r"|claimed"
    r"|observed|documented)\b"
)
"""A clause behind a silence in which somebody says something."""
_SPECIFIC = re.compile(
    r"\b(?:cases?|status|trials?|progress|outcomes?|results?|investigations?|prosecutions?|proceedings|updates?"
    r"|appeals?"
    r"|against|whereabouts|fate|charges|reports?|allegations?|claims|accusations|conviction|sentences?)\b",
    re.IGNORECASE,
)
"""Words in a silence before people who are known: “did not report the *status* of the case of a consul”."""

_ANY = re.compile(r"\b(?:any|no(?! (?:further )?(?:update|progress|information|data|details))|new|other)\b")
"""Words in a silence by which it speaks of nobody in particular: “did not report *any* trial of an officer”."""

_JOINING = re.compile(
    expand(
        r"[^;:]{0,90}?(?:,|,? and|,? or|,? and/or)(?: (?:also|for|of|with|then|in some cases))*{acting_manner} "
    ),
    re.IGNORECASE,
)
"""What stands between two acts of the same people."""


def act_cues(text: str) -> list[Act]:
    """The acts that a sentence says somebody did, in its order."""
    if len(text) > LONGEST_SENTENCE:
        return []
    cues = sorted(all_cues(text, "act"), key=lambda cue: (cue.start, -cue.end))
    if not cues:
        return []
    people, made = people_of(text), list[Act]()
    for cue in cues:
        gerund = is_gerund(cue) and GOING_ON.search(text, 0, cue.start) is None
        gerund = gerund or _HAVING.search(text, 0, cue.start) is not None
        act = act_of_noun_or_gerund(text, cue, people) if gerund else act_of_finite_verb(text, cue, people)
        act = act or _joined(text, cue, made)
        if act and is_harmless(text, act, people):
            continue
        if act and not any(other.overlaps(act) for other in made):
            made.append(act)
    return made


def _joined(text: str, cue: Cue, made: Sequence[Act]) -> Act | None:
    """The act that is joined to an act before it: “for accepting bribes *and issuing visas*”."""
    for other in reversed(made):
        between = text[other.end : cue.start]
        same = is_gerund(cue) == is_gerund(other) or "noun" in cue.groups
        if same and _JOINING.fullmatch(between) and other.people and fits(cue, other.people):
            if re.search(r", (?:and|but|while) (?:the |an? )?[a-z]+ [a-z]*(?:ed|s) ", between):
                continue
            return replace(act_of(cue, other.people, other.modality, other.place), manner_from=cue.start)
    return None


def known_in_silence(text: str, act: Act, start: int) -> bool:
    """Whether a silence that begins at a place speaks of people who did the act, or are said to have done it.

    “Did not report the status of the case of an officer *charged with selling visas*” says that there is one.
    """
    people = act.people
    if people is None or people.start < start:
        return people is not None
    between = text[start : people.start]
    if CLAIM_THAT.search(text, start, people.start) or _SOMEBODY_SAID.search(text, start, people.start):
        return True
    behind = act.place == "accused" and STEP.search(text, people.end, act.start) is not None
    known = people.known and (behind or act.place == "who" or _SPECIFIC.search(between) is not None)
    return known and _ANY.search(between) is None


def acts_in(text: str) -> Iterator[Act]:
    """The acts of a sentence, the longer of two that overlap first."""
    yield from sorted(act_cues(text), key=lambda act: act.start - act.end)
