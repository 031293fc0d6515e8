"""A text with a map back to its source: each character of the source is kept, or listed as changed or cut."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Replacement = str | Callable[[re.Match[str]], str]


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
    starts: list[int]
    ends: list[int]
    changes: list[Change]

    @classmethod
    def of(cls, source: str) -> "Cleaned":
        """The source as it is."""
        return cls(source, source, list(range(len(source))), list(range(1, len(source) + 1)), [])

    def edit(self, pattern: str | re.Pattern[str], now: Replacement, why: str) -> None:
        """Replace every match of a pattern, and list the change.

        >>> cleaned = Cleaned.of("inves-\\ntigated")
        >>> cleaned.edit(r"(?<=[a-z])-\\n(?=[a-z])", "", "hyphen at the end of a line")
        >>> cleaned.text, cleaned.changes[0].was, cleaned.source_of(5)
        ('investigated', '-\\n', 7)
        """
        place, text, starts, ends = 0, [], [], []  # type: tuple[int, list[str], list[int], list[int]]
        for match in re.finditer(pattern, self.text):
            with_what = now if isinstance(now, str) else now(match)
            if match.start() == match.end() or with_what == match[0]:
                continue
            text.append(self.text[place : match.start()])
            starts += self.starts[place : match.start()]
            ends += self.ends[place : match.start()]
            first, last = self.starts[match.start()], self.ends[match.end() - 1]
            self._note(first, last, with_what, why)
            text.append(with_what)
            starts += [first] * len(with_what)
            ends += [last] * len(with_what)
            place = match.end()
        text.append(self.text[place:])
        self.text = "".join(text)
        self.starts, self.ends = starts + self.starts[place:], ends + self.ends[place:]

    def keep(self, start: int, end: int, why: str) -> None:
        """Cut all of the text but the part from ``start`` to ``end``."""
        for first, last in ((end, len(self.text)), (0, start)):
            if first < last:
                self._note(self.starts[first], self.ends[last - 1], "", why)
        self.text = self.text[start:end]
        self.starts, self.ends = self.starts[start:end], self.ends[start:end]

    def _note(self, start: int, end: int, now: str, why: str) -> None:
        # A change of what was changed before takes the place of the earlier change.
        self.changes = [one for one in self.changes if not (start <= one.start and one.end <= end)]
        self.changes.append(Change(start, end, self.source[start:end], now, why))

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
