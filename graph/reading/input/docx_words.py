"""The words of a DOCX file in their order, and why some of them are no part of its text.

python-docx gives the words of plain runs and links alone. Words that were inserted while changes were tracked, and
those of content controls and text boxes, are text too; those that were deleted or are hidden are listed as cut.
"""

import re
from collections.abc import Iterator
from typing import Any

from tuyun.graph.reading.input.clean import FOOTNOTE

Piece = tuple[str, str | None]
"""Words, and why they are cut, if they are."""
DELETED, MOVED, HIDDEN = "deleted in the document", "moved to another place", "hidden in the document"
FIELD, PLACEHOLDER = "code of a field", "placeholder"
_CUT = {"del": DELETED, "moveFrom": MOVED, "instrText": FIELD, "delInstrText": FIELD, "delText": DELETED}
"""Elements whose words are no part of the text."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_PASSED_OVER = {"pPr", "rPr", "sdtPr", "sdtEndPr", "Fallback", "tblPr", "trPr", "tcPr", "sectPr", "ruby"}
"""Elements without words, and second forms of what stands beside them."""
_RAISED_MARK = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶]{1,3}")
_OFF = ("0", "false", "off", "none")
_UNIT = re.compile(r"(?<![A-Za-z])(?:[kcdm]?m|ft|mi|CO|N|x)$")
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


def words_of(paragraph: Any, boxes: list[Any]) -> list[Piece]:  # noqa: ANN401 - as above
    """The pieces of a paragraph; text boxes that hang on it are added to ``boxes``."""
    pieces: list[Piece] = []
    for words, why in _words(paragraph, None, boxes):
        if why == _RAISED:
            before = "".join(text for text, cut in pieces if cut is None)
            mark = _RAISED_MARK.fullmatch(words.strip()) and re.search(r"[\w.,;:)”’\"]$", before)
            why = FOOTNOTE if mark and not _UNIT.search(before) else None
        pieces.append((words, why))
    return pieces


def _words(element: Any, why: str | None, boxes: list[Any]) -> Iterator[Piece]:  # noqa: ANN401 - as above
    for one in element:
        name = name_of(one)
        if name in ("t", "delText", "instrText", "delInstrText"):
            yield one.text or "", _CUT.get(name, why)
        elif name in _SIGNS:
            yield _SIGNS[name], why
        elif name == "br":
            yield "\n" if attribute(one, "type") in (None, "textWrapping") else "", why
        elif name == "sym":
            code = re.fullmatch("[0-9A-Fa-f]{1,4}", attribute(one, "char") or "")
            yield chr(int(code[0], 16)) if code else "", why
        elif name == "txbxContent":
            boxes.append(one)
        elif name == "r":
            yield from _words(one, why or _of_run(one), boxes)
        elif name == "sdt" and child(one, "sdtPr", "showingPlcHdr") is not None:
            yield from _words(one, why or PLACEHOLDER, boxes)
        elif name and name not in _PASSED_OVER:
            yield from _words(one, _CUT.get(name, why), boxes)


def _of_run(run: Any) -> str | None:  # noqa: ANN401 - as above
    """Why the words of a run may be no part of the text, by its format."""
    hidden = child(run, "rPr", "vanish")
    if hidden is not None and attribute(hidden, "val") not in _OFF:
        return HIDDEN
    raised = child(run, "rPr", "vertAlign")
    return _RAISED if raised is not None and attribute(raised, "val") == "superscript" else None


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
