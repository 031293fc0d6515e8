"""Reads registers, which list the names, acronyms and aliases of a country's or of international actors and laws.

A register is a file beside the directories of documents (``registers/kg.yaml``, ``registers/international.yaml``),
or one of those that come with Tuyun. It renames nothing in a document: it says which words mean the same entity.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter
from tuyun.graph.errors import InvalidSource, SourceError
from tuyun.graph.resources import seed
from tuyun.graph.source.files import Written, in_order, read_yaml
from tuyun.graph.statements import Entity
from tuyun.graph.statements.base import Identifier, Language, Line, Value
from tuyun.graph.statements.clash import folded
from tuyun.graph.vocabulary.terms import EntityLabel

SHIPPED = seed() / "registers"
INTERNATIONAL = "international"
"""The name of the register of international organizations, in the place of the code of a country."""


class Names(Value):
    """What an entity is called in a language."""

    name: Line
    acronym: Line | None = None
    """Its acronym, which is shown in the place of the name."""
    aliases: tuple[Line, ...] = ()

    def words(self) -> tuple[str, ...]:
        """All of them, the name to show first."""
        shown = [self.acronym, self.name] if self.acronym else [self.name]
        return tuple(dict.fromkeys([*shown, *self.aliases]))


class RegisterEntry(Value):
    """An entry of a register; its key is the id of the entity."""

    label: EntityLabel
    names: dict[Language, Names]
    """Its names, by language (ISO 639)."""


REGISTER: TypeAdapter[dict[str, RegisterEntry]] = TypeAdapter(dict[Identifier, RegisterEntry])
Register = Mapping[str, RegisterEntry]


def registers_of(country: str | None, beside: Path | None = None) -> list[tuple[Path, Register]]:
    """Read the register of a country, if there is one, and the register of international organizations.

    Args:
        country: the code of the country; None for the international register alone.
        beside: a directory of registers, which come before those that Tuyun ships.

    Returns:
        Each register's file and its entries.

    Raises:
        SourceError: a register has a fault.
    """
    found = []
    for code in (country.lower(), INTERNATIONAL) if country else (INTERNATIONAL,):
        paths = [directory / f"{code}.yaml" for directory in (beside, SHIPPED) if directory is not None]
        path = next((path for path in paths if path.is_file()), None)
        if path is not None:
            found.append((path, read_register(path, path.stat().st_mtime_ns)))
    return found


def register_of(country: str | None, beside: Path | None = None) -> Register:
    """All entries of the registers that `registers_of` reads, by id; arguments and errors are the same."""
    return {id_: entry for _, register in registers_of(country, beside) for id_, entry in register.items()}


@cache
def read_register(path: Path, changed: int) -> Register:  # noqa: ARG001 - a changed file is read again
    """The register of a file; raises `SourceErrors` with every fault by file, line and field."""
    written = read_yaml(path)
    register = written.read_as(REGISTER)
    if found := list(_faults(written, register, path.stem)):
        raise in_order(found)
    return register


def with_names(entity: Entity, register: Register) -> Entity:
    """The entity with the names that the register has for it."""
    if entity.id not in register:
        return entity
    names = {language: names.words() for language, names in register[entity.id].names.items()}
    return entity.model_copy(update={"names": names})


def register_faults(
    described: Written, entities: Mapping[str, Entity], path: Path, register: Register
) -> Iterator[SourceError]:
    """Yield a fault for each entity whose label the register contradicts, or whose name it gives to another id."""
    meant = {
        (entry.label, folded(word)): id_
        for id_, entry in register.items()
        for names in entry.names.values()
        for word in names.words()
    }
    for entity in entities.values():
        where = described.where(entity.id)
        if entity.id in register and register[entity.id].label != entity.label:
            yield InvalidSource(
                f"{entity.id!r} has the label {register[entity.id].label} in the register {path.name}, not "
                f"{entity.label}.",
                where=where,
                todo="Use another id, or correct the register.",
            )
        other = meant.get((entity.label, folded(entity.name)))
        if other is not None and other != entity.id and not entity.narrower_than and entity.one_of is None:
            yield InvalidSource(
                f"the register {path.name} calls {other!r} {entity.name!r}.",
                where=where,
                todo=f"Use the id {other!r} if it is meant, or a name that tells the two apart.",
            )


def _faults(written: Written, register: Register, code: str) -> Iterator[SourceError]:
    """A fault for each id of another country, and for each word that means two entities of the same label."""
    meant: dict[tuple[str, str], str] = {}
    for id_, entry in register.items():
        if not id_.startswith(f"{code}-"):
            yield InvalidSource(f"the id does not begin with {code + '-'!r}.", where=written.where(id_))
        for language, names in entry.names.items():
            for word in names.words():
                other = meant.setdefault((entry.label, folded(word)), id_)
                if other != id_:
                    yield InvalidSource(
                        f"{word!r} also means {other!r}.", where=written.where(id_, "names", language)
                    )
