"""The roles of the API, and the caller of a request, who has a role."""

from dataclasses import dataclass, field
from enum import StrEnum

from starlette.requests import Request

ROLE = "x-role"
"""Key in a route's ``openapi_extra`` for the role that it needs, if the method does not decide it."""


class Role(StrEnum):
    """What a caller may do; each role may also do what the ones before it may."""

    reader = "reader"
    """Read, with small counts of case records suppressed."""
    analyst = "analyst"
    """Read small counts and single records as well."""
    writer = "writer"
    """Load and remove documents."""
    admin = "admin"
    """Read the metrics of the server at ``/metrics``."""

    def reaches(self, needed: "Role") -> bool:
        """Whether this role includes another.

        >>> Role.analyst.reaches(Role.reader), Role.analyst.reaches(Role.writer)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True)
class Caller:
    """Who makes a request: ``name`` is a key's prefix, a token's subject, or ``local``."""

    name: str
    role: Role
    rate: int | None
    """Requests a minute; None if the server's own limit holds."""
    title: str = field(default="", compare=False)
    """What a key is called, for people; keys with the same name are distinguished by ``name``."""

    @property
    def signature(self) -> str:
        """How the caller signs: the title with the name, which no other caller has."""
        title = " ".join(self.title.split())[:100]
        return f"{title} ({self.name})" if title else self.name


LOCAL = Caller("local", Role.reader, None)
"""A caller on this machine, while no key exists."""


def caller_of(request: Request) -> Caller:
    """The caller of a request; an unknown caller is a reader."""
    return getattr(request.state, "caller", None) or Caller("nobody", Role.reader, None)
