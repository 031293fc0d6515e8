"""Check that a home is sound: the jars it runs on, its databases, and the API's state."""

import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import Home
from tuyun.graph.local.jars import class_path, damaged_jars
from tuyun.graph.local.java import java_runtime

_ADMIN = "org.neo4j.cli.AdminTool"
_DATABASES = ("neo4j", "system")


class Check(NamedTuple):
    """A part of a home, and the fault that was found in it; none if it is sound."""

    part: str
    fault: str | None


def verify(home: Path) -> Iterator[Check]:
    """Check each part in turn: each jar by its SHA-256 sum, the databases by Neo4j's own checker, SQLite's
    files by SQLite's. Nothing is changed.

    Raises:
        UnsoundHome: there is no home in that directory.
        HomeInUse: a process holds the home; its databases can be checked only while Neo4j is stopped.
    """
    place = Home(home.absolute())
    place.require()
    with hold(place):
        damaged = ", ".join(jar.name for jar in damaged_jars())
        yield Check("jars", f"not the sum of the lock file: {damaged}" if damaged else None)
        place.credentials()
        yield Check("credentials", None)
        if not damaged:
            for name in _DATABASES:
                if (place.path / "data" / "databases" / name).is_dir():
                    yield Check(f"database {name}", _database_fault(place, name))
        for file in sorted((place.path / "state").glob("*.sqlite3")):
            yield Check(file.name, _sqlite_fault(file))


def _database_fault(place: Home, name: str) -> str | None:
    jars = os.pathsep.join(map(str, class_path()))
    with tempfile.TemporaryDirectory() as report:
        command = [str(java_runtime()), "-Xmx768m", "-cp", jars, _ADMIN, "database", "check"]
        command += ["--max-off-heap-memory=256m", f"--report-path={report}", name]
        environment = os.environ | {"NEO4J_HOME": str(place.path), "NEO4J_CONF": str(place.conf)}
        checked = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if checked.returncode == 0:
        return None
    said = [line.strip() for line in (checked.stdout + checked.stderr).splitlines()]
    said = [line for line in said if line and not line.startswith(("Run with", "WARNING", "INFO"))]
    causes = [line for line in said if "inconsisten" in line.lower() or line.startswith("Caused by")]
    return (causes or said or ["the checker failed"])[-1]


def _sqlite_fault(file: Path) -> str | None:
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if answer == "ok" else str(answer)
