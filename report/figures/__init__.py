"""The figures of the report, one module for each: its words, its tables, and its drawing if it has one."""

from tuyun.report.figures.chain import chain
from tuyun.report.figures.counts import counts
from tuyun.report.figures.exposure import exposure
from tuyun.report.figures.losses import desks, losses
from tuyun.report.figures.ranks import ranks
from tuyun.report.figures.training import training
from tuyun.report.material import Material
from tuyun.report.parts import Figure


def figures(material: Material) -> tuple[Figure, ...]:
    """All figures, in the order of the report."""
    return tuple(make(material) for make in (chain, counts, losses, desks, exposure, training, ranks))
