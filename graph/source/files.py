"""Read YAML and text files that people write by hand, with the line of every value.

Only plain data is accepted: no aliases (so no alias bombs), no tags, no repeated keys. The size of a file is
checked before it is opened.
"""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from tuyun.graph.errors import (
    InvalidSource,
    SourceError,
    SourceErrors,
    UnknownTerm,
    UnreadableSource,
    Where,
    suggest,
)
from tuyun.graph.statements.base import IDENTIFIER, LINE

LARGEST = 10 * 1024 * 1024
DEEPEST = 20
MOST_VALUES = 200_000
"""Values, keys and nested lists of a YAML file; each takes about two kilobytes of memory while it is read."""
LONGEST_KEY, LONGEST_NUMBER = 500, 40
"""The most characters of a key, which is part of the place of each value below it, and of a number. YAML reads
1:00:00 to the base of 60, which would take hours for a million parts; Python does not write numbers of thousands
of digits."""
SPELLED = {IDENTIFIER: "an id: lower-case letters, digits and single hyphens", LINE: "a single line of plain text"}
MERGE = "tag:yaml.org,2002:merge"
"""The tag of the key ``<<``, whose value is merged into the mapping."""
_GROUPED = re.compile(r"\d{1,3}([,. '’\u00a0\u202f]\d{3})+")
"""A figure with separators between its thousands."""
Value = TypeVar("Value")
Steps = tuple[str | int, ...]
Construct = Callable[[yaml.Node], object]


@dataclass(frozen=True)
class Written:
    """The data of a YAML file, and the line (from 1) of each value in it."""

    file: Path
    data: Any
    lines: dict[Steps, int]

    def where(self, *steps: str | int) -> Where:
        """The place of a field, or of the nearest enclosing value that has a line."""
        near = steps
        while near and near not in self.lines:
            near = near[:-1]
        return Where(self.file, self.lines.get(near, 1), spell(steps))

    def read_as(self, model: TypeAdapter[Value]) -> Value:
        """The data validated as the model; raises `SourceErrors` with every fault and its place."""
        try:
            return model.validate_python(self.data)
        except ValidationError as error:
            raise in_order([self._fault(detail) for detail in error.errors()]) from None

    def _steps(self, loc: Steps, missing: bool) -> Steps:
        """A place as pydantic names it, without what stands in no file: the branches of a union, ``[key]``."""
        steps: list[str | int] = []
        here = self.data
        for step in loc:
            if (isinstance(here, dict) and step in here) or (isinstance(here, list) and isinstance(step, int)):
                here = here[step]  # type: ignore[index] # a list's step is an int, by the line above
                steps.append(step)
        return (*steps, loc[-1]) if missing else tuple(steps)

    def _fault(self, detail: Any) -> SourceError:  # noqa: ANN401 - pydantic's ErrorDetails, a dict in all but name
        steps = self._steps(detail["loc"], missing=detail["type"] == "missing")
        where = self.where(*steps)
        given = detail.get("input")
        match detail["type"]:
            case "literal_error" if isinstance(given, str):
                known = detail["ctx"]["expected"].replace(" or ", ", ").split(", ")
                return UnknownTerm(
                    f"the vocabulary has no {given!r}.",
                    where=where,
                    todo=suggest(given, [word.strip("'") for word in known]),
                )
            case "int_parsing" if isinstance(given, str) and _GROUPED.fullmatch(given.strip()):
                plain = re.sub(r"\D", "", given)
                return InvalidSource(
                    f"{given!r} has separators.", where=where, todo=f"Write {plain}: figures have none here."
                )
            case "invalid_key":
                return InvalidSource(
                    f"YAML reads {given!r} as a field of its own here.",
                    where=self.where(*steps[:-1]),
                    todo="Write a figure without separators: 1200, not 1,200.",
                )
            case "extra_forbidden":
                return InvalidSource(f"unknown field {steps[-1]!r}", where=where)
            case "missing":
                return InvalidSource(f"the field {steps[-1]!r} is missing", where=where)
            case "string_pattern_mismatch":
                pattern = detail["ctx"]["pattern"]
                form = SPELLED.get(pattern, f"of the form {pattern}")
                return InvalidSource(f"{given!r} is not {form}", where=where)
            case "list_type" | "tuple_type":
                return InvalidSource("should be a list", where=where)
            case "dict_type" | "model_type":
                return InvalidSource("should be a mapping (field: value)", where=where)
            case "string_type" if isinstance(given, bool | int | float | date):
                return InvalidSource(f"YAML reads {given!r} here.", where=where, todo="Put the text in quotes.")
        return InvalidSource(detail["msg"].removeprefix("Value error, "), where=where)


def in_order(faults: Sequence[SourceError]) -> SourceErrors:
    """The faults of a file as a single error, in the order of its lines."""
    return SourceErrors(sorted(faults, key=lambda fault: (fault.where and fault.where.line) or 0))


