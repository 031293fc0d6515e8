"""The page of statements of wrongdoing that a request asks for, and what remains unresolved."""

from tuyun.api.paging import Result
from tuyun.api.parameters import StageAndPeriodFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.exposure import INTERPRETATION, exposure


def exposures(page: StageAndPeriodFilter, corpus: Corpus, _: Recorded) -> Result:
    """The statements of wrongdoing of a page, and all that remains unresolved."""
    found = exposure(corpus)
    part = page.slice(
        [
            touch
            for touch in found.touches
            if page.stage in (None, touch.stage) and page.overlaps(touch.period.start, touch.period.end)
        ]
    )
    data = {
        "interpretation": INTERPRETATION,
        "rows": part.rows,
        "unresolved": found.unresolved,
        "silences": found.silences,
        "none_stated": found.none_stated,
    }
    return part.result(data)
