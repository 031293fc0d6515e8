"""The commands for figures take every filter that the API takes at the same address, and no other."""

from inspect import signature

import pytest
from tuyun.api.paging import ComputedPage
from tuyun.api.parameters import AgreementFilter, FigureFilter
from tuyun.cli import figures

PAGES = {"figures": FigureFilter, "agreement": AgreementFilter, "trend": FigureFilter}
SHOWING = {"home", "shown_as", "evidence"}
"""Options of every command: where the store is, and how the answer is shown."""


@pytest.mark.parametrize("name", PAGES)
def test_a_command_has_the_filters_of_its_address(name: str) -> None:
    options = signature(getattr(figures, name)).parameters.keys() - SHOWING
    assert options == PAGES[name].model_fields.keys() - ComputedPage.model_fields.keys()
    assert options > {"country", "period", "predicate", "period_from", "infer_period"}
