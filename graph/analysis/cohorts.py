"""Counts, shares and losses of the cases in tables of records; a row follows one case through all stages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from tuyun.graph.analysis.case_table import CaseTable, Step, cell_of
from tuyun.graph.analysis.conversions import WHY, Conversion, Result
from tuyun.graph.analysis.counts import Breakdown, Count
from tuyun.graph.analysis.interval import Interval, share
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.analysis.rounding import Rounding
from tuyun.graph.statements import Period
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Form, LossName, ModalityName, PredicateName, StageName

Rows = Iterable[Mapping[str, Any]]
RECORDS = "records"
SUPPRESSED = "a small number is suppressed"
FORMS = "rows that say so; forms that are suppressed or not told are left out"


@dataclass(frozen=True)
class Recorded:
    """What tables of records give: see `flow` and `ledger`."""

    counts: tuple[Count, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    losses: tuple[Loss, ...] = ()


def cohorts(patterns: Rows, rounding: Rounding) -> Recorded:
    """From the rows of ``read/case_patterns``; each table by itself."""
    by_document: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in patterns:
        by_document[row["document"]].append(row)
    tables = [CaseTable(document, rows, rounding) for document, rows in by_document.items()]
    return Recorded(
        tuple(count for table in tables for count in _counts(table)),
        tuple(conversion for table in tables for conversion in _conversions(table)),
        tuple(loss for table in tables for loss in _losses(table)),
    )


def _counts(table: CaseTable) -> Iterator[Count]:
    for year in table.cohorts:
        for step in table.steps:
            if not vocabulary().predicates[step.predicate].concerns_wrongdoing:
                yield _count(table, year, step)


def _count(table: CaseTable, year: int | None, step: Step) -> Count:
    predicate = vocabulary().predicates[step.predicate]
    interval = table.interval(step, cell_of("told", year, step), cell_of("open", year, step))
    return Count(
        id=_id(table.document, step, year),
        kind=predicate.count_kind,
        stage=cast("StageName", predicate.stage),
        stage_order=vocabulary().stages[predicate.stage].order,
        predicate=cast("PredicateName", step.predicate),
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
        document=table.document,
        sentences=(),
        statements=(),
    )


def _parts(table: CaseTable, step: Step, *, exact: bool) -> Iterator[Breakdown]:
    """The forms of the rows that say so; open above unless all rows do. A form without a row is not told."""
    for cell in table.cells:
        shown = table.shown(cell) if cell[:3] == ("form", *step) and cell[3] else None
        if shown and shown.upper:
            interval = Interval(lower=shown.lower, upper=shown.upper if exact else None)
            yield Breakdown(form=cast("Form", cell[3]), interval=interval)


def _conversions(table: CaseTable) -> Iterator[Conversion]:
    for year in table.cohorts:
        for step, other in table.pairs():
            predicates = [vocabulary().predicates[each.predicate] for each in (step, other)]
            if not any(predicate.found or predicate.concerns_wrongdoing for predicate in predicates):
                yield _conversion(table, year, step, other)


def _conversion(table: CaseTable, year: int | None, step: Step, other: Step) -> Conversion:
    shown = table.shown(cell_of("told", year, step))
    part = table.interval(other, cell_of("both", year, step, other), cell_of("rest", year, step, other))
    whole, found = Interval(), None
    result: Result = "suppressed"
    reason = SUPPRESSED
    if shown is not None and part is not None:
        whole = shown
        found = share(part, whole)
        result, reason = "interval", WHY["records"]
        if found is None:
            result, reason = "undefined", f"{part} of {whole} is undefined"
    first, second = vocabulary().predicates[step.predicate], vocabulary().predicates[other.predicate]
    return Conversion(
        result=result,
        share=found,
        form="all",
        reasons=(reason,),
        whole=_id(table.document, step, year),
        part=_id(table.document, other, year),
        from_stage=cast("StageName", first.stage),
        from_predicate=cast("PredicateName", step.predicate),
        to_stage=cast("StageName", second.stage),
        to_predicate=cast("PredicateName", other.predicate),
        whole_interval=whole,
        part_interval=part if part and result != "suppressed" else Interval(),
        loss=second.loss is not None,
        modalities=(cast("ModalityName", step.modality), cast("ModalityName", other.modality)),
        voices=(RECORDS, RECORDS),
        basis="records",
        document=table.document,
        statements=(),
    )


def _losses(table: CaseTable) -> Iterator[Loss]:
    for step, desk in table.desks:
        predicate = vocabulary().predicates[step.predicate]
        interval = table.interval(step, table.desk_cell(step, desk), cell_of("open", None, step))
        yield Loss(
            id=f"{_id(table.document, step, None)}:{desk.id if desk else 'not-named'}",
            head=cast("LossName", predicate.loss),
            stage=cast("StageName", predicate.stage),
            stage_order=vocabulary().stages[predicate.stage].order,
            predicate=cast("PredicateName", step.predicate),
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
            document=table.document,
            sentence=None,
            statements=(),
        )


def _id(document: str, step: Step, year: int | None) -> str:
    cohort = "" if year is None else f":{year}"
    return f"{document}:{step.predicate}:{step.modality}{cohort}".replace("_", "-")


def _year(year: int | None) -> Period | None:
    if year is None:
        return None
    return Period(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31))
