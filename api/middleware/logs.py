"""Formats log records as JSON Lines, each with the id of the request that it is about."""

import json
import logging
import signal
import sys
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from queue import Full, Queue
from typing import Any

from tuyun.api.request_state import REQUEST_ID

MOST_LINES = 10_000
"""Lines that wait to be written; further ones are dropped."""
FLUSH_SECONDS = 1.0
_STANDARD = {*vars(logging.makeLogRecord({})), "message", "asctime", "color_message", "taskName"}


class JsonLines(logging.Formatter):
    """Formats a record as a line of JSON: time, level, logger, message, request, and its extra fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without line breaks inside."""
        fields: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := REQUEST_ID.get():
            fields["request"] = request
        fields |= {name: value for name, value in vars(record).items() if name not in _STANDARD}
        if record.exc_info:
            fields["error"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False, default=str)


class BackgroundLines(logging.Handler):
    """Writes lines to standard error from a thread of its own, so that no request waits for whoever reads them.

    If the lines are not read, further ones are dropped, and their number is logged when there is room again. A
    process that SIGTERM ends writes first what waits: uvicorn sends itself the signal again when it has stopped.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: Queue[str] = Queue(MOST_LINES)
        self._dropped = 0
        threading.Thread(target=self._write, name="log", daemon=True).start()
        in_main_thread = threading.current_thread() is threading.main_thread()
        if in_main_thread and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, self._end)

    def emit(self, record: logging.LogRecord) -> None:
        """Queue the line of a record."""
        try:
            if self._dropped:
                dropped = logging.LogRecord(
                    "tuyun.api", logging.WARNING, "", 0, "%d lines dropped", (self._dropped,), None
                )
                self._lines.put_nowait(self.format(dropped))
                self._dropped = 0
            self._lines.put_nowait(self.format(record))
        except Full:
            self._dropped += 1

    def flush(self) -> None:
        """Wait until the lines are written, but not for long."""
        end = time.monotonic() + FLUSH_SECONDS
        while self._lines.unfinished_tasks and time.monotonic() < end:
            time.sleep(0.01)

    def _end(self, number: int, _: object) -> None:
        self.flush()
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    def _write(self) -> None:
        while True:
            line = self._lines.get()
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{line}\n")
                sys.stderr.flush()
            self._lines.task_done()


def logging_config(level: str) -> dict[str, Any]:
    """A `logging.config` dictionary that logs to standard error from a level on, for the API and for uvicorn."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "tuyun.api.middleware.logs.JsonLines"}},
        "handlers": {"lines": {"class": "tuyun.api.middleware.logs.BackgroundLines", "formatter": "json"}},
        "root": {"handlers": ["lines"], "level": level.upper()},
        "loggers": {"neo4j": {"level": "ERROR"}},
    }
