"""The process between us and Java, with a plain process in Java's place."""

import signal
import subprocess
import sys

from tuyun.graph.local import supervisor

from tests.graph.local.helpers import eventually, running

DEAF = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(600)
"""


def kept(grace: float, script: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-I", "-S", supervisor.__file__, str(grace), sys.executable, "-c", script]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_exit_code_of_the_child_is_passed_on() -> None:
    with kept(5, "raise SystemExit(7)") as process:
        assert process.wait() == 7


def test_the_child_is_asked_to_stop_when_the_input_ends() -> None:
    with kept(60, "import time; print('up', flush=True); time.sleep(600)") as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        process.communicate()
    assert process.returncode == 128 + signal.SIGTERM
    assert not running(pid)


def test_a_child_that_does_not_listen_is_killed_after_the_grace() -> None:
    with kept(0.1, DEAF) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        pid = int(process.stdout.readline())
        assert process.stderr.readline() == b"deaf\n"
        process.communicate()
    assert process.returncode == 128 + signal.SIGKILL
    assert not running(pid)


def test_a_supervisor_that_is_told_to_stop_stops_the_child() -> None:
    with kept(60, "import time; print('up', flush=True); time.sleep(600)") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        pid = int(process.stdout.readline())
        assert process.stderr.readline() == b"up\n"
        process.terminate()
        assert eventually(lambda: not running(pid))
        assert process.wait() == 128 + signal.SIGTERM
