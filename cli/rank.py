"""tuyun rank: who or what is central, and how far that can be trusted."""

from typing import Annotated, Any

import typer
from tuyun.cli.answers import Evidence, give
from tuyun.cli.connect import HomeOption, connected
from tuyun.cli.network import ScenarioOption, counted, sentence_of, whole
from tuyun.cli.output import Format, FormatOption, note
from tuyun.graph.analysis import (
    MEASURES,
    SCENARIOS,
    Measure,
    Scenario,
    measure,
    rank,
    scenario,
    scoped,
    structure_labels,
)
from tuyun.graph.analysis.rank_intervals import Sensitivity
from tuyun.graph.analysis.sensitivity import READING, sensitivity
from tuyun.graph.store import Answer, Store

MeasureArgument = Annotated[
    str, typer.Argument(help=f"Measure: {', '.join(MEASURES)}.", autocompletion=lambda: list(MEASURES))
]


def rank_entities(
    home: HomeOption,
    name: MeasureArgument = "betweenness",
    within_scenario: ScenarioOption = "asserted",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    intervals: Annotated[
        bool, typer.Option("--intervals", help="Ranks in every scenario, and without each sentence in turn.")
    ] = False,
    pairs: Annotated[
        bool, typer.Option("--pairs", help="Of the first ten, in how many of these one ranks above the other.")
    ] = False,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Rank the nodes of the institution graph (or its links) by a measure of networkx.

    Example: tuyun rank betweenness --scenario reported --intervals
    """
    chosen, frame = measure(name), scenario(within_scenario)
    with connected(home) as store:
        if shown_as is Format.table:
            note(f"{chosen.name}: {chosen.definition} ({chosen.reference})")
            note(f"scenario {frame.name}: {frame.description}")
        if intervals or pairs:
            _intervals(store, chosen, frame, limit, shown_as, evidence, pairs=pairs)
            return
        labels = structure_labels()
        nodes = store.ask("read/nodes", labels=labels)
        edges = store.ask("read/edges", labels=labels, kinds=sorted(frame.kinds))
        ranked = rank(scoped(nodes.rows, edges.rows, frame), chosen)
        rows = [
            {"rank": one.rank, "name": one.name, "label": one.label, "value": one.value, "reason": one.reason,
             "id": one.id, "statements": list(one.statements)}
            for one in ranked[:limit]
        ]  # fmt: skip
        if shown_as is Format.table:
            _left_out(len(rows), len(ranked))
        columns = ["rank", "name", "label", "value", "reason", "id"]
        give(store, Answer(rows, edges.revision, edges.incomplete), columns, shown_as, evidence)


def _intervals(
    store: Store,
    chosen: Measure,
    frame: Scenario,
    limit: int,
    shown_as: Format,
    evidence: bool,
    *,
    pairs: bool,
) -> None:
    graph, answer = whole(store)
    with counted("sentences") as progress:
        told = sensitivity(graph, chosen, frame, sentence_of(store, graph), progress=progress)
    rows = _pairs(told) if pairs else _rows(told, limit)
    if shown_as is Format.table:
        _say(told)
        if not pairs:
            _left_out(len(rows), len(told.rows))
    ranks = ["rank", "best", "worst", "unranked", "name", "label", "value", *SCENARIOS, "id"]
    columns = ["first", "above", "tied", "below", "undecided", "of", "second"] if pairs else ranks
    give(store, Answer(rows, answer.revision, answer.incomplete), columns, shown_as, evidence)


def _left_out(given: int, ranked: int) -> None:
    if given < ranked:
        note(f"the first {given} of {ranked}; more with --limit")


def _rows(told: Sensitivity, limit: int) -> list[dict[str, Any]]:
    return [
        {
            "rank": one.rank, "best": one.best, "worst": one.worst, "unranked": one.unranked, "name": one.name,
            "label": one.label, "value": one.value, **one.scenarios, "id": one.id,
            "statements": list(one.statements),
        }
        for one in told.rows[:limit]
    ]  # fmt: skip


def _pairs(told: Sensitivity) -> list[dict[str, Any]]:
    names = {one.id: one.name for one in told.rows}
    return [
        {"first": names[one.first], "above": one.above, "tied": one.tied, "below": one.below,
         "undecided": one.undecided, "of": told.worlds, "second": names[one.second]}
        for one in told.pairs
    ]  # fmt: skip


def _say(told: Sensitivity) -> None:
    note(READING)
    share = f"all {told.sentences}" if told.exact else f"{told.drawn} of {told.sentences}"
    sure = "" if told.exact else "; converged" if told.converged else "; did not converge"
    note(f"{told.worlds} worlds looked at: {share} sentences left out in turn{sure}")
    if told.decisive:
        one = told.decisive
        moved = "; ".join(f"{who.name} {who.before} → {who.after or 'no rank'}" for who in one.moved)
        note(f"the top hangs most on {one.document}, sentence {one.sentence}. Without it: {moved}")
