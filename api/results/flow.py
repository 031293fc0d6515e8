"""Pages of the case flow: counts, shares and changes between two periods."""

from tuyun.api.paging import Result
from tuyun.api.parameters import ConversionFilter, FlowFilter, StageAndPeriodFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import INTERPRETATION, flow, none_counted


def counts(page: FlowFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The counts of a page, and the stages that cases pass."""
    found = flow(corpus, recorded.counts, recorded.conversions)
    part = page.slice(
        [
            count
            for count in found.counts
            if page.stage in (None, count.stage)
            and page.allows(count.interval)
            and page.overlaps(count.period.start, count.period.end)
        ]
    )
    stages = [stage for stage in found.stages if page.stage in (None, stage.stage)]
    reason = none_counted(found.counts, page.stage)
    return part.result({"interpretation": INTERPRETATION, "stages": stages, "reason": reason, "rows": part.rows})


def conversions(page: ConversionFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The shares of a page."""
    shares = flow(corpus, recorded.counts, recorded.conversions, assume_tied=page.assume_tied).conversions
    part = page.slice([share for share in shares if page.stage in (None, share.to_stage)])
    return part.result({"interpretation": INTERPRETATION, "rows": part.rows})


def changes_of_periods(page: StageAndPeriodFilter, corpus: Corpus, recorded: Recorded) -> Result:
    """The changes of a page."""
    changes = flow(corpus, recorded.counts).changes
    part = page.slice(
        [
            change
            for change in changes
            if page.stage in (None, change.stage)
            and any(page.overlaps(period.start, period.end) for period in change.periods)
        ]
    )
    return part.result({"interpretation": INTERPRETATION, "rows": part.rows})
