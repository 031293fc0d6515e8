"""The app in one of several processes that share a port, which `tuyun serve --workers` starts."""

import os
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

from fastapi import FastAPI
from tuyun.api.app import create_app


def create_worker() -> FastAPI:
    """The app, in a process that ends in order when the one that started it is gone.

    A parent that is killed outright cannot tell its workers: they would serve on, with its port and its settings,
    and a new server could not start.
    """
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), name="follow", daemon=True).start()
    return create_app()


def _follow(parent: int) -> None:
    """Wait for the parent's end, which closes a pipe, and take it as SIGTERM: answers under way are finished."""
    wait([parent])
    os.kill(os.getpid(), signal.SIGTERM)
