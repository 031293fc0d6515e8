"""Finds the people whom a sentence names by their nouns: “two border guards and a former mayor”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tuyun.graph.reading.matching.ruleset import expand

_NOUN = re.compile(
    expand(
        r"(?<![\w’'-])(?:(?P<det>{before_people}) )?(?P<name>(?:(?!{no_adjective}\b)[A-Za-z][\w’'-]* "
        r"|{figure} ){0,6}?"
        r"(?:(?P<official>{acting_official})|(?P<victim>{acting_victim})|(?P<other>{acting_other})))"
        r"(?![\w-])(?! (?:training|shortages?|work|duties|testimony|statements?|identification|protection)\b)"
    ),
    re.IGNORECASE,
)
_JOINS = re.compile(
    r",? (?:and|or|as well as|along with|together with)(?: of)? |, (?=(?:an?|two|three|four|the) )"
)
"""What stands between the people of a list."""
_DEPUTY = re.compile(r"\b(?:deputy|assistant)$", re.IGNORECASE)
"""A noun that stands before the name of an office: “*deputy* police chief”."""
_KNOWN = re.compile(expand(r"(?:the|an?|its|both|these|those|{figure}|former|(?-i:[A-Z]))\b"), re.IGNORECASE)
"""The beginning of words for people who are known: “*an* officer”, “*two* judges”."""
_UNSPECIFIC = re.compile(r"(?:any|no|neither|every|each|whether|not|none|(?:a )?single|such)\b", re.IGNORECASE)
"""Words before people of whom nothing is said to be so: “*no* officer”, “*any* officials”."""


@dataclass(frozen=True)
class People:
    """People whom a sentence names, alone or as a list."""

    start: int
    end: int
    kind: str
    """``official``, ``victim`` or ``other``."""
    names: tuple[str, ...]
    """What each of the list is called, without article."""
    words: str

    @property
    def unspecific(self) -> bool:
        """Whether the words name nobody in particular, or deny it of everybody."""
        return _UNSPECIFIC.match(self.words) is not None

    @property
    def known(self) -> bool:
        """Whether the words mean people who are known, and not any of a kind."""
        return _KNOWN.match(self.words) is not None


def people_of(text: str) -> list[People]:
    """The people of a sentence, in its order; those of a list and their parts are given as one.

    >>> [(each.kind, each.names) for each in people_of("A mayor and two border guards sold girls to a recruiter.")]
    [('official', ('mayor', 'two border guards')), ('victim', ('girls',)), ('other', ('recruiter',))]
    """
    made: list[People] = []
    for one in _each(text):
        last = made[-1] if made else None
        if (
            last and text[last.end : one.start] == " " and (" " not in one.words or _DEPUTY.search(last.words))
        ):  # “police officers”
            name = text[last.end - len(last.names[-1]) : one.end]
            made[-1] = People(last.start, one.end, one.kind, (*last.names[:-1], name), text[last.start : one.end])
        elif last and last.kind == one.kind and _JOINS.fullmatch(text, last.end, one.start):
            joined = (*last.names, *one.names)
            made[-1] = People(last.start, one.end, one.kind, joined, text[last.start : one.end])
        else:
            made.append(one)
    return made


def _each(text: str) -> Iterator[People]:
    for match in _NOUN.finditer(text):
        kind = next(kind for kind in ("official", "victim", "other") if match[kind])
        yield People(match.start(), match.end(), kind, (match["name"],), match[0])
