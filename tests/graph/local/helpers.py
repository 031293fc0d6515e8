"""Real processes for the tests of this room."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
SMALL_FILES = """
import resource, signal, sys
sys.dont_write_bytecode = True  # Python would cache modules that are cut off
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
"""


@contextmanager
def python(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A Python of its own session that runs ``script``; killed if it outlives the block."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def answer(process: subprocess.Popen[str]) -> dict[str, object]:
    """The next line of JSON that it prints; its error output fails the test if there is none."""
    line = process.stdout.readline() if process.stdout else ""
    assert line, process.stderr.read() if process.stderr else ""
    values: dict[str, object] = json.loads(line)
    return values


def with_small_files(limit: int, script: str, *arguments: object) -> str:
    """Run ``script`` where no file can grow past ``limit`` bytes, as on a disk that is full; what it prints."""
    command = [sys.executable, "-c", SMALL_FILES.format(limit=limit) + script, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def running(pid: int) -> bool:
    """Whether a process of that id runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def eventually(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait until ``condition`` holds; whether it does in the end."""
    end = time.monotonic() + seconds
    while not (true := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return true


def tree(directory: Path) -> dict[str, bytes]:
    """Every file below a directory, by its relative path, with what is in it."""
    return {
        file.relative_to(directory).as_posix(): file.read_bytes()
        for file in directory.rglob("*")
        if file.is_file()
    }
