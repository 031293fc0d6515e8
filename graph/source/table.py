"""Read a table of records and check every row against its mapping before anything is loaded."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from tuyun.graph.bound import Bound
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where, suggest
from tuyun.graph.source.cells import losses, place, read_cells
from tuyun.graph.source.files import Written, read_yaml
from tuyun.graph.source.person_names import may_be_name_with_year
from tuyun.graph.source.records import MAPPING, FromColumn, RecordsMapping, Table
from tuyun.graph.source.shipped import Shipped
from tuyun.graph.source.table_rows import Row, read_rows
from tuyun.graph.statements import Document, Entity
from tuyun.graph.vocabulary import vocabulary

CASE_ID = re.compile(r"(?=.*[0-9])[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
"""The number of a case in a register. Without a digit it could be a person's name."""

MOST_STATED = Bound(1_000_000, 50)
"""Facts that the rows of a table may state: in any case, and for each row. A fact counts for each victim."""
LONGEST = 40
"""The longest table id and the longest case id, so that an id made of both is not too long."""


def read_table(
    directory: Path,
    document: Document,
    entities: Mapping[str, Entity],
    shipped: Shipped | None = None,
    *,
    every_row: bool = True,
) -> Table:
    """The table in a directory, with every row checked; raises `SourceError` with the first fault.

    Its mapping is ``records.yaml`` beside it, or else the one that comes with Tuyun. Without ``every_row`` the
    columns alone are checked, and the table has no number of rows.
    """
    if shipped:
        written, mapping = shipped.mapping()
    else:
        written = read_yaml(directory / "records.yaml")
        mapping = written.read_as(MAPPING)
    path = directory / mapping.table
    if not path.is_file():
        raise UnreadableSource(f"there is no table {mapping.table!r} here", where=written.where("table"))
    if len(document.id) > LONGEST:
        raise InvalidSource(
            f"the id of a table has at most {LONGEST} characters",
            where=Where(directory / "document.yaml", field="id"),
        )
    _check_mapping(written, mapping, entities)
    table = Table(document, tuple(entities.values()), mapping, path, 0)
    _check_names(directory / "entities.yaml", table)
    total, weaker = _check_rows(table) if every_row else _check_first_row(table)
    with path.open("rb") as raw:
        actual = hashlib.file_digest(raw, "sha256").hexdigest()
    if actual != document.sha256:
        raise InvalidSource(
            f"the table differs from the table that document.yaml names: its SHA-256 sum is {actual}.",
            where=Where(directory / "document.yaml", field="sha256"),
            todo="Restore the table, or write the new sum into document.yaml.",
        )
    left_out = shipped.left_out() if shipped else dict.fromkeys(mapping.left_out, "by records.yaml")
    return Table(document, table.entities, mapping, path, total, weaker, left_out)


def _check_mapping(written: Written, mapping: RecordsMapping, entities: Mapping[str, Entity]) -> None:
    # A pseudonym may stand in several rows, so a link from it to a shared entity would belong to several rows.
    counted = mapping.victims is not None and mapping.victims.pseudonyms is None
    own = {"case", "victims"} if counted else {"case"}
    for index, fact in enumerate(mapping.facts):
        predicate = vocabulary().predicates[fact.predicate]
        for name, wants in predicate.roles.items():
            if wants.required and name not in fact.roles:
                raise InvalidSource(
                    f"{fact.predicate} needs it", where=written.where("facts", index, "roles", name)
                )
        for role, source in fact.roles.items():
            where = written.where("facts", index, "roles", role)
            if role not in predicate.roles:
                raise InvalidSource(
                    f"{fact.predicate} has no role {role!r}.", where=where, todo=suggest(role, predicate.roles)
                )
            label = {"case": "Case", "victims": "Victim"}.get(source) if isinstance(source, str) else None
            if label is None and isinstance(source, str):
                if source not in entities:
                    raise InvalidSource(
                        f"names no entity: {source!r}.",
                        where=where,
                        todo=suggest(source, ["case", "victims", *entities]),
                    )
                label = entities[source].label
            wants = predicate.roles[role]
            if label is not None and label not in wants.labels:
                raise InvalidSource(
                    f"{source!r} has the label {label}; {fact.predicate} takes {', '.join(wants.labels)}",
                    where=where,
                )
            if source == "victims" and mapping.victims is None:
                raise InvalidSource("the mapping does not describe victims", where=where)
        if not [link for link in predicate.links if {link.source, link.target} <= set(fact.roles)]:
            raise InvalidSource(
                f"{fact.predicate} draws no link of these roles, so a row cannot state it.",
                where=written.where("facts", index),
            )
        for link in predicate.links:
            ends = [fact.roles.get(link.source), fact.roles.get(link.target)]  # type: ignore[call-overload] # role names of the vocabulary
            if all(ends) and not own & {end for end in ends if isinstance(end, str)}:
                raise InvalidSource(
                    f"{link.type} would link two entities that several rows share.",
                    where=written.where("facts", index),
                    todo="An end of each link must be the row's case, or its victims if they are counted.",
                )


