"""The page on structure shows what the commands say; it may leave out rows, and nothing else."""

import re
import shlex
from pathlib import Path

import pytest
from tuyun.graph.store import Store, load, remove

from tests.cli.command import Tuyun
from tests.graph.analysis.drawn import BELMORA, KYRGYZ, narrative

PAGE = (Path(__file__).parents[2] / "docs" / "structure.md").read_text("utf-8")
SHOWN = re.compile(r"^```console\n\$ tuyun ([^\n]+)\n(.+?)^```$", re.MULTILINE | re.DOTALL)
REAL, INVENTED = PAGE.split("\n## A whole chain\n")


@pytest.mark.once
def test_the_page_shows_what_the_commands_say(
    changing: Tuyun, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part, directory in ((REAL, KYRGYZ), (INVENTED, BELMORA)):
        source = narrative(directory)
        load(empty_store, source)
        shown = SHOWN.findall(part)
        assert len(shown) > 1
        for command, answer in shown:
            wide = max(map(len, answer.splitlines())) if "┃" in answer else 90
            for name, value in {"TTY_COMPATIBLE": 1, "TERM": "dumb", "COLUMNS": wide, "LINES": 25}.items():
                monkeypatch.setenv(name, str(value))
            said = changing(*shlex.split(command))
            assert said.code == 0, command
            assert " ".join(answer.split()) in " ".join(said.out.split()), command
        remove(empty_store, source.document.id)
