"""A large network as columns: what a scenario holds, ready for compiled measures, without an object for each link.

It stands where a network does for `graph.analysis.simple` and `directed`, and so for every measure; those of a few
thousand links stay on networkx.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from tuyun.graph.fast.compact import Compact

Columns = Iterable[Mapping[str, Any]]


class LargeNetwork:
    """Nodes that a link of the scenario touches, and those links, each with the statements that count."""

    def __init__(self, nodes: Columns, edges: Columns, chosen: Scenario, without: Collection[str]) -> None:
        known: dict[str, tuple[str, str]] = {}
        for chunk in nodes:
            known.update(zip(chunk["ids"], zip(chunk["names"], chunk["labels"], strict=True), strict=True))
        types = {name for name, link in vocabulary().links.items() if link.kind in chosen.kinds}
        places: dict[str, int] = {}
        self.links: list[str] = []
        self.types: list[str] = []
        self.statements: list[tuple[str, ...]] = []
        ends: tuple[list[int], list[int]] = ([], [])
        for chunk in edges:
            whole = _counts_whole(chunk, known, types, chosen, without)
            part = chunk if whole else _part(chunk, known, types, chosen, without)
            pairs = zip(part["sources"], part["targets"], strict=True)
            for new in dict.fromkeys(end for pair in pairs for end in pair):
                places.setdefault(new, len(places))
            ends[0].extend(map(places.__getitem__, part["sources"]))
            ends[1].extend(map(places.__getitem__, part["targets"]))
            self.links.extend(part["ids"])
            self.types.extend(part["types"])
            self.statements.extend(map(tuple, part["statements"]))
        self.ids = list(places)
        self.known = [known[one] for one in self.ids]
        self.sources, self.targets = (np.array(one, np.int32) for one in ends)

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def edges(self, keys: bool = False) -> Iterator[tuple[str, ...]]:
        """Links as networkx lists them: source and target, and the id if ``keys``."""
        ids = self.ids
        ends = ((ids[one], ids[other]) for one, other in self._numbered())
        return ((*pair, link) for pair, link in zip(ends, self.links, strict=True)) if keys else ends

    def _numbered(self) -> Iterator[tuple[int, int]]:
        return zip(self.sources.tolist(), self.targets.tolist(), strict=True)

    @cached_property
    def tied(self) -> "Compact":
        """Who is tied to whom, in either direction."""
        return self._compact(both=True)

    @cached_property
    def pointed(self) -> "Compact":
        """Who points at whom."""
        return self._compact(both=False)

    def _compact(self, *, both: bool) -> "Compact":
        from tuyun.graph.fast.compact import Compact, Links  # compiled: only a large graph pays for it

        count = len(self)
        one, other = self.sources.astype(np.int64), self.targets.astype(np.int64)
        if both:
            one, other = np.concatenate([one, other]), np.concatenate([other, one])
        pairs = np.unique((one * count + other)[one != other])
        sources, ends = np.divmod(pairs, max(1, count))
        links = Links.of(count, sources.astype(np.int32), ends.astype(np.int32))
        return Compact(self.ids, links, directed=not both)

    def named(self) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
        """Of each node: id, name, label, and the statements of its links."""
        rests: list[set[str]] = [set() for _ in self.ids]
        for (one, other), told in zip(self._numbered(), self.statements, strict=True):
            rests[one].update(told)
            rests[other].update(told)
        for one_id, (name, label), told_of in zip(self.ids, self.known, rests, strict=True):
            yield one_id, name, label, tuple(sorted(told_of))

    def named_links(self) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
        """Of each link: id, name, type, and its statements."""
        for (one, other), link, type_, told in zip(
            self._numbered(), self.links, self.types, self.statements, strict=True
        ):
            yield link, f"{self.known[one][0]} – {self.known[other][0]}", type_, told


def _counts_whole(
    chunk: Mapping[str, Any],
    known: Collection[str],
    types: Collection[str],
    chosen: Scenario,
    without: Collection[str],
) -> bool:
    """Whether every link of a chunk counts, and all that it rests on: looked at by column, since most do."""
    return (
        not without
        and not any(chunk["rules"])
        and all(chunk["statements"])
        and set(chunk["types"]) <= set(types)
        and set(chain.from_iterable(chunk["modalities"])) <= chosen.modalities
        and all(map(known.__contains__, chunk["sources"]))
        and all(map(known.__contains__, chunk["targets"]))
    )


def _part(
    chunk: Mapping[str, Any],
    known: Collection[str],
    types: Collection[str],
    chosen: Scenario,
    without: Collection[str],
) -> Mapping[str, list[Any]]:
    """The links of a chunk that count, each with the statements that do."""
    part: dict[str, list[Any]] = {name: [] for name in ("sources", "targets", "types", "ids", "statements")}
    columns = [chunk[name] for name in (*part, "modalities", "rules")]
    for source, target, type_, link, statements, modalities, rule in zip(*columns, strict=True):
        if rule or type_ not in types or source not in known or target not in known:
            continue
        kept = [
            told
            for modality, told in zip(modalities, statements, strict=True)
            if modality in chosen.modalities and told not in without
        ]
        if kept:
            for column, value in zip(part.values(), (source, target, type_, link, kept), strict=True):
                column.append(value)
    return part
