"""Ports, configuration, log and progress, without a server."""

import io
import re
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tuyun.graph.errors import PortTaken
from tuyun.graph.local import show_progress
from tuyun.graph.local.config import memory_share, neo4j_conf
from tuyun.graph.local.logs import Log, reason_for_end
from tuyun.graph.local.ports import require_free_ports

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\n\r="), min_size=1)


@pytest.mark.parametrize("option", ["--bolt-port", "--http-port"])
def test_a_taken_port_is_named_with_its_option(option: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        ports = {"--bolt-port": 0, "--http-port": 0} | {option: port}
        with pytest.raises(PortTaken, match=rf"Port {port} .*in use.*{option}, or 0"):
            require_free_ports(ports)
    require_free_ports(ports)


def test_one_port_for_both_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(PortTaken, match=rf"Port {port} .*--http-port"):
        require_free_ports({"--bolt-port": port, "--http-port": port})


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(PortTaken, match=r"Port 70000 .*--bolt-port"):
        require_free_ports({"--bolt-port": 70000})


@given(st.dictionaries(WORDS, WORDS))
def test_each_further_setting_is_a_line_and_replaces_ours(extra: dict[str, str]) -> None:
    lines = neo4j_conf(1, 2, extra | {"server.https.enabled": "true"}).split("\n")
    settings = dict(line.split("=", 1) for line in lines if line)
    assert len(settings) == len(lines) - 1
    assert settings.items() >= (extra | {"server.https.enabled": "true"}).items()


@pytest.mark.parametrize("extra", [{"a": "b\nserver.x=y"}, {"a\rb": "c"}])
def test_a_setting_cannot_smuggle_in_another(extra: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must fit on one line"):
        neo4j_conf(0, 0, extra)


@pytest.mark.parametrize(
    ("gigabytes", "cache", "heap"),
    [(0.5, "64m", "768m"), (4, "512m", "768m"), (32, "4096m", "4096m"), (256, "8192m", "8192m")],
)
def test_neo4j_gets_a_share_of_the_memory_within_bounds(gigabytes: float, cache: str, heap: str) -> None:
    memory = int(gigabytes * 2**30)
    assert (memory_share(64, memory), memory_share(768, memory)) == (cache, heap)


def test_clients_are_sent_to_the_port_that_listens() -> None:
    addresses = re.findall(r"^server\.(\w+\.\w+)_address=(\S+)$", neo4j_conf(11, 22, {}), re.MULTILINE)
    assert sorted(addresses) == [
        ("bolt.advertised", "127.0.0.1:11"),
        ("bolt.listen", "127.0.0.1:11"),
        ("http.advertised", "127.0.0.1:22"),
        ("http.listen", "127.0.0.1:22"),
    ]


def test_only_what_was_added_to_a_log_counts(tmp_path: Path) -> None:
    file = tmp_path / "neo4j.log"
    file.write_text("Remote interface available at http://127.0.0.1:1/\n2026 INFO  Started.\n")
    log = Log.from_now(file)
    assert log.web_address() is None
    with file.open("a") as more:
        more.write("Remote interface available at http://127.0.0.1:2/\n")
        assert log.web_address() is None
        more.write("2026 INFO  Started.\n")
    assert log.web_address() == "http://127.0.0.1:2"
    file.write_text("begun anew\n")
    assert log.text() == "begun anew\n"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "2026-01-01 00:00:00.0+0000 INFO  Starting...\nCaused by: a.B: outer\n\tat x\nCaused by: c.D: inner\n",
            "c.D: inner",
        ),
        ('Exception in thread "main" a.B: no such setting\n\tat x\n', "a.B: no such setting"),
        (
            "2026-01-01 00:00:00.0+0000 ERROR Failed to start.\n2026-01-01 00:00:00.0+0000 INFO  Stopped.\n",
            "Failed to start.",
        ),
        ("2026-01-01 00:00:00.0+0000 INFO  Starting...\n\n", "INFO  Starting..."),
        ("", "its logs are empty"),
    ],
    ids=["innermost cause", "exception", "error", "last line", "silence"],
)
def test_the_log_says_why_java_ended(tmp_path: Path, text: str, word: str) -> None:
    log = Log.from_now(tmp_path / "neo4j.log")
    log.file.write_text(text)
    assert reason_for_end(Log.from_now(tmp_path / "none.log"), log) == word


def test_progress_away_from_a_terminal_is_a_few_plain_lines() -> None:
    out = io.StringIO()
    with show_progress(Console(file=out)) as report:
        report("Starting", 0, 0)
        for done in range(1, 24):
            report("jar", done, 23)
    assert out.getvalue().splitlines() == ["Starting", *(f"jar {done} of 23" for done in (*range(2, 23, 2), 23))]


def test_progress_on_a_terminal_is_a_bar_that_counts() -> None:
    out = io.StringIO()
    with show_progress(Console(file=out, force_terminal=True, width=80)) as report:
        report("jar", 57, 218)
    assert re.search(r"jar.*57/218", out.getvalue())
