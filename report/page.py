"""The report as one self-contained page: no network, no other file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tuyun.report.canvas import PALETTE, Canvas
from tuyun.report.citations import anchors, sources
from tuyun.report.evidence_sheets import sheets
from tuyun.report.figures import figures
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row
from tuyun.report.questions import questions, untold
from tuyun.report.summary import glance
from tuyun.report.svg import svg_inline
from tuyun.report.wording import counted

TEMPLATES = Path(__file__).with_name("templates")
WIDE, NARROW = 960, 358
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


@dataclass(frozen=True)
class Shown:
    """A figure as the page shows it: drawn twice, and its table without columns that are empty throughout."""

    figure: Figure
    wide: str
    narrow: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


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
        style=_palette() + (TEMPLATES / "report.css").read_text("utf-8"),
        script=(TEMPLATES / "report.js").read_text("utf-8"),
        sources=sources(material),
        revision=revision,
        incomplete=incomplete,
        glance=glance(material),
        independence=material.ledger.independence,
        figures=[_shown(material, one) for one in figures(material)],
        questions=asked,
        questions_title=_asked(sum(len(one.questions) for one in asked)),
        untold=untold(material),
        sheets=sheets(material),
        anchors=lambda statements: anchors(material, statements),
        place=material.place,
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


def _shown(material: Material, figure: Figure) -> Shown:
    def drawn(name: str, width: int) -> str:
        if figure.draw is None:
            return ""
        canvas = Canvas(width)
        figure.draw(canvas)
        label = f"{figure.kind}: {figure.title}"
        return svg_inline(canvas, f"{figure.key}-{name}", label, lambda ids: anchors(material, ids))

    columns, rows = figure.table.columns, figure.table.rows
    used = [place for place in range(len(columns)) if any(row.cells[place] for row in rows)]
    return Shown(
        figure,
        drawn("wide", WIDE),
        drawn("narrow", NARROW),
        tuple(columns[place] for place in used),
        tuple(Row(tuple(row.cells[place] for place in used), row.statements) for row in rows),
    )


def _palette() -> str:
    def told(palette: Mapping[str, str]) -> str:
        return ";".join(f"--{name.replace(' ', '-')}:{value}" for name, value in palette.items())

    return (
        f":root{{color-scheme:light dark;{told(PALETTE)}}}\n"
        f"@media screen and (prefers-color-scheme: dark){{:root{{{told(DARK)}}}}}\n"
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
