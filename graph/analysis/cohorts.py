"""Counts, shares and losses of the cases in tables of records; a row follows one case through all stages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import compress
from typing import Any, cast

from tuyun.graph.analysis.case_table import CaseTable, Step, cell_of
from tuyun.graph.analysis.conversions import WHY, Conversion, conversion_of
from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.counts import Breakdown, Count
from tuyun.graph.analysis.interval import Interval, share
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.analysis.rounding import Rounding
from tuyun.graph.statements import Period, phrase
from tuyun.graph.statements.time_span import TimeSpan, in_any
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Form, LossName, ModalityName, PredicateName, StageName

Rows = Iterable[Mapping[str, Any]]
Group = tuple[str, int]
"""A table, and the number of a group of its cases."""
Counts = Mapping[tuple[int | None, Step], Count]
"""The counts of a table, by the year of the cohort (None for all cases) and the step."""
RECORDS = "records"
SUPPRESSED = "a small number is suppressed"
AS_PUBLISHED = "as published; the last changes of fewer than ten cases of a form and year are not in it"
FORMS = "rows that say so; forms that are suppressed or not stated are left out"


@dataclass(frozen=True)
class Recorded:
    """What tables of records give: see `flow` and `ledger`."""

    counts: tuple[Count, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    losses: tuple[Loss, ...] = ()
    undated: Mapping[str, Mapping[Group, int]] = field(default_factory=dict)
    """The cases that a period leaves out, as the sizes of groups of cases, by the id of a count or a loss. Of a
    count of all cases these are the groups without a year of opening; of a loss, all of its groups. Empty if the
    counts are rounded."""
    before: "Recorded | None" = None
    """What `within` was called on."""

    @property
    def whole(self) -> "Recorded":
        """With what `within` left out."""
        return self.before or self

    def rows_left_out(self, ids: Iterable[str]) -> int | None:
        """How many rows `within` left out of those that some counts and losses count; None if it must not be said.

        Args:
            ids: ids of the counts and losses; others among them are no matter.
        """
        whole = self.whole
        own = {count.id for count in whole.counts} | {loss.id for loss in whole.losses}
        known = own.intersection(ids)
        if known and not whole.undated:
            return None
        return sum({group: size for id_ in known for group, size in whole.undated.get(id_, {}).items()}.values())

    def within(self, spans: tuple[TimeSpan, ...]) -> "Recorded":
        """What tables say of cases that were opened in some periods; all if ``spans`` is empty.

        A loss, and a count of all cases of a table, is of no period.
        """
        if not spans:
            return self
        counts = tuple(count for count in self.counts if count.cohort and in_any(spans, count.cohort))
        ids = {count.id for count in counts}
        shares = (share for share in self.conversions if {share.whole, share.part} <= ids)
        return Recorded(counts, tuple(shares), before=self)


def cohorts(patterns: Rows, rounding: Rounding) -> Recorded:
    """From the rows of ``read/case_patterns``; each table by itself."""
    by_document: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in patterns:
        by_document[row["document"]].append(row)
    tables = [CaseTable(document, rows, rounding) for document, rows in by_document.items()]
    counts = [_counts(table) for table in tables]
    return Recorded(
        tuple(count for of_table in counts for count in of_table.values()),
        tuple(conversion for pair in zip(tables, counts, strict=True) for conversion in _conversions(*pair)),
        tuple(loss for table in tables for loss in _losses(table)),
        {id_: groups for table in tables if not table.rounded for id_, groups in _undated(table)},
    )


def _counts(table: CaseTable) -> Counts:
    return {
        (year, step): _count(table, year, step)
        for year in table.cohorts
        for step in table.steps
        if not vocabulary().predicates[step.predicate].concerns_wrongdoing
    }


def _count(table: CaseTable, year: int | None, step: Step) -> Count:
    predicate = vocabulary().predicates[step.predicate]
    interval = table.interval(step, cell_of("told", year, step), cell_of("open", year, step))
    return Count(
        id=_id(table.document, step, year),
        kind=predicate.count_kind,
        stage=cast("StageName", predicate.stage),
        stage_order=vocabulary().stage_order(step.predicate),
        predicate=cast("PredicateName", step.predicate),
        phrase=_phrase(step),
        unit="case",
        flow=None,
        interval=interval or Interval(),
        statuses=("suppressed",) if interval is None else ("measured" if interval.exact else "lower_bound",),
        words=None,
        forms=(),
        parts=tuple(_parts(table, step, exact=interval.exact)) if year is None and interval else (),
        parts_note=FORMS if year is None else None,
        period=Period(),
        cohort=_year(year),
        modality=cast("ModalityName", step.modality),
        voice=RECORDS,
        counted=(),
        basis="records",
        country=table.country,
        document=table.document,
        sentences=(),
        statements=(),
        notes=(AS_PUBLISHED,) if table.rounded else (),
    )


def _parts(table: CaseTable, step: Step, *, exact: bool) -> Iterator[Breakdown]:
    """The forms of the rows that say so; open above unless all rows do. A form without a row is unknown."""
    for cell in table.cells:
        shown = table.shown(cell) if cell[:3] == ("form", *step) and cell[3] else None
        if shown and shown.upper:
            interval = Interval(lower=shown.lower, upper=shown.upper if exact else None)
            yield Breakdown(form=cast("Form", cell[3]), interval=interval)


def _conversions(table: CaseTable, counts: Counts) -> Iterator[Conversion]:
    for year in table.cohorts:
        for step, other in table.pairs():
            if (year, step) in counts and (year, other) in counts:
                whole, part = counts[year, step], counts[year, other]
                if "found" not in (whole.kind, part.kind):
                    yield _conversion(table, year, (step, other), whole, part)


def _conversion(
    table: CaseTable, year: int | None, steps: tuple[Step, Step], whole: Count, part: Count
) -> Conversion:
    total = table.shown(cell_of("told", year, steps[0]))
    some = table.interval(steps[1], cell_of("both", year, *steps), cell_of("rest", year, *steps))
    if total is None or some is None:
        return conversion_of(whole, part, "suppressed", [SUPPRESSED], intervals=(Interval(), Interval()))
    found = share(some, total)
    if found is None:
        return conversion_of(
            whole, part, "undefined", [f"{some} of {total} is undefined"], intervals=(total, some)
        )
    return conversion_of(whole, part, "interval", [WHY["records"]], found=found, intervals=(total, some))


def _phrase(step: Step) -> str:
    return phrase(cast("PredicateName", step.predicate), modality=cast("ModalityName", step.modality))


def _losses(table: CaseTable) -> Iterator[Loss]:
    for step, desk in table.desks:
        predicate = vocabulary().predicates[step.predicate]
        interval = table.interval(step, table.desk_cell(step, desk), cell_of("open", None, step))
        yield Loss(
            id=_loss_id(table, step, desk),
            head=cast("LossName", predicate.loss),
            stage=cast("StageName", predicate.stage),
            stage_order=vocabulary().stage_order(step.predicate),
            predicate=cast("PredicateName", step.predicate),
            phrase=_phrase(step),
            definition=predicate.definition,
            does_not_say=predicate.does_not_say,
            desks=(desk,) if desk else (),
            cases=(),
            reasons=(),
            interval=interval or Interval(),
            counted=True,
            words=None,
            status="suppressed" if interval is None else ("measured" if interval.exact else "lower_bound"),
            polarity="affirmed",
            modality=cast("ModalityName", step.modality),
            standing="none",
            voice=RECORDS,
            period=Period(),
            basis="records",
            country=table.country,
            document=table.document,
            sentence=None,
            statements=(),
        )


def _id(document: str, step: Step, year: int | None) -> str:
    cohort = "" if year is None else f":{year}"
    return f"{document}:{step.predicate}:{step.modality}{cohort}".replace("_", "-")


def _undated(table: CaseTable) -> Iterator[tuple[str, Mapping[Group, int]]]:
    for step in table.steps:
        told = table.cells[cell_of("told", None, step)]
        undated = [here and year is None for here, year in zip(told, table.years, strict=True)]
        yield _id(table.document, step, None), _groups(table, undated)
    for step, desk in table.desks:
        yield _loss_id(table, step, desk), _groups(table, table.cells[table.desk_cell(step, desk)])


def _groups(table: CaseTable, inside: Iterable[bool]) -> Mapping[Group, int]:
    return {(table.document, number): table.sizes[number] for number in compress(range(len(table.sizes)), inside)}


def _loss_id(table: CaseTable, step: Step, desk: Actor | None) -> str:
    return f"{_id(table.document, step, None)}:{desk.id if desk else 'not-named'}"


def _year(year: int | None) -> Period | None:
    if year is None:
        return None
    return Period(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31))
