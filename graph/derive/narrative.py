"""Derive the graph of a narrative from its statements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter

from tuyun.graph.bound import Bound
from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.derive.links import Triple, statement_links
from tuyun.graph.errors import InvalidSource
from tuyun.graph.statements import Entity, Statement, count_in_words, when_in_words
from tuyun.graph.vocabulary import vocabulary

MOST_RESTS = Bound(2_000_000, 20)
"""How often entities may rest on statements, with a bound for each statement: a broader group rests on all
statements of its parts."""


def derive_graph(entities: Iterable[Entity], statements: Iterable[Statement]) -> Graph:
    """The entities and links that the statements of a document give.

    The order of the statements does not matter. Without a statement, the graph lacks just what rested on it alone.
    An entity exists if a statement mentions it, or if it is the broader group, the class or the institution of an
    entity that exists.
    Nothing else passes between a group and its parts.

    Raises `InvalidSource` if groups contain so much of what statements mention that the graph is large.
    """
    ordered = sorted(statements, key=_position)
    described = {entity.id: entity for entity in entities}
    mentions: dict[str, list[Statement]] = defaultdict(list)
    drawn: dict[tuple[str, Triple], list[Statement]] = defaultdict(list)
    for statement in ordered:
        for name in statement.entities():
            mentions[name].append(statement)
        for triple in dict.fromkeys(statement_links(statement)):
            drawn[statement.document, triple].append(statement)
    resting = _with_broader(described, mentions, len(ordered))
    _check_size(
        sum(len(rests) * (1 + len(_classes(described[name]))) for name, rests in resting.items()), len(ordered)
    )
    for name, rests in resting.items():
        for triple in _classes(described[name]):
            for statement in rests:
                drawn[statement.document, triple].append(statement)
    nodes = {name: _node(described[name], rests) for name, rests in sorted(resting.items())}
    links = [
        _link(document, triple, rests) for (document, triple), rests in sorted(drawn.items(), key=itemgetter(0))
    ]
    return Graph(nodes, {link.id: link for link in links})


def _check_size(rests: int, statements: int) -> None:
    if rests > MOST_RESTS.of(statements):
        raise InvalidSource(
            f"the groups of the document rest on statements more than {MOST_RESTS.anyway:,} times, and more than "
            f"{MOST_RESTS.times} times for each statement.",
            todo="Name fewer broader groups (narrower_than), or divide the document.",
        )


def _position(statement: Statement) -> tuple[int, int, str]:
    return statement.start, statement.end, statement.id


def _classes(entity: Entity) -> list[Triple]:
    triples = [("NARROWER_THAN", entity.id, broader) for broader in entity.narrower_than]
    if entity.one_of is not None:
        triples.append(("ONE_OF", entity.id, entity.one_of))
    if entity.unit_of is not None:
        triples.append(("UNIT_OF", entity.id, entity.unit_of))
    return triples


def _with_broader(
    described: Mapping[str, Entity], mentions: Mapping[str, list[Statement]], stated: int
) -> dict[str, list[Statement]]:
    """The statements of each entity: those that mention it, or else those of its narrower groups."""
    resting = {name: list(rests) for name, rests in mentions.items()}
    borrowed: dict[str, dict[str, Statement]] = defaultdict(dict)
    walked = 0
    for name, rests in mentions.items():
        seen = {name}
        stack = [triple[2] for triple in _classes(described[name])]
        while stack:
            broader = stack.pop()
            if broader in seen:
                continue
            seen.add(broader)
            walked += 1 if broader in mentions else len(rests)
            _check_size(walked, stated)
            if broader not in mentions:
                borrowed[broader].update({statement.id: statement for statement in rests})
            stack += [triple[2] for triple in _classes(described[broader])]
    for name, statements in borrowed.items():
        resting[name] = sorted(statements.values(), key=_position)
    return resting


def _node(entity: Entity, rests: list[Statement]) -> Node:
    counts = []
    if entity.label == "Case":
        counts = [
            (count_in_words(statement.quantity), statement.id)
            for statement in rests
            if statement.quantity
            and entity.id in (*statement.roles.get("object", ()), *statement.roles.get("subject", ()))
        ]
    return Node(
        entity,
        tuple(statement.id for statement in rests),
        tuple(words for words, _ in counts),
        tuple(statement for _, statement in counts),
        modalities=tuple(statement.modality for statement in rests),
        silences=tuple(
            dict.fromkeys(
                statement.status for statement in rests if entity.id in statement.roles.get("question", ())
            )
        ),
    )


def _link(document: str, triple: Triple, rests: list[Statement]) -> Link:
    type_, source, target = triple
    term = vocabulary().links[type_]
    periods = () if term.kind == "class" else tuple(when_in_words(statement.period) for statement in rests)
    return Link(
        type=type_,
        source=source,
        target=target,
        document=document,
        statements=tuple(statement.id for statement in rests),
        modalities=tuple(statement.modality for statement in rests),
        standings=tuple(statement.standing for statement in rests),
        rule=term.projected,
        periods=periods,
    )
