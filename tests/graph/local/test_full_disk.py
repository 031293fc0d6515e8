"""A disk that is filled to the brim, and a transaction log with a torn end: no acknowledged write is lost."""

import os
import random
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError
from tuyun.graph.local import Running, local_neo4j
from tuyun.graph.local.home import FREE_SPACE, Home
from tuyun.graph.local.reserve import free_reserve, make_reserve

pytestmark = pytest.mark.once
ROUNDS = 8


@contextmanager
def opened(home: Path, steps: list[str] | None = None) -> Iterator[tuple[Running, Driver]]:
    """Start Neo4j on a home; ``steps`` gets the steps of the start."""

    def report(step: str, _done: int, _total: int) -> None:
        if steps is not None:
            steps.append(step)

    with (
        local_neo4j(home, bolt_port=0, http_port=0, progress=report) as running,
        GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver,
    ):
        yield running, driver


def written(driver: Driver) -> set[int]:
    """The numbers of the transactions that are in the store, each with all of its four nodes."""
    query = "MATCH (n:Written) WITH n.number AS number, count(n) AS nodes RETURN number, nodes"
    records = driver.execute_query(query).records
    assert {record["nodes"] for record in records} <= {4}
    return {record["number"] for record in records}


def write(driver: Driver, number: int, size: int) -> None:
    text = "UNWIND range(1, 4) AS part CREATE (:Written {number: $number, text: $text})"
    driver.execute_query(text, number=number, text="x" * size)


@pytest.mark.long
@pytest.mark.parametrize("database", ["neo4j", "system"])
def test_a_torn_end_of_the_log_is_cut_off_at_the_next_start_which_says_so(tmp_path: Path, database: str) -> None:
    with opened(tmp_path) as (running, driver):
        for number in range(30):
            write(driver, number, 700)
        driver.execute_query("CREATE USER second SET PASSWORD 'second-password'", database_="system")
        os.kill(running.pid, signal.SIGKILL)
    log = tmp_path / "data" / "transactions" / database / "neostore.transaction.db.0"
    assert log.stat().st_size == 16 << 20  # allocated whole
    whole = log.read_bytes().rstrip(b"\0")
    log.write_bytes(whole + bytes(range(1, 251)) * 12)
    steps: list[str] = []
    with opened(tmp_path, steps) as (_, driver):
        assert written(driver) == set(range(30))
        users = driver.execute_query("SHOW USERS YIELD user RETURN user", database_="system").records
        assert {record["user"] for record in users} == {"neo4j", "second"}
    (copy,) = (tmp_path / "backups").iterdir()
    assert [step for step in steps if "did not start" in step] == [
        f"The database {database} did not start, as after a full disk: the home was copied to {copy}, and Neo4j "
        "goes back to the last transaction that is whole in its log"
    ]
    assert [step.partition("; ")[2] for step in steps if " has all up to its transaction " in step] == [
        f"what its log had after byte {len(whole)} is lost, unless it can be read in "
        f"{log.with_name('corrupted-neostore.transaction.db')}"
    ]
    assert (copy / "data" / "transactions" / database / log.name).read_bytes().startswith(whole)


class SmallDisk:
    """A file system of 1 GB of its own, which a large file fills."""

    def __init__(self, directory: Path) -> None:
        self.home = directory / "home"
        self._filler = directory / "filler"

    def fill(self, _: Running, left: int) -> None:
        """Leave room for so many bytes."""
        free = shutil.disk_usage(self._filler.parent).free
        with self._filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free - left))

    def empty(self) -> None:
        """Make room again."""
        self._filler.unlink()


class Quota(SmallDisk):
    """Any directory; to Neo4j a disk is full where a file would become larger than its process may write."""

    def fill(self, running: Running, left: int) -> None:
        """Let no file become larger; the log of transactions and the files of nodes and texts then fail."""
        resource.prlimit(running.pid, resource.RLIMIT_FSIZE, (left, left))

    def empty(self) -> None:
        """The limit ended with the process."""


@pytest.fixture(params=["file system", "quota"])
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk that can be filled; where this user may not mount a file system, the quota has to do."""
    directory = tmp_path / "disk"
    directory.mkdir()
    if request.param == "quota":
        yield Quota(directory)
        return
    mount = ["mount", "-t", "tmpfs", "-o", "size=1g", "none", str(directory)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this user may not mount a file system; the quota is tested")
    try:
        yield SmallDisk(directory)
    finally:
        subprocess.run(["umount", str(directory)], check=True)


@pytest.mark.long
def test_a_disk_that_is_full_again_and_again_loses_nothing(small_disk: SmallDisk) -> None:
    chance = random.Random(20)  # noqa: S311 - sizes for a test, no secret
    acknowledged: set[int] = set()
    number = refused = 0
    for turn in range(ROUNDS):
        with opened(small_disk.home) as (running, driver):
            assert acknowledged <= written(driver), f"after {turn} times"
            for _ in range(3):
                number += 1
                write(driver, number, 5_000)
                acknowledged.add(number)
            small_disk.fill(running, chance.randrange(1, 12 << 20))
            last = number + chance.choice([3, 10, 1000])
            try:
                while number < last:
                    number += 1
                    write(driver, number, chance.choice([200, 5_000, 80_000, 500_000]))
                    acknowledged.add(number)
            except (Neo4jError, DriverError):
                refused += 1
            if chance.random() < 0.5:
                os.kill(running.pid, signal.SIGKILL)
        small_disk.empty()
    with opened(small_disk.home) as (_, driver):
        assert acknowledged <= written(driver)
    assert len(acknowledged) >= 3 * ROUNDS
    assert refused, "the disk was full at least once"


def test_the_reserve_is_made_where_there_is_room_and_freed_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    home.make()
    steps: list[str] = []
    free_reserve(home, lambda step, _done, _total: steps.append(step))
    make_reserve(home)
    assert home.reserve_file.stat().st_blocks * 512 >= FREE_SPACE
    free_reserve(home, lambda step, _done, _total: steps.append(step))
    assert (home.reserve_file.exists(), steps) == (True, [])
    monkeypatch.setattr("tuyun.graph.local.reserve.FREE_SPACE", 1 << 60)
    free_reserve(home, lambda step, _done, _total: steps.append(step))
    assert not home.reserve_file.exists()
    assert steps == ["The disk is full: its reserve was freed, so that Neo4j can start"]
    make_reserve(home)
    assert not home.reserve_file.exists()
