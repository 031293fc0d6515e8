"""Round marks that show how firmly a voice says something, with their legend."""

from tuyun.report.canvas import Canvas, width_of
from tuyun.report.citations import cited, source
from tuyun.report.material import Material, Voiced
from tuyun.report.parts import Mark

FIRMNESS = {
    "asserted": "the report says so",
    "reported": "a named speaker says so",
    "alleged": "somebody not named says so",
    "possible": "it may be so",
}


def mark(material: Material, said: str, *items: Voiced, kind: str = "") -> Mark:
    """The mark of what one voice says in one sentence."""
    return Mark(items[0].modality, f"{said}; {source(material, *items)}", cited(*items), kind)


def draw_legend(canvas: Canvas) -> float:
    """The marks at the top of a canvas, in a row or two; gives the ``y`` below."""
    x, y = 13.0, 6.0
    for modality, meaning in FIRMNESS.items():
        words = modality if canvas.narrow else f"{modality}: {meaning}"
        width = width_of(words, 11)
        if x + 14 + width > canvas.width:
            x, y = 13.0, y + 18
        canvas.mark(x, y + 8, modality, color="muted", size=10)
        canvas.text(x + 10, y + 1, words, size=11, color="muted")
        x += width + 30
    return y + 26
