"""The figures of the report, one module for each: its words, its tables, and its drawing if there is any."""

from tuyun.report.figures.by_country import by_country
from tuyun.report.figures.chain import chain
from tuyun.report.figures.counts import counts
from tuyun.report.figures.exposure import exposure
from tuyun.report.figures.losses import desks, losses
from tuyun.report.figures.over_time import over_time
from tuyun.report.figures.ranks import ranks
from tuyun.report.figures.training import training
from tuyun.report.material import Material
from tuyun.report.parts import Figure


def figures(material: Material) -> tuple[Figure, ...]:
    """The figures about one country, in the order of the report."""
    return tuple(make(material) for make in (chain, counts, losses, desks, exposure, training, ranks))


def comparisons(material: Material) -> tuple[Figure, ...]:
    """The figures that set countries and documents beside each other; none if there is a single document."""
    if len(material.documents) < 2:
        return ()
    several = len(material.corpus.countries) > 1
    return (*over_time(material), by_country(material)) if several else tuple(over_time(material))
