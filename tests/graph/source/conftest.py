"""Documents to break."""

from pathlib import Path

import pytest

from tests.graph.source.draft import Draft, make_draft
from tests.graph.source.tables import TableDraft, make_table


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """A small narrative that is in order."""
    return make_draft(tmp_path)


@pytest.fixture
def records(tmp_path: Path) -> TableDraft:
    """A small table of records that is in order."""
    return make_table(tmp_path)
