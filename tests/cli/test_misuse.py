"""What is wrong is one clear message and an exit code: 1 the data or a server says no, 2 wrong use."""

import socket
from pathlib import Path

import pytest
from tuyun.graph.store import Store, StoreSettings, question

from tests.cli.command import CommandOutput, Tuyun

pytestmark = pytest.mark.each_python


def one_line(said: CommandOutput, code: int) -> str:
    """The message; nothing else was said."""
    assert (said.code, said.out) == (code, "")
    assert said.err.startswith("tuyun: ")
    assert said.err.count("\n") == 1
    return said.err.removeprefix("tuyun: ").rstrip("\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["query", "trainign"], 1, "there is no query 'trainign'. Did you mean 'training'?"),
        (
            ["query", "training", "minimun=1"],
            2,
            "questions/training has no parameter 'minimun'. Did you mean 'minimum'?",
        ),
        (["query", "training", "minimum=many"], 2, "minimum: is not of type integer: 'many'"),
        (["query", "training", "minimum"], 2, "'minimum' is not of the form name=value"),
        (
            ["query", "evidence"],
            2,
            f"questions/evidence needs the parameter 'id': {question('evidence').parameters[0].description}",
        ),
        (
            ["flow", "--stage", "prosecutoin"],
            2,
            "--stage: there is no stage 'prosecutoin'. Did you mean 'prosecution'?",
        ),
        (
            ["flow", "--document", "kyrgyz-2022"],
            1,
            "there is no document 'kyrgyz-2022'. Did you mean 'kyrgyz-republic-2022'?",
        ),
        (
            ["gaps", "--document", "kyrgyz-2022"],
            1,
            "there is no document 'kyrgyz-2022'. Did you mean 'kyrgyz-republic-2022'?",
        ),
        (
            ["query", "changes", "--document", "kyrgyz-2022"],
            1,
            "there is no document 'kyrgyz-2022'. Did you mean 'kyrgyz-republic-2022'?",
        ),
        (
            ["query", "routes", "victims=nobody"],
            1,
            "there is no entity 'nobody'. Look for it by name: /v1/entities?q=...",
        ),
        (
            ["remove", "kyrgyz-2022"],
            1,
            "there is no document 'kyrgyz-2022'. Did you mean 'kyrgyz-republic-2022'?",
        ),
        (["rank", "betweeness"], 2, "there is no measure 'betweeness'. Did you mean 'betweenness'?"),
        (
            ["rank", "--scenario", "asertd"],
            2,
            "there is no scenario 'asertd'. Did you mean 'asserted'?",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_an_unknown_word_is_told_with_its_near_miss(
    asked: Tuyun, arguments: list[str], code: int, message: str
) -> None:
    assert one_line(asked(*arguments), code) == message


@pytest.mark.parametrize("arguments", [["fly"], ["flow", "--format", "xml"], ["rank", "--limit", "0"], ["load"]])
def test_wrong_use_is_exit_code_2_and_names_the_help(tuyun: Tuyun, arguments: list[str]) -> None:
    said = tuyun(*arguments)
    assert (said.code, said.out) == (2, "")
    assert f"tuyun {arguments[0] if arguments != ['fly'] else ''}".strip() in said.err
    assert "--help" in said.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["flow", "--on", "local[2]"],
            "--on: goes with --table alone, and --table with it. Without both, the counts are read from the "
            "store.",
        ),
        (
            ["rank", "degree", "--on", "local[2]"],
            "degree is not spread over machines: it reads each link a few times, which takes less time than "
            "to send the links. Leave out --on, or rank by "
            "one of betweenness, closeness, harmonic, eigenvector, pagerank, edge_betweenness.",
        ),
        (
            ["rank", "closeness", "--intervals", "--on", "local[2]"],
            "--on: intervals measure many networks, none of which is spread over machines. "
            "Leave out --on, or --intervals and --pairs.",
        ),
        (
            ["structure", "bridges", "--on", "local[2]"],
            "--on: the parts of the graph alone are found on several machines. Leave it out, or ask for "
            "`tuyun structure parts`.",
        ),
        (
            ["rank", "closeness", "--on", "local[2]"],
            "`--on` needs the package pyspark, which is not installed. Install `tuyun[spark]`.",
        ),
    ],
    ids=["table", "measure", "intervals", "structure", "package"],
)
def test_what_is_not_spread_over_machines_is_refused(tuyun: Tuyun, arguments: list[str], message: str) -> None:
    assert one_line(tuyun(*arguments), 2) == message


def test_a_wrong_password_is_told_in_one_line(tuyun: Tuyun, store: Store) -> None:
    uri = store.settings.uri
    said = tuyun("flow", settings=StoreSettings(uri, "neo4j", "not-the-password"))
    assert one_line(said, 1) == (
        f"Neo4j at {uri} refused user or password. Set NEO4J_USERNAME and NEO4J_PASSWORD; for the local server "
        "see its credentials file."
    )


def test_an_absent_neo4j_is_told_in_one_line(tuyun: Tuyun) -> None:
    with socket.socket() as nobody:  # bound and not listening: whoever connects is refused
        nobody.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{nobody.getsockname()[1]}"
        said = tuyun("status", settings=StoreSettings(uri))
    assert said.out == f"neo4j     {uri}\n"
    assert one_line(said._replace(out=""), 1) == (
        f"no Neo4j answers at {uri}. Start it with `tuyun up`, or set NEO4J_URI."
    )


def test_an_address_with_a_password_in_it_is_not_repeated(tuyun: Tuyun) -> None:
    said = tuyun("flow", settings=StoreSettings("http://neo4j:open-sesame@127.0.0.1:1"))
    assert one_line(said, 1) == (
        "http://127.0.0.1:1 is not an address of a Neo4j server. Write it as neo4j://HOST:PORT or "
        "bolt://HOST:PORT; user and password have settings of their own."
    )


def test_a_neo4j_that_is_too_old_is_told_in_one_line(
    tuyun: Tuyun, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuyun.graph.store.store.OLDEST", (9999, 1))
    version = store.driver.get_server_info().agent.removeprefix("Neo4j/")
    assert one_line(tuyun("flow", settings=store.settings), 1) == (
        f"Neo4j at {store.settings.uri} is version {version}. Tuyun needs 5.26 or newer: labels and link types "
        "are given as parameters."
    )


def test_a_home_on_which_nothing_runs_says_how_to_start(tuyun: Tuyun, tmp_path: Path) -> None:
    assert one_line(tuyun("flow", "--home", tmp_path), 1) == (
        f"{tmp_path}: no Neo4j runs on this home. Start it with `tuyun up`, or set NEO4J_URI."
    )
    assert tuyun("status", "--home", tmp_path) == CommandOutput(1, "", f"Nothing runs on {tmp_path}.\n")
    assert tuyun("down", "--home", tmp_path) == CommandOutput(0, "", f"Nothing runs on {tmp_path}.\n")


def test_an_export_to_a_place_that_cannot_be_written_is_told_in_one_line(asked: Tuyun, tmp_path: Path) -> None:
    target = tmp_path / "none" / "graph.jsonl"
    assert one_line(asked("export", "-o", target), 1) == f"{target}.part: No such file or directory"
