"""The invented narratives in the store: what is asked of one country, of two and of all of them."""

import pytest
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import losses
from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.graph.analysis.narratives import NAMES, corpus
from tests.graph.analysis.read import narrative

SELECTIONS = {
    "&country=XE": NAMES[:3],
    "&country=XF&year=2032": ("merovia-2032",),
    "&country=XE&country=XH": (*NAMES[:3], "sandor-2033"),
    "": NAMES,
}


@pytest.fixture
def countries(empty_store: Store, api: Client) -> Client:
    """A client to a graph of all the narratives."""
    for name in NAMES:
        load(empty_store, narrative(name))
    return api


def test_each_selection_has_the_figures_counts_and_losses_of_its_documents(countries: Client) -> None:
    for asked, names in SELECTIONS.items():
        chosen = corpus(*names)
        rows = countries.data(f"/v1/figures?limit=1000{asked}")["rows"]
        assert rows == [figure.model_dump(mode="json") for figure in figures(chosen)]
        counts = countries.data(f"/v1/flow?limit=1000{asked}")["rows"]
        assert [row["id"] for row in counts if row.get("id")] == [count.id for count in flow(chosen).counts]
        lost = countries.data(f"/v1/losses?limit=1000{asked}")["rows"]
        assert {row["id"] for row in lost} == {loss.id for loss in losses(chosen)}
