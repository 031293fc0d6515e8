"""How much memory this process has: the machine's, or what its control group (a container) leaves of it."""

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


def free_memory(group: Path = _GROUP) -> int:
    """Bytes that this process may still allocate.

    Args:
        group: directory of the control group (version 2).
    """
    free = psutil.virtual_memory().available
    limit = _limit(group)
    if limit is None:
        return free
    try:
        fields = dict(line.split() for line in (group / "memory.stat").read_text("ascii").splitlines())
        cached = int(fields["inactive_file"])  # the kernel drops it when memory is short
        return min(free, limit - int((group / "memory.current").read_text("ascii")) + cached)
    except (OSError, KeyError, ValueError):
        return free


def _limit(group: Path) -> int | None:
    """The control group's limit in bytes, or None where it has none or none that can be read."""
    try:
        return int((group / "memory.max").read_text("ascii"))
    except (OSError, ValueError):  # the file of a group without a limit says "max"
        return None
