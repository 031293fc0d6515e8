"""The hash chain of the audit record: what was changed, removed, inserted or cut off is named by file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tuyun.api.access.audit import LOCK, START, AuditLog, line_hash
from tuyun.api.access.audit_chain import Chain, check_chain
from tuyun.graph.errors import BrokenAudit

Lines = list[bytes]
AFTER = "the record does not follow the one before it"
LAST = "the last record is not the last that was written"
NONE = "is no record: its line was changed or cut off"


def log_of(directory: Path, records: int, size: int = 10_000, keep: int | None = None) -> AuditLog:
    log = AuditLog(directory, "writes", size=size, keep=keep)
    for number in range(records):
        log.add(number=number)
    return log


def test_a_record_that_nobody_touched_is_whole(tmp_path: Path) -> None:
    log = log_of(tmp_path, 5)
    lines = log.file.read_bytes().splitlines()
    assert check_chain(log) == Chain("writes", 5, 1, 0, line_hash(lines[-1]), noted=False)
    assert check_chain(log, line_hash(lines[2])).noted


def test_a_log_without_records_is_whole(tmp_path: Path) -> None:
    assert check_chain(log_of(tmp_path, 0)) == Chain("writes", 0, 0, 0, START, noted=False)


def test_the_chain_goes_on_over_full_files(tmp_path: Path) -> None:
    log = log_of(tmp_path, 20, size=500)
    assert len(log.files()) > 5
    assert check_chain(log).records == 20
    log.full_files()[2].unlink()
    with pytest.raises(BrokenAudit, match=rf"^{log.full_files()[2].name}:1: {AFTER}"):
        check_chain(log)


def test_only_a_log_whose_oldest_files_are_deleted_may_begin_in_the_middle(tmp_path: Path) -> None:
    log = log_of(tmp_path, 20, size=500, keep=2)
    assert 0 < check_chain(log).records < 20
    with pytest.raises(BrokenAudit, match=rf"{log.full_files()[0].name}:1: {AFTER}"):
        check_chain(AuditLog(tmp_path, "writes", size=500, keep=None))


@pytest.mark.parametrize(
    ("edit", "line", "what"),
    [
        (lambda lines: [*lines[:1], lines[1].replace(b'"number": 1', b'"number": 9'), *lines[2:]], 3, AFTER),
        (lambda lines: [*lines[:1], *lines[2:]], 2, AFTER),
        (lambda lines: lines[1:], 1, AFTER),
        (lambda lines: [*lines[:2], lines[1], *lines[2:]], 3, AFTER),
        (lambda lines: [lines[1], lines[0], *lines[2:]], 1, AFTER),
        (lambda lines: [*lines[:2], lines[2][:30], *lines[3:]], 3, NONE),
        (lambda lines: [*lines[:2], b"[]", *lines[3:]], 3, NONE),
        (lambda lines: [*lines[:4], lines[4].replace(b'"number": 4', b'"number": 9')], 5, LAST),
        (lambda lines: lines[:4], 4, LAST),
        (lambda _: [], None, LAST),
    ],
)
def test_the_first_broken_record_is_named(
    tmp_path: Path, edit: Callable[[Lines], Lines], line: int | None, what: str
) -> None:
    log = log_of(tmp_path, 5)
    log.file.write_bytes(b"".join(each + b"\n" for each in edit(log.file.read_bytes().splitlines())))
    place = "writes.jsonl" if line is None else f"writes.jsonl:{line}"
    with pytest.raises(BrokenAudit, match=rf"^{place}: {what}.* Compare the audit record with a backup"):
        check_chain(log)


def test_records_from_before_there_was_a_chain_are_counted(tmp_path: Path) -> None:
    (tmp_path / "writes.jsonl").write_text('{"what": "load"}\n{"what": "remove"}\n')
    log = log_of(tmp_path, 3)
    assert (check_chain(log).records, check_chain(log).unchained) == (5, 2)
    log.file.write_text(log.file.read_text().replace("remove", "load"))
    with pytest.raises(BrokenAudit, match=f"writes.jsonl:3: {AFTER}"):
        check_chain(log)


def test_a_line_that_was_cut_off_by_a_power_failure_stays_and_is_named(tmp_path: Path) -> None:
    log = log_of(tmp_path, 3)
    log.file.write_bytes(log.file.read_bytes()[:-40])
    log.add(number=3)
    assert len(log.file.read_bytes().splitlines()) == 4
    with pytest.raises(BrokenAudit, match=f"writes.jsonl:3: {NONE}"):
        check_chain(log)


def test_a_chain_that_was_made_anew_lacks_the_hash_that_was_noted(tmp_path: Path) -> None:
    noted = check_chain(log_of(tmp_path / "first", 3)).last
    assert not check_chain(log_of(tmp_path / "second", 2), noted).noted


@pytest.mark.parametrize("lost", ["emptied", "removed"])
def test_a_log_is_not_whole_without_the_note_of_its_last_record(tmp_path: Path, lost: str) -> None:
    log, empty = log_of(tmp_path, 5), AuditLog(tmp_path, "reads", size=10_000, keep=None)
    log.file.write_bytes(b"".join(log.file.read_bytes().splitlines(keepends=True)[:4]))
    if lost == "emptied":
        (tmp_path / LOCK).write_bytes(b"")
    else:
        (tmp_path / LOCK).unlink()
    message = "^writes.jsonl: the note of the last record is lost.* Compare the audit record .* begin a new record"
    with pytest.raises(BrokenAudit, match=message):
        check_chain(log)
    assert check_chain(empty).records == 0
    log.add(number=5)  # which notes a last record again
    with pytest.raises(BrokenAudit, match=f"^writes.jsonl:5: {AFTER}"):
        check_chain(log)
    log.file.rename(tmp_path / "writes.jsonl.kept")
    (tmp_path / LOCK).unlink()
    log.add(number=6)
    assert check_chain(log).records == 1


def test_a_lost_end_is_named_after_further_records_too(tmp_path: Path) -> None:
    log = log_of(tmp_path, 5)
    log.file.write_bytes(b"".join(log.file.read_bytes().splitlines(keepends=True)[:4]))
    for number in (5, 6):
        log.add(number=number)
        with pytest.raises(BrokenAudit, match=f"^writes.jsonl:5: {AFTER}"):
            check_chain(log)


def test_a_record_whose_file_was_removed_is_not_begun_anew(tmp_path: Path) -> None:
    log = log_of(tmp_path, 5)
    log.file.unlink()
    log.add(number=5)
    with pytest.raises(BrokenAudit, match=f"^writes.jsonl:1: {AFTER}"):
        check_chain(log)
