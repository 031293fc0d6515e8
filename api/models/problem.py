"""Problem details (RFC 9457), the body of every error response."""

from tuyun.graph.statements.base import Value


class Fault(Value):
    """One fault of a request or document."""

    where: str | None
    detail: str
    todo: str | None


class Revisions(Value):
    """Two revisions of the graph that should be the same."""

    asked: int
    """The revision that the request is based on."""
    current: int


class Room(Value):
    """Room on the disk that Neo4j writes to, in bytes."""

    needed: int
    free: int


class Problem(Value):
    """What is wrong, where, and what to do about it."""

    type: str
    """The kind of problem: `urn:tuyun:problem:not-found`; `about:blank` if the HTTP status says everything."""
    title: str
    """The kind of problem in words."""
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
    """All faults, if there are several, up to a thousand; the first is also given above."""
    revisions: Revisions | None = None
    """If the graph has changed: the revision that the request is based on, and the present one."""
    room: Room | None = None
    """If the disk has too little room for a load: what is free, and what a load needs."""
    stands: str | None = None
    """If a decision was based on another one than stands now: the id of the one that stands, or null."""
