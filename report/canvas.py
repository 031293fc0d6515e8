"""A sheet to draw on in pixels, downwards from the top left: matplotlib draws it as SVG or PNG, without a browser.

matplotlib, since it is well kept, measures text, hatches, and writes both formats from one drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.textpath import TextToPath

PALETTE = {
    "paper": "#fefefe",
    "panel": "#f3f4f6",
    "line": "#c9ced6",
    "muted": "#545c68",
    "ink": "#16191d",
    "flow": "#0a5ea8",
    "flow soft": "#cfe2f5",
    "loss": "#a8400a",
    "loss soft": "#f9dfce",
    "none": "#767d89",
    "muted soft": "#dfe3e9",
    "step 1": "#dcebf7",
    "step 2": "#b3d3ee",
    "step 3": "#86b8e2",
    "step 4": "#5b9cd4",
}
"""Colours in the light; blue and orange are told apart by colour-blind people, and no meaning is in colour alone.

Each has a value of its own, by which a page finds it and puts its own in its place.
"""
Align = Literal["left", "center", "right"]
_measure = TextToPath()


@dataclass(frozen=True)
class Hit:
    """A part of the drawing that leads to sentences: what it rests on, and what it says to who does not see."""

    statements: tuple[str, ...]
    label: str


class Canvas:
    """A drawing of a fixed width, that grows downwards."""

    def __init__(self, width: int, *, margin: int = 0) -> None:
        self.width = width
        self.narrow = width < 600
        self.height = 0.0
        self.top = 0.0
        """Where ``y`` is counted from."""
        self._margin = margin
        self.hits: list[Hit] = []
        self._drawn = 0
        self._figure = Figure(dpi=72)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    def figure(self) -> Figure:
        """The drawing, as large as what was drawn."""
        height = max(self.height + 4, 10)
        edge = self._margin
        self._figure.set_size_inches((self.width + 2 * edge) / 72, (height + 2 * edge) / 72)
        self._axes.set_xlim(-edge, self.width + edge)
        self._axes.set_ylim(height + edge, -edge)
        return self._figure

    def move(self, y: float) -> None:
        """Count ``y`` from here on, measured from the top of the sheet."""
        self.top = y

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        line: str | None = None,
        hatch: str | None = None,
        dashed: bool = False,
        radius: float = 0,
    ) -> None:
        """A box; a hatched one says that something is not told."""
        self._box(x, y, width, height, radius, fill, line, "--" if dashed else "-", hatch)
        self._grow(y + height)

    def line(
        self, points: Sequence[tuple[float, float]], *, color: str = "line", width: float = 1, dashed: bool = False
    ) -> None:
        """A line through points."""
        self._add(
            Line2D(
                [x for x, _ in points],
                [y + self.top for _, y in points],
                color=PALETTE[color],
                linewidth=width,
                linestyle=(0, (3, 3)) if dashed else "-",
                solid_capstyle="butt",
            )
        )
        self._grow(max(y for _, y in points))

    def polygon(self, points: Sequence[tuple[float, float]], *, fill: str) -> None:
        """A filled shape."""
        self._add(
            Polygon([(x, y + self.top) for x, y in points], closed=True, facecolor=PALETTE[fill], edgecolor="none")
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 13,
        color: str = "ink",
        bold: bool = False,
        align: Align = "left",
        wrap: float | None = None,
    ) -> float:
        """Text whose first line has its top at ``y``, wrapped to a width; gives the ``y`` below it."""
        for words_of_line in wrapped(words, size, wrap, bold=bold) if wrap else [words]:
            weight = "bold" if bold else "normal"
            self._add(
                Text(
                    x,
                    y + size + self.top,
                    words_of_line.replace("$", r"\$"),
                    fontsize=size,
                    color=PALETTE[color],
                    fontweight=weight,
                    ha=align,
                    va="baseline",
                )
            )
            y += size * 1.3
        self._grow(y)
        return y

    @staticmethod
    def lines(words: str, size: float, width: float) -> list[str]:
        """The lines that a text takes in a width."""
        return wrapped(words, size, width)

    def mark(self, x: float, y: float, modality: str, *, color: str = "ink", size: float = 11) -> None:
        """A statement as a round mark, the fuller the firmer: full, half, empty, dotted."""
        style = {"asserted": "full", "reported": "bottom", "alleged": "none", "possible": "none"}[modality]
        dotted = modality == "possible"
        if not dotted:
            self._add(
                Line2D(
                    [x], [y + self.top], linestyle="none", marker="o", markersize=size, fillstyle=style,  # type: ignore[arg-type] # a name from the table above
                    color=PALETTE[color], markerfacecoloralt=PALETTE["paper"], markeredgewidth=1.6,
                )
            )  # fmt: skip
            return
        self._box(x - size / 2, y - size / 2, size, size, size / 2, "paper", color, (0, (1, 1.3)), None, thick=1.6)

    def hit(self, x: float, y: float, width: float, height: float, statements: Sequence[str], label: str) -> None:
        """Make a part of the drawing lead to the sentences of statements; nothing if there are none."""
        if not statements:
            return
        area = Rectangle((x, y + self.top), width, height, facecolor=PALETTE["paper"], edgecolor="none", alpha=0)
        area.set_url(str(len(self.hits)))
        self._add(area)
        self.hits.append(Hit(tuple(statements), label))

    def _box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float,
        fill: str | None,
        line: str | None,
        style: object,
        hatch: str | None,
        *,
        thick: float = 1,
    ) -> None:
        box = FancyBboxPatch(
            (x, y + self.top), width, height,
            boxstyle=f"round,pad=0,rounding_size={radius}" if radius else "square,pad=0",
            facecolor=PALETTE[fill] if fill else "none",
            edgecolor=PALETTE[line] if line else "none",
            linestyle=style, linewidth=thick, hatch=hatch,
        )  # fmt: skip
        if hatch:
            box.set_hatchcolor(PALETTE["none"])
        self._add(box)

    def _add(self, artist: Artist) -> None:
        artist.set_clip_on(False)
        self._drawn += 1
        artist.set_zorder(self._drawn)  # the later above the earlier
        self._axes.add_artist(artist)

    def _grow(self, y: float) -> None:
        self.height = max(self.height, y + self.top)


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is, in pixels."""
    font = FontProperties(size=size, weight="bold" if bold else "normal")
    return _measure.get_text_width_height_descent(words, font, ismath=False)[0]


def wrapped(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Lines of text that fit a width; a word that is too long stands alone."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]
