"""Run a real Neo4j on this machine, for as long as a block runs."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from tuyun.graph.errors import ServerStopped
from tuyun.graph.local.archive import archive_flags
from tuyun.graph.local.config import REPAIR, java_command, neo4j_conf
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.holder import hold, write_holder
from tuyun.graph.local.home import Credentials, Home, write_atomically
from tuyun.graph.local.jars import NEO4J_VERSION, cache_dir, class_path
from tuyun.graph.local.java import Java, java_runtime, run_java
from tuyun.graph.local.login import ensure_login, offline_databases
from tuyun.graph.local.logs import Log
from tuyun.graph.local.ports import require_free_ports
from tuyun.graph.local.progress import ReportProgress, ignore_progress
from tuyun.graph.local.reserve import make_reserve, use_reserve
from tuyun.graph.local.start import bolt_address, wait_for_start

_REPAIRING = (
    "The database {} did not start, as after a full disk: the home was copied to {}, and Neo4j goes back to the "
    "last transaction that is whole in its log"
)


@dataclass(frozen=True)
class Running:
    """A Neo4j that runs and answers."""

    uri: str
    user: str
    password: str = field(repr=False)
    browser_url: str
    credentials_file: Path
    java: Java = field(repr=False)

    @property
    def pid(self) -> int:
        """Java's process id."""
        return self.java.pid

    def alive(self) -> bool:
        """Whether Neo4j still runs."""
        return self.java.alive()


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

    Missing jars are downloaded, the home is created or upgraded, and the first password is replaced by one of our
    own. If this process dies, Java stops too. Where a database does not start because the end of its transaction
    log is torn, the home is copied, and Neo4j goes back to the last transaction that is whole.

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
    java = java_runtime()
    place = Home(home.absolute())
    place.make()
    with hold(place) as lock:
        require_free_ports({"--bolt-port": bolt_port, "--http-port": http_port})
        if use_reserve(place):
            report("The disk is full: its reserve was freed, so that Neo4j can start", 0, 0)
        place.require_free_space()
        if backup := place.upgrade(NEO4J_VERSION):
            report(f"The home is of an older version; it was copied to {backup}", 0, 0)
        jars = class_path(report=report)
        flags = archive_flags(java, jars, cache_dir(), report)
        credentials = place.credentials()
        place.save(credentials)  # before Neo4j has the password, so that it can never be lost
        command = java_command(java, jars, place.path, place.conf, flags)
        settings = dict(extra or {})
        with ExitStack() as stack:

            def start() -> tuple[Java, str, Credentials]:
                write_atomically(place.conf / "neo4j.conf", neo4j_conf(bolt_port, http_port, settings))
                report(f"Starting Neo4j {NEO4J_VERSION}", 0, 0)
                return stack.enter_context(_started(place, lock, command, credentials))

            child, web, credentials = start()
            if offline := offline_databases(credentials):
                stack.close()
                report(_REPAIRING.format(", ".join(offline), place.back_up()), 0, 0)
                settings |= REPAIR
                child, web, credentials = start()
                if offline := offline_databases(credentials):
                    raise ServerStopped(
                        f"The database {', '.join(offline)} does not start.",
                        todo=f"See {place.logs / 'debug.log'}.",
                    )
            place.save(credentials)
            make_reserve(place)
            write_holder(lock, credentials.uri, f"{web}/browser/")
            yield Running(
                credentials.uri,
                credentials.user,
                credentials.password,
                f"{web}/browser/",
                place.credentials_file,
                child,
            )


@contextmanager
def _started(
    place: Home, lock: FileLock, command: Sequence[str], credentials: Credentials
) -> Iterator[tuple[Java, str, Credentials]]:
    """Run Neo4j for the block; Java, its web address, and the login with the address of Bolt."""
    log, printed = Log.from_now(place.logs / "neo4j.log"), Log.from_now(place.logs / "java.log")
    with run_java(command, printed.file, lock.fd) as child:
        web = wait_for_start(child, log, printed)
        credentials = replace(credentials, uri=bolt_address(web))
        ensure_login(credentials)
        yield child, web, credentials
