"""Pages of figures, of agreements between figures, and of trends."""

from tuyun.api.paging import Result
from tuyun.api.parameters import AgreementFilter, FigureFilter
from tuyun.graph.analysis import agreement, figures, trend
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.figures import Figure, FigureChoice


def figures_of_page(page: FigureFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The figures of a page."""
    part = page.slice(_chosen(page, corpus, recorded))
    return part.result({"interpretation": figures.INTERPRETATION, "rows": part.rows})


def agreements_of_page(page: AgreementFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The pairs of figures of a page."""
    found = agreement.agreements(_chosen(page, corpus, recorded))
    part = page.slice([pair for pair in found if page.result in (None, pair.result)])
    return part.result({"interpretation": agreement.INTERPRETATION, "rows": part.rows})


def trend_of_page(page: FigureFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The cells of a page."""
    part = page.slice(trend.trend(_chosen(page, corpus, recorded)))
    return part.result({"interpretation": trend.INTERPRETATION, "rows": part.rows})


def _chosen(page: FigureFilter, corpus: Corpus, recorded: Recorded) -> list[Figure]:
    """The figures within the filters."""
    choice = FigureChoice(**{name: getattr(page, name) for name in FigureChoice.model_fields})
    return choice.figures(corpus, recorded.counts)
