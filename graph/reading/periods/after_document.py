"""Withdraws `sure` from what a text says of a time after its last day, as a date there must be wrong."""

from collections.abc import Sequence
from datetime import date

from tuyun.graph.reading.dates.document_years import closing_of
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Document

WHY = "the period begins after the document’s last day"


def without_sure_after_last_day(proposals: Sequence[Proposal], document: Document) -> list[Proposal]:
    """The proposals; those whose period begins after the document's last day are not sure."""
    last = closing_of(document) or document.published or date(document.year, 12, 31)
    return [
        proposal.with_doubts([WHY])
        if proposal.sure and (start := proposal.statement.period.start) is not None and start > last
        else proposal
        for proposal in proposals
    ]
