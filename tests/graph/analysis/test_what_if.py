"""What if: worked out by hand on the invented country, and against the network made anew."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import losses
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.ranking import MEASURES, measure, rank
from tuyun.graph.analysis.reachability import reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.scenario import SCENARIOS, scenario
from tuyun.graph.analysis.what_if import NOTHING, Change, Difference, Liftable, NewLink, NewNode, what_if
from tuyun.graph.errors import InvalidAnalysis, NotFound

from tests.graph.analysis.drawn import ARLAVIA, BELMORA, KYRGYZ, drawn, narrative
from tests.graph.analysis.known import network_of
from tests.graph.analysis.test_cut_properties import chains

BETWEENNESS = measure("betweenness")


@pytest.fixture(scope="module")
def arlavia() -> "Network[str]":
    """The invented country, with all that could count."""
    return drawn(narrative(ARLAVIA))


def supposing(graph: "Network[str]", change: Change, name: str = "asserted") -> Difference:
    """What a change does where no loss is lifted."""
    return what_if(graph, scenario(name), change, BETWEENNESS, NOTHING)


def test_without_its_court_the_country_has_no_route_told(arlavia: "Network[str]") -> None:
    told = supposing(arlavia, Change(remove=frozenset({"xa-central-court"})))
    assert (told.before.node_cut.size, told.after.node_cut.outcome, told.after.node_cut.size) == (
        1,
        "none_stated",
        None,
    )
    assert [one.names[:2] for one in told.lost] == [
        ("foreign victims", "Harbor Aid"), ("domestic victims", "police"), ("foreign victims", "police")
    ]  # fmt: skip
    assert (told.gained, told.after.routes.found) == ((), ())
    # The court was tied to Harbor Aid, to the nine cases and to the four, which nothing else tells of.
    assert (told.before.nodes - told.after.nodes, told.before.links - told.after.links) == (2, 3)
    gone = {one.id: (one.rank_after, one.value_after) for one in told.moved if one.rank_after is None}
    # Through Harbor Aid and the nine cases no shortest path runs any more.
    assert gone == {
        "xa-central-court": (None, None),
        "xa31-cases-convicted": (None, None),
        "xa-harbor-aid": (None, 0.0),
        "xa31-cases-prosecuted": (None, 0.0),
    }


def test_a_complaint_of_lawyers_that_is_supposed_adds_a_route_that_says_so(arlavia: "Network[str]") -> None:
    change = Change(
        nodes=(NewNode(id="xa-bureau", label="Institution", name="complaints bureau"),),
        links=(
            NewLink(source="xa-domestic-victims", type="REPORTED_TO", target="xa-bureau"),
            NewLink(source="xa-bureau", type="REFERRED_TO", target="xa-central-court"),
        ),
    )
    told = supposing(arlavia, change)
    [route] = told.gained
    assert route.names == ("domestic victims", "complaints bureau", "Central Court", "four cases with convictions")
    assert (route.weakest, route.scenario) == ("supposed", None)
    assert [link.statements == () for link in route.links] == [True, True, False]
    assert told.lost == ()
    assert told.after.node_cut == told.before.node_cut.model_copy(
        update={"parts": told.after.node_cut.parts, "alone": told.after.node_cut.alone}
    ), "all still goes through the court"
    [new] = [one for one in told.moved if one.value_before is None]
    assert (new.id, new.statements) == ("xa-bureau", ())


def test_where_no_route_is_told_one_can_be_supposed() -> None:
    change = Change(
        links=(
            NewLink(source="kg-civil-society", type="FILED_FOR", target="kg-foreign-victims"),
            NewLink(source="kg-civil-society", type="FILED_WITH", target="kg-courts"),
            NewLink(source="kg-courts", type="CONVICTED", target="kg22-convictions"),
        )
    )
    told = supposing(drawn(narrative(KYRGYZ)), change)
    assert (told.before.routes.found, told.before.node_cut.outcome) == ((), "none_stated")
    assert [one.names for one in told.gained] == [
        ("foreign victims", "civil society", "courts",
         "convictions in sex trafficking or forced labor cases in the reporting period")
    ]  # fmt: skip
    assert [one.id for one in told.after.node_cut.alone] == ["kg-civil-society", "kg-courts"]


def test_lifting_a_loss_takes_away_what_rests_on_it_alone_and_tells_what_it_does_to_the_flow() -> None:
    source = narrative(KYRGYZ)
    corpus = corpus_of(source)
    told = Liftable(corpus, losses(corpus), flow(corpus).counts)
    [dismissed] = {
        one.id for one in told.losses if one.predicate == "improperly_dismissed" and "child" in str(one.cases)
    }
    graph = drawn(source)
    lifted = what_if(graph, scenario("possible"), Change(lift=dismissed), BETWEENNESS, told)
    # Sentence 17 tells of these dismissals only: the link from courts to these cases goes, and with it the cases.
    assert (lifted.before.links - lifted.after.links, lifted.before.nodes - lifted.after.nodes) == (1, 1)
    assert lifted.flow
    assert (lifted.flow.loss, lifted.flow.changed) == (dismissed, ()), "no count of the text is tied to them"
    assert lifted.flow.reason
    strict = what_if(graph, scenario("asserted"), Change(lift=dismissed), BETWEENNESS, told)
    assert (strict.moved, strict.lost, strict.before) == ((), (), strict.after), "it did not count there"


def test_a_lifted_loss_raises_the_counts_of_the_same_cases_and_no_others() -> None:
    # Of 60 cases 12 were dropped: up to 12 more could have been referred, prosecuted, heard, convicted, sentenced.
    source = narrative(BELMORA)
    corpus = corpus_of(source)
    told = Liftable(corpus, losses(corpus), flow(corpus).counts)
    [dropped] = [one.id for one in told.losses if one.predicate == "dropped" and one.interval.exact]
    lifted = what_if(drawn(source), scenario("asserted"), Change(lift=dropped), BETWEENNESS, told)
    assert lifted.flow
    predicates = {one.id: one.predicate for one in told.counts}
    assert [(predicates[one.count], str(one.before), str(one.after)) for one in lifted.flow.changed] == [
        ("referred", "48", "48 to 60"), ("prosecuted", "36", "36 to 48"), ("heard", "36", "36 to 48"),
        ("convicted", "21", "21 to 33"), ("sentenced", "18", "18 to 30"),
    ]  # fmt: skip


def test_a_change_that_leaves_nothing_is_answered(arlavia: "Network[str]") -> None:
    told = supposing(arlavia, Change(remove=frozenset(arlavia)), "permitted")
    assert (told.after.nodes, told.after.links, told.after.parts) == (0, 0, 0)
    assert (told.after.node_cut.outcome, told.after.link_cut.outcome) == ("none_stated", "none_stated")
    assert {one.rank_after for one in told.moved} == {None}
    assert len(told.lost) == 6


def test_nothing_supposed_changes_nothing(arlavia: "Network[str]") -> None:
    for name in SCENARIOS:
        told = supposing(arlavia, Change(), name)
        assert (told.before, told.lost, told.gained, told.moved, told.flow) == (told.after, (), (), (), None)


@pytest.mark.parametrize(
    ("change", "kind", "message"),
    [
        (
            Change(remove=frozenset({"xa-polce"})),
            NotFound,
            "'xa-polce' in the structure. Did you mean 'xa-police'",
        ),
        (Change(lift="s-1"), NotFound, "no loss 's-1'"),
        (Change(nodes=(NewNode(id="xa-police", label="Court", name="x"),)), InvalidAnalysis, "is there already"),
        (Change(nodes=(NewNode(id="x", label="Law", name="x"),)), InvalidAnalysis, "'Law' has no place"),
        (
            Change(links=(NewLink(source="xa-police", type="REFERED_TO", target="xa-lawyers"),)),
            InvalidAnalysis,
            "Did you mean 'REFERRED_TO'",
        ),
        (
            Change(links=(NewLink(source="xa-police", type="TRAINED", target="xa-lawyers"),)),
            InvalidAnalysis,
            "no link of the structure has the type 'TRAINED'",
        ),
        (
            Change(links=(NewLink(source="xa-police", type="REFERRED_TO", target="nobody"),)),
            NotFound,
            "no node 'nobody'",
        ),
        (
            Change(
                remove=frozenset({"xa-lawyers"}),
                links=(NewLink(source="xa-police", type="REFERRED_TO", target="xa-lawyers"),),
            ),
            NotFound,
            "no node 'xa-lawyers'",
        ),
        (
            Change(links=(NewLink(source="xa-police", type="CONVICTED", target="xa-victims"),)),
            InvalidAnalysis,
            "There it takes: Case, ",
        ),
        (
            Change(links=(NewLink(source="xa-police", type="REFERRED_TO", target="xa-police"),)),
            InvalidAnalysis,
            "cannot be linked to itself",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_supposed_is_refused(
    arlavia: "Network[str]", change: Change, kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        supposing(arlavia, change)


@settings(max_examples=60)
@given(chains(), st.data())
def test_a_change_gives_what_the_network_made_anew_gives(graph: "Network[str]", data: st.DataObject) -> None:
    nodes, links = sorted(graph), sorted(link for _, _, link in graph.edges(keys=True))
    removed = frozenset(data.draw(st.sets(st.sampled_from([*nodes, *links]), max_size=3)))
    left = [
        node for node in nodes if node not in removed and graph.nodes[node]["label"] in ("Institution", "Court")
    ]
    pair = data.draw(st.permutations(left))[:2] if len(left) > 1 else []
    added = (NewLink(source=pair[0], type="REFERRED_TO", target=pair[1]),) if pair else ()
    name = data.draw(st.sampled_from(sorted(MEASURES)))
    before = graph.copy()
    told = what_if(graph, scenario("permitted"), Change(remove=removed, links=added), measure(name), NOTHING)
    assert nx.utils.graphs_equal(graph, before), "it stays as it was"

    anew: Network[str] = nx.MultiDiGraph()
    anew.add_nodes_from((node, data_) for node, data_ in graph.nodes(data=True) if node not in removed)
    for one, other, link, data_ in graph.edges(keys=True, data=True):
        if not removed & {one, other, link}:
            anew.add_edge(one, other, key=link, **data_)
    for link in added:
        anew.add_edge(
            link.source, link.target, key=link.id, type=link.type, kind="plain",
            modalities=("asserted",), standings=("none",), statements=("s-supposed",),
        )  # fmt: skip
    part = within(anew, scenario("permitted"))
    through = reachable(part)

    def bare(found: Any) -> Any:  # noqa: ANN401 - a route or a cut, without the statements that only one of the two has
        return [(one.nodes, [link.id for link in one.links]) for one in found.found]

    assert bare(told.after.routes) == bare(routes(through))
    for after, kind in ((told.after.node_cut, "node"), (told.after.link_cut, "link")):
        fresh = cut(through, "node" if kind == "node" else "link")
        assert (after.outcome, after.size, [one.id for one in after.parts], [one.id for one in after.alone]) == (
            fresh.outcome, fresh.size, [one.id for one in fresh.parts], [one.id for one in fresh.alone]
        )  # fmt: skip
    assert (told.after.nodes, told.after.links) == (len(part), part.number_of_edges())
    was = {row.id: row for row in rank(within(graph, scenario("permitted")), measure(name))}
    now = {row.id: row for row in rank(part, measure(name))}
    for row in told.moved:
        assert (row.rank_before, row.rank_after) == tuple(
            side[row.id].rank if row.id in side else None for side in (was, now)
        )
    same = {*was, *now} - {row.id for row in told.moved}
    assert all(one in was and one in now and was[one].rank == now[one].rank for one in same)


@pytest.mark.parametrize(
    "graph", [network_of([]), network_of([], ["a"]), network_of([("a", "a")])], ids=["empty", "one node", "loop"]
)
def test_a_network_with_nothing_in_it_is_answered(graph: "Network[str]") -> None:
    for chosen in MEASURES.values():
        told = what_if(graph, scenario("asserted"), Change(), chosen, NOTHING)
        assert (told.moved, told.before.routes.found, told.after.node_cut.outcome) == ((), (), "none_stated")
