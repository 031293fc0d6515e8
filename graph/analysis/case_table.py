"""The cases of a table of records in groups, and how many came to each step: what may be shown of it.

An empty cell states nothing. So how many came to a step is an interval: at least the cases whose rows say so, at
most those and the cases of which it is not told. A case that a row tells as ended is not told to have ended in
another way.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.suppression import THRESHOLD, withheld
from tuyun.graph.vocabulary import vocabulary

FIRM = ("asserted", "reported")


class Step(NamedTuple):
    """What a row tells of its case, and how firmly."""

    predicate: str
    modality: str


def step_types() -> dict[str, str]:
    """The predicate of each type of link by which a row tells of a step of its case."""
    found: dict[str, str] = {}
    labels = vocabulary().labels
    for name, predicate in vocabulary().predicates.items():
        subject = predicate.roles.get("subject")
        takes = predicate.roles.get("object")
        by_a_desk = subject is None or any(labels[name].holds_desk for name in subject.labels)
        if predicate.force != "happened" or takes is None or "Case" not in takes.labels or not by_a_desk:
            continue
        for link in predicate.links:
            if {link.source, link.target} in ({"subject", "object"}, {"happening", "object"}):
                found.setdefault(link.type, name)
    return found


Cell = tuple[str, ...]


class CaseTable:
    """The cases of one table in groups: those of a pattern have form, year and steps in common."""

    def __init__(self, document: str, rows: Sequence[Mapping[str, Any]], threshold: int = THRESHOLD) -> None:
        types = step_types()
        self.document = document
        self.sizes = [int(row["cases"]) for row in rows]
        self.forms = [row["form"] for row in rows]
        self.years = [row["year"] for row in rows]
        self.told = [[(Step(types[one[0]], one[4]), Actor(id=one[1], name=one[2], label=one[3]))
                      for one in row["steps"]] for row in rows]  # fmt: skip
        self.does = [{step for step, _ in told} for told in self.told]
        self.steps = sorted({step for does in self.does for step in does}, key=place)
        self.desks = sorted(
            {(step, who if who.label and vocabulary().labels[who.label].holds_desk else None)
             for told in self.told for step, who in told if loses(step.predicate)},
            key=lambda one: (place(one[0]), one[1].id if one[1] else ""),
        )  # fmt: skip
        self.cohorts: list[int | None] = [None, *sorted({year for year in self.years if year is not None})]
        self.cells = dict(self._cells())
        figures = np.array(list(self.cells.values()), dtype=int).reshape(-1, len(self.sizes)) @ np.array(
            self.sizes
        )
        self.figures = dict(zip(self.cells, map(int, figures), strict=True))
        every = [True] * len(self.sizes)  # the number of rows is told with the document
        self.hidden = withheld(self.cells, self.sizes, threshold, [every])

    def _cells(self) -> Iterator[tuple[Cell, list[bool]]]:
        """Every count that might be shown, with the groups that are in it; the more important first."""
        whole = range(len(self.sizes))
        for year in self.cohorts:
            inside = [year is None or self.years[group] == year for group in whole]
            does = {step: [inside[group] and step in self.does[group] for group in whole] for step in self.steps}
            for step in sorted(self.steps, key=lambda one: loses(one.predicate)):
                yield key("told", year, step), does[step]
                yield key("open", year, step), [inside[group] and self._open(group, step) for group in whole]
            for step, other in self.pairs():
                both = [does[step][group] and other in self.does[group] for group in whole]
                yield key("both", year, step, other), both
                rest = [does[step][group] and self._open(group, other) for group in whole]
                yield key("rest", year, step, other), rest
            if year is None:
                yield from self._breakdowns()

    def _breakdowns(self) -> Iterator[tuple[Cell, list[bool]]]:
        whole = range(len(self.sizes))
        for step, who in self.desks:
            at = [(step, who) in self.told[group] if who else step in self.does[group] for group in whole]
            yield ("desk", *step, who.id if who else ""), at
        for step in self.steps:
            for form in sorted({one or "" for one in self.forms}):
                inside = [(self.forms[group] or "") == form and step in self.does[group] for group in whole]
                yield ("form", *step, form), inside

    def pairs(self) -> list[tuple[Step, Step]]:
        """Steps of which cases can come from the one to the other."""
        return [(step, other) for step in self.steps for other in self.steps if self._follows(step, other)]

    def _open(self, group: int, step: Step) -> bool:
        """Whether the rows of a group leave open that its cases came to a step."""
        if step in self.does[group]:
            return False
        ended = {one.predicate for one in self.does[group] if one.modality in FIRM and ends(one.predicate)}
        if step.predicate == "sentenced":
            return not ended - {"convicted"}
        return not (ended and ends(step.predicate))

    def _follows(self, step: Step, other: Step) -> bool:
        """Whether cases can come from one step to the other; from an end only a conviction leads on."""
        last = ends(step.predicate) or step.predicate == "sentenced"
        if last and (step.predicate, other.predicate) != ("convicted", "sentenced"):
            return False
        return place(step)[:2] < place(other)[:2]

    def shown(self, *cells: Cell) -> list[int] | None:
        """The figures of cells, or None if one of them is withheld."""
        if any(cell in self.hidden for cell in cells):
            return None
        return [self.figures[cell] for cell in cells]

    def interval(self, step: Step, *cells: Cell) -> Interval | None:
        """Those whose rows say so, and at most those of whom it is open; None if it is withheld."""
        shown = self.shown(*cells)
        if shown is None:
            return None
        told, may = shown
        return Interval(lower=0 if step.modality == "possible" else told, upper=told + may)


def ends(predicate: str) -> bool:
    """Whether a step ends a case: a judgement, or its loss. Accepting a bribe to drop a case does not drop it."""
    told = vocabulary().predicates[predicate]
    return predicate in ("convicted", "acquitted") or (told.loss == "ended" and not told.concerns_wrongdoing)


def loses(predicate: str) -> bool:
    """Whether a row tells by it that its case was lost."""
    return vocabulary().predicates[predicate].loss in ("ended", "relabelled")


def place(step: Step) -> tuple[int, int, int]:
    """Where a step stands in the flow: stage, then the vocabulary's order, then how firmly it is said."""
    predicates = vocabulary().predicates
    stage = vocabulary().stages[predicates[step.predicate].stage]
    return stage.order, list(predicates).index(step.predicate), vocabulary().modalities[step.modality].order


def key(what: str, year: int | None, *steps: Step) -> Cell:
    """The name of a cell."""
    return (what, "" if year is None else str(year), *(part for step in steps for part in step))
