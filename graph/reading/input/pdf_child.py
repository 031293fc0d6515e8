"""A script that prints what a library reads of each page of a PDF as JSON: ``pages``, or why there are none.

`tuyun.graph.reading.input.pdf_pages` runs it in a process of its own, whose memory is limited. It imports nothing
of Tuyun, so that it starts quickly.
"""

import ctypes
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

Page = dict[str, Any]
FEWEST_CHARACTERS = 40
"""A page with fewer characters may be a picture."""
MOST_OBJECTS = 1_000
"""Drawn objects of a page that are looked at."""
COLUMN_LINES = 3
"""Lines with a wide gap in the same place that make a page look as if it had columns."""
_MARK = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶]{1,3}|[a-mp-z]")
_UNIT = re.compile(r"(?<![A-Za-z])(?:[kcdm]?m|ft|mi|yd|in|CO|N|n|x)$|(?<![\d.,])10$")
"""Words before a raised sign that is no footnote mark: km², CO², N°, 10⁶."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FRACTIONS = ("/", "⁄")


def main(library: str, path: str, most_bytes: int, most_pages: int, most_characters: int) -> dict[str, object]:
    """The pages of a file as a library reads them, or why they are not read."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit, and others may have a lower one
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most_bytes, most_bytes))
    pages: list[Page] = []
    characters = 0
    try:
        for page in (_pypdf if library == "pypdf" else _pypdfium2)(path, most_pages):
            pages.append(page)
            characters += len(page["text"])
            if characters > most_characters:
                return {"characters": characters}
    except _TooManyPages as error:
        return {"number": error.args[0]}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # whatever a faulty file gives rise to
        return {"fault": str(error)}
    return {"pages": pages}


class _TooManyPages(Exception):
    """The file has so many pages."""


def _pypdfium2(path: str, most: int) -> Iterator[Page]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    if len(document) > most:
        raise _TooManyPages(len(document))
    for page in document:
        layer = page.get_textpage()
        text = layer.get_text_range()
        placed = _placed(layer, text)
        yield {
            "text": text,
            "marks": list(_marks(text, placed)),
            "picture": _is_picture(page, text),
            "columns": _lines_with_gaps(text, placed) >= COLUMN_LINES,
        }
        layer.close()
        page.close()


def _pypdf(path: str, most: int) -> Iterator[Page]:
    import pypdf

    pages = pypdf.PdfReader(path).pages
    if len(pages) > most:
        raise _TooManyPages(len(pages))
    for number in range(len(pages)):
        yield {"text": pages[number].extract_text()}


class _Place(NamedTuple):
    """Where a character stands on a page, in points from its lower left corner."""

    left: float
    right: float
    base: float
    """The height of the line that it stands on."""
    size: float
    """The height of its font."""


def _placed(layer: Any, text: str) -> dict[int, _Place]:  # noqa: ANN401 - pypdfium2 is an extra
    """The places of the characters of a text that are seen, by their offsets."""
    import pypdfium2.raw as raw

    box, x, base = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    placed: dict[int, _Place] = {}
    wider = 0  # characters before that take two places in PDFium's text
    for offset, character in enumerate(text):
        index = raw.FPDFText_GetCharIndexFromTextIndex(layer, offset + wider)
        wider += character > "\uffff"
        if character.isspace() or index < 0 or raw.FPDFText_GetUnicode(layer, index) != ord(character):
            continue
        if raw.FPDFText_GetLooseCharBox(layer, index, box) and raw.FPDFText_GetCharOrigin(layer, index, x, base):
            placed[offset] = _Place(box.left, box.right, base.value, box.top - box.bottom)
    return placed


def _raised(place: _Place, beside: _Place) -> bool:
    """Whether a character is smaller than the one beside it, and stands higher on the same line."""
    return place.size < 0.85 * beside.size and 0.1 < (place.base - beside.base) / beside.size < 0.7


