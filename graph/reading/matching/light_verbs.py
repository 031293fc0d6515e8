"""Make the patterns of light verbs, such as “filed charges against”, match base forms and adjectives as well."""

import re

_BASE = {
    "made": "make", "brought": "bring", "held": "hold", "gave": "give", "took": "take", "found": "find",
    "sent": "send", "handed down": "hand down", "carried out": "carry out", "laid": "lay", "paid": "pay",
    "undertook": "undertake", "froze": "freeze", "withdrew": "withdraw", "ran": "run", "got": "get",
    "heard": "hear", "upheld": "uphold", "sought": "seek", "won": "win",
}  # fmt: skip
"""Base forms of irregular verbs that light verbs have."""
_NOUN_OF_LIGHT = re.compile(
    r"(?<=[ ?*])(?=(?:\(\?:)?(?:(?:prison|custodial|jail|criminal)[| ]|(?:charges?|indictments?|prosecutions?"
    r"|investigations?|operations?|raids?|verdicts?|sentences?|terms?|penalties|fines?|convictions?)(?![a-z])))"
)
"""The place before the noun of a light verb, which may stand in a group of nouns."""
_PASSIVE = re.compile(r"[a-z)?]\)? (?:\{be\}|\(\?:was\|were)")
"""A passive verb behind its subject in the pattern of a light verb."""
_LAST = re.compile(
    r"(?: (?:\{(?:on_whom|of)\}|\(\?:(?:\{on_whom\}\|\{of\}|[a-z ]*\b(?:on|against|for)\b[a-z |]*)\)))$"
)
"""The preposition that ends such a pattern, before those against whom it is."""
_OBJECTS = re.compile(r"\(\?:(\{N:[a-z_|]+\}(?:\|\{N:[a-z_|]+\})+)\)")
"""Counted nouns of several units, each with a macro of its own."""
_OBJECT = re.compile(
    r"(?<=\(\?= )(?P<open>(?:\(\?:)?)(?P<lead>(?:\(\?:the \)\?|\{some_of\})?)\{N:(?P<units>[a-z_|]+)\}"
    r"(?P<of>(?:\(\?:\{of_those\}\)\?|\{of_those\}\??)?)(?=(?: |\(\?: |\(\?:\{within_clause\}))"
)
"""The count between a verb and the words that belong to it, in a pattern: “(?= {N:person} under arrest)”."""
_AHEAD = re.compile(r"\(\?=(?= )")
"""The beginning of words that a pattern looks ahead for, from the object on."""
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]")
"""An escaped character, a class of characters, or a parenthesis of a pattern."""
_LEFT_OUT = frozenset({"person", "suspect", "defendant", "trafficker", "official", "victim", "case", "complaint"})
"""Units whose noun a count often leaves out, because it stands before: “tried 12 men and found *nine* guilty”."""
_BEHIND_AUXILIARY = "(?:(?<=not )|(?<=failed to )|(?<=yet to )|(?<= or )|(?<=nor ))"


def with_base_forms(light: str) -> str:
    """The pattern of a light verb, which matches the base form of the verb too if “not”, “failed to” or “or”
    stands before it: “did not *award* compensation to”.

    >>> with_base_forms("(?:awarded|granting) it")
    '(?:awarded|granting) it|(?:(?<=not )|(?<=failed to )|(?<=yet to )|(?<= or )|(?<=nor ))(?:award|awarde) it'
    """
    head, rest = _head(light)
    base = [form for word in head for form in _bases(word)]
    return f"{light}|{_BEHIND_AUXILIARY}(?:{'|'.join(base)}){rest}" if base else light


def with_adjectives(light: str) -> str:
    """The pattern of a light verb, which also matches with an adjective before its noun: “filed *preliminary*
    charges against”.

    >>> with_adjectives("filed charges against")
    'filed {any_adjective}charges against'
    """
    return _NOUN_OF_LIGHT.sub("{any_adjective}", light)


def with_dates(light: str) -> str:
    """The pattern of a passive light verb, which also matches with a date or a court before its last preposition:
    “were opened *in 2030* against”.

    >>> with_dates("charges (?:was|were) filed (?:on|against)")
    'charges (?:was|were) filed{then_by_whom} (?:on|against)'
    """
    return _LAST.sub(r"{then_by_whom}\g<0>", light) if _PASSIVE.search(light) else light


def with_objects(light: str) -> str:
    """The pattern of a light verb that its object splits, which also matches round other kinds of objects: “found
    *another 12* guilty”, “put *two of them, including a minor,* on trial”.

    A group without a name keeps the words behind the object, so that they stand in the quote.

    >>> with_objects("placed(?= {N:person} under arrest)")
    'placed(?=( {before_object}{N:person|bare}{behind_object} under arrest))'
    """

    def widened(found: re.Match[str]) -> str:
        units = found["units"].split("|")
        units += ["bare"] if "bare" not in units and not _LEFT_OUT.isdisjoint(units) else []
        return f"{found['open']}{{before_object}}{{N:{'|'.join(units)}}}{{behind_object}}"

    joined = _OBJECTS.sub(lambda found: f"{{N:{'|'.join(re.findall(r'[a-z_]+(?=[|}])', found[1]))}}}", light)
    return _grouped(_OBJECT.sub(widened, joined))


def _grouped(light: str) -> str:
    """The pattern, with a group around what it looks ahead for from the object on."""
    ahead = _AHEAD.search(light)
    if ahead is None:
        return light
    start, depth, place = ahead.end(), 1, ahead.end()
    while depth:
        token = _TOKEN.match(light, place)
        depth += {"(": 1, ")": -1}.get(token[0], 0) if token else 0
        place = token.end() if token else place + 1
    return f"{light[:start]}({light[start : place - 1]})){_grouped(light[place:])}"


def _head(light: str) -> tuple[list[str], str]:
    """The alternatives that a pattern begins with, and the rest: “awarded” of “(?:awarded|paying) it”."""
    if not light.startswith("(?:"):
        word = re.match(r"[a-z]*(?:\(\?:i?ed\|i?y?ing\)\??)?(?: (?:out|down))?", light)
        return ([word[0]], light[word.end() :]) if word and word[0] else ([], light)
    depth, start, words = 0, 3, []
    for place, letter in enumerate(light):
        depth += (letter == "(") - (letter == ")")
        if (letter == "|" and depth == 1) or depth == 0:
            words.append(light[start:place])
            start = place + 1
        if depth == 0:
            break
    ending = re.match(r"\(\?:ed\|ing\)\??", light[start:])
    words = [f"{word}(?:ed|ing)" for word in words] if ending else words
    return words, light[start + (ending.end() if ending else 0) :]


def _bases(past: str) -> tuple[str, ...]:
    """What may be the base form of a past form; those that are no words match nothing."""
    if past in _BASE:
        return (_BASE[past],)
    match = re.fullmatch(r"([a-z\[\]]+?)(?:\(\?:(i?ed)\|[a-z]+\)\??|(i?ed))((?: out| down)?)", past)
    if match is None:
        return ()
    stem, ending, behind = match[1], match[2] or match[3], match[4]
    if ending == "ied":
        return (f"{stem}y{behind}",)
    doubled = (stem[:-1],) if len(stem) > 3 and stem[-1] == stem[-2] else ()
    return (*(f"{form}{behind}" for form in (stem, f"{stem}e")), *doubled)
