"""A drawing as bytes: SVG and PNG as files, and SVG to stand in a page."""

import io
import re
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any
from xml.etree import ElementTree

from matplotlib import rc_context
from tuyun.report.canvas import HIT, PALETTE, Canvas

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SETTINGS: dict[Any, object] = {"svg.fonttype": "none", "font.family": "DejaVu Sans", "hatch.linewidth": 0.6}
Anchors = Callable[[Sequence[str]], Sequence[str]]
_one_at_a_time = Lock()
"""matplotlib's settings are those of the whole process."""
COLORS = {value: f"var(--{name.replace(' ', '-')})" for name, value in PALETTE.items()}
_COLOR = re.compile("|".join(COLORS))


def svg_file(canvas: Canvas) -> bytes:
    """The drawing as an SVG file of its own, on white; the same drawing gives the same bytes."""
    root = _drawn(canvas, "figure")
    for link in root.iter(f"{{{SVG}}}a"):
        link.attrib.clear()  # a file has no sentences to lead to
    ElementTree.register_namespace("", SVG)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def png_file(canvas: Canvas) -> bytes:
    """The drawing as a PNG file, two dots a pixel."""
    held = io.BytesIO()
    with _one_at_a_time, rc_context(SETTINGS):
        canvas.figure().savefig(held, format="png", dpi=144, facecolor=PALETTE["paper"], metadata={"Software": ""})
    return held.getvalue()


def svg_inline(canvas: Canvas, name: str, label: str, anchors: Anchors) -> str:
    """The drawing as an element of a page: colours are the page's, and its parts are links to their sentences.

    Args:
        canvas: what was drawn.
        name: a name that no other drawing of the page has.
        label: what the drawing shows, for those who do not see it.
        anchors: ids of the page's elements that statements are told in.
    """
    root = _drawn(canvas, name)
    root.attrib.update({"role": "group", "aria-label": label, "class": "drawing"})
    for link in root.iter(f"{{{SVG}}}a"):
        hit = canvas.hits[int(link.attrib.pop("href").removeprefix(HIT))]
        ids = anchors(hit.statements)
        link.attrib.pop("target", None)
        link.attrib.update(
            {
                "href": f"#{ids[0]}",
                "aria-label": hit.label,
                "data-cites": " ".join(ids),
                "class": "hit",
            }
        )
    ElementTree.register_namespace("", SVG)
    text = ElementTree.tostring(root, encoding="unicode")
    return _COLOR.sub(lambda found: COLORS[found[0]], text)


def _drawn(canvas: Canvas, name: str) -> ElementTree.Element:
    """matplotlib's SVG without what only it needs; ids are kept apart by the drawing's name."""
    held = io.BytesIO()
    with _one_at_a_time, rc_context({**SETTINGS, "svg.hashsalt": name}):
        canvas.figure().savefig(held, format="svg", facecolor=PALETTE["paper"], metadata={"Date": None})
    root = ElementTree.fromstring(held.getvalue())  # noqa: S314 - what matplotlib just wrote
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == f"{{{SVG}}}metadata":
                parent.remove(child)
        if f"{{{XLINK}}}href" in parent.attrib:
            parent.attrib["href"] = parent.attrib.pop(f"{{{XLINK}}}href")
        one = parent.attrib.get("id", "")
        if re.fullmatch(r"[a-zA-Z]\w*_\d+", one):
            del parent.attrib["id"]
    return root
