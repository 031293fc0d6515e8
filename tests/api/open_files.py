"""Whether this process has a file of a directory open, or has let go of one without closing it."""

import gc
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def closes_all_files(directory: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail if the block leaves a file open, or if one is only closed by the garbage collector.

    From Python 3.13 on a connection to SQLite that is not closed warns of it (ResourceWarning).
    """
    lost: list[str] = []
    with monkeypatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        patch.setattr(sys, "unraisablehook", lambda unraisable: lost.append(str(unraisable.exc_value)))
        yield
        opened = [str(file) for file in map(_target, Path("/proc/self/fd").iterdir()) if directory in file.parents]
        gc.collect()
    assert (opened, lost) == ([], [])


def _target(link: Path) -> Path:
    try:
        return Path(os.readlink(link))  # noqa: PTH115 - Path.readlink is the same
    except OSError:  # the listing itself
        return Path()
