"""The file that a command writes is whole or as it was before, and a pipe or a link is not replaced by it."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tuyun.cli.whole_file import whole_file


def test_a_file_takes_the_place_of_another_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    with whole_file(path) as file:
        file.write("first")
    with pytest.raises(TypeError), whole_file(path) as file:
        file.writelines(["half", None])  # type: ignore[list-item] # which is the fault
    assert (path.read_text(), [*tmp_path.iterdir()]) == ("first", [path])


def test_a_pipe_or_a_link_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe, target, link = tmp_path / "pipe", tmp_path / "target", tmp_path / "link"
    os.mkfifo(pipe)
    target.write_text("longer than before")
    link.symlink_to(target)
    with ThreadPoolExecutor() as thread:
        reading = thread.submit(pipe.read_text)
        for path in (pipe, link):
            with whole_file(path) as file:
                file.write("written")
    assert (reading.result(), target.read_text()) == ("written", "written")
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert len([*tmp_path.iterdir()]) == 3
