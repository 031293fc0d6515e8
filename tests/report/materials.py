"""What reports of whole documents are made from, without a store."""

from functools import cache
from pathlib import Path

from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.network import Network
from tuyun.graph.resources import seed
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


def of_several(*directories: Path, network: "Network[str] | None" = None) -> Material:
    """Of several narratives; without a network unless it is given, as countries are not ranked in one."""
    sources = [narrative(directory) for directory in directories]
    sentences = {
        (source.document.id, sentence.number): sentence.text for source in sources for sentence in source.sentences
    }
    return material(corpus_of(*sources), Recorded(), sentences, network or Network())


@cache
def with_figures() -> Material:
    """Of the narrative and the tables of published figures that come as the seed."""
    tables = sorted(file.parent for file in (seed() / "figures").glob("*/document.yaml"))
    return of_several(KYRGYZ, *tables, network=drawn(narrative(KYRGYZ)))


@cache
def merovia() -> Material:
    """Of three years of one fictional country."""
    return of_several(*sorted(CHAIN.parent.glob("merovia-*")))


@cache
def talvania() -> Material:
    """Of three years of another one."""
    return of_several(*sorted(CHAIN.parent.glob("talvania-*")))


@cache
def two() -> Material:
    """Of the seed, which is of 2022, and of one year of a fictional country."""
    return of_several(KYRGYZ, CHAIN.with_name("merovia-2032"))


@cache
def everything() -> Material:
    """Of all narratives of the seed and of the tests."""
    found = sorted(file.parent for file in CHAIN.parent.glob("*/statements.yaml"))
    return of_several(KYRGYZ, *found)


@cache
def nothing() -> Material:
    """Of an empty graph."""
    return material(corpus_of(), Recorded(), {}, Network())
