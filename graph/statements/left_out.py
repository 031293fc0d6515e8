"""What an answer on some periods leaves out: what states no days, and comparisons with what is of other days."""

from tuyun.graph.statements.base import Value


class LeftOut(Value):
    """What an answer on some periods leaves out."""

    statements: int
    """How many statements state no days, so that they are in no period, of those that the other filters show."""
    rows: int = 0
    """How many rows of the selected tables have no time of opening, whatever the other filters are."""
    comparisons: int = 0
    """How many comparisons and changes have one side in the selected periods and the other outside."""
    note: str
    """The same in words."""


def left_out(statements: int, rows: int = 0, comparisons: int = 0) -> LeftOut:
    """What is left out, in words.

    >>> left_out(1).note
    'Left out: 1 statement that states no days, so that no sentence says whether it is of the selected period.'
    >>> left_out(0).note
    'Nothing is left out because it states no days.'
    """
    parts = [_several(statements, "statement"), *([_several(rows, "row")] if rows else [])]
    many = statements + rows != 1
    note = (
        f"Left out: {' and '.join(parts)} that state{'' if many else 's'} no days, so that no sentence says "
        f"whether {'they are' if many else 'it is'} of the selected period."
    )
    if not statements + rows:
        note = "Nothing is left out because it states no days."
    if comparisons:
        note += f" Not made: {_several(comparisons, 'comparison')} with a figure outside the selected period."
    return LeftOut(statements=statements, rows=rows, comparisons=comparisons, note=note)


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
