"""A row of a table to nodes and links; each carries document and row instead of a statement node."""

from dataclasses import replace

from tuyun.graph.derive.draw import draw_predicate
from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.source.cells import read_cells
from tuyun.graph.source.records import Row, Table
from tuyun.graph.statements import Entity, Period, RowId
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

CASE, VICTIMS = "case", "victims"


def build_row(table: Table, row: Row) -> Graph:
    """The case of a row, its victims, and the links that the row's facts draw.

    Entities that the table shares between rows (police, courts) stand in its ``entities.yaml`` and are not part
    of the answer; only their ids are, as ends of links.
    """
    document = table.document.id
    evidence = (str(RowId(document, row.number)),)
    cells = read_cells(table, row)
    case_name = row.cells[table.mapping.case]
    opened = cells.opened
    case = Entity(
        id=f"{document}-case-{case_name.lower()}",
        label="Case",
        name=f"case {case_name}",
        form=cells.form,
        opened=Period(kind="dated", start=opened, end=opened) if opened else None,
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
        for type_, source, target in draw_predicate(fact.predicate, roles):
            rule = vocabulary().links[type_].projected
            link = Link(type_, source, target, document, evidence, (fact.modality,), ("none",), rule)
            other = links.setdefault(link.id, link)
            if fact.modality not in other.modalities:
                links[link.id] = _both(other, link)
    return Graph(nodes, links)


def _both(one: Link, other: Link) -> Link:
    """A link that two facts of a row draw, with the pair of each."""
    return replace(
        one,
        statements=one.statements + other.statements,
        modalities=one.modalities + other.modalities,
        standings=one.standings + other.standings,
    )
