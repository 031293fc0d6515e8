"""Read a document from its directory and check it; every document enters Tuyun this way."""

import hashlib
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tuyun.graph.errors import InvalidSource, SourceError, SourceErrors, UnreadableSource, Where, suggest
from tuyun.graph.source.files import Written, in_order, read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, ENTITIES, STATEMENTS
from tuyun.graph.source.narrative import Narrative, assemble
from tuyun.graph.source.records import Table
from tuyun.graph.source.register import register_faults, register_of, with_names
from tuyun.graph.source.sentences import check_quotation_marks
from tuyun.graph.source.table import read_table
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.scope import scope_fault
from tuyun.graph.vocabulary import vocabulary

Source = Narrative | Table


def read_source(directory: Path, registers: Path | None = None) -> Source:
    """The checked document of a directory.

    Args:
        directory: where the files of the document are.
        registers: where registers of countries are looked for before those that Tuyun brings; ``registers``
            beside the directory if None.

    Raises `SourceError` (most often `SourceErrors`, with every fault by file, line and field).
    """
    head = directory / "document.yaml"
    if not head.is_file():
        raise UnreadableSource(
            "there is no document here.",
            where=Where(directory),
            todo="A document is a directory with document.yaml in it; see seed/GUIDE.md.",
        )
    written = read_yaml(head)
    entry = written.read_as(DOCUMENT)
    document = Document(**entry.model_dump(exclude={"text"}))
    described = read_yaml(directory / "entities.yaml")
    entities = {name: Entity(id=name, **entry.model_dump()) for name, entry in described.read_as(ENTITIES).items()}
    if found := [*_scope_faults(described, document, entities), *_class_faults(described, entities)]:
        raise in_order(found)
    path, register = register_of(document.country, registers or directory.resolve().parent / "registers")
    if path and (found := list(register_faults(described, entities, path, register))):
        raise in_order(found)
    entities = {name: with_names(entity, register) for name, entity in entities.items()}
    if document.kind == "records":
        return read_table(directory, document, entities)
    if entry.text is None:
        raise InvalidSource("a narrative needs the name of its text", where=written.where("text"))
    stated = read_yaml(directory / "statements.yaml")
    text = read_text(directory / entry.text)
    check_quotation_marks(directory / entry.text, text)
    _check_text(written, document, text)
    narrative = assemble(document, text, entities, stated.read_as(STATEMENTS), stated)
    _check_used(described, narrative)
    return narrative


def _check_text(written: Written, document: Document, text: str) -> None:
    """Check that the text is the text from which the statements were coded."""
    actual = hashlib.sha256(text.encode()).hexdigest()
    if actual != document.sha256:
        raise InvalidSource(
            f"the text differs from the text that the document names: its SHA-256 sum is {actual}.",
            where=written.where("sha256"),
            todo="Restore the text, or put the new sum here and check every quote again.",
        )


def _scope_faults(written: Written, document: Document, entities: Mapping[str, Entity]) -> Iterator[SourceError]:
    """A fault for each id that does not say whose the entity is."""
    for entity in entities.values():
        if fault := scope_fault(entity, document):
            yield InvalidSource(fault[0], where=written.where(entity.id), todo=fault[1])


def _class_faults(written: Written, entities: Mapping[str, Entity]) -> list[SourceError]:
    """Faults of broader groups and classes that do not exist, have no fitting label, or contain themselves."""
    found: list[SourceError] = []
    for entity in entities.values():
        for field, broader in _broader(entity):
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
    """Field and id of each group or class that directly contains the entity."""
    yield from (("narrower_than", broader) for broader in entity.narrower_than)
    if entity.one_of is not None:
        yield "one_of", entity.one_of


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
