"""Formats log records as JSON Lines, each with the id of the request that it is about."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

REQUEST: ContextVar[str] = ContextVar("request", default="")
"""Id of the request that the present task answers; empty outside of requests."""
_STANDARD = {*vars(logging.makeLogRecord({})), "message", "asctime", "color_message", "taskName"}


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON: time, level, logger, message, request, and its extra fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without line breaks inside."""
        fields: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := REQUEST.get():
            fields["request"] = request
        fields |= {name: value for name, value in vars(record).items() if name not in _STANDARD}
        if record.exc_info:
            fields["error"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False, default=str)


def logging_config(level: str) -> dict[str, Any]:
    """A `logging.config` dictionary that logs to standard error from a level on, for the API and for uvicorn."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "tuyun.api.middleware.logs.JsonLines"}},
        "handlers": {
            "lines": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}
        },
        "root": {"handlers": ["lines"], "level": level.upper()},
        "loggers": {"neo4j": {"level": "ERROR"}},
    }
