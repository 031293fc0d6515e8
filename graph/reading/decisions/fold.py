"""The state that the decisions about a text give: what stands, what is not settled, and the statements.

A decision stands as long as the text has its quote where it was, or once, in whatever place. In round 1 each
person reads alone; what two of them decided differently gives no statement until somebody settles it in round 2.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from tuyun.graph.reading.decisions.decision import ADDED, KEPT, SETTLING, Decision, alike, decided
from tuyun.graph.reading.decisions.searched_text import SearchedText
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.source.quotes import occurrences
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.provenance import READER

Place = tuple[str, tuple[int, int]]
"""The subject of a decision, and the offsets of its anchor."""


@dataclass(frozen=True)
class Standing:
    """A decision whose quote the text still has, with the place of its quote and of its anchor."""

    decision: Decision
    sentence: int
    start: int
    anchor: tuple[int, int]

    @classmethod
    def at(cls, decision: Decision, sentence: int, start: int) -> "Standing":
        """A decision in the sentence of this number, with its quote at this offset."""
        return cls(decision, sentence, start, (start + decision.anchor[0], start + decision.anchor[1]))

    @property
    def place(self) -> Place:
        """What decides whether two decisions are about the same: its subject, and the anchor of a proposal."""
        subject = self.decision.subject
        return subject, (0, 0) if subject.startswith(ADDED) else self.anchor


def located(decision: Decision, text: SearchedText) -> Standing | None:
    """Where a decision stands in a text; None if the text no longer has its quote, or has it in several places.

    Where it was counts first, which holds as long as the text before it is the same. Of several places elsewhere,
    that in the only sentence which has the words of the decision's sentence counts.
    """
    quote, start = decision.statement.quote, decision.statement.start
    if start is not None and (same := text.at(quote, start)):
        return Standing.at(decision, same.number, start)
    sentence = text.only(decision.within) if quote in decision.within else None
    if sentence is None:
        places = [(found.number, place) for found, place in islice(text.places(quote), 2)]
    else:
        inside = islice(occurrences(quote, sentence.text), 2)
        places = [(sentence.number, sentence.start + place) for place in inside]
    return Standing.at(decision, *places[0]) if len(places) == 1 else None


@dataclass
class Fold:
    """The state that a log gives for a text."""

    standing: dict[Place, Standing] = field(default_factory=dict)
    """The decision that stands about each place; a person's is not replaced by the reader's."""
    unsettled: dict[Place, dict[str, Standing]] = field(default_factory=dict)
    """Places about which people differ, and what each of them decided; they give no statement."""
    fallen: list[Decision] = field(default_factory=list)
    """What was decided last, whatever it was, whose quote the text no longer has."""
    scattered: list[Decision] = field(default_factory=list)
    """The same, whose quote the text has in several places, not all of which somebody has decided about since."""
    for_people: set[Place] = field(default_factory=set)
    """All places that may be those of people's scattered decisions; the reader decides about none of them."""

    def accepted(self) -> list[Standing]:
        """What was accepted, as it was or changed, in the order of the text."""
        found = [standing for standing in self.standing.values() if standing.decision.verdict in KEPT]
        return sorted(
            found, key=lambda standing: (standing.start, standing.anchor, standing.decision.statement.predicate)
        )

    def covers(self, proposal: Proposal) -> Standing | None:
        """The decision about a proposal's place, or None."""
        return self.standing.get((proposal.statement.predicate, proposal.anchor))

    def statements(self) -> tuple[list[StatementEntry], dict[str, EntityEntry]]:
        """The statements and entities of ``statements.yaml`` and ``entities.yaml``."""
        accepted = self.accepted()
        keys = {standing.decision.statement.key for standing in accepted}
        entries, entities = [], {}  # type: tuple[list[StatementEntry], dict[str, EntityEntry]]
        for standing in accepted:
            names = _names(standing.decision.entities, entities)
            entities |= {names[name]: entry for name, entry in standing.decision.entities.items()}
            entry = standing.decision.statement
            compared = tuple(key for key in entry.compared_with if key in keys)
            entries.append(
                renamed(entry, names).model_copy(
                    update={
                        "sentence": standing.sentence,
                        "start": standing.start,
                        "compared_with": compared,
                        "provenance": standing.decision.provenance,
                    }
                )
            )
        return entries, entities


