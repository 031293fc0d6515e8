"""The figures of the report, one a file: what they say in words, as a table, and drawn."""

from report.figures.chain import chain
from report.figures.exposure import exposure
from report.figures.funnel import funnel
from report.figures.losses import desks, losses
from report.figures.ranks import ranks
from report.figures.training import training
from report.material import Material
from report.parts import Figure

__all__ = ["figures"]


def figures(material: Material) -> tuple[Figure, ...]:
    """All figures, in the order of the report."""
    return tuple(make(material) for make in (chain, funnel, losses, desks, exposure, training, ranks))
