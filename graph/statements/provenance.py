"""Who proposed a statement, and who decided about it and when, as far as a reader proposed it."""

from typing import Literal

from pydantic import AwareDatetime
from tuyun.graph.statements.base import Line, Value

READER = "reader"
"""Who accepts what the rules are sure of, when `tuyun read --accept sure` is run: no person."""


class Provenance(Value):
    """The proposal that a statement comes from, and the decision about it; an Activity, in PROV-O's terms."""

    proposer: Literal["rules", "model", "person"]
    """The rules of `tuyun read`, a language model, or the person who decided."""
    version: Line | None = None
    """The version of the rules, or the name of the model; null for a person."""
    verdict: Literal["accept", "change"]
    """Whether the proposal was accepted as it was, or changed."""
    decided_by: Line
    """A person, or `reader` for what was accepted as sure, without a person."""
    decided_at: AwareDatetime

    def in_words(self) -> str:
        """What is shown beside the quote.

        >>> Provenance(proposer="rules", version="1a2b", verdict="accept", decided_by="reader",
        ...     decided_at="2031-06-01T12:00:00Z").in_words()
        'proposed by rules 1a2b; accepted as sure, without a person, on 2031-06-01'
        """
        day = f"on {self.decided_at.date()}"
        if self.proposer == "person":
            return f"written by {self.decided_by} {day}"
        source = "rules" if self.proposer == "rules" else "the language model"
        proposed = " ".join(filter(None, ("proposed by", source, self.version)))
        if self.decided_by == READER:
            return f"{proposed}; accepted as sure, without a person, {day}"
        return f"{proposed}; {'accepted' if self.verdict == 'accept' else 'changed'} by {self.decided_by} {day}"
