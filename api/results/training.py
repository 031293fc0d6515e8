"""The page of groups that were trained or are named in a failing."""

from tuyun.api.paging import Result
from tuyun.api.parameters import SelectedPage
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.training import INTERPRETATION, training


def trainings(page: SelectedPage, corpus: Corpus, _: Recorded) -> Result:
    """The groups of a page, by stage."""
    matrix = training(corpus)
    part = page.slice(matrix.rows)
    return part.result({"interpretation": INTERPRETATION, "stages": matrix.stages, "rows": part.rows})
