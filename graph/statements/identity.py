"""Ids that are the same on every machine, and stay when a judgement is corrected."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from tuyun.graph.vocabulary.terms import RoleName


def content_hash(value: object, length: int = 64) -> str:
    """SHA-256 of the value as canonical JSON (sorted keys, no spaces), as ``length`` hex digits."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def statement_id(
    document: str,
    start: int,
    end: int,
    predicate: str,
    roles: Mapping[RoleName, Sequence[str]],
    key: str | None = None,
) -> str:
    """``s-`` and 16 hex digits of document, offsets, predicate and roles (and the author's key, if any).

    Modality, status and all else that a reader may correct later is not part of it. The order of roles, and
    of several entities in one role, does not matter.
    """
    parts: list[object] = [document, start, end, predicate, {role: sorted(roles[role]) for role in roles}]
    if key is not None:
        parts.append(key)
    return f"s-{content_hash(parts, 16)}"
