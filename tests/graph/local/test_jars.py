"""Fetching the jars by the lock, from a repository of our own on this machine."""

import hashlib
import re
import threading
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tuyun.graph.errors import DownloadFailed
from tuyun.graph.local.jars import LOCK, NEO4J_VERSION, class_path

from tests.graph.local.helpers import with_small_files

JARS = {"zeta": b"z" * 5000, "alpha": b"a" * 100, "mid": b"m" * 70000}
ENTRY = """
[[dependencies]]
groupId = "org.example"
artifactId = "{}"
version = "1.0"
packaging = "jar"
sha256 = "{}"
"""
NAMES = [f"{name}-1.0.jar" for name in JARS]


@dataclass
class Repository:
    """Serves ``files``; cuts those in ``cut`` short; remembers what it was asked for."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    @property
    def repositories(self) -> dict[str, str]:
        return {"here": self.url}


@pytest.fixture
def repository() -> Iterator[Repository]:
    served = Repository(files={f"/org/example/{name}/1.0/{name}-1.0.jar": body for name, body in JARS.items()})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.asked.append(self.path.rpartition("/")[2])
            body = served.files.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            short = self.path.rpartition("/")[2] in served.cut
            self.wfile.write((body or b"")[: 50 if short else None])
            self.close_connection = short

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        served.url = f"http://127.0.0.1:{server.server_port}"
        yield served
        server.shutdown()
        thread.join()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    file = tmp_path / "jars.lock.toml"
    file.write_text("".join(ENTRY.format(name, hashlib.sha256(body).hexdigest()) for name, body in JARS.items()))
    return file


def kept(cache: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in cache.rglob("*.jar*")}


def test_jars_come_in_the_order_of_the_lock_and_whole(repository: Repository, lock: Path, tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    found = class_path(
        lock,
        cache=tmp_path,
        repositories=repository.repositories,
        report=lambda *step: steps.append(step),
    )
    assert [(jar.name, jar.read_bytes()) for jar in found] == list(zip(NAMES, JARS.values(), strict=True))
    assert steps == [("jar", 1, 3), ("jar", 2, 3), ("jar", 3, 3)]


def test_a_later_start_asks_nobody(repository: Repository, lock: Path, tmp_path: Path) -> None:
    first = class_path(lock, cache=tmp_path, repositories=repository.repositories)
    repository.asked.clear()
    assert class_path(lock, cache=tmp_path, repositories=repository.repositories) == first
    assert repository.asked == []


def test_a_tampered_jar_is_refused_by_name_and_removed(repository: Repository, lock: Path, tmp_path: Path) -> None:
    repository.files["/org/example/mid/1.0/mid-1.0.jar"] = b"M" * 70000
    with pytest.raises(DownloadFailed, match=r"^org\.example:mid:.*1\.0.*: the SHA-256 sum is .*, the lock says"):
        class_path(lock, cache=tmp_path, repositories=repository.repositories)
    assert not [name for name in kept(tmp_path) if name.startswith("mid")]


def test_an_interrupted_download_is_not_taken_for_a_whole_one(
    repository: Repository, lock: Path, tmp_path: Path
) -> None:
    repository.cut = {"mid-1.0.jar"}
    with pytest.raises(DownloadFailed, match=r"^org\.example:mid:"):
        class_path(lock, cache=tmp_path, repositories=repository.repositories)
    whole = set(kept(tmp_path))
    assert whole <= {"zeta-1.0.jar", "alpha-1.0.jar"}
    repository.cut = set()
    repository.asked.clear()
    class_path(lock, cache=tmp_path, repositories=repository.repositories)
    assert sorted(repository.asked) == sorted(set(NAMES) - whole)
    assert kept(tmp_path) == dict(zip(NAMES, JARS.values(), strict=True))


def test_a_jar_that_lost_its_tail_later_is_fetched_again(
    repository: Repository, lock: Path, tmp_path: Path
) -> None:
    jars = class_path(lock, cache=tmp_path, repositories=repository.repositories)
    jars[0].write_bytes(b"z" * 10)
    repository.asked.clear()
    class_path(lock, cache=tmp_path, repositories=repository.repositories)
    assert repository.asked == ["zeta-1.0.jar"]
    assert kept(tmp_path) == dict(zip(NAMES, JARS.values(), strict=True))


def test_a_jar_that_no_repository_has_is_named(repository: Repository, lock: Path, tmp_path: Path) -> None:
    del repository.files["/org/example/alpha/1.0/alpha-1.0.jar"]
    with pytest.raises(DownloadFailed, match=r"^org\.example:alpha:.*could not be had: 404"):
        class_path(lock, cache=tmp_path, repositories=repository.repositories)


def test_two_at_once_fetch_each_jar_once(repository: Repository, lock: Path, tmp_path: Path) -> None:
    def fetch() -> list[Path]:
        return class_path(lock, cache=tmp_path, repositories=repository.repositories)

    with ThreadPoolExecutor(2) as pool:
        one, other = [job.result() for job in (pool.submit(fetch), pool.submit(fetch))]
    assert one == other
    assert sorted(repository.asked) == sorted(NAMES)


def test_a_full_disk_is_told_and_leaves_no_half_jar(repository: Repository, lock: Path, tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from tuyun.graph.errors import DownloadFailed
from tuyun.graph.local.jars import class_path
try:
    class_path(Path(sys.argv[1]), cache=Path(sys.argv[2]), repositories={"here": sys.argv[3]})
except DownloadFailed as error:
    print(error)
"""
    told = with_small_files(20000, script, lock, tmp_path, repository.url)
    assert re.match(r"org\.example:mid:.*1\.0.* cannot be written: File too large\. ", told)
    assert set(kept(tmp_path)) <= {"zeta-1.0.jar", "alpha-1.0.jar"}


def test_the_lock_names_a_sum_for_each_jar_and_no_host() -> None:
    text = LOCK.read_text()
    lock = tomllib.loads(text)
    jars = lock.pop("dependencies")
    assert set(lock) == {"metadata"}
    assert set(lock["metadata"]) == {"generated", "jgo_version"}
    known = {"groupId", "artifactId", "version", "packaging", "sha256"}
    assert {frozenset(set(jar) - {"classifier"}) for jar in jars} == {frozenset(known)}
    assert [jar for jar in jars if not re.fullmatch("[0-9a-f]{64}", jar["sha256"])] == []
    coordinates = [(jar["groupId"], jar["artifactId"], jar.get("classifier", "")) for jar in jars]
    assert coordinates == sorted(set(coordinates))
    assert {jar["version"] for jar in jars if jar["artifactId"] in ("neo4j", "neo4j-server")} == {NEO4J_VERSION}
    assert "://" not in text
