"""tuyun flow, losses, exposure, training: show the analyses of the case flow."""

from enum import StrEnum
from functools import partial
from typing import Annotated, cast

import typer
from tuyun.cli import tables
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import column_names, rows_of
from tuyun.cli.corpus import from_corpus
from tuyun.cli.options import EvidenceOption, HomeOption, StageOption, check_stage, with_selection
from tuyun.cli.output import Format, FormatOption
from tuyun.cli.spark import OnOption, TableOption, from_corpus_or_groups, grouped_by_spark
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.exposure import INTERPRETATION as EXPOSURE
from tuyun.graph.analysis.exposure import exposure as exposure_of
from tuyun.graph.analysis.flow import INTERPRETATION as FLOW
from tuyun.graph.analysis.flow import flow as flow_of
from tuyun.graph.analysis.flow import none_counted
from tuyun.graph.analysis.losses import INTERPRETATION as LOSSES
from tuyun.graph.analysis.losses import ledger as ledger_of
from tuyun.graph.analysis.training import INTERPRETATION as TRAINING
from tuyun.graph.analysis.training import training as training_of
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store.selection import Selection
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
    """What is said of wrongdoing, what stands open, or of whom nothing is said."""

    touches = "touches"
    unresolved = "unresolved"
    silences = "silences"
    none_stated = "none-stated"


ExactOption = Annotated[
    bool, typer.Option("--exact", help="Counts of tables as they are, for your eyes alone; else they are rounded.")
]


@with_selection
def flow(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    part: Annotated[Part, typer.Option("--show", help="Counts, shares between them, or changes.")] = Part.counts,
    exact: ExactOption = False,
    spark: OnOption = "",
    table: TableOption = None,
    assume_tied: Annotated[
        bool,
        typer.Option("--assume-tied", help="Add what a share would be if the text tied the two counts together."),
    ] = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show what was counted at each stage, what share came further, or what changed, as intervals.

    Where nobody counts, a stage is unknown: 0 or more, and never 0. A share is given where the text ties two
    counts together or records follow the same cases; else it says why not. With --assume-tied it adds what the
    share would be if the second count were of some of the first one's cases, which no sentence says.

    Example: tuyun flow --show conversions
    """
    check_stage(stage)
    groups = grouped_by_spark(spark, table, selection)

    def shown(corpus: Corpus, recorded: Recorded) -> Table:
        found = flow_of(corpus, recorded.counts, recorded.conversions, assume_tied=assume_tied)
        match part:
            case Part.counts:
                counts = [count for count in found.counts if stage in (None, count.stage)]
                empty = [row for row in found.stages if row.unknown is not None and stage in (None, row.stage)]
                rows = [*rows_of(tables.COUNT, counts), *rows_of(tables.UNKNOWN, empty)]
                why = none_counted(found.counts, cast("StageName | None", stage))
                notes = [why, FLOW] if why else [FLOW]
                return Table(rows, column_names(tables.COUNT), notes, [*counts, *empty])
            case Part.conversions:
                shares = [share for share in found.conversions if stage in (None, share.to_stage)]
                return Table.of(tables.conversion_columns(corpus), shares, [FLOW])
            case Part.changes:
                changes = [change for change in found.changes if stage in (None, change.stage)]
                return Table.of(tables.change_columns(corpus), changes, [FLOW])

    answer(home, partial(from_corpus_or_groups, groups, selection, shown, exact=exact), shown_as, evidence)


@with_selection
def losses(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    by: Annotated[By, typer.Option(help="Each loss, or where they gather.")] = By.loss,
    exact: ExactOption = False,
    spark: OnOption = "",
    table: TableOption = None,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show each way in which cases leave the flow or never enter it, or at which stage or desk the losses gather.

    Example: tuyun losses --by desk
    """
    check_stage(stage)
    if stage is not None and by is not By.loss:
        raise InvalidQuery(
            "goes with single losses alone.", where=Where(field="--stage"), todo="Leave out --by, or --stage."
        )
    groups = grouped_by_spark(spark, table, selection)

    def shown(corpus: Corpus, recorded: Recorded) -> Table:
        found = ledger_of(corpus, recorded=recorded.losses)
        notes = [LOSSES, found.independence]
        if by is By.loss:
            chosen = [loss for loss in found.losses if stage in (None, loss.stage)]
            return Table.of(tables.LOSS, chosen, notes)
        return Table.of(tables.TALLY, found.by_stage if by is By.stage else found.by_desk, notes)

    answer(home, partial(from_corpus_or_groups, groups, selection, shown, exact=exact), shown_as, evidence)


@with_selection
def exposure(
    home: HomeOption,
    selection: Selection,
    side: Annotated[
        Side, typer.Option("--show", help="What is said, what stands open, or of whom none is told.")
    ] = Side.touches,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show which statements of wrongdoing touch whom, or which investigations and questions stand open.

    A statement touches whom it names, and nobody by a route. Nothing is added up.

    Example: tuyun exposure --show unresolved
    """

    def table(corpus: Corpus, _: Recorded) -> Table:
        found = exposure_of(corpus)
        match side:
            case Side.touches:
                return Table.of(tables.TOUCH, found.touches, [EXPOSURE])
            case Side.unresolved:
                return Table.of(tables.UNRESOLVED, found.unresolved, [EXPOSURE])
            case Side.silences:
                return Table.of(tables.SILENCE, found.silences, [EXPOSURE])
            case Side.none_stated:
                return Table.of(tables.ACTOR, found.none_stated, [EXPOSURE])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


@with_selection
def training(
    home: HomeOption,
    selection: Selection,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show groups by stage: training received, failings that name them. Association, never effect.

    Example: tuyun training --evidence
    """

    def table(corpus: Corpus, _: Recorded) -> Table:
        groups = training_of(corpus).rows
        rows = rows_of(tables.GROUP, tables.by_stage(groups))
        return Table(rows, column_names(tables.GROUP), [TRAINING], groups)

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)
