"""tuyun structure: how the graph of a scenario hangs together, and what leads from victims to convictions."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from tuyun.cli.answers import Evidence, give
from tuyun.cli.connect import HomeOption, connected
from tuyun.cli.network import FromOption, ScenarioOption, TiesOption, ToOption, between, whole, working
from tuyun.cli.output import Format, FormatOption, note
from tuyun.graph.analysis import SCENARIOS, scenario, within
from tuyun.graph.analysis.cuts import Cut, cut
from tuyun.graph.analysis.gather import EVERY
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import Part
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import denials, routes
from tuyun.graph.analysis.structure import READING, Group, Structure, structure
from tuyun.graph.store import Answer, Store
from tuyun.graph.store.rows import statement_of

Row = dict[str, Any]
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
    evidence: Evidence = False,
) -> None:
    """Show how the graph hangs together; the overview tells of every scenario, all else of one.

    Example: tuyun structure cuts --scenario permitted
    """
    frame = scenario(within_scenario)
    with connected(home) as store:
        ends = between(store, begin, end, ties=ties)
        graph, answer = whole(store)
        with working("looking at the structure"):
            part = within(graph, frame)
            match what:
                case What.overview:
                    rows = [_overview(within(graph, one), name, ends) for name, one in SCENARIOS.items()]
                case What.routes:
                    rows = [*_routes(part, ends), *_denied(store, graph, ends)]
                case What.cuts:
                    rows = [row for kind in ("node", "link") for row in _cut(cut(reachable(part, ends), kind))]
                case _:
                    rows = list(_of(structure(part), what))
        if shown_as is Format.table:
            if what is not What.overview:
                note(f"scenario {frame.name}: {frame.description}")
            note(ends.reading if what in (What.routes, What.cuts) else READING)
        columns = list(rows[0]) if rows else [*(GROUPED if what in GROUPS else ()), *PART]
        give(store, Answer(rows, answer.revision, answer.incomplete), columns, shown_as, evidence)


def spell_cut(told: Cut) -> str:
    """A cut in words: whom it takes, or why there is none."""
    if told.outcome == "cut":
        return f"{told.size}: {', '.join(one.name for one in told.parts)}"
    return {"none_told": "none told", "nothing_between": "nothing between"}[told.outcome]


def _overview(part: "Network[str]", name: str, ends: Between) -> Row:
    told, through = structure(part), reachable(part, ends)
    found = routes(through)
    return {
        "scenario": name,
        "nodes": told.nodes,
        "links": told.links,
        "parts": len(told.parts),
        "communities": len(told.communities.groups),
        "articulation_points": len(told.articulation_points),
        "bridges": len(told.bridges),
        "routes": f"{len(found.found)}{' or more' if found.more else ''}" if found.found else "none told",
        "node_cut": spell_cut(cut(through, "node")),
        "link_cut": spell_cut(cut(through, "link")),
    }


def _of(told: Structure, what: What) -> Iterator[Row]:
    if what in GROUPS:
        groups: Sequence[Group] = told.parts if what is What.parts else told.communities.groups
        for number, group in enumerate(groups, start=1):
            for one in group.members:
                yield {"group": number, "of": len(group.members), **_part(one)}
        return
    for one in told.bridges if what is What.bridges else told.articulation_points:
        yield _part(one)


def _part(one: Part) -> Row:
    return {"name": one.name, "label": one.label, "id": one.id, "statements": list(one.statements)}


def _routes(part: "Network[str]", ends: Between) -> Iterator[Row]:
    found = routes(reachable(part, ends))
    if found.more:
        note(f"the first {len(found.found)}; there are more")
    for one in found.found:
        yield {
            "kind": "told",
            "route": list(one.names),
            "links": [link.type for link in one.links],
            "weakest": one.weakest,
            "scenario": one.scenario,
            "voice": None,
            "statements": list(one.statements),
        }
    if not found.found:
        yield dict.fromkeys(["kind", "route", "links", "weakest", "scenario", "voice"]) | {"kind": "none told"}


def _denied(store: Store, graph: "Network[str]", ends: Between) -> Iterator[Row]:
    rows = store.ask("read/statements", polarity="denied", limit=EVERY).rows
    told = [statement_of(row["statement"], row["mentions"], row["compared_with"]) for row in rows]
    for one in denials(told, graph, ends, _names(rows)):
        yield {
            "kind": "denied",
            "route": list(one.names),
            "links": [one.predicate],
            "weakest": one.modality,
            "scenario": None,
            "voice": one.voice_name,
            "statements": [one.statement],
        }


def _names(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    names = {part["entity"]: part["name"] for row in rows for part in row["mentions"]}
    return names | {row["statement"]["voice"]: row["voice_name"] for row in rows if row["voice_name"]}


def _cut(told: Cut) -> Iterator[Row]:
    """A row for each part of a smallest cut, and for each that is one by itself; one row if there is none."""
    empty = dict.fromkeys(["name", "label", "id"])
    chosen = {one.id for one in told.parts}
    shown: list[Part | None] = [*told.parts, *(one for one in told.alone if one.id not in chosen)]
    for one in shown or [None]:
        yield {
            "kind": told.kind,
            "outcome": told.outcome.replace("_", " "),
            "size": told.size,
            "alone": None if one is None else one in told.alone,
            **(empty if one is None else _part(one)),
        }
