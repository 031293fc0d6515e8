"""The graph of the Kyrgyz narrative, whole."""

from collections import Counter
from pathlib import Path

from tuyun.graph.derive import Link
from tuyun.graph.vocabulary import vocabulary

from tests.seed import kyrgyz

LINKS = Path(__file__).with_name("links.txt")


def spell(link: Link) -> str:
    """A link as a line of ``links.txt``."""
    sentences = {one.id: one.sentence for one in kyrgyz.narrative().statements}
    rests = " ".join(
        f"{sentences[one]}:{modality}" + ("" if standing == "none" else f"/{standing}")
        for one, modality, standing in zip(link.statements, link.modalities, link.standings, strict=True)
    )
    rule = f" | {link.rule}" if link.rule else ""
    return f"{link.source} {link.type} {link.target} | {rests}{rule}"


def test_every_link_is_one_that_was_read_and_none_is_missing() -> None:
    expected = [line for line in LINKS.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(expected) == len(set(expected)) == 120
    assert sorted(map(spell, kyrgyz.graph().links.values())) == sorted(expected)


def test_every_entity_that_was_described_is_in_the_graph() -> None:
    nodes = kyrgyz.graph().nodes
    assert set(nodes) == {entity.id for entity in kyrgyz.narrative().entities}
    assert Counter(node.entity.label for node in nodes.values()) == {
        "Case": 18,
        "Topic": 18,
        "Law": 12,
        "Factor": 9,
        "Offence": 8,
        "OfficialGroup": 8,
        "Institution": 5,
        "Question": 6,
        "Group": 5,
        "InternationalOrganization": 5,
        "Penalty": 5,
        "Training": 5,
        "CivilSociety": 3,
        "Victim": 3,
        "LawChange": 2,
        "Place": 2,
        "Closure": 1,
        "Court": 1,
        "Donor": 1,
        "Media": 1,
        "Operation": 2,
        "Trafficker": 1,
    }


def test_what_is_only_permitted_or_not_told_has_links_of_its_own_kind() -> None:
    kinds = Counter(vocabulary().links[link.type].kind for link in kyrgyz.graph().links.values())
    assert kinds == {"plain": 95, "permitted": 6, "zero": 2, "silence": 6, "class": 11}


def test_the_four_unnamed_organizations_are_four() -> None:
    one_of = [link.source for link in kyrgyz.graph().links.values() if link.type == "ONE_OF"]
    assert sorted(one_of) == [
        "kg22-io-joint-trainings",
        "kg22-io-mock-trials",
        "kg22-io-nrm-training",
        "kg22-io-online-courses",
    ]


def test_counts_of_cases_stand_on_their_nodes_with_their_statements() -> None:
    counted = {name: node.counts for name, node in kyrgyz.graph().nodes.items() if node.counts}
    assert counted == {
        "kg22-cases-opened-2021": ("6",),
        "kg22-cases-opened-2020": ("40",),
        "kg22-cases-opened-2019": ("8",),
        "kg22-ongoing-investigations": ("7",),
        "kg22-prosecutions": ("0",),
        "kg22-convictions": ("0",),
        "kg22-prosecutions-previous": ("3",),
        "kg22-convictions-previous": ("3",),
        "kg22-prosecutions-outside-definition": ("1 or more (some)",),
        "kg22-crimes-uncovered": ("63",),
        "kg22-downgraded-crimes": ("frequently",),
        "kg22-cases-dismissed": ("0 or more (some)",),
        "kg22-child-cases-dismissed": ("0 or more (several)",),
        "kg22-cases-closed": ("1 or more (some)",),
    }
