"""What no predicate fits is kept, is derived into nothing, and keeps its sentence from counting as coded whole."""

import pytest
from tuyun.cli.check import summary
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.exposure import exposure
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.training import training
from tuyun.graph.derive import derive_graph
from tuyun.graph.source import Narrative
from tuyun.graph.source.coverage import Coverage, coverage

from tests.graph.source.draft import STATEMENTS, Draft

OTHER = """\
- sentence: 2
  quote: Courts may have dismissed some cases.
  predicate: other_statement
  roles: {}
  voice: small-ngo
  modality: possible
"""


@pytest.fixture
def with_other(draft: Draft) -> Narrative:
    """The small document, whose second sentence also says something that no predicate fits."""
    draft.write("statements.yaml", STATEMENTS + OTHER)
    return draft.narrative()


def without(source: Narrative) -> Narrative:
    coded = tuple(statement for statement in source.statements if statement.coded)
    return Narrative(source.document, source.text, source.sentences, source.entities, coded)


def test_its_sentence_is_coded_in_part_alone(with_other: Narrative) -> None:
    assert coverage(with_other) == Coverage(whole=(1, 3), in_part=(2,), none=())
    assert coverage(without(with_other)) == Coverage(whole=(1, 2, 3), in_part=(), none=())
    assert summary(with_other).endswith("; 2 of 3 sentences are coded whole; in part: 2")


def test_a_sentence_without_a_statement_is_not_coded_at_all() -> None:
    assert str(Coverage(whole=(1, 2), in_part=(), none=(3, 4))) == (
        "2 of 4 sentences are coded whole; not at all: 3, 4"
    )


def test_it_draws_no_link_and_enters_no_analysis(with_other: Narrative) -> None:
    (other,) = [statement for statement in with_other.statements if not statement.coded]
    assert (other.stage, other.loss, other.count_kind, other.phrase({})) == (
        None, None, None, "possible: says something that no predicate fits (see the quote)",
    )  # fmt: skip
    alone = without(with_other)
    drawn = derive_graph(with_other.entities, with_other.statements).links
    assert drawn == derive_graph(alone.entities, alone.statements).links
    for analysis in (figures, flow, ledger, exposure, training):
        assert analysis(corpus_of(with_other)) == analysis(corpus_of(alone))
