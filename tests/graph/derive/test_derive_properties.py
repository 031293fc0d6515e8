"""What holds of any graph that is built: of parts of the Kyrgyz narrative, and of statements that nobody wrote."""

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.derive import Graph, derive_graph
from tuyun.graph.statements import Entity, Statement
from tuyun.graph.vocabulary import vocabulary

from tests.graph.derive.made_up import ENTITIES, documents
from tests.seed import kyrgyz

CLASS = vocabulary().link_types("class")
KYRGYZ = kyrgyz.narrative()
Coded = tuple[Sequence[Entity], list[Statement]]


def coded() -> st.SearchStrategy[Coded]:
    """Some statements, in some order, with the entities that they speak of."""
    some = st.lists(st.sampled_from(range(len(KYRGYZ.statements))), unique=True, max_size=69)
    return st.one_of(
        some.map(lambda chosen: (KYRGYZ.entities, [KYRGYZ.statements[index] for index in chosen])),
        documents().map(lambda made_up: (ENTITIES, made_up)),
    )


def pairs(graph: Graph) -> dict[str, list[tuple[str, str, str]]]:
    """For each link, what it rests on: statement, modality, standing."""
    return {
        name: list(zip(link.statements, link.modalities, link.standings, strict=True))
        for name, link in graph.links.items()
    }


def rests_of(graph: Graph) -> list[tuple[str, ...]]:
    """What each node and each link rests on."""
    return [node.statements for node in graph.nodes.values()] + [link.statements for link in graph.links.values()]


def broader(entity: Entity) -> list[str]:
    return [*entity.narrower_than, *filter(None, (entity.one_of, entity.unit_of))]


@given(coded(), st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(coded: Coded, random: Random) -> None:
    entities, statements = coded
    shuffled = random.sample(statements, len(statements))
    assert derive_graph(entities, shuffled) == derive_graph(reversed(entities), statements)


@given(coded())
def test_every_node_and_link_rests_on_statements_in_reading_order(coded: Coded) -> None:
    graph = derive_graph(*coded)
    order = {one.id: (one.start, one.end, one.id) for one in coded[1]}
    for rests in rests_of(graph):
        places = [order[statement] for statement in rests]
        assert places
        assert places == sorted(set(places))


@given(coded())
def test_each_pair_of_a_link_is_its_statements_own(coded: Coded) -> None:
    own = {one.id: (one.modality, one.standing) for one in coded[1]}
    for rests in pairs(derive_graph(*coded)).values():
        assert [(modality, standing) for _, modality, standing in rests] == [own[one] for one, _, _ in rests]


@given(coded(), st.data())
def test_removing_a_statement_removes_exactly_what_rested_on_it(coded: Coded, data: st.DataObject) -> None:
    entities, statements = coded
    if not statements:
        return
    gone = data.draw(st.sampled_from(statements))
    before = derive_graph(entities, statements)
    after = derive_graph(entities, [one for one in statements if one is not gone])
    left = {name: [rest for rest in rests if rest[0] != gone.id] for name, rests in pairs(before).items()}
    drawn = {name: rests for name, rests in pairs(after).items() if after.links[name].type not in CLASS}
    assert drawn == {name: rests for name, rests in left.items() if rests and before.links[name].type not in CLASS}
    for name, node in before.nodes.items():
        if direct := [one for one in node.statements if one != gone.id]:
            assert set(direct) <= set(after.nodes[name].statements)
    assert set(after.nodes) <= set(before.nodes)
    assert set(after.links) <= set(before.links)


@given(coded())
def test_a_node_exists_if_a_statement_speaks_of_it_or_of_a_group_within_it(coded: Coded) -> None:
    entities, statements = coded
    described = {entity.id: entity for entity in entities}
    spoken = {name: {one.id for one in statements if name in one.entities()} for name in described}
    within: dict[str, set[str]] = {name: set() for name in described}
    for name, rests in spoken.items():
        above = broader(described[name]) if rests else []
        while above:
            one = above.pop()
            within[one] |= rests
            above += broader(described[one])
    expected = {name: spoken[name] or within[name] for name in described if spoken[name] or within[name]}
    assert {
        name: set(node.statements) for name, node in derive_graph(entities, statements).nodes.items()
    } == expected


@given(coded())
def test_a_class_is_tied_to_what_is_within_it_by_that_ones_statements(coded: Coded) -> None:
    graph = derive_graph(*coded)
    expected = {
        (kind, name, above): node.statements
        for name, node in graph.nodes.items()
        for kind, names in (
            ("NARROWER_THAN", node.entity.narrower_than),
            ("ONE_OF", [node.entity.one_of] if node.entity.one_of else []),
            ("UNIT_OF", [node.entity.unit_of] if node.entity.unit_of else []),
        )
        for above in names
    }
    assert {
        (link.type, link.source, link.target): link.statements
        for link in graph.links.values()
        if link.type in CLASS
    } == expected


@given(coded())
def test_links_end_at_nodes_of_the_labels_that_their_type_allows(coded: Coded) -> None:
    graph = derive_graph(*coded)
    for link in graph.links.values():
        type_ = vocabulary().links[link.type]
        assert link.source != link.target
        if type_.kind != "zero":  # its ends are held by graph.statements.check
            assert graph.nodes[link.source].entity.label in type_.source
            assert graph.nodes[link.target].entity.label in type_.target


@given(coded())
def test_nothing_passes_from_a_group_to_its_parts_or_back(coded: Coded) -> None:
    statements = {one.id: one for one in coded[1]}
    for link in derive_graph(*coded).links.values():
        if link.type not in CLASS:
            for name in link.statements:
                fillers = {filler for role in statements[name].roles.values() for filler in role}
                assert {link.source, link.target} <= fillers
