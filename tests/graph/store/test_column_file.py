"""Files of columns: what was kept comes back, and nothing else does."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.store import column_file
from tuyun.graph.store.column_file import delete_outdated, directory, keep_columns, read_columns
from tuyun.graph.store.columns import Column

KEY: dict[str, Any] = {
    "origin": "of-a-store", "records": True, "revision": 3, "contents": [["first", "hash", "6", "loaded", "0"]],
    "documents": None,
}  # fmt: skip
VALUES: dict[str, list[Any]] = {
    "ids": ["a", "b", "ü"],
    "rows": [None, 7, None],
    "narrower": [(), ("a",), ("a", "b")],
    "none": [None, None, None],
    "rules": ["", "", ""],
}
COLUMNS = {name: Column.of(values) for name, values in VALUES.items()}
OTHERS: list[dict[str, Any]] = [
    {"origin": "of-another"}, {"records": False}, {"revision": 4},
    {"contents": [["first", "other", "6", "loaded", "0"]]},
    {"documents": ["first"]},
]  # fmt: skip


def test_what_was_kept_comes_back_under_its_own_key_alone(tmp_path: Path) -> None:
    folder = tmp_path / "columns"
    assert keep_columns(KEY, COLUMNS, folder)
    read = read_columns(KEY, folder)
    assert read is not None
    assert {name: column.to_list() for name, column in read.items()} == VALUES
    assert read == COLUMNS
    assert [read_columns({**KEY, **other}, folder) for other in OTHERS] == [None] * len(OTHERS)
    (file,) = folder.iterdir()
    assert (stat.S_IMODE(folder.stat().st_mode), stat.S_IMODE(file.stat().st_mode)) == (0o700, 0o600)


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1f"))


@given(
    st.lists(
        st.tuples(WORDS | st.none(), st.lists(WORDS.filter(bool)), st.none() | st.integers(0, 2**40)), max_size=9
    )
)
def test_any_columns_come_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Any, ...]]) -> None:
    columns = {
        name: Column.of([row[place] for row in rows]) for place, name in enumerate(("text", "lists", "numbers"))
    }
    folder = tmp_path_factory.mktemp("columns")
    assert keep_columns(KEY, columns, folder)
    assert read_columns(KEY, folder) == columns


@pytest.mark.parametrize("values", [[["a\x1fb"]], [["a", ""]]])
def test_an_item_of_a_list_that_looks_like_several_is_refused(values: list[Any]) -> None:
    with pytest.raises(ValueError, match="an item of a list is empty or has a control character"):
        Column.of(values)


@pytest.mark.parametrize("values", [["a\0b"], [["a\0b"]]])
def test_what_a_file_cannot_hold_is_not_kept(tmp_path: Path, values: list[Any]) -> None:
    assert not keep_columns(KEY, {"values": Column.of(values)}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_broken_anywhere_or_of_another_key_is_not_read(tmp_path: Path) -> None:
    keep_columns(KEY, COLUMNS, tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    wrong = 0
    for place in range(0, len(whole), 7):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        wrong += read_columns(KEY, tmp_path) not in (None, COLUMNS)  # a byte that nothing depends on may differ
        file.write_bytes(whole[:place])
        assert read_columns(KEY, tmp_path) is None
    assert wrong == 0
    other = {**KEY, "records": False}
    keep_columns(other, COLUMNS, tmp_path)
    (theirs,) = set(tmp_path.iterdir()) - {file}
    theirs.replace(file)
    assert read_columns(KEY, tmp_path) is None


def test_files_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_file, "MOST_FILES", 3)
    keys = [{**KEY, "documents": [str(number)]} for number in range(5)]
    for time, key in enumerate(keys):
        keep_columns(key, COLUMNS, tmp_path)
        for path in tmp_path.iterdir():
            if path.stat().st_mtime > 10**6:
                os.utime(path, (time, time))
        read_columns(keys[0], tmp_path)  # what is used is kept
        os.utime(next(path for path in tmp_path.iterdir() if path.stat().st_mtime > 10**6), (time + 0.5,) * 2)
    assert [read_columns(key, tmp_path) is not None for key in keys] == [True, False, False, True, True]
    monkeypatch.setattr(column_file, "MOST_BYTES", 10)
    assert not keep_columns(KEY, COLUMNS, tmp_path)


def test_what_a_store_held_before_is_deleted_and_other_stores_and_views_are_not(tmp_path: Path) -> None:
    now = {**KEY, "revision": 4}
    kept = [KEY, {**KEY, "documents": ["first"]}, now, {**KEY, "records": False}, {**KEY, "origin": "of-another"}]
    for key in kept:
        keep_columns(key, COLUMNS, tmp_path)
    delete_outdated(now, tmp_path)
    assert [read_columns(key, tmp_path) is not None for key in kept] == [False, False, True, True, True]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert not keep_columns(KEY, COLUMNS, tmp_path / "file" / "columns")
    assert read_columns(KEY, tmp_path / "file" / "columns") is None
    monkeypatch.setenv("TUYUN_CACHE", str(tmp_path))
    assert directory() == tmp_path / "columns"
