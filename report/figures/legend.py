"""What the round marks of all figures mean: the fuller a mark, the firmer its statement."""

from tuyun.report.canvas import Canvas, width_of

FIRMNESS = {
    "asserted": "the report says so",
    "reported": "a named speaker says so",
    "alleged": "somebody not named says so",
    "possible": "it may be so",
}


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
