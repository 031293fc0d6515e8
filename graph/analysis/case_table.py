"""Count how many cases of a table of records reached each step, as intervals; published counts are rounded.

An empty cell states nothing. So how many cases reached a step is an interval: at least the cases whose rows say
so, at most those and the cases whose rows leave it open. A case that a row states as ended did not end otherwise.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Any, NamedTuple

import numpy as np
from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.rounding import WIDTH, Rounding
from tuyun.graph.derive.steps import ending, is_loss, step_types
from tuyun.graph.vocabulary import vocabulary

FIRM = ("asserted", "reported")


class Step(NamedTuple):
    """What a row states of its case, and how firmly."""

    predicate: str
    modality: str

    @property
    def order(self) -> tuple[int, int, int]:
        """Its place in the flow: stage, then the vocabulary's order, then how firmly it is said."""
        words = vocabulary()
        return (
            words.stage_place(words.stage_order(self.predicate)),
            list(words.predicates).index(self.predicate),
            words.modalities[self.modality].order,
        )


Cell = tuple[str, ...]
"""The name of a count that might be shown: its kind, the cohort's year, and steps."""


class CaseTable:
    """The cases of a table in groups, each of cases that have form, year and steps in common."""

    def __init__(self, document: str, rows: Sequence[Mapping[str, Any]], rounding: Rounding) -> None:
        types, labels = step_types(), vocabulary().labels
        self.document = document
        self.rounded = rounding.secret is not None
        self.country: str | None = rows[0]["country"]
        self.sizes = [int(row["cases"]) for row in rows]
        self.forms = [row["form"] for row in rows]
        self.years = [row["year"] for row in rows]
        self.stated = [
            [
                (Step(types[type_], modality), Actor(id=id_, name=name, label=label))
                for type_, id_, name, label, modality in row["steps"]
            ]
            for row in rows
        ]
        self.reached = [{step for step, _ in stated} for stated in self.stated]
        self.steps = sorted({step for reached in self.reached for step in reached}, key=lambda step: step.order)
        self.cohorts: list[int | None] = [None, *sorted({year for year in self.years if year is not None})]
        self.desks = sorted(
            {
                (step, actor if actor.label and labels[actor.label].holds_desk else None)
                for stated in self.stated
                for step, actor in stated
                if is_loss(step.predicate)
            },
            key=lambda desk: (desk[0].order, desk[1].id if desk[1] else ""),
        )
        self.cells = dict(self._cells())
        members = np.array(list(self.cells.values()), dtype=int).reshape(-1, len(self.sizes))
        self.figures = dict(zip(self.cells, map(int, members @ np.array(self.sizes)), strict=True))
        names = [
            json.dumps([document, row["form"], row["year"], [[*step[:2], step[4]] for step in row["steps"]]])
            for row in rows
        ]
        self.ranges = {
            cell: rounding.interval(self.figures[cell], compress(names, inside))
            for cell, inside in self.cells.items()
        }
        self.steps = [step for step in self.steps if self._some(cell_of("told", None, step))]
        self.desks = [desk for desk in self.desks if self._some(self.desk_cell(*desk))]
        self.cohorts = [
            year for year in self.cohorts if any(self._some(cell_of("told", year, step)) for step in self.steps)
        ]

    def _cells(self) -> Iterator[tuple[Cell, list[bool]]]:
        """Every count that might be shown, with the groups that are in it; the more important first."""
        groups = range(len(self.sizes))
        for year in self.cohorts:
            inside = [year is None or self.years[group] == year for group in groups]
            reach = {
                step: [inside[group] and step in self.reached[group] for group in groups] for step in self.steps
            }
            for step in sorted(self.steps, key=lambda step: is_loss(step.predicate)):
                yield cell_of("told", year, step), reach[step]
                yield cell_of("open", year, step), [inside[group] and self._open(group, step) for group in groups]
            for step, other in self.pairs():
                both = [reach[step][group] and other in self.reached[group] for group in groups]
                yield cell_of("both", year, step, other), both
                rest = [reach[step][group] and self._open(group, other) for group in groups]
                yield cell_of("rest", year, step, other), rest
            if year is None:
                yield from self._breakdowns()

    def _breakdowns(self) -> Iterator[tuple[Cell, list[bool]]]:
        """Counts by desk and by form."""
        groups = range(len(self.sizes))
        for step, desk in self.desks:
            at = [(step, desk) in self.stated[group] if desk else step in self.reached[group] for group in groups]
            yield self.desk_cell(step, desk), at
        for step in self.steps:
            for form in sorted({form or "" for form in self.forms}):
                inside = [(self.forms[group] or "") == form and step in self.reached[group] for group in groups]
                yield ("form", *step, form), inside

    def pairs(self) -> list[tuple[Step, Step]]:
        """Pairs of steps such that cases can come from the first to the second."""
        return [(step, other) for step in self.steps for other in self.steps if self._follows(step, other)]

    def _open(self, group: int, step: Step) -> bool:
        """Whether the rows of a group leave open that its cases reached a step."""
        if step in self.reached[group]:
            return False
        ends = {
            other.predicate for other in self.reached[group] if other.modality in FIRM and is_end(other.predicate)
        }
        if step.predicate == "sentenced":
            return not ends - {"convicted"}
        return not (ends and is_end(step.predicate))

    def _follows(self, step: Step, other: Step) -> bool:
        """Whether cases can come from one step to the other; from an end only a conviction leads on."""
        last = is_end(step.predicate) or step.predicate == "sentenced"
        if last and (step.predicate, other.predicate) != ("convicted", "sentenced"):
            return False
        return step.order[:2] < other.order[:2]

    @staticmethod
    def desk_cell(step: Step, desk: Actor | None) -> Cell:
        """The name of the count of the cases that were lost at a desk."""
        return ("desk", *step, desk.id if desk else "")

    def shown(self, cell: Cell) -> Interval | None:
        """What is shown of the figure of a cell; None if it is suppressed."""
        return self.ranges[cell]

    def _some(self, cell: Cell) -> bool:
        """Whether it is shown that the figure of a cell is not none; what is suppressed has no row at all."""
        shown = self.shown(cell)
        return shown is not None and shown.upper != 0

    def interval(self, step: Step, stated: Cell, open_: Cell) -> Interval | None:
        """At least the cases whose rows say so, at most those and the ones left open; None if it is suppressed."""
        shown, left_open = self.shown(stated), self.ranges[open_]
        if shown is None or shown.upper is None:
            return None
        most = WIDTH if left_open is None or left_open.upper is None else left_open.upper
        return Interval(lower=0 if step.modality == "possible" else shown.lower, upper=shown.upper + most)


def is_end(predicate: str) -> bool:
    """Whether a step ends a case. Accepting a bribe to drop a case does not drop it."""
    return ending(predicate) is not None


def cell_of(kind: str, year: int | None, *steps: Step) -> Cell:
    """The name of a count of a cohort: those who reached a step, for whom it is open, and the like."""
    return (kind, "" if year is None else str(year), *(part for step in steps for part in step))
