"""The editions of a table whose counts were published, as an export has them: read, checked, and taken up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from neo4j import ManagedTransaction
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tuyun.graph.errors import InvalidSource, Where, suggest
from tuyun.graph.store.published_words import unknown_word
from tuyun.graph.store.transaction import run

Name = Annotated[str, Field(max_length=500)]
LARGEST = 10**9
"""Cases of a group, and editions of a table."""
PARTS = 5
"""Parts of a step: type, id, name and label of the other end (or empty), and modality."""


class PublishedGroup(BaseModel):
    """A group of cases of an edition, as of ``load/published_editions``."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    edition: int = Field(ge=1, le=LARGEST)
    shown: bool
    form: Name | None
    year: int | None = Field(ge=1900, le=2200)
    steps: list[list[Name]]
    cases: int = Field(ge=1, le=LARGEST)


def read_published(path: Path, block: Iterable[tuple[int, Mapping[str, Any]]]) -> tuple[PublishedGroup, ...]:
    """The groups of a table in an export, from the numbered lines of its document.

    Raises `InvalidSource` for the first line that has a fault, or contradicts others: of the cases of a form and
    year, one edition at most is shown, and no group stands twice in an edition.
    """
    groups: list[PublishedGroup] = []
    shown: dict[object, dict[int, bool]] = defaultdict(dict)
    steps: set[object] = set()
    for number, line in block:
        if line["line"] != "published":
            continue
        try:
            group = PublishedGroup.model_validate({key: line[key] for key in line if key != "line"})
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(map(str, fault["loc"]))
            raise InvalidSource(fault["msg"], where=Where(path, number, field)) from None
        _check_words(group, Where(path, number))
        unit = group.form, group.year
        editions = shown[unit]
        if editions.setdefault(group.edition, group.shown) != group.shown or sum(editions.values()) > 1:
            raise InvalidSource(
                "of the cases of a form and year, one edition is shown as a whole", where=Where(path, number)
            )
        same = unit, group.edition, str(sorted(group.steps, key=str))
        if same in steps:
            raise InvalidSource("the group stands twice in its edition", where=Where(path, number))
        steps.add(same)
        groups.append(group)
    return tuple(groups)


def _check_words(group: PublishedGroup, line: Where) -> None:
    """Raise `InvalidSource` if a step has not five parts, or a word is not in the vocabulary."""
    if any(len(step) != PARTS for step in group.steps):
        raise InvalidSource(f"a step has {PARTS} parts", where=replace(line, field="steps"))
    if unknown := unknown_word(group.form, group.steps):
        raise InvalidSource(
            f"{unknown.word!r} is not in the vocabulary",
            where=replace(line, field=unknown.field),
            todo=suggest(unknown.word, unknown.known),
        )


def take_up_published(transaction: ManagedTransaction, document: str, groups: Sequence[PublishedGroup]) -> None:
    """Write the groups of an exported table, unless the store has published counts under its id itself."""
    if not groups or run(transaction, "load/published_editions", document=document):
        return
    rows = [
        {**group.model_dump(exclude={"steps"}), "steps": [part for step in group.steps for part in step]}
        for group in groups
    ]
    run(transaction, "load/restore_patterns", document=document, rows=rows)
