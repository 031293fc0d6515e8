"""Creates the app in a worker process, which stops in order when its supervisor, `tuyun serve`, is killed.

A supervisor that is killed cannot stop its workers. They would keep the port, so that no new server could start.
"""

import os
import signal

from fastapi import FastAPI
from tuyun.api.app import create_app
from tuyun.graph.processes import end_with_parent


def create_worker() -> FastAPI:
    """The app; the process ends as after SIGTERM when the process that started it has ended."""
    end_with_parent(lambda: os.kill(os.getpid(), signal.SIGTERM))
    return create_app()
