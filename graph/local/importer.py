"""Run Neo4j's importer, which writes the files of a database without a server."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from tuyun.graph.errors import ServerStopped, Where
from tuyun.graph.local.config import memory_share, neo4j_conf
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.home import Home, write_atomically
from tuyun.graph.local.jars import NEO4J_VERSION, class_path
from tuyun.graph.local.java import java_runtime, run_java
from tuyun.graph.local.logs import Log, reason_for_end
from tuyun.graph.local.progress import ReportProgress, ignore_progress

_ADMIN = "org.neo4j.cli.AdminTool"
_TICK = 0.1  # seconds between two looks whether it runs


def import_database(
    home: Home, lock: FileLock, options: Sequence[str], work: Path, report: ReportProgress = ignore_progress
) -> None:
    """Write a new database ``neo4j`` from files; the importer ends when this process ends.

    Args:
        home: where the database is written; nothing may run on it.
        lock: what holds the home, or the home that it will be a part of.
        options: the importer's options that name the files, as `ImportFiles` gives them.
        work: directory of the files; the importer's report goes there.
        report: called when it begins.

    Raises:
        ServerStopped: the importer failed; has the line of its output that best explains why.
    """
    report("Neo4j imports the files", 0, 0)
    home.upgrade(NEO4J_VERSION)
    write_atomically(home.conf / "neo4j.conf", neo4j_conf(0, 0, {}))
    command = [str(java_runtime()), f"-Xmx{memory_share(768)}", "-cp", os.pathsep.join(map(str, class_path()))]
    command += [_ADMIN, "database", "import", "full", "neo4j", "--report-file=report", "--verbose"]
    command += [f"--max-off-heap-memory={memory_share(512)}", *options]
    printed = Log.from_now(work / "importer.log")
    places = {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}
    with run_java(command, printed.file, lock.fd, environment=places, directory=work) as child:
        while child.alive():
            time.sleep(_TICK)
        code = child.supervisor.returncode
    if code:
        raise ServerStopped(
            f"Neo4j's importer failed: {reason_for_end(printed)}.",
            where=Where(home.path),
            todo="Nothing was changed. Load without --bulk, which checks each entity against the others.",
        )
