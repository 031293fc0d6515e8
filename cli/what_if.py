"""tuyun what-if: compare routes, cuts, ranks and flow before and after a hypothetical change."""

from collections.abc import Iterator
from typing import Annotated

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Row, rows_of
from tuyun.cli.options import (
    EvidenceOption,
    FromOption,
    HomeOption,
    ScenarioOption,
    TiesOption,
    ToOption,
    with_selection,
)
from tuyun.cli.output import Format, FormatOption
from tuyun.cli.progress import working
from tuyun.cli.structure import spell_cut, spell_routes
from tuyun.graph.analysis.inputs import liftable, read_corpus, read_ends, read_network
from tuyun.graph.analysis.ranking import MEASURES, measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.what_if import INTERPRETATION, NOTHING, Difference, Liftable, change_of, what_if
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection

COLUMNS = ["what", "name", "before", "after", "id"]


@with_selection
def suppose(
    home: HomeOption,
    selection: Selection,
    remove: Annotated[list[str] | None, typer.Option(help="Id of a node or link that is gone.")] = None,
    link: Annotated[list[str] | None, typer.Option(help="A new link, as SOURCE~TYPE~TARGET.")] = None,
    node: Annotated[list[str] | None, typer.Option(help="A new node, as ID~LABEL~NAME.")] = None,
    lift: Annotated[str | None, typer.Option(help="Id of a loss that had not been (see `tuyun losses`).")] = None,
    name: Annotated[
        str,
        typer.Option("--measure", help="Whose ranks are compared.", autocompletion=lambda: list(MEASURES)),
    ] = "betweenness",
    within_scenario: ScenarioOption = "asserted",
    begin: FromOption = None,
    end: ToOption = None,
    ties: TiesOption = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many ranks that moved.")] = 20,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show what a change would do to routes, cuts, ranks and flow; nothing is written.

    Example: tuyun what-if --remove kg-government --measure degree
    """
    chosen, frame = measure(name), scenario(within_scenario)
    change = change_of(remove or [], node or [], link or [], lift)

    def read() -> Plan[Table]:
        ends = yield from read_ends(begin or (), end or (), carrying=not ties)
        losses = liftable(*(yield from read_corpus(selection))) if lift else NOTHING
        graph = yield from read_network(selection=selection)
        difference = what_if(graph, frame, change, chosen, losses, ends)
        moved = _rank_rows(difference, chosen.name)
        notes = [f"scenario {frame.name}: {frame.description}", INTERPRETATION]
        if limit < len(moved):
            notes.append(f"the first {limit} of {len(moved)} ranks that moved; more with --limit")
        rows = [*_summary_rows(difference), *_route_rows(difference), *_flow_rows(difference, losses)]
        return Table([*rows, *moved[:limit]], COLUMNS, notes)

    with working("supposing"):
        answer(home, read, shown_as, evidence)


def _summary_rows(difference: Difference) -> Iterator[Row]:
    before, after = difference.before, difference.after
    for what, value_before, value_after in (
        ("nodes", before.nodes, after.nodes),
        ("links", before.links, after.links),
        ("parts", before.parts, after.parts),
        ("routes", spell_routes(before.routes), spell_routes(after.routes)),
        ("node cut", spell_cut(before.node_cut), spell_cut(after.node_cut)),
        ("link cut", spell_cut(before.link_cut), spell_cut(after.link_cut)),
    ):
        yield {"what": what, "name": None, "before": value_before, "after": value_after, "id": None}


def _route_rows(difference: Difference) -> Iterator[Row]:
    for what, found in (("route lost", difference.lost), ("route gained", difference.gained)):
        for route in found:
            before, after = (route.weakest, None) if what == "route lost" else (None, route.weakest)
            yield {
                "what": what, "name": " – ".join(route.names), "before": before, "after": after, "id": None,
                "statements": list(route.statements),
            }  # fmt: skip


def _flow_rows(difference: Difference, losses: Liftable) -> Iterator[Row]:
    if difference.flow is None:
        return
    yield {"what": "loss lifted", "name": difference.flow.reason, "id": difference.flow.loss, "statements": []}
    names = {count.id: f"{count.predicate} ({count.stage})" for count in losses.counts}
    columns = (
        ("what", lambda _: "count"), ("name", lambda change: names[change.count]), "before", "after",
        ("id", "count"), "statements",
    )  # fmt: skip
    yield from rows_of(columns, difference.flow.changed)


def _rank_rows(difference: Difference, measure_name: str) -> list[Row]:
    what = f"rank by {measure_name}"
    columns = (
        ("what", lambda _: what),
        "name",
        ("before", "rank_before"),
        ("after", "rank_after"),
        "id",
        "statements",
    )
    return rows_of(columns, difference.moved)
