"""Roles, from the least to the most, and who has come with one."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each may do what the ones before it may."""

    reader = "reader"
    """Read, with small counts of case records suppressed."""
    analyst = "analyst"
    """Read small counts and single records as well."""
    writer = "writer"
    """Load and remove documents."""
    admin = "admin"
    """See how the server fares: ``/metrics``."""

    def reaches(self, needed: "Role") -> bool:
        """Whether this role may do what ``needed`` may.

        >>> Role.analyst.reaches(Role.reader), Role.analyst.reaches(Role.writer)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True)
class Caller:
    """Who makes a call: ``name`` is a key's prefix, a token's subject, or ``local``."""

    name: str
    role: Role
    rate: int | None
    """Calls a minute; None if the server's own limit holds."""


LOCAL = Caller("local", Role.reader, None)
"""Somebody on this machine, where no key was ever made: reads what a reader may."""
