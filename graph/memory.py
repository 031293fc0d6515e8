"""How much memory this process has: the machine's, or what its control group (a container) leaves of it."""

import math
import sys
from pathlib import Path

import psutil

_GROUP = Path("/sys/fs/cgroup")


def total_memory(group: Path = _GROUP) -> int:
    """Bytes of memory of the machine, or the limit of the process's control group if that is lower.

    Args:
        group: directory of the control group (version 2).
    """
    machine = psutil.virtual_memory().total
    limit = _limit(group)
    return machine if limit is None else min(machine, limit)


def free_memory(group: Path = _GROUP) -> float:
    """Bytes that this process may still allocate.

    Args:
        group: directory of the control group (version 2).
    """
    free = min(psutil.virtual_memory().available, _left_to_process())
    limit = _limit(group)
    if limit is None:
        return free
    try:
        fields = dict(line.split() for line in (group / "memory.stat").read_text("ascii").splitlines())
        cached = int(fields["inactive_file"])  # the kernel drops it when memory is short
        return min(free, limit - int((group / "memory.current").read_text("ascii")) + cached)
    except (OSError, KeyError, ValueError):
        return free


def _left_to_process() -> float:
    """What the process's own limit of data, as that of the API's workers, leaves of it in bytes; else infinity."""
    if sys.platform == "win32":
        return math.inf
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_DATA)
    if limit == resource.RLIM_INFINITY:
        return math.inf
    try:
        status = Path("/proc/self/status").read_text("ascii")
        return max(0, limit - 1024 * int(status.partition("VmData:")[2].split()[0]))
    except (OSError, ValueError, IndexError):
        return limit


def _limit(group: Path) -> int | None:
    """The control group's limit in bytes, or None where it has none or none that can be read."""
    try:
        return int((group / "memory.max").read_text("ascii"))
    except (OSError, ValueError):  # the file of a group without a limit says "max"
        return None
