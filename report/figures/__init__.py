"""The figures of the report, one a file: what they say in words, as a table, and drawn."""

from tuyun.report.figures.chain import chain
from tuyun.report.figures.exposure import exposure
from tuyun.report.figures.funnel import funnel
from tuyun.report.figures.losses import desks, losses
from tuyun.report.figures.ranks import ranks
from tuyun.report.figures.training import training
from tuyun.report.material import Material
from tuyun.report.parts import Figure

__all__ = ["figures"]


def figures(material: Material) -> tuple[Figure, ...]:
    """All figures, in the order of the report."""
    return tuple(make(material) for make in (chain, funnel, losses, desks, exposure, training, ranks))
