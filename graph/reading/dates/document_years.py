"""The last day of the period that a document is about, as its closing day, its kind or its title says."""

import re
from datetime import date

from tuyun.graph.statements.document import Document

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_YEAR_OF_SUMMARY = re.compile(
    r"\b(?:law|act|code|plan|strategy|since|after|before|from|convention|protocol|until|between|to|by)\b[^:]*$"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december|months|half"
    r"|quarter|fiscal|financial)\b|[-–/]$",
    re.IGNORECASE,
)
"""Words before a year of a title that is not the year of the document: “under the *law of* 2031”."""
_OTHER = re.compile(r"[-–/]|(?: [a-z]+){0,2} (?:law|act|code|plan|strategy|elections?)\b", re.IGNORECASE)
"""What stands behind such a year: “the 2030 *law*”."""


def closing_of(document: Document) -> date | None:
    """The last day of the reporting period: the document's own, 31 March for Trafficking in Persons Reports, or
    the end of the year that the title of an annual summary names."""
    if document.closing is not None:
        return document.closing
    if is_yearly(document):
        return date(document.year, 3, 31)
    named = _year_of_title(document)
    return date(named, 12, 31) if named else None


def is_yearly(document: Document) -> bool:
    """Whether it is a Trafficking in Persons Report, which appears in the year behind most of its period."""
    words = f"{document.publisher} {document.title}"
    return re.search(r"department of state|trafficking in persons report", words, re.IGNORECASE) is not None


def year_of_summary(document: Document) -> int | None:
    """The calendar year that a document is about; None of other documents.

    >>> fields = {"title": "Cases of slavery in 2030", "year": 2031, "publisher": "A ministry", "closing": None}
    >>> summary = Document.model_construct(**fields)
    >>> year_of_summary(summary)
    2030
    """
    last = closing_of(document)
    return last.year if last and (last.month, last.day) == (12, 31) else None


def _year_of_title(document: Document) -> int | None:
    """The only year of a title, if it is the one before that of the document: “Cases in 2030”, of 2031."""
    named = list(_YEAR.finditer(document.title))
    if len({match[0] for match in named}) != 1 or int(named[0][0]) != document.year - 1:
        return None
    before, behind = document.title[: named[0].start()], document.title[named[-1].end() :]
    return None if _NO_YEAR_OF_SUMMARY.search(before) or _OTHER.match(behind) else document.year - 1
