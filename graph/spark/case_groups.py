"""Group the cases of a table of records with Spark SQL, into the rows of ``read/case_patterns``.

A group is read by the code that reads a row when a table is loaded, so the steps, and the counts, are those of the
store.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tuyun.graph import resources
from tuyun.graph.derive.rows import derive_row
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.records import Table
from tuyun.graph.source.table import CASE_ID, LONGEST
from tuyun.graph.source.table_rows import Row
from tuyun.graph.spark.case_rows import create_view, deciding_columns
from tuyun.graph.spark.context import spark_context

DAY = r"^\d{4}-\d{2}-\d{2}$"
_FAULTS = {
    "day": "{!r} is not a day (YYYY-MM-DD)",
    "name": "{!r} cannot name a case",
    "twice": "the case {!r} appears twice",
}
Group = tuple[str | None, int | None, tuple[tuple[str, ...], ...]]
"""Form, year and steps."""


def case_groups(master: str, table: Table) -> list[dict[str, Any]]:
    """The cases of a table in groups that have form, year and steps in common, as ``read/case_patterns`` has them.

    Args:
        master: see `spark_context`.
        table: the table, of which the columns were checked and the rows were not.

    Raises:
        InvalidSource: a cell of the columns that are counted by is not valid.
        InvalidSettings: Spark cannot be used.
        MissingExtra: the packages are not installed.
    """
    with spark_context(master) as context:
        from pyspark.sql import SparkSession

        rows = _grouped(SparkSession(context), table)
    cases: Counter[Group] = Counter()
    for number, row in enumerate(rows, start=1):
        for day in sorted({row["first_day"], row["last_day"]}):  # both, so that a day that is too late is refused
            group = _group(table, number, dict(zip(deciding_columns(table), row["parts"], strict=True)), day)
        cases[group] += row["cases"]
    document = table.document
    return [
        {"country": document.country, "document": document.id, "form": form, "year": year,
         "steps": list(map(list, steps)), "cases": count}
        for (form, year, steps), count in sorted(cases.items(), key=str)
    ]  # fmt: skip


def _grouped(spark: Any, table: Table) -> Sequence[Any]:  # noqa: ANN401 - of pyspark
    from pyspark.errors import PySparkException

    case, opened = table.mapping.case, table.mapping.opened
    spark.conf.set("spark.sql.csv.parser.columnPruning.enabled", "false")  # or a row of another length is no fault
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    try:
        create_view(spark, table)
        words = {"case": f"^(?:{CASE_ID.pattern})$", "longest": LONGEST, "day": DAY}
        for fault, value in spark.sql(_text("case_faults"), args=words).collect():
            where = Where(table.path, field=opened if fault == "day" else case)
            raise InvalidSource(f"{_FAULTS[fault].format(value)}.", where=where)
        groups: Sequence[Any] = spark.sql(_text("case_groups")).collect()
    except PySparkException as error:
        raise InvalidSource(
            f"Spark cannot read the table: {str(error).strip().splitlines()[0]}",
            where=Where(table.path),
            todo="Every row needs the columns of the header, in a line of its own; see `tuyun check`.",
        ) from error
    return groups


def _text(name: str) -> str:
    return (resources.cypher() / "spark" / f"{name}.sql").read_text("utf-8")


def _group(table: Table, number: int, parts: Mapping[str, str], day: str) -> Group:
    """What the reader of tables makes of a group, whose cells stand for those of its rows."""
    mapping = table.mapping
    others = filter(None, [mapping.case, mapping.opened, *mapping.days.values(), *mapping.kept])
    cells = {**dict.fromkeys(others, ""), **({mapping.case: f"{number}"} if mapping.case else {})}
    row = Row(number, {**cells, **({mapping.opened: day} if mapping.opened else {}), **parts}, "", number)
    try:
        graph = derive_row(table, row)
    except InvalidSource as error:  # the number of a group is no line
        field = error.where.field if error.where else None
        raise InvalidSource(error.what, where=Where(table.path, field=field), todo=error.todo) from None
    [case] = [node.entity for node in graph.nodes.values() if node.entity.label == "Case"]
    steps = sorted(set(_steps(table, case.id, graph.links.values())), key=lambda step: (*step[:2], step[4]))
    return case.form, case.opened.start.year if case.opened and case.opened.start else None, tuple(steps)


def _steps(table: Table, case: str, links: Any) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - an iterable of links
    names = {entity.id: entity.name for entity in table.entities}
    for link in links:
        if link.type in step_types() and case in (link.source, link.target):
            who = link.target if link.source == case else link.source
            named = (
                (who, names.get(who, ""), table.labels.get(who, "")) if link.type in losing_types() else ("",) * 3
            )
            yield from ((link.type, *named, modality) for modality in link.modalities)