def fold(decisions: Iterable[Decision], sentences: Sequence[Sentence]) -> Fold:
    """The state after all decisions, for a text as it is now."""
    state = Fold()
    stacks: dict[Place, dict[tuple[int, str], list[Standing]]] = {}
    people = set()
    unplaced: dict[tuple[object, ...], list[Standing]] = {}
    text = SearchedText(sentences)
    for decision in decisions:
        if decision.round < SETTLING and not decision.automatic:
            people.add(decision.who)
        standing = located(decision, text)
        settling = decision.round >= SETTLING  # whoever settles, there is one decision
        who = (SETTLING, "") if settling else (1, decision.who)
        if standing is None:
            before = Standing.at(decision, decision.statement.sentence, decision.statement.start or 0)
            _push(unplaced.setdefault((who, before.place, decision.within), []), before)
            continue
        _push(stacks.setdefault(standing.place, {}).setdefault(who, []), standing)
    lost = [stack[-1].decision for stack in unplaced.values() if stack]
    places = [_places(decision, text) for decision in lost]
    for decision, several in zip(lost, places, strict=True):
        if not decision.automatic:
            state.for_people |= several
    for place, of_place in stacks.items():
        last = {who: stack[-1] for who, stack in of_place.items() if stack}
        settled, automatic = last.pop((SETTLING, ""), None), last.pop((1, READER), None)
        readers = {name: standing for (_, name), standing in last.items()}
        alone = place[0].startswith(ADDED) and len(people) > 1
        if settled is not None:
            state.standing[place] = settled
        elif alone and any(standing.decision.verdict in KEPT for standing in readers.values()):
            state.unsettled[place] = readers
        elif readers:
            ours = list(readers.values())
            if all(alike(ours[0].decision, other.decision) for other in ours[1:]):
                state.standing[place] = ours[-1]
            else:
                state.unsettled[place] = readers
        elif automatic is not None and place not in state.for_people:
            state.standing[place] = automatic
    decided_about = state.standing.keys() | state.unsettled.keys()
    state.fallen = [decision for decision, several in zip(lost, places, strict=True) if not several]
    state.scattered = [decision for decision, several in zip(lost, places, strict=True) if several - decided_about]
    return state


def _places(decision: Decision, text: SearchedText) -> set[Place]:
    """Each place in which the text has the quote of a decision."""
    found = text.places(decision.statement.quote)
    return {Standing.at(decision, sentence.number, start).place for sentence, start in found}


def _push(stack: list[Standing], standing: Standing) -> None:
    if standing.decision.verdict != "withdraw":
        stack.append(standing)
    elif standing.decision.automatic:
        stack.clear()
    elif stack:
        stack.pop()


def sure_decisions(
    proposals: Sequence[Proposal], state: Fold, sentences: Sequence[Sentence], rules: str, at: datetime
) -> list[Decision]:
    """The decisions that accept what is sure, and withdraw what the reader accepted before and is not sure now.

    What a person decided, and what stands already, gets no decision.
    """
    made: list[Decision] = []
    places = set()
    for proposal in proposals:
        if not proposal.sure:
            continue
        place: Place = (proposal.statement.predicate, proposal.anchor)
        places.add(place)
        before = state.covers(proposal)
        if place in state.unsettled or place in state.for_people:
            continue
        if before is not None and (not before.decision.automatic or _alike(before.decision, proposal)):
            continue
        made.append(decided(proposal, "accept", READER, sentences, rules, at))
    for place, standing in state.standing.items():
        decision = standing.decision
        if decision.automatic and decision.verdict == "accept" and place not in places:
            made.append(decision.model_copy(update={"verdict": "withdraw", "at": at, "rules": rules}))
    return made


def _alike(decision: Decision, proposal: Proposal) -> bool:
    ours, theirs = decision.statement, proposal.statement
    same = {"sentence": ours.sentence, "start": ours.start, "key": ours.key, "compared_with": ours.compared_with}
    return decision.verdict == "accept" and theirs.model_copy(update=same) == ours


def _names(wanted: dict[str, EntityEntry], taken: dict[str, EntityEntry]) -> dict[str, str]:
    """An id for each entity of a decision: its own, or an id with a number if another decision took the id."""
    names = {}
    for name, entry in wanted.items():
        free, number = name, 1
        while free in taken and taken[free] != entry:
            number += 1
            free = f"{name}-d{number}"
        names[name] = free
    return names


def renamed(entry: StatementEntry, names: dict[str, str]) -> StatementEntry:
    """A statement with other ids of the entities that it names."""
    if all(name == now for name, now in names.items()):
        return entry
    roles = {role: tuple(names.get(filler, filler) for filler in fillers) for role, fillers in entry.roles.items()}
    quantity = entry.quantity
    if quantity is not None:
        scope = quantity.scope
        limits = {
            part: tuple(names.get(filler, filler) for filler in getattr(scope, part))
            for part in ("laws", "places", "groups")
        }
        quantity = quantity.model_copy(update={"scope": scope.model_copy(update=limits)})
    return entry.model_copy(
        update={"roles": roles, "quantity": quantity, "voice": names.get(entry.voice, entry.voice)}
    )