def spell(steps: Sequence[str | int]) -> str:
    """The path of a field as a person writes it, with list positions from 1: ``statements[3].quote``."""
    text = ""
    for step in steps:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def check_regular(path: Path) -> None:
    """Raise `UnreadableSource` for a pipe or device, whose reading may not end, and whose size says nothing."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UnreadableSource(
            "this is no regular file.", where=Where(path), todo="Save what it gives to a file, and name that."
        )


def read_text(path: Path, largest: int = LARGEST, declared: Callable[[bytes], str | None] | None = None) -> str:
    """The text of a file; `UnreadableSource` if it is absent, too large, or not UTF-8. Nothing is normalised.

    Args:
        path: the file.
        largest: the most bytes that it may have.
        declared: gives the encoding that a file which is not UTF-8 declares of itself, if it may have another one.
    """
    check_regular(path)
    try:
        size = path.stat().st_size
        if size > largest:
            raise UnreadableSource(
                f"the file has {size:,} bytes; at most {largest:,} are read.",
                where=Where(path),
                todo="Split the document, or bring large tables as records.",
            )
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(error.strerror or str(error), where=Where(path)) from None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared and (encoding := declared(raw)):
            with suppress(UnicodeDecodeError):
                return raw.decode(encoding)
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableSource(
            f"not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start}.",
            where=Where(path, line),
            todo="Save the file as UTF-8.",
        ) from None


def read_json(line: str, pairs: type[tuple[Any, ...]] | None = None) -> Any:  # noqa: ANN401 - JSON
    """The value of a line of JSON; raises `ValueError` also where it escapes half of a character.

    Args:
        line: the line.
        pairs: what objects become, if not dictionaries.
    """
    value = json.loads(line, object_pairs_hook=pairs)
    if "\\u" in line:
        json.dumps(value, ensure_ascii=False).encode()
    return value


def read_yaml(path: Path) -> Written:
    """The data of a YAML file with its lines; `UnreadableSource` or `InvalidSource` where it is not plain data."""
    text = read_text(path)
    safe_loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    _check_values(path, text, safe_loader)
    loader = safe_loader(text)
    try:
        root = loader.get_single_node()
        lines: dict[Steps, int] = {}
        if root is None:
            raise InvalidSource("the file is empty", where=Where(path, 1))
        _walk(path, root, (), lines, set(), loader.construct_object)
        return Written(path, loader.construct_document(root), lines)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnreadableSource(f"not well-formed YAML: {error.problem}", where=Where(path, line)) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableSource(f"not readable as YAML: {error}", where=Where(path)) from None
    finally:
        loader.dispose()


def _check_values(path: Path, text: str, loader: type[yaml.SafeLoader]) -> None:
    """Raise `UnreadableSource` if a file has too many values; they are counted singly, before any is kept."""
    if len(text) <= 2 * MOST_VALUES:  # a value takes two characters at least
        return
    events = islice(yaml.parse(text, loader), MOST_VALUES + 1)
    with suppress(yaml.YAMLError):  # which is reported with its place when the file is read
        if sum(1 for _ in events) > MOST_VALUES:
            raise UnreadableSource(
                f"the file has more than {MOST_VALUES:,} values.",
                where=Where(path),
                todo="Split the document, or bring large tables as records.",
            )


def _walk(
    path: Path, node: yaml.Node, steps: Steps, lines: dict[Steps, int], seen: set[int], construct: Construct
) -> None:
    line = node.start_mark.line + 1
    lines[steps] = line
    if id(node) in seen:
        where = Where(path, line, spell(steps))
        raise UnreadableSource("aliases (*name) are not read.", where=where, todo="Write the value out.")
    seen.add(id(node))
    if len(steps) > DEEPEST:
        raise UnreadableSource(f"nested deeper than {DEEPEST} levels", where=Where(path, line, spell(steps)))
    if isinstance(node, yaml.MappingNode):
        keys = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise InvalidSource("a key is not plain text", where=Where(path, key.start_mark.line + 1))
            if len(key.value) > LONGEST_KEY:
                fault = f"a key has {len(key.value):,} characters; at most {LONGEST_KEY} are read."
                raise InvalidSource(fault, where=Where(path, key.start_mark.line + 1))
            if key.value in keys:
                again = Where(path, key.start_mark.line + 1, spell((*steps, key.value)))
                raise InvalidSource(f"{key.value!r} stands here twice", where=again)
            keys.add(key.value)
            if key.tag != MERGE:
                _check_scalar(path, key, (*steps, key.value), construct)
            _walk(path, value, (*steps, key.value), lines, seen, construct)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _walk(path, value, (*steps, index), lines, seen, construct)
    else:
        _check_scalar(path, node, steps, construct)


def _check_scalar(path: Path, node: yaml.Node, steps: Steps, construct: Construct) -> None:
    """Raise `InvalidSource` if a key or value is not what it looks like, or what its tag says."""
    kind = node.tag.rpartition(":")[2]
    try:
        if kind in ("int", "float") and len(node.value) > LONGEST_NUMBER:
            raise ValueError
        construct(node)
    except (ValueError, ArithmeticError, LookupError, AttributeError):  # PyYAML lets out what a tag gives rise to
        raise InvalidSource(
            f"{node.value[:LONGEST_KEY]!r} looks like a {kind} but is not valid.",
            where=Where(path, node.start_mark.line + 1, spell(steps)),
            todo="Correct it, or put it in quotes if it is text.",
        ) from None
