"""tuyun what-if: before and after a change that nobody makes."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer
from tuyun.cli.answers import Evidence, give
from tuyun.cli.connect import HomeOption, connected
from tuyun.cli.network import FromOption, ScenarioOption, TiesOption, ToOption, between, liftable, whole, working
from tuyun.cli.output import Format, FormatOption, note
from tuyun.cli.structure import spell_cut
from tuyun.graph.analysis import MEASURES, measure, scenario
from tuyun.graph.analysis.routes import Routes
from tuyun.graph.analysis.what_if import NOTHING, READING, Difference, Liftable, change_of, what_if
from tuyun.graph.store import Answer

Row = dict[str, Any]
COLUMNS = ["what", "name", "before", "after", "id"]


def suppose(
    home: HomeOption,
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
    evidence: Evidence = False,
) -> None:
    """Show what a change would do to routes, cuts, ranks and flow; nothing is written.

    Example: tuyun what-if --remove kg-government --measure degree
    """
    chosen, frame = measure(name), scenario(within_scenario)
    change = change_of(remove or [], node or [], link or [], lift)
    with connected(home) as store:
        ends = between(store, begin, end, ties=ties)
        graph, answer = whole(store)
        with working("supposing"):
            told = liftable(store) if lift else NOTHING
            found = what_if(graph, frame, change, chosen, told, ends)
        rows = [*_standing(found), *_routes(found), *_flow(found, told)]
        moved = list(_moved(found, chosen.name))
        if shown_as is Format.table:
            note(f"scenario {frame.name}: {frame.description}")
            note(READING)
            if limit < len(moved):
                note(f"the first {limit} of {len(moved)} ranks that moved; more with --limit")
        rows += moved[:limit]
        give(store, Answer(rows, answer.revision, answer.incomplete), COLUMNS, shown_as, evidence)


def _standing(found: Difference) -> Iterator[Row]:
    sides = (found.before, found.after)
    for what, values in (
        ("nodes", [one.nodes for one in sides]),
        ("links", [one.links for one in sides]),
        ("parts", [one.parts for one in sides]),
        ("routes", [_spell(one.routes) for one in sides]),
        ("node cut", [spell_cut(one.node_cut) for one in sides]),
        ("link cut", [spell_cut(one.link_cut) for one in sides]),
    ):
        yield {"what": what, "name": None, "before": values[0], "after": values[1], "id": None}


def _spell(told: Routes) -> str:
    return f"{len(told.found)}{' or more' if told.more else ''}" if told.found else "none told"


def _routes(found: Difference) -> Iterator[Row]:
    for what, some in (("route lost", found.lost), ("route gained", found.gained)):
        for one in some:
            here, there = (one.weakest, None) if what == "route lost" else (None, one.weakest)
            yield {
                "what": what, "name": " – ".join(one.names), "before": here, "after": there, "id": None,
                "statements": list(one.statements),
            }  # fmt: skip


def _flow(found: Difference, liftable: Liftable) -> Iterator[Row]:
    if found.flow is None:
        return
    yield {"what": "loss lifted", "name": found.flow.reason, "id": found.flow.loss, "statements": []}
    names = {one.id: f"{one.predicate} ({one.stage})" for one in liftable.counts}
    for one in found.flow.changed:
        yield {
            "what": "count", "name": names[one.count], "before": str(one.before), "after": str(one.after),
            "id": one.count, "statements": list(one.statements),
        }  # fmt: skip


def _moved(found: Difference, name: str) -> Iterator[Row]:
    for one in found.moved:
        yield {
            "what": f"rank by {name}", "name": one.name, "before": one.rank_before, "after": one.rank_after,
            "id": one.id, "statements": list(one.statements),
        }  # fmt: skip
