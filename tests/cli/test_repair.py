"""`tuyun repair` of a home with several faults, each made in its files."""

import os
import re
import shutil
import signal
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from tuyun.graph.local import local_neo4j
from tuyun.graph.local.home import Credentials, Home
from tuyun.graph.local.jars import LOCK, cache_dir, class_path

from tests.cli.command import CommandOutput, Tuyun

pytestmark = pytest.mark.once
JAR = next(line.split()[0] for line in LOCK.read_text().splitlines() if "neo4j-kernel-api" in line)
"""The path in a Maven repository of the jar that the test damages."""


@pytest.fixture
def damaged_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache with a jar of which a byte is flipped, and a repository that has the sound jar; the jar."""
    class_path()
    served, cache = tmp_path / "repository", tmp_path / "cache"
    shutil.copytree(cache_dir() / "jars", cache / "jars", copy_function=os.link)
    jar = cache / "jars" / JAR.rpartition("/")[2]
    (served / JAR).parent.mkdir(parents=True)
    data = jar.read_bytes()
    (served / JAR).write_bytes(data)
    times = jar.stat()
    jar.unlink()
    jar.write_bytes(data[:-1_000] + bytes([data[-1_000] ^ 1]) + data[-999:])
    os.utime(jar, ns=(times.st_atime_ns, times.st_mtime_ns))
    handler = partial(SimpleHTTPRequestHandler, directory=str(served))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        monkeypatch.setattr("jgo.constants.MAVEN_CENTRAL_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("TUYUN_CACHE", str(cache))
        yield jar
        server.shutdown()
        thread.join()


@pytest.mark.long
def test_jars_credentials_logs_and_leftovers_are_mended_and_the_rest_is_named(
    tuyun: Tuyun, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    home = tmp_path / "home"
    with (
        local_neo4j(home, bolt_port=0, http_port=0) as running,
        GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,
    ):
        driver.execute_query("UNWIND range(1, 100) AS number CREATE (:Kept {number: number})")
        password = running.password
        os.kill(running.pid, signal.SIGKILL)
    log = home / "data" / "transactions" / "neo4j" / "neostore.transaction.db.0"
    # A commit in a log of Neo4j 5: its version and kind, the transaction's number and time, and a sum, which may
    # end in the zeros that fill the file.
    written = log.read_bytes()
    whole = written[: [*re.finditer(rb"\x14\x05.\0{7}.{12}", written, re.DOTALL)][-1].end()]
    log.write_bytes(whole + bytes(range(1, 251)) * 12)
    (home / "credentials").write_bytes(b"\0" * 100)
    (home / ".credentials.abc").write_text("NEO4J_URI=")
    (home / "backups" / "20260101T000000Z.part").mkdir(parents=True)
    (home / "state").mkdir()
    with closing(sqlite3.connect(home / "state" / "state.sqlite3")) as connection:
        connection.execute("CREATE TABLE keys (name TEXT)")
    jar: Path = request.getfixturevalue("damaged_cache")
    first = tuyun("verify", "--home", home)
    assert first.code == 1
    assert first.out == f"{'jars':16}  not the sum of the lock file: {jar.name}\n"
    assert "The credentials file is damaged" in first.err

    mended = tuyun("repair", "--home", home)
    logins, copy = sorted(path for path in (home / "backups").iterdir())
    assert (mended.code, mended.out.splitlines()) == (
        0,
        [
            f"{'leftovers':16}  deleted .credentials.abc, 20260101T000000Z.part",
            f"{'jars':16}  downloaded again: {jar.name}",
            f"{'credentials':16}  made a new password; the logins of before, and what was left of their file, are "
            f"in {logins}",
            f"{'neo4j':16}  The database neo4j did not start, as after a full disk: the home was copied to "
            f"{copy}, and Neo4j goes back to the last transaction that is whole in its log",
            f"{'neo4j':16}  The database neo4j has all up to its transaction {mended_transaction(mended)}; what "
            f"its log had after byte {len(whole)} is lost, unless it can be read in "
            f"{log.with_name('corrupted-neostore.transaction.db')}",
            "The home is sound.",
        ],
    )
    assert tuyun("verify", "--home", home).code == 0
    with (
        local_neo4j(home, bolt_port=0, http_port=0) as running,
        GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,
    ):
        (record,) = driver.execute_query("MATCH (n:Kept) RETURN count(n) AS nodes").records
    assert record["nodes"] == 100
    assert Home(home).credentials().password != password

    state = home / "state" / "state.sqlite3"
    state.write_bytes(b"not a database" + state.read_bytes()[14:])
    assert tuyun("repair", "--home", home) == CommandOutput(
        1,
        "state.sqlite3     file is not a database; it cannot be mended: restore a backup of the home\n",
        "Starting Neo4j 5.26.24\n"
        f"tuyun: {home}: Still damaged: state.sqlite3. Restore a backup with `tuyun restore`, or load an export "
        "into a new home.\n",
    )


def mended_transaction(said: CommandOutput) -> str:
    """The number of the last transaction that was kept."""
    return said.out.partition("all up to its transaction ")[2].partition(";")[0]


@pytest.mark.long
def test_a_credentials_file_with_another_password_than_the_database_is_replaced(
    tuyun: Tuyun, tmp_path: Path
) -> None:
    with (
        local_neo4j(tmp_path, bolt_port=0, http_port=0) as running,
        GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,
    ):
        driver.execute_query("CREATE (:Kept)")
    home = Home(tmp_path)
    home.save(Credentials("bolt://127.0.0.1:1", "neo4j", "another-password"))
    mended = tuyun("repair", "--home", tmp_path)
    (logins,) = (tmp_path / "backups").iterdir()
    assert (mended.code, mended.out.splitlines()) == (
        0,
        [
            f"{'credentials':16}  made a new password; the logins of before, and what was left of their file, are "
            f"in {logins}",
            "The home is sound.",
        ],
    )
    assert "another-password" in (logins / "credentials").read_text()
    with (
        local_neo4j(tmp_path, bolt_port=0, http_port=0) as running,
        GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,
    ):
        (record,) = driver.execute_query("MATCH (n:Kept) RETURN count(n) AS nodes").records
    assert record["nodes"] == 1
