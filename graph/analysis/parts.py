"""Nodes and links of a network as items of answers, with the statements that they rest on."""

from collections.abc import Iterable

from tuyun.graph.analysis.large_network import LargeNetwork
from tuyun.graph.analysis.network import Network
from tuyun.graph.statements.base import Value


class Part(Value):
    """A node or a link of a network, with the statements that it rests on."""

    id: str
    name: str
    label: str
    """Label of the node, or type of the link."""
    statements: tuple[str, ...]


def nodes_of(graph: "Network[str]") -> dict[str, Part]:
    """Each node by its id; it rests on the statements of its links."""
    if isinstance(graph, LargeNetwork):
        return _by_id(graph.describe_nodes())
    statements: dict[str, dict[str, None]] = {node: {} for node in graph}
    for source, target, data in graph.edges(data=True):
        for statement in data["statements"]:
            statements[source][statement] = statements[target][statement] = None
    return _by_id(
        (node, data["name"], data["label"], tuple(sorted(statements[node])))
        for node, data in graph.nodes(data=True)
    )


def links_of(graph: "Network[str]") -> dict[str, Part]:
    """Each link by its id."""
    if isinstance(graph, LargeNetwork):
        return _by_id(graph.describe_links())
    nodes = graph.nodes
    return _by_id(
        (link, f"{nodes[source]['name']} – {nodes[target]['name']}", data["type"], data["statements"])
        for source, target, link, data in graph.edges(keys=True, data=True)
    )


def _by_id(parts: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> dict[str, Part]:
    return {
        id_: Part(id=id_, name=name, label=label, statements=statements) for id_, name, label, statements in parts
    }
