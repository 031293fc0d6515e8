"""Writes links as GraphML or GEXF, with every property of a link and what it rests on at its edge."""

from collections.abc import Iterable, Mapping
from io import BytesIO

import networkx as nx
from tuyun.api.formats.cited import cells
from tuyun.api.models.answer import Evidence
from tuyun.api.models.link import Link


def write(name: str, links: Iterable[Link], evidence: Mapping[str, Evidence]) -> bytes:
    """The graph of links as ``graphml`` or ``gexf`` (UTF-8)."""
    written = BytesIO()
    if name == "graphml":
        nx.write_graphml_xml(graph_of(links, evidence), written)
    else:
        nx.write_gexf(graph_of(links, evidence), written)
    return written.getvalue()


def graph_of(links: Iterable[Link], evidence: Mapping[str, Evidence]) -> "nx.MultiDiGraph[str]":
    """A multigraph, so that parallel links stay apart.

    The label of an edge is the caption of its link, with the hedge and the period, so that a program which draws
    labels draws no allegation as a fact. What belongs to each statement of a link is a list, joined by ``|``.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for link in links:
        for end in (link.source, link.target):
            graph.add_node(end.id, label=end.name, kind=end.label)
        graph.add_edge(
            link.source.id,
            link.target.id,
            key=link.id,
            name=link.id,
            label=link.caption,
            type_of_link=link.type,
            kind_of_link=link.kind,
            document=link.document,
            rule=link.rule or "",
            **{name: "|".join(map(str, values)) for name, values in cells(link, evidence).items()},
        )
    return graph
