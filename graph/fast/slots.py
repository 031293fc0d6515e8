"""Sums whose work is dealt to slots, which the threads of this process run, or an engine on other machines.

A `Work` can be pickled, so an engine may send it to other machines. The bits of a sum do not depend on where its
slots are done: pieces are dealt to slots by their numbers alone, a slot does its pieces in order, and the sums of
the slots are added in order.
"""

from abc import ABC, abstractmethod
from typing import Any, Generic

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.engine import current_engine
from tuyun.graph.fast import parallel
from tuyun.graph.fast.parallel import SLOTS, Scratch

Arrays = tuple[NDArray[Any], ...]


class Work(ABC, Generic[Scratch]):
    """What the pieces of a sum do."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What is shown while it runs."""

    @property
    @abstractmethod
    def pieces(self) -> int:
        """Number of pieces."""

    @abstractmethod
    def new_scratch(self) -> Scratch:
        """The arrays that a thread works in."""

    @abstractmethod
    def new_sums(self) -> Arrays:
        """Zeros, to which the pieces of a slot add."""

    def new_joint(self) -> Arrays:
        """Zeros, of which no two pieces write the same place."""
        return ()

    @abstractmethod
    def run(self, piece: int, scratch: Scratch, sums: Arrays, joint: Arrays) -> None:
        """Do a piece: add to the sums of its slot, and write its own places of the joint arrays."""


def sum_slot(work: "Work[Any]", slot: int) -> tuple[Arrays, Arrays]:
    """Do all pieces of a slot in order; its sums, and the joint arrays with what its pieces wrote."""
    scratch, sums, joint = work.new_scratch(), work.new_sums(), work.new_joint()
    for piece in range(slot, work.pieces, SLOTS):
        work.run(piece, scratch, sums, joint)
    return sums, joint


def sum_pieces(work: "Work[Any]") -> Arrays:
    """The sums over all pieces, and behind them the joint arrays."""
    slots, joint = min(SLOTS, work.pieces), work.new_joint()
    if engine := current_engine():
        total = work.new_sums()
        for sums, written in engine.sum_slots(work, slots):
            _add(total, sums)
            _add(joint, written)
        return total + joint
    each = [work.new_sums() for _ in range(max(1, slots))]

    def run(piece: int, slot: int, scratch: Any) -> None:  # noqa: ANN401 - as the work has it
        work.run(piece, scratch, each[slot], joint)

    parallel.run_pieces(work.name, work.pieces, work.new_scratch, run)
    for sums in each[1:]:
        _add(each[0], sums)
    return each[0] + joint


def _add(total: Arrays, sums: Arrays) -> None:
    for left, right in zip(total, sums, strict=True):
        np.add(left, right, out=left)
