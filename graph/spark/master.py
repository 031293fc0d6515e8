"""The address of a Spark master, checked before anything is started."""

import re
import socket

from tuyun.graph.errors import InvalidSettings, Where

_LOCAL = re.compile(r"local\[(\d+|\*)\]|local-cluster\[\d+,\d+,\d+\]")
_CLUSTER = re.compile(r"spark://([^\s:/,]+:\d+(?:,[^\s:/,]+:\d+)*)")
PATIENCE = 10.0
"""Seconds in which a master has to take a connection; Spark itself would try for a minute, without a word."""


def is_local(master: str) -> bool:
    """Whether all of Spark's processes run on this machine."""
    return bool(_LOCAL.fullmatch(master))


def check_master(master: str) -> None:
    """Raise `InvalidSettings` if this is no address of a master, or if none takes a connection there.

    >>> check_master("local[2]")
    >>> check_master("yarn")
    Traceback (most recent call last):
        ...
    tuyun.graph.errors.InvalidSettings: --on: 'yarn' names no Spark. Give local[N] or spark://HOST:PORT.
    """
    where = Where(field="--on")
    if is_local(master):
        return
    cluster = _CLUSTER.fullmatch(master)
    if not cluster:
        raise InvalidSettings(
            f"{master!r} names no Spark.", where=where, todo="Give local[N] or spark://HOST:PORT."
        )
    if not any(_answers(address) for address in cluster[1].split(",")):
        raise InvalidSettings(
            f"no Spark master answers at {master}.",
            where=where,
            todo="Start it, or give local[N] to use this machine alone.",
        )


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), timeout=PATIENCE):
            return True
    except (OSError, OverflowError):
        return False
