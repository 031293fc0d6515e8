"""The figures of the report as files of their own: SVG and PNG, with title and source, drawn without a browser."""

from collections.abc import Iterator
from pathlib import Path

from tuyun.report.canvas import Canvas
from tuyun.report.figures import figures
from tuyun.report.material import Material
from tuyun.report.parts import Figure
from tuyun.report.svg import png_file, svg_file

WIDTH = 960


def figure_files(material: Material, revision: int) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file; a figure with nothing to draw says that none is told."""
    for one in figures(material):
        for suffix, made in (("svg", svg_file), ("png", png_file)):
            yield f"{one.key}.{suffix}", made(_sheet(material, one, revision))


def write_figures(material: Material, revision: int, directory: Path) -> list[Path]:
    """Write all figures into a directory, which is made if it is not there."""
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in figure_files(material, revision):
        path = directory / name
        path.write_bytes(content)
        written.append(path)
    return written


def _sheet(material: Material, figure: Figure, revision: int) -> Canvas:
    """The drawing below its title, and above what it rests on."""
    canvas = Canvas(WIDTH, margin=16)
    y = canvas.text(0, 4, figure.title, size=20, bold=True, wrap=WIDTH - 40)
    y = canvas.text(0, y + 2, figure.deck, size=13, color="muted", wrap=WIDTH - 40)
    canvas.move(y + 12)
    if figure.draw is None:
        canvas.text(0, 0, "None told: neither no nor zero.", color="muted")
    else:
        figure.draw(canvas)
    canvas.move(canvas.height + 12)
    y = 0.0
    for line in figure.reading:
        y = canvas.text(0, y, line, size=11, color="muted", wrap=WIDTH - 40)
    titles = "; ".join(f"{one.title}, {one.publisher} ({one.year})" for one in material.documents) or "none"
    canvas.text(
        0, y + 6, f"Source: {titles}. Revision {revision} of the graph.", size=11, color="muted", wrap=WIDTH - 40
    )
    return canvas
