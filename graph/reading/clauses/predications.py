"""Splits a sentence once into its predications: verbs, where their clauses begin, and how each hangs on another.

“Police, *who began in 2029*, arrested 12 men *and charged nine*, *and courts convicted* five *tried in 2028*” has
five. There are no trees and no parts of speech here but those that the forms of words and their neighbours show.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tuyun.graph.reading.clauses.verb_words import COUNT, JOINS, PREPOSITIONS, RELATIVES, SIDES, STOPS, Words
from tuyun.graph.reading.matching.cues import Cue

Link = Literal["main", "joined", "clause", "side", "relative", "participle"]
"""How a verb depends on another:

- ``main``: on none.
- ``joined``: it has the same subject.
- ``clause``: it has a subject of its own behind “and” or “that”.
- ``side``, ``relative``: it stands in a subordinate clause, or in a relative clause.
- ``participle``: it is a participle with a clause of its own.
"""


@dataclass(frozen=True)
class Predication:
    """A verb with its clause; offsets count from the start of the sentence."""

    start: int
    end: int
    """Where the words of the verb begin and end, auxiliaries and a verb that governs it included."""
    opens: int
    """Where its clause begins, or for a joined verb what joins it."""
    link: Link
    upon: int | None
    """The predication that it hangs on, or is joined with; None of the first."""
    passive: bool = False
    perfect: bool = False
    """Whether “had” begins it."""


_MAYBE_SIDE = frozenset({"as", "since", "after", "before", "until", "once"})
_BEFORE_RELATIVE = frozenset(
    {"of", "in", "on", "for", "from", "with", "under", "by", "to", "at", "during", "over", "course", "the", COUNT}
    | {"all", "both", "none", "most", "some", "one", "many", "several", "half", "only"}
)
"""Words before a relative that belong to its clause: “, *two of* whom”, “*in the course of* which”."""
_SAYING = re.compile(
    r"(?:report|stat|not|announc|said|say|told|claim|alleg|indicat|observ|confirm|acknowledg|continu|beg|assert|show)"
)
"""Verbs behind which a clause without “that” may stand: “*reported* courts convicted two”."""
_Group = tuple[int, bool, bool]


@dataclass
class _Open:
    """A clause that is being read."""

    opens: int
    link: Link
    upon: int | None
    verb: int | None = None
    """Its last verb."""
    comma: bool = False
    """Whether a comma opened it."""


def predications(masked: str, periods: Sequence[Cue]) -> list[Predication]:
    """The predications of a sentence whose counts are masked, in its order."""
    return _Reader(Words(masked, periods), len(masked)).read()


class _Reader:
    def __init__(self, words: Words, length: int) -> None:
        self.words, self.length = words, length
        self.made: list[Predication] = []
        self.stack: list[_Open] = [_Open(0, "main", None)]

    def read(self) -> list[Predication]:
        """The predications, from the first word to the last."""
        place = 0
        while place < len(self.words.words):
            place = self._step(place)
        return self.made

    def _begin(self, place: int) -> int:
        return self.words.spans[place][0] if place < len(self.words.spans) else self.length

    def _push(self, place: int, link: Link, comma: bool = False) -> None:
        upon = self.stack[-1].verb
        if upon is None and len(self.stack) > 1:
            upon = self.stack[-2].verb
        self.stack.append(_Open(self._begin(place), link, upon, comma=comma))

    def _push_clause(self, place: int) -> None:
        """Opens a clause with a subject of its own, which no clause that hangs on another holds."""
        while len(self.stack) > 1 and self.stack[-1].link in ("participle", "relative", "side"):
            self.stack.pop()
        self._push(place, "clause")

    def _step(self, place: int) -> int:
        """Reads what stands at a place; the place behind it."""
        words, word, top = self.words, self.words.at(place), self.stack[-1]
        if word == ";" and (joined := self._verb_of_list(place)):
            return self._joined(place, *joined)
        if word in (";", ":"):
            self.stack = [_Open(self._begin(place), "main", top.verb)]
        elif word in SIDES or (word in _MAYBE_SIDE and words.finite_ahead(place + 1) is not None):
            if word in SIDES or words.at(place - 1) not in ("such", "as", "same", "well"):
                self._push(place, "side", words.at(place - 1) == ",")
        elif word in RELATIVES or (word == "that" and self._is_relative(place)):
            before = place - 1
            while words.at(before) in _BEFORE_RELATIVE:
                before -= 1
            self._push(before + 1, "relative", words.at(before) == ",")
        elif word == "that":
            self._push(place, "clause")
        elif word == ",":
            return self._comma(place)
        elif word in STOPS:
            if top.link == "participle" and top.comma:
                self.stack.pop()
        elif word in JOINS:
            return self._join(place)
        elif (group := words.group(place)) is not None:
            return self._verb(place, group)
        return place + 1

    def _verb_of_list(self, place: int) -> tuple[int, _Group] | None:
        """The verb of a member of a list that has no subject of its own: “opened a case*; charged* two men”."""
        words = self.words
        verb = words.past_adverbs(place + (2 if words.at(place + 1) in JOINS else 1))
        group = words.group(verb)
        alone = group is not None and words.is_past(verb) and words.acts(verb) and self.stack[-1].verb is not None
        return (verb, group) if alone and group else None

    def _is_relative(self, place: int) -> bool:
        """Whether “that” stands for a noun before it."""
        before = self.words.at(place - 1)
        if self.words.is_past(place - 1) or before in JOINS | {",", ""}:
            return False
        return before == COUNT or self.words.group(self.words.past_adverbs(place + 1)) is not None

    def _join(self, place: int) -> int:
        """Reads “and” or “but”: a further verb of the subject, or a clause with its own, or a list of nouns."""
        words, top = self.words, self.stack[-1]
        behind = words.past_adverbs(place + 1)
        group = words.group(behind)
        if group is not None:
            return self._joined(place, behind, group)
        ahead = words.verb_of_subject(behind) if top.verb is not None and words.at(behind) != "that" else None
        if ahead is not None and self._is_elliptic(ahead):
            self._add(ahead, ahead, "joined", top.verb, self._begin(place), True)
            return ahead + 1
        if ahead is not None and self._has_subject(place, behind, ahead):
            self._push_clause(place)
        return place + 1

    def _has_subject(self, place: int, behind: int, ahead: int) -> bool:
        """Whether a subject and its verb, which stands ahead, follow behind “and” or a comma."""
        words = self.words
        bare = words.is_past(ahead) and not words.acts(ahead) and not words.is_intransitive(ahead)
        if bare and words.at(ahead - 1) == COUNT:
            return words.at(place - 1) == "," or words.finite_ahead(ahead + 1) is not None
        return ahead != behind

    def _is_elliptic(self, ahead: int) -> bool:
        """Whether a participle behind a count goes on a passive: “12 were charged and *nine convicted*”."""
        words, verb = self.words, self.stack[-1].verb
        bare = words.is_past(ahead) and words.at(ahead - 1) == COUNT and not words.takes_object(ahead)
        return bare and verb is not None and self.made[verb].passive and words.finite_ahead(ahead + 1) is None

    def _comma(self, place: int) -> int:
        """Reads a comma: a further verb, a participle, a clause with its own subject, or the end of one."""
        words, top = self.words, self.stack[-1]
        behind = words.past_adverbs(place + 1)
        word, group = words.at(behind), words.group(behind)
        if word in JOINS | SIDES | RELATIVES or not word:
            return place + 1
        if group is not None:
            return self._verb_behind_comma(place, behind, group)
        leads = word in PREPOSITIONS and top.link != "side"
        ahead = words.finite_ahead(behind) if leads else words.verb_of_subject(behind)
        if top.comma and top.link in ("participle", "relative") and self.stack[-2].verb is None:
            self.stack.pop()  # “the court, created in 2027, *in May* convicted …”
        elif ahead is None:
            if top.link in ("participle", "relative") and top.comma and top.verb is not None:
                self.stack.pop()
        else:
            if top.link == "side" and top.verb is None and self.words.leads(top.opens):
                return place + 1  # “whereas in 2029*,* nine were convicted”
            if top.link == "side":
                self.stack.pop()
                if self.stack[-1].verb is None:  # “Although it met, *the court* convicted nobody”
                    self.stack[-1].opens = self._begin(place) if len(self.stack) == 1 else self.stack[-1].opens
                    return place + 1
            if self.stack[-1].verb is not None and self._has_subject(place, behind, ahead):
                self._push_clause(place)
        return place + 1

    def _verb_behind_comma(self, place: int, verb: int, group: _Group) -> int:
        words, top, finite = self.words, self.stack[-1], group[1]
        acts = words.acts(verb)
        if len(self.stack) > 1 and top.comma and self.stack[-2].verb is None and finite:
            self.stack.pop()  # “the court, created in 2027, *convicted* …”
            return place + 1
        if finite and acts and top.verb is None and top.link in ("main", "clause"):
            return place + 1  # “the court, in May, *convicted* …”
        if finite and (acts or words.at(verb + 1) in (",", "and", "or")):
            return self._joined(place, verb, group)
        if words.at(verb).endswith("ing") and self._governs_gerund(top.verb):
            return self._joined(place, verb, group)
        while self.stack[-1].link == "participle" and len(self.stack) > 1:
            self.stack.pop()
        self._push(place, "participle", comma=True)
        return self._verb(verb, group)

    def _governs_gerund(self, number: int | None) -> bool:
        """Whether the words of a verb end with a gerund: “*reported arresting* two men, charging one, and …”."""
        ends = {end: word for (_, end), word in zip(self.words.spans, self.words.words, strict=True)}
        return number is not None and ends.get(self.made[number].end, "").endswith("ing")

    def _joined(self, place: int, verb: int, group: _Group) -> int:
        """Reads a verb behind “and” or a comma that has the subject of a verb before."""
        words, (last, finite, passive) = self.words, group
        alone, takes = last == verb and words.is_past(verb), words.takes_object(last)
        before = max(place - 1 if words.at(place - 1) != "," else place - 2, 0)
        if not self.made or words.spans[before][1] != self.made[-1].end:
            while len(self.stack) > 1 and self._is_over(self.stack[-1], place, finite, alone, takes):
                self.stack.pop()
        mate, apart = self.stack[-1].verb, False
        last_made = len(self.made) - 1
        if alone and mate not in (None, last_made) and words.spans[before][1] == self.made[-1].end:
            mate, apart = last_made, True  # “there were 12 men charged *and tried* in 2030”
        passive = passive or (alone and not takes and mate is not None and self.made[mate].passive)
        self._add(verb, last, "joined", mate, self._begin(place), passive, apart=apart)
        return last + 1

    def _is_over(self, top: _Open, place: int, finite: bool, alone: bool, takes: bool) -> bool:
        """Whether a verb that is joined at a place belongs to a clause before the last one that was opened."""
        mate = self.made[top.verb] if top.verb is not None else None
        if mate is None or (top.link == "participle" and finite):
            return True
        if top.link != "relative":
            return False
        # “Convicted men who had fled *and fined* them”, “a unit, which it set up, *and assigned* 12 officers”.
        return (top.comma and self.words.at(place - 1) == ",") or (
            alone and (mate.perfect or (mate.passive and takes))
        )

    def _verb(self, place: int, group: _Group) -> int:
        """Reads a verb that nothing joins."""
        words, top, (last, finite, passive) = self.words, self.stack[-1], group
        alone = last == place and words.is_past(place)
        if top.verb is None:
            reduced = alone and not words.takes_object(place) and words.at(place - 1) not in RELATIVES | {"that"}
            reduced = reduced and (words.finite_ahead(place + 1) is not None or self._in_lead(place))
            if not reduced or top.link == "participle":
                self._add(place, last, top.link, top.upon, top.opens, passive)
            else:
                self._add(place, last, "participle", None, self._begin(place), True, apart=True)
            return last + 1
        saying = words.first(self.made[top.verb].start)
        if (alone and not (words.takes_object(place) and _SAYING.match(words.at(saying)))) or not finite:
            self._add(place, last, "participle", top.verb, self._begin(place), alone, apart=True)
        else:  # “reported authorities *arrested* two”
            self._push(saying + 1, "clause")
            self._add(place, last, "clause", self.stack[-1].upon, self.stack[-1].opens, passive)
        return last + 1

    def _in_lead(self, place: int) -> bool:
        """Whether a participle stands in words that lead a clause: “in the nine cases *decided* in 2017, it …”."""
        words = self.words
        first, comma = words.first(self.stack[-1].opens), words.next(place, frozenset({","}))
        while words.at(first) in JOINS | STOPS | {","}:
            first += 1
        leads = words.at(first) in PREPOSITIONS | {"among", "out", "despite"}
        return leads and comma is not None and words.verb_of_subject(comma + 1) is not None

    def _add(
        self,
        first: int,
        last: int,
        link: Link,
        upon: int | None,
        opens: int,
        passive: bool,
        apart: bool = False,
    ) -> None:
        start, end = self.words.spans[first][0], self.words.spans[last][1]
        self.made.append(Predication(start, end, opens, link, upon, passive, self.words.at(first) == "had"))
        if not apart:
            self.stack[-1].verb = len(self.made) - 1
