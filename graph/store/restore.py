"""Read the documents of an export, and check them like any other source: an error names the edited line."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from tuyun.graph.derive import Graph, Link, Node, derive_graph
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.source import Narrative
from tuyun.graph.source.table_rows import Row
from tuyun.graph.statements import Document, Entity, Sentence, Statement, statement_id
from tuyun.graph.statements.check import faults
from tuyun.graph.store.export import FORMAT, Line
from tuyun.graph.store.restore_published import PublishedGroup, read_published

M = TypeVar("M", bound=BaseModel)
KINDS = {"dataset", "document", "entity", "sentence", "statement", "link", "row", "published", "end"}


@dataclass(frozen=True)
class ExportedTable:
    """A table of records in an export, with the nodes and links of each row in place of the mapping."""

    document: Document
    content: str
    entities: tuple[Entity, ...]
    rows_total: int
    lines: tuple[Line, ...]
    published: tuple[PublishedGroup, ...] = ()
    """The groups of every edition whose counts were published where the table was exported."""

    @cached_property
    def _made(self) -> dict[str, Line]:
        return {node["id"]: node for line in self.lines for node in line["nodes"]}

    def rows(self) -> Iterator[Row]:
        """The rows in order, without their cells."""
        for line in self.lines:
            yield Row(line["row"], {}, line["quote"], line["row"])

    def graph(self, row: Row) -> Graph:
        """The nodes and links of a row, with those of earlier rows that its links lead to: repeated pseudonyms."""
        line = self.lines[row.number - 1]
        links = [_link(link) for link in line["links"]]
        made = {node["id"]: node for node in line["nodes"]}
        earlier = {
            end: self._made[end] for link in links for end in (link.source, link.target) if end in self._made
        }
        nodes = [
            Node(_entity(node), tuple(node["statements"]), tuple(node["counts"]), tuple(node["counted_by"]))
            for node in (earlier | made).values()
        ]
        return Graph({node.entity.id: node for node in nodes}, {link.id: link for link in links})


def read_export(path: Path) -> Iterator[Narrative | ExportedTable]:
    """The documents of an export, in turn.

    Raises `UnreadableSource` if the file is no export, `InvalidSource` if a line was edited, with its number where
    the line contradicts others. Both are raised before the first document is given.
    """
    if not _is_whole(path):
        for _ in _documents(path):  # which names the line, if it contradicts others
            pass
        raise InvalidSource(
            "the export was edited or cut off: its SHA-256 sum is not the one in its last line.",
            where=Where(path),
            todo="Use the export as `tuyun export` wrote it.",
        )
    yield from _documents(path)


def _is_whole(path: Path) -> bool:
    """Whether the last line has the sum of the lines before it."""
    digest, last = hashlib.sha256(), ""
    try:
        with path.open(encoding="utf-8") as lines:
            for text in lines:
                digest.update(last.encode())
                last = text
        end = json.loads(last)
    except (ValueError, RecursionError, OSError):
        return False  # reading it says what is wrong
    return isinstance(end, dict) and end.get("line") == "end" and end.get("sha256") == digest.hexdigest()


def _documents(path: Path) -> Iterator[Narrative | ExportedTable]:
    block: list[tuple[int, Line]] = []
    for number, line in _lines(path):
        if line["line"] == "document" and block:
            yield _document(path, block)
            block = []
        block.append((number, line))
    if block:
        yield _document(path, block)


def _lines(path: Path) -> Iterator[tuple[int, Line]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, text in enumerate(lines, start=1):
                line = json.loads(text)
                if not isinstance(line, dict) or line.get("line") not in KINDS:
                    raise InvalidSource("not a line of an export", where=Where(path, number))
                if number == 1 and (line["line"] != "dataset" or line.get("format") != FORMAT):
                    raise UnreadableSource(f"not an export of format {FORMAT}", where=Where(path, 1))
                if number > 1 and line["line"] != "end":
                    yield number, line
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(f"not JSON Lines in UTF-8: {error}", where=Where(path)) from None
    except OSError as error:
        raise UnreadableSource(error.strerror or str(error), where=Where(path)) from None


def _document(path: Path, block: list[tuple[int, Line]]) -> Narrative | ExportedTable:
    number, head = block[0]
    if head["line"] != "document":
        raise InvalidSource("a document should begin here", where=Where(path, number))
    document = _model(path, number, Document, head)
    entities = tuple(
        _model(path, line_number, Entity, line) for line_number, line in block if line["line"] == "entity"
    )
    if document.kind == "records":
        rows = tuple(line for _, line in block if line["line"] == "row")
        if [line.get("row") for line in rows] != list(range(1, head.get("rows", 0) + 1)):
            raise InvalidSource("rows are missing or out of order", where=Where(path, number))
        return ExportedTable(document, head["content"], entities, len(rows), rows, read_published(path, block))
    return _narrative(path, block, document, entities)


def _narrative(
    path: Path, block: list[tuple[int, Line]], document: Document, entities: tuple[Entity, ...]
) -> Narrative:
    text = str(block[0][1].get("text", ""))
    described = {entity.id: entity for entity in entities}
    sentences, statements = [], []
    for number, line in block:
        if line["line"] == "sentence":
            sentence = _model(path, number, Sentence, line)
            if text[sentence.start : sentence.end] != sentence.text:
                raise InvalidSource("the sentence is not in the text", where=Where(path, number))
            sentences.append(sentence)
        elif line["line"] == "statement":
            statement = _model(path, number, Statement, line)
            _check(path, number, statement, text, described)
            statements.append(statement)
    narrative = Narrative(document, text, tuple(sentences), entities, tuple(statements))
    derived = derive_graph(entities, statements).links
    exported = {}
    for number, line in block:
        if line["line"] == "link":
            link = _link(line)
            if derived.get(link.id) != link:
                raise InvalidSource("the statements do not draw this link so", where=Where(path, number))
            exported[link.id] = link
    if missing := min(derived.keys() - exported.keys(), default=None):
        raise InvalidSource(f"the link {missing} is missing", where=Where(path, block[0][0]))
    return narrative


def _check(path: Path, number: int, statement: Statement, text: str, described: Mapping[str, Entity]) -> None:
    where, start, end = Where(path, number), statement.start, statement.end
    if text[start:end] != statement.quote:
        raise InvalidSource("the quote is not in the text", where=where)
    id_ = statement_id(statement.document, start, end, statement.predicate, statement.roles, statement.key)
    if statement.id != id_:
        raise InvalidSource("the id does not belong to this statement", where=where)
    for field, message in faults(statement, statement.roles, described):
        raise InvalidSource(message, where=Where(path, number, field))


def _model(path: Path, number: int, model: type[M], line: Line) -> M:
    try:
        return model.model_validate({field: line[field] for field in model.model_fields if field in line})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InvalidSource(first["msg"], where=Where(path, number, field)) from None


def _entity(line: Line) -> Entity:
    return Entity.model_validate({field: line[field] for field in Entity.model_fields if field in line})


def _link(line: Mapping[str, Any]) -> Link:
    statements, modalities, standings = (
        tuple(map(str, line[field])) for field in ("statements", "modalities", "standings")
    )
    source, target = str(line["source"]), str(line["target"])
    return Link(
        line["type"], source, target, line["document"], statements, modalities, standings, line.get("rule")
    )
