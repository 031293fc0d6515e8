"""Get the text of a source file: plain text, Markdown, HTML or a saved web page, PDF with a text layer, DOCX."""

from dataclasses import dataclass, field
from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.reading.input.clean import clean
from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.kinds import check_text, kind_of
from tuyun.graph.reading.input.markdown import markdown_text
from tuyun.graph.reading.input.parted import part_figures, parted_figures
from tuyun.graph.reading.input.raised import FOOTNOTE, RAISED
from tuyun.graph.reading.input.sections import Heading, cut_section, unmarked_headings
from tuyun.graph.reading.input.source_checks import (
    Doubt,
    broken_encodings,
    differing_pages,
    doubted_pages,
    perhaps_footnote_marks,
)
from tuyun.graph.reading.input.web_page import HIDDEN, declared_encoding, page_text
from tuyun.graph.source.files import read_text


@dataclass
class Extract:
    """The cleaned text of a source, its headings with their levels, and the kind of the file."""

    kind: str
    cleaned: Cleaned
    headings: list[Heading]
    doubts: list[Doubt] = field(default_factory=list)
    """What a second look at the source doubts."""


def extract(path: Path, section: str | None = None) -> Extract:
    """The text of a file, or of a section of it.

    Args:
        path: the file.
        section: the heading of a section; the text goes on to the next heading of its level.

    Raises:
        UnreadableSource: the file is of another kind, broken, encrypted, a scan, too long, or lacks the section.
    """
    kind = kind_of(path)
    if kind == "pdf":
        from tuyun.graph.reading.input.pdf import pdf_text  # when a PDF is read, as the packages are an extra

        pdf = pdf_text(path)
        made = Extract(kind, Cleaned.of(pdf.text), [], [*doubted_pages(pdf), *differing_pages(path, pdf)])
        made.cleaned.replace(pdf.raised, RAISED)  # as long as before, so that the marks stay in their places
        made.cleaned.replace(pdf.marks, FOOTNOTE)
    elif kind == "docx":
        from tuyun.graph.reading.input.docx import docx_text

        document = docx_text(path)
        made = Extract(
            kind, Cleaned.without(document.text, document.cuts), document.headings, list(document.doubts)
        )
    else:
        text = read_text(path, declared=declared_encoding if kind == "html" else None)
        check_text(text, path)
        made = _of_text(kind, text, path)
        if kind != "text":
            part_figures(made.cleaned)
    clean(made.cleaned)
    if kind in ("text", "pdf"):
        made.headings += unmarked_headings(made.cleaned)
    if section is not None:
        made.doubts += cut_section(made.cleaned, made.headings, section, Where(path))
    if not made.cleaned.text.strip():
        hides = any(change.why == HIDDEN for change in made.cleaned.changes)
        todo = "The page hides all its text: show it in a browser, and save it once more." if hides else ""
        raise UnreadableSource("the file has no text.", where=Where(path), todo=todo)
    made.doubts += parted_figures(made.cleaned)
    made.doubts += perhaps_footnote_marks(made.cleaned)
    made.doubts += broken_encodings(made.cleaned.text)
    return made


def _of_text(kind: str, text: str, path: Path) -> Extract:
    """The text of a web page, of Markdown or of plain text."""
    match kind:
        case "html":
            return Extract(kind, *page_text(text, path))
        case "markdown":
            return Extract(kind, *markdown_text(text))
    return Extract(kind, Cleaned.of(text), [])
