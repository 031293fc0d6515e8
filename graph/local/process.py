"""The Neo4j process of a home: started, recovered where a transaction log is torn, and started again."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from tuyun.graph.errors import ServerStopped
from tuyun.graph.local.config import REPAIR, neo4j_conf
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.home import Credentials, Home, write_atomically
from tuyun.graph.local.jars import NEO4J_VERSION
from tuyun.graph.local.java import Java, run_java
from tuyun.graph.local.login import ensure_login, offline_databases
from tuyun.graph.local.logs import Log
from tuyun.graph.local.progress import ReportProgress
from tuyun.graph.local.reserve import free_reserve
from tuyun.graph.local.start import bolt_address, wait_for_start

_REPAIRING = (
    "The database {} did not start, as after a full disk: the home was copied to {}, and Neo4j goes back to the "
    "last transaction that is whole in its log"
)
_CUT_OFF = (
    "The database {} has all up to its transaction {}; what its log had after byte {} is lost, unless it can be "
    "read in {}"
)
_TORN = "Error reading transaction logs, recovery not possible"
_RECOVERED = re.compile(
    r"\[(\w+)/\w+\] Fail to recover database\. Highest recovered transaction id:(\d+),.* byteOffset=(\d+)\}"
)


def _never() -> bool:
    return False


@dataclass
class Neo4jProcess:
    """The Java that runs Neo4j on a home that we hold.

    The ports are those that the user chose until the first start, and then those that it got: clients keep theirs.
    """

    home: Home
    lock: FileLock
    command: Sequence[str]
    settings: Mapping[str, str]
    bolt_port: int
    http_port: int
    credentials: Credentials
    report: ReportProgress
    web: str = ""
    _java: Java | None = None
    _stack: ExitStack = field(default_factory=ExitStack)

    @property
    def java(self) -> Java:
        """The present Java, or the last.

        Raises:
            ServerStopped: Neo4j was never started.
        """
        if self._java is None:
            raise ServerStopped("Neo4j was not started.")
        return self._java

    def start(self, cancelled: Callable[[], bool] = _never) -> None:
        """Start Neo4j, again if it has ended; ``cancelled`` is asked meanwhile whether to give up.

        Where a database does not start because the end of its transaction log is torn, the home is copied, and
        Neo4j goes back to the last transaction that is whole.

        Raises:
            HomeNotWritable: the disk has too little room.
            ServerStopped: Neo4j did not start, or a database of it.
        """
        free_reserve(self.home, self.report)
        debug = Log.from_now(self.home.logs / "debug.log")
        try:
            torn = self._start({}, cancelled)
        except ServerStopped:  # so it ends when the log of the database with the logins is torn
            if _TORN not in debug.text():
                raise
            torn = ["system"]
        if torn:
            self.stop()
            self.report(_REPAIRING.format(", ".join(torn), self.home.back_up()), 0, 0)
            if offline := self._start(REPAIR, cancelled):
                raise ServerStopped(
                    f"The database {', '.join(offline)} does not start.", todo=f"See {debug.file}."
                )
            for name, last, place in _RECOVERED.findall(debug.text()):
                logs = self.home.path / "data" / "transactions" / name
                self.report(_CUT_OFF.format(name, last, place, logs / "corrupted-neostore.transaction.db"), 0, 0)

    def stop(self) -> None:
        """Stop Neo4j in order, if it runs."""
        self._stack.close()

    def _start(self, more: Mapping[str, str], cancelled: Callable[[], bool]) -> list[str]:
        """Start Neo4j with more settings; the databases of it that did not start."""
        self.stop()
        conf = neo4j_conf(self.bolt_port, self.http_port, {**self.settings, **more})
        write_atomically(self.home.conf / "neo4j.conf", conf)
        self.report(f"Starting Neo4j {NEO4J_VERSION}", 0, 0)
        log, printed = Log.from_now(self.home.logs / "neo4j.log"), Log.from_now(self.home.logs / "java.log")
        with ExitStack() as stack:
            self._java = stack.enter_context(run_java(self.command, printed.file, self.lock.fd))
            self.web = wait_for_start(self._java, log, printed, cancelled)
            self.credentials = replace(self.credentials, uri=bolt_address(self.web))
            self.bolt_port, self.http_port = _port(self.credentials.uri), _port(self.web)
            ensure_login(self.credentials)
            offline = offline_databases(self.credentials)
            self._stack = stack.pop_all()
        return offline


def _port(address: str) -> int:
    return urlsplit(address).port or 0
