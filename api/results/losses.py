"""The ledger of losses: the page of losses that a request asks for, with its tallies."""

from tuyun.api.paging import Result
from tuyun.api.parameters import LossFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import INTERPRETATION, ledger


def losses(page: LossFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The losses of a page, and the tallies of all losses."""
    found = ledger(corpus, flow(corpus).counts, recorded.losses)
    chosen = [
        loss
        for loss in found.losses
        if page.stage in (None, loss.stage)
        and page.head in (None, loss.head)
        and page.allows(loss.interval)
        and page.overlaps(loss.period.start, loss.period.end)
    ]
    part = page.slice(chosen)
    data = {
        "interpretation": INTERPRETATION,
        "independence": found.independence,
        "publishers": found.publishers,
        "rows": part.rows,
        "caveats": found.caveats,
        "by_stage": found.by_stage,
        "by_desk": found.by_desk,
    }
    return part.result(data)
