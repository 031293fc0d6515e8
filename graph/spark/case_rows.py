"""Read a table of records with Spark, as the cells that CSV would have."""

from collections.abc import Iterator
from typing import Any

from tuyun.graph.errors import FormatMissing, InvalidSource, Where
from tuyun.graph.source.records import FromColumn, Table

VIEW = "case_rows"


def deciding_columns(table: Table) -> list[str]:
    """The columns that decide the form of a case and its steps, each once; not the day, which decides the year."""
    mapping = table.mapping
    return list(dict.fromkeys(column for column in _deciding(table) if column not in (mapping.case, _day(table))))


def create_view(spark: Any, table: Table) -> None:  # noqa: ANN401 - of pyspark
    """Make the view that the queries of ``cypher/spark`` read; see ``case_groups``.

    Raises:
        FormatMissing: the table is an Excel workbook.
    """
    from pyspark.sql import functions

    rows = _read(spark, table)
    cells = {name: _cell(functions, name, kind) for name, kind in rows.dtypes}
    day, case = _day(table), table.mapping.case
    parts = [_shortened(functions, table, column, cells[column]) for column in deciding_columns(table)]
    rows.select(
        (
            cells[case]
            if case
            else functions.concat(functions.lit("row-"), functions.monotonically_increasing_id())
        ).alias("name"),
        (cells[day] if day else functions.lit("")).alias("opened"),
        functions.array(*parts).alias("parts"),
    ).createOrReplaceTempView(VIEW)


def _read(spark: Any, table: Table) -> Any:  # noqa: ANN401 - of pyspark
    path = table.path.resolve().as_uri()
    match table.path.suffix:
        case ".csv":  # without `multiLine`, by which a file could not be split
            options = {"header": True, "quote": '"', "escape": '"', "mode": "FAILFAST", "encoding": "UTF-8"}
            return spark.read.options(**options).csv(path)
        case ".jsonl":
            return spark.read.options(mode="FAILFAST", primitivesAsString=True).json(path)
        case ".parquet":
            return spark.read.parquet(path)
    raise FormatMissing(
        "Spark does not read Excel workbooks.", where=Where(table.path), todo="Save the sheet as CSV or Parquet."
    )


def _cell(functions: Any, name: str, kind: str) -> Any:  # noqa: ANN401 - of pyspark
    """A column as the cells that CSV would have: see `tuyun.graph.source.sheet_rows.as_cell`."""
    column = functions.col(f"`{name}`")
    text = column.cast("string")
    if kind in ("double", "float"):
        text = functions.when(column == functions.floor(column), column.cast("bigint").cast("string")).otherwise(
            text
        )
    elif kind.startswith("timestamp"):
        text = functions.regexp_replace(text, " 00:00:00$", "")
    return functions.coalesce(text, functions.lit(""))


def _shortened(functions: Any, table: Table, column: str, cell: Any) -> Any:  # noqa: ANN401 - of pyspark
    """A cell; of victims no more than whether there are any, since how many decides no step."""
    victims = table.mapping.victims
    if victims is None or column in {*table.mapping.values, *table.mapping.several, *table.mapping.refused}:
        return cell
    empty = functions.lit("")
    if column == victims.count:
        return functions.when(cell.rlike("^0*$"), empty).otherwise(functions.lit("1"))
    if column == victims.pseudonyms:
        return functions.when(cell == empty, empty).otherwise(functions.lit("1"))
    return cell


def _deciding(table: Table) -> Iterator[str]:
    mapping = table.mapping
    yield from filter(None, [mapping.form])
    for fact in mapping.facts:
        yield from (source.column for source in fact.roles.values() if isinstance(source, FromColumn))
        yield from [fact.only.column] if fact.only else []
    if mapping.victims:
        yield from filter(None, [mapping.victims.count, mapping.victims.pseudonyms])
    yield from (*mapping.values, *mapping.several, *mapping.refused)


def _day(table: Table) -> str | None:
    """The column of the day on which a case was opened, unless its cells are to be translated."""
    opened = table.mapping.opened
    if opened in {*table.mapping.values, *table.mapping.several, *table.mapping.refused}:
        raise InvalidSource(
            f"the column {opened!r} is translated, and Spark reads days as they stand.",
            where=Where(table.path, field=opened),
            todo="Write days as YYYY-MM-DD, or load the table.",
        )
    return opened
