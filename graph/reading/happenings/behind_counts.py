"""Finds ground, crime, recipient and stage of a count in the words behind it, or behind its passive verb."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.happenings.counts_in_other_units import stands_beside
from tuyun.graph.reading.happenings.referral_stages import referral_stage
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, MASK, PAD, PERSONS, expand, rules_of

_TO_OTHER_CRIME = re.compile(
    r"(?: others| of (?:them|these|those|whom|which))?(?: by (?:(?:the|an?) )?[a-z’ -]{3,40}?)?"
    r"(?: (?:in|during|over|between) (?:the (?:period|years?) )?(?:19|20)\d\d"
    r"(?:(?:[–-]| (?:and|to) )(?:19|20)?\d\d)?)?"
    rf"(?: in [{chr(MASK)}-\uf8fe]{PAD}*)?"
    r"(?: guilty)?(?: (?:merely|only|just|simply|solely|instead))?"
    r"(?: under (?:the )?(?![^;,]*[Tt]raffick)[A-Z][A-Za-z0-9.’' ]{3,40}?(?= $))?"
    r"(?:,? not (?:of|for|with) (?:human |sex |labou?r )?trafficking(?: in [a-z ]{5,14})?,? but)?,? "
)
"""What may stand before a crime that is not trafficking: “guilty *not of trafficking but* of pimping”."""
_BUT = re.compile(
    r",? not (?:of|for|with) (?:human |sex |labou?r )?trafficking\b[^;,.]{0,20},? but (?:of|for|with) "
)
"""Words behind which such a crime follows, though “but” begins another clause."""
_IN_NOUN = re.compile(
    expand(
        r"\b(?:{other_goods}(?:,? (?:and|or) {other_goods})?"
        r" (?:traffick(?:ing|ers?)|smuggl(?:ing|ers?)|deal(?:ing|ers?))"
        r"|traffick(?:ing|ers?)(?={in_goods})|rapists?|robbers?|murderers?"
        r"|(?:rape|robbery|murder|homicide|fraud|theft|kidnapping|smuggling|pimping|drugs?|money laundering)"
        r"(?= (?:cases?|investigations?|prosecutions?|convictions?|arrests?|suspects?|defendants?|offenders?"
        r"|charges?|crimes?|offen[cs]es?|trials?)\b))"
    ),
    re.IGNORECASE,
)
"""A crime that is not trafficking, in the words of a count: “12 *wildlife trafficking* arrests”."""
_IN_GOODS = re.compile(expand("{in_goods}"), re.IGNORECASE)
"""What stands behind traffickers of goods: “nine traffickers *in ivory*”."""
LABEL = re.compile(
    r"(?:[;,:] (?:and )?|\) and |\()(?P<crime>[a-z][^;,:()]{2,40})(?:: | \()$|[;(] ?(?P<first>[a-z ]{3,40}), $"
)
"""A label before a figure: “*fraud*: eight;”, “*fraud* (eight)”."""
_LABEL_ALONE = re.compile(r"[;,(] ?(?P<crime>[a-z ]{3,40}) $")
"""The same without a mark: “(*fraud* eight, theft two)”."""
_CHILD_LABOR = ("child_labor",)
"""The form that is no trafficking by itself, so that people convicted for it alone are so under another law."""


@dataclass(frozen=True)
class BehindCounts:
    """A sentence, plain and with its counted nouns masked, with its counts, cues of happenings, and actors."""

    text: str
    masked: str
    reported_counts: Sequence[Whole]
    events: Sequence[Cue]
    actors: Sequence[Actor]

    def reason(self, clause: Clause, verb: Cue, whole: Whole) -> Cue | None:
        """The ground behind a count, up to the next count or happening."""
        place = max(whole.end, verb.end)
        later = [other.count.start for other in self.reported_counts if other.count.start > place]
        later += [event.start for event in self.events if event.start > place]
        found = [cue for cue in find(self.masked, "reason") if place <= cue.start < min([clause.end, *later])]
        return found[0] if found else None

    def other_crime(self, clause: Clause, verb: Cue, whole: Whole) -> Cue | None:
        """A crime that is not trafficking, directly behind the count or the passive verb, or among the words of
        the verb: “*convictions for theft were handed down in* six cases”."""
        if not find(verb.words, "form") and (named := find(verb.words, "other_crime")):
            return replace(named[0], start=verb.start + named[0].start, end=verb.start + named[0].end)
        # “Four employers *for child labor*”: the words that name a form belong to the count.
        if not whole.count.forms and (noun := _IN_NOUN.search(self.text, whole.count.figure.end, whole.count.end)):
            return Cue(rules_of("other_crime")[0], noun.start(), noun.end(), {}, noun[0])
        if whole.count.unit == "trafficker" and (goods := _IN_GOODS.match(self.text, whole.count.end)):
            return Cue(rules_of("other_crime")[0], goods.start(), goods.end(), {}, goods[0])
        inner = whole.count.forms == _CHILD_LABOR and whole.count.unit in PERSONS
        places = [max(whole.count.figure.end if inner else whole.end, verb.end)]
        if whole.of is not None and whole.of.end < whole.count.start:  # “19 crimes of pimping, *with 24 suspects*”
            places.append(whole.of.end)
        return next(
            (
                cue
                for place in places
                for cue in find(self.text, "other_crime")
                if place <= cue.start
                and (cue.start < clause.end or _BUT.match(self.masked, place))
                and (cue.end == whole.end if inner else _TO_OTHER_CRIME.fullmatch(self.masked[place : cue.start]))
            ),
            self._label(whole),
        )

    def _label(self, whole: Whole) -> Cue | None:
        """A crime that labels a figure of a list: “*fraud*: eight”."""
        place, end = whole.count.start, whole.count.figure.end
        label = LABEL.search(self.text, 0, place)
        if label is None and self.text[end : end + 1] in (";", ",", ")"):
            label = _LABEL_ALONE.search(self.text, 0, place)
        if label is None or whole.count.unit != BARE:
            return None
        group = label.lastgroup or "crime"
        named = find(f"of {label[group]}", "other_crime")
        whole_of = bool(named) and len(named[0].words) == len(label[group]) + 3
        return Cue(named[0].rule, *label.span(group), {}, label[group]) if whole_of else None

    def referral_stage(self, clause: Clause, verb: Cue, whole: Whole) -> str | None:
        """To which stage the words say that what is counted was handed on."""
        if (
            whole.of is not None and whole.of.end < whole.count.start
        ):  # “12 cases *to prosecutors*, involving 20 men”
            return referral_stage(self.text, whole.of.end, whole.count.start) or self._handed_on(
                clause, verb, whole
            )
        return self._handed_on(clause, verb, whole)

    def _handed_on(self, clause: Clause, verb: Cue, whole: Whole) -> str | None:
        place = max(whole.end, verb.end)
        later = [
            other.count.start
            for other in self.reported_counts
            if other.count.start > place and not stands_beside(self.masked, place, other.count.start)
        ]
        return referral_stage(self.text, place, min([*later, clause.end]))

    def recipient(self, whole: Whole) -> tuple[Actor, ...]:
        """Whom the words behind a count name as its recipient: “four cases to prosecutors”."""
        actor = next((actor for actor in self.actors if actor.start >= whole.end), None)
        near = actor and self.masked[whole.end : actor.start] in (" to ", " to the ")
        return (actor,) if actor and near else ()
