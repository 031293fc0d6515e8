"""What a report was made with, and how its documents and sentences are cited."""

from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from tuyun.graph.resources import seed
from tuyun.graph.statements import Document, day_in_words

SHORT = 12
"""So many digits of a SHA-256 sum are shown; the whole sum stands in the BibTeX entry."""
ESCAPED = str.maketrans({"\\": r"\textbackslash{}", **{character: f"\\{character}" for character in "&%$#_{}"}})


def made_with(made: date | None) -> str:
    """The version of Tuyun, and the day if it is given: ``Tuyun 0.2.0, 27 Nov 2026``."""
    try:
        product = f"Tuyun {version('tuyun')}"
    except PackageNotFoundError:
        product = "Tuyun, from a checkout that is not installed"
    return f"{product}, {day_in_words(made)}" if made else product


@cache
def guide_sum() -> str:
    """The first digits of the SHA-256 sum of the guide to reading, which is the version of the guide."""
    return sha256((seed() / "GUIDE.md").read_bytes()).hexdigest()[:SHORT]


def text_sum(document: Document) -> str:
    """The first digits of the SHA-256 sum of a document's text."""
    return document.sha256[:SHORT]


def readers(document: Document) -> str:
    """How many people coded a text, and how far two of them agree at least: ``2 readers, kappa 0.97 or more``."""
    if document.readers == 1:
        return "1 reader, so no agreement is known"
    agree = "their agreement is not stated"
    if document.agreement is not None:
        agree = f"Cohen's kappa of the field on which they agree least: {document.agreement:.2f}"
    return f"{document.readers} readers, {agree}"


def citation(document: Document, sentence: int | None = None) -> str:
    """How to cite a document, or a sentence of it, in words."""
    place = f", sentence {sentence}" if sentence else ""
    section = f", {document.section}" if document.section else ""
    address = f" {document.address}" if document.address else ""
    return f"{document.publisher}: {document.title}{section} ({document.year}){place}.{address}"


def citation_command(document: Document, sentence: int) -> str:
    r"""How LaTeX cites a sentence by the BibTeX entry of its document: ``\cite[sentence 6]{key}``."""
    return f"\\cite[sentence {sentence}]{{{document.id}}}"


def bibtex(document: Document) -> str:
    """The BibTeX entry of a document; for a sentence of it, see `citation_command`.

    The sum of a table is left out: it would tell of each change of a case.
    """
    fields = {
        "title": document.title,
        "institution": document.publisher,
        "year": str(document.year),
        "type": document.section,
        "note": f"SHA-256 of the text: {document.sha256}" if document.kind == "narrative" else None,
    }
    lines = [f"  {name} = {{{value.translate(ESCAPED)}}}," for name, value in fields.items() if value]
    if document.address:
        lines.append(f"  url = {{{document.address}}},")
    return "\n".join([f"@techreport{{{document.id},", *lines, "}"])
