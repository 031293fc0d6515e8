"""Says how the periods of a sentence are attached to what happened, by the predications of the sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from tuyun.graph.reading.clauses.predications import Predication, predications
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import MASK, PAD, PARAGRAPH, expand

Attachment = Literal["own", "noun", "lead", "back", "forward", "above", "other", "unknown"]
"""How a period is attached to a verb:

- ``own``: it stands in the clause of the verb.
- ``noun``: it stands with a noun before the verb.
- ``lead``: it stands before several verbs that have the same subject.
- ``back``, ``forward``: it stands with a later, or with an earlier, verb of the same subject.
- ``above``: it leads a clause on which the clause of the verb depends.
- ``other``: it dates something else.
- ``unknown``: no verb was recognised there.
"""

_LEADING = re.compile(
    rf"[^\w{chr(MASK)}-{PAD}]*(?:{PARAGRAPH})?"
    r"(?:(?:and|but|or|while|although|though|whereas|because|that|when|which|who|however|then|also|only)\b\W*)*"
    r"(?:(?:in|at|on|during|over|by|for|from|with|between|of|within|since|under|after|before|throughout|as|despite"
    r"|according|among|following)\b.*)?",
    re.IGNORECASE,
)
"""What may stand in a clause before a period that leads it: what joins the clause, and a preposition’s words."""
_BESIDE_VERB = re.compile(expand(r"(?:,|\)| ?[—–])? (?:{adverb} )?"))
"""The words between a period and the verb directly behind it. Such a period also dates the verbs that are joined
with that verb: “the police, *in 2030,* arrested 12 men and charged nine”."""
_LED = re.compile(r"\W*(?:in|at|on|of|with|from|among)\b.*\b(?:involving|concerning|against|of) $", re.IGNORECASE)
"""Words before a count in what leads a clause, whose verb does not date the count: “in a case *of* 23 men, …”."""
_AFTER = re.compile(r"\W*(?:following|since|after|despite) (?!\d)", re.IGNORECASE)
"""Words that lead a clause and have an event of their own: “*following* the merger of two offices in 2019, …”."""
_SAME_TIME = re.compile(
    r",? ?(?:in|during|over|by) (?:the course of )?which\b|,? ?(?:where|whereby)\b|,? \w+ing\b"
    r"|,? ?which (?:is|was|gives|gave|makes|made|(?:amount|represent|correspond|equal|translat)\w*)"
    r" (?:(?:to|into|for) )?(?:an? )?(?:[a-z]+ )?(?:rate|share|proportion|percentage)\b"
)
"""The beginning of a clause that says what happened at the same time as the verb that it hangs on: “raided three
bars in May, *in which* it arrested six”."""

_COUNTED = re.compile(r"(?:(?:,? )?and |, )[\ue000-\ue0ff]+ (?:was|were) ")
"""The beginning of a passive whose subject is a count."""


class PeriodAttachments:
    """The predications of a sentence, and which of them its periods date."""

    def __init__(self, masked: str, cues: Sequence[Cue]) -> None:
        self.masked = masked
        self.made = predications(masked, cues)
        self.like: set[int] = set()
        for number in range(1, len(self.made)):
            self._liken(number)

    def _liken(self, number: int) -> None:
        """Lets a passive of a mere count hang where the clause before it does, if that tells what happened at the
        same time: “raids, in which 12 men were arrested *and nine women were freed*”."""
        each, last = self.made[number], self.made[number - 1]
        of_those = number - 1 in self.like or (
            last.link == "relative" and _SAME_TIME.match(self.masked, last.opens)
        )
        if each.link == "clause" and of_those and last.passive and _COUNTED.match(self.masked, each.opens):
            self.made[number] = replace(each, link="relative", upon=last.upon)
            self.like.add(number)

    def attachment(self, cue: Cue, verb: Cue, start: int, end: int) -> Attachment:
        """How a period is attached to what happened, which a verb or noun says of the count between two places."""
        if start < cue.start and self._in_one_lead(verb.start, cue):
            return "own"  # “*after opening 12 cases in 2029*, the police closed nine”
        home, how = self._home(cue)
        inside = home is not None and verb.start <= self.made[home].start and self.made[home].end <= verb.end
        if inside and how == "trail":
            return "own"  # “*had their sentences suspended* in 2009”
        if any(verb.start < each.end and each.start < verb.end for each in self.made):
            attachment = self._attachment(cue, verb.start)
            reduced = any(each.start <= verb.start < each.end and each.link == "participle" for each in self.made)
            if attachment == "other" and start < verb.start and reduced and cue.end <= start:
                return self._attachment(cue, start)
            return attachment
        if home is not None and cue.start > end and self._limits(self.made[home], end):
            return "own"  # “17 requests *sent in 2009*”
        if any(
            each.opens < start < each.start and _LED.match(self.masked, each.opens, start) for each in self.made
        ):
            return "own" if cue.end <= start else "other"
        return self._attachment(cue, start)

    def _in_one_lead(self, place: int, cue: Cue) -> bool:
        """Whether a place and a period behind it stand in the same words that lead a clause and tell an event."""
        return any(
            each.opens <= place < cue.start < each.start and _AFTER.match(self.masked, each.opens, cue.start)
            for each in self.made
        )

    def _limits(self, each: Predication, end: int) -> bool:
        """Whether a participle limits a count that ends at a place: “requests for help *sent* in 2009”."""
        between = self.masked[end : each.start] if each.start >= end else ";"
        alone = re.fullmatch(r" (?:[^,;.:\ue000-\ue0ff]{1,50} )?", between) is not None
        return each.link == "participle" and alone

    def _attachment(self, cue: Cue, place: int) -> Attachment:
        """How a period is attached to the verb that stands at a place, or whose subject or object does."""
        if cue.rule.gives["period"] == "recent" and self._goes_on_alone(cue, place):
            return "other"
        home, how = self._home(cue)
        if how == "other":
            return "other"
        verb = self._verb(place)
        if home is None or verb is None:
            return "unknown"
        if home == verb:
            return "noun" if how in ("noun", "beside") else "own"
        if how == "noun":
            return "other"
        if self._first(home) == self._first(verb):
            return "lead" if how in ("lead", "beside") else "back" if home > verb else "forward"
        above = self._above(verb)
        if home in above and (how == "lead" or self._at_the_same_time([verb, *above[: above.index(home)]])):
            return "above"
        joined = [place for place, each in enumerate(above) if how == "trail" and self._first(each) == home]
        if joined and self._at_the_same_time([verb, *above[: joined[0]]]):
            return "above"  # “closed nine cases in 2030 and held three raids, *in which 12 men were arrested*”
        return "other"

    def _goes_on_alone(self, cue: Cue, place: int) -> bool:
        """Whether a verb that says that something goes on stands before the clause of a place, which has a subject
        of its own: “nine trials *remained* pending, *and in one the victim* withdrew”."""
        going = [
            number for number, each in enumerate(self.made) if each.start <= cue.start and cue.end <= each.end
        ]
        verb = self._verb(place)
        return bool(going) and verb is not None and verb > going[0] and self.made[verb].link == "clause"

    def _home(self, cue: Cue) -> tuple[int | None, str]:
        """The predication that a period dates, and whether it leads it, trails it, is beside its verb or dates
        a noun."""
        before = [place for place, each in enumerate(self.made) if each.end <= cue.start]
        last = before[-1] if before else None
        for place, each in enumerate(self.made):
            behind = last is None or each.opens >= self.made[last].end or self._in_lead(self.made[last], each)
            if each.opens <= cue.start < each.start and behind:
                if _AFTER.match(self.masked, each.opens, cue.start):
                    return None, "other"
                if _LEADING.fullmatch(self.masked, each.opens, cue.start):
                    return place, "lead"
                return place, "beside" if _BESIDE_VERB.fullmatch(self.masked, cue.end, each.start) else "noun"
        while last is not None and self._is_closed(self.made[last], cue):
            last = self.made[last].upon
        return last, "trail"

    def _in_lead(self, last: Predication, each: Predication) -> bool:
        """Whether a participle stands in words that lead a clause: “*in the 39 cases decided* in 2017, it …”."""
        if last.link != "participle" or last.start < each.opens:
            return False
        return re.match(r"\W*In\b", self.masked[each.opens : last.start], re.IGNORECASE) is not None

    def _at_the_same_time(self, numbers: Sequence[int]) -> bool:
        """Whether all of these clauses tell what happened at the same time as what they hang on."""
        first = [self._first(number) for number in numbers]
        return all(each in self.like or _SAME_TIME.match(self.masked, self.made[each].opens) for each in first)

    def _is_closed(self, each: Predication, cue: Cue) -> bool:
        """Whether a comma closes the clause of a verb before a period: “two of whom fled in 2028*,* in 2030”."""
        hanging = each.link in ("relative", "participle") and each.upon is not None
        return hanging and self.masked.endswith(", ", 0, cue.start) and self.masked[each.opens - 2] == ","

    def _verb(self, place: int) -> int | None:
        """The predication that a place belongs to: its verb, its subject or its object."""
        last: int | None = None
        for number, each in enumerate(self.made):
            if each.start <= place < each.end:
                return number
            last = number if each.end <= place else last
        for number, each in enumerate(self.made):
            if each.opens <= place < each.start and (last is None or each.opens >= self.made[last].end):
                return number
        return last

    def _first(self, number: int) -> int:
        """The first of the verbs that have one subject."""
        while self.made[number].link == "joined" and (upon := self.made[number].upon) is not None:
            number = upon
        return number

    def _above(self, number: int) -> list[int]:
        """The predications that a predication hangs on, up to a semicolon."""
        found: list[int] = []
        while self.made[number].link != "main" and (upon := self.made[number].upon) is not None:
            number = upon
            found.append(number)
        return found


@lru_cache(maxsize=64)
def attachments_of(masked: str, cues: tuple[Cue, ...]) -> PeriodAttachments:
    """The attachments of the periods of a sentence whose counts are masked."""
    return PeriodAttachments(masked, cues)
