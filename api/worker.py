"""Creates the app in a worker process, which stops in order when its supervisor, `tuyun serve`, is killed.

A supervisor that is killed cannot stop its workers. They would keep the port, so that no new server could start.
"""

import os
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

from fastapi import FastAPI
from tuyun.api.app import create_app


def create_worker() -> FastAPI:
    """The app; the process ends as after SIGTERM when the process that started it has ended."""
    if parent := parent_process():
        threading.Thread(target=_stop_after, args=(parent.sentinel,), name="supervisor", daemon=True).start()
    return create_app()


def _stop_after(supervisor: int) -> None:
    wait([supervisor])
    os.kill(os.getpid(), signal.SIGTERM)
