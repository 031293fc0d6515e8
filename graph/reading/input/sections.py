"""Find a section of a text by its heading, and keep it alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.page_headers import PAGE

HEADING = re.compile(
    r"^(?=.{2,80}$)(?:[A-Z][A-Z’' ,&-]+|[A-Z][a-z’']+(?: (?:[A-Za-z][a-z’']*|&)){0,5}):?$", re.MULTILINE
)
"""A line that may be a heading, where nothing marks headings: short, without a full stop."""
BOLD = 7
"""The level of a paragraph in bold, which is below all headings that are marked as such."""
LONGEST_BOLD = 80
"""Characters of a paragraph in bold that is taken for a heading."""
MOST_NAMED = 10
"""Sections of the same name that a message lists."""
LONGEST_SHOWN = 40
"""Characters of the beginning of a section in a message."""
_RUN_IN = re.compile(r"^[A-Z][\w’'&-]*(?: [\w’'&-]+){0,4}: +(?=\S)", re.MULTILINE)
"""A heading that stands in the first line of its paragraph."""
Doubt = Mapping[str, Any]
_NUMBERED = re.compile(r"(.*\S) ?#(\d{1,4})")


class Heading(NamedTuple):
    """A heading, and where it stands in the source."""

    title: str
    level: int
    start: int
    end: int


class _Place(NamedTuple):
    """A heading in the cleaned text: where it begins, and where the words behind it do."""

    title: str
    level: int
    start: int
    behind: int


def unmarked_headings(cleaned: Cleaned) -> Iterator[Heading]:
    """The lines of a text that may be headings, where nothing marks headings."""
    for match in HEADING.finditer(cleaned.text):
        yield Heading(match[0], 1, cleaned.starts[match.start()], cleaned.ends[match.end() - 1])


def cut_section(cleaned: Cleaned, headings: Sequence[Heading], section: str, where: Where) -> list[Doubt]:
    """Keep a section alone: what stands between its heading and the next heading of its level or a higher one.

    Args:
        cleaned: the text.
        headings: those of the whole text.
        section: the heading, with ``#2`` behind it for the second section of that name.
        where: the file, for messages.

    Returns:
        what is to be said of a section whose heading is the beginning of a paragraph, where its end is a guess.

    Raises:
        UnreadableSource: there is no such section, or there are several.
    """
    text = cleaned.text
    places = [place for heading in headings if (place := _placed(cleaned, heading))]
    name, number = section, None
    if (numbered := _NUMBERED.fullmatch(section)) and not any(one.title == _folded(section) for one in places):
        name, number = numbered[1], int(numbered[2])
    found = [one for one in places if one.title == _folded(name)]
    if not found:
        found = list(_run_in(text, name))
        places += (_Place(match[0], BOLD + 1, *match.span()) for match in _RUN_IN.finditer(text))
    if not found or (number is not None and not 0 < number <= len(found)):
        raise UnreadableSource(f"there is no section {section!r}.", where=where, todo=_known(headings))
    if number is None and len(found) > 1:
        raise UnreadableSource(
            f"there are {len(found)} sections {name!r}.", where=where, todo=_choice(cleaned, name, found)
        )
    start = found[(number or 1) - 1]
    ends = (one.start for one in places if one.start > start.start and one.level <= start.level)
    end = min(ends, default=len(text))
    body = text[start.behind : end]
    next_words = text[end:].partition("\n")[0][:LONGEST_SHOWN]
    lead = len(body) - len(body.lstrip())
    cleaned.keep(start.behind + lead, start.behind + len(body.rstrip()), f"outside the section {section}")
    return [{"section_in_a_paragraph": name, "ends_before": next_words}] if start.level > BOLD else []


def _placed(cleaned: Cleaned, heading: Heading) -> _Place | None:
    """Where a heading stands in the cleaned text; None if it was cut as the header of a page."""
    start, behind = (bisect_left(cleaned.starts, place) for place in (heading.start, heading.end))
    title = _folded(cleaned.text[start:behind])
    return _Place(title, heading.level, start, behind) if title else None


def _run_in(text: str, name: str) -> Iterator[_Place]:
    """Where a heading stands at the beginning of a paragraph, before its first sentence."""
    words = r"\s+".join(map(re.escape, name.strip(" :").split()))
    for match in re.finditer(rf"^{words} ?[:.–—-]+ +(?=\S)", text, re.MULTILINE | re.IGNORECASE):
        yield _Place(_folded(name), BOLD + 1, *match.span())


def _known(headings: Iterable[Heading]) -> str:
    """What to do where there is no such section."""
    known = ", ".join(dict.fromkeys(one.title for one in headings))
    if not known:
        return "The text has no headings: leave --section out to read the whole text."
    return f"Headings: {known[:600]}. Name one of them, or leave --section out to read the whole text."


def _choice(cleaned: Cleaned, name: str, found: Sequence[_Place]) -> str:
    """How to name one of several sections: by its number, with the words with which it begins."""
    named: list[str] = []
    for number, place in enumerate(found[:MOST_NAMED], start=1):
        begins = cleaned.text[place.behind : place.behind + 400].strip().partition("\n")[0]
        shown = begins if len(begins) <= LONGEST_SHOWN else f"{begins[:LONGEST_SHOWN]}…"
        source = cleaned.source[: cleaned.starts[place.start]]
        page = f"page {source.count(PAGE) + 1}, " if PAGE in cleaned.source else ""
        named.append(f"'{name}#{number}' ({page}“{shown}”)")
    return f"Name one of them by --section: {', '.join(named)}."


def _folded(title: str) -> str:
    return " ".join(title.split()).strip(" :").casefold()
