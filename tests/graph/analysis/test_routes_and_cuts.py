"""Routes and cuts, worked out by hand: an invented country (see tests/cypher/test_fictional_country.py), the seed.

Each is what the named questions say of the same graph.
"""

import pytest
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import Denial, denials, routes
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.errors import InvalidAnalysis

from tests.graph.analysis.drawn import ARLAVIA, BELMORA, KYRGYZ, drawn, narrative

COURT = ("prosecutors", "nine cases prosecuted", "Central Court", "four cases with convictions")
AID = ("foreign victims", "Harbor Aid", "Central Court", "four cases with convictions")
MILITARY = ("foreign victims", "military police", "one case of the military police", "Military Court")
CONVICTION = "xa-central-court~CONVICTED~xa31-cases-convicted~fictional-country"
MILITARY_CONVICTION = "xa-military-court~CONVICTED~xa31-military-case~fictional-country"


@pytest.fixture(scope="module")
def arlavia() -> "Network[str]":
    """The invented country, with all that could count."""
    return drawn(narrative(ARLAVIA))


def one_of(*names: str) -> Between:
    """From these victims to a conviction."""
    return Between(frozenset(names))


def test_routes_are_told_with_their_weakest_modality_and_strictest_scenario(arlavia: "Network[str]") -> None:
    found = routes(reachable(within(arlavia, scenario("permitted"))))
    assert [(one.names, one.weakest, one.scenario) for one in found.found] == [
        (AID, "asserted", "asserted"),
        (MILITARY, "reported", "reported"),
        (("domestic victims", "police", *COURT), "asserted", "asserted"),
        (("foreign victims", "border guards", *COURT), "permitted", "permitted"),
        (("foreign victims", "police", *COURT), "asserted", "asserted"),
        (("victims", "police", *COURT), "reported", "reported"),
    ]
    assert not found.more
    assert [link.type for link in found.found[3].links] == [
        "MAY_REPORT_TO", "REFERRED_TO", "PROSECUTED", "HEARD", "CONVICTED"
    ]  # fmt: skip
    assert found.found[3].links[0].modalities == ("asserted",)  # how firmly it is said that the law permits it
    assert all(link.statements for one in found.found for link in one.links)


@pytest.mark.parametrize(("name", "number"), [("asserted", 3), ("reported", 5), ("possible", 5), ("permitted", 6)])
def test_a_stricter_scenario_has_the_routes_that_stand_in_it(
    arlavia: "Network[str]", name: str, number: int
) -> None:
    order = ["asserted", "reported", "possible", "permitted"]
    widest = routes(reachable(within(arlavia, scenario("permitted")))).found
    found = routes(reachable(within(arlavia, scenario(name)))).found
    standing = [one.names for one in widest if one.scenario and order.index(one.scenario) <= order.index(name)]
    assert [one.names for one in found] == standing
    assert len(found) == number


def test_where_there_are_more_routes_than_asked_for_it_is_said(arlavia: "Network[str]") -> None:
    through = reachable(within(arlavia, scenario("permitted")))
    whole, some = routes(through), routes(through, most=2)
    assert (some.found, some.more) == (whole.found[:2], True)
    assert [len(one.links) for one in routes(through, longest=3).found] == [3, 3]


def test_the_cut_is_one_court_until_the_weaker_routes_count(arlavia: "Network[str]") -> None:
    strict, wide = (reachable(within(arlavia, scenario(name))) for name in ("asserted", "reported"))
    nodes, links = cut(strict, "node"), cut(strict, "link")
    assert (nodes.outcome, nodes.size, [one.id for one in nodes.parts]) == ("cut", 1, ["xa-central-court"])
    assert (links.outcome, links.size, [one.id for one in links.parts]) == ("cut", 1, [CONVICTION])
    assert (nodes.alone, links.alone) == (nodes.parts, links.parts)
    nodes, links = cut(wide, "node"), cut(wide, "link")
    assert (nodes.size, [one.id for one in nodes.parts]) == (2, ["xa-central-court", "xa-military-court"])
    assert (links.size, [one.id for one in links.parts]) == (2, [CONVICTION, MILITARY_CONVICTION])
    assert nodes.alone == links.alone == ()


