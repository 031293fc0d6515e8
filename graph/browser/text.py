"""A query file as text that stands by itself: its parameters written into it, since a click brings none."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Query

PARAMETER = re.compile(r"'[^']*'|\"[^\"]*\"|\$(\w+)")
BREAKS_LINK = re.compile(r"[&#]")
BREAKS_GUIDE = re.compile(r"\bon\w*\s*=", re.IGNORECASE)
"""Neo4j Browser takes ``on...=`` for a script and cuts it out of a guide."""


def written(
    asked: Query, given: Mapping[str, object] | None = None, spell: Callable[[str, str], str] | None = None
) -> str:
    """The query with its parameters in place, those that are not given by their defaults.

    Args:
        asked: the query.
        given: parameters, as for `Query.bind`.
        spell: makes the text of a parameter from its name and literal; the literal itself if None.

    Raises:
        InvalidQuery: a parameter is unknown, missing or of the wrong type; or the text has what would cut a link
            or a guide short.
    """
    bound = asked.bind(given or {})
    for pattern in (BREAKS_LINK, BREAKS_GUIDE):
        if found := pattern.search(asked.text):
            raise InvalidQuery(f"Neo4j Browser would cut the query at {found[0]!r}", where=Where(asked.file))

    def put(match: re.Match[str]) -> str:
        name = match[1]
        if name is None:
            return match[0]
        text = literal(bound[name])
        return spell(name, text) if spell else text

    return PARAMETER.sub(put, asked.text)


def literal(value: object) -> str:
    """A value as Cypher writes it. What would end a string, a link or a tag is escaped, so it stays a value.

    >>> print(literal("A & #1"), literal(["a", 1]), literal(None), literal(True))
    'A \\u0026 \\u00231' ['a', 1] null true
    """
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case str():
            return f"'{''.join(_escaped(letter) for letter in value)}'"
        case date():
            return f"date('{value.isoformat()}')"
        case list() | tuple():
            return f"[{', '.join(map(literal, value))}]"
    raise InvalidQuery(f"cannot be written into a query: {value!r}")


def _escaped(letter: str) -> str:
    if letter in "'\\":
        return f"\\{letter}"
    return f"\\u{ord(letter):04X}" if letter in "&#<>=;$`" or ord(letter) < 32 else letter
