"""tuyun keys: made, listed, revoked."""

import json
import re
from pathlib import Path

from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Caller, Role
from tuyun.api.access.state import State

from tests.cli.command import CommandOutput, Tuyun, rows


def test_a_key_is_made_shown_once_listed_and_revoked(tuyun: Tuyun, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    assert tuyun("keys", "list", *home) == CommandOutput(
        0, "", "No key was made: the API serves this machine alone.\n"
    )
    made = tuyun("keys", "create", "a newsroom", "--role", "analyst", "--days", "90", "--rate", "50", *home)
    assert made.err == "The key of a newsroom (analyst), which is not shown again:\n"
    secret = made.out.strip()
    prefix = re.fullmatch(r"tuyun_([0-9a-f]{8})_[\w-]{43}", secret)[1]  # type: ignore[index] # or the test fails here
    with State.at(tmp_path / "state") as state:
        assert Keys(state).check(secret) == Caller(prefix, Role.analyst, 50)

    def listed() -> list[tuple[str, str, str, str, str]]:
        told = rows(tuyun("keys", "list", "--format", "csv", *home))
        return [(one["prefix"], one["name"], one["role"], one["status"], one["rate"]) for one in told]

    assert listed() == [(prefix, "a newsroom", "analyst", "valid", "50")]
    assert tuyun("keys", "revoke", prefix, *home) == CommandOutput(0, "", f"{prefix} (a newsroom) is revoked.\n")
    assert listed() == [(prefix, "a newsroom", "analyst", "revoked", "50")]
    kept = (tmp_path / "state" / "writes.jsonl").read_text()
    assert [(one["what"], one["key"]) for one in map(json.loads, kept.splitlines())] == [
        ("create key", prefix),
        ("revoke key", prefix),
    ]
    assert secret not in kept


def test_what_is_wrong_is_said_and_changes_nothing(tuyun: Tuyun, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    said = tuyun("keys", "revoke", "00000000", *home)
    assert (said.code, said.err) == (1, "tuyun: there is no key '00000000'. `tuyun keys list` has them.\n")
    assert tuyun("keys", "create", "x", "--role", "owner", *home).code == 2
    assert tuyun("keys", "create", "x", "--days", "0", *home).code == 2
    assert list(tmp_path.iterdir()) == []
