"""Decisions about proposals: an append-only log beside the document, and the statements as a fold over it.

A decision keeps the whole statement as it was decided, so it outlives the text and the rules that it was made
with: it stands as long as the text has its quote once, in whatever place.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationError
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.reading.proposal import Proposal
from tuyun.graph.source.files import read_text
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.source.quotes import occurrences
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.provenance import READER, Provenance

FILE = "decisions.jsonl"
_ENTITIES: TypeAdapter[dict[str, EntityEntry]] = TypeAdapter(dict[Identifier, EntityEntry])


class Decision(Value):
    """What somebody decided about a proposal."""

    at: datetime
    who: Line
    """A person, or ``reader`` for what was accepted as sure."""
    round: int = Field(default=1, ge=1)
    verdict: Literal["accept", "change", "reject", "withdraw"]
    """``withdraw`` takes back what the reader accepted, after its rules have changed."""
    statement: StatementEntry
    """The fields after the decision; of a rejected proposal, the fields that were rejected."""
    entities: dict[Identifier, EntityEntry] = Field(default_factory=dict)
    anchor: tuple[int, int]
    """Where in the quote the statement hangs: the figure, or the cue of a silence."""
    within: str
    """The sentence, as it was."""
    rules: str
    """The version of the rules that proposed it; the name of the model, of what a model proposed."""
    proposer: Literal["rules", "model", "person"] = "rules"
    """``person`` for a statement that no proposal had."""
    seen: str
    """The id of the proposal that was decided about."""
    reason: Line | None = None

    @property
    def automatic(self) -> bool:
        """Whether no person decided."""
        return self.who == READER

    @property
    def provenance(self) -> Provenance:
        """Who proposed the statement, and who decided and when. A time without a zone is one in UTC."""
        return Provenance(
            proposer=self.proposer,
            version=None if self.proposer == "person" else self.rules or None,
            verdict="change" if self.verdict == "change" else "accept",
            decided_by=self.who,
            decided_at=self.at if self.at.tzinfo else self.at.replace(tzinfo=UTC),
        )


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a log, in its order; none if there is no log. Raises `InvalidSource` for a faulty line."""
    if not path.is_file():
        return []
    found = []
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        try:
            found.append(Decision.model_validate_json(line))
        except ValidationError as error:
            detail = error.errors()[0]
            place = ".".join(str(step) for step in detail["loc"])
            raise InvalidSource(
                f"this is no decision: {detail['msg']}.",
                where=Where(path, number, place or None),
                todo="Take the line out; decisions are added by `tuyun read` and by the page, and never edited.",
            ) from None
    return found


