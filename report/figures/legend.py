"""The one sign language of all figures: a round mark for a statement, the fuller the firmer."""

from tuyun.graph.vocabulary import vocabulary
from tuyun.report.canvas import Canvas, width_of

FIRMNESS = {
    "asserted": "the report says so",
    "reported": "a named speaker says so",
    "alleged": "somebody not named says so",
    "possible": "it may be so",
}


def firmness(canvas: Canvas, y: float) -> float:
    """What the marks mean, in a row or two; gives the ``y`` below."""
    x = 13.0
    for modality in vocabulary().modalities:
        words = modality if canvas.narrow else f"{modality}: {FIRMNESS[modality]}"
        width = width_of(words, 11)
        if x + 14 + width > canvas.width:
            x, y = 13, y + 18
        canvas.mark(x, y + 8, modality, color="muted", size=10)
        canvas.text(x + 10, y + 1, words, size=11, color="muted")
        x += width + 30
    return y + 26
