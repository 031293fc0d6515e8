"""Headers and footers of pages: the same line on pages that follow each other, but for the number of the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, pairwise

PAGE = "\f"
"""What stands between two pages of a source."""
FEWEST = 3
"""Pages on which a line must stand at the top or bottom to be a header or footer."""
FEWEST_NUMBERS = 2
"""Pages on which a line that is a number alone must go on counting to be the number of the page."""
FURTHEST = 2
"""How many pages on the same line must stand again; headers of left and right pages differ."""
LONGEST = 120
"""Characters of a header at most."""
_NUMBER = r"(?:page )?(?P<page>\d{1,4})(?: ?(?:of|/) ?\d{1,4})?"
_ALONE = re.compile(rf"[-–—| ]*{_NUMBER}[-–—| ]*", re.IGNORECASE)
_LEADING = re.compile(rf"{_NUMBER}(?=[-–—| ])[-–—| ]*(?P<words>\S.*)", re.IGNORECASE)
_TRAILING = re.compile(rf"(?P<words>\S.*?)[-–—| ]+{_NUMBER}", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…]+[\"”’)\]]*\s*$|[A-Za-z]-\s*$|\ufffe|[a-z]{3}[.!?][\"”’)\]]* +[\"“(]?[A-Z]")
"""A line in which a sentence ends, or at whose end a word is divided."""
_TITLE = re.compile(r"[A-Z](?:[^\d ]* ){3,}[^\d ]*$")
"""A line that may be a title though it is not in capitals: of four words or more, without a figure."""
Key = tuple[str, int | None]
"""The words of a line, and how much more the number beside them is than that of the page."""


@dataclass(frozen=True)
class _Page:
    """The lines of a page, and where each begins in the text."""

    lines: Sequence[str]
    starts: Sequence[int]


def page_headers(text: str) -> Iterator[tuple[int, int]]:
    """Where the headers, footers and numbers of pages stand in a text.

    Line by line and by no pattern for all lines, since a page may be a million lines of numbers.
    """
    pages: list[_Page] = []
    start = 0
    for words in text.split(PAGE):
        lines = words.split("\n")
        pages.append(_Page(lines, list(accumulate((len(line) + 1 for line in lines), initial=start))))
        start += len(words) + len(PAGE)
    seen: dict[Key, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for key in {key for line in _edges(page.lines) for key in _keys(line, number)}:
            seen[key].append(number)
    headers = {key for key, numbers in seen.items() if _follow(numbers, _fewest(key, len(pages)))}
    for number, page in enumerate(pages):
        yield from _of_page(page, headers, number)


def _edges(lines: Sequence[str]) -> list[str]:
    """The first two and the last two lines of a page."""
    filled = [line for line in lines if line.strip()]
    return [*filled[:2], *filled[-2:]]


def _keys(line: str, page: int) -> Iterator[Key]:
    """What may be the same on other pages: the whole line, or its words with a number that counts the pages."""
    if not line.strip() or len(line) > LONGEST or _SENTENCE.search(line):
        return
    line = line.strip()
    if alone := _ALONE.fullmatch(line):
        yield "", int(alone["page"]) - page
        return
    yield line, None
    for numbered in (_LEADING.fullmatch(line), _TRAILING.fullmatch(line)):
        if numbered:
            yield numbered["words"], int(numbered["page"]) - page


def _fewest(key: Key, pages: int) -> int:
    """On how many pages a line must stand; in a document of two pages both are enough for a title."""
    words, number = key
    if not words:
        return FEWEST_NUMBERS
    title = words.isupper() or _TITLE.match(words)
    return 2 if pages == 2 and number is None and title else FEWEST


def _follow(pages: Sequence[int], fewest: int) -> bool:
    """Whether so many of the pages follow each other."""
    run = 1
    for before, page in pairwise(pages):
        run = run + 1 if page - before <= FURTHEST else 1
        if run >= fewest:
            return True
    return False


def _of_page(page: _Page, headers: Set[Key], number: int) -> Iterator[tuple[int, int]]:
    """Where the headers and footers of a page stand in the text."""
    lines, starts = page.lines, page.starts

    def is_header(line: str) -> bool:
        return not headers.isdisjoint(_keys(line, number))

    top = below = 1 if starts[0] and len(lines) > 1 and not lines[0] else 0
    while below < len(lines) and is_header(lines[below]):
        below += 1
    bottom = above = len(lines) - 1 if not lines[-1] else len(lines)
    if below > top:
        yield starts[0] if below == above else starts[top], min(starts[below], starts[-1] - 1)
    while bottom > below and is_header(lines[bottom - 1]):
        bottom -= 1
    if bottom < above:
        yield starts[bottom] - 1, starts[above] - 1
