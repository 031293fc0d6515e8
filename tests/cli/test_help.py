"""What the command says of itself: help with an example that works, and completion for the shell."""

import re
import shlex
import subprocess
import sys

import pytest
from tuyun.graph.analysis.ranking import MEASURES
from tuyun.graph.analysis.scenario import RANKED
from tuyun.graph.resources import seed
from tuyun.graph.store import questions
from tuyun.graph.vocabulary import vocabulary

from tests.cli.command import Tuyun, commands

COMMANDS = commands()


def test_the_commands_are_these(tuyun: Tuyun) -> None:
    said = tuyun("--help")
    assert said.code == 0
    assert re.findall(r"^│ ([a-z][a-z-]*) ", said.out, re.MULTILINE) == list(
        dict.fromkeys(name.split()[0] for name in COMMANDS)
    )
    assert list(COMMANDS) == [
        "up", "down", "status", "serve", "verify", "repair", "backup", "restore", "browser", "open", "new", "read",
            "review",
        "map", "check", "load", "remove", "export", "query", "flow", "losses", "times", "exposure", "training",
        "figures", "agreement", "trend", "gaps", "structure", "rank", "what-if", "report", "dossier",
        "keys create", "keys list", "keys revoke", "audit verify",
    ]  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_has_an_example_that_it_understands(tuyun: Tuyun, name: str) -> None:
    said = tuyun(*name.split(), "--help")
    assert (said.code, said.err) == (0, "")
    (example,) = re.findall(r"Example: (.+?)\s*$", said.out, re.MULTILINE)
    program, *words = shlex.split(example)
    length = len(name.split())
    assert (program, " ".join(words[:length])) == ("tuyun", name)
    arguments = words[length:]
    with COMMANDS[name].make_context(name, arguments) as context:  # raises if an option or value is wrong
        assert not context.args


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_made_for_each_shell(
    tuyun: Tuyun, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("_TUYUN_COMPLETE", f"source_{shell}")
    said = tuyun()
    assert (said.code, said.err) == (0, "")
    assert f"_TUYUN_COMPLETE=complete_{shell}" in said.out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("tuyun fl", ["flow"]),
        ("tuyun query ", list(questions())),
        ("tuyun rank --scenario ", list(RANKED)),
        ("tuyun rank ", list(MEASURES)),
        ("tuyun flow --stage ", list(vocabulary().stages)),
        ("tuyun gaps --format c", ["csv"]),
    ],
)
def test_the_words_that_may_follow_are_offered(
    tuyun: Tuyun, monkeypatch: pytest.MonkeyPatch, typed: str, offered: list[str]
) -> None:
    words = typed.split(" ")
    monkeypatch.setenv("_TUYUN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    said = tuyun()
    assert said.out.split() == offered


def test_a_document_is_checked_without_the_scientific_packages_and_the_driver() -> None:
    code = (
        "import sys; from tuyun.cli.main import app; app(['check', sys.argv[1]], standalone_mode=False)\n"
        "print(sorted({'networkx', 'numpy', 'scipy', 'matplotlib', 'fastapi', 'neo4j'} & sys.modules.keys()))"
    )
    checked = subprocess.run(
        [sys.executable, "-c", code, str(seed() / "kyrgyz-republic-2022")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert checked.stdout.splitlines()[-1] == "[]"
