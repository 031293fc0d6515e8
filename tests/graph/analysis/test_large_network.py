"""A large network, which is measured as columns, has the same ranks as a networkx graph."""

import random
from importlib import import_module
from typing import Any

import pytest
from tuyun.graph.analysis.large_network import LargeNetwork
from tuyun.graph.analysis.network import network, scoped, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.ranking import MEASURES, Measure, rank
from tuyun.graph.analysis.scenario import SCENARIOS, Scenario
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once

Chunk = dict[str, list[Any]]
NETWORK_MODULE = import_module("tuyun.graph.analysis.network")
TYPES = [name for name, link in vocabulary().links.items() if link.kind in ("plain", "permitted")]


def columns(seed: int) -> NetworkColumns:
    """Some nodes and links as the store gives them: loops, parallel, weak and derived links, unknown ends."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    ids = [f"n{number}" for number in range(40)]
    nodes: list[Chunk] = [
        {
            "ids": part,
            "names": [f"the {id_}" for id_ in part],
            "labels": ["Institution"] * len(part),
            "rows": [-1] * len(part),
            "narrower": [[] for _ in part],
            "numbers": [0 for _ in part],
        }
        for part in (ids[:30], ids[30:])
    ]
    links: list[dict[str, Any]] = []
    for number in range(70):
        modalities = draw.choices(sorted(vocabulary().modalities), k=draw.randint(1, 2))
        links.append(
            {
                "sources": [draw.choice([*ids[:35], "unknown"])],
                "targets": [draw.choice(ids[:35])],
                "type": draw.choice(TYPES),
                "document": f"d{number:02}",
                "modalities": modalities,
                "standings": ["none"] * len(modalities),
                "statements": [[f"s{number}-{place}" for place in range(len(modalities))]],
                "rule": draw.choice(["", "", "", "given"]),
            }
        )
    return NetworkColumns.of(nodes, links)


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=lambda value: value.name)
@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda value: value.name)
def test_columns_give_the_ranks_that_a_network_gives(
    measure: Measure, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(3):
        whole = columns(seed)
        expected = rank(within(network(whole), scenario), measure)
        monkeypatch.setattr(NETWORK_MODULE, "LARGE", 20)
        large = scoped(whole, scenario)
        monkeypatch.undo()
        assert isinstance(large, LargeNetwork)
        found = rank(large, measure)
        assert [vars(row) | {"value": None} for row in found] == [vars(row) | {"value": None} for row in expected]
        assert [row.value for row in found] == [
            None if row.value is None else pytest.approx(row.value) for row in expected
        ]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda value: value.name)
def test_a_large_networkx_graph_is_measured_compiled(measure: Measure, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = within(network(columns(1)), SCENARIOS["permitted"])
    expected = measure.compute(graph)
    monkeypatch.setattr(NETWORK_MODULE, "LARGE", 20)
    assert measure.compute(graph) == pytest.approx(expected)


def test_a_small_network_stays_on_networkx() -> None:
    assert not isinstance(scoped(columns(1), SCENARIOS["possible"]), LargeNetwork)
