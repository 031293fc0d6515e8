"""Start a library in a child process (`benchmarks.peers`), send it orders, and end it at a time limit."""

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

PEERS = Path(__file__).with_name("peers.py")
LONG = 20.0
"""Seconds: what would take longer is timed on a sample of sources, if the library takes a sample."""
SHORT = 3.0
"""Seconds that the sample takes."""
LIMIT, OUR_LIMIT = 60.0, 600.0
"""Seconds after which a library is given up, and after which ours is: its first call may compile."""


class Worker:
    """A library in its process."""

    def __init__(self, peer: str, measure: str, file: Path) -> None:
        python = "/usr/bin/python3" if peer == "graph-tool" else sys.executable
        self.peer, self.sample, self.whole = peer, 0, 0.0
        self.limit = OUR_LIMIT if peer == "tuyun" else LIMIT
        self.samples: list[float] = []
        self.error = ""
        self.process = subprocess.Popen(  # noqa: S603 - our own file
            [python, str(PEERS), peer, measure, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONPATH": str(PEERS.parents[1])} if peer == "tuyun" else None,
        )
        self._answer(self.limit)

    def go(self, order: str, limit: float = LIMIT) -> float | None:
        """Seconds of a run, or None if it failed or took too long, which ends the process."""
        if self.error or self.process.stdin is None:
            return None
        try:
            self.process.stdin.write(order + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            self.error = self.error or "it ended"
            return None
        return self._answer(limit)

    def _answer(self, limit: float) -> float | None:
        out = self.process.stdout
        assert out is not None  # noqa: S101 - asked for above
        begin = time.monotonic()
        while time.monotonic() - begin < limit:
            if select.select([out], [], [], 0.5)[0]:
                line = out.readline()
                if not line:
                    self.error = "it ended"
                    return None
                if line.startswith("{"):
                    message = json.loads(line)
                    self.error = message.get("error", "")
                    return float(message["seconds"]) if "seconds" in message else None
        self.error = f"over {limit:.0f} s"
        self.process.kill()
        return None

    def calibrate(self, nodes: int) -> None:
        """Choose how many sources to time, if all would take long and fewer can be had."""
        small = min(64, nodes)
        took = self.go(f"go {small}", 20.0)
        if took is None:
            if self.error.startswith("over"):
                self.error += f" for {small} sources"
            elif self.process.poll() is None:
                self.error = ""  # it takes no sample
            return
        more = min(nodes, max(small, int(small * 1.0 / max(took, 1e-4))))
        took = self.go(f"go {more}", 60.0)
        if took is not None and took * nodes / more > LONG:
            self.sample = max(small, min(nodes, int(more * SHORT / took)))

    def round(self) -> None:
        """One more run."""
        took = self.go(f"go {self.sample}", self.limit)
        if took is not None:
            self.samples.append(took)

    def end(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()
