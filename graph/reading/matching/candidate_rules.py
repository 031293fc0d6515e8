"""Which rules may fire in a text: those all of whose required strings it has.

One pass of an Aho-Corasick automaton finds every required string of every rule in a text, so that most rules are
never searched for and their patterns never compiled.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick
from tuyun.graph.reading.matching.required_strings import Groups, required, share
from tuyun.graph.reading.matching.ruleset import Rule, abridged, rules, source_of

_NO_STRING = -1
"""The number under which rules stand that require nothing."""
_ALSO = str.maketrans("ıſ", "is")
"""Letters that a pattern without regard to capitals takes for others."""


@lru_cache(maxsize=1_000)
def candidates(text: str) -> Mapping[str, tuple[Rule, ...]]:
    """The rules whose required strings a text has, by category, in the order of the rules."""
    automaton, waiting, groups_of = _index()
    lowered = text.lower().translate(_ALSO)
    here = frozenset(number for number, _, _ in automaton.find_matches_as_indexes(lowered, overlapping=True))
    places = {place for number in (*here, _NO_STRING) for place in waiting.get(number, ())}
    chosen: dict[str, list[Rule]] = defaultdict(list)
    for place in sorted(places):
        rule, groups = groups_of[place]
        if not any(group.isdisjoint(here) for group in groups):
            chosen[rule.category].append(rule)
    return {category: tuple(listed) for category, listed in chosen.items()}


@cache
def _index() -> tuple[AhoCorasick, Mapping[int, list[int]], list[tuple[Rule, tuple[frozenset[int], ...]]]]:
    """The automaton of all required strings; the places of the rules by the strings of their first group; and the
    rules with the numbers of the strings of each group."""
    needed = [(rule, required_of(rule)) for rule in rules()]
    strings = sorted({string for _, groups in needed for group in groups for string in group})
    numbers = {string: number for number, string in enumerate(strings)}
    waiting: dict[int, list[int]] = defaultdict(list)
    groups_of = []
    for place, (rule, groups) in enumerate(needed):
        numbered = tuple(frozenset(numbers[string] for string in group) for group in groups)
        for number in numbered[0] if numbered else (_NO_STRING,):
            waiting[number].append(place)
        groups_of.append((rule, numbered))
    return AhoCorasick(strings), waiting, groups_of


def required_of(rule: Rule) -> Groups:
    """What the pattern of a rule requires, and the words without which it does not fire."""
    words = rule.only.split("&") if rule.only else []
    groups = (*required(*source_of(rule, abridged)), *(tuple(group.split("|")) for group in words))
    return tuple(sorted(groups, key=share))
