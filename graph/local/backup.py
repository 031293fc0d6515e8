"""Write the backup of a home: a zip archive of its files, with a manifest of their SHA-256 sums.

The manifest, ``manifest.json``, is the last file of the archive: ``{"format": 1, "neo4j": ..., "created": ...,
"files": {path: {"bytes": ..., "sha256": ...}}}``. Logs, former copies and what each start makes anew are left out.
"""

import hashlib
import json
import lzma
import os
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from tuyun.graph.errors import UnsoundHome, Where
from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import PARTS, Home, writing

FORMAT = 1
MANIFEST = "manifest.json"
_MANIFEST_BYTES = 64 << 20  # a home has hundreds of files, of which each takes a line of 200 bytes
_CHUNK = 1 << 20
_DAMAGE = (
    ValueError,
    KeyError,
    TypeError,
    EOFError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)
_SQLITE = ".sqlite3"
_LEFT_OUT = (f"{_SQLITE}-wal", f"{_SQLITE}-shm", f"{_SQLITE}-journal")  # SQLite's own copy has what is in them


class BackupFile(NamedTuple):
    """Size and SHA-256 sum of a file in a backup."""

    bytes: int
    sha256: str


def back_up(home: Path, target: Path) -> int:
    """Write a backup of ``home`` to ``target``, read it again and check it; the number of its files.

    The file can be read by its owner only, since it holds the password. It gets its name when it is complete, and
    replaces a file of that name.

    Raises:
        UnsoundHome: there is no home, or a SQLite file in it is damaged.
        HomeInUse: a process holds the home; Neo4j's files are consistent only while it is stopped.
        HomeNotWritable: the backup cannot be written; nothing is left of it.
    """
    place = Home(home.absolute())
    place.require()
    target = target.absolute()
    with hold(place), writing(target), tempfile.TemporaryDirectory(prefix=".backup-", dir=target.parent) as name:
        scratch = Path(name)
        part = scratch / "backup"
        with create_for_owner(part) as file:
            _write(place, file, scratch)
            file.flush()
            os.fsync(file.fileno())
        files = check(part)
        part.replace(target)
    return len(files)


def check(backup: Path) -> dict[str, BackupFile]:
    """Read a whole backup; its files by their paths in the home.

    Raises:
        UnsoundHome: it is no backup, was cut off, or a file in it has another SHA-256 sum than the manifest.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            files = _manifest(archive)
            for name, expected in files.items():
                with archive.open(name) as file:
                    found = copy_file(file)
                if found != expected:
                    raise ValueError(f"{name} has another SHA-256 sum than the manifest")
    except FileNotFoundError as error:
        raise UnsoundHome("There is no such file.", where=Where(backup), todo="Name a backup.") from error
    except (*_DAMAGE, OSError) as error:
        raise UnsoundHome(
            f"The backup is damaged, or is no backup: {error}.",
            where=Where(backup),
            todo="Take another backup; nothing was changed.",
        ) from error
    return files


def _manifest(archive: zipfile.ZipFile) -> dict[str, BackupFile]:
    entry = archive.getinfo(MANIFEST)
    if entry.file_size > _MANIFEST_BYTES:
        raise ValueError("its manifest is too large")
    manifest = json.loads(archive.read(entry))
    if manifest["format"] != FORMAT:
        raise ValueError(f"it has format {manifest['format']}, and this version reads format {FORMAT}")
    if not isinstance(manifest["files"], dict):
        raise TypeError("its manifest names no files")
    files = {name: BackupFile(**values) for name, values in manifest["files"].items()}
    if sorted(archive.namelist()) != sorted([*files, MANIFEST]):
        raise ValueError("it has other files than its manifest")
    for name in files:
        parts = PurePosixPath(name).parts
        if not parts or parts[0] not in PARTS or ".." in parts or "\\" in name or str(PurePosixPath(name)) != name:
            raise ValueError(f"{name!r} is no file of a home")
        if archive.getinfo(name).file_size != files[name].bytes:
            raise ValueError(f"{name} has another size than in the manifest")
    return files


def _write(home: Home, file: IO[bytes], scratch: Path) -> None:
    files: dict[str, dict[str, int | str]] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, source in _sources(home):
            if source.suffix == _SQLITE:
                source = _sqlite_copy(source, scratch / "state.copy")
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            with source.open("rb") as opened, archive.open(entry, "w", force_zip64=True) as out:
                files[name] = copy_file(opened, out)._asdict()
        manifest = {
            "format": FORMAT,
            "neo4j": home.version()[1],
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            "files": files,
        }
        archive.writestr(zipfile.ZipInfo(MANIFEST), json.dumps(manifest, indent=1))


def _sources(home: Home) -> Iterator[tuple[str, Path]]:
    """The files of a home by their names in a backup."""
    for part in PARTS:
        top = home.path / part
        if top.is_file():
            yield part, top
        for directory, inner, names in os.walk(top, followlinks=True):
            inner.sort()
            for name in sorted(names):
                file = Path(directory, name)
                if file.is_file() and not name.endswith(_LEFT_OUT):
                    yield file.relative_to(home.path).as_posix(), file


def _sqlite_copy(source: Path, copy: Path) -> Path:
    """A consistent copy by SQLite itself, which other processes may write to meanwhile."""
    copy.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True)) as connection,
            closing(sqlite3.connect(copy)) as target,
        ):
            connection.backup(target)
    except sqlite3.DatabaseError as error:
        raise UnsoundHome(
            f"It cannot be copied: {error}.",
            where=Where(source),
            todo="Put it back from an older backup, or move it away, and back up again.",
        ) from error
    return copy


def create_for_owner(path: Path) -> IO[bytes]:
    """Create a file that only its owner can read."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b")


def copy_file(file: IO[bytes], out: IO[bytes] | None = None) -> BackupFile:
    """Read a file to its end, writing it to ``out`` if given; its size and sum."""
    size, digest = 0, hashlib.sha256()
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        digest.update(chunk)
        if out is not None:
            out.write(chunk)
    return BackupFile(size, digest.hexdigest())
