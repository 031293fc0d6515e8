"""Write what the rows of a table make to files for Neo4j's importer, in several processes if asked to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from tuyun.graph.errors import LoadConflict
from tuyun.graph.processes import in_parts, map_in_processes
from tuyun.graph.source import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.store.batches import Records, count_shared, graph_of
from tuyun.graph.store.import_files import FileKind, ImportFiles, ImportLines
from tuyun.graph.store.link_rows import recorded_link_rows
from tuyun.graph.store.rows import row_node
from tuyun.graph.store.table import Progress

PART = 2_000
"""Rows that a process is given at a time."""
ALONE = 10
"""Parts that this process has made before others would have started."""
MOST = 8
"""Processes of which none waits for this process, which reads the rows and writes the lines."""


@dataclass
class TableRows:
    """What an import leaves to be done for a table."""

    shared: dict[str, tuple[str, int]] = field(default_factory=dict)
    """For each entity that rows share, the first row that names it and how many rows do."""
    repeated: list[Mapping[str, str]] = field(default_factory=list)
    """Node and row, for each further row that makes a node which an earlier row made, in the order of the rows."""


@dataclass(frozen=True)
class Recurring:
    """A node that other rows may make too, and its line."""

    id: str
    row: str
    """The id of the row."""
    kind: FileKind
    line: str


@dataclass(frozen=True)
class Part:
    """What some rows make."""

    last: int
    """The number of the last row."""
    texts: Mapping[FileKind, tuple[int, str]]
    """The number of lines of each kind, and the lines."""
    recurring: Sequence[Recurring]
    shared: Mapping[str, tuple[str, int]]
    """For each entity that rows share, the first of these rows that names it and how many of them do."""


def write_rows(
    files: ImportFiles,
    table: Records,
    described: Mapping[str, str],
    progress: Progress | None = None,
    processes: int = 1,
) -> TableRows:
    """Write what the rows of a table make; returns what is left to be done. The files are the same in any case.

    Args:
        files: where it is written.
        table: the table.
        described: for each entity that a document describes, the document.
        progress: called with the number of rows that are written, and of all.
        processes: how many processes may make the lines of a large table, as `map_in_processes` starts them; 1 for
            this process alone.

    Raises:
        LoadConflict: a row makes an entity that a document describes.
        InvalidSource: a row of the table was changed, and contradicts the mapping.
    """
    rows, made = TableRows(), set[str]()
    make = partial(lines_of, table, described)
    most = min(processes, MOST) if isinstance(table, Table) else 1  # an export holds all of its rows
    with map_in_processes(make, in_parts(table.rows(), PART), most, ALONE) as parts:
        for part in parts:
            _write(files, part, made, rows)
            if progress:
                progress(part.last, table.rows_total)
    return rows


def lines_of(table: Records, described: Mapping[str, str], part: Sequence[Row]) -> Part:
    """What some rows make; raises `LoadConflict` if it is an entity that a document describes."""
    labels = {entity.id: entity.label for entity in table.entities}
    country = {"country": table.document.country} if table.document.country else {}
    lines, recurring, shared = ImportLines(), list[Recurring](), dict[str, tuple[str, int]]()
    for row in part:
        graph = graph_of(table, row)
        count_shared(table, [(row, graph)], shared)
        for id_, node in graph.nodes.items():
            if other := described.get(id_):
                raise _described(id_, table.document.id, other)
            entity = row_node(node, table.document, row.number, row.quote)
            properties = {name: value for name, value in entity["properties"].items() if name != "id"}
            kind = lines.node(("Entity", entity["label"]), id_, properties)
            # A case, and victims that are a count, belong to a single row.
            if node.entity.label != "Case" and not node.counts:
                recurring.append(Recurring(id_, node.statements[0], kind, lines.lines[kind].pop()))
        for link in recorded_link_rows(graph, labels):
            lines.link(link["source"], link["target"], link["type"], {**link["properties"], **country})
    return Part(part[-1].number, lines.texts(), recurring, shared)


def _write(files: ImportFiles, part: Part, made: set[str], rows: TableRows) -> None:
    for kind, (count, text) in part.texts.items():
        files.write(kind, count, text)
    for node in part.recurring:
        if node.id in made:
            rows.repeated.append({"id": node.id, "statement": node.row})
        else:
            made.add(node.id)
            files.write(node.kind, 1, node.line)
    for name, (first, count) in part.shared.items():
        earlier, before = rows.shared.get(name, (first, 0))
        rows.shared[name] = (earlier, before + count)


def _described(entity: str, document: str, other: str) -> LoadConflict:
    return LoadConflict(
        f"{entity!r} is in {document!r} and in {other!r}.",
        todo="What a row of a table made is its table's alone: use another id, or rename a document.",
    )
