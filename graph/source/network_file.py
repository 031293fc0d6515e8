"""Read networks that others have made: GraphML, and a plain CSV of links with a CSV of nodes beside it.

A row is a sentence of the document. A link has the type that the file gives it, if the vocabulary has it and its
ends fit; any other is a ``LINKED_WITH``. Nothing is firmer than ``reported``, by the dataset. Nodes that the file
calls victims, by their kind, their name or a link, are not loaded.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.source.dataset import (
    UNCALLED,
    DatasetRow,
    Ids,
    as_line,
    calls_victim,
    check_head,
    dataset_narrative,
    read_head,
)
from tuyun.graph.source.files import LARGEST
from tuyun.graph.source.narrative import Narrative
from tuyun.graph.source.table_rows import READERS, Row, read_rows
from tuyun.graph.statements import UNNAMED, Document, Entity
from tuyun.graph.vocabulary import vocabulary

UNSAID = "Organization"
"""The label of a node whose kind the file does not say, or says in a word that the vocabulary lacks."""
LINK_COLUMNS = ("source", "target", "type", "modality", "url")
EDGE_SAYS = ("label", "type_of_link", "type", "modalities", "modality")
"""What the row of an edge of GraphML keeps."""
NODE_COLUMNS = ("id", "label", "name", "url")


class Node(NamedTuple):
    """A node of a file: where it stands, and what is said of it."""

    line: int
    id: str
    name: str
    label: str
    text: str | None
    """Its row; None if it stands only at the end of a link."""


class Edge(NamedTuple):
    """A link of a file."""

    line: int
    source: str
    target: str
    type: str
    modality: str
    text: str
    label: str = ""
    """What GraphML says of it besides its type."""


def read_graphml(path: Path) -> Narrative:
    """The document of a GraphML file: ``kind`` and ``label`` of nodes, ``type_of_link`` or ``type`` of edges.

    Raises:
        SourceError: the file is larger than a narrative may be, or is no GraphML.
    """
    written, fields = read_head(path)
    document = check_head(written, fields)
    _check_size(path)
    _check_no_entities(path)
    import networkx as nx  # which is slow to import, and no other format needs it

    try:
        graph: Any = nx.MultiDiGraph(nx.read_graphml(path, force_multigraph=True))
    except (ParseError, nx.NetworkXError, KeyError, ValueError, TypeError) as error:
        raise UnreadableSource(f"not readable as GraphML: {error}", where=Where(path)) from None
    nodes: list[Node] = []
    edges: list[Edge] = []
    for place, (id_, said) in enumerate(graph.nodes(data=True), start=1):
        name = as_line(said.get("name") or said.get("label") or id_) or UNCALLED
        label = str(said.get("kind") or said.get("type") or "")
        text = json.dumps({"id": as_line(id_), "kind": as_line(label), "label": name}, ensure_ascii=False)
        nodes.append(Node(place, str(id_), name, label, text))
    for place, (source, target, said) in enumerate(graph.edges(data=True), start=len(nodes) + 1):
        kept = {name: as_line(said[name]) for name in EDGE_SAYS if said.get(name)}
        text = json.dumps({"source": as_line(source), "target": as_line(target), **kept}, ensure_ascii=False)
        type_ = str(said.get("type_of_link") or said.get("type") or "")
        modality = str(said.get("modalities") or said.get("modality") or "")
        label = " ".join(str(said[name]) for name in ("label", "type", "type_of_link") if said.get(name))
        edges.append(Edge(place, str(source), str(target), type_, modality, text, label))
    return _narrative(document, path, nodes, edges, ())


def _check_no_entities(path: Path) -> None:
    """Raise `UnreadableSource` if the file declares a type of document, whose entities may unpack to gigabytes."""

    def refuse(*_: object) -> None:
        raise UnreadableSource(
            "a document type (<!DOCTYPE ...>) is not read.", where=Where(path), todo="Delete it from the file."
        )

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except expat.ExpatError as error:
        raise UnreadableSource(f"not readable as GraphML: {error}", where=Where(path)) from None


def read_links(path: Path) -> Narrative:
    """The document of a table of links (``source``, ``target``, ``type``, ``modality``, ``url``).

    A table ``nodes`` beside it, with the same ending, has ``id``, ``label``, ``name`` and ``url`` of its nodes.

    Raises:
        SourceError: a table lacks a column, a row lacks an end, or a node stands twice.
    """
    written, fields = read_head(path)
    document = check_head(written, fields)
    if path.suffix not in READERS:
        raise UnreadableSource("this is no table.", where=Where(path), todo=f"Tables end in {', '.join(READERS)}.")
    beside = path.with_name(f"nodes{path.suffix}")
    lost: Counter[str] = Counter()
    nodes: dict[str, Node] = {}
    for row in _rows(beside, ("id",), lost, NODE_COLUMNS) if beside.is_file() else ():
        id_ = row.cells["id"]
        if id_ in nodes:
            raise InvalidSource(f"the node {id_!r} appears twice", where=Where(beside, row.line, "id"))
        name = as_line(row.cells.get("name") or id_) or UNCALLED
        nodes[id_] = Node(row.line, id_, name, row.cells.get("label", ""), _text(row, NODE_COLUMNS))
    edges = [
        Edge(
            row.line,
            row.cells["source"],
            row.cells["target"],
            row.cells.get("type", ""),
            row.cells.get("modality", ""),
            _text(row, LINK_COLUMNS),
        )
        for row in _rows(path, ("source", "target"), lost, LINK_COLUMNS)
    ]
    for edge in edges:
        for end in (edge.source, edge.target):
            nodes.setdefault(end, Node(edge.line, end, as_line(end) or UNCALLED, "", None))
    left_out = [f"columns left out: {', '.join(sorted(lost))}"] if lost else []
    return _narrative(document, path, nodes.values(), edges, left_out)


def _rows(path: Path, needed: Sequence[str], lost: Counter[str], known: Sequence[str]) -> Iterable[Row]:
    """The rows of a table, each with the cells that it needs; columns that are not known are counted."""
    _check_size(path)
    for row in read_rows(path):
        for name in needed:
            if name not in row.cells:
                todo = f"Name the columns {', '.join(known)}."
                raise InvalidSource(f"the table has no column {name!r}.", where=Where(path, 1), todo=todo)
            if not row.cells[name].strip():
                raise InvalidSource("is empty", where=Where(path, row.line, name))
        lost.update(name for name in row.cells if name not in known)
        yield row


def _check_size(path: Path) -> None:
    if path.stat().st_size > LARGEST:
        raise UnreadableSource(
            f"the file has more than {LARGEST:,} bytes.", where=Where(path), todo="Cut the dataset into several."
        )


def _text(row: Row, known: Sequence[str]) -> str:
    cells = {name: as_line(row.cells[name]) for name in known if row.cells.get(name)}
    return json.dumps(cells, ensure_ascii=False)


def _narrative(
    document: Document, path: Path, nodes: Iterable[Node], edges: Iterable[Edge], left_out: Sequence[str]
) -> Narrative:
    ids, lost, rows = Ids(document, "node-"), Counter[str](), []
    voice = f"{document.id}-dataset"
    entities = {voice: Entity(id=voice, label="Group", name=f"dataset {document.id}")}
    made: dict[str, Entity] = {}
    nodes, edges = list(nodes), list(edges)
    victims = _victims(nodes, edges)
    for node in nodes:
        label = vocabulary().labels.get(node.label)
        if node.id in victims:
            lost["nodes called victims, with all their links"] += 1
            continue
        if label is None or label.family == "evidence":
            lost[f"nodes of the kind {node.label!r} loaded as {UNSAID}" if node.label else ""] += 1
        kind = node.label if label is not None and label.family != "evidence" else UNSAID
        id_ = ids.of(node.id)
        made[node.id] = entities[id_] = Entity.model_validate({"id": id_, "label": kind, "name": node.name})
        if node.text and kind in vocabulary().predicates["listed"].roles["subject"].labels:
            rows.append(DatasetRow(node.line, node.text, [_states("listed", {"subject": [id_]}, voice, "")]))
    for edge in edges:
        if edge.source not in made or edge.target not in made:
            lost["links whose ends are not loaded"] += 1
            continue
        ends = made[edge.source], made[edge.target]
        drawn = _drawn(edge.type, *ends)
        if drawn is None:
            lost[f"links of the type {edge.type!r} between a {ends[0].label} and a {ends[1].label}"] += 1
            continue
        predicate, roles = drawn
        if predicate == "linked" and edge.type not in ("", "linked", "LINKED_WITH"):
            lost[f"links of the type {edge.type!r} loaded as LINKED_WITH"] += 1
        rows.append(DatasetRow(edge.line, edge.text, [_states(predicate, roles, voice, edge.modality)]))
    lines = [f"{what}: {count}" for what, count in sorted(lost.items()) if what]
    once = {row.text: row for row in rows}  # a row that stands twice says nothing more
    used = {voice, *(name for row in once.values() for states in row.states for name in _fillers(states))}
    kept = {id_: entity for id_, entity in entities.items() if id_ in used}
    return dataset_narrative(document, path, kept, list(once.values()), [*lines, *left_out])


def _victims(nodes: Sequence[Node], edges: Sequence[Edge]) -> set[str]:
    """The ids of nodes that the file calls victims; of what is no person, its kind alone says so."""
    persons = {node.id for node in nodes if node.label == "Person" or node.label not in vocabulary().labels}
    found = {node.id for node in nodes if calls_victim(node.label)}
    found |= persons & {node.id for node in nodes if calls_victim(f"{node.id} {node.name}")}
    ends = [edge for edge in edges if calls_victim(f"{edge.type} {edge.label}")]
    return found | persons & {end for edge in ends for end in (edge.source, edge.target)}


def _fillers(states: Mapping[str, Any]) -> list[str]:
    return [name for names in states["roles"].values() for name in names]


def _drawn(type_: str, source: Entity, target: Entity) -> tuple[str, dict[str, list[str]]] | None:
    """The predicate of a link and its roles; None if none takes its ends."""
    for predicate, first, second in (*_predicates().get(type_, ()), ("linked", "subject", "object")):
        takes = {str(role): filler.labels for role, filler in vocabulary().predicates[predicate].roles.items()}
        if source.label in takes[first] and target.label in takes[second]:
            return predicate, {first: [source.id], second: [target.id]}
    return None


@cache
def _predicates() -> dict[str, list[tuple[str, str, str]]]:
    """Predicate and roles by the type of a link that a single predicate draws, and by the predicate itself."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, predicate in vocabulary().predicates.items():
        needed = {role for role, filler in predicate.roles.items() if filler.required}
        for link in predicate.links if predicate.force == "happened" else ():
            complete = needed <= {link.source, link.target}
            drawn = (name if complete else "", link.source, link.target)
            found.setdefault(link.type, []).append(drawn)
            if complete:
                found.setdefault(name, []).append(drawn)
    return {name: drawn for name, drawn in found.items() if len(drawn) == 1 and drawn[0][0]}


def _states(predicate: str, roles: Mapping[str, Sequence[str]], voice: str, modality: str) -> dict[str, Any]:
    """A statement that is never firmer than ``reported``: of several modalities the weakest."""
    order = vocabulary().modalities
    said = ["reported", *(name for name in modality.split("|") if name in order)]
    weakest = max(said, key=lambda name: order[name].order)
    return {
        "predicate": predicate,
        "roles": roles,
        "voice": UNNAMED if weakest == "alleged" else voice,
        "modality": weakest,
    }
