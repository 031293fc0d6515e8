"""The text of a query with its parameters written into it, since a click in Neo4j Browser passes none."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Query
from tuyun.graph.store.query import DOCUMENTS
from tuyun.graph.store.query import query as find
from tuyun.graph.store.selection import Selection

PARAMETER = re.compile(r"'[^']*'|\"[^\"]*\"|\$(\w+)")
BREAKS_LINK = re.compile(r"[&#]")
BREAKS_GUIDE = re.compile(r"\bon[\w.]*\s*=", re.IGNORECASE)
"""Neo4j Browser takes ``on...=`` for an event handler and removes it from a guide."""


def standalone_text(
    query: Query,
    values: Mapping[str, object] | None = None,
    spell: Callable[[str, object], str | None] = lambda name, value: None,  # noqa: ARG005 - what it is called with
    *,
    chosen: bool = False,
) -> str:
    """The query with the values of its parameters written into the text.

    Args:
        query: the query.
        values: values of parameters, as for `Query.bind`; the others have their defaults.
        spell: gives the text of a parameter from its name and value; None for the value as a literal.
        chosen: whether to leave `$documents` to Neo4j Browser, where a person chooses documents in the guide.

    Raises:
        InvalidQuery: a parameter is unknown, missing or of the wrong type; or the text has characters that would
            truncate a link or a guide.
    """
    bound = query.bind(values or {})
    for pattern in (BREAKS_LINK, BREAKS_GUIDE):
        if found := pattern.search(query.text):
            raise InvalidQuery(f"Neo4j Browser would cut the query at {found[0]!r}", where=Where(query.file))

    def put(match: re.Match[str]) -> str:
        name = match[1]
        if name is None:
            return match[0]
        if chosen and name == DOCUMENTS:
            return match[0]
        return spell(name, bound[name]) or literal(bound[name])

    return PARAMETER.sub(put, query.text)


def selected_text(query: Query, values: Mapping[str, object], selection: Selection) -> str:
    """As `standalone_text`, of the documents of a selection, which Neo4j looks up as it runs the query.

    Raises:
        InvalidQuery: as `standalone_text`; or the query is not asked of documents, or names documents as well.
    """
    if selection.everything:
        return standalone_text(query, values)
    if DOCUMENTS in values or DOCUMENTS not in {parameter.name for parameter in query.parameters}:
        fault = "names documents beside a selection." if DOCUMENTS in values else "is not asked of documents."
        raise InvalidQuery(fault, where=Where(field=query.name), todo="Leave one of the two out.")
    wanted = {
        name: [str(value).lower() if isinstance(value, str) else value for value in several]
        for name, several in selection
        if several
    }
    text = standalone_text(find("open/selected"), wanted)
    return standalone_text(
        query, values, lambda name, _: f"COLLECT {{ {text.strip()} }}" if name == DOCUMENTS else None
    )


def literal(value: object) -> str:
    """A value as a Cypher literal. Characters that would end a string, a link or a tag are escaped.

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
