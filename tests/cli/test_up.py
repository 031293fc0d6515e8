"""`tuyun up` from start to end. Each start of Java takes seconds, so one test asks much of each."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from neo4j import GraphDatabase
from tuyun.graph.local import holder
from tuyun.graph.local.home import Home
from tuyun.graph.local.jars import NEO4J_VERSION
from tuyun.graph.store import Store

from tests.cli.command import CommandOutput
from tests.cli.serving import FREE_PORTS, ROOT, get, java_of, started, tuyun, up
from tests.graph.local.helpers import eventually, running

pytestmark = pytest.mark.once
UP_AGAIN_ONCE = """
from tuyun.cli.main import main
from tuyun.graph.local import keep
keep.RESTARTS = 1
main()
"""


def documents(api: str) -> list[str]:
    """Ids of the documents that the API serves."""
    return [one["id"] for one in json.loads(get(f"{api}/v1/documents")[1])["data"]]


def health_check(port: int) -> int:
    """Exit code of the image's own health check, asked at another port."""
    line = next(line for line in (ROOT / "Dockerfile").read_text().splitlines() if "health/ready" in line)
    words = yaml.safe_load(line.split("CMD ", 1)[1])
    return subprocess.run([sys.executable, *words[1:2], words[2].replace("8000", str(port))]).returncode


def last_line(home: Path) -> str:
    return (home / "logs" / "neo4j.log").read_text().rstrip().splitlines()[-1]


