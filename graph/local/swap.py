"""Exchange the parts of a home for restored ones, so that after a crash it has all old ones or all new ones.

A restore puts the new parts into ``restore-staged``. Renaming that directory to ``restore-old-out`` decides: until
then the home is as it was, and from then on whoever holds the home next completes the exchange. First all old
parts go into ``former``; then the directory is renamed to ``restore-new-in``, and all new parts go into the home.
"""

import shutil
from pathlib import Path

from tuyun.graph.local.home import KEYS_MARK, PARTS, RESTORE, Home, writing

_STAGED, _OLD_OUT, _NEW_IN = f"{RESTORE}staged", f"{RESTORE}old-out", f"{RESTORE}new-in"
_FORMER = "former"


def stage(home: Home) -> Path:
    """An empty directory for the new parts; what an interrupted restore left there is deleted."""
    unstage(home)
    staged = home.path / _STAGED
    staged.mkdir(mode=0o700)
    return staged


def unstage(home: Home) -> None:
    """Delete the staged parts: the home stays as it is."""
    shutil.rmtree(home.path / _STAGED, ignore_errors=True)


def commit(home: Home) -> None:
    """Decide that the staged parts replace those of the home."""
    with writing(home.path):
        (home.path / _STAGED).replace(home.path / _OLD_OUT)


def finish_restore(home: Home) -> Path | None:
    """Complete an exchange that was decided; the directory with the former parts, None if there are none.

    Raises:
        HomeNotWritable: a part cannot be moved; the next call goes on from there.
    """
    old_out, new_in = home.path / _OLD_OUT, home.path / _NEW_IN
    with writing(home.path):
        if old_out.exists():
            _move(home.path, old_out / _FORMER, without=KEYS_MARK)
            old_out.replace(new_in)
        if not new_in.exists():
            return None
        _move(new_in, home.path)
        former, copy = new_in / _FORMER, home.new_copy()
        if kept := former.exists() and any(former.iterdir()):
            copy.parent.mkdir(mode=0o700, exist_ok=True)
            former.replace(copy)
        shutil.rmtree(new_in)
        return copy if kept else None


def _move(source: Path, target: Path, without: str = "") -> None:
    target.mkdir(mode=0o700, exist_ok=True)
    for part in PARTS:
        if part != without and (source / part).exists():
            (source / part).replace(target / part)
