"""tuyun structure: show components, communities, routes and cuts in the graph of a scenario."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from tuyun.cli.answers import Row, Table, answer
from tuyun.cli.options import EvidenceOption, FromOption, HomeOption, ScenarioOption, TiesOption, ToOption
from tuyun.cli.output import Format, FormatOption
from tuyun.cli.progress import working
from tuyun.graph.analysis import SCENARIOS, scenario, within
from tuyun.graph.analysis.cuts import Cut, cut
from tuyun.graph.analysis.inputs import read_denials, read_ends, read_network
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import Part
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import Denial, Routes, routes
from tuyun.graph.analysis.structure import INTERPRETATION, Group, Structure, structure
from tuyun.graph.store import Plan

GROUPED, PART = ("group", "of"), ("name", "label", "id")


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


def show_structure(
    home: HomeOption,
    what: Annotated[What, typer.Argument(help="What of it to show.")] = What.overview,
    within_scenario: ScenarioOption = "asserted",
    begin: FromOption = None,
    end: ToOption = None,
    ties: TiesOption = False,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show how the graph hangs together; the overview tells of every scenario, all else of one.

    Example: tuyun structure cuts --scenario permitted
    """
    frame = scenario(within_scenario)

    def read() -> Plan[Table]:
        ends = yield from read_ends(begin or (), end or (), carrying=not ties)
        graph = yield from read_network()
        part = within(graph, frame)
        notes = [f"scenario {frame.name}: {frame.description}", INTERPRETATION]
        match what:
            case What.overview:
                rows = [_overview(within(graph, other), name, ends) for name, other in SCENARIOS.items()]
                notes = [INTERPRETATION]
            case What.routes:
                denied = yield from read_denials(graph, ends)
                found = routes(reachable(part, ends))
                rows = [*_route_rows(found), *map(_denial_row, denied)]
                notes = [f"the first {len(found.found)}; there are more"] if found.more else []
                notes += [f"scenario {frame.name}: {frame.description}", ends.interpretation]
            case What.cuts:
                rows = [row for kind in ("node", "link") for row in _cut_rows(cut(reachable(part, ends), kind))]
                notes = [notes[0], ends.interpretation]
            case _:
                rows = list(_member_rows(structure(part), what))
        columns = list(rows[0]) if rows else [*(GROUPED if what in GROUPS else ()), *PART]
        return Table(rows, columns, notes)

    with working("looking at the structure"):
        answer(home, read, shown_as, evidence)


def spell_cut(found: Cut) -> str:
    """A cut in words: its size and members, or why there is none."""
    if found.outcome == "cut":
        return f"{found.size}: {', '.join(part.name for part in found.parts)}"
    return {"none_told": "none told", "nothing_between": "nothing between"}[found.outcome]


def spell_routes(found: Routes) -> str:
    """How many routes there are, in words."""
    return f"{len(found.found)}{' or more' if found.more else ''}" if found.found else "none told"


def _overview(part: "Network[str]", name: str, ends: Between) -> Row:
    found, through = structure(part), reachable(part, ends)
    return {
        "scenario": name,
        "nodes": found.nodes,
        "links": found.links,
        "parts": len(found.parts),
        "communities": len(found.communities.groups),
        "articulation_points": len(found.articulation_points),
        "bridges": len(found.bridges),
        "routes": spell_routes(routes(through)),
        "node_cut": spell_cut(cut(through, "node")),
        "link_cut": spell_cut(cut(through, "link")),
    }


def _member_rows(found: Structure, what: What) -> Iterator[Row]:
    if what in GROUPS:
        groups: Sequence[Group] = found.parts if what is What.parts else found.communities.groups
        for number, group in enumerate(groups, start=1):
            for member in group.members:
                yield {"group": number, "of": len(group.members), **_part_row(member)}
    else:
        yield from map(_part_row, found.bridges if what is What.bridges else found.articulation_points)


def _part_row(part: Part) -> Row:
    return {"name": part.name, "label": part.label, "id": part.id, "statements": list(part.statements)}


def _route_rows(found: Routes) -> Iterator[Row]:
    for route in found.found:
        yield {
            "kind": "told",
            "route": list(route.names),
            "links": [link.type for link in route.links],
            "weakest": route.weakest,
            "scenario": route.scenario,
            "voice": None,
            "statements": list(route.statements),
        }
    if not found.found:
        yield dict.fromkeys(["kind", "route", "links", "weakest", "scenario", "voice"]) | {"kind": "none told"}


def _denial_row(denial: Denial) -> Row:
    return {
        "kind": "denied",
        "route": list(denial.names),
        "links": [denial.predicate],
        "weakest": denial.modality,
        "scenario": None,
        "voice": denial.voice_name,
        "statements": [denial.statement],
    }


def _cut_rows(found: Cut) -> Iterator[Row]:
    """A row for each member of a smallest cut, and for each node or link that is a cut alone; at least one row."""
    chosen = {part.id for part in found.parts}
    parts: list[Part | None] = [*found.parts, *(part for part in found.alone if part.id not in chosen)]
    for part in parts or [None]:
        yield {
            "kind": found.kind,
            "outcome": found.outcome.replace("_", " "),
            "size": found.size,
            "alone": None if part is None else part in found.alone,
            **(dict.fromkeys(PART) if part is None else _part_row(part)),
        }
