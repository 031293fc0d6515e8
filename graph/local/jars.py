"""The jars of Neo4j: downloaded once into the user's cache, each with the SHA-256 sum that the lock file lists."""

import json
import os
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path
from tuyun.graph.errors import DownloadFailed, Where
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.progress import ReportProgress, ignore_progress

if TYPE_CHECKING:
    from pooch import Pooch

LOCK = Path(__file__).with_name("jars.lock")
NEO4J_VERSION = "5.26.24"
_RETRIES = 3
_THREADS = 8
_TRY_AGAIN = "Run the same command again; complete downloads are kept."


def cache_dir() -> Path:
    """Where downloads are kept for all homes: ``TUYUN_CACHE`` or the user's cache directory."""
    directory = os.environ.get("TUYUN_CACHE")
    return Path(directory) if directory else user_cache_path("tuyun")


def class_path(
    lock: Path = LOCK,
    *,
    cache: Path | None = None,
    repository: str | None = None,
    report: ReportProgress = ignore_progress,
) -> list[Path]:
    """The jars that ``lock`` lists, in its order; downloads those that are missing.

    Args:
        lock: a line for each jar, with its path in a Maven repository and its SHA-256 sum.
        cache: default `cache_dir`.
        repository: address of a Maven repository; default Maven's central one.
        report: called with ``("jar", done, total)``.

    Raises:
        DownloadFailed: a jar cannot be downloaded or written, or has another sum than the lock. Complete
            downloads are kept, so that the next call continues from there.
    """
    text = lock.read_text("utf-8")
    directory = (cache or cache_dir()) / "jars"
    verified = directory / f"{sha256(text.encode()).hexdigest()[:16]}.json"
    sums = dict(line.split() for line in text.splitlines())
    if not _unchanged(verified):
        try:
            directory.mkdir(parents=True, exist_ok=True)
            _download_alone(sums, verified, repository, report)
        except OSError as error:
            raise DownloadFailed(f"Cannot write: {error}.", where=Where(directory)) from error
    return [directory / _name(path) for path in sums]


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _unchanged(verified: Path) -> bool:
    """Whether all jars of a lock were verified, and still have their sizes and times."""
    try:
        stamps: dict[str, list[int]] = json.loads(verified.read_text())
        return all(_stamp(verified.with_name(name)) == stamp for name, stamp in stamps.items())
    except (OSError, ValueError):
        return False


def _stamp(jar: Path) -> list[int]:
    """Size and time of a file, which change when its contents do, unless its disk fails."""
    stat = jar.stat()
    return [stat.st_size, stat.st_mtime_ns]


def damaged_jars(lock: Path = LOCK, *, cache: Path | None = None) -> list[Path]:
    """The downloaded jars that do not have the SHA-256 sum that ``lock`` lists; reads all of them."""
    directory = (cache or cache_dir()) / "jars"
    sums = dict(line.split() for line in lock.read_text("utf-8").splitlines())
    jars = ((directory / _name(path), digest) for path, digest in sums.items())
    return [jar for jar, digest in jars if jar.exists() and _digest(jar) != digest]


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _download_alone(
    sums: Mapping[str, str], verified: Path, repository: str | None, report: ReportProgress
) -> None:
    turn = FileLock(verified.with_name("lock"))
    while not turn.acquire():  # another process is downloading
        time.sleep(0.1)
    try:
        if not _unchanged(verified):
            _download(sums, verified, repository, report)
    finally:
        turn.release()


def _download(sums: Mapping[str, str], verified: Path, repository: str | None, report: ReportProgress) -> None:
    import pooch

    if repository is None:
        from jgo.constants import MAVEN_CENTRAL_URL

        repository = MAVEN_CENTRAL_URL
    pooch.get_logger().setLevel("WARNING")
    jars = pooch.create(
        verified.parent,
        base_url="",
        registry={_name(path): digest for path, digest in sums.items()},
        urls={_name(path): f"{repository}/{path}" for path in sums},
        retry_if_failed=_RETRIES,
    )
    pool = ThreadPoolExecutor(_THREADS)
    jobs = [pool.submit(_fetch, jars, name) for name in jars.registry]
    try:
        for done, job in enumerate(as_completed(jobs), start=1):
            job.result()
            report("jar", done, len(jobs))
    finally:
        pool.shutdown(cancel_futures=True)
    stamps = {name: _stamp(jars.abspath / name) for name in jars.registry}
    part = verified.with_suffix(".part")
    part.write_text(json.dumps(stamps))
    part.replace(verified)


def _fetch(jars: "Pooch", name: str) -> None:
    import requests

    try:
        jars.fetch(name, downloader=_stream)
    except requests.RequestException as error:
        raise DownloadFailed(
            f"{name} cannot be downloaded: {error}.", todo=f"Check the network. {_TRY_AGAIN}"
        ) from error
    except ValueError as error:
        raise DownloadFailed(f"{name}: {error}", todo="If that happens again, distrust the repository.") from error
    except OSError as error:
        raise DownloadFailed(f"{name} cannot be written: {error.strerror}.", todo=_TRY_AGAIN) from error


def _stream(url: str, file: str, jars: "Pooch") -> None:  # noqa: ARG001 - pooch passes itself
    """Write what is at an address to a file; pooch's own downloader leaves a failed connection open."""
    import requests

    with requests.get(url, stream=True, timeout=30) as response, Path(file).open("wb") as out:
        response.raise_for_status()
        for chunk in response.iter_content(1 << 16):
            out.write(chunk)
