"""tuyun read writes all that came of it, or nothing: after a fault, on a full disk, beside another process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource
from tuyun.graph.reading.written_together import write_together

from tests.cli.command import CommandOutput, Tuyun

FIELDS = ("--country", "XA", "--year", "2031", "--publisher", "Nobody")
FULL = """
import resource
from tuyun.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
main()
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("In 2030, courts convicted 12 traffickers.", "utf-8")
    return path


@pytest.fixture
def read_before(tuyun: Tuyun, text: Path, tmp_path: Path) -> Path:
    out = tmp_path / "before"
    assert tuyun("read", text, *FIELDS, "--accept", "sure", "-o", out).code == 0
    return out


def content(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


@pytest.mark.parametrize(
    ("name", "line"),
    [("decisions.jsonl", "{}"), ("answers.jsonl", "{}"), ("statements.yaml", "[]"), ("cleaning.jsonl", "[1]")],
)
def test_a_fault_of_one_directory_leaves_all_as_they_were(
    tuyun: Tuyun, text: Path, read_before: Path, tmp_path: Path, name: str, line: str
) -> None:
    new, other = tmp_path / "new", tmp_path / "other"
    assert tuyun("read", text, *FIELDS, "-o", other).code == 0
    for directory in (read_before, other):
        (directory / "text.txt").write_text("It is new. In 2030, courts convicted 14 traffickers.", "utf-8")
    (read_before / name).write_text(f"{line}\n", "utf-8")
    before = content(read_before), content(other)
    said = tuyun("read", other, read_before, "--text-changed")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"tuyun: {read_before / name}")
    assert (content(read_before), content(other)) == before
    assert tuyun("read", text, read_before, *FIELDS, "-o", new).code == 1
    assert not new.exists()


@pytest.mark.once
def test_a_full_disk_leaves_no_new_directory(text: Path, tmp_path: Path) -> None:
    out, last = tmp_path / "above" / "out", tmp_path / "last.txt"
    last.write_text("In 2030, courts convicted 12 traffickers. " * 100, "utf-8")
    command = [
        sys.executable,
        "-c",
        FULL,
        "read",
        str(text),
        str(last),
        *FIELDS,
        "--accept",
        "sure",
        "-o",
        str(out),
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == f"tuyun: {out / 'last' / 'text.txt'}: File too large\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["last.txt", "text.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_leaves_a_directory_as_it_was(tuyun: Tuyun, read_before: Path) -> None:
    (read_before / "text.txt").write_text("It is new. In 2030, courts convicted 14 traffickers.", "utf-8")
    before = content(read_before)
    for name in ("document.yaml", "proposals.yaml", "entities.yaml"):
        (read_before / f"{name}.new").symlink_to("/dev/full")
        assert tuyun("read", read_before, "--text-changed", "--accept", "sure") == CommandOutput(
            1, "", f"tuyun: {read_before / name}: No space left on device\n"
        )
        assert content(read_before) == before


def test_a_new_directory_is_made_by_one_process_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    files = {out / "text.txt": "a", out / "document.yaml": "b"}
    found = []

    def meanwhile() -> None:
        with pytest.raises(InvalidSource, match="there are files here already") as refused:
            write_together(files, [out])
        found.append(refused)

    write_together(files, [out], meanwhile)
    meanwhile()
    assert len(found) == 2
    assert content(out) == {"text.txt": b"a", "document.yaml": b"b"}


def test_a_directory_that_is_named_twice_is_read_once(tuyun: Tuyun, read_before: Path) -> None:
    before = content(read_before)
    said = tuyun("read", read_before, f"{read_before}/", "--accept", "sure")
    assert (said.code, said.out.count("1 statements accepted")) == (0, 1)
    assert content(read_before) == before


def test_what_is_no_regular_file_is_refused(tuyun: Tuyun, tmp_path: Path) -> None:
    pipe, out = tmp_path / "pipe", tmp_path / "out"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        assert tuyun("read", path, *FIELDS, "-o", out) == CommandOutput(
            1, "", f"tuyun: {path}: this is no regular file. Save what it gives to a file, and name that.\n"
        )
    assert not out.exists()


def test_a_document_in_another_language_is_refused(tuyun: Tuyun, read_before: Path) -> None:
    path = read_before / "document.yaml"
    path.write_text(path.read_text("utf-8").replace("language: en", "language: fr"), "utf-8")
    before = content(read_before)
    assert tuyun("read", read_before) == CommandOutput(
        1,
        "",
        f"tuyun: {path}: language: the rules read English, not 'fr'. Code the text by hand (`tuyun new`), or read "
        "an English translation.\n",
    )
    assert content(read_before) == before
    assert json.loads(before["cleaning.jsonl"].split(b"\n")[0])["source"] == "text.txt"
