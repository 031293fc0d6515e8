"""Turns the links of a derived graph into rows of properties for Neo4j."""

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

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
    labels = _labels(graph, shared)
    return [_link_row(link, labels, graph.nodes) for link in graph.links.values()]


def recorded_link_groups(
    graphs: Iterable[Graph], shared: Mapping[str, str], nodes: Iterable[str], country: str | None
) -> tuple[list[str], list[Row]]:
    """The links that rows of a table made, in groups that have all properties but id and statements in common.

    Args:
        graphs: what each row made.
        shared: labels of the entities that rows share.
        nodes: ids of the nodes that the rows made, of which any may occur more than once.
        country: ISO 3166-1 code of the country that the table is about.

    Returns:
        The ids of the shared entities that links lead from or to; and type, properties and rows of each group. A
        row has the places of source and target among the nodes and the shared entities after them, and the id and
        the statements of a link.
    """
    places: dict[str, int] = {}
    made = 0
    for name in nodes:
        places[name] = made
        made += 1
    ends: dict[str, int] = {}
    groups: dict[_Common, Row] = {}
    for graph in graphs:
        labels = _labels(graph, shared)
        for link in graph.links.values():
            common = _common(link, labels, graph.nodes)
            if common not in groups:
                properties = {**_properties(common), **({"country": country} if country else {})}
                groups[common] = {"type": link.type, "properties": properties, "rows": []}
            pair = (
                places[end] if end in places else ends.setdefault(end, made + len(ends))
                for end in (link.source, link.target)
            )
            groups[common]["rows"].append([*pair, link.id, list(link.statements)])
    return list(ends), list(groups.values())


class _Common(NamedTuple):
    """What decides the properties of a link that it may have in common with others."""

    type: str
    document: str
    source: str
    """Label of the source."""
    target: str
    """Label of the target."""
    source_recorded: bool
    """Whether a row of a table made the source."""
    target_recorded: bool
    modalities: tuple[str, ...]
    standings: tuple[str, ...]
    rule: str | None
    periods: tuple[str, ...]


def _labels(graph: Graph, shared: Mapping[str, str]) -> dict[str, str]:
    return {**shared, **{name: node.entity.label for name, node in graph.nodes.items()}}


def _common(link: Link, labels: Mapping[str, str], recorded: Container[str]) -> _Common:
    """What decides the properties of a link; ``recorded`` are the nodes that a row of a table made."""
    return _Common(
        link.type,
        link.document,
        labels[link.source],
        labels[link.target],
        link.source in recorded,
        link.target in recorded,
        link.modalities,
        link.standings,
        link.rule,
        link.periods,
    )


def _link_row(link: Link, labels: Mapping[str, str], recorded: Container[str]) -> Row:
    """Source, target, type and properties of a link; ``recorded`` are the nodes that a row of a table made."""
    own = {"id": link.id, "statements": list(link.statements)}
    return {
        "source": link.source,
        "target": link.target,
        "type": link.type,
        "properties": {**own, **_properties(_common(link, labels, recorded))},
    }


@lru_cache(maxsize=4096)
def _properties(common: _Common) -> Row:
    """The properties but id and statements, not to be changed: the links of a large table are of a few kinds."""
    type_ = vocabulary().links[common.type]
    carries = {
        "forward": may_follow(
            common.type, common.source, common.target, forward=True, recorded=common.target_recorded
        ),
        "backward": may_follow(
            common.type, common.target, common.source, forward=False, recorded=common.source_recorded
        ),
    }
    return without_absent(
        {
            "document": common.document,
            "modalities": list(common.modalities),
            "standings": list(common.standings),
            "rule": common.rule,
            "kind": type_.kind,
            "carries": vocabulary().carries(common.type, common.target),
            **{way: follows or None for way, follows in carries.items()},
            "wrongdoing": type_.wrongdoing,
            "loss": vocabulary().link_losses.get(common.type),
            "caption": link_caption(common.type, common.modalities, common.standings, common.periods),
        }
    )
