"""Derive the nodes and links of a row of a table. They carry document and row, in place of a statement."""

from dataclasses import replace

from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.derive.links import predicate_links
from tuyun.graph.source.cells import read_cells
from tuyun.graph.source.records import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.statements import Entity, Period, RowId
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

CASE, VICTIMS = "case", "victims"


def derive_row(table: Table, row: Row) -> Graph:
    """The case of a row, its victims, and the links that the row's facts draw.

    Entities that several rows share (police, courts) are described in the table's ``entities.yaml``. They are not
    among the nodes; the links name their ids.
    """
    document = table.document.id
    evidence = (str(RowId(document, row.number)),)
    cells = read_cells(table, row)
    case_name = table.case_of(row)
    opened = cells.opened
    case = Entity(
        id=f"{document}-case-{case_name.lower()}",
        label="Case",
        name=f"case {case_name}",
        form=cells.form,
        opened=Period(kind="dated", start=opened, end=opened) if opened else None,
        days=dict(cells.days),
    )
    nodes = {case.id: Node(case, evidence)}
    victims: tuple[str, ...] = ()
    if isinstance(cells.victims, int) and cells.victims:
        group = Entity(id=f"{case.id}-victims", label="Victim", name=f"victims of case {case_name}")
        nodes[group.id] = Node(group, evidence, (str(cells.victims),), evidence)
        victims = (group.id,)
    elif isinstance(cells.victims, tuple):
        people = [
            Entity(id=f"{document}-victim-{name.lower()}", label="Victim", name=f"victim {name}")
            for name in cells.victims
        ]
        nodes |= {person.id: Node(person, evidence) for person in people}
        victims = tuple(person.id for person in people)
    links: dict[str, Link] = {}
    for fact, fillers in cells.facts:
        roles: dict[RoleName, tuple[str, ...]] = {
            role: (case.id,) if filler == CASE else victims if filler == VICTIMS else (filler,)
            for role, filler in fillers.items()
        }
        for type_, source, target in predicate_links(fact.predicate, roles):
            rule = vocabulary().links[type_].projected
            link = Link(type_, source, target, document, evidence, (fact.modality,), ("none",), rule)
            earlier = links.setdefault(link.id, link)
            if fact.modality not in earlier.modalities:
                links[link.id] = _with_pairs_of(earlier, link)
    return Graph(nodes, links)


def _with_pairs_of(link: Link, repeated: Link) -> Link:
    return replace(
        link,
        statements=link.statements + repeated.statements,
        modalities=link.modalities + repeated.modalities,
        standings=link.standings + repeated.standings,
    )
