"""What is answered when something is wrong: problem details (RFC 9457)."""

from tuyun.graph.statements.base import Value


class Fault(Value):
    """One of several faults."""

    where: str | None
    detail: str
    todo: str | None


class Revisions(Value):
    """Two revisions of the graph that should be one."""

    asked: int
    """The one that the request goes by."""
    current: int


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
    """All faults, if there are several, up to a thousand; the first is the one told above."""
    revisions: Revisions | None = None
    """Of a graph that has changed since: the revision that the request goes by, and the present one."""
