"""Files of columns that were read from the store, kept to be read again in less time than the store takes.

A file is numpy's ``.npz``, without pickles: numpy is always installed, and pyarrow is not; the zip archive in it
checks each array by its CRC-32 sum. A column of strings is its distinct values, joined by a control character, and
a number for each place. The items of a list of strings are joined by another control character.

Each file holds the key under which it was kept. What has another key, or cannot be read, is as if it were not
there: it is read from the store anew. Files are readable by their owner only, since they may hold single records,
and those of a store whose contents have changed since are deleted when it is read anew.
"""

import hashlib
import json
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from tuyun.graph.store.columns import Column, Kind

Columns = Mapping[str, Column]
FORMAT = 2
KINDS: tuple[Kind, ...] = ("text", "list", "integer")
MOST_FILES = 12
MOST_BYTES = 2 << 30
"""The files that were used last are kept, up to so many and so many bytes."""
_VALUES = "\0"
_KEY = "key"
_UNREADABLE = (
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    StopIteration,
    MemoryError,  # a header that is broken may ask for any size
    RuntimeError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


def directory() -> Path:
    """Where files are kept for all stores of this user: ``columns`` in ``TUYUN_CACHE`` or the user's cache."""
    if chosen := os.environ.get("TUYUN_CACHE"):
        return Path(chosen) / "columns"
    from platformdirs import user_cache_path  # only what reads a large network needs it

    return user_cache_path("tuyun") / "columns"


def read_columns(key: Mapping[str, Any], folder: Path) -> dict[str, Column] | None:
    """The columns that were kept under a key; None if there are none, or they cannot be read."""
    path = _path(key, folder)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            if json.loads(_text(arrays[_KEY])) != [_written(key), arrays.files[1:]]:
                return None
            columns = {
                name.rpartition(".")[0]: _decoded(arrays, name.rpartition(".")[0])
                for name in arrays.files
                if name.endswith(".numbers")
            }
        os.utime(path)
    except _UNREADABLE:
        return None
    return columns


def keep_columns(key: Mapping[str, Any], columns: Columns, folder: Path) -> bool:
    """Keep columns under a key; false if they cannot be kept, which is no error.

    Files that were not used for longest are deleted, if there are too many.
    """
    try:
        arrays: dict[str, np.ndarray[Any, Any]] = {}
        for name, values in columns.items():
            arrays |= _encoded(name, values)
        arrays = {_KEY: _bytes(json.dumps([_written(key), list(arrays)])), **arrays}
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        size = sum(array.nbytes for array in arrays.values())
        if size > MOST_BYTES or size * 4 > shutil.disk_usage(folder).free:
            return False
        _write(_path(key, folder), arrays)
        _tidy(folder)
    except (OSError, ValueError):
        return False
    return True


def delete_outdated(key: Mapping[str, Any], folder: Path) -> None:
    """Delete the files of the same store and view that were kept when it held something else."""
    with suppress(OSError):
        for path in folder.glob(f"{_store(key)}-*"):
            if not path.name.startswith(_state(key)):
                path.unlink(missing_ok=True)


def _encoded(name: str, column: Column) -> dict[str, np.ndarray[Any, Any]]:
    """The arrays of a column; `ValueError` if a value cannot be distinguished from the control characters."""
    text = _VALUES.join(column.values)
    if text.count(_VALUES) != max(0, len(column.values) - 1):
        raise ValueError(f"{name}: a value has a control character")
    return {f"{name}.numbers": column.numbers, f"{name}.{column.kind}": _bytes(text)}


def _decoded(arrays: Mapping[str, np.ndarray[Any, Any]], name: str) -> Column:
    numbers = arrays[f"{name}.numbers"]
    kind: Kind = next(kind for kind in KINDS if f"{name}.{kind}" in arrays)
    values = [] if kind == "integer" else _text(arrays[f"{name}.{kind}"]).split(_VALUES)
    if len(numbers) and not -1 <= numbers.min() <= numbers.max() < (len(values) or 1 << 62):
        raise ValueError(f"{name}: a number has no value")
    return Column(kind, values, numbers)


def _write(path: Path, arrays: Mapping[str, np.ndarray[Any, Any]]) -> None:
    fd, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)  # readable by its owner only
    part = Path(name)
    try:
        with os.fdopen(fd, "wb") as file:
            np.savez(file, **arrays)  # type: ignore[arg-type] # its stubs take any name for `allow_pickle`
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _tidy(folder: Path) -> None:
    """Delete the files that were used least lately, beyond the bounds, and what a killed process left."""
    used = []
    for path in folder.iterdir():
        with suppress(OSError):  # another process may delete it now
            used.append((path.stat().st_mtime, path.stat().st_size, path))
    total = 0
    for place, (_, size, path) in enumerate(sorted(used, reverse=True)):
        total += size
        if place >= MOST_FILES or total > MOST_BYTES:
            path.unlink(missing_ok=True)


def _path(key: Mapping[str, Any], folder: Path) -> Path:
    return folder / f"{_state(key)}-{_hash(_written(key))}.npz"


def _store(key: Mapping[str, Any]) -> str:
    """The name of the store and the view that a key is of."""
    return f"{_hash(key['origin'])}-{'all' if key['records'] else 'published'}"


def _state(key: Mapping[str, Any]) -> str:
    """The name of what the store held."""
    return f"{_store(key)}-{_hash(json.dumps([key['revision'], key['contents']]))}"


def _written(key: Mapping[str, Any]) -> str:
    return json.dumps({"format": FORMAT, **key}, sort_keys=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _bytes(text: str) -> np.ndarray[Any, Any]:
    return np.frombuffer(text.encode(), np.uint8)


def _text(array: np.ndarray[Any, Any]) -> str:
    return array.tobytes().decode()
