"""tuyun backup, restore: a home as a file with checksums, and back."""

from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.options import HomeOption
from tuyun.cli.output import note
from tuyun.cli.progress import working
from tuyun.graph.local.backup import back_up
from tuyun.graph.local.restore import restore as restore_home

BackupArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The backup, a zip archive.")]


def backup(file: BackupArgument, home: HomeOption) -> None:
    """Write a home on which nothing runs into one file: data, password, and the API's keys and audit record.

    Each file is in it with its SHA-256 sum, and the whole is read again and checked. Only its owner can read it:
    the password and the data are not encrypted. A file of that name is replaced when the new one is complete.

    Example: tuyun backup home.zip --home ./data
    """
    with working("Writing and checking the backup"):
        note(f"{back_up(home, file)} files in {file}")


def restore(
    file: BackupArgument,
    home: HomeOption,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Stop what runs on the home, and move what it has into its backups/."),
    ] = False,
) -> None:
    """Restore a home from a backup. A damaged backup is refused before anything changes.

    If it is interrupted, the home is the old one or, in its last step, the restored one.

    Example: tuyun restore home.zip --home ./data
    """
    with working("Checking and restoring the backup"):
        former = restore_home(file, home, replace=replace)
        note(f"Restored {home}." + (f" What it had is in {former}" if former else ""))
