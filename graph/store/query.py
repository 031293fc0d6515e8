"""Read the query files of ``cypher/``: a header with title, purpose, parameters and columns, and the query's text.

    // Who gave what to whom?
    // purpose: ...
    // question: 1
    // interpretation: how to read the answer
    // caveat: what it does not say
    // parameters:
    //   minimum integer = 150: at least so many people
    // columns:
    //   training string: name of the training
    //   statements list: ids of the statements that the row rests on
    MATCH ...

A parameter without a default must be given; ``= null`` makes it optional. Where Python reckons the answer from the
rows (see `tuyun.graph.analysis.questions`), a section ``answer`` lists the columns of the answer.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidQuery, NotFound, Where, suggest
from tuyun.graph.resources import cypher
from tuyun.graph.statements.day import read_day
from tuyun.graph.store.view import RECORDS

DOCUMENTS = "documents"
"""The parameter by which a query reads some documents alone. A selection sets it, and nobody who asks."""
IN_PERIOD = "in_period"
"""The parameter by which a query reads what rests on some statements alone: those of selected periods."""

_LAST_LIMIT = re.compile(r"\nLIMIT (\d+)\s*$")
ENTRY = re.compile(r"^(\w+) (string|integer|boolean|date|list|map|any|path|paths|node|link)(?: = (.+?))?: (.+)$")
SECTIONS = {"purpose", "question", "interpretation", "caveat", "parameters", "columns", "answer"}


SET_BY_OTHERS = (RECORDS, DOCUMENTS, IN_PERIOD)


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query."""

    name: str
    type: str
    description: str
    required: bool
    default: Any = None

    def read(self, value: object) -> object:
        """A value, which may be text, converted to the parameter's type; raises `InvalidQuery` if it cannot be."""
        if value is None and not self.required:
            return None
        try:
            return self._convert(value)
        except (TypeError, ValueError):
            raise InvalidQuery(f"is not of type {self.type}: {value!r}", where=Where(field=self.name)) from None

    def _convert(self, value: object) -> object:
        match self.type, value:
            case "string", str():
                return _encodable(value)
            case "integer", bool():
                raise ValueError
            case "integer", int() | str():
                number = int(value)
                if not -(2**63) <= number < 2**63:
                    raise ValueError
                return number
            case "boolean", bool():
                return value
            case "boolean", "true" | "false":
                return value == "true"
            case "date", date():
                return value
            case "date", str():
                return read_day(value)
            case "list", str():
                return [_encodable(part) for part in value.split(",") if part]
            case "list", list() | tuple():
                return [_encodable(part) if isinstance(part, str) else part for part in value]
            case "map", Mapping():
                return dict(value)
            case "any", _:
                return value
        raise TypeError


def _encodable(text: str) -> str:
    text.encode()  # raises on half of a surrogate pair, as from a shell that is not UTF-8: it cannot be sent
    return text


@dataclass(frozen=True)
class Column:
    """A column of a query's rows."""

    name: str
    type: str
    description: str


@dataclass(frozen=True)
class Query:
    """A query of ``cypher/``; its name is the path of its file without the suffix."""

    name: str
    title: str
    purpose: str
    question: int | None
    interpretation: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    answer: tuple[Column, ...]
    """The columns of the answer: those of the query, unless Python reckons it from the rows."""
    text: str
    file: Path
    caveat: str = ""

    @property
    def public_parameters(self) -> tuple[Parameter, ...]:
        """The parameters that whoever asks may set; the store's view and a selection set the others."""
        return tuple(entry for entry in self.parameters if entry.name not in SET_BY_OTHERS)

    def reading(self, rows: int) -> str:
        """How to read an answer that is made from so many rows; it says so if there may have been more."""
        limit = _LAST_LIMIT.search(self.text)
        if limit is None or rows < int(limit[1]):
            return self.interpretation
        return (
            f"{self.interpretation} Only the first {rows:,} rows were read, and there may be more: select "
            "fewer documents, or a period."
        )

    def bind(self, values: Mapping[str, object], *, public: bool = False) -> dict[str, object]:
        """The parameters to run with; raises `InvalidQuery` if any is unknown, missing or of the wrong type.

        Args:
            values: the parameters that are given, by name.
            public: whether they come from whoever asks, who may set the public parameters alone.
        """
        settable = self.public_parameters if public else self.parameters
        known = {parameter.name: parameter for parameter in settable if parameter.name != RECORDS}
        for name in values:
            if name not in known:
                raise InvalidQuery(f"{self.name} has no parameter {name!r}.", todo=suggest(name, known))
        bound: dict[str, object] = {}
        for parameter in self.parameters:
            name = parameter.name
            if name in values:
                bound[name] = parameter.read(values[name])
            elif parameter.required:
                raise InvalidQuery(f"{self.name} needs the parameter {name!r}: {parameter.description}")
            else:
                bound[name] = parameter.default
        return bound


