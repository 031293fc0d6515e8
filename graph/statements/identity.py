"""Ids of statements, equal on every machine and unchanged when a judgement is corrected; ids of rows."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tuyun.graph.vocabulary.terms import RoleName

_STATEMENT_ID = re.compile(r"s-[0-9a-f]{16}")
_ROW_ID = re.compile(r"([^#\s]+)#([0-9]+)")


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

    Modality, status and everything else that a coder may correct later is not part of it. The order of roles, and
    of entities within a role, does not matter.
    """
    parts: list[object] = [document, start, end, predicate, {role: sorted(roles[role]) for role in roles}]
    if key is not None:
        parts.append(key)
    return f"s-{content_hash(parts, 16)}"


def is_statement_id(text: str) -> bool:
    """Whether a text has the form of an id that `statement_id` makes."""
    return _STATEMENT_ID.fullmatch(text) is not None


class RowId(NamedTuple):
    """The id of a row of a table, ``fictional-cases#17``; a table has rows where a narrative has statements."""

    document: str
    row: int

    def __str__(self) -> str:
        return f"{self.document}#{self.row}"

    @classmethod
    def parse(cls, text: str) -> "RowId":
        """Read a row's id; raises `ValueError` if the text is none.

        >>> RowId.parse("fictional-cases#17")
        RowId(document='fictional-cases', row=17)
        """
        match = _ROW_ID.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not the id of a row.")
        return cls(match[1], int(match[2]))


def is_row_id(text: str) -> bool:
    """Whether a text has the form of a row's id."""
    return _ROW_ID.fullmatch(text) is not None
