"""What is answered when something is wrong: problem details (RFC 9457)."""

from graph.statements.base import Value


class Fault(Value):
    """One of several faults."""

    where: str | None
    detail: str
    todo: str | None


class Problem(Value):
    """What is wrong, where, and what to do about it."""

    type: str
    """What kind of problem: `urn:tuyun:problem:not-found`; `about:blank` if the HTTP status says it all."""
    title: str
    """The kind in words."""
    status: int
    detail: str
    """What is wrong."""
    instance: str
    """Path of the request."""
    where: str | None
    """The parameter, or file, line and field, if there is one."""
    todo: str | None
    """What to do about it."""
    errors: tuple[Fault, ...] = ()
    """All faults, if there are several; the first is the one told above."""
