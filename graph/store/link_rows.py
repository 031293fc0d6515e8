"""Turns the links of a derived graph into rows of properties for Neo4j."""

from collections.abc import Container, Mapping

from tuyun.graph.derive import Graph, Link, link_caption
from tuyun.graph.derive.links import may_follow
from tuyun.graph.store.absent import without_absent
from tuyun.graph.store.rows import Row
from tuyun.graph.vocabulary import vocabulary


def link_rows(graph: Graph) -> list[Row]:
    """Rows of the links of a narrative."""
    labels = {name: node.entity.label for name, node in graph.nodes.items()}
    return [_link_row(link, labels, ()) for link in graph.links.values()]


def recorded_link_rows(graph: Graph, shared: Mapping[str, str]) -> list[Row]:
    """Rows of the links that a row of a table made; ``shared`` are the labels of the entities that rows share."""
    labels = {**shared, **{name: node.entity.label for name, node in graph.nodes.items()}}
    return [_link_row(link, labels, graph.nodes) for link in graph.links.values()]


def _link_row(link: Link, labels: Mapping[str, str], recorded: Container[str]) -> Row:
    """Source, target, type and properties of a link; ``recorded`` are the nodes that a row of a table made."""
    type_ = vocabulary().links[link.type]
    source, target = labels[link.source], labels[link.target]
    return {
        "source": link.source,
        "target": link.target,
        "type": link.type,
        "properties": without_absent(
            {
                "id": link.id,
                "document": link.document,
                "statements": list(link.statements),
                "modalities": list(link.modalities),
                "standings": list(link.standings),
                "rule": link.rule,
                "kind": type_.kind,
                "carries": vocabulary().carries(link.type, target),
                "forward": may_follow(link.type, source, target, forward=True, recorded=link.target in recorded)
                or None,
                "backward": may_follow(link.type, target, source, forward=False, recorded=link.source in recorded)
                or None,
                "wrongdoing": type_.wrongdoing,
                "loss": vocabulary().link_losses.get(link.type),
                "caption": link_caption(link.type, link.modalities, link.standings, link.periods),
            }
        ),
    }
