"""Whether the descriptions that two documents give of entities can stand in one graph."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tuyun.graph.statements.entity import Entity
from tuyun.graph.statements.scope import is_shared


@dataclass(frozen=True)
class Described:
    """An entity as a document in a language describes it."""

    document: str
    language: str
    entity: Entity


def folded(word: str) -> str:
    """A name without its case and without the difference between typographic and straight quotes.

    >>> folded("Prosecutor General’s  Office") == folded("prosecutor general's office")
    True
    """
    text = unicodedata.normalize("NFKC", word).casefold().replace("’", "'").replace("‘", "'")
    return " ".join(text.split())


def clashes(ours: Iterable[Described], theirs: Iterable[Described]) -> Iterator[tuple[str, str, str]]:
    """Yield the id of each entity of ours that contradicts another document, with what is wrong and what to do.

    The same id with two labels clashes, and so does the same id with two names of one language, unless either is
    an alias of the other; so does one name for two ids of a country.
    """
    by_id: dict[str, list[Described]] = {}
    by_name: dict[tuple[str, str, str], list[Described]] = {}
    for other in theirs:
        by_id.setdefault(other.entity.id, []).append(other)
        by_name.setdefault(_called(other), []).append(other)
    for described in ours:
        for other in by_id.get(described.entity.id, ()):
            if fault := _same_id(described, other):
                yield described.entity.id, *fault
        for other in by_name.get(_called(described), ()):
            if other.entity.id != described.entity.id and is_shared(described.entity) and is_shared(other.entity):
                yield (
                    described.entity.id,
                    f"{described.document!r} calls {described.entity.id!r} {described.entity.name!r}, and "
                    f"{other.document!r} calls {other.entity.id!r} so.",
                    "Use one id if one is meant, or names that tell the two apart.",
                )


def _called(described: Described) -> tuple[str, str, str]:
    return described.entity.id[:2], described.entity.label, folded(described.entity.name)


def _same_id(described: Described, other: Described) -> tuple[str, str] | None:
    if described.entity.label != other.entity.label:
        return (
            f"{described.entity.id!r} has the label {described.entity.label} in {described.document!r}, and "
            f"{other.entity.label} in {other.document!r}.",
            "Agree on a label, or use another id.",
        )
    if described.language == other.language and not _words(described) & _words(other):
        return (
            f"{described.entity.id!r} is called {described.entity.name!r} in {described.document!r}, and "
            f"{other.entity.name!r} in {other.document!r}.",
            "If both mean the same, make the one an alias of the other; if not, use another id.",
        )
    return None


def _words(described: Described) -> set[str]:
    names = (word for words in described.entity.names.values() for word in words)
    return {folded(word) for word in (described.entity.name, *described.entity.aliases, *names)}
