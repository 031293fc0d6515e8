"""tuyun flow, losses, exposure, training: where cases stop, for which reasons, at whose desks."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any, cast

import typer
from tuyun.cli import tables
from tuyun.cli.answers import DocumentOption, Evidence, give
from tuyun.cli.connect import HomeOption, connected, hold_named
from tuyun.cli.output import Format, FormatOption, note
from tuyun.graph.analysis import Corpus, Recorded, asked, gathered
from tuyun.graph.analysis import exposure as exposure_of
from tuyun.graph.analysis import flow as flow_of
from tuyun.graph.analysis import ledger as ledger_of
from tuyun.graph.analysis import training as training_of
from tuyun.graph.analysis.exposure import READING as EXPOSURE
from tuyun.graph.analysis.flow import READING as FLOW
from tuyun.graph.analysis.flow import none_counted
from tuyun.graph.analysis.losses import READING as LOSSES
from tuyun.graph.analysis.training import READING as TRAINING
from tuyun.graph.errors import InvalidQuery, StoreUnavailable, Where, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Answer, Store, query
from tuyun.graph.store.store import CONSISTENT_TRIES
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import StageName


class Part(StrEnum):
    """Which part of the flow."""

    counts = "counts"
    conversions = "conversions"
    changes = "changes"


class By(StrEnum):
    """Losses one by one, or where they gather."""

    loss = "loss"
    stage = "stage"
    desk = "desk"


class Side(StrEnum):
    """What is said of wrongdoing, what stands open, or of whom nothing is told."""

    touches = "touches"
    unresolved = "unresolved"
    silences = "silences"
    none_told = "none-told"


StageOption = Annotated[
    str | None,
    typer.Option(help="Only this stage of the case flow.", autocompletion=lambda: list(vocabulary().stages)),
]


def flow(
    home: HomeOption,
    document: DocumentOption = None,
    stage: StageOption = None,
    part: Annotated[Part, typer.Option("--show", help="Counts, shares between them, or changes.")] = Part.counts,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show what was counted at each stage, what share came further, or what changed, as intervals.

    Where nobody counts, a stage is unknown: 0 or more, and never 0. A share is given where the text ties two
    counts together or records follow the same cases; else it says why not.

    Example: tuyun flow --show conversions
    """
    _hold_stage(stage)
    with connected(home) as store:
        answer, said, recorded = _gathered(store, document)
        told = flow_of(said, recorded.counts, recorded.conversions)
        why = None
        numbers = tables.sentences_of(said)
        match part:
            case Part.counts:
                counts = [one for one in told.counts if stage in (None, one.stage)]
                empty = [one for one in told.stages if one.unknown is not None and stage in (None, one.stage)]
                rows = [*map(tables.count_row, counts), *map(tables.unknown_row, empty)]
                values: Sequence[Value] = [*counts, *empty]
                columns, why = tables.COUNT, none_counted(told.counts, cast("StageName | None", stage))
            case Part.conversions:
                values = shares = [one for one in told.conversions if stage in (None, one.to_stage)]
                columns, rows = tables.CONVERSION, [tables.conversion_row(one, numbers) for one in shares]
            case Part.changes:
                values = changes = [one for one in told.changes if stage in (None, one.stage)]
                columns, rows = tables.CHANGE, [tables.change_row(one, numbers) for one in changes]
        if why and shown_as is Format.table:
            note(why)
        _give(store, answer, columns, rows, values, [FLOW], shown_as, evidence)


