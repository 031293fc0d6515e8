"""Run a real Neo4j on this machine, for as long as a block runs."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tuyun.graph.local.archive import archive_flags
from tuyun.graph.local.config import java_command
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.holder import hold, write_holder
from tuyun.graph.local.home import Home
from tuyun.graph.local.jars import NEO4J_VERSION, cache_dir, class_path
from tuyun.graph.local.java import java_runtime
from tuyun.graph.local.ports import require_free_ports
from tuyun.graph.local.process import Neo4jProcess
from tuyun.graph.local.progress import ReportProgress, ignore_progress
from tuyun.graph.local.reserve import free_reserve, make_reserve


@dataclass(frozen=True)
class Running:
    """A Neo4j that runs and answers."""

    uri: str
    user: str
    password: str = field(repr=False)
    browser_url: str
    credentials_file: Path
    process: Neo4jProcess = field(repr=False)

    @property
    def pid(self) -> int:
        """Java's process id."""
        return self.process.java.pid

    def alive(self) -> bool:
        """Whether Neo4j still runs."""
        return self.process.java.alive()

    def restart(self, cancelled: Callable[[], bool]) -> None:
        """Start Neo4j again, at the same addresses, after it has ended by itself.

        Raises:
            HomeNotWritable, ServerStopped: it does not start, or ``cancelled`` answered that it shall not.
        """
        self.process.start(cancelled)


@contextmanager
def local_neo4j(
    home: Path,
    *,
    bolt_port: int = 7687,
    http_port: int = 7474,
    extra: Mapping[str, str] | None = None,
    progress: ReportProgress | None = None,
) -> Iterator[Running]:
    """Start Neo4j on the data in ``home``, and stop it in order when the block ends.

    Missing jars are downloaded, the home is created or upgraded, and the first password is replaced by our own.
    If this process dies, Java stops too. Where a database does not start because the end of its transaction log is
    torn, the home is copied, and Neo4j goes back to the last transaction that is whole.

    Args:
        home: directory, created if missing.
        bolt_port, http_port: on 127.0.0.1; 0 is any free port.
        extra: further settings for ``neo4j.conf``.
        progress: called as each step goes on.

    Raises:
        MissingExtra: Java is not installed; nothing was changed.
        HomeInUse, HomeTooNew, HomeNotWritable: about ``home``; nothing was started.
        PortTaken: a port cannot be used; nothing was started.
        DownloadFailed: a jar cannot be downloaded, or has another sum than the lock file.
        ServerStopped: Java ended before it answered; has the line of its logs that best explains why.
        CredentialsLost: the home has data, and its credentials file is missing or damaged.
        StoreRefusedLogin: the data has another password than the credentials file.
    """
    report = progress or ignore_progress
    java_runtime()
    place = Home(home.absolute())
    place.make()
    with hold(place) as lock:
        require_free_ports({"--bolt-port": bolt_port, "--http-port": http_port})
        with neo4j_on(place, lock, report, bolt_port=bolt_port, http_port=http_port, extra=extra) as running:
            write_holder(lock, running.uri, running.browser_url)
            yield running


@contextmanager
def neo4j_on(
    place: Home,
    lock: FileLock,
    report: ReportProgress = ignore_progress,
    *,
    bolt_port: int = 0,
    http_port: int = 0,
    extra: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """As `local_neo4j`, on a home that we hold already.

    Args:
        place: the home.
        lock: what holds it; Java keeps it until it has ended, even if this process dies.
        report: called as each step goes on.
        bolt_port, http_port: on 127.0.0.1; 0 is any free port.
        extra: further settings for ``neo4j.conf``.
    """
    java = java_runtime()
    free_reserve(place, report)
    if backup := place.upgrade(NEO4J_VERSION):
        report(f"The home is of an older version; it was copied to {backup}", 0, 0)
    jars = class_path(report=report)
    flags = archive_flags(java, jars, cache_dir(), report)
    credentials = place.credentials()
    place.save(credentials)  # before Neo4j has the password, so that it can never be lost
    command = java_command(java, jars, place.path, place.conf, flags)
    process = Neo4jProcess(place, lock, command, extra or {}, bolt_port, http_port, credentials, report)
    try:
        process.start()
        place.save(process.credentials)
        make_reserve(place)
        yield Running(
            process.credentials.uri,
            process.credentials.user,
            process.credentials.password,
            f"{process.web}/browser/",
            place.credentials_file,
            process,
        )
    finally:
        process.stop()
