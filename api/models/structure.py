"""Structure, routes, cuts, sensitivity and what-if: the values of the analysis, with what they were asked of."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from tuyun.api.models.ranking import CountedScenario
from tuyun.graph.analysis.cuts import Cut
from tuyun.graph.analysis.rank_intervals import Decisive, Pair, RankInterval
from tuyun.graph.analysis.routes import Denial, Route
from tuyun.graph.analysis.structure import Structure
from tuyun.graph.analysis.what_if import Change, Difference
from tuyun.graph.statements import is_row_id, is_statement_id
from tuyun.graph.statements.base import Value


class ScenarioStructure(Value):
    """How the graph of a scenario hangs together."""

    reading: str
    """How to read it, and what it does not say."""
    scenario: CountedScenario
    structure: Structure


class ToldRoutes(Value):
    """Routes from one set to another; an empty list means that no sentence tells one."""

    reading: str
    """How to read them, and what they do not say."""
    scenario: CountedScenario
    routes: tuple[Route, ...]
    """The shortest first."""
    more: bool
    """Whether there may be more than were asked for."""
    denied: tuple[Denial, ...]
    """What the text denies of these routes, beside them."""


class Cuts(Value):
    """The fewest nodes, and the fewest links, that part one set from another."""

    reading: str
    """How to read them, and what they do not say."""
    scenario: CountedScenario
    node: Cut
    link: Cut


class RankIntervals(Value):
    """Ranks of a measure as intervals, over every scenario and every sentence left out."""

    reading: str
    """How to read them, and what they do not say."""
    measure: str
    definition: str
    reference: str
    scenario: CountedScenario
    """Whose ranks the rows have under `rank`."""
    worlds: int
    """How many were looked at: each scenario with every sentence, and without each that counts in it."""
    sentences: int
    drawn: int
    """How many of the sentences were left out in turn."""
    exact: bool
    """Whether these were all of them."""
    converged: bool
    """Whether it was exact, or the last draws changed no interval."""
    decisive: Decisive | None
    """The sentence whose loss moves the top most; null if none does."""
    pairs: tuple[Pair, ...]
    """Of the first ten, each with each: in how many worlds one ranks above the other."""
    ranked: int
    """How many rows there are, on all pages."""
    rows: tuple[RankInterval, ...]


class WhatIf(Value):
    """What a change does, before and after side by side. Nothing was written."""

    reading: str
    """How to read it, and what it does not say."""
    scenario: CountedScenario
    measure: str
    change: Change
    difference: Difference


def named_in(value: object) -> list[str]:
    """Ids of all statements, and rows of tables, that an answer names."""
    return list(dict.fromkeys(_named(value.model_dump() if isinstance(value, BaseModel) else value)))


def _named(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a model holds
    if isinstance(value, str):
        if is_statement_id(value) or is_row_id(value):
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _named(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _named(one)
