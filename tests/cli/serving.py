"""`tuyun up` as a process of its own, as a user starts it."""

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from neo4j import GraphDatabase
from tuyun.graph.local.home import Home

from tests.cli.command import CommandOutput

ROOT = Path(__file__).parents[2]
TUYUN = [sys.executable, "-m", "tuyun.cli"]
FREE_PORTS = ["--port", "0", "--bolt-port", "0", "--http-port", "0"]


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """Ours, without the settings that a user may have made."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("NEO4J_", "TUYUN_HOME", "TUYUN_STATE"))
    }
    return {**kept, **extra}


def tuyun(*arguments: object) -> CommandOutput:
    """Run another command beside it, to its end."""
    command = [*TUYUN, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment({}), capture_output=True, text=True)
    return CommandOutput(done.returncode, done.stdout, done.stderr)


@dataclass
class Up:
    """A `tuyun up` that serves: what it printed, by the words before each address."""

    process: subprocess.Popen[str]
    told: dict[str, str]
    errors: Path

    @property
    def api(self) -> str:
        """The address of the API, without ``/docs``."""
        return self.told["API docs"].removesuffix("/docs")

    def signal(self, number: int) -> None:
        """Send a signal to it and to whatever shares its terminal, as Ctrl-C does."""
        os.killpg(self.process.pid, number)

    def ended(self) -> CommandOutput:
        """Its end: exit code, what it printed after the addresses, and all that it said on the side."""
        assert self.process.stdout is not None
        rest = self.process.stdout.read()
        return CommandOutput(self.process.wait(), rest, self.errors.read_text())


@contextmanager
def up(home: Path, *arguments: str, lines: int, extra: Mapping[str, str] | None = None) -> Iterator[Up]:
    """Start it, on free ports unless told, and wait for its lines; killed if it outlives the block."""
    command = [*TUYUN, "up", "--home", str(home), *(arguments or FREE_PORTS)]
    with started(command, home.with_name(f"{home.name}.stderr"), lines, extra or {}) as served:
        yield served


@contextmanager
def serve(home: Path, *arguments: str, extra: Mapping[str, str]) -> Iterator[Up]:
    """Start the API alone, on a free port."""
    command = [*TUYUN, "serve", "--home", str(home), "--port", "0", *arguments]
    with started(command, home.with_name(f"{home.name}.stderr"), 1, extra) as served:
        yield served


@contextmanager
def started(command: list[str], errors: Path, lines: int, extra: Mapping[str, str]) -> Iterator[Up]:
    """Start a command that serves, and wait for its lines; whatever of it outlives the block is killed."""
    with (
        errors.open("w") as err,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(extra),
            stdout=subprocess.PIPE,
            stderr=err,
            text=True,
            start_new_session=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            printed = [process.stdout.readline() for _ in range(lines)]
            assert all(printed), errors.read_text()
            told = dict(re.split(r" {2,}", line.rstrip("\n"), maxsplit=1) for line in printed)
            yield Up(process, told, errors)
        finally:
            with suppress(ProcessLookupError):  # all have ended
                os.killpg(process.pid, signal.SIGKILL)


def get(url: str) -> tuple[int, str]:
    """Status and body."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def java_of(home: Path) -> int:
    """The process id of the Java behind a home, as Neo4j itself tells it."""
    login = Home(home).credentials()
    with GraphDatabase.driver(login.uri, auth=(login.user, login.password)) as driver:
        asked = "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Pid.value AS pid"
        pid: int = driver.execute_query(asked).records[0]["pid"]
    return pid