def losses(
    home: HomeOption,
    document: DocumentOption = None,
    stage: StageOption = None,
    by: Annotated[By, typer.Option(help="Each loss, or where they gather.")] = By.loss,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show each way in which cases leave the flow or never enter it, or at which stage or desk the losses gather.

    Example: tuyun losses --by desk
    """
    _hold_stage(stage)
    if stage is not None and by is not By.loss:
        raise InvalidQuery(
            "goes with single losses alone.", where=Where(field="--stage"), todo="Leave out --by, or --stage."
        )
    with connected(home) as store:
        answer, said, recorded = _gathered(store, document)
        told = ledger_of(said, recorded=recorded.losses)
        values: Sequence[Value]
        if by is By.loss:
            values = found = [one for one in told.losses if stage in (None, one.stage)]
            columns, rows = tables.LOSS, [tables.loss_row(one) for one in found]
        else:
            values = tallies = told.by_stage if by is By.stage else told.by_desk
            columns, rows = tables.TALLY, [tables.tally_row(one) for one in tallies]
        _give(store, answer, columns, rows, values, [LOSSES, told.independence], shown_as, evidence)


def exposure(
    home: HomeOption,
    document: DocumentOption = None,
    side: Annotated[
        Side, typer.Option("--show", help="What is said, what stands open, or of whom none is told.")
    ] = Side.touches,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show which statements of wrongdoing touch whom, or which investigations and questions stand open.

    A statement touches whom it names, and nobody by a route. Nothing is added up.

    Example: tuyun exposure --show unresolved
    """
    with connected(home) as store:
        answer, said, _ = _gathered(store, document)
        told = exposure_of(said)
        match side:
            case Side.touches:
                values: Sequence[Value] = told.touches
                columns, rows = tables.TOUCH, [tables.touch_row(one) for one in told.touches]
            case Side.unresolved:
                columns, values = tables.UNRESOLVED, told.unresolved
                rows = [tables.unresolved_row(one) for one in told.unresolved]
            case Side.silences:
                columns, values = tables.SILENCE, told.silences
                rows = [tables.silence_row(one) for one in told.silences]
            case Side.none_told:
                columns, values = tables.ACTOR, told.none_told
                rows = [tables.actor_row(one) for one in told.none_told]
        _give(store, answer, columns, rows, values, [EXPOSURE], shown_as, evidence)


def training(
    home: HomeOption,
    document: DocumentOption = None,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show groups by stage: training received, failings that name them. Association, never effect.

    Example: tuyun training --evidence
    """
    with connected(home) as store:
        answer, said, _ = _gathered(store, document)
        told = training_of(said)
        rows = [row for one in told.rows for row in tables.group_rows(one)]
        _give(store, answer, tables.GROUP, rows, told.rows, [TRAINING], shown_as, evidence)


def _hold_stage(stage: str | None) -> None:
    stages = vocabulary().stages
    if stage is not None and stage not in stages:
        raise InvalidQuery(
            f"there is no stage {stage!r}.", where=Where(field="--stage"), todo=suggest(stage, stages)
        )


def _gathered(store: Store, document: str | None) -> tuple[Answer, Corpus, Recorded]:
    """What the store holds of narratives and tables, read at one revision."""
    hold_named(store, query("read/documents"), document=document)
    for _ in range(CONSISTENT_TRIES):
        answers = {name: store.ask(name, **given) for name, given in asked(document).items()}
        if len({one.revision for one in answers.values()}) == 1:
            said, recorded = gathered({name: one.rows for name, one in answers.items()})
            return answers["read/documents"], said, recorded
    raise StoreUnavailable("a load is under way: the graph changed each time it was read.", todo="Ask again.")


def _give(
    store: Store,
    answer: Answer,
    named: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    values: Sequence[Value],
    reading: Sequence[str],
    shown_as: Format,
    evidence: bool,
) -> None:
    """Rows in words as a table or CSV, of the same columns if there is none; as JSON the values whole."""
    columns = list(named)
    if shown_as is Format.table:
        for line in reading:
            note(line)
        if len({str(row.get("document")) for row in rows if row.get("document")}) <= 1 and "document" in columns:
            columns.remove("document")
    if shown_as is Format.json:
        ids = [row["statements"] for row in rows]
        rows = [one.model_dump(mode="json") for one in values]
        if len(ids) == len(rows):
            rows = [{**row, "statements": list(told)} for row, told in zip(rows, ids, strict=True)]
    give(store, Answer(rows, answer.revision, answer.incomplete), columns, shown_as, evidence)
