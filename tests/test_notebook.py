"""docs/bottlenecks.ipynb: twelve cells, run on a real Neo4j, that answer what they show."""

import pytest
from tuyun.graph.store import Store

from tests.notebook import answers, cells, shown

pytestmark = pytest.mark.once


def test_the_notebook_has_twelve_cells_of_the_known_format() -> None:
    assert len(cells()) == 12
    assert len({one["id"] for one in cells()}) == 12
    assert [one["cell_type"] for one in cells()] == ["markdown"] + ["code"] * 11


def test_every_cell_answers_what_it_shows(seeded_store: Store) -> None:
    told = answers(seeded_store.settings)
    assert told == [shown(one) for one in cells()]
    assert told[6] is not None
    assert "'ended: accepted bribes to drop cases, in recent times'" in told[6]["text/plain"]
    assert [place for place, answer in enumerate(told) if answer and "image/svg+xml" in answer] == [4, 10]
