"""What a hypothetical change makes of routes, cuts, ranks and the flow."""

from tuyun.api.access.disclosure import sees_exact_counts, sees_records
from tuyun.api.access.roles import Caller
from tuyun.api.jobs.question import cached_corpus
from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import WhatIf
from tuyun.api.network_parameters import WhatIfFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.inputs import liftable, read_ends, read_network
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.what_if import INTERPRETATION, NOTHING, Liftable, change_of, what_if
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View


def read_difference(caller: Caller, view: View, choice: WhatIfFilter) -> Plan[WhatIf]:
    """Routes, cuts, ranks and flow before and after a change, as far as the caller may see them."""
    chosen, counted = measure(choice.measure), scenario(choice.scenario)
    change = change_of(choice.remove, choice.node, choice.link, choice.lift)
    ends = yield from read_ends(choice.source, choice.target, carrying=choice.carrying)
    graph = yield from read_network(selection=choice.selection)  # first: its faults name what the caller may see
    losses = (yield from _liftable(caller, view, choice.selection)) if change.lift else NOTHING
    return WhatIf(
        interpretation=INTERPRETATION,
        scenario=CountedScenario.of(counted),
        measure=chosen.name,
        change=change,
        difference=what_if(graph, counted, change, chosen, losses, ends),
    )


def _liftable(caller: Caller, view: View, selection: Selection) -> Plan[Liftable]:
    """The losses that the caller may suppose lifted; those of tables tell of small groups of cases."""
    corpus, recorded = yield from cached_corpus(selection, view, exact=sees_exact_counts(caller))
    return liftable(corpus, recorded if sees_records(caller) else Recorded())
