"""Who did it: the actor that a verb has as its subject, where the sentence leaves no doubt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors.known_actors import NOUN, UNNAMED_COURT, Actor
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import IN_YEAR, expand

_AUXILIARY = re.compile(
    expand(
        r"(?: (?:has|have|had|did|does|do|not|never|yet|also|to|may|might|could|continued|began|{adverb}|nor|"
        r"neither|failed|each|both|improperly))*,? ?"
    ),
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:^ ?|, |\b[Ii]n (?:19|20)\d\d |that |; ?|and |but |while |whether |if |nor (?:did|does|do|has|have|had) |"
    r"— ?|: |(?<=[,?!])[”\"] |(?:reported|stated|noted|said|claimed|alleged) )"
    r"(?:the |its |both the |an? )?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",? (?:who|which) (?!(?:was|were|is|are|had been|has been|have been) )", re.IGNORECASE)
"""The beginning of a relative clause whose subject is what stands before it."""
_JOINED = re.compile(r",? and (?:the )?", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^| )(?:they|it) (?:had |have |has )?$", re.IGNORECASE)


_OPENING = re.compile(r"(?:[^,;]{0,60}, ){0,2}(?:(?:the|its|both the|an?) )?", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:agency|office|unit|ministry|department|commission|task force|court|bureau|service|directorate)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\bthe (?P<noun>agency|office|unit|ministry|department|commission|task force|court|bureau|service"
    r"|directorate|group)\b"
    r"(?! of|[’'])",
    re.IGNORECASE,
)
OTHER_VERB = re.compile(
    expand(
        r" (?:\w+ed|held|led|made|gave|took|sent|paid|had|has|have|ran) "
        r"(?:(?!\b(?:who|which|that|while|when|where|after|because)\b)[^;.])*(?:\band|\bbut|,) (?:{adverb} )?"
        r"(?:(?:did|does|do|has|have|had) not )?"
    ),
    re.IGNORECASE,
)
INSERTED = re.compile(
    r"(?: \([^()]*\))?, (?:which|who|whose|"
    r"in (?:cooperation|collaboration|coordination|partnership|conjunction) with|"
    r"with (?:the )?(?:support|assistance|help|funding)|together with|along with|working with)\b[^;]*, ",
    re.IGNORECASE,
)
"""What may be put between a subject and its verb: “the unit, *which had six officers, * opened …”."""
_POINTING = re.compile(
    r"(?:^|[,;:] |that |and |but |while |whereas |because |since |nor (?:did|does|do|has|have|had) )"
    rf"(?:{IN_YEAR} )?(?P<word>it|they)(?= )",
    re.IGNORECASE,
)
POINTING = "pronoun"
"""The rule of an actor whom a pronoun stands for."""


def lead_of(sentence: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors that a sentence begins with, behind what dates it: “In 2021, *the government* …”."""
    first = next((actor for actor in actors if actor.rule != POINTING), None)
    if first is None or not _OPENING.fullmatch(sentence[: first.start]):
        return tuple(
            actor for actor in actors[:1] if actor.rule == POINTING and _OPENING.fullmatch(sentence[: actor.start])
        )
    place = actors.index(first)
    last = place
    while last + 1 < len(actors) and _JOINED.fullmatch(sentence, actors[last].end, actors[last + 1].start):
        last += 1
    return tuple(actors[place : last + 1])


def with_pronouns(
    sentence: str, actors: Sequence[Actor], before: Sequence[Actor], named: Mapping[str, Actor]
) -> list[Actor]:
    """Add to the actors of a sentence those whom “it” and “they” refer to, from this or the last sentence.

    Only an institution or a court is “it”, and only the plural is “they”; all else is left open. “The agency” is
    the agency that the paragraph named last.
    """
    found = list(actors)
    for match in _DEFINITE.finditer(sentence):
        start, end = match.span("noun")
        meant = named.get(match["noun"].lower())
        if meant and not any(actor.start < end and start < actor.end for actor in actors):
            found.append(replace(meant, start=start, end=end, rule=POINTING))
    for match in _POINTING.finditer(sentence):
        own = [actor for actor in actors if actor.end <= match.start("word")]
        leading = lead_of(sentence, own) if own else tuple(before)
        one = len(leading) == 1 and _is_one(leading[0])
        if leading and one == (match["word"].lower() == "it"):
            start, end = match.span("word")
            found += [replace(actor, start=start, end=end, rule=POINTING) for actor in leading]
    return sorted(found, key=lambda actor: actor.start)


def heads(actors: Sequence[Actor]) -> dict[str, Actor]:
    """The actors by the noun that their names end with: “agency” of “anti-trafficking agency”."""
    found = {
        match[0].lower(): actor
        for actor in actors
        if actor.rule != POINTING and (match := _HEAD.search(actor.name)) is not None
    }
    experts = [actor for actor in actors if actor.rule != POINTING and "GRETA" in actor.name]
    return {**found, **({"group": experts[-1]} if experts else {})}  # the Group of Experts of its convention


def _is_one(actor: Actor) -> bool:
    """Whether an actor is named in the singular."""
    return actor.label in ("Institution", "Court") and not re.search(
        r"(?:authorities|courts|agencies|units|police)$", actor.name, re.IGNORECASE
    )


