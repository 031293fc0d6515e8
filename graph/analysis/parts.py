"""Nodes and links of a network as an answer names them: with the statements that they rest on."""

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
        return _parts(graph.describe_nodes())
    rests: dict[str, dict[str, None]] = {node: {} for node in graph}
    for one, other, told in graph.edges(data=True):
        for statement in told["statements"]:
            rests[one][statement] = rests[other][statement] = None
    return {
        node: Part(id=node, name=told["name"], label=told["label"], statements=tuple(sorted(rests[node])))
        for node, told in graph.nodes(data=True)
    }


def links_of(graph: "Network[str]") -> dict[str, Part]:
    """Each link by its id."""
    if isinstance(graph, LargeNetwork):
        return _parts(graph.describe_links())
    names = {node: told["name"] for node, told in graph.nodes(data=True)}
    return {
        link: Part(
            id=link, name=f"{names[one]} – {names[other]}", label=told["type"], statements=told["statements"]
        )
        for one, other, link, told in graph.edges(keys=True, data=True)
    }


def _parts(told: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> dict[str, Part]:
    return {
        one: Part(id=one, name=name, label=label, statements=statements) for one, name, label, statements in told
    }
