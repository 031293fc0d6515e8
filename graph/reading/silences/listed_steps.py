"""Reads a list of what was done with officials: “whether the officers were *charged, tried, or dismissed*”.

The officials are named once, before the list or behind it; each of its verbs is asked for.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand

_VERB = (
    r"(?:(?:[a-z]+ly|even|been|being|had|was|were) )*(?:tried|\w+ed|put on trial|placed on [a-z ]{0,20}leave)\b"
)
_MORE = r"(?: (?:for|from|by|in|of|with)(?: (?!and |or |nor |whether |how )[\w’-]+){1,5})?"
_LIST = rf"(?P<steps>{_VERB}{_MORE}(?:, {_VERB}{_MORE})*,? ?(?:and/or|and|or|nor) {_VERB})"
"""Verbs of a list, with what each of them has behind it: “*charged with fraud, tried, or* convicted”."""
_NO_OBJECT = (
    r"(?! (?:any|the|an?|these|those|its|his|her|their|all|{figure}|suspects?|traffickers?|victims?|cases?)\b)"
)
_LISTS = (
    re.compile(expand(rf"{{officer_was}}{_LIST}"), re.IGNORECASE),
    re.compile(
        expand(
            rf"{{counted_officers}}(?:(?:it|they|had|were|been|the [a-z]+|courts?|police|authorities) )*{_LIST}"
            rf"{_NO_OBJECT}"
        ),
        re.IGNORECASE,
    ),
    re.compile(
        expand(rf"(?:\b(?:it|they|government|authorities|courts?) )(?:had )?{_LIST} {{an_officer}}"), re.IGNORECASE
    ),
)
"""Where officials stand before such a list in the passive, are counted before it, or stand behind it."""


def with_listed(content: str, found: Sequence[tuple[Cue, str]]) -> list[tuple[Cue, str]]:
    """What a question asks for, with every step of a list of what was done with officials.

    Args:
        content: what a silence leaves unsaid.
        found: the cues and predicates that were found in it, which are kept where they are no step of the list.
    """
    made = list(found)
    for listed in (each for pattern in _LISTS for each in pattern.finditer(content)):
        start, end = listed.span("steps")
        steps = [step for step in find(content, "listed_step") if start <= step.start and step.end <= end]
        if len(steps) > 1:
            kept = [
                each
                for each in made
                if each[0].end <= start
                or (each[0].start >= start and not any(each[0].overlaps(step) for step in steps))
            ]
            made = kept + [(step, str(step.rule.gives["predicate"])) for step in steps]
            return sorted(made, key=lambda each: each[0].start)
    return made
