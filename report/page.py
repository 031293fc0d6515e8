"""The report as one self-contained HTML page, and its tables as pages of their own."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tuyun.report.canvas import Canvas
from tuyun.report.citations import anchors, sources
from tuyun.report.evidence_sheets import evidence_sheets
from tuyun.report.figures import figures
from tuyun.report.figures.legend import FIRMNESS
from tuyun.report.material import Material
from tuyun.report.palette import palette_css
from tuyun.report.parts import Figure
from tuyun.report.questions import questions, uncounted
from tuyun.report.summary import summary
from tuyun.report.svg import svg_inline

TEMPLATES = Path(__file__).with_name("templates")
WIDTHS = {"wide": 960, "narrow": 358}


def page(material: Material, revision: int, incomplete: tuple[str, ...] = ()) -> str:
    """The report as HTML.

    Args:
        material: what it is made from.
        revision: of the graph.
        incomplete: ids of documents that are not completely loaded.
    """
    return _rendered(
        "page.html.j2",
        material,
        lambda cited: anchors(material, cited),
        script=(TEMPLATES / "report.js").read_text("utf-8"),
        sources=sources(material),
        revision=revision,
        incomplete=incomplete,
        summary=summary(material),
        independence=material.ledger.independence,
        figures=figures(material),
        drawing=lambda figure, size: _drawing(material, figure, size),
        addressees=questions(material),
        uncounted=uncounted(material),
        sheets=evidence_sheets(material),
    )


def figure_page(material: Material, figure: Figure, source: str) -> str:
    """A figure that is a table, as an HTML page that names its sentences by number.

    Args:
        material: what the report is made from.
        figure: a figure with an overview.
        source: documents and revision, for the foot of the page.
    """
    return _rendered("figure.html.j2", material, lambda _: (), figure=figure, source=source)


def _rendered(
    template: str, material: Material, anchors: Callable[[Any], tuple[str, ...]], **values: object
) -> str:
    style = palette_css() + (TEMPLATES / "report.css").read_text("utf-8")
    return _environment().get_template(template).render(
        style=style, anchors=anchors, place=material.place, firmness=FIRMNESS, **values
    )  # fmt: skip


def _drawing(material: Material, figure: Figure, size: str) -> str:
    canvas = Canvas(WIDTHS[size])
    if figure.draw:
        figure.draw(canvas)
    label = f"{figure.kind}: {figure.title}"
    return svg_inline(canvas, f"{figure.key}-{size}", label, lambda cited: anchors(material, cited))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
