"""A script that prints the text of each page of a PDF as JSON: ``pages``, or why there are none.

`tuyun.graph.reading.input.pdf_pages` runs it in a process of its own, whose memory is limited. It imports nothing
of Tuyun, so that it starts quickly.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress


def main(library: str, path: str, most_bytes: int, most_pages: int, most_characters: int) -> dict[str, object]:
    """The pages of a file as a library reads them, or why they are not read."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit, and others may have a lower one
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most_bytes, most_bytes))
    pages: list[str] = []
    characters = 0
    try:
        for page in (_pypdf if library == "pypdf" else _pypdfium2)(path, most_pages):
            pages.append(page)
            characters += len(page)
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


def _pypdfium2(path: str, most: int) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    if len(document) > most:
        raise _TooManyPages(len(document))
    for page in document:
        layer = page.get_textpage()
        yield layer.get_text_range()
        layer.close()
        page.close()


def _pypdf(path: str, most: int) -> Iterator[str]:
    import pypdf

    pages = pypdf.PdfReader(path).pages
    if len(pages) > most:
        raise _TooManyPages(len(pages))
    for number in range(len(pages)):
        yield pages[number].extract_text()


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))))
