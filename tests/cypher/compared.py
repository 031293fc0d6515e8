"""The rows of a named query, and those of the analysis that answers the same question, in its columns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.interval import Difference, Interval
from tuyun.graph.analysis.losses import losses
from tuyun.graph.analysis.questions import training_and_failing
from tuyun.graph.analysis.training import training
from tuyun.graph.store import Store

from tests.cypher.rows import answers

Row = Mapping[str, Any]
Pair = tuple[Iterable[Row], Iterable[Row]]
"""Rows of the query, and of the analysis."""


def comparable(rows: Iterable[Row]) -> list[str]:
    """Rows in one order, whatever the order of their columns and that they came in."""
    return sorted(str(sorted(row.items())) for row in rows)


def columns(rows: Iterable[Row], *left_out: str) -> list[dict[str, Any]]:
    """Rows without some of their columns."""
    return [{name: value for name, value in row.items() if name not in left_out} for row in rows]


def names(actors: Iterable[Any]) -> list[str]:
    return sorted(actor.name for actor in actors)


def bounds(row: Row) -> Interval:
    """A query leaves open what nobody counted; an analysis says 0 and open."""
    return Interval(lower=row["lower"] or 0, upper=row["upper"])


def compare_losses(store: Store, corpus: Corpus) -> Pair:
    rows = [{**row, "interval": bounds(row)} for row in store.ask("questions/losses").rows]
    found = [
        {
            "head": loss.head,
            "stage": loss.stage,
            "stage_order": loss.stage_order,
            "phrase": loss.phrase,
            "how": loss.predicate,
            "through": names([*loss.desks, *loss.others]),
            "participants": [f"{each.name} ({each.role.replace('_', ' ')})" for each in loss.participants],
            "cases": names(loss.cases),
            "reasons": sorted(loss.reasons),
            "purposes": sorted(loss.purposes),
            "interval": loss.interval,
            "words": loss.words,
            "status": loss.status,
            "polarity": loss.polarity,
            "modality": loss.modality,
            "standing": loss.standing,
            "voice": loss.voice,
            "period_kind": loss.period.kind,
            "country": loss.country,
            "document": loss.document,
            "sentence": loss.sentence,
            "statements": list(loss.statements),
        }
        for loss in losses(corpus)
    ]
    return columns(rows, "lower", "upper"), found


def compare_case_flow(store: Store, corpus: Corpus) -> Pair:
    """The query has a row for each statement; the analysis has one count of what one voice tells twice."""
    rows = {row["statements"][0]: row for row in store.ask("questions/case_flow").rows}
    counts = [count for count in flow(corpus).counts if count.kind != "unknown" and count.basis == "text"]
    asked_rows, found = [], []
    for count in counts:
        told = [rows.pop(statement) for statement in count.statements if statement in rows]
        if told:
            asked_rows.append(merged(told))
        found.append(count_row(count))
    return [*asked_rows, *(merged([row]) for row in rows.values())], found


def merged(rows: Sequence[Row]) -> dict[str, Any]:
    """Rows that tell one count, as one: the interval that all of them allow."""
    interval = bounds(rows[0])
    for row in rows[1:]:
        interval = interval.meet(bounds(row)) or interval
    dropped = ("phrase", "lower", "upper", "status", "sentence", "statements", "words")
    return {
        **columns(rows[:1], *dropped)[0],
        "words": next((row["words"] for row in rows if row["words"]), None),
        "interval": interval,
        "statuses": [row["status"] for row in rows],
        "sentences": list(dict.fromkeys(row["sentence"] for row in rows)),
        "statements": [row["statements"][0] for row in rows],
    }


def count_row(count: Count) -> dict[str, Any]:
    return {
        "stage": count.stage,
        "stage_order": count.stage_order,
        "predicate": count.predicate,
        "flow": count.flow,
        "unit": count.unit,
        "interval": count.interval,
        "statuses": list(count.statuses),
        "words": count.words,
        "stated": count.stated,
        "forms": list(count.forms),
        "laws": list(count.laws),
        "places": list(count.places),
        "groups": list(count.groups),
        "condition": count.condition,
        "part_forms": [part.form for part in count.parts],
        "part_lowers": [part.interval.lower for part in count.parts],
        "part_uppers": [part.interval.upper for part in count.parts],
        "other_part_kinds": [part.by for part in count.other_parts],
        "other_part_names": [part.name for part in count.other_parts],
        "other_part_lowers": [part.interval.lower for part in count.other_parts],
        "other_part_uppers": [part.interval.upper for part in count.other_parts],
        "period_kind": count.period.kind,
        "period_start": count.period.start,
        "period_end": count.period.end,
        "modality": count.modality,
        "voice": count.voice,
        "country": count.country,
        "document": count.document,
        "sentences": list(count.sentences),
        "statements": list(count.statements),
    }


def compare_changes(store: Store, corpus: Corpus) -> Pair:
    counts = {count.id: count for count in flow(corpus).counts}
    found = [
        {
            "predicate": counts[change.earlier].predicate,
            "form": change.form,
            "period_kind": change.periods[0].kind,
            "earlier": change.periods[0].start.year,
            "later": change.periods[1].start.year,
            "unit": change.units[0],
            "flow": counts[change.earlier].flow,
            "was": change.earlier_interval,
            "is": change.later_interval,
            "change": change.change,
            "why": change.reasons[0],
            "modalities": list(change.modalities),
            "voices": list(change.voices),
            "country": change.country,
            "document": change.document,
            "sentences": [number for end in (change.earlier, change.later) for number in counts[end].sentences],
            "statements": list(change.statements),
        }
        for change in flow(corpus).changes
        if change.result == "interval" and change.periods[0].start and change.periods[1].start
    ]
    rows = [
        {
            **columns(
                [row],
                *(f"{end}_{side}" for end in ("earlier", "later") for side in ("lower", "upper")),
                "change_at_least",
                "change_at_most",
            )[0],
            "was": form_interval(row, "earlier"),
            "is": form_interval(row, "later"),
            "change": form_change(row),
        }
        for row in answers(store, "changes")
    ]
    return rows, found


def form_interval(row: Row, end: str) -> Interval | None:
    lower, upper = row[f"{end}_lower"], row[f"{end}_upper"]
    told = row["form"] == "all" or (lower, upper) != (None, None)
    return Interval(lower=lower or 0, upper=upper) if told else None


def form_change(row: Row) -> Difference | None:
    if form_interval(row, "earlier") is None or form_interval(row, "later") is None:
        return None
    return Difference(lower=row["change_at_least"], upper=row["change_at_most"])


def compare_training(store: Store, corpus: Corpus) -> Pair:
    """Trainings with bounds of people; the analysis has them by group. The query has rough figures as well."""
    found: dict[str, dict[str, Any]] = {}
    for row in training(corpus).rows:
        for received in {one.statements: one for cell in row.cells for one in cell.received}.values():
            if received.interval is None:
                continue
            told = found.setdefault(
                received.statements[0],
                {
                    "training": received.training.name,
                    "training_id": received.training.id,
                    "phrase": received.phrase,
                    "funded": names(received.funders),
                    "gave": names(received.givers),
                    "partnered": names(received.partners),
                    "supported": names(received.supporters),
                    "attended": [],
                    "on": names(received.topics),
                    "interval": received.interval,
                    "status": received.status,
                    "modality": received.modality,
                    "voice": received.voice,
                    "period_kind": received.period.kind,
                    "country": received.country,
                    "document": received.document,
                    "sentence": received.sentence,
                    "statements": sorted(received.statements),
                },
            )
            told["attended"] = sorted({*told["attended"], row.group.name, *names(received.together_with)})
    rows = [
        {
            **columns([row], "at_least", "at_most", "stated", "unit", "words")[0],
            "interval": Interval(lower=row["at_least"], upper=row["at_most"]),
            "statements": sorted(row["statements"]),
        }
        for row in store.ask("questions/training", minimum=0).rows
        if row["stated"] is None
    ]
    return rows, list(found.values())


def compare_training_and_failing(store: Store, corpus: Corpus) -> Pair:
    """Both are reckoned by the analysis: from the rows of the query, and from all that the documents say."""
    return answers(store, "training_and_failing"), training_and_failing(corpus)
