"""Nodes and links of a network as items of answers, with the statements that they rest on."""

from collections.abc import Iterable, Iterator, Mapping

from tuyun.graph.analysis.large_network import Description, LargeNetwork
from tuyun.graph.analysis.network import Network
from tuyun.graph.statements.base import Value


class Part(Value):
    """A node or a link of a network, with the statements that it rests on."""

    id: str
    name: str
    label: str
    """Label of the node, or type of the link."""
    statements: tuple[str, ...]


class Parts(Mapping[str, Part]):
    """Parts of a network by their ids. A part is made when it is looked up, since most answers show few."""

    def __init__(self, descriptions: Iterable[Description]) -> None:
        self._descriptions = {description[0]: description for description in descriptions}

    def __getitem__(self, id_: str) -> Part:
        _, name, label, statements = self._descriptions[id_]
        return Part(id=id_, name=name, label=label, statements=statements)

    def __iter__(self) -> Iterator[str]:
        return iter(self._descriptions)

    def __len__(self) -> int:
        return len(self._descriptions)


def nodes_of(graph: "Network[str]") -> Parts:
    """Each node by its id; it rests on the statements of its links."""
    if isinstance(graph, LargeNetwork):
        return Parts(graph.describe_nodes())
    statements: dict[str, dict[str, None]] = {node: {} for node in graph}
    for source, target, data in graph.edges(data=True):
        for statement in data["statements"]:
            statements[source][statement] = statements[target][statement] = None
    return Parts(
        (node, data["name"], data["label"], tuple(sorted(statements[node])))
        for node, data in graph.nodes(data=True)
    )


def links_of(graph: "Network[str]") -> Parts:
    """Each link by its id."""
    if isinstance(graph, LargeNetwork):
        return Parts(graph.describe_links())
    nodes = graph.nodes
    return Parts(
        (link, f"{nodes[source]['name']} – {nodes[target]['name']}", data["type"], data["statements"])
        for source, target, link, data in graph.edges(keys=True, data=True)
    )
