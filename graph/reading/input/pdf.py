"""The text layer of a PDF, page by page."""

from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where, needs_extra
from tuyun.graph.reading.input.clean import PAGE
from tuyun.graph.reading.input.pdf_pages import UnreadablePdf, pdf_pages

FEWEST_CHARACTERS = 40
"""Characters a page, on average; a scan has fewer, or none."""


def pdf_text(path: Path) -> str:
    """The text of all pages, with a form feed between two pages.

    Raises:
        UnreadableSource: the file is broken, encrypted, a scan, has too many pages, or takes too much to read.
    """
    with needs_extra("read", "reading PDF", where=Where(path)):
        pass  # it is read in a process of its own
    try:
        pages = [page.replace(PAGE, " ") for page in pdf_pages(path, "pypdfium2")]
    except UnreadablePdf as error:
        encrypted = "password" in error.said.lower()
        what = "the PDF is encrypted." if encrypted else "the PDF is broken."
        todo = (
            "Save it without a password."
            if encrypted
            else "Open it in a viewer, and save or print it as a new PDF."
        )
        raise UnreadableSource(what, where=Where(path), todo=todo) from None
    if sum(len(page.strip()) for page in pages) < FEWEST_CHARACTERS * len(pages):
        raise UnreadableSource(
            "the PDF has no text layer, or hardly any: it is a scan.",
            where=Where(path),
            todo="Put a text layer into it with a program for text recognition, and check the figures.",
        )
    return PAGE.join(pages)
