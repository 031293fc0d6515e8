"""Answers with figures: tidy rows, agreement between sources, and trends."""

from tuyun.graph.analysis.agreement import Agreement
from tuyun.graph.analysis.figures import Figure
from tuyun.graph.analysis.trend import Cell
from tuyun.graph.statements.base import Value


class Figures(Value):
    """Counts, zeros and silences."""

    interpretation: str
    """How to read the rows, and what they do not say."""
    rows: tuple[Figure, ...]


class Agreements(Value):
    """Pairs of figures of the same thing."""

    interpretation: str
    rows: tuple[Agreement, ...]


class Trend(Value):
    """Cells of series, period by period."""

    interpretation: str
    rows: tuple[Cell, ...]
