"""Every label has a look of its own, which can be read and told apart, by colour-blind eyes too."""

import itertools
import math
from collections.abc import Sequence

import pytest
from pydantic import ValidationError
from tuyun.graph.vocabulary import Vocabulary, vocabulary
from tuyun.graph.vocabulary.model import readable_on

LOOKS = vocabulary().looks
EVIDENCE = {name for name, label in vocabulary().labels.items() if label.family == "evidence"}
# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
EYES: dict[str, Sequence[Sequence[float]]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def linear(color: str) -> list[float]:
    """Linear RGB of ``#RRGGBB``."""
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2."""
    bright, dark = sorted(
        (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05 for r, g, b in (linear(one), linear(other))), reverse=True
    )
    return bright / dark


def seen(color: str, eyes: str) -> tuple[float, float, float]:
    """CIELAB of a colour as these eyes see it."""
    rgb = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear(color), strict=True)))) for row in EYES[eyes]]
    weights = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (
            sum(a * b for a, b in zip(row, rgb, strict=True)) / white
            for row, white in zip(weights, (0.95047, 1.0, 1.08883), strict=True)
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_a_label_without_a_look_is_refused() -> None:
    told = vocabulary().model_dump(by_alias=True)
    del told["looks"]["Court"]
    told["predicates"], told["links"], told["common_roles"], told["silence_roles"] = {}, {}, {}, {}
    with pytest.raises(ValidationError, match=r"labels and looks differ: \['Court'\]"):
        Vocabulary.model_validate(told)


@pytest.mark.parametrize("eyes", EYES)
def test_labels_that_look_alike_differ_in_size(eyes: str) -> None:
    alike = [
        (one, other)
        for one, other in itertools.combinations(sorted(LOOKS.keys() - EVIDENCE), 2)
        if math.dist(seen(LOOKS[one].color, eyes), seen(LOOKS[other].color, eyes)) < 10
        and abs(LOOKS[one].diameter - LOOKS[other].diameter) < 15
    ]
    assert alike == []


def test_text_can_be_read_on_every_fill() -> None:
    fills = [*(look.color for look in LOOKS.values()), *(one.color for one in vocabulary().modalities.values())]
    for fill in fills:
        assert contrast(fill, readable_on(fill)) >= 4.5, fill


def test_the_weaker_a_modality_the_paler_it_is() -> None:
    ordered = sorted(vocabulary().modalities.values(), key=lambda one: one.order)
    light = [contrast(one.color, "#000000") for one in ordered]
    assert light == sorted(light)
    assert min(after / before for before, after in itertools.pairwise(light)) > 1.3
    assert ordered[0].color == LOOKS["Statement"].color
