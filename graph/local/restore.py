"""Restore a home from a backup."""

import os
import zipfile
from pathlib import Path

from tuyun.graph.errors import HomeInUse, UnsoundHome, Where
from tuyun.graph.local.backup import BackupFile, check, copy_file, create_for_owner
from tuyun.graph.local.holder import hold, stop
from tuyun.graph.local.home import FREE_SPACE, PARTS, Home, writing
from tuyun.graph.local.jars import NEO4J_VERSION
from tuyun.graph.local.swap import commit, finish_restore, stage, unstage


def restore(backup: Path, home: Path, *, replace: bool = False) -> Path | None:
    """Restore a home, and return the directory to which its former parts were moved, or None if it had none.

    The backup is read whole and checked before anything is changed. A crash at any moment leaves the old home or
    the restored home, whole.

    Args:
        replace: stop what runs on the home, and move its former parts into its ``backups/``.

    Raises:
        UnsoundHome: the backup is damaged; or ``replace`` is asked of a directory that is no home.
        HomeInUse: a process holds the home, or it is not empty, and ``replace`` is not asked.
        HomeTooNew: a later version wrote the backup.
        HomeNotWritable: the disk has too little room, or permission is missing; the home is as before.
    """
    files = check(backup)
    place = Home(home.absolute())
    filled = any((place.path / part).exists() for part in PARTS)
    if filled and not replace:
        raise HomeInUse(
            "The home is not empty.",
            where=Where(home),
            todo="Choose another directory with --home, or replace the home with --replace.",
        )
    if filled:
        place.require()
        stop(place.path)
    place.make()
    with hold(place):
        needed = FREE_SPACE + sum(file.bytes for file in files.values())
        place.require_free_space(needed, "the restored home needs {} MB")
        try:
            with writing(place.path):
                _extract(backup, files, stage(place))
            commit(place)
        finally:
            unstage(place)
        return finish_restore(place)


def _extract(backup: Path, files: dict[str, BackupFile], target: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        for name, expected in files.items():
            file = target / name
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with archive.open(name) as source, create_for_owner(file) as out:
                written = copy_file(source, out)
                out.flush()
                os.fsync(out.fileno())
            if written != expected:
                raise UnsoundHome(f"{name} changed while it was read.", where=Where(backup), todo="Try again.")
    Home(target).require_not_newer(NEO4J_VERSION)
