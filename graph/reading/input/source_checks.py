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
from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.page_headers import PAGE
from tuyun.graph.reading.input.pdf import PdfText
from tuyun.graph.reading.input.pdf_pages import UnreadablePdf, pdf_pages

Doubt = Mapping[str, Any]
MOST = 20
"""The most words that are listed of a page."""
NAME = 3
"""How often a word with a figure at its end stands in a text where it is a name."""
_BROKEN = re.compile(r"[-\u00ad\u2010]\s*\n\s*|[\x02\ufffe]\s*")
_PERHAPS_MARK = re.compile(
    r"(?<![\w-])(?!(?i:covid))[A-Za-z]?[a-z]{4,}\d{1,3}(?![\w-])|(?<![\d.,])(?:19|20)\d\d[.,]\d{1,3}(?= +[A-Z])"
)
"""A word with a figure at its end (“suspects12”), or a figure behind a year (“2022.13 Police”)."""
_WORD = re.compile(r"\w+(?:[.,’'/]\w+)*")


def differing_pages(path: Path, pdf: PdfText) -> list[Doubt]:
    """The pages of which pypdf reads other words than pypdfium2 does, whatever their order.

    Args:
        path: the PDF.
        pdf: what pypdfium2 reads. pypdf may read a footnote mark as a word of its own or a part of the one before.
    """
    found: list[Doubt] = []
    try:
        others = pdf_pages(path, "pypdf")
    except UnreadablePdf as error:
        return [{"pypdf": f"does not read the file: {error.said}"}]
    except UnreadableSource as error:
        return [{"pypdf": f"does not read the file: {error.what}"}]
    apart = Cleaned.of(pdf.text)
    apart.replace(((start, end, f" {pdf.text[start:end]} ") for start, end, _ in pdf.marks), "apart")
    ways = zip(pdf.text.split(PAGE), apart.text.split(PAGE), others, strict=False)
    for number, (ours, spaced, theirs) in enumerate(ways, start=1):
        mine, other = _words(spaced), _words(theirs.text)
        if other not in (mine, _words(ours)):
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


def doubted_pages(pdf: PdfText) -> list[Doubt]:
    """The pages of a PDF that are pictures, of which nothing is read, and those that seem to have columns."""
    return [
        *({"no_text_layer": page} for page in pdf.pictures),
        *({"seems_to_have_columns": page} for page in pdf.columns),
    ]


def perhaps_footnote_marks(cleaned: Cleaned) -> list[Doubt]:
    """Figures that stand at the ends of words and years, and may be footnote marks which nothing marks as such.

    A word that stands more often with the same figure is a name, such as “Libtasn1”.
    """
    found = list(_PERHAPS_MARK.finditer(cleaned.text))
    times = Counter(match[0] for match in found)
    return [
        {"perhaps_footnote_mark": match[0], "at": [match.start(), match.end()]}
        for match in found
        if times[match[0]] < NAME
    ]


def in_words(doubts: Sequence[Doubt]) -> list[str]:
    """The doubts in words, in a line for each kind."""
    pages = [str(doubt["page"]) for doubt in doubts if "page" in doubt]
    lines = [f"{doubt['pypdf']}" for doubt in doubts if "pypdf" in doubt]
    broken = sum("broken_encoding" in doubt for doubt in doubts)
    pictures = [str(doubt["no_text_layer"]) for doubt in doubts if "no_text_layer" in doubt]
    columns = [str(doubt["seems_to_have_columns"]) for doubt in doubts if "seems_to_have_columns" in doubt]
    marks = [doubt["perhaps_footnote_mark"] for doubt in doubts if "perhaps_footnote_mark" in doubt]
    parted = [doubt["parted_figure"] for doubt in doubts if "parted_figure" in doubt]
    unread = [f"{doubt['not_read']} ({doubt['number']})" for doubt in doubts if "not_read" in doubt]
    sections = [doubt for doubt in doubts if "section_in_a_paragraph" in doubt]
    messages = [
        f"the heading “{doubt['section_in_a_paragraph']}” is the beginning of a paragraph; the section is read "
        + (f"until “{doubt['ends_before']}”" if doubt["ends_before"] else "until the end of the text")
        for doubt in sections
    ]
    if unread:
        messages.append(f"parts of the document that are not read: {', '.join(unread)}")
    if pictures:
        messages.append(f"pages that are pictures without a text layer, and were not read: {', '.join(pictures)}")
    if columns:
        messages.append(
            f"pages that seem to have columns or tables, whose lines the text may mix: {', '.join(columns)}"
        )
    if marks:
        messages.append(f"figures that may be footnote marks, and stay in the text: {len(marks)}, as “{marks[0]}”")
    if parted:
        messages.append(
            f"figures in which there is a control character, or which are of several elements: {len(parted)}, "
            f"as “{parted[0]}”; see what the source shows"
        )
    messages += [f"pypdf {line}" for line in lines]
    messages += [f"pypdf reads other words on pages {', '.join(pages)}"] if pages else []
    messages += [f"lines whose encoding looks broken: {broken}"] if broken else []
    return messages


def _words(page: str) -> Counter[str]:
    return Counter(_WORD.findall(normalize("NFKC", _BROKEN.sub("", page))))


def _listed(words: Counter[str]) -> list[str]:
    """The words, figures first, as they decide what a count is."""
    ordered = sorted(words.elements(), key=lambda word: (not word[0].isdigit(), word))
    return ordered[:MOST]
