"""The text layer of a PDF, page by page, and what is to be known of its pages."""

from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where, needs_extra
from tuyun.graph.reading.input.page_headers import PAGE
from tuyun.graph.reading.input.pdf_pages import UnreadablePdf, pdf_pages

FEWEST_CHARACTERS = 40
"""Characters a page, on average; a scan has fewer, or none."""


@dataclass(frozen=True)
class PdfText:
    """The text of a PDF, with a form feed between two pages."""

    text: str
    marks: tuple[tuple[int, int, str], ...] = ()
    """Where footnote marks stand in the text, and what is left in their places."""
    raised: tuple[tuple[int, int, str], ...] = ()
    """Where other raised figures stand, and their superscripts."""
    pictures: tuple[int, ...] = ()
    """The pages, from 1, that are pictures without a text layer."""
    columns: tuple[int, ...] = ()
    """The pages that seem to have columns whose lines the text has mixed."""


def pdf_text(path: Path) -> PdfText:
    """The text of all pages.

    Raises:
        UnreadableSource: the file is broken, encrypted, a scan, has too many pages, or takes too much to read.
    """
    with needs_extra("read", "reading PDF", where=Where(path)):
        pass  # it is read in a process of its own
    try:
        pages = pdf_pages(path, "pypdfium2")
    except UnreadablePdf as error:
        encrypted = "password" in error.said.lower()
        what = "the PDF is encrypted." if encrypted else "the PDF is broken."
        todo = (
            "Save it without a password."
            if encrypted
            else "Open it in a viewer, and save or print it as a new PDF."
        )
        raise UnreadableSource(what, where=Where(path), todo=todo) from None
    pictures = [number for number, page in enumerate(pages, start=1) if page.picture]
    if sum(len(page.text.strip()) for page in pages) < FEWEST_CHARACTERS * len(pages):
        raise _scan(path, "the PDF has no text layer, or hardly any: it is a scan.")
    if 2 * len(pictures) > len(pages):
        what = f"{len(pictures)} of the {len(pages)} pages of the PDF are pictures without a text layer"
        raise _scan(path, f"{what}: it is a scan.")
    marks: list[tuple[int, int, str]] = []
    raised: list[tuple[int, int, str]] = []
    begin = 0
    for page in pages:
        for start, end, left in page.marks:
            (raised if left.strip() else marks).append((begin + start, begin + end, left))
        begin += len(page.text) + len(PAGE)
    return PdfText(
        PAGE.join(page.text.replace(PAGE, " ") for page in pages),
        tuple(marks),
        tuple(raised),
        tuple(pictures),
        tuple(number for number, page in enumerate(pages, start=1) if page.columns),
    )


def _scan(path: Path, what: str) -> UnreadableSource:
    todo = "Put a text layer into it with a program for text recognition, and check the figures."
    return UnreadableSource(what, where=Where(path), todo=todo)
