"""The audit record: only ever added to, closed when full, and writes never pushed out."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tuyun.api.access.audit import START, AuditLog
from tuyun.graph.errors import StateUnavailable


def lines(log: AuditLog) -> list[int]:
    """The numbers in all files of a log, in order."""
    files = [*log.full_files(), log.file]
    return [json.loads(line)["number"] for file in files for line in file.read_text().splitlines()]


def test_a_line_is_added_with_its_time_and_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "state", "denied", size=1_000, keep=2)
    log.add(what="a line\nof two", number=1)
    (line,) = log.file.read_text().splitlines()
    told = json.loads(line)
    assert list(told) == ["time", "what", "number", "previous"]
    assert told["previous"] == START
    assert told["time"].endswith("+00:00")
    assert stat.S_IMODE(log.file.stat().st_mode) == 0o600


def test_full_files_are_closed_and_those_of_writes_are_all_kept(tmp_path: Path) -> None:
    kept, limited = (
        AuditLog(tmp_path, name, size=500, keep=keep) for name, keep in (("writes", None), ("denied", 2))
    )
    for number in range(20):
        kept.add(number=number)
        limited.add(number=number)
    assert lines(kept) == list(range(20))
    assert len(limited.full_files()) == 2
    last = lines(limited)
    assert last == list(range(20))[-len(last) :]
    assert all(file.stat().st_size <= 500 for file in tmp_path.glob("*.jsonl"))


def test_many_writers_at_once_lose_no_line(tmp_path: Path) -> None:
    logs = [AuditLog(tmp_path, "writes", size=500, keep=None) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: logs[number % 4].add(number=number), range(200)))
    assert sorted(lines(logs[0])) == list(range(200))


def test_a_record_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the directory should be")
    with pytest.raises(StateUnavailable, match="audit record cannot be written"):
        AuditLog(tmp_path / "state", "writes", size=1_000, keep=None).add(number=1)
