"""The acts of a reader: decide about a proposal, add a statement, set a figure aside, finish.

Each act names the decision that it replaces (``expects``). If another tab or process has decided since, the act is
refused and nothing is written, so that nothing is overwritten unseen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from uuid import uuid4

from pydantic import Field
from tuyun.graph.errors import (
    InvalidSource,
    NotFound,
    ReviewConflict,
    SourceErrors,
    Where,
    suggest,
)
from tuyun.graph.reading.decisions.decision import ADDED, Decision, Verdict
from tuyun.graph.reading.decisions.fold import fold
from tuyun.graph.reading.decisions.log import FILE, Entry, Mark, append, decisions_of, locked, read_log
from tuyun.graph.reading.directory import write_statements
from tuyun.graph.review.material import Material
from tuyun.graph.review.names import NewEntity, resolved
from tuyun.graph.review.reasons import ASIDE, REJECT
from tuyun.graph.review.standing import Item, View, closed
from tuyun.graph.source import read_source
from tuyun.graph.source.bundle import relative_errors
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements.base import Identifier, Line, Value


class Act(Value):
    """What a reader decides about an item, or adds."""

    verdict: Literal["accept", "change", "add", "reject", "unsure", "undo"]
    item: str | None = None
    """The item; None to add a statement."""
    expects: str | None = None
    """The id of the decision that stands for the reader; None if there is none."""
    statement: StatementEntry | None = None
    """The fields, for ``change`` and ``add``; its start must be given."""
    entities: dict[Identifier, NewEntity] = Field(default_factory=dict)
    """Entities that are new, by the names that the statement has for them."""
    anchor: tuple[int, int] | None = None
    """For ``add``: the offsets of the figure or verb that the statement hangs on; its quote if None."""
    reason: str | None = None
    remark: Line | None = None
    lacks: dict[Line, Line] = Field(default_factory=dict)
    """Fields for which the vocabulary has no word, and what the sentence says there."""


class Aside(Value):
    """A figure or verb that needs no statement, or needs it after all."""

    words: str
    """Its id."""
    reason: str | None = None
    """A code; None to take back that it was set aside."""
    remark: Line | None = None
    expects: str | None = None
    """The reason that stands; None if there is none."""


Plan = Callable[[View], list[Entry]]


@dataclass(frozen=True)
class Review:
    """A document under review, in its directory."""

    material: Material
    share: float = 0.0
    """The share of sentences that are shown without proposals first."""
    needed: int = 1
    """How many readers have to finish before the statements are complete: one or two."""

    @property
    def log(self) -> Path:
        """The log of decisions."""
        return self.material.directory / FILE

    def view(self, who: str) -> View:
        """The document as a reader sees it now; raises `InvalidSource` if a line of the log is damaged."""
        with relative_errors(self.material.directory):
            return View(self.material, who, read_log(self.log), self.share)

    def decide(self, who: str, act: Act) -> View:
        """Write a decision; the view after it.

        Raises:
            ReviewConflict: another decision stands than the act expects, or the round is closed.
            NotFound: there is no such item.
            SourceError: the statement has faults; nothing is written.
        """
        return self._write(who, lambda view: [self._decision(view, act)])

    def set_aside(self, who: str, act: Aside) -> View:
        """Set a figure or verb aside, or take that back; raises as `decide`."""

        def plan(view: View) -> list[Entry]:
            uncovered = next((uncovered for uncovered in view.uncovered if uncovered.words.id == act.words), None)
            if uncovered is None:
                raise NotFound(f"there is no figure or verb {act.words!r} here.")
            stands = uncovered.aside.reason if uncovered.aside else None
            if stands != act.expects:
                raise conflict(f"the words are {_aside_in_words(stands)} now.", stands=stands)
            if act.reason is not None:
                _check_reason(act.reason, ASIDE)
            sentence = self.material.sentences[uncovered.words.sentence - 1]
            place = (uncovered.words.start - sentence.start, uncovered.words.end - sentence.start)
            mark: Literal["aside", "back"] = "aside" if act.reason else "back"
            return [
                Mark(
                    at=_now(), who=who, mark=mark, sentence=sentence.number, within=sentence.text, place=place,
                    reason=act.reason, remark=act.remark,
                )
            ]  # fmt: skip

        return self._write(who, plan)

    def mark_read(self, who: str, number: int) -> View:
        """Note that a sentence was read without its proposals, which are shown from now on."""

        def plan(view: View) -> list[Entry]:
            if number not in view.unseen:
                return []
            text = self.material.sentences[number - 1].text
            return [Mark(at=_now(), who=who, mark="read", sentence=number, within=text)]

        return self._write(who, plan)

    def finish(self, who: str) -> View:
        """Note that a reader has finished.

        Raises:
            ReviewConflict: something is left to do.
            SourceErrors: the statements contradict each other; each fault is named.
        """

        def plan(view: View) -> list[Entry]:
            if left := {name: count for name, count in view.left().items() if count}:
                raise unfinished(left)
            write_statements(self.material.directory, fold(decisions_of(view.entries), self.material.sentences))
            read_source(self.material.directory)
            return [] if view.finished else [Mark(at=_now(), who=who, mark="finish")]

        return self._write(who, plan)

    def _write(self, who: str, plan: Plan) -> View:
        """Add what a plan makes of the present view to the log, and fold it into the statements."""
        with locked(self.log):
            view = self.view(who)
            if closed(self.material, view.entries):
                raise conflict(
                    "all readers have finished this round.", stands=None, todo="Settle the differences instead."
                )
            return self.add(who, view, plan(view))

    def add(self, who: str, view: View, made: list[Entry]) -> View:
        """Add lines to the log within its lock, and fold it into the statements; the view after them."""
        if not made:
            return view
        append(self.log, made)
        after = View(self.material, who, [*view.entries, *made], self.share)
        write_statements(self.material.directory, fold(decisions_of(after.entries), self.material.sentences))
        return after

    def _decision(self, view: View, act: Act) -> Decision:
        item = next((item for item in view.items if item.id == act.item), None)
        if act.verdict == "add":
            return self._added(view, act)
        if item is None:
            raise NotFound(f"there is no item {act.item!r} in this review, or it is not shown yet.")
        stands = item.decision
        if (stands.id if stands else None) != act.expects:
            raise conflict(f"{_in_words(stands)}.", stands=stands.id if stands else None)
        if act.verdict == "undo":
            if stands is None or stands.automatic:
                raise conflict("there is nothing of yours to take back.", stands=None)
            return stands.model_copy(update={"verdict": "withdraw", "at": _now()})
        if act.verdict == "reject":
            _check_reason(act.reason or "", REJECT)
        statement, entities = item.statement, item.entities
        if act.verdict == "accept" and item.proposal is not None:
            statement, entities = item.proposal.statement, item.proposal.entities
        if act.verdict == "change":
            statement, entities = self.checked(act, {**self.known(view), **item.entities}, statement.key)
        elif act.verdict == "accept":
            self._check(statement, entities)
        return self._made(view.who, item, act, act.verdict, statement, entities)

    def _made(
        self,
        who: str,
        item: Item,
        act: Act,
        verdict: Verdict,
        statement: StatementEntry,
        entities: dict[str, EntityEntry],
    ) -> Decision:
        sentence = self.material.sentences[item.sentence - 1]
        start, anchor = statement.start or sentence.start, item.place[1]
        added = item.id.startswith(ADDED)
        if added and item.standing is not None:
            anchor = item.standing.anchor
            verdict = "add" if verdict in ("accept", "change") else verdict
        proposal = next((proposal for proposal in self.material.proposals if proposal.id == item.id), None)
        proposer = proposal.proposer if proposal else item.decision.proposer if item.decision else "rules"
        version = (proposal.model if proposal else None) or self.material.rules
        proposed = None if added or item.place[0] == statement.predicate else item.place[0]
        return Decision(
            at=_now(), who=who, verdict=verdict, statement=statement, entities=entities,
            anchor=(anchor[0] - start, anchor[1] - start), within=sentence.text, rules=version,
            seen=item.id, reason=act.reason, remark=act.remark, proposed=proposed, lacks=act.lacks,
            proposer="person" if added else proposer,
        )  # fmt: skip

    def _added(self, view: View, act: Act) -> Decision:
        statement, entities = self.checked(act, self.known(view), None)
        start = statement.start or 0
        anchor = act.anchor or (start, start + len(statement.quote))
        sentence = self.material.sentences[statement.sentence - 1]
        if not sentence.start <= anchor[0] < anchor[1] <= sentence.end:
            raise InvalidSource("lies outside of the sentence.", where=Where(field="anchor"))
        return Decision(
            at=_now(), who=view.who, verdict="add", statement=statement, entities=entities,
            anchor=(anchor[0] - start, anchor[1] - start), within=sentence.text, rules=self.material.rules,
            seen=f"{ADDED}{uuid4().hex[:12]}", remark=act.remark, lacks=act.lacks, proposer="person",
        )  # fmt: skip

    def known(self, view: View) -> dict[str, EntityEntry]:
        """The entities that a statement may name, by id."""
        found = dict(self.material.cast)
        for item in view.items:
            found |= item.entities
        return found

    def checked(
        self, act: Act, known: dict[str, EntityEntry], key: str | None
    ) -> tuple[StatementEntry, dict[str, EntityEntry]]:
        """The statement of an act with the entities that it names, new ones included; raises for each fault."""
        if act.statement is None or act.statement.start is None:
            raise InvalidSource(
                "is missing.", where=Where(field="statement"), todo="Give its fields, and its start."
            )
        statement, entities = resolved(act.statement, act.entities, known, self.material.document)
        statement = statement.model_copy(update={"key": key})
        self._check(statement, entities)
        return statement, entities

    def _check(self, statement: StatementEntry, entities: dict[str, EntityEntry]) -> None:
        faults = list(self.material.faults(statement, entities))
        if faults:
            raise SourceErrors([InvalidSource(what, where=Where(field=field)) for field, what in faults])


def _check_reason(reason: str, known: Mapping[str, str]) -> None:
    if reason not in known:
        raise InvalidSource(f"is no reason: {reason!r}.", where=Where(field="reason"), todo=suggest(reason, known))


def conflict(what: str, *, stands: str | None, todo: str = "Look at it again, and decide.") -> ReviewConflict:
    """The error that another decision stands, or none."""
    error = ReviewConflict(what, todo=todo)
    error.stands = stands
    return error


def unfinished(left: Mapping[str, int]) -> ReviewConflict:
    """The error that so much is left to do, by kind."""
    counts = ", ".join(f"{count} {name}" for name, count in left.items())
    return ReviewConflict(f"the review is not finished: {counts}.", todo="Decide, or set aside with a reason.")


def _now() -> datetime:
    return datetime.now(UTC)


def _in_words(stands: Decision | None) -> str:
    """What stands about an item, for whoever expected something else."""
    if stands is None:
        return "nothing is decided about it any more"
    return f"{stands.who} has decided about it since: {stands.verdict}"


def _aside_in_words(stands: str | None) -> str:
    return f"set aside ({stands})" if stands else "not set aside"
