"""Krippendorff's alpha for unitizing: whether readers mark the same stretches of a text.

Source: K. Krippendorff, "Measuring the reliability of qualitative text analysis data", Quality and Quantity 38
(2004), 787-800. Unlike kappa, it needs no list of items: who marks nothing where another does disagrees there.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

Unit = tuple[int, int]
"""A marked stretch: offset and end."""
Section = tuple[int, int, bool]
"""A stretch of the text: offset, length, and whether it is marked."""
Marked = Mapping[str, Sequence[Unit]]
"""What a reader marked, by category."""


def alpha(readings: Sequence[Marked], start: int, end: int) -> float | None:
    """Alpha over all categories: 1 where all is alike, 0 where it is as by chance; None if nobody marks anything.

    Example: each of two readers marks 0 to 10 of a text of 100 characters.

    >>> alpha([{"c": [(0, 10)]}, {"c": [(0, 10)]}], 0, 100), alpha([{}, {}], 0, 100)
    (1.0, None)

    Args:
        readings: what each reader marked; a reader's units of one category may touch or overlap, and are then one.
        start: where the text begins.
        end: where it ends.
    """
    categories = sorted({category for reading in readings for category in reading})
    pairs = [disagreement(readings, category, start, end) for category in categories]
    expected = sum(chance for _, chance in pairs)
    return None if expected == 0 else 1 - sum(observed for observed, _ in pairs) / expected


def disagreement(readings: Sequence[Marked], category: str, start: int, end: int) -> tuple[float, float]:
    """The observed and the expected disagreement about a category; their ratio from 1 is its alpha."""
    sections = [list(_sections(reading.get(category, ()), start, end)) for reading in readings]
    length, number = end - start, len(readings)
    observed = sum(
        _difference(section, other)
        for first, second in permutations(sections, 2)
        for section in first
        for other in second
    ) / (number * (number - 1) * length**2)
    marked = [size for reading in sections for _, size, unit in reading if unit]
    gaps = [size for reading in sections for _, size, unit in reading if not unit]
    chance = sum(
        (len(marked) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        + size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
        for size in marked
    )
    whole = number * length * (number * length - 1) - sum(size * (size - 1) for size in marked)
    return observed, 2 / length * chance / whole if whole else 0.0


def _sections(units: Sequence[Unit], start: int, end: int) -> Iterator[Section]:
    """The units with the gaps between them, so that they fill the text."""
    place = start
    for first, last in _united(units):
        if first > place:
            yield place, first - place, False
        yield first, last - first, True
        place = last
    if end > place:
        yield place, end - place, False


def _united(units: Sequence[Unit]) -> list[Unit]:
    found: list[Unit] = []
    for first, last in sorted(units):
        if found and first < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        elif last > first:
            found.append((first, last))
    return found


def _difference(section: Section, other: Section) -> float:
    """The square of what two sections differ by; 0 if they do not meet, or both are gaps."""
    apart, size, width = section[0] - other[0], section[1], other[1]
    if section[2] and other[2] and -size < apart < width:
        return apart**2 + (apart + size - width) ** 2
    if section[2] and not other[2] and 0 <= apart <= width - size:
        return size**2
    if not section[2] and other[2] and width - size <= apart <= 0:
        return width**2
    return 0
