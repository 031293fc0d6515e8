"""Finds who did an act whose words have a finite verb: “*officers* took bribes”, “*a judge* who took money”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.denied_verbs import is_denied_with_others
from tuyun.graph.reading.frames.act import GOING_ON, OBJECT_OF_WHO, Act, act_of, fits, is_gerund, is_supposed
from tuyun.graph.reading.frames.people_named import People
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

BEFORE_SUBJECT = re.compile(
    expand(
        r"(?:^[“\"—– ]*|[,;:—“] |\(|\b(?:that|and|but|or|yet|while|although|though|whereas|because|since|as"
        r"|where|which"
        r"|after|before|when|until|so|reported|noted|alleged|claimed|said|stated|observed|documented|indicated"
        r"|told us"
        r"|saying|alleging|noting|claiming|in (?:19|20)\d\d|(?:reporting period|year)|despite|says?|found|revealed"
        r"|showed|suggested|suspected|believed|acknowledged|confirmed|admitted|asserted|complained"
        r"|of which|in whom|whom) )(?:[a-z]+ly )?$"
    ),
    re.IGNORECASE,
)
"""What may stand before the subject of a clause."""
_LAID_DOWN = re.compile(
    r"\b(?:prohibits?|forbids?|criminali[sz]es?|penali[sz]es?|prescribes?|penalties for|protects?"
    r"|(?:laws?|act|code|decree|provisions?|amendments?|bill)\b[^;]{0,60}\b(?:permits?|allows?|requires?|makes?"
    r"|provides?"
    r"|punish(?:es)?|empowers?|authori[sz]es?|impos(?:es?|ing)))\b[^;]*$",
    re.IGNORECASE,
)
"""Words by which a law is laid down for people: “*the law permits courts to fine* employers who”."""
_FINITE = re.compile(
    expand(r"(?: and (?:his|her|their) [a-z]+)?{acting_place}{acting_aside}{acting_manner} "), re.IGNORECASE
)
_WHO = re.compile(expand(r"{acting_place},? (?:who|which|that){acting_manner} "), re.IGNORECASE)
_ANYBODY_WHO = re.compile(
    r"(?!(?:an?|the|one|some|many|several|two|its)\b)[a-z -]*(?:s|police|personnel|staff|troops) who"
    r" (?:[a-z]+ly )?",
    re.IGNORECASE,
)
"""People of a kind with a clause that says which: “*officials who* accept bribes”."""
_PAST = re.compile(
    r"\w+ed\b|sold|took|gave|let|made|held|kept|paid|sought|forced|had|was|were|brought|sent", re.IGNORECASE
)
_ALLEGED_TO = re.compile(
    expand(
        r"{acting_place},? (?:alleged|reported|said|believed|known|found|thought|claimed)(?: to(?: have)?|,)? "
    ),
    re.IGNORECASE,
)
_FURTHER = re.compile(
    expand(
        r"(?:{acting_place}{acting_aside}|{acting_place},? (?:who|which))(?P<manner>{acting_manner}) "
        r"(?:(?:did|do|does|had|have) not \w+|\w+ed|\w{3,}|{finite})\b"
        r"(?:(?!\b(?:that|which|who|whom|whose|while|although|though|because|where|when|before|after|until)\b)"
        r"[^;:.])*?"
        r"(?:,? and|,? or|,? but|,|,? and then|,? and in some cases)(?P<beside>{acting_manner}) "
    ),
    re.IGNORECASE,
)
"""What stands between people and a further verb of theirs: “police *did not screen women and* extorted money”."""
_OF_HIS = re.compile(r"\band (?:his|her|their) [a-z]+\Z")
"""People who only stand beside somebody: “a governor *and his relatives*”."""
_PRONOUN = re.compile(expand(r"\b(?:he|she|they){acting_manner} $"), re.IGNORECASE)
_CLAIMS_THAT = re.compile(
    r"\b(?:reports?|allegations?|claims?|accusations?|complaints?)(?: (?:persisted|continued|emerged|surfaced"
    r"|circulated))?"
    r" that (?:(?!(?:19|20)\d\d)[^;])*$",
    re.IGNORECASE,
)
"""What stands before a clause that says what reports say: “*despite reports that* officers took bribes”."""


def act_of_finite_verb(text: str, cue: Cue, people: Sequence[People]) -> Act | None:
    """The act of a verb: of its subject, of whom “who” stands for, or of the subject of a verb before it."""
    form = "ing" if is_gerund(cue) else "past" if _PAST.match(cue.words) else "base"
    if is_denied_with_others(form, text[: cue.start], text[cue.start :]):
        return None
    before = [each for each in people if each.end <= cue.start and ";" not in text[each.end : cue.start]]
    going_on = GOING_ON.search(text, 0, cue.start)
    place = going_on.start() if going_on and is_gerund(cue) else cue.start
    for each in reversed(before):
        if text[each.end] in "’'" or _OF_HIS.search(text, 0, each.end):
            continue
        if not fits(cue, each) or each.unspecific:
            if _FINITE.fullmatch(text, each.end, place) and not OBJECT_OF_WHO.search(text, 0, each.start):
                return None
            continue
        if _LAID_DOWN.search(text, 0, each.start):
            continue
        if _ANYBODY_WHO.fullmatch(text, each.start, place) and not _PAST.match(cue.words):
            continue  # “prosecute *officials who accept* bribes”
        if _WHO.fullmatch(text, each.end, place) or _ALLEGED_TO.fullmatch(text, each.end, place):
            between = text[each.end : place]
            how = "who" if re.search(r"\b(?:who|which|that)\b", between) else "accused"
            modality = (
                "alleged" if re.search(r" (?:alleged|reported|said|believed|thought|claimed) to", between) else ""
            )
            leads = BEFORE_SUBJECT.search(text, 0, each.start) is not None
            return act_of(cue, each, modality, how, counted=leads)
        subject = BEFORE_SUBJECT.search(text, 0, each.start) and not is_supposed(text, each.start)
        if subject and _FINITE.fullmatch(text, each.end, place):
            return act_of(cue, each, "", "verb", reported=_CLAIMS_THAT.search(text, 0, each.start) is not None)
        if place == each.end + 1 and not _PAST.match(cue.words):
            return None  # “helped *a ring* move women”
        further = _FURTHER.fullmatch(text, each.end, place)
        if (subject or _WHO.match(text, each.end)) and further:
            reported = _CLAIMS_THAT.search(text, 0, each.start) is not None
            act = act_of(cue, each, "", "verb" if subject else "who", reported=reported)
            return replace(act, manner_from=further.start("beside"))
    if _PRONOUN.search(text, 0, place) and not is_supposed(text, cue.start):
        meant = [each for each in people if each.end <= cue.start and fits(cue, each) and not each.unspecific]
        return act_of(cue, meant[0], "", "who") if meant else None
    return None
