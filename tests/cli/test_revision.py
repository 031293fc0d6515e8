"""Every command that reads answers of one revision, whatever is loaded or removed while it reads."""

import json
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Request, Store, load
from tuyun.graph.store.record import Record
from tuyun.graph.store.write import raise_revision

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun, commands

pytestmark = pytest.mark.once
NARRATIVE, OTHER = FICTIONAL.with_name("fictional-chain"), FICTIONAL.with_name("fictional-country")
READING = [
    "query case_flow",
    "query evidence id=LOSS",
    "gaps --document fictional-chain",
    "flow",
    "flow --show conversions",
    "losses --by desk",
    "exposure --show none-stated",
    "training",
    "figures",
    "agreement",
    "trend",
    "times",
    "structure --country XB",
    "structure routes --scenario permitted --ties --country XB",
    "rank degree --country XB",
    "rank degree --intervals --country XB",
    "what-if --measure degree --lift LOSS --country XB",
]
WRITING_A_FILE = ["report", "dossier xb-police xb-courts", "export"]
NOT_READING = [
    "up",
    "down",
    "serve",
    "browser",
    "open",
    "new",
    "map",
    "check",
    "load",
    "read",
    "review",
    "remove",
    "verify",
    "repair",
    "backup",
    "restore",
]
UNDER_WAY = "tuyun: a load is under way: the graph changed each time it was read. Ask again.\n"

Interrupt = Callable[[Callable[[int], object]], None]


def test_all_commands_that_read_are_tried() -> None:
    tried = {line.split()[0] for line in READING} | {line.split()[0] for line in WRITING_A_FILE} | {"status"}
    assert tried | set(NOT_READING) == {name for name in commands() if not name.startswith(("keys", "audit"))}


@pytest.fixture
def interrupt(monkeypatch: pytest.MonkeyPatch) -> Interrupt:
    """Have something done after each request, with the number of requests so far; not for the dataset's."""
    fetch = Store.fetch

    def interrupt(work: Callable[[int], object]) -> None:
        count = 0

        def interrupted(store: Store, request: Request) -> list[Record]:
            nonlocal count
            rows = fetch(store, request)
            if not request.query.name.startswith("admin/"):
                count += 1
                work(count)
            return rows

        monkeypatch.setattr(Store, "fetch", interrupted)

    return interrupt


@pytest.fixture
def answer_of(changing: Tuyun, empty_store: Store, tmp_path: Path) -> Callable[[str], CommandOutput]:
    """Run a command on a store with the first narrative; what it writes to a file counts as its output."""
    load(empty_store, read_source(NARRATIVE))
    loss = min(row["id"] for row in json.loads(changing("losses", "-f", "json").out)["data"])

    def answer_of(line: str) -> CommandOutput:
        arguments = line.replace("LOSS", loss).split()
        if line not in WRITING_A_FILE:
            return changing(*arguments, "-f", "json")
        file = tmp_path / arguments[0]
        said = changing(*arguments, "-o", file)
        return CommandOutput(said.code, file.read_text() if file.exists() else "", said.err)

    return answer_of


@pytest.mark.parametrize(
    ("line", "late"),
    [
        *(pytest.param(line, False, marks=pytest.mark.long) for line in READING),
        *product(READING, [True]),
        *(pytest.param(line, True, marks=pytest.mark.long) for line in WRITING_A_FILE),
    ],
)
def test_a_load_while_a_command_reads_has_it_read_again(
    answer_of: Callable[[str], CommandOutput], empty_store: Store, interrupt: Interrupt, line: str, late: bool
) -> None:
    requests: list[int] = []
    interrupt(requests.append)
    quiet = answer_of(line)
    turn = len(requests) if late else 1
    other = read_source(OTHER)
    interrupt(lambda count: count == turn and load(empty_store, other))
    said = answer_of(line)
    assert said.code == quiet.code == 0, said.err
    assert said.out != quiet.out
    assert said.out == answer_of(line).out


@pytest.mark.parametrize("line", [*READING, *WRITING_A_FILE])
def test_a_graph_that_changes_each_time_is_the_same_error_everywhere(
    answer_of: Callable[[str], CommandOutput], empty_store: Store, interrupt: Interrupt, line: str
) -> None:
    interrupt(lambda _: empty_store.write(partial(raise_revision, published=True)))
    said = answer_of(line)
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith(UNDER_WAY)  # it may have shown progress before
