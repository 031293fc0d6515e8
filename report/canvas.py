"""A canvas to draw on in pixels, downwards from the top left; matplotlib saves it as SVG or PNG."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.textpath import TextToPath
from tuyun.report.palette import PALETTE

Point = tuple[float, float]
Place = tuple[float, float, float]
"""Left edge, top edge and width; the height is what it takes."""
Box = tuple[float, float, float, float]
"""Left edge, top edge, width and height."""
STYLES = {"asserted": "full", "reported": "bottom", "alleged": "none"}
_text_to_path = TextToPath()


@dataclass(frozen=True)
class Hit:
    """A part of the drawing that links to sentences, with a label for screen readers."""

    statements: tuple[str, ...]
    label: str


class Canvas:
    """A drawing of a fixed width that grows downwards; ``top`` is added to every ``y``."""

    def __init__(self, width: int, *, margin: int = 0) -> None:
        self.width = width
        self.narrow = width < 600
        self.top = self.height = 0.0
        self.hits: list[Hit] = []
        self._margin = margin
        self._figure = Figure(dpi=72)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    def figure(self) -> Figure:
        """The drawing, as large as its content."""
        height, margin = max(self.height + 4, 10), self._margin
        self._figure.set_size_inches((self.width + 2 * margin) / 72, (height + 2 * margin) / 72)
        self._axes.set(xlim=(-margin, self.width + margin), ylim=(height + margin, -margin))
        return self._figure

    def rect(self, box: Box, *, fill: str = "", line: str = "", hatch: str = "", dashed: bool = False) -> None:
        """A rectangle; hatching means that something is not stated."""
        x, y, width, height = box
        patch = Rectangle((x, y + self.top), width, height, linestyle="--" if dashed else "-", hatch=hatch or None)
        patch.set(facecolor=PALETTE.get(fill, "none"), edgecolor=PALETTE.get(line, "none"))
        patch.set_hatchcolor(PALETTE["not stated"])
        self._add(patch, y + height)

    def line(self, *points: Point, color: str = "line", width: float = 1, dashed: bool = False) -> None:
        """A line through points."""
        x, y = zip(*points, strict=True)
        line = Line2D(x, [each + self.top for each in y], color=PALETTE[color], linewidth=width)
        line.set(linestyle=(0, (3, 3)) if dashed else "-", solid_capstyle="butt")
        self._add(line, max(y))

    def polygon(self, *points: Point, fill: str) -> None:
        """A filled shape."""
        shape = Polygon([(x, y + self.top) for x, y in points], facecolor=PALETTE[fill])
        self._add(shape, max(y for _, y in points))

    def text(
        self, x: float, y: float, words: str, *, size: float = 13, color: str = "ink", bold: bool = False,
        align: Literal["left", "center", "right"] = "left", wrap: float = 0,
    ) -> float:  # fmt: skip
        """Text whose first line has its top at ``y``, wrapped to a width if it is given; returns its end."""
        for line in wrapped(words, size, wrap, bold=bold) if wrap else [words]:
            text = Text(x, y + size + self.top, line.replace("$", r"\$"), color=PALETTE[color])
            text.set(fontsize=size, fontweight="bold" if bold else "normal", horizontalalignment=align)
            y += size * 1.3
            self._add(text, y)
        return y

    def mark(self, x: float, y: float, modality: str, *, color: str = "ink", size: float = 11) -> None:
        """A statement as a round mark, the fuller the firmer: full, half full, empty, dotted."""
        edge, paper = PALETTE[color], PALETTE["paper"]
        mark: Artist = Circle((x, y + self.top), size / 2, facecolor=paper, edgecolor=edge, linewidth=1.6)
        mark.set(linestyle=(0, (1, 1.3)))
        if modality != "possible":
            mark = Line2D([x], [y + self.top], linestyle="none", marker="o", markersize=size, color=edge)
            mark.set(fillstyle=STYLES[modality], markerfacecoloralt=paper, markeredgewidth=1.6)
        self._add(mark, y)

    def hit(self, box: Box, statements: Sequence[str], label: str) -> None:
        """Make a part of the drawing a link to the sentences of statements; nothing if there are none."""
        if statements:
            x, y, width, height = box
            area = Rectangle((x, y + self.top), width, height, facecolor=PALETTE["paper"], edgecolor="none")
            area.set(alpha=0, url=str(len(self.hits)))
            self._add(area, y)
            self.hits.append(Hit(tuple(statements), label))

    def _add(self, artist: Artist, bottom: float) -> None:
        """Draw above everything that was drawn before."""
        artist.set(clip_on=False, zorder=len(self._axes.get_children()))
        self._axes.add_artist(artist)
        self.height = max(self.height, bottom + self.top)


@lru_cache(maxsize=10_000)
def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is, in pixels."""
    font = FontProperties(size=size, weight="bold" if bold else "normal")
    return _text_to_path.get_text_width_height_descent(words, font, ismath=False)[0]


def wrapped(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Lines of text that fit a width; a word that is too long has a line of its own."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]
