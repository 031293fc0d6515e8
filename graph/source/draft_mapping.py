"""Drafts the mapping of a table from its headers and values, for a person to read and edit before it is used.

A column is only read if its name says what it has, and its cells bear that out. Every other column is left out, so
that a draft never shows more than its reader has decided.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.source.column_facts import ColumnFacts, column_facts, first
from tuyun.graph.source.table import CASE_ID, LONGEST
from tuyun.graph.source.table_rows import READERS
from tuyun.graph.vocabulary import vocabulary

CASE = {"case", "cases", "id", "number", "no", "file", "docket", "reference", "ref"}
OPENED = {"opened", "opening", "registered", "registration", "received", "date"}
STEPS = {
    "referred": {"referred", "referral"},
    "charged": {"charged", "indicted", "prosecuted"},
    "judged": {"judged", "judgement", "judgment", "verdict", "sentenced", "decided"},
    "closed": {"closed", "closing", "closure", "ended"},
}
"""Words of a column with the days of a step."""
FORM = {"form", "exploitation", "type", "crime", "offence", "offense"}
VICTIMS = {"victim", "victims"}
ENDS = {"outcome", "result", "judgement", "judgment", "verdict", "decision", "disposition", "status"}
DESKS: tuple[tuple[set[str], str, str], ...] = (
    ({"court", "courts", "tribunal"}, "Court", "heard"),
    ({"prosecutor", "prosecution", "office"}, "Institution", "prosecuted"),
    ({"referred", "referring", "referral"}, "Group", "referred"),
    ({"station", "police", "unit", "agency", "department", "precinct"}, "Institution", "opened_investigation"),
)
"""Words of a column that names desks, the label of what it names, and the predicate that its cells state."""
OTHER_WORDS = {
    "sex": "sex_trafficking", "sexual": "sex_trafficking", "labor": "labor_trafficking",
    "labour": "labor_trafficking", "begging": "forced_begging", "domestic": "domestic_servitude",
    "trafficking": "trafficking", "unknown": "unspecified", "unspecified": "unspecified",
}  # fmt: skip
"""Words in the values of other people's forms. A draft of them is to be read."""


class Draft(NamedTuple):
    """Files of a document's directory, each as text."""

    records: str
    entities: str


class _Desk(NamedTuple):
    column: ColumnFacts
    label: str
    predicate: str


def draft_mapping(path: Path, prefix: str) -> Draft:
    """The drafts of ``records.yaml`` and ``entities.yaml`` for a table.

    Args:
        path: the table.
        prefix: what the ids of the entities begin with, as of `id_prefixes`.

    Raises:
        SourceError: the file is no table, or has no rows.
    """
    if path.suffix not in READERS:
        raise UnreadableSource("this is no table.", where=Where(path), todo=f"Tables end in {', '.join(READERS)}.")
    if not path.is_file():
        raise UnreadableSource("there is no such file.", where=Where(path))
    columns, rows = column_facts(path)
    if not rows:
        raise InvalidSource("the table has no rows", where=Where(path))
    return _draft(path, columns, rows, prefix)


def _draft(path: Path, columns: list[ColumnFacts], rows: int, prefix: str) -> Draft:
    case = first([column for column in columns if _names_cases(column, rows)], CASE)
    free = [column for column in columns if column is not case and column.filled]
    victims = first([column for column in free if column.numbers or column.pseudonyms], VICTIMS)
    opened = first([column for column in free if column.days], OPENED)
    days = {
        step: column
        for step, words in STEPS.items()
        if (column := first([column for column in free if column.days and column is not opened], words))
    }
    free = [column for column in free if column not in (victims, opened, *days.values())]
    codes = [column for column in free if column.values and not column.days]
    desks = list(_desks(codes))
    taken = [desk.column for desk in desks]
    codes = [column for column in codes if column not in taken]
    form = first([column for column in codes if any(_form(value) for value in column.values or ())], FORM)
    ends = first([column for column in codes if column is not form and _ends(column)], ENDS)
    read = {column.name for column in (case, victims, opened, form, ends, *days.values(), *taken) if column}
    lines = [
        f"# A draft by the headers and values of {rows:,} rows. Read it, and edit it, before you load the table."
    ]
    lines += [f"table: {_text(table_name(path))}"]
    if case:
        lines.append(f"case: {_text(case.name)}")
    else:
        lines.append("# case: no column names each case by a number of its own; the numbers of the rows are used")
    lines += [f"opened: {_text(opened.name)}"] if opened else []
    lines += [f"form: {_text(form.name)}"] if form else []
    if days:
        lines.append(f"days: {{{', '.join(f'{step}: {_text(column.name)}' for step, column in days.items())}}}")
    if victims:
        kind = "count" if victims.numbers else "pseudonyms"
        lines.append(f"victims: {{{kind}: {_text(victims.name)}}}")
    facts = list(_facts(desks, ends, counted=victims is not None))
    lines += ["facts:", *facts] if facts else ["facts: []"]
    left = [column.name for column in columns if column.name not in read]
    if left:
        lines += ["left_out: # not shown to anybody; name under kept what may be shown"]
        lines += [f"  - {_text(name)}" for name in left]
    lines += list(_values(form)) if form else []
    return Draft("\n".join(lines) + "\n", _entities(desks, prefix))


