"""Mend what can be mended of a home: leftovers of a crash, jars, lost credentials, torn transaction logs."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuyun.graph.errors import CredentialsLost, StoreRefusedLogin, TuyunError
from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import Home, writing
from tuyun.graph.local.jars import class_path, damaged_jars
from tuyun.graph.local.progress import ReportProgress, ignore_progress
from tuyun.graph.local.server import local_neo4j
from tuyun.graph.local.verify import verify

_BEYOND = "; it cannot be mended: restore a backup of the home"


class Repair(NamedTuple):
    """What was done about a part of a home, or what is still wrong with it."""

    part: str
    done: str
    sound: bool = True


def repair(home: Path, report: ReportProgress = ignore_progress) -> Iterator[Repair]:
    """Mend each part in turn, and check the whole at the end.

    Nothing that holds data is deleted: what is replaced goes to the home's ``backups/``.

    Args:
        report: called with what a start of Neo4j says.

    Raises:
        UnsoundHome: there is no home in that directory.
        HomeInUse: a process holds the home.
        HomeNotWritable: the disk is full, or permission is missing.
    """
    place = Home(home.absolute())
    place.require()
    with hold(place):
        if leftovers := _leftovers(place):
            with writing(place.path):
                for path in leftovers:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
            yield Repair("leftovers", f"deleted {', '.join(path.name for path in leftovers)}")
        if damaged := damaged_jars():
            for jar in damaged:
                jar.unlink()
            class_path(report=report)
            yield Repair("jars", f"downloaded again: {', '.join(jar.name for jar in damaged)}")
        try:
            place.credentials()
        except CredentialsLost:
            yield _set_logins_aside(place)
    try:
        yield from _started(home, report)
    except StoreRefusedLogin:  # the file has another password than the database
        with hold(place):
            yield _set_logins_aside(place)
        yield from _started(home, report)
    for check in verify(home):
        if check.fault:
            yield Repair(check.part, check.fault + _BEYOND, sound=False)


def _leftovers(home: Home) -> list[Path]:
    """Files and directories that were being written when a process was killed."""
    names = (home.version_file.name, home.credentials_file.name)
    files = [file for name in names for file in home.path.glob(f".{name}.*")]
    return sorted([*files, *home.conf.glob(".neo4j.conf.*"), *home.path.glob("backups/*.part")])


def _set_logins_aside(home: Home) -> Repair:
    """Move the database of the logins away, so that the next start makes a new database.

    The databases go before the credentials file, so that a repair that is cut short goes on at the next repair.
    """
    copy = home.new_copy()
    paths = [home.path / "data" / part for part in ("dbms", "transactions/system", "databases/system")]
    with writing(copy):
        for path in [*paths, home.credentials_file]:
            if path.exists():
                target = copy / path.relative_to(home.path)
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.replace(target)
    done = f"made a new password; the logins of before, and what was left of their file, are in {copy}"
    return Repair("credentials", done)


def _started(home: Path, report: ReportProgress) -> Iterator[Repair]:
    """Start Neo4j once, which recovers transaction logs."""
    said: list[str] = []

    def listen(step: str, done: int, total: int) -> None:
        if not total and step.startswith("The database"):
            said.append(step)
        else:
            report(step, done, total)

    try:
        with local_neo4j(home, bolt_port=0, http_port=0, progress=listen):
            pass
    except StoreRefusedLogin:
        raise
    except TuyunError as error:
        yield Repair("neo4j", str(error), sound=False)
    for step in said:
        yield Repair("neo4j", step)
