"""What a second look at a source doubts: words that another library reads otherwise, and broken encodings.

Both are reported and change nothing: the text of record is what pypdfium2 reads, and ftfy would move offsets.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unicodedata import normalize

from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.clean import PAGE
from tuyun.graph.reading.input.pdf_pages import UnreadablePdf, pdf_pages

Doubt = Mapping[str, Any]
MOST = 20
"""The most words that are listed of a page."""
_BROKEN = re.compile(r"[-\u00ad\u2010]\s*\n\s*|[\x02\ufffe]\s*")
_WORD = re.compile(r"\w+(?:[.,’'/]\w+)*")


def quarrels(path: Path, text: str) -> list[Doubt]:
    """The pages of which pypdf reads other words than pypdfium2 does, whatever their order.

    Args:
        path: the PDF.
        text: what pypdfium2 reads, with a form feed between two pages.
    """
    found: list[Doubt] = []
    try:
        others = pdf_pages(path, "pypdf")
    except UnreadablePdf as error:
        return [{"pypdf": f"does not read the file: {error.said}"}]
    except UnreadableSource as error:
        return [{"pypdf": f"does not read the file: {error.what}"}]
    for number, (ours, theirs) in enumerate(zip(text.split(PAGE), others, strict=False), start=1):
        mine, other = _words(ours), _words(theirs)
        if mine != other:
            found.append(
                {"page": number, "only_pypdfium2": _listed(mine - other), "only_pypdf": _listed(other - mine)}
            )
    return found


def broken_encodings(text: str) -> list[Doubt]:
    """The lines of a text that look as if they had been decoded wrongly, and what ftfy would make of them.

    None if ftfy is not installed: only the extra ``read`` has it.
    """
    if find_spec("ftfy") is None:
        return []
    from ftfy import fix_encoding

    found: list[Doubt] = []
    place = 0
    for line in text.splitlines(keepends=True):
        fixed = fix_encoding(line.rstrip("\r\n"))
        if fixed != line.rstrip("\r\n"):
            found.append({"broken_encoding": [place, place + len(line)], "perhaps": fixed})
        place += len(line)
    return found


def in_words(doubts: Sequence[Doubt]) -> list[str]:
    """The doubts in words, in a line for each kind."""
    pages = [str(doubt["page"]) for doubt in doubts if "page" in doubt]
    lines = [f"{doubt['pypdf']}" for doubt in doubts if "pypdf" in doubt]
    broken = sum("broken_encoding" in doubt for doubt in doubts)
    messages = [f"pypdf {line}" for line in lines]
    messages += [f"pypdf reads other words on pages {', '.join(pages)}"] if pages else []
    messages += [f"lines whose encoding looks broken: {broken}"] if broken else []
    return messages


def _words(page: str) -> Counter[str]:
    return Counter(_WORD.findall(normalize("NFKC", _BROKEN.sub("", page))))


def _listed(words: Counter[str]) -> list[str]:
    """The words, figures first, as they decide what a count is."""
    ordered = sorted(words.elements(), key=lambda word: (not word[0].isdigit(), word))
    return ordered[:MOST]
