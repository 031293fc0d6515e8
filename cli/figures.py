"""tuyun figures, agreement, trend: list figures as tidy rows, compare sources, or lay figures out by period."""

from functools import partial
from typing import Annotated

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Columns
from tuyun.cli.corpus import from_corpus
from tuyun.cli.options import EvidenceOption, HomeOption, StageOption, check_stage, with_selection
from tuyun.cli.output import Format, FormatOption
from tuyun.graph.analysis import agreement as agreements_of
from tuyun.graph.analysis import figures as figures_of
from tuyun.graph.analysis import trend as trend_of
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.comparable import spaced
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.figures import Figure
from tuyun.graph.store.selection import Selection

FIGURE: Columns = (
    "country", "stage", "predicate", "phrase", "unit", "currency", "flow", "forms", "laws", "places", "groups",
    "condition", "parties", "part", "period_kind", "period_start", "period_end", "inferred", "lower", "upper",
    "stated", "status", "words", "voice", "modality", "publisher", "year", "document", "sentence", "statements",
)  # fmt: skip
CELL: Columns = (
    "country", "stage", "predicate", "unit", "currency", "flow", "forms", "limits", "parties", "period_kind",
    "period_start", "period_end", "inferred", "tells", "lower", "upper", "stated", "words",
    ("change_at_least", lambda cell: cell.change and cell.change.lower),
    ("change_at_most", lambda cell: cell.change and cell.change.upper),
    "voice", "modality", "document", "statements",
)  # fmt: skip
PAIR: Columns = (
    "country", "result", "predicate", "reasons",
    ("first", lambda pair: _spelled(pair.first)), ("first_source", lambda pair: _source(pair.first)),
    ("second", lambda pair: _spelled(pair.second)), ("second_source", lambda pair: _source(pair.second)),
    "statements",
)  # fmt: skip
InferOption = Annotated[
    bool,
    typer.Option(
        "--infer-period", help="Take a figure without a period to be of the report's own year; it is marked."
    ),
]


@with_selection
def figures(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    infer_period: InferOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show each count, zero and silence as a tidy row.

    Example: tuyun figures --country KG -f csv
    """
    check_stage(stage)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        found = _figures(corpus, recorded, stage, infer_period=infer_period)
        return Table.of(FIGURE, found, [figures_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


@with_selection
def agreement(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    infer_period: InferOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show whether figures of the same thing from several documents or voices agree, and why not.

    Example: tuyun agreement --country KG
    """
    check_stage(stage)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        found = _figures(corpus, recorded, stage, infer_period=infer_period)
        return Table.of(PAIR, agreements_of.agreements(found), [agreements_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


@with_selection
def trend(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    infer_period: InferOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show figures period by period, countries beside each other, with silences and gaps.

    Example: tuyun trend --country KG --stage investigation
    """
    check_stage(stage)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        found = _figures(corpus, recorded, stage, infer_period=infer_period)
        return Table.of(CELL, trend_of.trend(found), [trend_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


def _figures(corpus: Corpus, recorded: Recorded, stage: str | None, *, infer_period: bool) -> list[Figure]:
    found = figures_of.figures(corpus, recorded.counts, infer_period=infer_period)
    return [figure for figure in found if stage in (None, figure.stage)]


def _spelled(figure: Figure) -> str:
    """A figure in words: its bounds, a rough figure's words, or its status if it is a silence or is not shown."""
    if figure.status == "approximate":
        return figure.words or ""
    return str(figure.interval) if figure.interval else spaced(figure.status)


def _source(figure: Figure) -> str:
    return f"{figure.voice} ({figure.document})"
