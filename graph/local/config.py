"""The configuration of the local Neo4j: the text of ``neo4j.conf``, and Java's command line."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from tuyun.graph.memory import total_memory

_HOST = "127.0.0.1"
_MAIN = "org.neo4j.server.CommunityEntryPoint"
_OPEN_PACKAGES = ("java.nio", "java.io", "sun.nio.ch")  # of java.base, which Neo4j uses by reflection

_MB = 2**20
_SHARE = 8
_MOST = 8192 * _MB

# Measured with 100,000 rows in batches of 10,000 on two cores: the serial collector needs two thirds of the memory
# of G1. Optimizing only what is really hot saves a fifth of the processor time of a start, and no load is slower.
# Space for 128 MB of new objects halves the time for which the collector stops the reading of a million cases.
_JAVA_FLAGS = (
    "-Xms192m",
    "-XX:NewSize=128m",
    "-XX:+UseSerialGC",
    "-XX:Tier4InvocationThreshold=25000",
    "-XX:Tier4MinInvocationThreshold=3000",
    "-XX:Tier4CompileThreshold=60000",
)

_SETTINGS = {
    "server.default_listen_address": _HOST,
    "server.default_advertised_address": _HOST,
    "server.https.enabled": "false",
    # Files of the transaction log are allocated whole, so that no record of it is torn when the disk is full; the
    # default is two files of 256 MB at the first start.
    "db.tx_log.preallocate": "true",
    "db.tx_log.rotation.size": "16m",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    "server.bolt.telemetry.enabled": "false",
    # By default a stop waits twice five seconds for Bolt connections; ours are closed by then.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
}


def memory_share(least: int, memory: int | None = None) -> str:
    """An eighth of the memory, written as Java and Neo4j read it; at least ``least`` MB and at most 8 GB.

    Java's heap and Neo4j's cache of pages get this share each, and use as much of it as they need; transactions
    may take 70 % of the heap. 100,000 cases are 500 MB of pages; a cache that is smaller than what a question
    reads makes it several times slower.

    Args:
        least: MB.
        memory: bytes there are; None to look.
    """
    share = (total_memory() if memory is None else memory) // _SHARE
    return f"{max(least, min(_MOST, share) // _MB)}m"


REPAIR = {"internal.dbms.tx_log.fail_on_corrupted_log_files": "false"}
"""Settings with which Neo4j cuts off the end of its transaction log that it cannot read, instead of refusing."""


def neo4j_conf(bolt_port: int, http_port: int, extra: Mapping[str, str]) -> str:
    """The text of ``neo4j.conf``; ``extra`` adds settings or replaces ours.

    Port 0 is any free port. The advertised address is set too, because its default sends clients to port 7687.

    Raises:
        ValueError: a setting contains a line break.
    """
    ports = {"bolt": bolt_port, "http": http_port}
    addresses = {
        f"server.{connector}.{kind}_address": f"{_HOST}:{port}"
        for connector, port in ports.items()
        for kind in ("listen", "advertised")
    }
    memory = {"server.memory.pagecache.size": memory_share(64), "server.memory.heap.max_size": memory_share(768)}
    settings = _SETTINGS | memory | addresses | dict(extra)
    for key, value in settings.items():
        if "\n" in key + value or "\r" in key + value:
            raise ValueError(f"{key}: a setting must fit on one line")
    return "".join(f"{key}={value}\n" for key, value in settings.items())


def java_command(java: Path, jars: Sequence[Path], home: Path, conf: Path, flags: Sequence[str] = ()) -> list[str]:
    """The command line that runs Neo4j in the foreground; ``flags`` are further ones for Java."""
    return [
        str(java),
        *_JAVA_FLAGS,
        f"-Xmx{memory_share(768)}",
        *flags,
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPEN_PACKAGES),
        "-cp",
        os.pathsep.join(str(jar) for jar in jars),
        _MAIN,
        f"--home-dir={home}",
        f"--config-dir={conf}",
    ]
