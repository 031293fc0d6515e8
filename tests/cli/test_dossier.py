"""tuyun dossier: one file for a colleague without Tuyun."""

from pathlib import Path

import pytest

from tests.cli.command import Tuyun

pytestmark = pytest.mark.once


def test_the_dossier_is_written(asked: Tuyun, tmp_path: Path) -> None:
    said = asked("dossier", "PGO", "kg-prosecutors", "--title", "Who trains", "-o", tmp_path / "made.html")
    assert (said.code, said.out) == (0, "")
    assert f"dossier of revision 1 in {tmp_path / 'made.html'}" in said.err.replace("\n", "")
    text = (tmp_path / "made.html").read_text("utf-8")
    assert "Who trains" in text
    assert "joint Prosecutor General’s Office (PGO) and Ministry of Internal Affairs (MVD) trainings" in text
    assert [path.name for path in tmp_path.iterdir()] == ["made.html"]


def test_an_entity_that_is_not_there_is_named_and_nothing_is_written(asked: Tuyun, tmp_path: Path) -> None:
    said = asked("dossier", "nobody", "-o", tmp_path / "made.html")
    assert said.code == 1
    assert said.err.startswith("tuyun: there is no entity 'nobody'.")
    assert list(tmp_path.iterdir()) == []