def test_up_serves_the_seed_says_where_and_leaves_no_process(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"

    with up(home, lines=4) as first:
        java, held = java_of(home), holder(home)
        assert held is not None
        assert held.pid == first.process.pid
        assert first.told == {
            "Explore": f"{first.api}/",
            "API docs": f"{first.api}/docs",
            "Neo4j Browser": f"{held.browser_url}?dbms={held.uri.replace('//', '//neo4j@')}&db=neo4j",
            "Credentials": str(home / "credentials"),
        }
        status, page = get(first.told["API docs"])
        assert status == 200
        assert "Tuyun" in page
        assert get(held.browser_url)[0] == 200
        assert documents(first.api) == ["kyrgyz-republic-2022"]
        port = int(first.api.rsplit(":", 1)[1])
        assert health_check(port) == 0

        assert tuyun("up", "--home", home, "--port", "0") == CommandOutput(
            1,
            "",
            f"tuyun: {home}: Process {first.process.pid} holds this home. Stop it with "
            f"`tuyun down --home {home}`, or choose another directory with --home.\n",
        )
        assert tuyun("up", "--home", other, "--port", port) == CommandOutput(
            1,
            "",
            f"tuyun: Port {port} cannot be used: Address already in use. Choose another with --port, or 0 for any "
            "free port.\n",
        )
        assert not other.exists()
        told = tuyun("status", "--home", home)
        assert re.sub(r"memory    [\d.]+[MG]iB ", "memory    ", told.out).splitlines() == [
            f"process   {first.process.pid}",
            f"browser   {held.browser_url}",
            f"neo4j     {held.uri}",
            "server    Neo4j 5.26.24 community",
            "memory    for all transactions together",
            "memory    of Java's heap",
            "memory    to cache pages of the store",
            "revision  1",
            "document  kyrgyz-republic-2022: 2022 Trafficking in Persons Report: Kyrgyz Republic, Prosecution",
        ]
        assert (told.code, told.err) == (0, "")
        assert tuyun("down", "--home", home) == CommandOutput(0, "", "Stopped.\n")
        assert not running(java)
        said = first.ended()
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[-2:] == ["Loaded kyrgyz-republic-2022", "Stopped."]
    assert holder(home) is None
    assert last_line(home).endswith("INFO  Stopped.")


@pytest.mark.long
def test_a_home_is_sound_after_ctrl_c_and_after_its_process_was_killed_and_so_is_a_copy(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with up(home, lines=4) as first:
        java = java_of(home)
        first.signal(signal.SIGINT)
        said = first.ended()
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[-2:] == ["Loaded kyrgyz-republic-2022", "Stopped."]
    assert not running(java)
    assert holder(home) is None
    assert last_line(home).endswith("INFO  Stopped.")

    with up(home, lines=4) as second:
        assert "Has kyrgyz-republic-2022" in second.errors.read_text()
        java = java_of(home)
        second.process.kill()
        assert second.process.wait() == -signal.SIGKILL
        assert eventually(lambda: holder(home) is None)
        assert not running(java)
    assert last_line(home).endswith("INFO  Stopped.")

    # A copy of a home is a home; without its logins (see docs/operating.md) it has its data and a new password.
    copy = Path(shutil.copytree(home, tmp_path / "copy"))
    (copy / "credentials").unlink()
    for part in ("databases", "transactions"):
        shutil.rmtree(copy / "data" / part / "system")
    with up(copy, lines=4) as third:
        assert Home(copy).credentials().password != Home(home).credentials().password
        assert documents(third.api) == ["kyrgyz-republic-2022"]
        third.signal(signal.SIGINT)
        assert third.ended().code == 0


@pytest.mark.long
def test_neo4j_that_is_killed_is_started_again_with_all_that_was_written_until_it_ends_too_often(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", UP_AGAIN_ONCE, "up", "--home", str(tmp_path), *FREE_PORTS]
    with started(command, tmp_path / "stderr", 4, {}) as served:
        login, held = Home(tmp_path).credentials(), holder(tmp_path)
        with GraphDatabase.driver(login.uri, auth=(login.user, login.password)) as driver:
            driver.execute_query("UNWIND range(1, 100) AS number CREATE (:Acknowledged {number: number})")
        os.kill(java_of(tmp_path), signal.SIGKILL)
        assert eventually(lambda: get(f"{served.api}/v1/documents")[0] == 503)
        assert get(f"{served.api}/health/live")[0] == 200
        assert get(f"{served.api}/health/ready")[0] == 503
        assert eventually(lambda: get(f"{served.api}/v1/documents")[0] == 200)
        assert documents(served.api) == ["kyrgyz-republic-2022"]
        assert (Home(tmp_path).credentials(), holder(tmp_path)) == (login, held)
        with GraphDatabase.driver(login.uri, auth=(login.user, login.password)) as driver:
            (record,) = driver.execute_query("MATCH (n:Acknowledged) RETURN count(n) AS nodes").records
        assert record["nodes"] == 100
        os.kill(java_of(tmp_path), signal.SIGKILL)
        said = served.ended()
    assert (said.code, said.out) == (1, "")
    steps = [line for line in said.err.splitlines() if re.match("Neo4j|Starting|tuyun:", line)]
    assert steps[-4:] == [
        "Neo4j ended by itself. It is started again in 1 s (start 1 of at most 1 in 10 minutes)",
        f"Starting Neo4j {NEO4J_VERSION}",
        "Neo4j answers again",
        "tuyun: Neo4j ended 2 times in 10 minutes, and is not started again. See logs/neo4j.log in the home.",
    ]
    assert holder(tmp_path) is None


@pytest.mark.long
def test_a_stop_does_not_wait_until_neo4j_is_started_again(tmp_path: Path) -> None:
    with up(tmp_path / "home", lines=4) as served:
        os.kill(java_of(tmp_path / "home"), signal.SIGKILL)
        assert eventually(lambda: served.errors.read_text().endswith(f"Starting Neo4j {NEO4J_VERSION}\n"))
        served.process.terminate()
        said = served.ended()
    assert (said.code, said.out, said.err.splitlines()[-1]) == (0, "", "Stopped.")
    assert "answers again" not in said.err
    assert holder(tmp_path / "home") is None


def test_a_server_that_the_environment_names_is_used_and_nothing_is_started(
    tmp_path: Path, seeded_store: Store
) -> None:
    home, settings = tmp_path / "home", seeded_store.settings
    login = {"NEO4J_URI": settings.uri, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}
    with up(home, "--port", "0", lines=3, extra=login) as served:
        assert served.told == {
            "Explore": f"{served.api}/",
            "API docs": f"{served.api}/docs",
            "Neo4j": f"{settings.uri} (login from the environment)",
        }
        assert documents(served.api) == ["kyrgyz-republic-2022"]
        served.signal(signal.SIGTERM)
        assert served.ended() == CommandOutput(0, "", "Has kyrgyz-republic-2022\nStopped.\n")
    assert not home.exists()
    seeded_store.check()


def test_a_taken_port_is_named_before_anything_is_started(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = tuyun("up", "--home", tmp_path, "--port", "0", "--bolt-port", port, "--http-port", "0")
    assert said == CommandOutput(
        1,
        "",
        f"tuyun: Port {port} cannot be used: Address already in use. Choose another with --bolt-port, or 0 for any"
        " free port.\n",
    )
    assert not (tmp_path / "data").exists()
