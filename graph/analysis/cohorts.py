"""Counts, shares and losses from tables of case records, which follow the same cases; small ones are withheld."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from tuyun.graph.analysis.case_table import CaseTable, Step, key
from tuyun.graph.analysis.conversions import WHY, Conversion
from tuyun.graph.analysis.counts import Breakdown, Count
from tuyun.graph.analysis.interval import Interval, share
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.analysis.suppression import THRESHOLD
from tuyun.graph.statements import Period
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Form, LossName, ModalityName, PredicateName, StageName

Rows = Iterable[Mapping[str, Any]]
RECORDS = "records"
WITHHELD = "a small number is withheld"
FORMS = "rows that say so; forms that are withheld or not told are left out"


@dataclass(frozen=True)
class Recorded:
    """What tables of records give: see `flow` and `ledger`."""

    counts: tuple[Count, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    losses: tuple[Loss, ...] = ()


def cohorts(patterns: Rows, threshold: int = THRESHOLD) -> Recorded:
    """From the rows of ``read/case_patterns``; each table by itself."""
    tables: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in patterns:
        tables[row["document"]].append(row)
    made = [CaseTable(document, rows, threshold) for document, rows in tables.items()]
    return Recorded(
        tuple(one for table in made for one in _counts(table)),
        tuple(one for table in made for one in _conversions(table)),
        tuple(one for table in made for one in _losses(table)),
    )


def _counts(table: CaseTable) -> Iterator[Count]:
    for year in table.cohorts:
        for step in table.steps:
            if not vocabulary().predicates[step.predicate].concerns_wrongdoing:
                yield _count(table, year, step)


def _count(table: CaseTable, year: int | None, step: Step) -> Count:
    predicate = vocabulary().predicates[step.predicate]
    interval = table.interval(step, key("told", year, step), key("open", year, step))
    return Count(
        id=_id(table.document, step, year),
        kind=vocabulary().predicates[step.predicate].count_kind,
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
        if shown and shown[0]:
            interval = Interval(lower=shown[0], upper=shown[0] if exact else None)
            yield Breakdown(form=cast("Form", cell[3]), interval=interval)


def _conversions(table: CaseTable) -> Iterator[Conversion]:
    for year in table.cohorts:
        for step, other in table.pairs():
            predicates = [vocabulary().predicates[one.predicate] for one in (step, other)]
            if not any(predicate.found or predicate.concerns_wrongdoing for predicate in predicates):
                yield _conversion(table, year, step, other)


def _conversion(table: CaseTable, year: int | None, step: Step, other: Step) -> Conversion:
    whole = table.shown(key("told", year, step))
    part = table.interval(other, key("both", year, step, other), key("rest", year, step, other))
    known = whole is not None and part is not None
    all_ = Interval(lower=whole[0], upper=whole[0]) if whole else Interval()
    found = share(part, all_) if known and part else None
    first, second = vocabulary().predicates[step.predicate], vocabulary().predicates[other.predicate]
    reasons = [WHY["records"] if known else WITHHELD]
    if known and found is None:
        reasons = [f"{part} of {all_} is undefined"]
    return Conversion(
        result=("interval" if found else "undefined") if known else "suppressed",
        share=found,
        form="all",
        reasons=tuple(reasons),
        whole=_id(table.document, step, year),
        part=_id(table.document, other, year),
        from_stage=cast("StageName", first.stage),
        from_predicate=cast("PredicateName", step.predicate),
        to_stage=cast("StageName", second.stage),
        to_predicate=cast("PredicateName", other.predicate),
        whole_interval=all_ if known else Interval(),
        part_interval=part if known and part else Interval(),
        loss=second.loss is not None,
        modalities=(cast("ModalityName", step.modality), cast("ModalityName", other.modality)),
        voices=(RECORDS, RECORDS),
        basis="records",
        document=table.document,
        statements=(),
    )


def _losses(table: CaseTable) -> Iterator[Loss]:
    for step, who in table.desks:
        predicate = vocabulary().predicates[step.predicate]
        cell = ("desk", *step, who.id if who else "")
        interval = table.interval(step, cell, key("open", None, step))
        yield Loss(
            id=f"{_id(table.document, step, None)}:{who.id if who else 'not-named'}",
            head=cast("LossName", predicate.loss),
            stage=cast("StageName", predicate.stage),
            stage_order=vocabulary().stages[predicate.stage].order,
            predicate=cast("PredicateName", step.predicate),
            definition=predicate.definition,
            does_not_say=predicate.does_not_say,
            desks=(who,) if who else (),
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
