"""Entities that a reader names: known ones by their id, and new ones, which get an id that says whose they are."""

from collections.abc import Mapping
from itertools import count

from tuyun.graph.reading.actors.entities import slug
from tuyun.graph.reading.decisions.fold import renamed
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import Document
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import EntityLabel


class NewEntity(Value):
    """An entity that no document has named yet."""

    label: EntityLabel
    name: Line
    one_of: Identifier | None = None
    """For an unnamed member of a class: the class."""


def resolved(
    statement: StatementEntry,
    new: Mapping[str, NewEntity],
    known: Mapping[str, EntityEntry],
    document: Document,
) -> tuple[StatementEntry, dict[str, EntityEntry]]:
    """A statement with ids in place of the names of new entities, and the entities that it names."""
    ids: dict[str, str] = {}
    made: dict[str, EntityEntry] = {}
    for name, entity in new.items():
        entry = EntityEntry(label=entity.label, name=entity.name, one_of=entity.one_of)
        ids[name] = new_id(entry, {**known, **made}, document)
        made[ids[name]] = entry
    statement = renamed(statement, ids)
    every = {**known, **made}
    named = [filler for fillers in statement.roles.values() for filler in fillers]
    named += statement.quantity.entities() if statement.quantity else ()
    named.append(statement.voice)
    for name in named:  # a class, and what a group belongs to, come with their members
        entry_ = every.get(name)
        if entry_ is not None:
            named += [
                other
                for other in (*entry_.narrower_than, entry_.one_of, entry_.unit_of)
                if other and other not in named
            ]
    return statement, {name: every[name] for name in dict.fromkeys(named) if name in every}


def new_id(entry: EntityEntry, known: Mapping[str, EntityEntry], document: Document) -> str:
    """A free id: of nobody for what is universal, of the country for actors, of the document for all else."""
    label = vocabulary().labels[entry.label]
    of_country, of_document = id_prefixes(document)
    prefix = of_country if label.family == "actor" and entry.one_of is None else of_document
    wanted = f"{'' if label.scope == 'universal' else prefix}{slug(entry.name)}"
    for number in count(1):
        free = wanted if number == 1 else f"{wanted}-{number}"
        if known.get(free, entry) == entry:
            return free
    raise AssertionError  # an endless count ends nowhere
