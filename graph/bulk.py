"""Load documents into a new or empty home by Neo4j's importer: completely or not at all."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from tuyun.graph.errors import HomeInUse, StoreError, Where
from tuyun.graph.local import ReportProgress
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import KEYS_MARK, PARTS, Home, writing
from tuyun.graph.local.importer import import_database
from tuyun.graph.local.progress import ignore_progress
from tuyun.graph.local.server import Running, neo4j_on
from tuyun.graph.local.swap import commit, finish_restore, stage, unstage
from tuyun.graph.source import Source
from tuyun.graph.store import Loaded, Store, StoreSettings, from_environment
from tuyun.graph.store.bulk import ROW_BYTES, finish, is_empty, write_files
from tuyun.graph.store.import_files import ImportFiles
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.room import require_room

Sources = Sequence[Source | ExportedTable]
_DATABASE = "neo4j"


def load_in_bulk(
    home: Path,
    sources: Sources,
    report: ReportProgress = ignore_progress,
    prepare: Callable[[Store], None] = lambda _: None,
    processes: int = 1,
) -> list[Loaded]:
    """Load checked documents into a home on which nothing runs; the store is as after ordinary loads.

    The store is made beside the home's own, and takes its place when it is complete. Until then, however it ends,
    the home stays as it was. Logins, keys and the audit record of the home are kept.

    Args:
        home: directory of a local Neo4j, created if missing.
        sources: the documents, in the order in which they are loaded.
        report: called as each step goes on.
        prepare: called with the complete store while Neo4j still runs on it.
        processes: how many processes make the nodes and links of a large table, as
            `tuyun.graph.processes.map_in_processes` starts them; 1 for this process alone.

    Raises:
        StoreError: NEO4J_URI names a server.
        HomeInUse: a process holds the home, or its store is not empty.
        LoadConflict: two documents contradict each other, as for `tuyun.graph.store.load`.
        DiskFull: the disk has too little room.
        ServerStopped: Neo4j or its importer failed.
        TuyunError: what `tuyun.graph.local.local_neo4j` raises.
    """
    if from_environment():
        raise StoreError(
            "NEO4J_URI names a server, and only a store on this machine can be imported.",
            todo="Unset NEO4J_URI to load into a home, or load without --bulk.",
        )
    place = Home(home.absolute())
    place.make()
    with hold(place) as lock:
        if (place.path / "data" / "databases" / _DATABASE).exists():
            _require_empty(place, lock, report)
        require_room(place.path, ROW_BYTES * sum(getattr(source, "rows_total", 0) for source in sources))
        try:
            with writing(place.path):
                staged = Home(stage(place))
                staged.make()
                _copy_logins(place, staged)
                work = staged.path / "import"
                work.mkdir()
            loaded = _load(staged, lock, sources, work, report, prepare, processes)
            commit(place)
        finally:
            unstage(place)
        if former := finish_restore(place):
            shutil.rmtree(former, ignore_errors=True)  # it was empty, and all else of it is in the new store
    return loaded


def _load(
    staged: Home,
    lock: FileLock,
    sources: Sources,
    work: Path,
    report: ReportProgress,
    prepare: Callable[[Store], None],
    processes: int,
) -> list[Loaded]:
    with writing(work), ImportFiles(work) as files:
        written = write_files(files, sources, lambda rows, total: report("rows", rows, total), processes)
    if written:
        import_database(staged, lock, files.options, work, report)
    shutil.rmtree(work)
    with neo4j_on(staged, lock, report) as running, Store.connect(_settings(running, staged)) as store:
        report("Making indexes, and counting cases to be published", 0, 0)
        loaded = finish(store, sources, written)
        prepare(store)
    return loaded


def _require_empty(place: Home, lock: FileLock, report: ReportProgress) -> None:
    with neo4j_on(place, lock, report) as running, Store.connect(_settings(running, place)) as store:
        if not is_empty(store):
            raise HomeInUse(
                "The store of this home is not empty; an import would replace all that was ever loaded.",
                where=Where(place.path),
                todo="Choose a new directory with --home, or start it with `tuyun up` and load without --bulk.",
            )


def _copy_logins(place: Home, staged: Home) -> None:
    """Copy all of a home but its store. The mark of its keys stays in it."""
    skip = shutil.ignore_patterns(_DATABASE)
    for part in PARTS:
        source, target = place.path / part, staged.path / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=skip)
        elif source.is_file() and part != KEYS_MARK:
            shutil.copy2(source, target)


def _settings(running: Running, home: Home) -> StoreSettings:
    return StoreSettings(running.uri, running.user, running.password, disk=home.path)
