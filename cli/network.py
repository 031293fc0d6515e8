"""What the commands on the structure share: the network that they ask, its ends, and signs of life."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console
from tuyun.cli.connect import hold_named
from tuyun.graph.analysis import SCENARIOS, asked, flow, gathered, ledger, network, structure_labels
from tuyun.graph.analysis.network import KINDS, Network
from tuyun.graph.analysis.reachability import Between
from tuyun.graph.analysis.sensitivity import Progress, Sentence, sentences, statements_of
from tuyun.graph.analysis.what_if import Liftable
from tuyun.graph.local import Report, shown
from tuyun.graph.statements import is_row_id
from tuyun.graph.store import Answer, Store, query

PATIENCE = 1.0
"""Seconds of silence before progress is shown."""
ScenarioOption = Annotated[
    str,
    typer.Option(
        "--scenario",
        help=f"Which statements count: {', '.join(SCENARIOS)}.",
        autocompletion=lambda: list(SCENARIOS),
    ),
]
FromOption = Annotated[list[str] | None, typer.Option("--from", help="Id where ways begin; all victims if none.")]
ToOption = Annotated[list[str] | None, typer.Option("--to", help="Id where ways end; all convictions if none.")]
TiesOption = Annotated[bool, typer.Option("--ties", help="Walk every link, in either direction.")]


def whole(store: Store) -> tuple["Network[str]", Answer]:
    """All that could count in any scenario, and the answer that says at which revision."""
    labels = structure_labels()
    nodes = store.ask("read/nodes", labels=labels)
    edges = store.ask("read/edges", labels=labels, kinds=list(KINDS))
    return network(nodes.rows, edges.rows), edges


def between(store: Store, begin: list[str] | None, end: list[str] | None, *, ties: bool) -> Between:
    """The two sets that ways lead between; raises `NotFound` if one of them is not in the graph."""
    sources, targets = (_ids(store, some or []) for some in (begin, end))
    return Between(sources or None, targets or None, not ties)


def _ids(store: Store, names: list[str]) -> frozenset[str]:
    held = [hold_named(store, query("read/links"), entity=one)["entity"] for one in names]
    return frozenset(str(one) for one in held)


def sentence_of(store: Store, graph: "Network[str]") -> dict[str, Sentence]:
    """The sentence of each statement of a network."""
    told = [one for one in statements_of(graph) if not is_row_id(one)]
    return sentences(graph, store.ask("read/evidence", ids=told).rows)


def liftable(store: Store) -> Liftable:
    """All losses that are told, and the counts that lifting one may raise."""
    said, recorded = gathered({name: store.ask(name, **given).rows for name, given in asked().items()})
    counts = flow(said, recorded.counts, recorded.conversions).counts
    return Liftable(said, ledger(said, counts, recorded.losses).losses, counts)


@contextmanager
def counted(what: str) -> Iterator[Progress]:
    """Progress by count, shown once it takes longer than a second."""
    began = monotonic()
    with ExitStack() as stack:
        reports: list[Report] = []

        def progress(done: int, total: int) -> None:
            if monotonic() - began > PATIENCE:
                if not reports:
                    reports.append(stack.enter_context(shown()))
                reports[0](what, done, total)

        yield progress


@contextmanager
def working(what: str) -> Iterator[None]:
    """A sign of life on a terminal for as long as something takes."""
    with Console(stderr=True).status(what):
        yield
