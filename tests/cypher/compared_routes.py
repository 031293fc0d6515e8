"""The rows of the named queries on routes and cuts, and those of the analyses, in the queries' columns."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.network import KINDS, Network, network, structure_labels, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.parts import Part
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import denials, routes
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.store import Store
from tuyun.graph.vocabulary import vocabulary

from tests.cypher.compared import Pair
from tests.cypher.rows import answers

SCENARIO_OF = {"asserted": "asserted", "all": "permitted"}
"""The scenario of the analyses that holds the same links as that of the query ``cuts``."""


def compare_routes(store: Store, corpus: Corpus) -> Pair:
    graph = whole(store)
    courts = frozenset(node for node, told in graph.nodes(data=True) if told["label"] == "Court")
    found: list[dict[str, Any]] = []
    if courts:
        wide = within(graph, SCENARIOS["permitted"])
        for route in routes(reachable(wide, Between(targets=courts)), longest=6).found:
            permitted = any(link.kind == "permitted" for link in route.links)
            found.append(
                route_row(
                    "legal possibility" if permitted else "evidenced",
                    route.names,
                    [link.type for link in route.links],
                    [",".join(link.modalities) for link in route.links],
                    route.statements,
                    reaches_court=True,
                )
            )
    if not any(row["kind"] == "evidenced" for row in found):
        found.append(route_row("none stated", [], [], [], []))
    for source, target, told in graph.edges(data=True):
        carries = told["kind"] == "permitted" and vocabulary().links[told["type"]].carries
        if carries and "Victim" in (graph.nodes[source]["label"], graph.nodes[target]["label"]):
            ends = [graph.nodes[source]["name"], graph.nodes[target]["name"]]
            modalities = [",".join(told["modalities"])]
            found.append(route_row("legal possibility", ends, [told["type"]], modalities, told["statements"]))
    known = {entity: told.name for (_, entity), told in corpus.entities.items()}
    found += [
        route_row(
            "denied",
            denial.names,
            [denial.predicate],
            [denial.modality],
            [denial.statement],
            voices=[denial.voice_name],
        )
        for denial in denials(corpus.statements, graph, Between(), known)
    ]
    rows = store.ask("questions/routes").rows
    return [{key: value for key, value in row.items() if key not in ("country", "phrase")} for row in rows], found


def route_row(
    kind: str,
    route: Sequence[str],
    links: Sequence[str],
    modalities: Sequence[str],
    statements: Sequence[str],
    *,
    reaches_court: bool = False,
    voices: Sequence[str] = (),
) -> dict[str, Any]:
    return {
        "kind": kind,
        "reaches_court": reaches_court,
        "route": list(route),
        "links": list(links),
        "modalities": list(modalities),
        "voices": list(voices),
        "statements": list(statements),
    }


def compare_cuts(store: Store, _: Corpus) -> Pair:
    """A node rests on all its links in the analysis; the query names those by which it lies on the routes."""
    graph = whole(store)
    rows = [{key: value for key, value in row.items() if key != "country"} for row in answers(store, "cuts")]
    found: list[dict[str, Any]] = []
    for scenario, name in SCENARIO_OF.items():
        through = reachable(within(graph, SCENARIOS[name]))
        number = len(routes(through).found)
        cuts = [cut(through, kind) for kind in ("node", "link")]
        parts: list[tuple[str, Part]] = [(one.kind, part) for one in cuts for part in one.alone]
        for kind, part in parts:
            statements = list(part.statements)
            if kind == "node":
                named = [row["statements"] for row in rows if (row["scenario"], row["id"]) == (scenario, part.id)]
                statements = [statement for statement in [*chain(*named)] if statement in part.statements]
            found.append(
                {
                    "scenario": scenario,
                    "kind": kind,
                    "id": part.id,
                    "name": part.name if kind == "node" else part.label,
                    "routes": number,
                    "statements": statements,
                }
            )
        if not parts:
            outcome = "no single one" if number else "none stated"
            nothing: dict[str, Any] = {"id": None, "name": None, "statements": []}
            found.append({"scenario": scenario, "kind": outcome, "routes": number, **nothing})
    return rows, found


def whole(store: Store) -> "Network[str]":
    labels = structure_labels()
    nodes = store.ask("read/nodes", labels=labels)
    edges = store.ask("read/edges", labels=labels, kinds=list(KINDS))
    types = [name for name, link in vocabulary().links.items() if link.kind in KINDS]
    row_edges = store.ask("read/row_edges", types=types)
    return network(NetworkColumns.of(nodes.rows, edges.rows, row_edges.rows))
