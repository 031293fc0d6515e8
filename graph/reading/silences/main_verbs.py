"""What the question of a silence asks for by its main verb, or by the noun that it begins with.

“Whether it *increased its efforts* to prosecute traffickers” asks for efforts, and not for prosecutions: all that
stands behind the main verb only describes.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.silences.counted_questions import moved

_JOINED = re.compile(r"\b(?:or|nor) (?:(?:it|they|had|was|were|been|to|the|any|its) )*$")
"""Words that join a further happening to the main verb of a question."""
_JOINT = re.compile(r"(?:,? ?(?:and|or|nor)|,(?! which\b)) (?:(?:on|about|of|regarding|in) )?", re.IGNORECASE)
"""Words that join a question to the one before."""
_GERUND = re.compile(r" ?(?:(?!according)[a-z-]+ )?[a-z]+ing\b")
"""The beginning of a question about what somebody did: “*training* any judges”."""
_OR_GERUND = re.compile(r"(?<!ing),? (?:or|nor|and) (?=[a-z]+ing (?!(?:and|or|of)\b))")
"""What joins a second one to it, behind the object of the first: “any judges *or* making efforts”."""


def by_main_verb(question: str) -> list[Cue]:
    """What the main verb of a single question asks for, and what “or” joins to it, if a rule has the verb.

    >>> [cue.rule.gives["predicate"] for cue in by_main_verb(" whether it increased its efforts to convict men")]
    ['increased_efforts']
    """
    main = [_without_joint(cue) for cue in find(question, "asked_main")[:1]]
    behind = find(question[main[0].end :], "asked_main", "asked") if main else []
    joined = (moved(_without_joint(cue), main[0].end) for cue in behind)
    return main + [cue for cue in joined if _JOINED.search(question[: cue.start])]


def parted(question: str) -> int | None:
    """Where a second step with an object of its own begins that “or” joins to a first, if its verb is known.

    >>> parted("training any judges or making efforts to reduce demand")
    19
    """
    if _GERUND.match(question) is None:
        return None
    joints = (joint.start() for joint in _OR_GERUND.finditer(question))
    return next((at for at in joints if any(cue.start < 6 for cue in find(question[at:], "asked_main"))), None)


def _without_joint(cue: Cue) -> Cue:
    """The cue without the words that join its question to another: “*or on* the use of guidelines”."""
    joint = _JOINT.match(cue.words)
    return replace(cue, start=cue.start + joint.end(), words=cue.words[joint.end() :]) if joint else cue
