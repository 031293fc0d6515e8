"""Find the cues of the rules in a sentence: which rule fires where.

Within a category the longest of several overlapping cues stands. A pseudo-cue hides the cues of the categories
that its rule names.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from tuyun.graph.reading.matching.candidate_rules import candidates
from tuyun.graph.reading.matching.ruleset import Rule, compiled, guards

_HANGING = re.compile(r"(?: (?:to|for|of|in|on|by|with|from|at|the|an?|[,;]))+$")
"""Prepositions and articles at the end of words, whose noun the rule does not look for."""


@dataclass(frozen=True)
class Cue:
    """A place of a sentence at which a rule fires; offsets count from the start of the sentence."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, str] = field(default_factory=dict, compare=False)
    words: str = field(default="", compare=False)
    """The words at this place."""
    behind: int = field(default=0, compare=False, kw_only=True)
    """Where the words end that the rule looks ahead for behind an object: “found *nine men guilty*”."""

    def overlaps(self, other: "Cue") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def find(sentence: str, *categories: str) -> list[Cue]:
    """The cues of the categories in a sentence, in its order.

    >>> [(cue.rule.name, cue.start) for cue in find("Courts may have dismissed some cases.", "hedge")]
    [('possible', 7)]
    """
    hiding = all_cues(sentence, "pseudo")
    found: list[Cue] = []
    for category in categories:
        visible = [
            cue
            for cue in all_cues(sentence, category)
            if not any(category in hidden.rule.hides and cue.overlaps(hidden) for hidden in hiding)
        ]
        found += longest(visible)
    return sorted(found, key=lambda cue: (cue.start, cue.end))


@lru_cache(maxsize=1_000)
def all_cues(sentence: str, *categories: str) -> tuple[Cue, ...]:
    """The cues of all rules of some categories, overlapping and hidden ones too, in the order of the rules.

    Cached, as several parts of the reader look for the same cues of a sentence.
    """
    may_fire = candidates(sentence)
    return tuple(
        cue for category in categories for rule in may_fire.get(category, ()) for cue in _places(rule, sentence)
    )


def _places(rule: Rule, sentence: str) -> tuple[Cue, ...]:
    before, after = guards(rule)
    found = []
    for match in compiled(rule).finditer(sentence):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        end = match.end() - (len(match[0]) - len(match[0].rstrip()))
        if start >= end or (before and before.search(sentence[:start])):
            continue
        if after and after.match(sentence, end):
            continue
        groups = {name: text for name, text in match.groupdict().items() if text}
        behind = max(stop for _, stop in match.regs)
        behind = end + len(_HANGING.sub("", sentence[end:behind]))
        found.append(Cue(rule, start, end, groups, sentence[start:end], behind=behind))
    return tuple(found)


def longest(cues: Iterable[Cue]) -> list[Cue]:
    """The cues without those that overlap a longer cue, or an equally long cue before them."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda cue: (cue.start - cue.end, cue.start)):
        if not any(cue.overlaps(other) for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.start)
