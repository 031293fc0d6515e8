"""Interpret the cells of a table's row by the table's mapping."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from tuyun.graph.errors import InvalidSource, Where, suggest
from tuyun.graph.source.dates import after_last_day, check_year
from tuyun.graph.source.person_names import may_be_name_with_year
from tuyun.graph.source.records import Fact, FromColumn, Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.statements.day import read_day
from tuyun.graph.statements.entity import StepDay
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Form, RoleName

PSEUDONYM = re.compile(r"([A-Za-z]{1,4}-?)?[0-9]{1,7}")
"""Too short for a telephone number, a date of birth or a passport number."""

NUMBER = re.compile(r"[0-9]{1,6}")


def place(table: Table, row: Row, column: str | None = None) -> Where:
    """The place of a row, or of its cell in a column."""
    return Where(table.path, row.line, column)


@dataclass(frozen=True)
class Cells:
    """The values of a row: its case, its victims, and the facts that it states."""

    form: Form | None
    opened: date | None
    days: Mapping[StepDay, date]
    """The days of further steps."""
    victims: tuple[str, ...] | int | None
    facts: tuple[tuple[Fact, Mapping[RoleName, str]], ...]
    """Each fact of the row, with an entity id, ``case`` or ``victims`` for each role."""


def read_cells(table: Table, row: Row) -> Cells:
    """The values of a row; raises `InvalidSource` with row and column if a cell is invalid."""
    mapping, cells = table.mapping, row.cells
    for column, faults in mapping.refused.items():
        if fault := faults.get(cells[column]):
            raise InvalidSource(fault, where=place(table, row, column), todo="Remove the row from the table.")
    form = word(table, row, mapping.form) or None if mapping.form else None
    if form is not None and form not in vocabulary().forms:
        raise InvalidSource(
            f"the vocabulary has no form {form!r}.",
            where=place(table, row, mapping.form),
            todo=suggest(form, vocabulary().forms),
        )
    facts = []
    for fact, columns, required in table.needs:
        if fact.only and cells[fact.only.column] != fact.only.value:
            continue
        roles: dict[RoleName, str] = {}
        for role, source in fact.roles.items():
            filler = _entity(table, row, fact, role, source) if isinstance(source, FromColumn) else source
            if filler:
                roles[role] = filler
        stated = fact.only is not None or not columns or any(role in roles for role in columns)
        if stated and all(role in roles for role in required):
            facts.append((fact, roles))
    opened = _day(table, row, mapping.opened) if mapping.opened else None
    return Cells(form, opened, _days(table, row, opened), _victims(table, row), tuple(facts))  # type: ignore[arg-type] # the form is checked against the vocabulary above


def word(table: Table, row: Row, column: str) -> str:
    """What a cell means; raises `InvalidSource` if the mapping translates the column, but not this cell."""
    cell = row.cells[column]
    try:
        return table.mapping.word(column, cell)[0]
    except KeyError:
        raise InvalidSource(
            f"the mapping does not know the value {cell!r}.",
            where=place(table, row, column),
            todo=suggest(cell, table.mapping.values[column]),
        ) from None


def losses(table: Table, row: Row) -> Iterator[tuple[str, str, str]]:
    """What is lost of a row because the vocabulary lacks it: column, what is loaded instead, and what is lost."""
    for column in {**table.mapping.values, **table.mapping.several}:
        meant, lost = table.mapping.word(column, row.cells[column])
        if lost is not None:
            yield column, meant, lost


def _entity(table: Table, row: Row, fact: Fact, role: RoleName, source: FromColumn) -> str | None:
    cell = word(table, row, source.column)
    if not cell:
        return None
    entity = table.by_name.get(cell)
    if entity is None:
        raise InvalidSource(
            f"names no entity: {cell!r}.",
            where=place(table, row, source.column),
            todo=suggest(cell, table.by_name),
        )
    label = table.labels[entity]
    wants = vocabulary().predicates[fact.predicate].roles[role].labels
    if label not in wants:
        raise InvalidSource(
            f"{cell!r} has the label {label}; {fact.predicate} takes {', '.join(wants)}",
            where=place(table, row, source.column),
        )
    return entity


def _day(table: Table, row: Row, column: str) -> date | None:
    if not row.cells[column]:
        return None
    cell, where = word(table, row, column), place(table, row, column)
    try:
        day = read_day(cell)
    except ValueError:
        raise InvalidSource(f"{cell!r} is not a day (YYYY-MM-DD)", where=where) from None
    try:
        check_year(day)
    except ValueError as error:
        raise InvalidSource(str(error), where=where) from None
    if late := after_last_day(day, table.document):
        todo = "Correct the day; or the document, if it covers later cases."
        raise InvalidSource(f"{day} is {late}.", where=where, todo=todo)
    return day


def _days(table: Table, row: Row, opened: date | None) -> dict[StepDay, date]:
    """The days of further steps, in their order; raises `InvalidSource` if one is before an earlier step."""
    days: dict[StepDay, date] = {}
    before, step_before = opened, "opened"
    for step in get_args(StepDay):
        column = table.mapping.days.get(step)
        day = _day(table, row, column) if column else None
        if day is None:
            continue
        if before is not None and day < before:
            raise InvalidSource(
                f"{day} is before the day on which the case was {step_before} ({before}).",
                where=place(table, row, column),
                todo="Correct the day, or leave the cell empty.",
            )
        days[step], before, step_before = day, day, step
    return days


def _victims(table: Table, row: Row) -> tuple[str, ...] | int | None:
    victims = table.mapping.victims
    if victims is None:
        return None
    if victims.pseudonyms and row.cells[victims.pseudonyms]:
        names = [part.strip() for part in row.cells[victims.pseudonyms].split(victims.separator)]
        if not all(PSEUDONYM.fullmatch(name) for name in names):
            raise InvalidSource(
                "the cell may hold a name.",
                where=place(table, row, victims.pseudonyms),
                todo=f"Use pseudonyms of up to four letters and seven digits (V-0017), separated "
                f"by {victims.separator!r}.",
            )
        if any(may_be_name_with_year(name, shortest=2) for name in names):
            raise InvalidSource(
                "a pseudonym looks like a person's name with a year.",
                where=place(table, row, victims.pseudonyms),
                todo="Use a single letter and a number that says nothing of the person (V-0017).",
            )
        return tuple({name.lower(): name for name in names}.values())
    if victims.count and (number := word(table, row, victims.count)):
        if not NUMBER.fullmatch(number):
            raise InvalidSource("not a number of victims (0 to 999999)", where=place(table, row, victims.count))
        return int(number)
    return None