def table_name(path: Path) -> str:
    """The name of a table as ``records.yaml`` takes it: without spaces, for example."""
    return re.sub(r"[^\w.-]+", "-", path.name).lstrip(".-")


def _names_cases(column: ColumnFacts, rows: int) -> bool:
    """Whether every row has a value of its own that can name a case."""
    names = column.unique
    fits = names is not None and all(CASE_ID.fullmatch(name) and len(name) <= LONGEST for name in names)
    return column.filled == rows and fits


def _desks(columns: list[ColumnFacts]) -> Iterator[_Desk]:
    for column in columns:
        for words, label, predicate in DESKS:
            if column.words & words and not column.numbers:
                yield _Desk(column, label, predicate)
                break


def _ends(column: ColumnFacts) -> dict[str, str]:
    """The predicate of each value that is itself a step of a case, such as ``convicted``."""
    return {
        value: name
        for value in column.values or ()
        if (name := re.sub(r"\W+", "_", value.strip().lower())) in vocabulary().predicates
        and "Case" in _labels(name, "object")
    }


def _labels(predicate: str, role: str) -> tuple[str, ...]:
    filler = vocabulary().predicates[predicate].roles.get(role)
    return tuple(filler.labels) if filler else ()


def _facts(desks: list[_Desk], ends: ColumnFacts | None, *, counted: bool) -> Iterator[str]:
    if counted:
        yield from ("  - predicate: victim_in", "    roles: {subject: victims, object: case}")
    for desk in desks:
        yield f"  - predicate: {desk.predicate}"
        yield f"    roles: {{subject: {{column: {_text(desk.column.name)}}}, object: case}}"
    order = ("Court", "Institution", "Group")
    for value, predicate in (_ends(ends) if ends else {}).items():
        fitting = [desk for desk in desks if desk.label in _labels(predicate, "subject")]
        decides = min(fitting, key=lambda desk: order.index(desk.label), default=None)
        if ends and decides:
            yield f"  - predicate: {predicate}"
            yield f"    roles: {{subject: {{column: {_text(decides.column.name)}}}, object: case}} # by them?"
            yield f"    only: {{column: {_text(ends.name)}, is: {_text(value)}}}"


def _form(value: str) -> str | None:
    """The form that a value names, by itself or by a word in it."""
    name = re.sub(r"\W+", "_", value.strip().lower())
    if name in vocabulary().forms:
        return name
    return next((OTHER_WORDS[word] for word in name.split("_") if word in OTHER_WORDS), None)


def _values(form: ColumnFacts) -> Iterator[str]:
    """The translation of a column of forms, unless its values are the vocabulary's own."""
    values = sorted(form.values or ())
    if all(value in vocabulary().forms for value in values):
        return
    yield "values:"
    yield f"  {_text(form.name)}:"
    for value in values:
        if known := _form(value):
            yield f"    {_text(value)}: {known}"
        else:
            lost = _text(f"the form ({value})")
            yield f"    {_text(value)}: {{as: trafficking, because: {lost}}} # choose a form of the vocabulary"


def _entities(desks: list[_Desk], prefix: str) -> str:
    """An entity for each name in the columns of desks; the first column that has a name gives its label."""
    named: dict[str, str] = {}
    for desk in desks:
        for value in sorted(desk.column.values or ()):
            named.setdefault(value, desk.label)
    ids: dict[str, str] = {}
    for value in named:
        stem = prefix + (re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:60].strip("-") or "desk")
        id_, number = stem, 2
        while id_ in ids:
            id_, number = f"{stem}-{number}", number + 1
        ids[id_] = value
    lines = [f"{id_}: {{label: {named[value]}, name: {_text(value)}}}\n" for id_, value in ids.items()]
    return "".join(lines) or "{}\n"


def document_draft(fields: Mapping[str, object]) -> str:
    """The draft of ``document.yaml``; a comment stands for a field that is not known."""
    return "".join(
        f"# {name}:\n" if value is None else f"{name}: {_text(value)}\n" for name, value in fields.items()
    )


def _text(value: object) -> str:
    """A value as YAML in a line; quoted where it would else be read as something other than text."""
    dumped = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=10_000)
    return dumped.strip()[1:-1]
