"""The decision of a person, or of the reader, about a proposal; or a statement that a person added.

A decision keeps the whole statement as it was decided, so it outlives text and rules that it was made with.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from pydantic import Field
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.identity import content_hash
from tuyun.graph.statements.provenance import READER, Provenance

KEPT = ("accept", "change", "add")
"""The verdicts that give a statement."""
ADDED = "a-"
"""How the id of a statement begins that no rule proposed."""
SETTLING = 2
"""The round in which it is settled what two readers decided differently."""
Verdict = Literal["accept", "change", "add", "reject", "unsure", "withdraw"]


class Decision(Value):
    """What somebody decided about a proposal, or what somebody added."""

    at: datetime
    who: Line
    """A person, or ``reader`` for what was accepted as sure."""
    round: int = Field(default=1, ge=1)
    verdict: Verdict
    """``withdraw`` takes back a person's last decision about it, or what the reader accepted before its rules
    changed."""
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
    """The id of the proposal that was decided about; of what was added, an id that begins with ``a-``."""
    reason: Line | None = None
    """Why it was rejected: a code."""
    remark: Line | None = None
    proposed: Line | None = None
    """The predicate that was proposed, where it was changed."""
    lacks: dict[Line, Line] = Field(default_factory=dict)
    """What the vocabulary has no word for: the field, and what the sentence says."""

    @property
    def id(self) -> str:
        """``d-`` and 12 hex digits of its content, by which a decision names that which it replaces."""
        return f"d-{content_hash([self.model_dump(mode='json')], 12)}"

    @property
    def subject(self) -> str:
        """What it is about: the predicate that was proposed, or the id of what was added."""
        return self.seen if self.seen.startswith(ADDED) else self.proposed or self.statement.predicate

    @property
    def automatic(self) -> bool:
        """Whether no person decided."""
        return self.who == READER

    @property
    def provenance(self) -> Provenance:
        """Who proposed the statement, and who decided and when. A time without a zone is in UTC."""
        return Provenance(
            proposer=self.proposer,
            version=None if self.proposer == "person" else self.rules or None,
            verdict="change" if self.verdict == "change" else "accept",
            decided_by=self.who,
            decided_at=self.at if self.at.tzinfo else self.at.replace(tzinfo=UTC),
        )


def alike(first: Decision, second: Decision) -> bool:
    """Whether two decisions come to the same; a reason or a remark makes no difference."""
    if (first.verdict in KEPT) != (second.verdict in KEPT):
        return False
    if first.verdict not in KEPT:
        return first.verdict == second.verdict
    return _plain(first.statement) == _plain(second.statement) and first.entities == second.entities


def _plain(entry: StatementEntry) -> StatementEntry:
    """A statement without what says where it stands, or what a coder remarks."""
    empty = {"sentence": 1, "start": None, "key": None, "compared_with": (), "comment": None, "provenance": None}
    return entry.model_copy(update=empty)


def decided(
    proposal: Proposal,
    verdict: Literal["accept", "reject", "unsure"],
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
        rules=proposal.model or rules,
        proposer=proposal.proposer,
        seen=proposal.id,
    )
