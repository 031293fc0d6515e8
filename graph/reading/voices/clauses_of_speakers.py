"""Finds in which clauses of a sentence a speaker's words end, and who holds the opinion before a place.

In “Although NGOs reported bribes, no officer was charged”, the words of the NGOs end at the comma.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.matching.cues import Cue, find

_FRONTED = re.compile(
    r"(?:^|; )(?:Although|Though|Even though|While|Whereas|After|Since|Because|When|As) [^,;]{2,80}$",
    re.IGNORECASE,
)
"""A clause before the main clause, up to its verb of saying."""
_MAIN_CLAUSE = re.compile(
    r", (?=(?:the|it|they|he|she|no|there|its|this|these|in|during|authorities|courts|police|prosecutors|officials"
    r"|judges|investigators)\b(?! (?:and|or|which|who)\b)(?![^,;]{0,60}, (?:and|or) ))"
)
"""Where a main clause may begin."""
_TURN = re.compile(r"(?:,|;) (?:but|yet|however,?|though|although|and) ", re.IGNORECASE)
_WHAT_WAS_SAID = re.compile(
    r"\b(?:the|these|those|such|this|that) (?:[a-z]+ )?(?:allegations?|reports?|claims?|accusations?)\b"
)
"""Words for what was said before."""
_PARTICIPLE = re.compile(
    r"(?:(?:While|Although) )?(?:noting|welcoming|commending|appreciating|praising|regretting|deploring"
    r"|acknowledging|recogni[sz]ing|stressing|recalling|expressing)\b[a-z ]*$",
    re.IGNORECASE,
)
"""A participle by which a sentence opens with an opinion: “*Noting with concern* that …, the group”."""
_HOLDS = re.compile(
    r"(?: \([A-Z][\w-]*\))? (?:(?:also|further|therefore|again|once again|[a-z]+ly) )?(?:(?:is|was|has|had) [a-z]+"
    r"|urge|call|ask|encourage|invite|recommend|request|consider|stress|note|regret|welcome|point|remind|emphasi[sz]e"
    r"|express|advise|recall|underline|observe|conclude)(?:s|d|ed)?\b"
)
"""The verb of whoever thinks so in the main clause."""
_CLOSED = re.compile(
    r"[;.]|, (?:as|since|but|while|whereas|although|yet)\b"
    r"|,? (?:and|but) (?:it|they|the authorities|the government)\b"
)
"""What ends the clause of an opinion."""


def main_clause_behind(sentence: str, cue: Cue, place: int) -> bool:
    """Whether a place stands in the main clause behind a clause in which somebody speaks: “*Although NGOs reported
    that police took bribes*, no officer was charged”."""
    if _FRONTED.search(sentence, 0, cue.start) is None:
        return False
    main = _MAIN_CLAUSE.search(sentence, cue.end)
    return main is not None and main.start() < place


def answers(sentence: str, cue: Cue, start: int, end: int) -> bool:
    """Whether a clause is about the response to what a speaker said: “NGOs reported that police took bribes, *but
    authorities did not investigate the allegations*”."""
    turns = [turn.span() for turn in _TURN.finditer(sentence, cue.end, max(cue.end, end))]
    if not turns or turns[-1][0] > start + 3:
        return False
    return _WHAT_WAS_SAID.search(sentence, turns[-1][1], end) is not None


def holder_behind(sentence: str, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """The subject of the main clause, which holds the opinion of the participle before it.

    “Noting that few were fined, *the group* urged it.”
    """
    if _PARTICIPLE.fullmatch(sentence, 0, cue.end) is None:
        return None
    for actor in actors:
        led = re.search(r", (?:the |an? )?$", sentence[cue.end : actor.start], re.IGNORECASE)
        if actor.start > cue.end and led and _HOLDS.match(sentence, actor.end):
            return actor
    return None


def opinion_before(sentence: str, start: int) -> Cue | None:
    """The verb of opinion that governs a place: “it *welcomes* the training of judges”."""
    before = [cue for cue in find(sentence, "opinion", "noting") if cue.end <= start or cue.start == start]
    if not before:
        return None
    cue = max(before, key=lambda each: each.end)
    calls = cue.rule.gives.get("predicate") == "called_for_action" or cue.rule.gives.get("impersonal")
    return None if calls or _CLOSED.search(sentence, cue.end, start) else cue
