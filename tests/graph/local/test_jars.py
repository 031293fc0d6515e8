"""Fetching the jars by the lock, from a repository of our own on this machine."""

import hashlib
import os
import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tuyun.graph.errors import DownloadFailed
from tuyun.graph.local import jars
from tuyun.graph.local.jars import LOCK, NEO4J_VERSION, class_path, damaged_jars

from tests.graph.local.helpers import with_small_files

JARS = {"zeta": b"z" * 5000, "alpha": b"a" * 100, "mid": b"m" * 70000}
NAMES = [f"{name}-1.0.jar" for name in JARS]


def path_of(name: str) -> str:
    return f"/org/example/{name}/1.0/{name}-1.0.jar"


@dataclass
class Repository:
    """Serves ``files``; cuts those in ``cut`` short, or those in ``cut_once`` the first time; records requests."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    cut_once: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(autouse=True)
def without_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails here fails each time, so waiting for another try would only take time."""
    monkeypatch.setattr(jars, "_RETRIES", 0)


@pytest.fixture
def repository() -> Iterator[Repository]:
    served = Repository(files={path_of(name): body for name, body in JARS.items()})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.asked.append(self.path.rpartition("/")[2])
            body = served.files.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            name = self.path.rpartition("/")[2]
            short = name in served.cut | served.cut_once
            served.cut_once.discard(name)
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
    file = tmp_path / "jars.lock"
    lines = [f"{path_of(name)[1:]} {hashlib.sha256(body).hexdigest()}\n" for name, body in JARS.items()]
    file.write_text("".join(lines))
    return file


def kept(cache: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in cache.rglob("*.jar*")}


def test_jars_come_in_the_order_of_the_lock_and_whole(repository: Repository, lock: Path, tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    found = class_path(
        lock,
        cache=tmp_path,
        repository=repository.url,
        report=lambda *step: steps.append(step),
    )
    assert [(jar.name, jar.read_bytes()) for jar in found] == list(zip(NAMES, JARS.values(), strict=True))
    assert steps == [("jar", 1, 3), ("jar", 2, 3), ("jar", 3, 3)]


def test_a_later_start_asks_nobody(repository: Repository, lock: Path, tmp_path: Path) -> None:
    first = class_path(lock, cache=tmp_path, repository=repository.url)
    repository.asked.clear()
    assert class_path(lock, cache=tmp_path, repository=repository.url) == first
    assert repository.asked == []


def test_a_tampered_jar_is_refused_by_name_and_removed(repository: Repository, lock: Path, tmp_path: Path) -> None:
    repository.files["/org/example/mid/1.0/mid-1.0.jar"] = b"M" * 70000
    with pytest.raises(
        DownloadFailed, match=r"^mid-1\.0\.jar: SHA256 hash .* does not match .*: expected .* but got"
    ):
        class_path(lock, cache=tmp_path, repository=repository.url)
    assert not [name for name in kept(tmp_path) if name.startswith("mid")]


def test_an_interrupted_download_is_not_taken_for_a_whole_one(
    repository: Repository, lock: Path, tmp_path: Path
) -> None:
    repository.cut = {"mid-1.0.jar"}
    with pytest.raises(DownloadFailed, match=r"^mid-1\.0\.jar cannot be downloaded: "):
        class_path(lock, cache=tmp_path, repository=repository.url)
    whole = set(kept(tmp_path))
    assert whole <= {"zeta-1.0.jar", "alpha-1.0.jar"}
    repository.cut = set()
    repository.asked.clear()
    class_path(lock, cache=tmp_path, repository=repository.url)
    assert sorted(repository.asked) == sorted(set(NAMES) - whole)
    assert kept(tmp_path) == dict(zip(NAMES, JARS.values(), strict=True))


def test_a_jar_with_a_flipped_byte_is_fetched_again_and_named_by_the_check(
    repository: Repository, lock: Path, tmp_path: Path
) -> None:
    first, *_ = class_path(lock, cache=tmp_path, repository=repository.url)
    assert damaged_jars(lock, cache=tmp_path) == []
    stat, whole = first.stat(), first.read_bytes()
    first.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    os.utime(first, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # as when the disk fails
    assert damaged_jars(lock, cache=tmp_path) == [first]
    os.utime(first)
    assert class_path(lock, cache=tmp_path, repository=repository.url)[0].read_bytes() == whole
    assert damaged_jars(lock, cache=tmp_path) == []


def test_a_jar_that_lost_its_tail_later_is_fetched_again(
    repository: Repository, lock: Path, tmp_path: Path
) -> None:
    first, *_ = class_path(lock, cache=tmp_path, repository=repository.url)
    first.write_bytes(b"z" * 10)
    repository.asked.clear()
    class_path(lock, cache=tmp_path, repository=repository.url)
    assert repository.asked == ["zeta-1.0.jar"]
    assert kept(tmp_path) == dict(zip(NAMES, JARS.values(), strict=True))


def test_a_jar_that_no_repository_has_is_named(repository: Repository, lock: Path, tmp_path: Path) -> None:
    del repository.files["/org/example/alpha/1.0/alpha-1.0.jar"]
    with pytest.raises(DownloadFailed, match=r"^alpha-1\.0\.jar cannot be downloaded: 404"):
        class_path(lock, cache=tmp_path, repository=repository.url)


def test_two_at_once_fetch_each_jar_once(repository: Repository, lock: Path, tmp_path: Path) -> None:
    def fetch() -> list[Path]:
        return class_path(lock, cache=tmp_path, repository=repository.url)

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
    class_path(Path(sys.argv[1]), cache=Path(sys.argv[2]), repository=sys.argv[3])
except DownloadFailed as error:
    print(error)
"""
    message = with_small_files(20000, script, lock, tmp_path, repository.url)
    assert re.match(r"mid-1\.0\.jar cannot be written: File too large\. ", message)
    assert set(kept(tmp_path)) <= {"zeta-1.0.jar", "alpha-1.0.jar"}


def test_a_download_that_breaks_once_is_tried_again(
    repository: Repository, lock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jars, "_RETRIES", 1)
    repository.cut_once = {"mid-1.0.jar"}
    class_path(lock, cache=tmp_path, repository=repository.url)
    assert sorted(repository.asked) == sorted([*NAMES, "mid-1.0.jar"])
    assert kept(tmp_path) == dict(zip(NAMES, JARS.values(), strict=True))


def test_jars_that_two_locks_share_are_downloaded_once(repository: Repository, lock: Path, tmp_path: Path) -> None:
    class_path(lock, cache=tmp_path, repository=repository.url)
    lock.write_text("".join(lock.read_text().splitlines(keepends=True)[:2]))
    repository.asked.clear()
    assert [jar.name for jar in class_path(lock, cache=tmp_path, repository=repository.url)] == NAMES[:2]
    assert repository.asked == []


def test_the_lock_has_a_sum_for_each_jar_and_no_host() -> None:
    lines = [line.split(" ") for line in LOCK.read_text().splitlines()]
    assert [line for line in lines if not re.fullmatch("[0-9a-f]{64}", line[1]) or len(line) != 2] == []
    paths = [path for path, _ in lines]
    assert paths == sorted(set(paths), key=lambda path: ("jaxb-runtime" in path, path))
    assert len({path.rpartition("/")[2] for path in paths}) == len(paths)  # they are kept in one directory
    assert {path.split("/")[-2] for path in paths if path.split("/")[-3] in ("neo4j", "neo4j-server")} == {
        NEO4J_VERSION
    }
    assert "://" not in LOCK.read_text()
