"""The figures of the report as files: pictures as SVG and PNG, tables as HTML, each with its title and source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tuyun.report.canvas import Canvas
from tuyun.report.material import Material
from tuyun.report.page import figure_page
from tuyun.report.parts import Figure
from tuyun.report.sections import all_figures, sections
from tuyun.report.svg import png_file, svg_file
from tuyun.report.wording import joined

WIDTH = 960


@dataclass(frozen=True)
class Picture:
    """A figure as a notebook shows it: drawn, and its title where nothing is drawn."""

    title: str
    svg: str = field(repr=False)

    def _repr_svg_(self) -> str:
        """The drawing, by the name under which notebooks look for it."""
        return self.svg


def picture(material: Material, figure: Figure) -> Picture:
    """The picture of a figure of the report, for notebooks.

    Raises:
        ValueError: the figure is a table.
    """
    if figure.draw is None:
        raise ValueError(f"{figure.key} is a table and has no picture.")
    return Picture(figure.title, svg_file(_sheet(figure, figure.draw, _source(material))).decode())


def figure_files(material: Material, revision: int) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file; an empty figure says so."""
    source = f"{_source(material)} Revision {revision} of the graph."
    for figure in all_figures(material, sections(material)):
        if figure.draw:
            for suffix, encode in (("svg", svg_file), ("png", png_file)):
                yield f"{figure.key}.{suffix}", encode(_sheet(figure, figure.draw, source))
        else:
            yield f"{figure.key}.html", figure_page(material, figure, source).encode()


def write_figures(material: Material, revision: int, directory: Path) -> list[Path]:
    """Write all figures into a directory; create it if it does not exist."""
    directory.mkdir(parents=True, exist_ok=True)
    files = {directory / name: content for name, content in figure_files(material, revision)}
    for path, content in files.items():
        path.write_bytes(content)
    return list(files)


def _source(material: Material) -> str:
    titles = joined(*(f"{each.title}, {each.publisher} ({each.year})" for each in material.documents)) or "none"
    return f"Source: {titles}."


def _sheet(figure: Figure, draw: Callable[[Canvas], None], source: str) -> Canvas:
    """The drawing below its title, and above what it rests on."""
    canvas = Canvas(WIDTH, margin=16)
    y = canvas.text(0, 4, figure.title, size=20, bold=True, wrap=WIDTH - 40)
    y = canvas.text(0, y + 2, figure.deck, size=13, color="muted", wrap=WIDTH - 40)
    canvas.top = y + 12
    if figure.empty:
        canvas.text(0, 0, "None stated: neither no nor zero.", color="muted")
    else:
        draw(canvas)
    canvas.top = canvas.height + 12
    y = 0.0
    for note in (*figure.notes, source):
        y = canvas.text(0, y, note, size=11, color="muted", wrap=WIDTH - 40)
    return canvas