def append(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end of a log; what stands there is never touched."""
    with path.open("a", encoding="utf-8") as file:
        for one in decisions:
            raw = one.model_dump(mode="json", exclude_defaults=True)
            file.write(json.dumps({"at": one.at.isoformat(), **raw}, ensure_ascii=False) + "\n")


@dataclass(frozen=True)
class Standing:
    """A decision whose quote the text still has, with the place of its quote and of its anchor."""

    decision: Decision
    sentence: int
    start: int
    anchor: tuple[int, int]

    @property
    def place(self) -> tuple[str, tuple[int, int]]:
        """What decides whether two decisions are about the same: predicate and anchor."""
        return self.decision.statement.predicate, self.anchor


def located(decision: Decision, sentences: Sequence[Sentence]) -> Standing | None:
    """Where a decision stands in a text; None if the text no longer has its quote, or has it in several places.

    Of several places the one in the unchanged sentence counts.
    """
    quote = decision.statement.quote
    inside = [
        (sentence, sentence.start + place) for sentence in sentences for place in occurrences(quote, sentence.text)
    ]
    if len(inside) > 1:
        inside = [one for one in inside if one[0].text == decision.within]
        if len({sentence.number for sentence, _ in inside}) > 1:
            inside = [one for one in inside if one[0].number == decision.statement.sentence]
        if len(inside) > 1 and decision.statement.start is not None:
            inside = [one for one in inside if one[1] == decision.statement.start] or inside[:1]
    if len(inside) != 1:
        return None
    sentence, start = inside[0]
    return Standing(decision, sentence.number, start, (start + decision.anchor[0], start + decision.anchor[1]))


@dataclass
class Fold:
    """The state that a log gives for a text."""

    standing: dict[tuple[str, tuple[int, int]], Standing] = field(default_factory=dict)
    """The last decision about each place; a person's decision is not replaced by the reader's."""
    fallen: list[Decision] = field(default_factory=list)
    """Accepted statements whose quote the text no longer has."""

    def accepted(self) -> list[Standing]:
        """What was accepted, as it was or changed, in the order of the text."""
        found = [one for one in self.standing.values() if one.decision.verdict in ("accept", "change")]
        return sorted(found, key=lambda one: (one.start, one.anchor, one.decision.statement.predicate))

    def covers(self, proposal: Proposal) -> Standing | None:
        """The decision about a proposal's place, if there is one."""
        return self.standing.get((proposal.statement.predicate, proposal.anchor))

    def statements(self) -> tuple[list[StatementEntry], dict[str, EntityEntry]]:
        """The statements and entities of ``statements.yaml`` and ``entities.yaml``."""
        accepted = self.accepted()
        keys = {one.decision.statement.key for one in accepted}
        entries, entities = [], {}  # type: tuple[list[StatementEntry], dict[str, EntityEntry]]
        for one in accepted:
            names = _names(one.decision.entities, entities)
            entities |= {names[name]: entry for name, entry in one.decision.entities.items()}
            entry = one.decision.statement
            compared = tuple(key for key in entry.compared_with if key in keys)
            renamed = _renamed(entry, names)
            entries.append(
                renamed.model_copy(
                    update={
                        "sentence": one.sentence,
                        "start": one.start,
                        "compared_with": compared,
                        "provenance": one.decision.provenance,
                    }
                )
            )
        return entries, entities


def fold(decisions: Iterable[Decision], sentences: Sequence[Sentence]) -> Fold:
    """The state after all decisions, for a text as it is now."""
    state = Fold()
    for decision in decisions:
        standing = located(decision, sentences)
        if standing is None:
            if decision.verdict in ("accept", "change"):
                state.fallen.append(decision)
            continue
        before = state.standing.get(standing.place)
        if before is not None and decision.automatic and not before.decision.automatic:
            continue
        state.standing[standing.place] = standing
    return state


def sure_decisions(
    proposals: Sequence[Proposal], state: Fold, sentences: Sequence[Sentence], rules: str, at: datetime
) -> list[Decision]:
    """The decisions that accept what is sure, and withdraw what the reader accepted before and is not sure now.

    What a person decided, and what stands already, gets no decision.
    """
    made: list[Decision] = []
    places = set()
    for one in proposals:
        if not one.sure:
            continue
        places.add((one.statement.predicate, one.anchor))
        before = state.covers(one)
        if before is not None and (not before.decision.automatic or _alike(before.decision, one)):
            continue
        made.append(decided(one, "accept", READER, sentences, rules, at))
    for place, standing in state.standing.items():
        decision = standing.decision
        if decision.automatic and decision.verdict == "accept" and place not in places:
            made.append(decision.model_copy(update={"verdict": "withdraw", "at": at, "rules": rules}))
    return made


def decided(
    proposal: Proposal,
    verdict: Literal["accept", "change", "reject"],
    who: str,
    sentences: Sequence[Sentence],
    rules: str,
    at: datetime,
) -> Decision:
    """A decision about a proposal as it stands."""
    sentence = sentences[proposal.statement.sentence - 1]
    start = proposal.statement.start or 0
    return Decision(
        at=at,
        who=who,
        verdict=verdict,
        statement=proposal.statement,
        entities=proposal.entities,
        anchor=(proposal.anchor[0] - start, proposal.anchor[1] - start),
        within=sentence.text,
        rules=rules,
        seen=proposal.id,
    )


def _alike(decision: Decision, proposal: Proposal) -> bool:
    ours, theirs = decision.statement, proposal.statement
    same = {"sentence": ours.sentence, "start": ours.start, "key": ours.key, "compared_with": ours.compared_with}
    return decision.verdict == "accept" and theirs.model_copy(update=same) == ours


def _names(wanted: dict[str, EntityEntry], taken: dict[str, EntityEntry]) -> dict[str, str]:
    """An id for each entity of a decision: its own, or one with a number if another decision gave the id away."""
    names = {}
    for name, entry in wanted.items():
        free, number = name, 1
        while free in taken and taken[free] != entry:
            number += 1
            free = f"{name}-d{number}"
        names[name] = free
    return names


def _renamed(entry: StatementEntry, names: dict[str, str]) -> StatementEntry:
    if all(name == now for name, now in names.items()):
        return entry
    roles = {role: tuple(names.get(one, one) for one in fillers) for role, fillers in entry.roles.items()}
    quantity = entry.quantity
    if quantity is not None:
        scope = quantity.scope
        limits = {
            part: tuple(names.get(one, one) for one in getattr(scope, part))
            for part in ("laws", "places", "groups")
        }
        quantity = quantity.model_copy(update={"scope": scope.model_copy(update=limits)})
    return entry.model_copy(
        update={"roles": roles, "quantity": quantity, "voice": names.get(entry.voice, entry.voice)}
    )
