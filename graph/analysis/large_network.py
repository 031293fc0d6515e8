"""A large network held as columns, without a Python object for each link, for the compiled measures.

It stands in for a network in `simple_graph` and `simple_digraph` of `graph.analysis.network`, and so in every
measure.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from tuyun.graph.fast.csr import CsrGraph

Columns = Iterable[Mapping[str, Any]]
Description = tuple[str, str, str, tuple[str, ...]]
"""Id, name, label (or type of the link), and ids of statements."""


class LargeNetwork:
    """The links of a scenario with the statements that count, and the nodes that they join."""

    def __init__(self, nodes: Columns, edges: Columns, chosen: Scenario) -> None:
        known: dict[str, tuple[str, str]] = {}
        for chunk in nodes:
            known.update(zip(chunk["ids"], zip(chunk["names"], chunk["labels"], strict=True), strict=True))
        types = {name for name, link in vocabulary().links.items() if link.kind in chosen.kinds}
        numbers: dict[str, int] = {}
        self.links: list[str] = []
        self.types: list[str] = []
        self.statements: list[tuple[str, ...]] = []
        sources: list[int] = []
        targets: list[int] = []
        for chunk in edges:
            part = chunk if _counts_whole(chunk, known, types, chosen) else _part(chunk, known, types, chosen)
            pairs = zip(part["sources"], part["targets"], strict=True)
            for node in dict.fromkeys(end for pair in pairs for end in pair):
                numbers.setdefault(node, len(numbers))
            sources.extend(map(numbers.__getitem__, part["sources"]))
            targets.extend(map(numbers.__getitem__, part["targets"]))
            self.links.extend(part["ids"])
            self.types.extend(part["types"])
            self.statements.extend(map(tuple, part["statements"]))
        self.ids = list(numbers)
        self.known = [known[node] for node in self.ids]
        self.sources, self.targets = np.array(sources, np.int32), np.array(targets, np.int32)

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def edges(self, keys: bool = False) -> Iterator[tuple[str, ...]]:
        """Links as networkx lists them: source and target, and the id if ``keys``."""
        ids = self.ids
        ends = ((ids[source], ids[target]) for source, target in self._numbered())
        return ((*pair, link) for pair, link in zip(ends, self.links, strict=True)) if keys else ends

    def _numbered(self) -> Iterator[tuple[int, int]]:
        return zip(self.sources.tolist(), self.targets.tolist(), strict=True)

    @cached_property
    def simple_graph(self) -> "CsrGraph":
        """The undirected graph without parallel links and self-loops."""
        return self._simplify(directed=False)

    @cached_property
    def simple_digraph(self) -> "CsrGraph":
        """The directed graph without parallel links and self-loops."""
        return self._simplify(directed=True)

    def _simplify(self, *, directed: bool) -> "CsrGraph":
        from tuyun.graph.fast.csr import Csr, CsrGraph  # numba is imported only for a large graph

        count = len(self)
        source, target = self.sources.astype(np.int64), self.targets.astype(np.int64)
        if not directed:
            source, target = np.concatenate([source, target]), np.concatenate([target, source])
        pairs = np.unique((source * count + target)[source != target])
        sources, ends = np.divmod(pairs, max(1, count))
        links = Csr.from_pairs(count, sources.astype(np.int32), ends.astype(np.int32))
        return CsrGraph(self.ids, links, directed)

    def describe_nodes(self) -> Iterator[Description]:
        """Each node, with the statements of its links."""
        statements_of: list[set[str]] = [set() for _ in self.ids]
        for (source, target), statements in zip(self._numbered(), self.statements, strict=True):
            statements_of[source].update(statements)
            statements_of[target].update(statements)
        for node, (name, label), statements_ in zip(self.ids, self.known, statements_of, strict=True):
            yield node, name, label, tuple(sorted(statements_))

    def describe_links(self) -> Iterator[Description]:
        """Each link, named by its two ends."""
        rows = zip(self._numbered(), self.links, self.types, self.statements, strict=True)
        for (source, target), link, type_, statements in rows:
            yield link, f"{self.known[source][0]} – {self.known[target][0]}", type_, statements


def _counts_whole(
    chunk: Mapping[str, Any], known: Collection[str], types: Collection[str], chosen: Scenario
) -> bool:
    """Whether every link of a chunk counts with all its statements, which is fast to check by column."""
    return (
        not any(chunk["rules"])
        and all(chunk["statements"])
        and set(chunk["types"]) <= set(types)
        and set(chain.from_iterable(chunk["modalities"])) <= chosen.modalities
        and all(map(known.__contains__, chunk["sources"]))
        and all(map(known.__contains__, chunk["targets"]))
    )


def _part(
    chunk: Mapping[str, Any], known: Collection[str], types: Collection[str], chosen: Scenario
) -> Mapping[str, list[Any]]:
    """The links of a chunk that count, each with the statements that count."""
    part: dict[str, list[Any]] = {name: [] for name in ("sources", "targets", "types", "ids", "statements")}
    columns = [chunk[name] for name in (*part, "modalities", "rules")]
    for source, target, type_, link, statements, modalities, rule in zip(*columns, strict=True):
        if rule or type_ not in types or source not in known or target not in known:
            continue
        pairs = zip(modalities, statements, strict=True)
        counting = [statement for modality, statement in pairs if modality in chosen.modalities]
        if counting:
            for column, value in zip(part.values(), (source, target, type_, link, counting), strict=True):
                column.append(value)
    return part
