"""The network that analyses are made of, and what they are asked of it: read through a request's own `Ask`."""

from anyio import to_thread
from tuyun.api.analysis_cache import gather
from tuyun.api.dependencies import Asked
from tuyun.api.envelope import Ask
from tuyun.api.parameters import WaysFilter
from tuyun.api.routes.entities import found
from tuyun.graph.analysis import network, structure_labels
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.gather import EVERY
from tuyun.graph.analysis.losses import losses
from tuyun.graph.analysis.network import KINDS, Network
from tuyun.graph.analysis.reachability import Between
from tuyun.graph.analysis.sensitivity import Sentence, sentences, statements_of
from tuyun.graph.analysis.what_if import Liftable
from tuyun.graph.statements import is_row_id
from tuyun.graph.store.answer import Record


async def whole(ask: Ask) -> "Network[str]":
    """All that could count, in any scenario."""
    labels = structure_labels()
    nodes = await ask("read/nodes", {"labels": labels})
    edges = await ask("read/edges", {"labels": labels, "kinds": list(KINDS)})
    return await to_thread.run_sync(network, nodes, edges)


async def between(ask: Ask, wanted: WaysFilter) -> Between:
    """The two sets that ways lead between; raises `NotFound` if one of them is not in the graph."""
    sources, targets = [
        frozenset([(await found(ask, one))["entity"]["id"] for one in some])
        for some in (wanted.source, wanted.target)
    ]
    return Between(sources or None, targets or None, wanted.carrying)


async def sentence_of(ask: Ask, graph: "Network[str]") -> dict[str, Sentence]:
    """The sentence of each statement of a network."""
    told = [one for one in statements_of(graph) if not is_row_id(one)]
    return sentences(graph, await ask("read/evidence", {"ids": told}))


async def denied(ask: Ask) -> tuple[list[Record], dict[str, str]]:
    """Rows of all denied statements, and the names of all whom they name."""
    rows = list(await ask("read/statements", {"polarity": "denied", "limit": EVERY}))
    names = {part["entity"]: part["name"] for row in rows for part in row["mentions"]}
    return rows, names | {row["statement"]["voice"]: row["voice_name"] for row in rows if row["voice_name"]}


async def liftable(ask: Ask, store: Asked) -> Liftable:
    """All losses that are told, and the counts that lifting one may raise."""
    said, recorded = await gather(ask, store, None)
    counts = flow(said, recorded.counts, recorded.conversions).counts
    return Liftable(said, (*losses(said), *recorded.losses), counts)
