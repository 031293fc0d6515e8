"""The links in an answer as a graph: GraphML and GEXF, with everything that a link says of itself."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

import networkx as nx
from tuyun.api.formats.rows import Row
from tuyun.graph.errors import FormatMissing


def links_in(rows: Iterable[Row]) -> Iterator[Row]:
    """The links in rows that are links, or paths; raises `FormatMissing` if there are none of either."""
    for row in rows:
        if "pairs" in row:
            yield row
        elif "links" in row and "nodes" in row:
            yield from row["links"]
        else:
            raise FormatMissing("this answer has no links to draw.", todo="Ask for links, paths or a table.")


def graph_of(links: Iterable[Row]) -> "nx.MultiDiGraph[str]":
    """A multigraph: of two links side by side none is lost. Pairs are lists in parallel, joined by ``|``."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for link in links:
        for end in (link["source"], link["target"]):
            graph.add_node(end["id"], label=end["name"], kind=end["label"])
        graph.add_edge(link["source"]["id"], link["target"]["id"], key=link["id"], **_told(link))
    return graph


def _told(link: Mapping[str, Any]) -> dict[str, str]:
    pairs = link["pairs"]
    return {
        "name": link["id"],
        "label": link["type"],
        "kind_of_link": link["kind"],
        "document": link["document"],
        "rule": link["rule"] or "",
        "statements": "|".join(pair["statement"] for pair in pairs),
        "modalities": "|".join(pair["modality"] for pair in pairs),
        "standings": "|".join(pair["standing"] for pair in pairs),
    }


def drawn(links: Iterable[Row], name: str) -> bytes:
    """The graph as GraphML or GEXF (UTF-8)."""
    written = BytesIO()
    if name == "graphml":
        nx.write_graphml_xml(graph_of(links), written)
    else:
        nx.write_gexf(graph_of(links), written)
    return written.getvalue()
