"""The report as one self-contained HTML page, and its tables as pages of their own."""

from base64 import b64encode
from datetime import date
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from tuyun.report import stamp, wording
from tuyun.report.canvas import Canvas
from tuyun.report.citations import anchors, cited, place, spelled, statements_by_sentence
from tuyun.report.environment import environment
from tuyun.report.figures import comparisons
from tuyun.report.figures.marks import FIRMNESS
from tuyun.report.material import Material
from tuyun.report.overview import overviews
from tuyun.report.palette import palette_css
from tuyun.report.parts import Figure
from tuyun.report.sections import all_figures, sections
from tuyun.report.svg import svg_inline

TEMPLATES = Path(__file__).with_name("templates")
WIDTHS = {"wide": 960, "narrow": 358}


@cache
def content_policy() -> str:
    """The Content Security Policy of the pages: their own style and script run, by hash, and nothing else does.

    Style attributes are allowed, as drawings have them.
    """
    style, script = (hash_source(text) for text in (_style(), _script()))
    return (
        f"default-src 'none'; script-src {script}; style-src 'unsafe-inline'; style-src-elem {style}; "
        "style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def page(material: Material, revision: int, incomplete: tuple[str, ...] = (), *, made: date | None = None) -> str:
    """The report as HTML.

    Args:
        material: what it is made from.
        revision: of the graph.
        incomplete: ids of documents that are not completely loaded.
        made: the day on which it is made; left out if None.
    """
    several = sections(material)
    return _rendered(
        "page.html.j2",
        material,
        anchors=partial(anchors, material),
        script=_script(),
        documents=material.documents,
        periods=material.periods,
        no_sentence=material.no_sentence,
        left_out=material.left_out,
        texts=material.sentences,
        sentences=partial(statements_by_sentence, material),
        spelled=partial(spelled, material),
        revision=revision,
        incomplete=incomplete,
        stamp=stamp,
        made=made,
        overviews=overviews(material),
        compared=comparisons(material),
        sections=several,
        all_figures=tuple(all_figures(material, several)),
        drawing=partial(_drawing, material),
    )


def figure_page(material: Material, figure: Figure, source: str) -> str:
    """A figure that is a table, as an HTML page that names its sentences by number, with its source."""
    return _rendered("figure.html.j2", material, anchors=lambda _: (), figure=figure, source=source)


def _rendered(template: str, material: Material, **values: object) -> str:
    common = {
        "style": _style(),
        "policy": content_policy(),
        "wording": wording,
        "cited": cited,
        "firmness": FIRMNESS,
        "place": partial(place, material),
    }
    return _environment().get_template(template).render(common, **values)


@cache
def _style() -> str:
    return palette_css() + (TEMPLATES / "report.css").read_text("utf-8")


@cache
def _script() -> str:
    return (TEMPLATES / "report.js").read_text("utf-8")


def hash_source(text: str) -> str:
    """A text as a source of a Content Security Policy."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _drawing(material: Material, figure: Figure, size: str) -> str:
    canvas = Canvas(WIDTHS[size])
    if figure.draw:
        figure.draw(canvas)
    label = f"{figure.kind}: {figure.title}"
    return svg_inline(canvas, f"{figure.key}-{size}", label, partial(anchors, material))


@cache
def _environment() -> Environment:
    return environment(TEMPLATES)
