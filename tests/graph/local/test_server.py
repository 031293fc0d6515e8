"""The real Neo4j as our child. Each start takes seconds, so each test asks much of one."""

import http.client
import json
import os
import signal
import stat
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError
from tuyun.graph.errors import HomeInUse, ServerStopped
from tuyun.graph.local import Holder, Running, holder, local_neo4j, stop
from tuyun.graph.local.home import Home

from tests.graph.local.helpers import answer, eventually, python, running

UP = """
import json, signal, sys
from pathlib import Path
from tuyun.graph.local import local_neo4j
signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite that runs in the background has it ignored
with local_neo4j(Path(sys.argv[1]), bolt_port=0, http_port=0) as neo4j:
    print(json.dumps({"pid": neo4j.pid, "uri": neo4j.uri}), flush=True)
    signal.pause()
"""
UP_BUT_NOT_LOGGED_IN = """
import json, signal, sys
from contextlib import contextmanager
from pathlib import Path
from tuyun.graph.local import process, server
start = process.run_java
@contextmanager
def run_java_and_print_its_id(*arguments):
    with start(*arguments) as java:
        print(json.dumps({"pid": java.pid}), flush=True)
        yield java
def cut_short(credentials):
    print(json.dumps({"uri": credentials.uri}), flush=True)
    signal.pause()
process.run_java, process.ensure_login = run_java_and_print_its_id, cut_short
with server.local_neo4j(Path(sys.argv[1]), bolt_port=0, http_port=0):
    pass
"""


def get(url: str) -> tuple[int, bytes]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request("GET", parts.path, headers={"Accept": "application/json, text/html"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def last_line(home: Path) -> str:
    return (home / "logs" / "neo4j.log").read_text().rstrip().splitlines()[-1]


def test_the_credentials_open_it_and_the_first_password_does_not(neo4j_server: Running) -> None:
    file = neo4j_server.credentials_file
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    credentials = dict(line.split("=", 1) for line in file.read_text().splitlines())
    with GraphDatabase.driver(
        credentials["NEO4J_URI"], auth=(credentials["NEO4J_USERNAME"], credentials["NEO4J_PASSWORD"])
    ) as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0].data() == {"one": 1}
    with (
        GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()
    assert neo4j_server.password not in repr(neo4j_server)


def test_free_ports_are_found_and_named(neo4j_server: Running) -> None:
    status, page = get(neo4j_server.browser_url)
    assert status == 200
    assert b"Neo4j Browser" in page
    found = json.loads(get(neo4j_server.browser_url.removesuffix("browser/"))[1])
    assert found["bolt_direct"] == neo4j_server.uri
    assert found["neo4j_edition"] == "community"
    assert urlsplit(neo4j_server.uri).port not in (0, 7687)


def test_a_second_start_on_the_same_home_says_who_holds_it(neo4j_server: Running) -> None:
    home = neo4j_server.credentials_file.parent
    assert neo4j_server.alive()
    assert holder(home) == Holder(os.getpid(), neo4j_server.uri, neo4j_server.browser_url)
    with pytest.raises(HomeInUse, match=f"Process {os.getpid()} "), local_neo4j(home, bolt_port=0, http_port=0):
        pass


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    wrong = {"no.such.setting": "1"}
    with (
        pytest.raises(
            ServerStopped, match=r"Neo4j ended: .*No declared setting with name: no\.such\.setting.*See "
        ),
        local_neo4j(tmp_path, bolt_port=0, http_port=0, extra=wrong),
    ):
        pass
    assert holder(tmp_path) is None


@pytest.mark.once
@pytest.mark.long
def test_a_parent_killed_before_the_first_login_leaves_no_java_and_a_home_that_heals(tmp_path: Path) -> None:
    with python(UP_BUT_NOT_LOGGED_IN, tmp_path) as parent:
        java = int(str(answer(parent)["pid"]))
        answer(parent)
        assert running(java)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        assert eventually(lambda: not running(java))
    with python(UP, tmp_path) as parent:
        java = int(str(answer(parent)["pid"]))
        healed = Home(tmp_path).credentials()
        with GraphDatabase.driver(healed.uri, auth=(healed.user, healed.password)) as driver:
            driver.verify_connectivity()
        assert stop(tmp_path) is True  # waits until Java has closed its stores
        assert not running(java)
        assert parent.wait() == -signal.SIGTERM
    assert last_line(tmp_path).endswith("INFO  Stopped.")


@pytest.mark.once
def test_ctrl_c_stops_java_in_order_before_we_end(tmp_path: Path) -> None:
    with python(UP, tmp_path) as parent:
        java = int(str(answer(parent)["pid"]))
        os.killpg(parent.pid, signal.SIGINT)
        parent.wait(60)
        assert not running(java)
    assert last_line(tmp_path).endswith("INFO  Stopped.")
    assert holder(tmp_path) is None
