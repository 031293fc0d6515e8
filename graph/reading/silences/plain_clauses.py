"""Leaves out of the clause of a silence what only describes its subject.

“Whether the prosecutor *who was suspended in 2029* had been tried” asks for trials: up to its main verb, a clause
only says of whom or of what it asks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.silences.questions import questions

CLAUSE = re.compile(
    r"(?:(?:,? (?:and|or|nor|but)|,) ?)? ?(?:(?:on|about|of|as to|regarding|in|for|to|by|under|with|at) )?"
    r"(?:the (?:extent|degree) to which|whether(?: or not)?|if|why|when|where|how(?: many)?|what|which|who)\b",
    re.IGNORECASE,
)
"""The words that begin a clause of a silence."""
_DONE = (
    r"(?:(?!(?:indeed|related|aged|based|limited|supposed)\b)\w+ed|held|brought|sent|found|given|taken|made|paid|put"
    r"|tried|heard|kept|let|freed|set|shut|caught|told|known|seen|shown|withdrawn|drawn|overturned|begun)"
)
"""A participle."""
_MAIN = (
    r"(?:had|has|have|would|did|could|will|remained|received|served|faced|resulted|led|proceeded|went|took|came|became"
    r"|continued|met"
    r"|(?:was|were|is|are)(?: (?:not|yet|ever|also|since|then|later|still|being|been|[a-z]+ly))*"
    rf" (?:{_DONE}|on trial|at large|in (?:custody|prison|detention)|pending|ongoing|under|awaiting))\b"
)
"""The main verb of a clause, if it tells what happened, and not what somebody or something is."""
_THEN = rf"(?<!\bto)(?= {_MAIN})"
"""What stands behind a description."""
_REST = (
    r"(?:(?! (?:who|that|which|whom|whose|or|and|nor|how|whether|if|because|when|while|where|after|before|as|since"
    r"|than|unless|so)\b)[^,;])*?"
)
"""The rest of a description."""
_DOERS = (
    r"(?:it|they|he|she|(?:the )?(?:[\w’-]+ ){0,3}?(?:police|authorities|government|courts?|prosecutors?"
    r"|ministr(?:y|ies)|ministers?|officials|officers|inspectors?|judges?|agency|office|department|unit|commission"
    r"|NGOs?|organi[sz]ations?|media|press))"
)
"""Who did something with what is described: “the men *it* arrested”."""
_INSERTED = re.compile(
    r"(?<=[\w’)]), (?:(?:[\w-]+ of )?(?:which|who|whom|whose)\b|where |(?:an?|one of|its|then|formerly|who) "
    rf"|{_DONE} )[^,;]{{3,110}},(?:{_THEN}|(?= \w+ed (?:any|the|its|their|no|all|some|several|\d)))"
)
"""A clause or a noun between commas, before the main verb."""
_CALLED = re.compile(r", (?:(?:then|formerly|once|who (?:was|is|had been)(?: then)?) )?(?:an?|one of|its|the) ")
"""The beginning of such words that say what somebody is: “the man*, then a* mayor, …”."""
_RELATIVE = re.compile(
    r"(?<=[\w’)]) (?:(?:who|that|which) (?:[a-z]+ly |also |still |again |had |has |have |was |were |been )*"
    rf"(?:{_DONE}(?: (?:and|or) {_DONE})?|fled|left|took|gave|pending|ongoing|awaiting|under|on|in|at|facing"
    r"|serving)\b"
    r"|(?:whom|that|which) (?!(?:had|has|have|was|were) )(?:[\w’-]+ ){1,5}?(?:had |has |have )?"
    rf"{_DONE}\b){_REST}{_THEN}"
)
"""A relative clause before the main verb."""
_REDUCED = (
    re.compile(rf"(?<=[\w’)]) {_DOERS} (?:had |has |have )?{_DONE}\b{_REST}{_THEN}"),
    re.compile(
        rf"(?<=[\w’)]) (?:[a-z]+ly )?(?:{_DONE}(?: (?:and|or) {_DONE})?|pending|awaiting|facing|serving"
        rf"|involving)\b{_REST}{_THEN}"
    ),
)
"""A relative clause that leaves its pronoun out, or a participle, before the main verb."""
_NO_NOUN = re.compile(
    r"(?<![\w’-])(?:was|were|is|are|be|been|being|has|have|had|did|ever|also|already|not|to|it|they|he|she|who|that|which|and|or"
    r"|nor|the|any|those|these|its|their|of|by|government|police|authorities|courts?|judges?|prosecutors|ministry"
    r"|officials|office|inspectors|agency|judiciary|country|state|NGOs|how|why|when|where|whether|if|\w+ly)$",
    re.IGNORECASE,
)
"""Words behind which a participle is a verb, or stands before the noun that it describes."""
_HOLDS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|would|could|will)\b"
    r"|\b(?:determined|found|believed|concluded|ensured|said|reported|claimed|confirmed|considered|thought|verified"
    r"|established|assessed|felt|alleged|indicated|stated|noted|admitted|suspected|decided|ruled|knew|held)"
    r"(?: that)?(?: (?:the|any|these|those|its|some|all|no))?(?: [\w’-]+){0,4}$"
)
"""A verb before a description, which then describes no subject: “whether courts *found* the men held were …”."""


@dataclass(frozen=True)
class Plain:
    """The words of a silence without descriptions."""

    text: str
    cuts: tuple[tuple[int, int], ...]
    """For each cut, in order, where it stands in the text, and how many characters were left out there."""

    def placed(self, cue: Cue) -> Cue:
        """The cue of the text, with its place in the words with descriptions."""
        return replace(cue, start=self._before(cue.start), end=max(self._before(cue.end - 1) + 1, 1))

    def left_out(self) -> list[tuple[int, int]]:
        """Where the descriptions stand in the words that have them."""
        starts = [at + sum(length for _, length in self.cuts[:number]) for number, (at, _) in enumerate(self.cuts)]
        return [(start, start + length) for start, (_, length) in zip(starts, self.cuts, strict=True)]

    def _before(self, place: int) -> int:
        return place + sum(length for at, length in self.cuts if at <= place)


def plain(content: str) -> Plain:
    """The words of a silence without what describes the subjects of its clauses.

    >>> plain("whether the men who were arrested in 2029 had been tried").text
    'whether the men had been tried'
    """
    inserted = [
        match.span()
        for match in _INSERTED.finditer(content)
        # “Whether the man*, then a mayor,* was charged” asks of an official.
        if not (_CALLED.match(match[0]) and find(match[0], "officials"))
    ]
    short = _without(content, inserted)
    described = [
        (start + begin, start + stop)
        for start, end in _clauses(short)
        for begin, stop in _described(short[start:end])
    ]
    return _cut(_cut(Plain(content, ()), inserted), described)


def _cut(words: Plain, spans: Sequence[tuple[int, int]]) -> Plain:
    """The words without further spans of them."""
    gone = 0
    cuts = list(words.cuts)
    for start, end in spans:
        at, length = start - gone, end - start
        cuts = [each if each[0] <= at else (each[0] - length, each[1]) for each in cuts]
        cuts.append((at, length))
        gone += length
    return Plain(_without(words.text, spans), tuple(sorted(cuts)))


def _clauses(content: str) -> list[tuple[int, int]]:
    """The clauses of a silence, each without the words that begin it."""
    made = []
    for start, end in questions(content):
        if opening := CLAUSE.match(content, start, end):
            made.append((opening.end(), end))
    return made


def _described(clause: str) -> Sequence[tuple[int, int]]:
    """Where descriptions of the subject of a clause begin and end, in order; none overlaps another."""
    made: list[tuple[int, int]] = []
    place = 0
    while found := _first(clause, place):
        if _HOLDS.search(_without(clause[: found[0]], made)):
            break
        made.append(found)
        place = found[1]
    return made


def _without(words: str, cuts: Sequence[tuple[int, int]]) -> str:
    """The words without the cuts."""
    for start, end in reversed(cuts):
        words = words[:start] + words[end:]
    return words


def _first(clause: str, place: int) -> tuple[int, int] | None:
    """The first description at a place or behind it."""
    relative = [match.span() for match in _RELATIVE.finditer(clause, place)]
    reduced = (
        match.span()
        for pattern in _REDUCED
        for match in pattern.finditer(clause, place)
        if not _NO_NOUN.search(clause[: match.start()])
    )
    return min([*relative, *reduced], default=None)
