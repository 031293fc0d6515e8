"""The page of rank intervals that a request asks for."""

from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import RankIntervals
from tuyun.api.network_parameters import RankFilter
from tuyun.api.paging import Result
from tuyun.graph.analysis.inputs import read_network, read_sentences
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.sensitivity import FEW, INTERPRETATION, sensitivity
from tuyun.graph.store import Plan


def read_rank_intervals(measure_name: str, work: int, page: RankFilter) -> Plan[Result]:
    """The rank intervals of a page.

    Args:
        measure_name: the measure.
        work: the largest number of links times sentences left out.
        page: the page and its scenario.
    """
    chosen, counted = measure(measure_name), scenario(page.scenario)
    graph = yield from read_network(selection=page.selection)
    few = min(FEW, work // max(1, graph.number_of_edges()))
    found = sensitivity(graph, chosen, counted, (yield from read_sentences(graph)), few=few)
    part = page.slice(found.rows)
    intervals = RankIntervals(
        interpretation=INTERPRETATION,
        measure=chosen.name,
        definition=chosen.definition,
        reference=chosen.reference,
        scenario=CountedScenario.of(counted),
        ranked=len(found.rows),
        **{**vars(found), "rows": tuple(part.rows)},
    )
    return part.result(intervals)