def parse(name: str, file: Path, text: str) -> Query:
    """Parse the text of a query file; raises `InvalidQuery` if its header does not have the form above."""
    lines = text.splitlines()
    count = next((index for index, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = [line[2:] for line in lines[:count]]
    if not header:
        raise InvalidQuery("the query has no header", where=Where(file, 1))
    sections: dict[str, str] = {}
    lists: dict[str, list[tuple[str, str, tuple[Any, ...], str]]] = {
        "parameters": [],
        "columns": [],
        "answer": [],
    }
    section = ""
    for number, raw in enumerate(header[1:], start=2):
        line = raw.strip()
        word, _, rest = line.partition(":")
        if raw.startswith(" ") and not raw.startswith("  ") and word in SECTIONS:
            if word in sections:
                raise InvalidQuery(f"{word!r} stands twice", where=Where(file, number))
            if word == "question" and not rest.strip().isdecimal():
                raise InvalidQuery("not a number", where=Where(file, number, word))
            section = word
            sections[section] = rest.strip()
        elif section in lists:
            entry = ENTRY.match(line)
            if entry is None:
                raise InvalidQuery("not of the form 'name type: description'", where=Where(file, number, section))
            if entry[1] in (known[0] for known in lists[section]):
                raise InvalidQuery(f"{entry[1]!r} stands twice", where=Where(file, number, section))
            lists[section].append((entry[1], entry[2], _default(entry[3], Where(file, number, section)), entry[4]))
        elif section:
            sections[section] += f" {line}"
        else:
            raise InvalidQuery("not one of the header's sections", where=Where(file, number))
    columns, answer = (
        tuple(Column(column, type_, description) for column, type_, _, description in lists[section])
        for section in ("columns", "answer")
    )
    return Query(
        name=name,
        title=header[0].strip(),
        purpose=sections.get("purpose", ""),
        question=int(sections["question"]) if "question" in sections else None,
        interpretation=sections.get("interpretation", ""),
        parameters=tuple(
            Parameter(name, type_, words, not default, *default)
            for name, type_, default, words in lists["parameters"]
        ),
        columns=columns,
        answer=answer or columns,
        text="\n".join(lines[count:]).strip(),
        file=file,
        caveat=sections.get("caveat", ""),
    )


def _default(text: str | None, where: Where) -> tuple[Any, ...]:
    """A tuple of the default; empty if there is none."""
    try:
        return () if text is None else (json.loads(text),)
    except ValueError:
        raise InvalidQuery(f"the default is not JSON: {text}", where=where) from None


@cache
def queries() -> Mapping[str, Query]:
    """All queries, by the path of the file below ``cypher/`` without its suffix (``questions/training``)."""
    root = cypher()
    names = {file.relative_to(root).with_suffix("").as_posix(): file for file in sorted(root.rglob("*.cypher"))}
    return {name: parse(name, file, file.read_text("utf-8")) for name, file in names.items()}


def query(name: str) -> Query:
    """The query with this name; raises `NotFound`, with a similar name if there is any."""
    return _find(name, queries())


def questions() -> Mapping[str, Query]:
    """The queries that answer a user's question, by short name (``training``), in the order of the questions."""
    prefix = "questions/"
    named = {name.removeprefix(prefix): query for name, query in queries().items() if name.startswith(prefix)}
    return dict(sorted(named.items(), key=lambda item: (item[1].question or 0, item[0])))


def question(name: str) -> Query:
    """The question with this short name; raises `NotFound`, with a similar name if there is any."""
    return _find(name, questions())


def _find(name: str, known: Mapping[str, Query]) -> Query:
    if name not in known:
        raise NotFound(f"there is no query {name!r}.", todo=suggest(name, known))
    return known[name]
