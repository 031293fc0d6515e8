"""The one sign language of all figures: a round mark for a statement, the fuller the firmer."""

from collections.abc import Sequence

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


def marks(
    canvas: Canvas, x: float, y: float, modalities: Sequence[str], width: float, color: str = "ink"
) -> float:
    """A mark for each statement, wrapped to a width; gives the height that they take."""
    many = max(1, int(width // 15))
    for place, modality in enumerate(modalities):
        canvas.mark(x + 7 + 15 * (place % many), y + 7 + 15 * (place // many), modality, color=color)
    return 15.0 * (1 + (len(modalities) - 1) // many) if modalities else 0.0
