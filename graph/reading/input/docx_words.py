"""The words of a DOCX file in their order, and why some of them are no part of its text.

python-docx gives the words of plain runs and links alone. Words that were inserted while changes were tracked, and
those of content controls and text boxes, are text too; those that were deleted or are hidden are listed as cut.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from tuyun.graph.reading.input.raised import FOOTNOTE, is_mark, superscript

Piece = tuple[str, str | None]
"""Words, and why they are cut, if they are."""
Formats = Callable[[Any, Any], Iterable[Any]]
"""The formats of a run of a paragraph, the nearest first."""
ANNOTATION, STRUCK = "annotation above the line", "struck out"
DELETED, MOVED, HIDDEN = "deleted in the document", "moved to another place", "hidden in the document"
FIELD, PLACEHOLDER = "code of a field", "placeholder"
_CUT = {
    "del": DELETED, "moveFrom": MOVED, "instrText": FIELD, "delInstrText": FIELD, "delText": DELETED,
    "rt": ANNOTATION,
}  # fmt: skip
"""Elements whose words are no part of the text."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_PASSED_OVER = {"pPr", "rPr", "sdtPr", "sdtEndPr", "Fallback", "tblPr", "trPr", "tcPr", "sectPr"}
"""Elements without words, and second forms of what stands beside them."""
_OFF = ("0", "false", "off", "none")
_RAISED = "raised"


def name_of(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str) -> str | None:  # noqa: ANN401 - as above
    """An attribute, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: Any, *names: str) -> Any:  # noqa: ANN401 - as above
    """The first child of a child and so on with these names, or None."""
    for name in names:
        element = next((one for one in element if name_of(one) == name), None)
        if element is None:
            return None
    return element


def words_of(paragraph: Any, boxes: list[Any], formats: Formats) -> list[Piece]:  # noqa: ANN401 - as above
    """The pieces of a paragraph; text boxes that hang on it are added to ``boxes``."""
    runs = groupby(
        _words(paragraph, None, boxes, lambda run: _of_run(list(formats(run, paragraph)))), itemgetter(1)
    )
    found = [("".join(words for words, _ in run), why) for why, run in runs]
    pieces: list[Piece] = []
    for number, (words, why) in enumerate(found):
        if why != _RAISED:
            pieces.append((words, why))
            continue
        before = "".join(text for text, cut in pieces if cut is None)
        behind = next((text for text, cut in found[number + 1 :] if text and cut is None), "")
        pieces.append((words, FOOTNOTE) if is_mark(words, before, behind) else (superscript(words), None))
    return pieces


def _words(
    element: Any,  # noqa: ANN401 - as above
    why: str | None,
    boxes: list[Any],
    of_run: Callable[[Any], str | None],
) -> Iterator[Piece]:
    for one in element:
        name = name_of(one)
        if name in ("t", "delText", "instrText", "delInstrText"):
            yield one.text or "", _CUT.get(name, why)
        elif name in _SIGNS:
            yield _SIGNS[name], why
        elif name == "br":
            yield "\n", why
        elif name == "sym":
            code = re.fullmatch("[0-9A-Fa-f]{1,4}", attribute(one, "char") or "")
            yield chr(int(code[0], 16)) if code else "", why
        elif name == "txbxContent":
            boxes.append(one)
        elif name == "r":
            yield from _words(one, why or of_run(one), boxes, of_run)
        elif name == "sup":  # of a formula
            yield from _words(one, why or _RAISED, boxes, of_run)
        elif name == "den":
            yield "⁄", why
            yield from _words(one, why, boxes, of_run)
        elif name == "sdt" and child(one, "sdtPr", "showingPlcHdr") is not None:
            yield from _words(one, why or PLACEHOLDER, boxes, of_run)
        elif name and name not in _PASSED_OVER:
            yield from _words(one, _CUT.get(name, why), boxes, of_run)


def _of_run(formats: Sequence[Any]) -> str | None:
    """Why the words of a run may be no part of the text, by its formats, the nearest first."""

    def value(name: str) -> str | None:
        found = next((one for each in formats if each is not None for one in each if name_of(one) == name), None)
        return None if found is None else attribute(found, "val") or "on"

    if value("vanish") not in (None, *_OFF):
        return HIDDEN
    if any(value(name) not in (None, *_OFF) for name in ("strike", "dstrike")):
        return STRUCK
    lifted = re.fullmatch(r"[1-9]\d*", value("position") or "")
    return _RAISED if lifted or value("vertAlign") == "superscript" else None


def elements(parent: Any, *names: str) -> Iterator[tuple[Any, str | None]]:  # noqa: ANN401 - as above
    """The elements of these names below another, also those within content controls and tracked changes.

    With each goes why it is no part of the text, if it is not.
    """
    for one in parent:
        name = name_of(one)
        if name in names:
            yield one, None
        elif name in _CUT:
            yield from ((found, _CUT[name]) for found, _ in elements(one, *names))
        elif name == "sdt" and child(one, "sdtPr", "showingPlcHdr") is not None:
            yield from ((found, PLACEHOLDER) for found, _ in elements(one, *names))
        elif name and name not in _PASSED_OVER:
            yield from elements(one, *names)
