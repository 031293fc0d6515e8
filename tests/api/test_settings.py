"""Settings: from the environment, checked at the start, listed in the documentation."""

from pathlib import Path

import pytest
from tuyun.api.settings import Settings
from tuyun.graph.errors import InvalidSettings
from tuyun.graph.local import default_home

from tests.api.settings_table import PAGE, table, with_table


def test_without_a_variable_the_defaults_hold() -> None:
    assert Settings.from_environment({}) == Settings(state=default_home() / "state")


def test_the_environment_wins_over_what_is_given_and_empty_is_not_set() -> None:
    told = Settings.from_environment(
        {"TUYUN_RATE": "7", "TUYUN_OPEN": "yes", "TUYUN_STATE": ""}, state="/x", rate=5
    )
    assert (told.rate, told.open, told.state) == (7, True, Path("/x"))


def test_variables_of_the_command_line_are_passed_over() -> None:
    assert Settings.from_environment({"TUYUN_HOME": "/x", "TUYUN_CACHE": "/y", "HOME": "/z"}) == Settings()


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("TUYUN_RAET", "5", r"TUYUN_RAET: there is no such setting\. Did you mean 'TUYUN_RATE'\?"),
        ("TUYUN_RATE", "many", r"TUYUN_RATE: Input should be a valid integer"),
        ("TUYUN_RATE", "0", r"TUYUN_RATE: Input should be greater than or equal to 1"),
        ("TUYUN_OPEN", "perhaps", r"TUYUN_OPEN: Input should be a valid boolean"),
    ],
)
def test_a_setting_that_cannot_be_is_named(variable: str, value: str, told: str) -> None:
    with pytest.raises(InvalidSettings, match=told):
        Settings.from_environment({variable: value})


def test_the_page_has_the_table_as_it_is() -> None:
    page = PAGE.read_text("utf-8")
    assert "\n".join(table()) in page
    assert with_table(page) == page, "run `python -m tests.api.settings_table`"