def _marks(text: str, placed: Mapping[int, _Place]) -> Iterator[tuple[int, int, str]]:
    """Where raised, smaller figures, signs or letters stand right behind or before larger characters.

    Also what is left in their place: the superscript of an exponent, or a space where PDFium takes a mark for a
    line and divides the line by it.
    """
    offsets = list(placed)
    run: list[int] = []
    before: _Place | None = None
    """The character before the run, which stands on the line itself."""
    for number, offset in enumerate(offsets):
        place = placed[offset]
        last = placed[run[-1]] if run else before
        behind = before and last and _raised(place, before) and abs(place.left - last.right) < before.size / 2
        if behind or _is_raised_before(number, offsets, placed):
            run.append(offset)
            continue
        same_line = before is not None and abs(place.base - before.base) < before.size / 10
        if run and not _within_word(text, run[-1], offset, placed) and (mark := _mark(text, run, same_line)):
            yield mark
        run, before = [], place
    if run and (mark := _mark(text, run, same_line=False)):
        yield mark


def _within_word(text: str, last: int, offset: int, placed: Mapping[int, _Place]) -> bool:
    """Whether a raised letter and the character behind it are letters of the same word."""
    touching = abs(placed[offset].left - placed[last].right) < placed[offset].size / 8
    return touching and text[last].isalpha() and text[offset].isalpha()


def _is_raised_before(number: int, offsets: Sequence[int], placed: Mapping[int, _Place]) -> bool:
    """Whether a character is smaller and higher than the next larger one, as where a footnote begins."""
    place = placed[offsets[number]]
    for other in offsets[number + 1 : number + 5]:
        if placed[other].size > 1.1 * place.size:
            near = abs(placed[other].left - place.right) < 2 * placed[other].size
            return near and _raised(place, placed[other])
    return False


def _mark(text: str, run: Sequence[int], same_line: bool) -> tuple[int, int, str] | None:
    """A run of raised characters if it is a footnote mark, with the ends of lines beside it, or a raised figure.

    Args:
        text: of the page.
        run: the offsets of the characters.
        same_line: whether the words before and behind it stand on the same line.
    """
    start, end = run[0], run[-1] + 1
    words, behind = text[start:end], text[end : end + 3].lstrip("\r\n")[:1]
    if not _MARK.fullmatch(words) or behind in _FRACTIONS or _UNIT.search(text[:start][-6:]):
        return (start, end, words.translate(_SUPERSCRIPTS)) if words.isdecimal() else None
    first = len(text[:start].rstrip("\r\n")) if same_line else start
    last = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip("\r\n"))
    if same_line and (first < start or last > end):
        return first, last, "" if text[last : last + 1] == " " else " "
    alone = text[:start].endswith("\n")
    return start, last if alone else end, ""


def _is_picture(page: Any, text: str) -> bool:  # noqa: ANN401 - as above
    """Whether a page has hardly any text, and a picture over a third of it; or no text, and anything drawn."""
    if len(text.strip()) >= FEWEST_CHARACTERS:
        return False
    import pypdfium2.raw as raw

    width, height = page.get_size()
    for drawn in islice(page.get_objects(max_depth=3), MOST_OBJECTS):
        if not text.strip():
            return True
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            if (right - left) * (top - bottom) > width * height / 3:
                return True
    return False


def _lines_with_gaps(text: str, placed: Mapping[int, _Place]) -> int:
    """How many lines of a page have words or figures on both sides of a wide gap that ends in the same place."""
    ends: Counter[int] = Counter()
    for line in re.finditer(r"[^\r\n]+", text):
        for gap in re.finditer(" +", line[0]):
            left, right = placed.get(line.start() + gap.start() - 1), placed.get(line.start() + gap.end())
            if left and right and right.left - left.right > 1.2 * left.size:
                ends[round(right.left / 4)] += _are_cells(line[0][: gap.start()], line[0][gap.end() :])
    return max((ends[end] + ends[end + 1] for end in ends), default=0)


def _are_cells(before: str, behind: str) -> bool:
    """Whether there are words on both sides of a gap, or a figure behind what is not the number of a paragraph."""
    if re.match(r"\d[\d.,%]*(?!\S)", behind) and re.search(r"\w", before):
        return re.fullmatch(r"\s*\w{1,3}[.)]", before) is None
    return all(len(re.findall(r"[A-Za-z]{2,}", side)) >= 2 for side in (before, behind))


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))))
