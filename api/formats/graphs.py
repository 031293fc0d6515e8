"""Writes links as GraphML or GEXF, with every property of a link on its edge."""

from collections.abc import Iterable
from io import BytesIO

import networkx as nx
from tuyun.api.models.link import Link


def write(name: str, links: Iterable[Link]) -> bytes:
    """The graph of links as ``graphml`` or ``gexf`` (UTF-8)."""
    written = BytesIO()
    if name == "graphml":
        nx.write_graphml_xml(graph_of(links), written)
    else:
        nx.write_gexf(graph_of(links), written)
    return written.getvalue()


def graph_of(links: Iterable[Link]) -> "nx.MultiDiGraph[str]":
    """A multigraph, so that parallel links stay apart. The parts of a link's pairs are lists, joined by ``|``."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for link in links:
        for end in (link.source, link.target):
            graph.add_node(end.id, label=end.name, kind=end.label)
        graph.add_edge(
            link.source.id,
            link.target.id,
            key=link.id,
            name=link.id,
            label=link.type,
            kind_of_link=link.kind,
            document=link.document,
            rule=link.rule or "",
            statements="|".join(pair.statement for pair in link.pairs),
            modalities="|".join(pair.modality for pair in link.pairs),
            standings="|".join(pair.standing for pair in link.pairs),
        )
    return graph
