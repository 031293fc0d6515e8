"""The command as a user runs it: its arguments in, its output and exit code out."""

import sys

import pytest
from tuyun.cli.main import main
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun


@pytest.fixture
def tuyun(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tuyun:
    """Run ``tuyun`` with arguments, in this process; nothing of the user's own environment reaches it."""
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "TUYUN_HOME", "TUYUN_STATE"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, settings: StoreSettings | None = None) -> CommandOutput:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["tuyun", *map(str, arguments)])
            if settings:
                patch.setenv("NEO4J_URI", settings.uri)
                patch.setenv("NEO4J_USERNAME", settings.user)
                patch.setenv("NEO4J_PASSWORD", settings.password)
            capsys.readouterr()
            try:
                main()
                code = 0
            except SystemExit as end:
                code = int(end.code or 0)
            told = capsys.readouterr()
            return CommandOutput(code, told.out, told.err)

    return run


@pytest.fixture
def asked(tuyun: Tuyun, seeded_store: Store) -> Tuyun:
    """Run ``tuyun`` on a store that holds the seed."""

    def run(*arguments: object) -> CommandOutput:
        return tuyun(*arguments, settings=seeded_store.settings)

    return run


@pytest.fixture
def changing(tuyun: Tuyun, empty_store: Store) -> Tuyun:
    """Run ``tuyun`` on an empty store that a test may change."""

    def run(*arguments: object) -> CommandOutput:
        return tuyun(*arguments, settings=empty_store.settings)

    return run


@pytest.fixture
def unfinished(empty_store: Store) -> str:
    """The id of the fictional table, whose load was cut short after its first batch."""

    def cut_short(done: int, total: int) -> None:  # noqa: ARG001 - what a load tells its progress
        raise InterruptedError

    table = read_source(FICTIONAL)
    with pytest.raises(InterruptedError):
        load(empty_store, table, cut_short)
    return table.document.id
