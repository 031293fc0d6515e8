"""The text layer of a PDF, page by page."""

from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where, needs_extra
from tuyun.graph.reading.clean import PAGE

MOST_PAGES = 300
FEWEST_CHARACTERS = 40
"""Characters a page, on average; a scan has fewer, or none."""


def pdf_text(path: Path) -> str:
    """The text of all pages, with a form feed between two pages.

    Raises:
        UnreadableSource: the file is broken, encrypted, a scan, or has too many pages.
    """
    with needs_extra("read", "reading PDF", where=Where(path)):
        import pypdfium2
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        what = "the PDF is encrypted." if encrypted else "the PDF is broken."
        todo = (
            "Save it without a password."
            if encrypted
            else "Open it in a viewer, and save or print it as a new PDF."
        )
        raise UnreadableSource(what, where=Where(path), todo=todo) from None
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableSource(
                f"the PDF has {len(document)} pages; at most {MOST_PAGES} are read.",
                where=Where(path),
                todo="Save the pages of the chapter that you need as a PDF of their own.",
            )
        pages = []
        for page in document:
            layer = page.get_textpage()
            pages.append(layer.get_text_range().replace(PAGE, " "))
            layer.close()
            page.close()
    finally:
        document.close()
    if sum(len(page.strip()) for page in pages) < FEWEST_CHARACTERS * len(pages):
        raise UnreadableSource(
            "the PDF has no text layer, or hardly any: it is a scan.",
            where=Where(path),
            todo="Put a text layer into it with a program for text recognition, and check the figures.",
        )
    return PAGE.join(pages)
