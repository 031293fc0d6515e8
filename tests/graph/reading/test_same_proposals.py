"""The reader proposes the same on each Python, and a change of a rule shows which texts it touches."""

from pathlib import Path

import pytest
from tuyun.graph.reading.propose import RULE_FAILED
from tuyun.graph.statements.identity import content_hash

from tests.graph.reading.reader import readings

SUMS = Path(__file__).with_name("proposals.sha256")
TEXTS = ("seed/kyrgyz-republic-2022", "tests/documents/read", "tests/documents/read/devel")


def sums(place: str) -> list[str]:
    """For each text of a directory, the sum of its proposals and summary, and the name of its document."""
    lines = []
    for text, proposals, summary in readings(place):
        failed = [unread for unread in summary.unread if unread.reason.startswith(RULE_FAILED)]
        assert not failed, failed
        read = [[proposal.model_dump(mode="json") for proposal in proposals], summary.plain()]
        lines.append(f"{content_hash(read, 16)}  {place}/{text.document.id}")
    return lines


@pytest.mark.parametrize("place", TEXTS)
def test_a_text_is_read_to_the_same_proposals(place: str) -> None:
    kept = SUMS.read_text("utf-8").splitlines()
    assert sums(place) == [line for line in kept if line.split()[1].rpartition("/")[0] == place]
