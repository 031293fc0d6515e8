"""Idempotency keys: a write that is sent again, because its answer was lost, is answered again and not done again.

Only the answer of a write that was done is kept. One that was refused changed nothing, and its key is free again.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from tuyun.api.access.state import State
from tuyun.graph.errors import IdempotencyMismatch, IdempotencyUnderWay, Where

FIELD = "Idempotency-Key"
KEPT = 86_400.0
"""Seconds for which an answer is kept."""
LOST = 600.0
"""Seconds after which a write without an answer is taken for one whose worker died."""
_BEGIN = """
INSERT INTO idempotency (caller, key, request, began) VALUES (:caller, :key, :request, :now)
ON CONFLICT (caller, key) DO UPDATE
SET request = excluded.request, began = excluded.began, status = NULL, headers = NULL, body = NULL
WHERE began <= :now - :kept OR (status IS NULL AND began <= :now - :lost AND request = excluded.request)
RETURNING began
"""


@dataclass(frozen=True)
class Kept:
    """An answer that can be given again."""

    status: int
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True)
class Claim:
    """A key of a caller's, held while its write is done."""

    caller: str
    key: str
    began: float


class Idempotency:
    """The keys in a state file, shared by all workers. Raises `StateUnavailable` if it cannot be used."""

    def __init__(self, state: State) -> None:
        self.state = state

    def begin(self, caller: str, key: str, request: bytes, now: float | None = None) -> Claim | Kept:
        """Claim a key for a request (its sum): a claim, or the answer that the same request had.

        Raises:
            IdempotencyMismatch: the key came with another request.
            IdempotencyUnderWay: the same request is being done.
        """
        now = time.time() if now is None else now
        with self.state.open() as connection:
            connection.execute("DELETE FROM idempotency WHERE began <= ?", (now - KEPT,))
            mine = connection.execute(
                _BEGIN,
                {"caller": caller, "key": key, "request": request, "now": now, "kept": KEPT, "lost": LOST},
            ).fetchone()
            if mine:
                return Claim(caller, key, mine[0])
            found = connection.execute(
                "SELECT request, status, headers, body FROM idempotency WHERE caller = ? AND key = ?",
                (caller, key),
            ).fetchone()
        if found is None or (found[0] == request and found[1] is None):
            raise IdempotencyUnderWay(
                "the same request is being done.", where=Where(field=FIELD), todo="Send it again for its answer."
            )
        if found[0] != request:
            raise IdempotencyMismatch(
                "the key was sent with another request.",
                where=Where(field=FIELD),
                todo="Use a new key for each request; send one again only with all of it as it was.",
            )
        return Kept(found[1], json.loads(found[2]), found[3])

    def end(self, claim: Claim, answer: Kept) -> None:
        """Keep the answer of a write that was done."""
        with self.state.open() as connection:
            connection.execute(
                "UPDATE idempotency SET status = ?, headers = ?, body = ? "
                "WHERE caller = ? AND key = ? AND began = ?",
                (
                    answer.status,
                    json.dumps(dict(answer.headers)),
                    answer.body,
                    claim.caller,
                    claim.key,
                    claim.began,
                ),
            )

    def free(self, claim: Claim) -> None:
        """Let go of a key whose write was not done."""
        with self.state.open() as connection:
            connection.execute(
                "DELETE FROM idempotency WHERE caller = ? AND key = ? AND began = ?",
                (claim.caller, claim.key, claim.began),
            )
