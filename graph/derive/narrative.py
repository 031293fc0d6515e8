"""Statements to graph: a pure function. Taking a statement away takes away just what rested on it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tuyun.graph.derive.draw import Triple, draw
from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.statements import Entity, Quantity, Statement
from tuyun.graph.vocabulary import vocabulary


def build(entities: Iterable[Entity], statements: Iterable[Statement]) -> Graph:
    """The entities and links that the statements of one document give.

    The order of the statements does not matter. An entity exists if a statement mentions it, or if it is the
    broader group or class of one that exists; nothing else passes between a group and its parts.
    """
    ordered = sorted(statements, key=lambda one: (one.start, one.end, one.id))
    described = {entity.id: entity for entity in entities}
    mentions: dict[str, list[Statement]] = defaultdict(list)
    drawn: dict[tuple[str, Triple], list[Statement]] = defaultdict(list)
    for statement in ordered:
        for name in statement.entities():
            mentions[name].append(statement)
        for triple in dict.fromkeys(draw(statement)):
            drawn[statement.document, triple].append(statement)
    resting = _with_broader(described, mentions)
    for name, rests in resting.items():
        for triple in _classes(described[name]):
            for statement in rests:
                drawn[statement.document, triple].append(statement)
    nodes = {name: _node(described[name], rests) for name, rests in sorted(resting.items())}
    links = [_link(document, triple, rests) for (document, triple), rests in sorted(drawn.items(), key=_key)]
    return Graph(nodes, {link.id: link for link in links})


def _key(item: tuple[tuple[str, Triple], list[Statement]]) -> tuple[str, Triple]:
    return item[0]


def _classes(entity: Entity) -> list[Triple]:
    triples = [("NARROWER_THAN", entity.id, broader) for broader in entity.narrower_than]
    if entity.one_of is not None:
        triples.append(("ONE_OF", entity.id, entity.one_of))
    return triples


def _with_broader(
    described: Mapping[str, Entity], mentions: Mapping[str, list[Statement]]
) -> dict[str, list[Statement]]:
    """Statements that each entity rests on: those that mention it, else those of the groups within it."""
    resting = {name: list(rests) for name, rests in mentions.items()}
    borrowed: dict[str, dict[str, Statement]] = defaultdict(dict)
    for name, rests in mentions.items():
        seen = {name}
        stack = [triple[2] for triple in _classes(described[name])]
        while stack:
            broader = stack.pop()
            if broader in seen:
                continue
            seen.add(broader)
            if broader not in mentions:
                borrowed[broader].update({one.id: one for one in rests})
            stack += [triple[2] for triple in _classes(described[broader])]
    for name, found in borrowed.items():
        resting[name] = sorted(found.values(), key=lambda one: (one.start, one.end, one.id))
    return resting


def _node(entity: Entity, rests: list[Statement]) -> Node:
    counts = []
    if entity.label == "Case":
        counts = [
            (spell_count(one.quantity), one.id)
            for one in rests
            if one.quantity and entity.id in (*one.roles.get("object", ()), *one.roles.get("subject", ()))
        ]
    return Node(
        entity,
        tuple(one.id for one in rests),
        tuple(words for words, _ in counts),
        tuple(statement for _, statement in counts),
        modalities=tuple(one.modality for one in rests),
        silences=tuple(dict.fromkeys(one.status for one in rests if entity.id in one.roles.get("question", ()))),
    )


def _link(document: str, triple: Triple, rests: list[Statement]) -> Link:
    type_, source, target = triple
    return Link(
        type=type_,
        source=source,
        target=target,
        document=document,
        statements=tuple(one.id for one in rests),
        modalities=tuple(one.modality for one in rests),
        standings=tuple(one.standing for one in rests),
        rule=vocabulary().links[type_].projected,
    )


def spell_count(quantity: Quantity) -> str:
    """A count in words, its open ends said: ``6``, ``at least 150``, ``0 or more (some)``."""
    lower, upper = quantity.lower, quantity.upper
    if lower is None and upper is None:
        return quantity.words or "not counted"
    if lower == upper:
        text = str(lower)
    elif upper is None:
        text = f"{lower} or more"
    elif lower is None:
        text = f"up to {upper}"
    else:
        text = f"{lower} to {upper}"
    return f"{text} ({quantity.words})" if quantity.words else text
