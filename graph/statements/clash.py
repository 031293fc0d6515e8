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

    The same id with two labels clashes, and so does the same id with two names of one language, unless the one is
    an alias of the other; so does one name for two ids of a country.
    """
    by_id: dict[str, list[Described]] = {}
    by_name: dict[tuple[str, str, str], list[Described]] = {}
    for other in theirs:
        by_id.setdefault(other.entity.id, []).append(other)
        by_name.setdefault(_called(other), []).append(other)
    for one in ours:
        for other in by_id.get(one.entity.id, ()):
            if fault := _same_id(one, other):
                yield one.entity.id, *fault
        for other in by_name.get(_called(one), ()):
            if other.entity.id != one.entity.id and is_shared(one.entity) and is_shared(other.entity):
                yield (
                    one.entity.id,
                    f"{one.document!r} calls {one.entity.id!r} {one.entity.name!r}, and {other.document!r} calls "
                    f"{other.entity.id!r} so.",
                    "Use one id if one is meant, or names that tell the two apart.",
                )


def _called(one: Described) -> tuple[str, str, str]:
    return one.entity.id[:2], one.entity.label, folded(one.entity.name)


def _same_id(one: Described, other: Described) -> tuple[str, str] | None:
    if one.entity.label != other.entity.label:
        return (
            f"{one.entity.id!r} has the label {one.entity.label} in {one.document!r}, and {other.entity.label} in "
            f"{other.document!r}.",
            "Agree on a label, or use another id.",
        )
    if one.language == other.language and not _words(one) & _words(other):
        return (
            f"{one.entity.id!r} is called {one.entity.name!r} in {one.document!r}, and {other.entity.name!r} in "
            f"{other.document!r}.",
            "If both mean the same, make the one an alias of the other; if not, use another id.",
        )
    return None


def _words(one: Described) -> set[str]:
    names = (word for words in one.entity.names.values() for word in words)
    return {folded(word) for word in (one.entity.name, *one.entity.aliases, *names)}
