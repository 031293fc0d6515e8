"""tuyun figures, agreement, trend: list figures as tidy rows, compare sources, or lay figures out by period."""

from datetime import date
from enum import StrEnum
from functools import partial
from typing import Annotated, cast

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Columns
from tuyun.cli.corpus import from_corpus
from tuyun.cli.options import EvidenceOption, HomeOption, StageOption, check_predicate, check_stage, with_selection
from tuyun.cli.output import Format, FormatOption
from tuyun.graph.analysis import agreement as agreements_of
from tuyun.graph.analysis import figures as figures_of
from tuyun.graph.analysis import trend as trend_of
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.comparable import spaced
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.figures import Figure, FigureChoice
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.statements.day import read_day
from tuyun.graph.store.selection import Selection
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import PredicateName, StageName

FIGURE: Columns = (
    "country", "stage", "predicate", "phrase", "unit", "currency", "flow", "forms", "laws", "places", "groups",
    "condition", "outcome", "parties", "part", "period_kind", "period_start", "period_end", "inferred", "lower",
    "upper", "stated", "status", "words", "voice", "modality", "publisher", "year", "document", "sentence",
    "statements",
)  # fmt: skip
CELL: Columns = (
    "country", "stage", "predicate", "outcome", "unit", "currency", "flow", "forms", "limits", "parties",
    "period_kind", "period_start", "period_end", "inferred", "tells", "lower", "upper", "stated", "words",
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
PredicateOption = Annotated[
    str | None,
    typer.Option(help="Only figures of this predicate.", autocompletion=lambda: list(vocabulary().predicates)),
]
FromDayOption = Annotated[
    str | None, typer.Option("--period-from", help="Only periods with days, of which the last is this or later.")
]
ToDayOption = Annotated[
    str | None, typer.Option("--period-to", help="Only periods with days, of which the first is this or earlier.")
]
InferOption = Annotated[
    bool,
    typer.Option(
        "--infer-period", help="Take a figure without a period to be of the report's own year; it is marked."
    ),
]


class Result(StrEnum):
    """What came of a comparison."""

    agree = "agree"
    differ = "differ"
    revised = "revised"
    not_comparable = "not_comparable"


@with_selection
def figures(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    predicate: PredicateOption = None,
    period_from: FromDayOption = None,
    period_to: ToDayOption = None,
    infer_period: InferOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show each count, zero and silence as a tidy row.

    Example: tuyun figures --country KG -f csv
    """
    choice = _choice(stage, predicate, period_from, period_to, infer_period=infer_period)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        return Table.of(FIGURE, choice.figures(corpus, recorded.counts), [figures_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


@with_selection
def agreement(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    predicate: PredicateOption = None,
    period_from: FromDayOption = None,
    period_to: ToDayOption = None,
    infer_period: InferOption = False,
    result: Annotated[Result | None, typer.Option(help="Only pairs with this result.")] = None,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show whether figures of the same thing from several documents or voices agree, and why not.

    Example: tuyun agreement --country KG
    """
    choice = _choice(stage, predicate, period_from, period_to, infer_period=infer_period)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        found = agreements_of.agreements(choice.figures(corpus, recorded.counts))
        pairs = [pair for pair in found if result in (None, pair.result)]
        return Table.of(PAIR, pairs, [agreements_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


@with_selection
def trend(
    home: HomeOption,
    selection: Selection,
    stage: StageOption = None,
    predicate: PredicateOption = None,
    period_from: FromDayOption = None,
    period_to: ToDayOption = None,
    infer_period: InferOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show figures period by period, countries beside each other, with silences and gaps.

    Example: tuyun trend --country KG --stage investigation
    """
    choice = _choice(stage, predicate, period_from, period_to, infer_period=infer_period)

    def table(corpus: Corpus, recorded: Recorded) -> Table:
        cells = trend_of.trend(choice.figures(corpus, recorded.counts))
        return Table.of(CELL, cells, [trend_of.INTERPRETATION])

    answer(home, partial(from_corpus, selection, table), shown_as, evidence)


def _choice(
    stage: str | None, predicate: str | None, first: str | None, last: str | None, *, infer_period: bool
) -> FigureChoice:
    """The figures that the options ask for; raises `InvalidQuery` if a term is unknown, or a day is none."""
    check_stage(stage)
    check_predicate(predicate)
    return FigureChoice(
        stage=cast("StageName | None", stage),
        predicate=cast("PredicateName | None", predicate),
        period_from=_day(first, "--period-from"),
        period_to=_day(last, "--period-to"),
        infer_period=infer_period,
    )


def _day(text: str | None, field: str) -> date | None:
    try:
        return None if text is None else read_day(text)
    except ValueError:
        raise InvalidQuery(
            f"{text!r} is no day.", where=Where(field=field), todo="Write it as 2021-03-31."
        ) from None


def _spelled(figure: Figure) -> str:
    """A figure in words: its bounds, a stated figure's words, or its status if it is a silence or is not shown."""
    if figure.stated is not None:
        return figure.words or ""
    return str(figure.interval) if figure.interval else spaced(figure.status)


def _source(figure: Figure) -> str:
    return f"{figure.voice} ({figure.document})"
