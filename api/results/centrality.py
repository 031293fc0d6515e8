"""The page of ranks by a measure that a request asks for."""

from tuyun.api.models.ranking import CountedScenario, RankedNode, Ranking
from tuyun.api.network_parameters import StepRankFilter
from tuyun.api.paging import Result
from tuyun.graph.analysis.carrying import INTERPRETATION as STEPS
from tuyun.graph.analysis.inputs import read_scenario
from tuyun.graph.analysis.ranking import INTERPRETATION, measure, rank
from tuyun.graph.analysis.scenario import RANKED, scenario
from tuyun.graph.store import Plan


def read_ranks(measure_name: str, page: StepRankFilter) -> Plan[Result]:
    """The ranks of a page, by the measure with this name."""
    chosen, counted = measure(measure_name), scenario(page.scenario, RANKED)
    ranked = rank((yield from read_scenario(counted, page.selection)), chosen, carrying=counted.carrying)
    part = page.slice(ranked)
    ranking = Ranking(
        interpretation=STEPS if counted.carrying else INTERPRETATION,
        measure=chosen.name,
        definition=chosen.definition,
        reference=chosen.reference,
        directed=chosen.directed or counted.carrying,
        scenario=CountedScenario.of(counted),
        ranked=ranked.ranked,
        rows=tuple(RankedNode.of(row) for row in part.rows),
    )
    return part.result(ranking)
