"""The jars of Neo4j: fetched once by the lock, each held to its SHA-256 sum, kept in the user's cache."""

import hashlib
import json
import os
import time
import tomllib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from pathlib import Path

from platformdirs import user_cache_path
from tuyun.graph.errors import DownloadFailed, Where
from tuyun.graph.local.lock import Lock
from tuyun.graph.local.progress import Report, silent

LOCK = Path(__file__).with_name("jars.lock.toml")
NEO4J_VERSION = "5.26.24"
_MARK = "verified.json"
_THREADS = 8


def cache_dir() -> Path:
    """Where downloads are kept, shared by all homes: ``TUYUN_CACHE`` or the user's cache directory."""
    told = os.environ.get("TUYUN_CACHE")
    return Path(told) if told else user_cache_path("tuyun")


def class_path(
    lock: Path = LOCK,
    *,
    cache: Path | None = None,
    repositories: Mapping[str, str] | None = None,
    report: Report = silent,
) -> list[Path]:
    """The jars that ``lock`` names, in its order, fetched first if they are not there.

    Args:
        lock: a lock in jgo's format.
        cache: default `cache_dir`.
        repositories: Maven repositories, name to address; default jgo's own.
        report: told ``("jar", done, total)``.

    Raises:
        DownloadFailed: a jar could not be had or written, or its sum is not the lock's. The jars that are
            whole stay, so that the next call goes on from there.
    """
    text = lock.read_bytes()
    directory = (cache or cache_dir()) / "jars" / hashlib.sha256(text).hexdigest()[:16]
    names = _marked(directory)
    if names is None:
        try:
            directory.mkdir(parents=True, exist_ok=True)
            names = _fetch_alone(text.decode(), directory, repositories, report)
        except OSError as error:
            raise DownloadFailed(f"Cannot write: {error}.", where=Where(directory)) from error
    return [directory / name for name in names]


def _marked(directory: Path) -> list[str] | None:
    """The jars of a directory that was verified whole, unless one is gone or changed its size since."""
    try:
        sizes: dict[str, int] = json.loads((directory / _MARK).read_text())
        whole = all((directory / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError):
        return None
    return list(sizes) if whole else None


def _fetch_alone(text: str, directory: Path, repositories: Mapping[str, str] | None, report: Report) -> list[str]:
    turn = Lock(directory / "lock")
    while not turn.acquire():  # another process is fetching the same jars
        time.sleep(0.1)
    try:
        return _marked(directory) or _fetch(text, directory, repositories, report)
    finally:
        turn.release()


def _fetch(text: str, directory: Path, repositories: Mapping[str, str] | None, report: Report) -> list[str]:
    from tuyun.graph.local.download import Downloader  # brings in jgo, half a second that later starts can spare

    entries = tomllib.loads(text)["dependencies"]
    with closing(Downloader(directory, repositories)) as downloader:
        pool = ThreadPoolExecutor(_THREADS)
        jobs = [pool.submit(downloader.fetch, entry) for entry in entries]
        try:
            for done, job in enumerate(as_completed(jobs), start=1):
                job.result()
                report("jar", done, len(jobs))
        finally:
            pool.shutdown(cancel_futures=True)
    names = [job.result() for job in jobs]
    sizes = {name: (directory / name).stat().st_size for name in names}
    fresh = directory / f"{_MARK}.part"
    fresh.write_text(json.dumps(sizes))
    fresh.replace(directory / _MARK)
    return names
