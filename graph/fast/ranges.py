"""Ranges of the nodes of a graph with their links, which threads or executors work on side by side."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Floats


class Range(NamedTuple):
    """The links of consecutive nodes. It can be pickled."""

    first: int
    """The number of its first node."""
    links: Csr
    """A row for each node of the range; the targets have the numbers of the whole graph."""
    weights: Floats
    """Parallel to the links; empty if every weight is 1."""


def cuts(links: Csr, pieces: int) -> list[int]:
    """The first node of each range, and the number of nodes; every range has about as many links."""
    ends = np.linspace(0, len(links.targets), pieces + 1)[1:-1]
    return [0, *(int(cut) for cut in np.searchsorted(links.offsets, ends)), links.nodes]


def ranges(links: Csr, weights: Floats, pieces: int) -> list[Range]:
    """The links of a graph in so many ranges, in the order of the nodes."""
    found = []
    for begin, end in pairwise(cuts(links, pieces)):
        offsets = links.offsets[begin : end + 1]
        part = slice(offsets[0], offsets[-1])
        found.append(Range(begin, Csr(offsets - offsets[0], links.targets[part]), weights[part]))
    return found
