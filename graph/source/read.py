"""Read a document from its directory and check it; every document enters Tuyun this way."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter
from tuyun.graph.errors import (
    MOST_FAULTS,
    InvalidSource,
    SourceError,
    SourceErrors,
    UnreadableSource,
    Where,
    suggest,
)
from tuyun.graph.source.dates import date_faults
from tuyun.graph.source.figure_table import FigureTable, read_figures
from tuyun.graph.source.files import Written, in_order, read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, ENTITIES, STATEMENTS, DocumentEntry, EntityEntry
from tuyun.graph.source.narrative import Narrative, assemble
from tuyun.graph.source.records import Table
from tuyun.graph.source.register import register_faults, registers_of, with_names
from tuyun.graph.source.sentences import check_paragraphs, cut, end_faults, split
from tuyun.graph.source.shipped import Shipped
from tuyun.graph.source.table import read_table
from tuyun.graph.source.text import text_faults
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.scope import scope_fault
from tuyun.graph.vocabulary import vocabulary

Source = Narrative | Table
Entries = TypeVar("Entries")
Found = TypeVar("Found")


def read_source(
    directory: Path, registers: Path | None = None, shipped: Shipped | None = None, *, every_row: bool = True
) -> Source:
    """The checked document of a directory.

    Args:
        directory: where the files of the document are.
        registers: where registers of countries are looked for before those that Tuyun brings; ``registers``
            beside the directory if None.
        shipped: a table in the directory, and the mapping that it is read by in place of ``records.yaml``. The
            document then needs neither ``kind`` nor ``sha256``, and ``entities.yaml`` only for who is named.
        every_row: whether to check every row of a table, and not only its first.

    Raises `SourceError` (most often `SourceErrors`, with every fault by file, line and field).
    """
    head = directory / "document.yaml"
    if not head.is_file():
        raise UnreadableSource(
            "there is no document here.",
            where=Where(directory),
            todo="A document is a directory with document.yaml in it; see seed/GUIDE.md.",
        )
    errors: list[SourceError] = []
    about = _or_error(errors, lambda: _head(head, shipped))
    is_table = about[1].kind == "records" if about else (directory / "records.yaml").is_file()
    figures = _or_error(errors, lambda: _figures(directory, about[1])) if about else None
    actors: tuple[Written, dict[str, EntityEntry]] | None
    if figures:
        actors, text, stated = (Written(head, {}, {}), figures.entities), figures.text, figures.statements
        coded = _or_error(errors, lambda: (stated, stated.read_as(STATEMENTS)))
    elif about is None and not (directory / "entities.yaml").is_file():  # it may be meant to have figures alone
        raise _as_one(errors)
    else:
        no_actors = shipped is not None and not (directory / "entities.yaml").is_file()
        actors = (Written(head, {}, {}), {}) if no_actors else None
        actors = actors or _or_error(errors, lambda: _read(directory / "entities.yaml", ENTITIES))
        coded = None if is_table else _or_error(errors, lambda: _read(directory / "statements.yaml", STATEMENTS))
        text = (_or_error(errors, lambda: _text(directory, *about)) or "") if about and not is_table else ""
    if errors or about is None or actors is None:
        raise _as_one(errors)
    written, entry = about
    described = actors[0]
    document = entry.document
    sentence_ends = figures.sentence_ends if figures else entry.sentence_ends
    entities = {name: Entity(id=name, **description.model_dump()) for name, description in actors[1].items()}
    if shipped:
        entities |= shipped.entities(document, entities)
    known = registers_of(document.country, registers or directory.resolve().parent / "registers")
    found: list[SourceError] = []
    if coded is not None:
        found += text_faults(written, document, directory / (entry.figures or entry.text or ""), text)
        found += (
            InvalidSource(fault, where=written.where("sentence_ends", *(() if index is None else (index,))))
            for index, fault in (end_faults(text, sentence_ends) if sentence_ends is not None else ())
        )
    found += in_order(
        [
            *_entity_faults(described, document, entities),
            *_class_faults(described, entities),
            *(fault for path, register in known for fault in register_faults(described, entities, path, register)),
        ]
    ).faults
    if found:
        raise SourceErrors(found)
    for _, register in known:
        entities = {name: with_names(entity, register) for name, entity in entities.items()}
    if coded is None:
        return read_table(directory, document, entities, shipped, every_row=every_row)
    if sentence_ends is None:
        sentences = split(document.id, document.language, text)
    else:
        sentences = cut(document.id, text, sentence_ends)
    narrative = assemble(document, text, sentences, entities, coded[1], coded[0])
    _check_used(described, narrative)
    return narrative


def _or_error(errors: list[SourceError], read: Callable[[], Found]) -> Found | None:
    """What is read; None if it has an error, which is added to the errors."""
    try:
        return read()
    except SourceError as error:
        errors.append(error)
        return None


def _read(path: Path, model: TypeAdapter[Entries]) -> tuple[Written, Entries]:
    """A file and its entries."""
    written = read_yaml(path)
    return written, written.read_as(model)


def _head(path: Path, shipped: Shipped | None) -> tuple[Written, DocumentEntry]:
    """``document.yaml``; for a table that a shipped mapping reads, its kind and sum need not be written."""
    written = read_yaml(path)
    if shipped and isinstance(written.data, dict):
        with shipped.table.open("rb") as raw:
            known = {"kind": "records", "sha256": hashlib.file_digest(raw, "sha256").hexdigest()}
        written = Written(path, known | written.data, written.lines)
    return written, written.read_as(DOCUMENT)


def _figures(directory: Path, entry: DocumentEntry) -> FigureTable | None:
    """The table of figures of a document; None if it has none."""
    if entry.figures is None:
        return None
    if entry.text is not None or entry.kind != "narrative":
        raise InvalidSource(
            "a document has either a text, or a table of records, or a table of figures.",
            where=Where(directory / "document.yaml"),
        )
    return read_figures(directory / entry.figures, entry.id)


def _text(directory: Path, written: Written, entry: DocumentEntry) -> str:
    """The text of a narrative."""
    if entry.text is None:
        raise InvalidSource("a narrative needs the name of its text", where=written.where("text"))
    text = read_text(directory / entry.text)
    check_paragraphs(directory / entry.text, text, entry.document.language)
    return text


def _as_one(errors: Sequence[SourceError]) -> SourceError:
    """A single error as it is, or several as a single error."""
    if len(errors) == 1:
        return errors[0]
    return SourceErrors(
        [fault for error in errors for fault in (error.faults if isinstance(error, SourceErrors) else (error,))]
    )


def _entity_faults(written: Written, document: Document, entities: Mapping[str, Entity]) -> Iterator[SourceError]:
    """A fault for each id without the prefix of its country or document, and for each case opened too late.

    Persons and companies by name come from published datasets alone.
    """
    for entity in entities.values():
        if vocabulary().labels[entity.label].family == "listed":
            yield InvalidSource(
                f"a {entity.label} comes from a published dataset alone.",
                where=written.where(entity.id, "label"),
                todo="Use the label of an institution or a group.",
            )
        for message in date_faults(entity.opened, document):
            yield InvalidSource(message, where=written.where(entity.id, "opened"))
        if fault := scope_fault(entity, document):
            yield InvalidSource(fault[0], where=written.where(entity.id), todo=fault[1])


def _class_faults(written: Written, entities: Mapping[str, Entity]) -> list[SourceError]:
    """Faults of broader groups and classes that do not exist, have no fitting label, or contain themselves."""
    found: list[SourceError] = []
    for entity in entities.values():
        if len(found) >= MOST_FAULTS:
            return found
        for field, broader in islice(_broader(entity), MOST_FAULTS):
            where = written.where(entity.id, field)
            if broader not in entities:
                fault, todo = f"names no entity of the document: {broader!r}.", suggest(broader, entities)
                found.append(InvalidSource(fault, where=where, todo=todo))
            elif not _fits(field, entity.label, entities[broader].label):
                fault = (
                    f"{broader!r} has the label {entities[broader].label}, which cannot contain a {entity.label}"
                )
                found.append(InvalidSource(fault, where=where))
    try:
        TopologicalSorter({name: [group for _, group in _broader(entities[name])] for name in entities}).prepare()
    except CycleError as error:
        circle = error.args[1]
        fault = f"an entity is part of itself: {' > '.join(circle)}"
        found.append(InvalidSource(fault, where=written.where(circle[0])))
    return found


def _broader(entity: Entity) -> Iterator[tuple[str, str]]:
    """Field and id of each group, class or institution that directly contains the entity."""
    yield from (("narrower_than", broader) for broader in entity.narrower_than)
    if entity.one_of is not None:
        yield "one_of", entity.one_of
    if entity.unit_of is not None:
        yield "unit_of", entity.unit_of


def _fits(field: str, label: str, broader: str) -> bool:
    link, labels = vocabulary().links[field.upper()], vocabulary().labels
    fits = label in link.source and broader in link.target
    return fits and labels[label].family == labels[broader].family


def _check_used(written: Written, narrative: Narrative) -> None:
    """Check that every entity, or a narrower group of it, is mentioned by a statement."""
    entities = {entity.id: entity for entity in narrative.entities}
    used: set[str] = set()
    stack = [name for statement in narrative.statements for name in statement.entities()]
    while stack:
        name = stack.pop()
        if name not in used:
            used.add(name)
            stack += [broader for _, broader in _broader(entities[name])]
    idle = [name for name in entities if name not in used]
    if idle:
        raise SourceErrors(
            [
                InvalidSource(
                    f"no statement mentions {name!r}.",
                    where=written.where(name),
                    todo="What rests on no statement is not in the graph: state it, or delete the entity.",
                )
                for name in idle
            ]
        )
