"""What Neo4j's logs say: the address where it listens, and the reason why it ended."""

import re
from dataclasses import dataclass
from pathlib import Path

_WEB = re.compile(r"Remote interface available at (http://\S+)")
_STARTED = re.compile(r" INFO  Started\.$", re.MULTILINE)
_TIME = re.compile(r"^\d{4}-\d\d-\d\d \S+ +")
_CAUSE = re.compile(r"^(?:Caused by: |Exception in thread \S+ |ERROR |Error: )", re.MULTILINE)


@dataclass(frozen=True)
class Log:
    """The part of a log file after its first ``start`` bytes."""

    file: Path
    start: int

    @classmethod
    def from_now(cls, file: Path) -> "Log":
        """The part that is still to be written."""
        return cls(file, file.stat().st_size if file.exists() else 0)

    def text(self) -> str:
        """The new part; the whole file if it is shorter than before, because it was started anew."""
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:
            return ""
        return data[self.start if len(data) >= self.start else 0 :].decode(errors="replace")

    def web_address(self) -> str | None:
        """``http://127.0.0.1:PORT`` once Neo4j has started completely; the port is that which it uses."""
        text = self.text()
        address = _WEB.search(text)
        return address[1].rstrip("/") if address and _STARTED.search(text) else None


def reason_for_end(*logs: Log) -> str:
    """The line that best explains why Java ended: the innermost cause that a log names, else the last line."""
    for log in logs:
        lines = [_TIME.sub("", line).strip() for line in log.text().splitlines()]
        causes = [line for line in lines if _CAUSE.match(line)]
        if causes:
            return _CAUSE.sub("", causes[-1])
    lines = [line for log in logs for line in log.text().splitlines() if line.strip()]
    return _TIME.sub("", lines[-1]) if lines else "its logs are empty"
