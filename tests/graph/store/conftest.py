"""Tables that are made once and only read."""

import pytest
from tuyun.graph.source import Table

from tests.graph.store.invented import table


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """Sixty invented cases."""
    return table(tmp_path_factory.mktemp("cases"))


@pytest.fixture(scope="session")
def other_cases(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """The same table with other rows in it, and fewer."""
    return table(tmp_path_factory.mktemp("other-cases"), cases=45, seed=8)
