"""Generators of the graphs that are measured, from a seed: BA10k, I100k, KS100k and R-MAT."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
HUBS = 50
SEED = 7


class Shape(NamedTuple):
    """Links between nodes numbered from 0."""

    nodes: int
    sources: Numbers
    ends: Numbers
    directed: bool


def shape(name: str) -> Shape:
    """``BA10k``: Barabasi-Albert, m = 5. ``I100k``, ``KS100k``: a file of so many cases. ``R-MAT``: 1M links."""
    kind = name.rstrip("0123456789kM")
    count = int(name[len(kind) :].rstrip("kM") or 0) * {"k": 1_000, "M": 1_000_000}.get(name[-1], 1)
    if kind == "BA":
        return attached(count)
    if kind == "R-MAT":
        return recursive()
    return case_file(count, zipf=kind == "KS", shared=0.2 if kind == "KS" else 0.0)


def case_file(cases: int, *, zipf: bool, shared: float) -> Shape:
    """50 institutions, cases of three to six of them, one to three private victims a case.

    With ``zipf``, an institution is drawn by Zipf's law; ``shared`` is the share of victims who are in a second
    case.
    """
    draw = np.random.default_rng(SEED)
    degree = draw.integers(3, 7, cases)
    weights = np.log(1 / np.arange(1, HUBS + 1)) if zipf else np.zeros(HUBS)
    sources, ends = [], []
    for begin in range(0, cases, 100_000):  # the largest of weight plus Gumbel noise: a draw without replacement
        part = degree[begin : begin + 100_000]
        drawn = np.argsort(-(draw.gumbel(size=(len(part), HUBS)) + weights), axis=1)[:, :6]
        for place in range(6):
            chosen = np.flatnonzero(part > place)
            sources.append(HUBS + begin + chosen)
            ends.append(drawn[chosen, place])
    case = np.repeat(np.arange(cases), draw.integers(1, 4, cases)) + HUBS
    victim = HUBS + cases + np.arange(len(case))
    twice = np.flatnonzero(draw.random(len(victim)) < shared)
    second = draw.integers(HUBS, HUBS + cases, len(twice))
    again = second != case[twice]
    sources += [victim, victim[twice][again]]
    ends += [case, second[again]]
    return Shape(HUBS + cases + len(case), np.concatenate(sources), np.concatenate(ends), False)


def attached(nodes: int, each: int = 5) -> Shape:
    """Barabasi and Albert 1999: every node comes with five links to what already has many."""
    draw = np.random.default_rng(SEED)
    known = list(range(each))
    sources, ends = [], []
    for node in range(each, nodes):
        chosen: set[int] = set(range(each)) if node == each else set()
        while len(chosen) < each:
            chosen.add(known[draw.integers(len(known))])
        sources += [node] * each
        ends += sorted(chosen)
        known += [*chosen, *[node] * each]
    return Shape(nodes, np.array(sources), np.array(ends), False)


def recursive(scale: int = 17, links: int = 1_000_000) -> Shape:
    """R-MAT (Chakrabarti et al. 2004) with a, b, c = 0.57, 0.19, 0.19, directed; no loops, no link twice."""
    draw = np.random.default_rng(SEED)
    sources, ends = np.zeros((2, int(links * 1.2)), np.int64)
    for _ in range(scale):
        quarter = np.searchsorted([0.57, 0.76, 0.95], draw.random(len(sources)), side="right")
        sources, ends = 2 * sources + quarter // 2, 2 * ends + quarter % 2
    pairs = np.unique((sources << scale | ends)[sources != ends])
    pairs = np.sort(draw.permutation(pairs)[:links])
    return Shape(1 << scale, pairs >> scale, pairs & ((1 << scale) - 1), True)
