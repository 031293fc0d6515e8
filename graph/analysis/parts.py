"""Nodes and links of a network as items of answers, with the statements that they rest on."""

from collections.abc import Callable, Iterable, Iterator, Mapping

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

    def __init__(self, numbers: Mapping[str, int], describe: Callable[[int], Description]) -> None:
        """Parts with these ids and numbers, of which each is described by its number."""
        self._numbers = numbers
        self._describe = describe

    def __getitem__(self, id_: str) -> Part:
        _, name, label, statements = self._describe(self._numbers[id_])
        return Part(id=id_, name=name, label=label, statements=statements)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def nodes_of(graph: "Network[str]") -> Parts:
    """Each node by its id; it rests on the statements of its links."""
    if isinstance(graph, LargeNetwork):
        return Parts(graph.index, graph.describe_node)
    statements: dict[str, dict[str, None]] = {node: {} for node in graph}
    for source, target, data in graph.edges(data=True):
        for statement in data["statements"]:
            statements[source][statement] = statements[target][statement] = None
    known = [
        (node, data["name"], data["label"], tuple(sorted(statements[node])))
        for node, data in graph.nodes(data=True)
    ]
    return Parts(_numbered(graph), known.__getitem__)


def links_of(graph: "Network[str]") -> Parts:
    """Each link by its id."""
    if isinstance(graph, LargeNetwork):
        return Parts(_numbered(graph.links()), graph.describe_link)
    nodes = graph.nodes
    known = [
        (link, f"{nodes[source]['name']} – {nodes[target]['name']}", data["type"], data["statements"])
        for source, target, link, data in graph.edges(keys=True, data=True)
    ]
    return Parts(_numbered(link for link, *_ in known), known.__getitem__)


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(ids)}
