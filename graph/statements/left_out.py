"""What an answer on some periods leaves out: what states no days, and comparisons with what is of other days."""

from tuyun.graph.statements.base import Value

TABLES = (
    "Of tables, only counts by the year in which cases were opened are of a period; how many cases this leaves "
    "out is not shown."
)


class LeftOut(Value):
    """What an answer on some periods leaves out."""

    statements: int
    """How many statements state no days, so that they are in no period, of those that the other filters show."""
    rows: int = 0
    """How many rows of tables have no time of opening, of those that the other filters show; of losses how many
    rows show one, as its day is not looked at. At most so many if the note says so. 0 for whoever sees no rows."""
    comparisons: int = 0
    """How many comparisons and changes have one side in the selected periods and the other outside."""
    note: str
    """The same in words."""


def left_out(
    statements: int, rows: int = 0, comparisons: int = 0, *, at_most: bool = False, tables: bool = False
) -> LeftOut:
    """What is left out, in words.

    Args:
        statements: how many statements.
        rows: how many rows of tables.
        comparisons: how many comparisons.
        at_most: whether there may be fewer rows.
        tables: whether counts of tables are left out, of which it must not be said how many cases they have.

    >>> left_out(1).note
    'Left out: 1 statement that states no days, so that no sentence says whether it is of the selected period.'
    >>> left_out(0).note
    'Nothing is left out because it states no days.'
    """
    several = f"{'at most ' if at_most else ''}{_several(rows, 'row')}"
    parts = [_several(statements, "statement"), *([several] if rows else [])]
    many = statements + rows != 1
    note = (
        f"Left out: {' and '.join(parts)} that state{'' if many else 's'} no days, so that no sentence says "
        f"whether {'they are' if many else 'it is'} of the selected period."
    )
    if not statements + rows:
        note = "" if tables else "Nothing is left out because it states no days."
    if comparisons:
        note += f" Not made: {_several(comparisons, 'comparison')} with a figure outside the selected period."
    if tables:
        note += f" {TABLES}"
    return LeftOut(statements=statements, rows=rows, comparisons=comparisons, note=note.strip())


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