def test_of_several_smallest_cuts_that_nearest_to_the_conviction_is_told() -> None:
    # victims - police - prosecutors - 36 cases - courts - 21 cases: one route, past groups that are kept apart.
    through = reachable(within(drawn(narrative(BELMORA)), scenario("asserted")))
    nodes, links = cut(through, "node"), cut(through, "link")
    assert not through.every_path
    assert [one.id for one in nodes.parts] == ["xb-courts"]
    assert [one.label for one in links.parts] == ["CONVICTED"]
    assert {one.id for one in nodes.alone} == {"xb-police", "xb-prosecutors", "xb31-prosecuted", "xb-courts"}
    assert {one.label for one in links.alone} == {"REPORTED_TO", "REFERRED_TO", "PROSECUTED", "HEARD", "CONVICTED"}


def test_a_single_route_is_cut_at_each_of_its_steps(arlavia: "Network[str]") -> None:
    through = reachable(within(arlavia, scenario("permitted")), one_of("xa-victims"))
    assert [one.id for one in cut(through, "node").alone] == [
        "xa-central-court", "xa-police", "xa-prosecutors", "xa31-cases-prosecuted"
    ]  # fmt: skip
    assert [one.label for one in cut(through, "link").alone] == [
        "CONVICTED", "HEARD", "IDENTIFIED", "REFERRED_TO", "PROSECUTED"
    ]  # fmt: skip


def test_ways_bend_neither_against_an_arrow_nor_through_other_cases(arlavia: "Network[str]") -> None:
    wide = within(arlavia, scenario("permitted"))
    harbor = Between(targets=frozenset({"xa-harbor-court"}))
    assert routes(reachable(wide, harbor)).found == ()
    assert cut(reachable(wide, harbor), "node").outcome == "none_stated"
    anyhow = Between(targets=frozenset({"xa-harbor-court"}), carrying=False)
    assert routes(reachable(wide, anyhow)).found, "without the rules there are ties"


def test_of_the_seed_no_route_is_told_which_is_no_cut_of_zero() -> None:
    graph = drawn(narrative(KYRGYZ))
    for name in ("asserted", "permitted"):
        through = reachable(within(graph, scenario(name)))
        assert routes(through).found == ()
        for told in (cut(through, "node"), cut(through, "link")):
            assert (told.outcome, told.size, told.parts) == ("none_stated", None, ())


def test_a_denial_stands_beside_the_routes_and_removes_none(arlavia: "Network[str]") -> None:
    source = narrative(ARLAVIA)
    names = {one.id: one.name for one in source.entities}
    told = denials(source.statements, arlavia, Between(), names)
    assert [(one.voice, one.predicate, one.modality, one.names) for one in told] == [
        ("xa-harbor-aid", "could_report", "reported", ("foreign victims", "border guards"))
    ]
    assert denials(source.statements, arlavia, one_of("xa-foreign-victims"), names) == told
    assert denials(source.statements, arlavia, one_of("xa-domestic-victims"), names) == ()
    kyrgyz = narrative(KYRGYZ)
    names = {one.id: one.name for one in kyrgyz.entities}
    assert [one.names for one in denials(kyrgyz.statements, drawn(kyrgyz), Between(), names)] == [
        ("foreign victims", "law enforcement")
    ]
    assert all(isinstance(one, Denial) for one in told)


def test_a_node_cannot_be_at_both_ends(arlavia: "Network[str]") -> None:
    both = frozenset({"xa-police"})
    with pytest.raises(InvalidAnalysis, match="'xa-police' is at both ends"):
        reachable(arlavia, Between(both, both))


def test_where_a_link_leads_straight_there_no_node_cuts_it(arlavia: "Network[str]") -> None:
    straight = Between(frozenset({"xa-police"}), frozenset({"xa-prosecutors"}))
    through = reachable(arlavia, straight)
    assert (cut(through, "node").outcome, cut(through, "node").size) == ("nothing_between", None)
    assert [one.label for one in cut(through, "link").parts] == ["REFERRED_TO"]
