"""Save a drawing as an SVG or PNG file, or as an SVG element of the page."""

import io
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any
from xml.etree import ElementTree

from matplotlib import rc_context
from tuyun.report.canvas import Canvas
from tuyun.report.palette import PALETTE, VARIABLES

SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
SETTINGS: dict[Any, object] = {"svg.fonttype": "none", "font.family": "DejaVu Sans", "hatch.linewidth": 0.6}
NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))
Anchors = Callable[[Sequence[str]], Sequence[str]]
_settings_lock = Lock()
"""matplotlib's settings are those of the whole process."""
ElementTree.register_namespace("", SVG[1:-1])
ElementTree.register_namespace("xlink", HREF[1:].partition("}")[0])


def svg_file(canvas: Canvas) -> bytes:
    """The drawing as an SVG file on white; the same drawing gives the same bytes."""
    root = _parsed(canvas, "figure")
    for link in root.iter(f"{SVG}a"):
        link.attrib.clear()  # a file has no sentences to lead to
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def png_file(canvas: Canvas) -> bytes:
    """The drawing as a PNG file, two dots a pixel."""
    return _saved(canvas, "figure", format="png", dpi=144, metadata={"Software": ""})


def svg_inline(canvas: Canvas, name: str, label: str, anchors: Anchors) -> str:
    """The drawing as an element of a page: its colours are the page's, and its marks are links to sentences.

    No other drawing of the page may have its name. ``anchors`` gives the ids of the elements that show statements.
    """
    root = _parsed(canvas, name)
    for definitions in root.findall(f"{SVG}defs"):
        for style in definitions.findall(f"{SVG}style"):
            definitions.remove(style)  # the page's own style has the same, and its policy allows no other
    root.attrib.update({"role": "group", "aria-label": label, "class": "drawing"})
    for link in root.iter(f"{SVG}a"):
        hit = canvas.hits[int(link.attrib[HREF])]
        ids = anchors(hit.statements)
        link.attrib.clear()
        link.attrib |= {"href": f"#{ids[0]}", "aria-label": hit.label, "data-cites": " ".join(ids), "class": "hit"}
    for element in root.iter():
        for attribute in {"style", "fill"}.intersection(element.attrib):
            element.set(attribute, "; ".join(map(_themed, element.attrib[attribute].split("; "))))
    return ElementTree.tostring(root, encoding="unicode")


def _themed(declaration: str) -> str:
    """A CSS declaration, or a colour alone; a colour of the palette becomes the page's custom property."""
    name, colon, value = declaration.rpartition(": ")
    return name + colon + VARIABLES.get(value, value)


def _parsed(canvas: Canvas, name: str) -> ElementTree.Element:
    """matplotlib's SVG; its groups lose their ids, which several drawings in a page would share."""
    root = ElementTree.fromstring(_saved(canvas, name, format="svg", metadata=NO_METADATA))  # noqa: S314 - what matplotlib just wrote
    for group in root.iter(f"{SVG}g"):
        group.attrib.pop("id", None)
    return root


def _saved(canvas: Canvas, salt: str, **options: object) -> bytes:
    file = io.BytesIO()
    with _settings_lock, rc_context({**SETTINGS, "svg.hashsalt": salt}):
        canvas.figure().savefig(file, facecolor=PALETTE["paper"], **options)  # type: ignore[arg-type] # matplotlib's own options
    return file.getvalue()
