"""The page on bottlenecks shows what the commands say; it may leave out rows, and nothing else."""

import re
import shlex
from pathlib import Path

import pytest
from neo4j import Driver
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.cli.command import Tuyun

ROOT = Path(__file__).parents[2]
SHOWN = re.findall(
    r"^```console\n\$ tuyun ([^\n]+)\n(.+?)^```$",
    (ROOT / "docs" / "bottlenecks.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_the_page_shows_what_the_commands_say(
    changing: Tuyun, empty_store: Store, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = ROOT / "tests" / "documents"
    for directory in (
        seed() / "kyrgyz-republic-2022",
        documents / "fictional-chain",
        documents / "fictional-register",
    ):
        load(empty_store, read_source(directory))
    driver.execute_query("MATCH (dataset:Dataset) SET dataset.secret = '22'")  # by which the page was written
    assert len(SHOWN) > 8
    for command, answer in SHOWN:
        wide = max(map(len, answer.splitlines())) if "┃" in answer else 90
        for name, value in {"TTY_COMPATIBLE": 1, "TERM": "dumb", "COLUMNS": wide, "LINES": 25}.items():
            monkeypatch.setenv(name, str(value))
        said = changing(*shlex.split(command))
        assert said.code == 0, command
        lines = [line for line in said.out.splitlines() if " of " not in line or "─" not in line]
        assert " ".join(answer.split()) in " ".join("\n".join(lines).split()), command
