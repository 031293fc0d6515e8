"""tuyun rank: rank entities or links by a centrality measure, with intervals that show how stable ranks are."""

from functools import partial
from typing import Annotated

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Columns, Row, column_names, rows_of
from tuyun.cli.options import EvidenceOption, HomeOption, with_selection
from tuyun.cli.output import Format, FormatOption
from tuyun.cli.progress import counted
from tuyun.cli.spark import OnOption, spread_over
from tuyun.graph.analysis.carrying import INTERPRETATION as STEPS
from tuyun.graph.analysis.carrying import require_directed
from tuyun.graph.analysis.inputs import read_network, read_scenario, read_sentences
from tuyun.graph.analysis.rank_intervals import Sensitivity
from tuyun.graph.analysis.ranking import INTERPRETATION as RANKS
from tuyun.graph.analysis.ranking import MEASURES, measure, rank, require_spread
from tuyun.graph.analysis.scenario import RANKED, SCENARIOS, scenario
from tuyun.graph.analysis.sensitivity import INTERPRETATION, Progress, sensitivity
from tuyun.graph.errors import InvalidAnalysis, Where
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection

RANK: Columns = ("rank", "name", "label", "value", "reason", "id", "statements")
INTERVAL: Columns = (
    "rank", "best", "worst", "unranked", "name", "label", "value",
    *((name, lambda row, name=name: row.scenarios[name]) for name in SCENARIOS), "id", "statements",
)  # fmt: skip
MeasureArgument = Annotated[
    str, typer.Argument(help=f"Measure: {', '.join(MEASURES)}.", autocompletion=lambda: list(MEASURES))
]


@with_selection
def rank_entities(
    home: HomeOption,
    selection: Selection,
    name: MeasureArgument = "betweenness",
    within_scenario: Annotated[
        str,
        typer.Option(
            "--scenario",
            help=f"Which statements count: {', '.join(SCENARIOS)}; carrying: the directed steps that cases take.",
            autocompletion=lambda: list(RANKED),
        ),
    ] = "asserted",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    intervals: Annotated[
        bool, typer.Option("--intervals", help="Ranks in every scenario, and without each sentence in turn.")
    ] = False,
    pairs: Annotated[
        bool, typer.Option("--pairs", help="Of the first ten, in how many of these one ranks above the other.")
    ] = False,
    spark: OnOption = "",
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Rank the nodes of the institution graph (or its links) by a measure of networkx.

    Example: tuyun rank betweenness --scenario reported --intervals
    """
    ranges = intervals or pairs
    chosen, frame = measure(name), scenario(within_scenario, SCENARIOS if ranges else RANKED)
    if frame.carrying:
        require_directed(name)
    if spark:
        require_spread(chosen)
        if ranges:
            raise InvalidAnalysis(
                "intervals measure many networks, none of which is spread over machines.",
                where=Where(field="--on"),
                todo="Leave out --on, or --intervals and --pairs.",
            )
    notes = (
        f"{chosen.name}: {chosen.definition} ({chosen.reference})",
        f"scenario {frame.name}: {frame.description}",
    )

    def read_ranks() -> Plan[Table]:
        ranked = rank((yield from read_scenario(frame, selection)), chosen, carrying=frame.carrying)
        cut = [*notes, STEPS if frame.carrying else RANKS, *_first_of(limit, len(ranked))]
        return Table(rows_of(RANK, ranked[:limit]), column_names(RANK), cut)

    def read_intervals(progress: Progress) -> Plan[Table]:
        graph = yield from read_network(selection=selection)
        sentence_of = yield from read_sentences(graph)
        found = sensitivity(graph, chosen, frame, sentence_of, progress=progress)
        reliability = [*notes, *_notes(found)]
        if pairs:
            columns = ["first", "above", "tied", "below", "undecided", "of", "second"]
            return Table(_pair_rows(found), columns, reliability)
        cut = [*reliability, *_first_of(limit, len(found.rows))]
        return Table(rows_of(INTERVAL, found.rows[:limit]), column_names(INTERVAL), cut)

    if not ranges:
        with spread_over(spark):
            answer(home, read_ranks, shown_as, evidence)
        return
    with counted("sentences") as progress:
        answer(home, partial(read_intervals, progress), shown_as, evidence)


def _first_of(limit: int, count: int) -> list[str]:
    return [f"the first {limit} of {count}; more with --limit"] if limit < count else []


def _pair_rows(found: Sensitivity) -> list[Row]:
    names = {row.id: row.name for row in found.rows}
    return [
        {"first": names[pair.first], "above": pair.above, "tied": pair.tied, "below": pair.below,
         "undecided": pair.undecided, "of": found.worlds, "second": names[pair.second]}
        for pair in found.pairs
    ]  # fmt: skip


def _notes(found: Sensitivity) -> list[str]:
    share = f"all {found.sentences}" if found.exact else f"{found.drawn} of {found.sentences}"
    convergence = "" if found.exact else "; converged" if found.converged else "; did not converge"
    notes = [INTERPRETATION, f"{found.worlds} worlds looked at: {share} sentences left out in turn{convergence}"]
    if found.decisive:
        sentence = found.decisive
        moved = "; ".join(f"{move.name} {move.before} → {move.after or 'no rank'}" for move in sentence.moved)
        notes.append(
            f"the top hangs most on {sentence.document}, sentence {sentence.sentence}. Without it: {moved}"
        )
    return notes
