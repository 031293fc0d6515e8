"""The strings without which a pattern cannot match, so that most rules need not be tried on a sentence.

Of two thousand rules a few match in a sentence, and to see that a string is missing takes a fraction of the time
of a failed search. The method is that of Russ Cox, "Regular expression matching with a trigram index"
(2012), with whole strings in place of trigrams. Libraries that do this, such as RE2 and Hyperscan, have no
lookbehind, which the rules use.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from tuyun.graph.reading.matching.ruleset import abridged, word_list

MOST = 64
"""The most strings of a part of a pattern that are multiplied with those of the next part."""
MOST_OF_BRANCHES = 500
"""The most strings in a group of alternatives."""
_COMMON = " ,.-–—()'’“”"
"""Characters beside letters and digits that many sentences have."""
Groups = tuple[tuple[str, ...], ...]
"""Groups of strings in lower case: a text must have a string of each group."""
Strings = frozenset[str]
"""Strings in lower case, any of which stands where a part of a pattern matches."""
_Needed = tuple[Strings, ...]
"""One string of each set stands in a text wherever a part of a pattern matches."""
_parser: Any = import_module("re._parser")  # Python's own parser of patterns, which has no public name
_LITERAL = _parser.LITERAL
_EMPTY = Strings({""})


def required(pattern: str, flags: int = 0) -> Groups:
    """The groups of strings of which a text must have one each for a pattern to match, the rarest group first.

    >>> required(r"(?:with)?held (?:his|her) \\d+ days' pay")
    ((" days' pay",), ('held her ', 'held his '))
    """
    strings, groups = _sequence(_parser.parse(pattern, flags))
    chosen = {tuple(_shortest(group)) for group in _groups(strings, groups) if _tells(group)}
    return tuple(sorted(chosen, key=lambda group: (share(group), group)))


def _sequence(items: Any) -> tuple[Strings | None, _Needed]:  # noqa: ANN401 - a pattern as Python parses it
    """All strings that a sequence of items matches, or None and the groups if they are too many."""
    whole, run, groups, letters = True, _EMPTY, [], ""
    for operation, argument in items.data:
        listed = word_list(chr(argument)) if operation is _LITERAL else None
        if operation is _LITERAL and listed is None:
            letters += chr(argument)
            continue
        if letters:
            run, letters = _product(run, Strings({letters.lower()})), ""
        strings, inner = _of_word_list(listed) if listed else _item(str(operation), argument)
        if strings is not None and len(run) * len(strings) <= MOST:
            run = _product(run, strings)
            continue
        whole = False
        groups += [run, *inner]
        run = _EMPTY if strings is None else strings
    if letters:
        run = _product(run, Strings({letters.lower()}))
    return (run, ()) if whole else (None, (*groups, run))


@cache
def _of_word_list(listed: str) -> tuple[Strings | None, _Needed]:
    """What a word list matches: `required` then does not parse it again for each pattern that has it."""
    return _sequence(_parser.parse(abridged(listed), 0))


def _product(first: Strings, second: Strings) -> Strings:
    """Each string of the first followed by each of the second."""
    return second if first is _EMPTY else Strings([head + tail for head in first for tail in second])


def _item(operation: str, argument: Any) -> tuple[Strings | None, _Needed]:  # noqa: ANN401 - depends on the operation
    """All strings that an item matches, or None and its groups if they are too many."""
    match operation:
        case "IN":
            return _of_class(argument)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _EMPTY, ()
        case "SUBPATTERN":
            return _sequence(argument[-1])
        case "ATOMIC_GROUP":
            return _sequence(argument)
        case "BRANCH":
            return _branches([_sequence(branch) for branch in argument[1]])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, repeated = argument
            strings, groups = _sequence(repeated)
            if strings is not None and most == 1:
                return strings if least else strings | _EMPTY, ()
            return None, _groups(strings, groups) if least else ()
        case _:
            return None, ()


def _branches(branches: Sequence[tuple[Strings | None, _Needed]]) -> tuple[Strings | None, _Needed]:
    """All strings of alternatives; if they are too many, one group of strings that each alternative requires."""
    listed = [strings for strings, _ in branches if strings is not None]
    if len(listed) == len(branches) and len(union := Strings().union(*listed)) <= MOST:
        return union, ()
    best = Strings()
    for strings, groups in branches:
        telling = [group for group in _groups(strings, groups) if _tells(group)]
        if not telling:
            return None, ()
        best |= min(telling, key=share)
    return None, (best,) if len(best) <= MOST_OF_BRANCHES else ()


def share(group: Iterable[str]) -> float:
    """A guess of how many texts have a string of a group: each letter more makes it four times rarer."""
    return sum(4.0 ** -len(string) for string in group)


def _groups(strings: Strings | None, groups: _Needed) -> _Needed:
    """The groups of a part of a pattern: all its strings are one group where they are few enough to be listed."""
    return groups if strings is None else (strings,)


def _of_class(members: Iterable[tuple[Any, Any]]) -> tuple[Strings | None, _Needed]:
    """What a class of characters matches, if they are few; alternatives of a character each are parsed as one."""
    characters: set[str] = set()
    lists: list[tuple[Strings | None, _Needed]] = []
    for operation, argument in members:
        match str(operation):
            case "LITERAL" if listed := word_list(chr(argument)):
                lists.append(_of_word_list(listed))
            case "LITERAL":
                characters.add(chr(argument).lower())
            case "RANGE" if argument[1] - argument[0] < MOST:
                characters |= {chr(code).lower() for code in range(argument[0], argument[1] + 1)}
            case _:
                return None, ()
    return _branches([*lists, (Strings(characters), ())] if characters else lists)


def _tells(group: Strings) -> bool:
    """Whether many texts lack all strings of a group: each is more than a common character."""
    return all(len(string) > 1 or not (string.isalnum() or string in _COMMON) for string in group)


def _shortest(group: Strings) -> list[str]:
    """The strings of a group that contain no other string of it."""
    kept: list[str] = []
    for string in sorted(group, key=lambda string: (len(string), string)):
        if not any(other in string for other in kept):
            kept.append(string)
    return kept
