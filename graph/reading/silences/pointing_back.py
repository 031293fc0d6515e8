"""Reads the questions of a silence that point back: “restitution; it did not say if victims received *it*”.

What was named last before such a question, of all that a rule may point to, decides what is asked for.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.matching.cues import Cue, all_cues, find, longest
from tuyun.graph.reading.matching.ruleset import given_pattern

_OWN_SUBJECT = re.compile(
    r"(?<=\w)(?:[,;] |,? (?:but|and|though|although|while|yet) )(?:(?![,;]|but |and ).){0,60}$"
)
"""The subject of a verb that reports nothing, which stands right before that verb: “issued permits*, but
officials* did not say …”."""


def pointing_back(content: str, before: str) -> list[Cue]:
    """The questions of a silence that point back, each with the predicate of what it points to.

    Args:
        content: the words that say what was not reported.
        before: the words of the sentence before the silence.

    Returns:
        the cues of which something is named before them.
    """
    earlier = _OWN_SUBJECT.sub("", before)
    found = (_resolved(asking, earlier + content[: asking.start]) for asking in all_cues(content, "asked_back"))
    return longest(asking for asking in found if asking is not None)


def _resolved(asking: Cue, before: str) -> Cue | None:
    """A question with the predicate of what is named last before it; None if nothing is that it may point to."""
    gives = asking.rule.gives
    points_to = gives["points_to"]
    meant = points_to if isinstance(points_to, dict) else {gives["predicate"]: points_to}
    if gives.get("officials") and not find(before, "officials"):
        return None
    last = -1
    predicate = None
    for each, words in meant.items():
        for match in given_pattern(rf"\b(?:{words})").finditer(before):
            if match.start() >= last:
                last, predicate = match.start(), each
    if predicate is None:
        return None
    return replace(asking, rule=asking.rule.model_copy(update={"gives": {**gives, "predicate": predicate}}))
