"""tuyun audit: the record is checked, and the first broken entry named."""

import json
from pathlib import Path

from tests.cli.command import Tuyun


def test_the_record_is_checked(tuyun: Tuyun, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    for name in ("a newsroom", "a monitor"):
        assert tuyun("keys", "create", name, *home).code == 0
    said = tuyun("audit", "verify", "--format", "json", *home)
    (writes, reads, denied) = json.loads(said.out)["data"]
    noted = writes.pop("last")
    assert (said.code, len(noted)) == (0, 64)
    assert writes == {"record": "writes", "entries": 2, "files": 1, "unchained": 0}
    assert (reads["entries"], denied["entries"]) == (0, 0)
    assert tuyun("audit", "verify", "--noted", noted, *home).code == 0
    said = tuyun("audit", "verify", "--noted", "f" * 64, *home)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"tuyun: no entry has the hash {'f' * 64}")


def test_the_first_broken_entry_is_named(tuyun: Tuyun, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    for name in ("a newsroom", "a monitor", "a court"):
        tuyun("keys", "create", name, *home)
    file = tmp_path / "state" / "writes.jsonl"
    file.write_text(file.read_text().replace("a monitor", "a mirror!"))
    said = tuyun("audit", "verify", *home)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("tuyun: writes.jsonl:3: the record does not follow the one before it")
