"""The pages of a PDF as a library reads them, in a process with a limit of memory and time.

The pages of a file of some kilobytes can unpack to gigabytes, which the libraries bound little or not at all.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.reading.input import pdf_child

MOST_PAGES = 300
MOST_CHARACTERS = 10_000_000
"""Characters of the text of a PDF; other texts have as many bytes at most."""
MOST_BYTES = 400_000_000
"""Memory that reading a PDF may take (on Linux); reports take a quarter of it."""
SECONDS = 300.0
DIVIDE = "Save the pages of the chapter that you need as a PDF of their own."


@dataclass(frozen=True)
class PdfPage:
    """What a library reads of a page."""

    text: str
    marks: Sequence[tuple[int, int, str]] = ()
    """What is smaller than the words beside it and raised: start, end, and what is left in its place.

    That is the superscript of an exponent or the upper figure of a fraction; of a footnote mark nothing is left.
    """
    picture: bool = False
    """Whether there is a picture and hardly any text: a scan without a text layer."""
    columns: bool = False
    """Whether lines have wide gaps in the same place, so that each may hold words of several columns."""


class UnreadablePdf(UnreadableSource):
    """The library does not read the PDF; ``said`` is what it says."""

    said = ""


def pdf_pages(path: Path, library: Literal["pypdfium2", "pypdf"]) -> list[PdfPage]:
    """What a library reads of each page; pypdf reads the text alone.

    Raises:
        UnreadablePdf: the library does not read it.
        UnreadableSource: it has too many pages or too much text, or reading it takes too much.
    """
    limits = map(str, (MOST_BYTES, MOST_PAGES, MOST_CHARACTERS))
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-P", pdf_child.__file__, library, str(path.absolute()), *limits],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _refused(path, f"reading the PDF took longer than {SECONDS:g} s.") from None
    result: dict[str, Any] = json.loads(child.stdout) if child.returncode == 0 else {"memory": True}
    match result:
        case {"pages": list(pages)}:
            return [PdfPage(**page) for page in pages]
        case {"number": number}:
            raise _refused(path, f"the PDF has {number} pages; at most {MOST_PAGES} are read.")
        case {"characters": _}:
            raise _refused(path, f"the text of the PDF has more than {MOST_CHARACTERS:,} characters.")
        case {"fault": said}:
            error = UnreadablePdf("the PDF is broken.", where=Where(path))
            error.said = said
            raise error
    raise _refused(
        path, f"reading the PDF takes more than {MOST_BYTES / 1e6:,.0f} MB of memory, or ends the library."
    )


def _refused(path: Path, what: str) -> UnreadableSource:
    return UnreadableSource(what, where=Where(path), todo=DIVIDE)
