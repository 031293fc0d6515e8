"""Reports of whole documents, without a store."""

from functools import cache
from pathlib import Path

from tuyun.graph.analysis import Recorded, corpus_of
from tuyun.graph.analysis.network import Network
from tuyun.graph.source import Narrative
from tuyun.report.material import Material, material

from tests.graph.analysis.drawn import KYRGYZ, drawn, narrative

CHAIN = Path(__file__).parents[1] / "documents" / "fictional-chain"


def made_of(source: Narrative) -> Material:
    """What a report of one narrative is made from."""
    sentences = {(source.document.id, one.number): one.text for one in source.sentences}
    return material(corpus_of(source), Recorded(), sentences, drawn(source))


@cache
def kyrgyz() -> Material:
    """Of the seed."""
    return made_of(narrative(KYRGYZ))


@cache
def chain() -> Material:
    """Of the fictional country whose text follows the same cases down the whole chain."""
    return made_of(narrative(CHAIN))


@cache
def nothing() -> Material:
    """Of an empty graph."""
    return material(corpus_of(), Recorded(), {}, Network())
