"""Load documents into a graph with evidence, read it from Neo4j, and analyse it.

What most programs need is imported from here; see docs/library.md. A name is imported when it is first used, since
the networkx backend (`tuyun.graph.fast`) is installed without the packages of the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuyun.graph.analysis import (
        MEASURES,
        SCENARIOS,
        cut,
        exposure,
        flow,
        ledger,
        lift,
        measure,
        rank,
        reachable,
        read_corpus,
        read_denials,
        read_ends,
        read_network,
        read_scenario,
        read_sentences,
        routes,
        scenario,
        sensitivity,
        structure,
        training,
        what_if,
        within,
    )
    from tuyun.graph.connect import find_store, open_store
    from tuyun.graph.source import read_source
    from tuyun.graph.store import Plan, Snapshot, Store, StoreSettings, ask, load, remove

__all__ = [
    "MEASURES",
    "SCENARIOS",
    "Plan",
    "Snapshot",
    "Store",
    "StoreSettings",
    "ask",
    "cut",
    "exposure",
    "find_store",
    "flow",
    "ledger",
    "lift",
    "load",
    "measure",
    "open_store",
    "rank",
    "reachable",
    "read_corpus",
    "read_denials",
    "read_ends",
    "read_network",
    "read_scenario",
    "read_sentences",
    "read_source",
    "remove",
    "routes",
    "scenario",
    "sensitivity",
    "structure",
    "training",
    "what_if",
    "within",
]

if not TYPE_CHECKING:  # mypy is to see the names above alone

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from tuyun.graph.errors import needs_extra

        with needs_extra("server", f"tuyun.graph.{name}"):
            modules = map(
                import_module, (f"{__name__}.{room}" for room in ("store", "source", "connect", "analysis"))
            )
            return next(vars(module)[name] for module in modules if name in vars(module))


def __dir__() -> list[str]:
    return __all__