_BY = re.compile(r"(?: (?:in|on) (?:[A-Z0-9][a-z0-9]* ){0,2}(?:19|20)\d\d)? by ")
"""What leads over from a passive verb to its agent: “was acquitted* in May 2030 by *the court”."""
_LABELLED = re.compile(r": (?:[^A-Za-z]|\band )*$")
"""What stands between a label and its figure: a colon, figures of other years (“Victims*: 14 (2030),* nine”)."""


@dataclass(frozen=True)
class Subject:
    """The subject of a verb; ``state`` is open where there must be a subject and no rule finds it."""

    actors: tuple[Actor, ...]
    state: str


def subject_of(
    sentence: str, clause: Clause, actors: Sequence[Actor], verb: Cue, events: Sequence[Cue], speaker: Actor | None
) -> Subject:
    """The subject of an active verb.

    Args:
        sentence: the sentence, counted nouns masked.
        clause: the clause that the verb stands in.
        actors: the actors of the sentence.
        verb: the verb.
        events: all verbs of the sentence, so that a list of verbs can share a subject.
        speaker: who says so, who is the subject of a gerund: “reported investigating”.
    """
    leading = [actor for actor in actors if clause.start <= actor.start and actor.end <= verb.start]
    if (relative := _of_relative(sentence, leading, verb, events)) is not None:
        return Subject((relative,), "inherited")
    for place in range(len(leading) - 1, -1, -1):
        actor = leading[place]
        first = first_of_list(sentence, leading, place)
        if not LEAD.search(sentence[clause.start : leading[first].start]):
            continue
        between = sentence[actor.end : verb.start]
        group = tuple(leading[first : place + 1])
        known = (
            "inherited" if any(member.rule in (POINTING, UNNAMED_COURT, NOUN) for member in group) else "explicit"
        )
        if _AUXILIARY.fullmatch(between):
            return Subject(group, known)
        if (inserted := INSERTED.match(between)) and _AUXILIARY.fullmatch(between, inserted.end() - 1):
            return Subject(group, "inherited")
        if speaker is actor and sentence[verb.start : verb.end].split(" ")[0].endswith("ing"):
            return Subject(group, "explicit")
        if speaker is actor and _PRONOUN.search(sentence[: verb.start]):
            return Subject(group, "inherited")
        earlier = [event for event in events if actor.end <= event.start < verb.start]
        if (
            earlier
            and _AUXILIARY.fullmatch(sentence[actor.end : earlier[0].start])
            and _chain(sentence, earlier[-1], verb)
        ):
            return Subject(group, known)
        if (
            earlier
            and speaker is actor
            and sentence[earlier[0].start : earlier[0].end].split(" ")[0].endswith("ing")
        ):
            return Subject(group, "explicit")
        if not _actor_between(leading, place) and OTHER_VERB.fullmatch(between):
            return Subject(group, "inherited")
        return Subject((), "open")
    return Subject((), "open")


def in_label(sentence: str, count: Count) -> bool:
    """Whether a figure belongs to a label, which names nobody who acted: “Victims identified: *14*”."""
    return _LABELLED.search(sentence, 0, count.start) is not None


def _of_relative(sentence: str, leading: Sequence[Actor], verb: Cue, events: Sequence[Cue]) -> Actor | None:
    """The actor before the relative clause of a verb: “sent it to *courts*, which tried two and freed one”."""
    for actor in reversed(leading):
        begun = _RELATIVE.match(sentence, actor.end)
        if begun is None or re.search("[;:]", sentence[actor.end : verb.start]):
            continue
        earlier = [event for event in events if begun.end() <= event.start < verb.start]
        first = earlier[0] if earlier and _chain(sentence, earlier[-1], verb) else verb
        return actor if _AUXILIARY.fullmatch(sentence, begun.end() - 1, first.start) else None
    return None


def _actor_between(leading: Sequence[Actor], place: int) -> bool:
    """Whether another actor stands between this actor and the verb."""
    return place + 1 < len(leading)


def first_of_list(sentence: str, leading: Sequence[Actor], last: int) -> int:
    """The position of the first actor of a list that ends with this actor: “the PGO and the MVD”."""
    first = last
    while first and (
        leading[first - 1].start == leading[first].start  # those whom “they” stands for
        or _JOINED.fullmatch(sentence, leading[first - 1].end, leading[first].start)
    ):
        first -= 1
    return first


def _chain(sentence: str, earlier: Cue, verb: Cue) -> bool:
    """Whether a verb continues the list of verbs: “investigated 34 cases and prosecuted 12 suspects”."""
    between = sentence[earlier.end : verb.start]
    return re.search(
        expand(r"(?:[,;]? and |[,;] |,? n?or )(?:{adverb} )?$"), between, re.IGNORECASE
    ) is not None and (re.search(r"\b(?:who|which|that|when|where|after|before|because)\b", between) is None)


def agent_of(sentence: str, start: int, end: int, actors: Sequence[Actor]) -> Subject:
    """Who did what a passive verb says: “were charged *by police*”; nobody if the sentence names no agent.

    Args:
        sentence: the sentence.
        start: where the verb ends.
        end: where its clause ends.
        actors: the actors of the sentence.
    """
    by = _BY.match(sentence, start, end)
    if by is None:
        return Subject((), "explicit")
    agent = next((actor for actor in actors if actor.start >= start), None)
    if agent and sentence[by.end() : agent.start] in ("", "the ", "a ", "an "):
        return Subject((agent,), "inherited" if agent.rule == UNNAMED_COURT else "explicit")
    return Subject((), "open")
