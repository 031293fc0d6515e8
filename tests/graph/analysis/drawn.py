"""Networks of whole documents, without a store: the columns that it would give, from what is built."""

from pathlib import Path

from tuyun.graph.analysis.network import Network, network, structure_labels
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.derive import derive_graph
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source

ARLAVIA = Path(__file__).parents[2] / "documents" / "fictional-country"
BELMORA = ARLAVIA.with_name("fictional-chain")
KYRGYZ = seed() / "kyrgyz-republic-2022"


def narrative(directory: Path) -> Narrative:
    """A document, as read from its files."""
    source = read_source(directory)
    assert isinstance(source, Narrative)
    return source


def drawn(source: Narrative) -> "Network[str]":
    """Its network, with all that could count."""
    built = derive_graph(source.entities, source.statements)
    labels = set(structure_labels())
    nodes = [node.entity for node in built.nodes.values() if node.entity.label in labels]
    links = list(built.links.values())
    columns = NetworkColumns.of(
        [
            {
                "ids": [one.id for one in nodes],
                "names": [one.name for one in nodes],
                "labels": [one.label for one in nodes],
                "rows": [-1 for _ in nodes],
                "narrower": [one.narrower_than for one in nodes],
                "numbers": [0 for _ in nodes],
            }
        ],
        [
            {
                "sources": [one.source],
                "targets": [one.target],
                "type": one.type,
                "document": one.document,
                "modalities": one.modalities,
                "standings": one.standings,
                "statements": [one.statements],
                "rule": one.rule or "",
            }
            for one in links
        ],
    )
    return network(columns)
