"""The report as one self-contained page, and a table of it as a page of its own: no network, no other file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tuyun.report.canvas import PALETTE, Canvas
from tuyun.report.citations import anchors, sources
from tuyun.report.evidence_sheets import sheets
from tuyun.report.figures import figures
from tuyun.report.figures.legend import FIRMNESS
from tuyun.report.material import Material
from tuyun.report.parts import Figure
from tuyun.report.questions import questions, untold
from tuyun.report.summary import glance
from tuyun.report.svg import svg_inline
from tuyun.report.wording import counted

TEMPLATES = Path(__file__).with_name("templates")
WIDTHS = {"wide": 960, "narrow": 358}
DARK: Mapping[str, str] = {
    "paper": "#14171b",
    "panel": "#22272e",
    "line": "#3c444e",
    "muted": "#b0b8c4",
    "ink": "#eceff3",
    "flow": "#7fbcf5",
    "flow soft": "#17364f",
    "loss": "#f79a63",
    "loss soft": "#502a14",
    "none": "#97a0ad",
    "muted soft": "#343b45",
    "step 1": "#182c3d",
    "step 2": "#1d4160",
    "step 3": "#245880",
    "step 4": "#2a6d9f",
}
"""The palette in the dark."""


def page(material: Material, revision: int, incomplete: tuple[str, ...] = ()) -> str:
    """The report as HTML.

    Args:
        material: what it is made from.
        revision: of the graph.
        incomplete: ids of documents that are not loaded whole.
    """
    asked = questions(material)
    return _environment().get_template("page.html.j2").render(
        title=_title(material),
        style=_style(),
        script=(TEMPLATES / "report.js").read_text("utf-8"),
        sources=sources(material),
        revision=revision,
        incomplete=incomplete,
        glance=glance(material),
        independence=material.ledger.independence,
        figures=figures(material),
        drawing=lambda figure, size: _drawing(material, figure, size),
        questions=asked,
        questions_title=_asked(sum(len(one.questions) for one in asked)),
        untold=untold(material),
        sheets=sheets(material),
        anchors=lambda statements: anchors(material, statements),
        place=material.place,
        firmness=FIRMNESS,
    )  # fmt: skip


def figure_page(material: Material, figure: Figure, source: str) -> str:
    """A figure that is a table, as an HTML page that names its sentences by number.

    Args:
        material: what the report is made from.
        figure: a figure with an overview.
        source: documents and revision, for the foot of the page.
    """
    return _environment().get_template("figure.html.j2").render(
        style=_style(), figure=figure, source=source, anchors=lambda _: (), place=material.place, firmness=FIRMNESS
    )  # fmt: skip


def _title(material: Material) -> str:
    if not material.documents:
        return "Where cases stop: no document tells"
    if len(material.documents) > 1:
        return f"Where cases stop, as told in {len(material.documents)} documents"
    return f"Where cases stop, as told in “{material.documents[0].title}”"


def _asked(many: int) -> str:
    return (
        f"{counted(many, 'question is', 'questions are')} left open" if many else "No sentence tells of a silence"
    )


def _drawing(material: Material, figure: Figure, size: str) -> str:
    canvas = Canvas(WIDTHS[size])
    if figure.draw:
        figure.draw(canvas)
    label = f"{figure.kind}: {figure.title}"
    return svg_inline(canvas, f"{figure.key}-{size}", label, lambda ids: anchors(material, ids))


def _style() -> str:
    light, dark = (
        ";".join(f"--{name.replace(' ', '-')}:{value}" for name, value in palette.items())
        for palette in (PALETTE, DARK)
    )
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
        + (TEMPLATES / "report.css").read_text("utf-8")
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
