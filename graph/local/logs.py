"""Neo4j's log as we read it: where it listens, and why it stopped."""

import re
from dataclasses import dataclass
from pathlib import Path

_WEB = re.compile(r"Remote interface available at (http://\S+)")
_STARTED = re.compile(r" INFO  Started\.$", re.MULTILINE)
_STAMP = re.compile(r"^\d{4}-\d\d-\d\d \S+ +")
_CAUSE = re.compile(r"^(?:Caused by: |Exception in thread \S+ |ERROR |Error: )", re.MULTILINE)


@dataclass(frozen=True)
class Log:
    """What was added to a log file since ``start`` (a size in bytes)."""

    file: Path
    start: int

    @classmethod
    def from_now(cls, file: Path) -> "Log":
        """The part that is still to be written."""
        return cls(file, file.stat().st_size if file.exists() else 0)

    def text(self) -> str:
        """The new part; all of it if the file was begun anew."""
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:
            return ""
        return data[self.start if len(data) >= self.start else 0 :].decode(errors="replace")

    def web_address(self) -> str | None:
        """``http://127.0.0.1:PORT`` once Neo4j has started whole; its port is the real one."""
        text = self.text()
        found = _WEB.search(text)
        return found[1].rstrip("/") if found and _STARTED.search(text) else None


def last_word(*logs: Log) -> str:
    """The line that says best why Java ended: the innermost cause that a log names, else the last line."""
    for log in logs:
        lines = [_STAMP.sub("", line).strip() for line in log.text().splitlines()]
        causes = [line for line in lines if _CAUSE.match(line)]
        if causes:
            return _CAUSE.sub("", causes[-1])
    lines = [line for log in logs for line in log.text().splitlines() if line.strip()]
    return _STAMP.sub("", lines[-1]) if lines else "it said nothing"
