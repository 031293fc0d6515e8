"""The reader proposes the same on each Python, and a change of a rule shows which texts it touches."""

import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest
from tuyun.graph.reading.gold import gold_texts
from tuyun.graph.reading.sentence_reading import RULE_FAILED
from tuyun.graph.resources import ROOT
from tuyun.graph.statements.identity import content_hash

from tests.graph.reading.reader import TextRead, read_each, readings

SUMS = Path(__file__).with_name("proposals.sha256")
DEVELOPMENT = "tests/documents/read/devel"
SMALL = ("seed/kyrgyz-republic-2022", "tests/documents/read")
TEXTS = (*SMALL, DEVELOPMENT)


def sums(place: str) -> list[str]:
    """For each text of a directory, the sum of its proposals and summary, and the name of its document."""
    return sums_of(place, readings(place))


def sums_of(place: str, texts: Iterable[TextRead]) -> list[str]:
    """For each of some texts of a directory, the sum of what was read from it, and the name of its document."""
    lines = []
    for text, proposals, summary in texts:
        failed = [unread for unread in summary.unread if unread.reason.startswith(RULE_FAILED)]
        assert not failed, failed
        read = [[proposal.model_dump(mode="json") for proposal in proposals], summary.plain()]
        lines.append(f"{content_hash(read, 16)}  {place}/{text.document.id}")
    return lines


@pytest.mark.parametrize("place", [*SMALL, pytest.param(DEVELOPMENT, marks=pytest.mark.once)])
def test_a_text_is_read_to_the_same_proposals(place: str) -> None:
    kept = SUMS.read_text("utf-8").splitlines()
    assert sums(place) == [line for line in kept if line.split()[1].rpartition("/")[0] == place]


def test_every_tenth_development_text_is_read_to_the_same_proposals() -> None:
    """They take two minutes to read, so each Python reads some; another version reads others."""
    some = islice(gold_texts(ROOT / DEVELOPMENT), sys.version_info.minor % 10, None, 10)
    made = sums_of(DEVELOPMENT, read_each(some))
    assert len(made) > 10
    assert set(made) <= set(SUMS.read_text("utf-8").splitlines())
