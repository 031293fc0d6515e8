"""Who holds a home, between real processes."""

import signal
from pathlib import Path

import pytest
from tuyun.graph.errors import HomeInUse
from tuyun.graph.local import Holder, holder, stop
from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import Home

from tests.graph.local.helpers import answer, eventually, python

pytestmark = pytest.mark.once

HOLD = """
import json, os, signal, sys
from pathlib import Path
from tuyun.graph.local.holder import hold, write_holder
from tuyun.graph.local.home import Home
home = Home(Path(sys.argv[1]))
home.make()
with hold(home) as lock:
    write_holder(lock, "bolt://127.0.0.1:1", "http://127.0.0.1:2/browser/")
    print(json.dumps({"pid": os.getpid()}), flush=True)
    signal.pause()
"""


def test_the_second_user_is_told_who_holds_the_home_and_how_to_stop_it(tmp_path: Path) -> None:
    with python(HOLD, tmp_path) as process:
        pid = answer(process)["pid"]
        assert holder(tmp_path) == Holder(process.pid, "bolt://127.0.0.1:1", "http://127.0.0.1:2/browser/")
        with (
            pytest.raises(HomeInUse, match=rf"Process {pid} .*tuyun down --home {tmp_path}"),
            hold(Home(tmp_path)),
        ):
            pass


def test_a_home_is_free_again_when_its_holder_is_killed(tmp_path: Path) -> None:
    with python(HOLD, tmp_path) as process:
        answer(process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert holder(tmp_path) is None
        with hold(Home(tmp_path)):
            assert holder(tmp_path) is not None


def test_the_holder_is_stopped_on_request(tmp_path: Path) -> None:
    with python(HOLD, tmp_path) as process:
        answer(process)
        assert stop(tmp_path) is True
        assert process.wait() == -signal.SIGTERM
    assert stop(tmp_path) is False


def test_a_home_that_was_never_used_has_no_holder(tmp_path: Path) -> None:
    assert holder(tmp_path / "none") is None
    assert stop(tmp_path / "none") is False
    assert not (tmp_path / "none").exists()


def test_a_home_whose_dead_holder_left_a_stopping_child_is_waited_for(tmp_path: Path) -> None:
    leave_a_child = HOLD.replace(
        "    signal.pause()",
        "    import subprocess\n"
        "    subprocess.Popen([sys.executable, '-c', 'input()'], pass_fds=(lock.fd,))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)",
    )
    with python(leave_a_child, tmp_path) as process:
        answer(process)
        process.wait()
        assert holder(tmp_path) is not None  # the child, which lives until its input ends
        assert process.stdin is not None
        process.stdin.close()
        with hold(Home(tmp_path)):
            pass
    assert eventually(lambda: holder(tmp_path) is None)
