"""A text with a map back to its source: each character of the source is kept, or listed as changed or cut."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

OFFSETS = "I"
"""Type of the arrays of offsets; lists of numbers take ten times the memory."""
Replacement = str | Callable[[re.Match[str]], str]

_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Change:
    """A piece of the source that the text does not have as it is; ``now`` is what stands in its place."""

    start: int
    end: int
    was: str
    now: str
    why: str


@dataclass
class Cleaned:
    """A text, and for each of its characters the piece of the source that it stands for."""

    source: str
    text: str
    starts: "array[int]"
    ends: "array[int]"
    changes: list[Change]

    @classmethod
    def of(cls, source: str) -> "Cleaned":
        """The source as it is."""
        starts, ends = array(OFFSETS, range(len(source))), array(OFFSETS, range(1, len(source) + 1))
        return cls(source, source, starts, ends, [])

    @classmethod
    def begun(cls, source: str) -> "Cleaned":
        """A text that is empty yet, to which pieces of the source are added."""
        return cls(source, "", array(OFFSETS), array(OFFSETS), [])

    @classmethod
    def without(cls, source: str, cuts: Iterable[tuple[int, int, str]]) -> "Cleaned":
        """The source without some pieces, given in their order: the start and end of each, and why it is cut."""
        made = cls.begun(source)
        kept: list[str] = []
        place = 0
        for start, end, why in (*cuts, (len(source), len(source), "")):
            kept.append(source[place:start])
            made.starts.extend(range(place, start))
            made.ends.extend(range(place + 1, start + 1))
            made.changes += [made._change(start, end, "", why)] if start < end else []
            place = end
        made.text = "".join(kept)
        return made

    def edit(self, pattern: str | re.Pattern[str], now: Replacement, why: str) -> None:
        """Replace every match of a pattern, and list the change.

        >>> cleaned = Cleaned.of("inves-\\ntigated")
        >>> cleaned.edit(r"(?<=[a-z])-\\n(?=[a-z])", "", "hyphen at the end of a line")
        >>> cleaned.text, cleaned.changes[0].was, cleaned.source_of(5)
        ('investigated', '-\\n', 7)
        """
        matches = re.finditer(pattern, self.text)
        self.replace(((*match.span(), now if isinstance(now, str) else now(match)) for match in matches), why)

    def replace(self, pieces: Iterable[tuple[int, int, str]], why: str) -> None:
        """Replace pieces of the text, and list the changes.

        Args:
            pieces: the start and end of each, in their order, and what stands in its place.
            why: what kind of change it is.
        """
        place, starts, ends = 0, array(OFFSETS), array(OFFSETS)
        text: list[str] = []
        changed: list[tuple[int, int]] = []
        for start, end, with_what in pieces:
            if start == end or with_what == self.text[start:end]:
                continue
            text.append(self.text[place:start])
            starts += self.starts[place:start]
            ends += self.ends[place:start]
            first, last = self.starts[start], self.ends[end - 1]
            if (
                changed and first < changed[-1][1]
            ):  # of a character of the source that stands for several of the text
                before = changed.pop()
                first, last = before[0], max(before[1], last)
            changed.append((first, last))
            text.append(with_what)
            starts.extend([first] * len(with_what))
            ends.extend([last] * len(with_what))
            place = end
        text.append(self.text[place:])
        self.text = "".join(text)
        self.starts, self.ends = starts + self.starts[place:], ends + self.ends[place:]
        self._note([self._changed(*piece, why) for piece in changed])

    def keep(self, start: int, end: int, why: str) -> None:
        """Cut all of the text but the part from ``start`` to ``end``."""
        for first, last in ((end, len(self.text)), (0, start)):
            if first < last:
                self._note([self._change(self.starts[first], self.ends[last - 1], "", why)], whole=True)
        self.text = self.text[start:end]
        self.starts, self.ends = self.starts[start:end], self.ends[start:end]

    def _changed(self, start: int, end: int, why: str) -> Change:
        """A changed piece of the source, for which all of the text that came of it stands as a whole."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        self.starts[first:last] = array(OFFSETS, [start]) * (last - first)
        self.ends[first:last] = array(OFFSETS, [end]) * (last - first)
        return self._change(start, end, self.text[first:last], why)

    def _change(self, start: int, end: int, now: str, why: str) -> Change:
        return Change(start, end, self.source[start:end], now, why)

    def _note(self, changes: Sequence[Change], whole: bool = False) -> None:
        """Add changes, in the order of the source; each takes the place of earlier ones of the same piece.

        Words that were cut within a larger piece stay listed with the reason for which they were cut, unless the
        new changes cut the piece whole.
        """
        starts, reached = [new.start for new in changes], list(accumulate((new.end for new in changes), max))
        pieces = {(new.start, new.end) for new in changes}

        def replaced(change: Change) -> bool:
            before = bisect_right(starts, change.start)
            if not before or change.end > reached[before - 1]:
                return False
            words_cut = not change.now and _WORD.search(change.was) is not None
            return whole or not words_cut or (change.start, change.end) in pieces

        self.changes = [change for change in self.changes if not replaced(change)]
        self.changes += changes

    def source_of(self, place: int) -> int:
        """The offset in the source of a character of the text."""
        return self.starts[place]

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """The pieces that are kept as they are, in order: offset in the text, offset in the source, length."""
        changed = {(one.start, one.end) for one in self.changes}
        run: tuple[int, int, int] | None = None
        for place, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            kept = end - start == 1 and (start, end) not in changed
            if run and kept and run[1] + run[2] == start:
                run = (run[0], run[1], run[2] + 1)
                continue
            if run:
                yield run
            run = (place, start, 1) if kept else None
        if run:
            yield run

    def unaccounted(self) -> list[tuple[int, int]]:
        """Pieces of the source that are neither kept nor listed; there should be none."""
        spans = sorted(
            [(start, start + length) for _, start, length in self.runs()]
            + [(one.start, one.end) for one in self.changes]
        )
        gaps, reached = [], 0
        for start, end in spans:
            if start > reached:
                gaps.append((reached, start))
            reached = max(reached, end)
        return gaps + ([(reached, len(self.source))] if reached < len(self.source) else [])
