"""What reports of whole documents are made from, without a store."""

from functools import cache
from pathlib import Path

from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.network import Network
from tuyun.graph.source import Narrative
from tuyun.report.material import Material, material

from tests.graph.analysis.drawn import KYRGYZ, drawn, narrative

CHAIN = Path(__file__).parents[1] / "documents" / "fictional-chain"


def material_of(source: Narrative) -> Material:
    """What a report of one narrative is made from."""
    sentences = {(source.document.id, sentence.number): sentence.text for sentence in source.sentences}
    return material(corpus_of(source), Recorded(), sentences, drawn(source))


@cache
def kyrgyz() -> Material:
    """Of the narrative that comes as the seed."""
    return material_of(narrative(KYRGYZ))


@cache
def chain() -> Material:
    """Of the fictional country whose text follows the same cases down the whole chain."""
    return material_of(narrative(CHAIN))


@cache
def nothing() -> Material:
    """Of an empty graph."""
    return material(corpus_of(), Recorded(), {}, Network())
