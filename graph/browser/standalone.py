"""The text of a query with its parameters written into it, since a click in Neo4j Browser passes none."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Query
from tuyun.graph.store.query import DOCUMENTS, IN_PERIOD
from tuyun.graph.store.query import query as find
from tuyun.graph.store.selection import Selection

CONDITION = re.compile(r"\s+AND \(\$in_period IS NULL OR ")
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
        chosen: whether to leave `$documents` and `$in_period` to Neo4j Browser, where a person chooses documents
            and periods in the guide.

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
        if chosen and name in (DOCUMENTS, IN_PERIOD):
            return match[0]
        return spell(name, bound[name]) or literal(bound[name])

    read = chosen or IN_PERIOD in (values or {}) or spell(IN_PERIOD, None) is not None
    text = query.text if read else without_periods(query.text)
    return PARAMETER.sub(put, text)


def without_periods(text: str) -> str:
    """Remove the conditions on periods from a query, for addresses that select none: an address has little room.

    >>> without_periods("WHERE a.b AND ($in_period IS NULL OR any(c IN a.d WHERE c IN $in_period)) RETURN a")
    'WHERE a.b RETURN a'
    """
    while found := CONDITION.search(text):
        depth, end = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        text = text[: found.start()] + text[end:]
    return text


def selected_text(query: Query, values: Mapping[str, object], selection: Selection) -> str:
    """As `standalone_text`, of the documents and periods of a selection, which Neo4j looks up as it runs it.

    Raises:
        InvalidQuery: as `standalone_text`; or the query is not asked of documents or periods, or names them too.
    """
    texts: dict[str, str] = {}
    if not selection.everything:
        wanted = {
            name: [value.lower() if isinstance(value, str) else value for value in several]
            for name, several in selection.of_documents.items()
        }
        texts[DOCUMENTS] = standalone_text(find("open/selected"), wanted)
    if selection.period:
        firsts, lasts = ([str(span[end]) for span in selection.spans] for end in (0, 1))
        texts[IN_PERIOD] = standalone_text(find("open/in_period"), {"firsts": firsts, "lasts": lasts})
    for name in texts:
        if name in values or name not in {parameter.name for parameter in query.parameters}:
            what = "documents" if name == DOCUMENTS else "periods"
            fault = f"names {what} beside a selection." if name in values else f"is not asked of {what}."
            raise InvalidQuery(fault, where=Where(field=query.name), todo="Leave one of the two out.")
    given = query.text
    for name in texts:  # an address has little room
        given = given.replace(f"${name} IS NULL OR ", "")
    return standalone_text(
        replace(query, text=given),
        values,
        lambda name, _: f"COLLECT {{ {' '.join(texts[name].split())} }}" if name in texts else None,
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
