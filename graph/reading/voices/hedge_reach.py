"""Decides which verbs a hedge applies to: “*may have* accepted bribes and released suspects”."""

import re

from tuyun.graph.reading.clauses.predications import Predication, predications
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand

_WITH_VERB = re.compile(
    r"(?:may|might|could)(?: have)?"
    r"|reportedly|allegedly|possibly|potentially|perhaps|likely",
    re.IGNORECASE,
)
"""Hedges that stand with a verb; others, as “there were reports that”, reach all that stands behind them."""
_NEW_CLAUSE = re.compile(
    r"; |, (?:and|but|while|although|though|whereas|so|yet) (?!that\b)(?!(?:[a-z]+ly )?[a-z]+ed )"
)
"""What ends the clause behind “that”: a clause with a subject of its own."""
_PERMITS = re.compile(r"may|might|could", re.IGNORECASE)
"""Hedges that say what people may do: “migrants *may* call the hotline, which took 900 calls”."""
_UP_TO_VERB = re.compile(expand(r"(?: (?:{adverb}|{be}|have|had|has))* ?"))
"""What may stand between such a hedge and its verb: “may have *also been*”."""
_STEP = re.compile(
    r"(?:investigat|prosecut|charg|indict|arrest|detain|convict|acquitt|sentenc|identif|refer|suspend|dismiss|open|clos"
    r"|initiat|deport|fin)\w*ed"
)
"""A step of the authorities, which goes on the verb before a relative clause: “arrested men who may have lied *and
charged* two”."""


def reaches(text: str, hedge: Cue, place: int) -> bool:
    """Whether a hedge reaches the verb or the count at a place.

    A hedge beside a verb governs that verb, those that are joined with it and have its subject, and what hangs on
    these. It does not govern a clause behind “and” that has a subject of its own, nor the verb on which its own
    clause hangs: “*arrested* men who may have fled”.
    """
    if hedge.words.endswith(" that"):
        return hedge.end <= place and _NEW_CLAUSE.search(text, hedge.end, place) is None
    if not _WITH_VERB.fullmatch(hedge.words):
        return True
    made = predications(text, find(text, "period"))
    own = next((number for number, each in enumerate(made) if _governs(text, hedge, each)), None)
    at = _at(made, place)
    while own is not None and at is not None and at != own:
        each = made[at]
        if each.link == "joined" and each.upon == own and _goes_past(text, made, own, each):
            return False
        if each.link == "relative" and _told_beside(text, hedge, each):
            return False
        if each.link == "main" or (each.link == "clause" and not text.startswith("that", each.opens)):
            return False
        at = each.upon
    return own is None or at is not None


def _told_beside(text: str, hedge: Cue, each: Predication) -> bool:
    """Whether a verb stands in a relative clause in the past, behind a comma, of a sentence that says what people
    may do: “migrants may call the hotline, which *took* 900 calls”."""
    permits = _PERMITS.fullmatch(hedge.words) is not None
    past = re.match(r"(?:had |has |have )?(?:\w+ed|took|led|sent|held|gave|made|saw)\b", text[each.start :])
    return permits and past is not None and text[: each.opens].endswith(", ")


def _governs(text: str, hedge: Cue, each: Predication) -> bool:
    """Whether a hedge stands with this verb."""
    inside = each.start <= hedge.start < each.end
    return inside or (hedge.end <= each.start and _UP_TO_VERB.fullmatch(text, hedge.end, each.start) is not None)


def _goes_past(text: str, made: list[Predication], own: int, joined: Predication) -> bool:
    """Whether a verb joined with that of a relative clause rather goes on the verb before the clause."""
    above = made[own].upon if made[own].link == "relative" else None
    steps = above is not None and _STEP.search(text, made[above].start, made[above].end) is not None
    hedged = _STEP.search(text, made[own].start, made[own].end) is not None
    return steps and not hedged and _STEP.fullmatch(text, joined.start, joined.end) is not None


def _at(made: list[Predication], place: int) -> int | None:
    """The verb at a place, or that in whose clause it stands."""
    exact = [number for number, each in enumerate(made) if each.start <= place < each.end]
    before = [number for number, each in enumerate(made) if each.opens <= place]
    return next(reversed(exact or before), None)
