"""What a person sees on a terminal, wide and narrow."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Tuyun

pytestmark = pytest.mark.each_python

Terminal = Callable[..., list[str]]

BLOCK = [
    "training     joint PGO and MVD trainings",
    "training id  kg22-joint-trainings",
    "phrase       training was given: 150 or more people (prosecutors,",
    "             investigators)",
    "funded       an IO (funder of joint trainings)",
    "gave         MVD, PGO",
    "attended     investigators, prosecutors",
    "at least     150",
    "unit         person",
    "status       lower bound",
    "modality     asserted",
    "voice        report",
    "period kind  unspecified",
    "sentence     19",
]


@pytest.fixture
def terminal(asked: Tuyun, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Run ``tuyun`` as on a terminal without colours; the first argument is how wide it is."""

    def run(columns: int, *arguments: object) -> list[str]:
        for name, value in {"TTY_COMPATIBLE": 1, "TERM": "dumb", "COLUMNS": columns, "LINES": 25}.items():
            monkeypatch.setenv(name, str(value))
        said = asked(*arguments)
        assert said.code == 0
        return [line.rstrip() for line in said.out.splitlines()]

    return run


def test_rows_that_fit_are_a_table_without_the_ids_of_statements(terminal: Terminal) -> None:
    assert terminal(80, "query", "cuts") == [
        "┏━━━━━━━━━━┳━━━━━━━━━━━━━┳━━━━━━━━┓",
        "┃ scenario ┃ kind        ┃ routes ┃",
        "┡━━━━━━━━━━╇━━━━━━━━━━━━━╇━━━━━━━━┩",
        "│ asserted │ none stated │ 0      │",
        "│ all      │ none stated │ 0      │",
        "└──────────┴─────────────┴────────┘",
    ]


def test_rows_that_do_not_fit_are_a_block_each_and_what_is_not_told_has_no_line(terminal: Terminal) -> None:
    head, *lines = terminal(70, "query", "training")
    assert head.startswith("1 of 1 ")
    assert lines == BLOCK


def test_the_quotes_stand_below_the_answer(terminal: Terminal) -> None:
    *_, quote = terminal(70, "query", "training", "--evidence")
    assert quote.split("  ", 1)[1].startswith("kyrgyz-republic-2022, sentence 19: “at least 150 prosecutors and ")


def shown() -> list[tuple[str, str]]:
    """The commands of the README that it shows an answer of, and the answer."""
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    return re.findall(r"^```console\n\$ tuyun ([^\n]+)\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("command", "answer"), shown())
def test_the_readme_shows_what_the_command_says(terminal: Terminal, command: str, answer: str) -> None:
    wide = max(len(line) for line in answer.splitlines())
    width = wide if "┃" in answer else 70
    said = [line for line in terminal(width, *shlex.split(command)) if " of " not in line or "─" not in line]
    # A quote is longer than a line of the page, which breaks it between words.
    assert " ".join("\n".join(said).split()) == " ".join(answer.split())


def test_the_readme_shows_answers() -> None:
    assert [command for command, _ in shown()] == ["gaps", "query training --evidence"]
