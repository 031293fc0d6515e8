"""tuyun structure: show components, communities, routes and cuts in the graph of a scenario."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Columns, Row, rows_of
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
from tuyun.cli.spark import OnOption, spread_over
from tuyun.graph.analysis.cuts import Cut, cut
from tuyun.graph.analysis.inputs import read_denials, read_ends, read_listed, read_network
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.parts import Part
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import Routes, routes
from tuyun.graph.analysis.scenario import SCENARIOS, scenario
from tuyun.graph.analysis.structure import (
    INTERPRETATION,
    Group,
    communities,
    cut_links,
    cut_nodes,
    parts,
    structure,
)
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection

GROUPED, PART = ("group", "of"), ("name", "label", "id")
ROUTE: Columns = (
    ("kind", lambda _: "told"), ("route", "names"), ("links", lambda route: [link.type for link in route.links]),
    "weakest", "scenario", ("voice", lambda _: None), "statements",
)  # fmt: skip
NO_ROUTE = {"kind": "none stated", "route": None, "links": None, "weakest": None, "scenario": None, "voice": None}
DENIAL: Columns = (
    ("kind", lambda _: "denied"), ("route", "names"), ("links", lambda denial: [denial.predicate]),
    ("weakest", "modality"), ("scenario", lambda _: None), ("voice", "voice_name"),
    ("statements", lambda denial: [denial.statement]),
)  # fmt: skip


class What(StrEnum):
    """What of the structure to show."""

    overview = "overview"
    parts = "parts"
    communities = "communities"
    articulation_points = "articulation-points"
    bridges = "bridges"
    routes = "routes"
    cuts = "cuts"


GROUPS = (What.parts, What.communities)
MEMBERS = (*GROUPS, What.articulation_points, What.bridges)


@with_selection
def show_structure(
    home: HomeOption,
    selection: Selection,
    what: Annotated[What, typer.Argument(help="What of it to show.")] = What.overview,
    within_scenario: ScenarioOption = "asserted",
    begin: FromOption = None,
    end: ToOption = None,
    ties: TiesOption = False,
    spark: OnOption = "",
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show how the graph hangs together; the overview tells of every scenario, all else of one.

    Example: tuyun structure cuts --scenario permitted
    """
    frame = scenario(within_scenario)
    if spark and what is not What.parts:
        raise InvalidQuery(
            "the parts of the graph alone are found on several machines.",
            where=Where(field="--on"),
            todo="Leave it out, or ask for `tuyun structure parts`.",
        )

    def read() -> Plan[Table]:
        ends = yield from read_ends(begin or (), end or (), carrying=not ties)
        if what in MEMBERS:
            graph = yield from read_listed(frame, selection)
        else:
            graph = yield from read_network(None if what == What.overview else frame, selection)
        notes = [f"scenario {frame.name}: {frame.description}", INTERPRETATION]
        match what:
            case What.overview:
                rows = _overview(graph, ends)
                notes = [INTERPRETATION]
            case What.routes:
                denied = yield from read_denials(graph, ends, selection)
                found = routes(reachable(graph, ends))
                rows = [*(rows_of(ROUTE, found.found) or [NO_ROUTE]), *rows_of(DENIAL, denied)]
                notes = [f"the first {len(found.found)}; there are more"] if found.more else []
                notes += [f"scenario {frame.name}: {frame.description}", ends.interpretation]
            case What.cuts:
                rows = [row for kind in ("node", "link") for row in _cut_rows(cut(reachable(graph, ends), kind))]
                notes = [notes[0], ends.interpretation]
            case What.parts:
                rows = _member_rows(parts(graph))
            case What.communities:
                divided = communities(graph)
                rows = _member_rows(divided.groups)
                notes = [*filter(None, [divided.left_out]), *notes]
            case What.articulation_points:
                rows = _part_rows(cut_nodes(graph))
            case What.bridges:
                rows = _part_rows(cut_links(graph))
        columns = list(rows[0]) if rows else [*(GROUPED if what in GROUPS else ()), *PART]
        return Table(rows, columns, notes)

    with working("looking at the structure"), spread_over(spark):
        answer(home, read, shown_as, evidence)


def spell_cut(found: Cut) -> str:
    """A cut in words: its size and members, or why there is none."""
    if found.outcome == "cut":
        return f"{found.size}: {', '.join(part.name for part in found.parts)}"
    return {"none_stated": "none stated", "nothing_between": "nothing between"}[found.outcome]


def spell_routes(found: Routes) -> str:
    """How many routes there are, in words."""
    return f"{len(found.found)}{' or more' if found.more else ''}" if found.found else "none stated"


def _overview(graph: "Network[str]", ends: Between) -> list[Row]:
    """A row for each scenario. A wider scenario that has nothing more is not looked at again."""
    rows: list[Row] = []
    before: tuple[int, int] | None = None
    for name, frame in SCENARIOS.items():
        part = within(graph, frame)
        size = part.number_of_edges(), sum(len(data["statements"]) for _, _, data in part.edges(data=True))
        rows.append({**rows[-1], "scenario": name} if size == before else _overview_row(part, name, ends))
        before = size
    return rows


def _overview_row(graph: "Network[str]", name: str, ends: Between) -> Row:
    found, through = structure(graph), reachable(graph, ends)
    return {
        "scenario": name,
        "nodes": found.nodes,
        "links": found.links,
        "parts": len(found.parts),
        "communities": "not computed" if found.communities.left_out else len(found.communities.groups),
        "articulation_points": len(found.articulation_points),
        "bridges": len(found.bridges),
        "routes": spell_routes(routes(through)),
        "node_cut": spell_cut(cut(through, "node")),
        "link_cut": spell_cut(cut(through, "link")),
    }


def _member_rows(groups: Sequence[Group]) -> list[Row]:
    return [
        {"group": number, "of": len(group.members), **row}
        for number, group in enumerate(groups, start=1)
        for row in _part_rows(group.members)
    ]


def _part_rows(parts: Iterable[Part]) -> list[Row]:
    return rows_of((*PART, "statements"), parts)


def _cut_rows(found: Cut) -> list[Row]:
    """A row for each member of a smallest cut, and for each node or link that is a cut alone; at least one row."""
    chosen = {part.id for part in found.parts}
    parts = [*found.parts, *(part for part in found.alone if part.id not in chosen)]
    whole = {"kind": found.kind, "outcome": found.outcome.replace("_", " "), "size": found.size}
    rows = zip(parts, _part_rows(parts), strict=True)
    return [{**whole, "alone": part in found.alone, **row} for part, row in rows] or [
        {**whole, "alone": None, **dict.fromkeys(PART)}
    ]
