"""What `tuyun read` makes of its options and sources before it writes anything."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidQuery, InvalidSource, SourceError, SourceErrors, Where
from tuyun.graph.reading.input.english import BY_HAND, NOT_READ, is_english
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import Prepared, prepared

NOT_STATED = "not stated"
"""The licence of a text whose terms nobody names."""


def fields_of(given: Mapping[str, Any], files: Sequence[Path], output: Path | None) -> dict[str, Any]:
    """The fields of ``document.yaml`` that the options give.

    Args:
        given: the options by name; None where one is not given.
        files: the sources that are files.
        output: the directory to be made.

    Raises:
        InvalidQuery: an option is missing, is wrong, or has no effect.
    """
    if not files:
        named = [f"--{name}" for name, value in {"output": output, **given}.items() if value is not None]
        if named:
            raise InvalidQuery(
                f"{', '.join(named)}: a directory that was read before has its own; nothing was changed.",
                todo="Change document.yaml in the directory, or read the file into a new directory.",
            )
        return {}
    if output is None or given["year"] is None or given["publisher"] is None:
        raise InvalidQuery("a file needs --output, --year and --publisher.")
    language = given["language"] or "en"
    if not is_english(language):
        raise InvalidQuery(NOT_READ.format(language), where=Where(field="--language"), todo=BY_HAND)
    closing = _day(given["closing"]) if given["closing"] is not None else None
    if closing is not None and closing.year > given["year"]:
        raise InvalidQuery(
            f"{closing} comes after {given['year']}, the year of the document.",
            where=Where(field="--closing"),
            todo="Give the last day of the reporting period, or the right --year.",
        )
    return {**given, "closing": closing, "language": language, "licence": given["licence"] or NOT_STATED}


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidQuery(
            f"{text!r} is no day.", where=Where(field="--closing"), todo="Write year, month and day: 2024-03-31."
        ) from None


def prepared_sources(
    files: Sequence[Path], output: Path, section: str | None, fields: Mapping[str, Any]
) -> list[Prepared]:
    """The documents of all files, of which none is written yet.

    Args:
        files: the sources.
        output: the directory to be made, or with several files the directory above those to be made.
        section: the heading of the section to read.
        fields: what `fields_of` gives.

    Raises:
        InvalidQuery: two files would have the same directory.
        SourceError: a file, a field or a directory has a fault.
    """
    places: dict[Path, Path] = {}
    for source in files:
        directory = output if len(files) == 1 else output / id_of(source.stem)
        if directory in places:
            raise InvalidQuery(
                f"{places[directory]} and {source} would both be read into {directory}.",
                todo="Rename one of them, or read each with its own --output.",
            )
        places[directory] = source
    return [_prepared(directory, source, section, fields) for directory, source in places.items()]


def _prepared(directory: Path, source: Path, section: str | None, fields: Mapping[str, Any]) -> Prepared:
    head = {
        "id": id_of(directory.resolve().name),
        "title": fields["title"] or source.stem,
        **{name: fields[name] for name in ("section", "publisher", "year", "closing", "country", "language")},
        **{name: fields[name] for name in ("where", "licence")},
    }
    text = extract(source, section)
    try:
        return prepared(directory, source, text, head)
    except SourceErrors as error:
        raise SourceErrors([_of_option(fault, directory, head) for fault in error.faults]) from None


def _of_option(fault: SourceError, directory: Path, head: Mapping[str, Any]) -> SourceError:
    """A fault of a field of ``document.yaml``, which is not written, as one of the option that gives it."""
    where = fault.where
    if where is None or where.field is None or where.field not in head or where.file != _written(directory):
        return fault
    option = "--output" if where.field == "id" else f"--{where.field}"
    what = f"{str(head[where.field])!r} is refused: {fault.what}"
    return InvalidSource(what, where=Where(field=option), todo=fault.todo)


def _written(directory: Path) -> Path:
    return directory / "document.yaml"


def id_of(name: str) -> str:
    """The id of a document whose file or directory has this name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "document"