def _check_names(path: Path, table: Table) -> None:
    """Check that no word in a cell can mean two entities."""
    meant: dict[str, str] = {}
    for entity in table.entities:
        for word in (entity.id, entity.name, *entity.aliases):
            other = meant.setdefault(word, entity.id)
            if other != entity.id:
                raise InvalidSource(
                    f"{word!r} also names {other!r}; a cell must name a single entity",
                    where=Where(path, field=entity.id),
                )


def _check_rows(table: Table) -> tuple[int, Mapping[tuple[str, str, str], int]]:
    """How many rows there are, and in how many of them something is lost; raises for the first fault."""
    weaker: Counter[tuple[str, str, str]] = Counter()
    seen: set[str] = set()
    number = stated = 0
    for row in table.rows():
        number = row.number
        if number == 1:
            _check_columns(table, row)
        case = table.case_of(row)
        if not CASE_ID.fullmatch(case) or len(case) > LONGEST:
            raise InvalidSource(
                f"{case!r} cannot name a case.",
                where=place(table, row, table.mapping.case),
                todo=f"Use letters, digits (at least one) and single hyphens, at most {LONGEST}.",
            )
        if may_be_name_with_year(case):
            raise InvalidSource(
                f"{case!r} looks like a person's name with a year.",
                where=place(table, row, table.mapping.case),
                todo="Name the case by its number in the register, with a code of letters that is no name "
                "(KG-2021-0017, case-1998), or a zero before the number (Osh-01998).",
            )
        if table.mapping.case is not None:
            if case.lower() in seen:
                raise InvalidSource(
                    f"the case {case!r} appears twice", where=place(table, row, table.mapping.case)
                )
            seen.add(case.lower())
        cells = read_cells(table, row)
        victims = len(cells.victims) if isinstance(cells.victims, tuple) else 1
        stated += sum(victims if "victims" in roles.values() else 1 for _, roles in cells.facts)
        if stated > MOST_STATED.of(number):
            raise InvalidSource(
                f"up to here the rows state more than {MOST_STATED.anyway:,} facts, and more than "
                f"{MOST_STATED.times} for each row.",
                where=place(table, row),
                todo="Give the number of the victims in place of pseudonyms, or map fewer facts.",
            )
        weaker.update(losses(table, row))
    if not number:
        raise InvalidSource("the table has no rows", where=Where(table.path))
    return number, weaker


def _check_first_row(table: Table) -> tuple[int, Mapping[tuple[str, str, str], int]]:
    first = next(table.rows(), None)
    if first is None:
        raise InvalidSource("the table has no rows", where=Where(table.path))
    _check_columns(table, first)
    return 0, {}


def _check_columns(table: Table, row: Row) -> None:
    mapping = table.mapping
    wanted: list[str | None] = [mapping.case, mapping.form, mapping.opened, *mapping.days.values()]
    if mapping.victims:
        wanted += [mapping.victims.count, mapping.victims.pseudonyms]
    for fact in mapping.facts:
        wanted += [source.column for source in fact.roles.values() if isinstance(source, FromColumn)]
        wanted += [fact.only.column] if fact.only else []
    wanted += [*mapping.kept, *mapping.values, *mapping.several, *mapping.refused]
    for column in mapping.left_out:
        if column in wanted:
            raise InvalidSource(
                f"the mapping reads the column {column!r}, and leaves it out", where=Where(table.path, 1)
            )
    written = next(read_rows(table.path)).cells  # with the columns that are left out
    for column in filter(None, [*wanted, *mapping.left_out]):
        if column not in written:
            raise InvalidSource(
                f"the table has no column {column!r}.",
                where=Where(table.path, 1),
                todo=suggest(column, written),
            )
    # The quote of a row is the whole row, which everybody with access can read.
    for shown in row.cells:
        if shown not in wanted:
            raise InvalidSource(
                f"the mapping does not read the column {shown!r}, and each row's quote would show it.",
                where=Where(table.path, 1),
                todo="List it under left_out; or under kept, if it cannot contain names.",
            )
