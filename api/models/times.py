"""Answers about the time that cases of tables take: waits between steps, and open cases by month."""

from tuyun.graph.analysis.case_times import OpenCases, StageTime
from tuyun.graph.statements.base import Value


class Waits(Value):
    """How long cases of tables waited from each step to the next."""

    interpretation: str
    """How to read the rows, and what they do not say."""
    reason: str | None
    """Why there are no rows; null if there are rows."""
    rows: tuple[StageTime, ...]


class Backlog(Value):
    """How many cases of tables were open at the end of each month."""

    interpretation: str
    reason: str | None
    """Why there are no rows; null if there are rows."""
    rows: tuple[OpenCases, ...]
