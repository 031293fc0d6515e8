"""The report as one self-contained HTML page, and its tables as pages of their own."""

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tuyun.report import wording
from tuyun.report.canvas import Canvas
from tuyun.report.citations import anchors, spelled, statements_by_sentence
from tuyun.report.evidence_sheets import evidence_sheets
from tuyun.report.figures import figures
from tuyun.report.figures.marks import FIRMNESS
from tuyun.report.material import Material, cited
from tuyun.report.palette import palette_css
from tuyun.report.parts import Figure
from tuyun.report.questions import questions, uncounted
from tuyun.report.summary import summary
from tuyun.report.svg import svg_inline

TEMPLATES = Path(__file__).with_name("templates")
WIDTHS = {"wide": 960, "narrow": 358}


def page(material: Material, revision: int, incomplete: tuple[str, ...] = ()) -> str:
    """The report as HTML; ``incomplete`` are ids of documents that are not completely loaded."""
    return _rendered(
        "page.html.j2",
        material,
        anchors=partial(anchors, material),
        script=(TEMPLATES / "report.js").read_text("utf-8"),
        documents=material.documents,
        texts=material.sentences,
        sentences=partial(statements_by_sentence, material),
        spelled=partial(spelled, material),
        revision=revision,
        incomplete=incomplete,
        summary=summary(material),
        independence=material.ledger.independence,
        figures=figures(material),
        drawing=partial(_drawing, material),
        addressees=questions(material),
        uncounted=uncounted(material),
        sheets=evidence_sheets(material),
    )


def figure_page(material: Material, figure: Figure, source: str) -> str:
    """A figure that is a table, as an HTML page that names its sentences by number, with its source."""
    return _rendered("figure.html.j2", material, anchors=lambda _: (), figure=figure, source=source)


def _rendered(template: str, material: Material, **values: object) -> str:
    style = palette_css() + (TEMPLATES / "report.css").read_text("utf-8")
    common = {"style": style, "wording": wording, "cited": cited, "firmness": FIRMNESS, "place": material.place}
    return _environment().get_template(template).render(common, **values)


def _drawing(material: Material, figure: Figure, size: str) -> str:
    canvas = Canvas(WIDTHS[size])
    if figure.draw:
        figure.draw(canvas)
    label = f"{figure.kind}: {figure.title}"
    return svg_inline(canvas, f"{figure.key}-{size}", label, partial(anchors, material))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
