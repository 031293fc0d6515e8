"""Pages: how many rows, after which, in which order."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pydantic import ConfigDict, Field
from tuyun.api.cursor import LONGEST, Key, opened
from tuyun.graph.errors import InvalidQuery, Where, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.store.record import Record

Row = TypeVar("Row")


class Page(Value):
    """Which rows of an answer."""

    limit: int = Field(default=100, ge=1, le=1000)
    """At most so many rows."""
    cursor: str | None = Field(default=None, max_length=LONGEST)
    """`next` of the page before; left out for the first page."""

    def after(self, length: int) -> Key:
        """What the last row of the page before was ordered by, so many values; empty on the first page."""
        if self.cursor is None:
            return []
        key = opened(self.cursor).key
        if len(key) != length:
            raise _foreign()
        return key

    def parameters(self) -> dict[str, object]:
        """The filters as the query's parameters, and a limit of one row more, which tells whether more follow."""
        return {**self.model_dump(exclude={"cursor", "limit", "sort"}), "limit": self.limit + 1}

    def order(self, sort: str) -> dict[str, object]:
        """The order as the parameters of a query that sorts; each of its rows has its place in ``key``."""
        name = sort.removeprefix("-")
        return {"sort": name, "descending": sort != name, "after": self.after(2)}

    def cut(self, rows: Sequence[Record], key: Callable[[Record], Key]) -> tuple[Sequence[Record], Key | None]:
        """The page of rows that were asked for by `parameters`, and the key of the next page, if there is one."""
        page = rows[: self.limit]
        return page, key(page[-1]) if len(rows) > self.limit else None

    @property
    def after_id(self) -> str:
        """Id of the last row of the page before; empty on the first page."""
        (name,) = self.after(1) or [""]
        return str(name)


class Whole(Page):
    """Which rows of an answer that is computed whole, and in which order."""

    sort: str | None = Field(default=None, pattern=r"^-?[a-z_]+$", max_length=60)
    """Column to sort by; with `-` before it the last first. Rows without a value come last; ties stay."""

    def of(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The page of an answer that comes whole."""
        return in_order(rows, self.sort)[self._start : self._start + self.limit]

    def following(self, rows: Sequence[object]) -> Key | None:
        """The key of the next page of an answer that comes whole; None if this is the last.

        Such an answer is computed anew for each page and is the same at one revision, so the key is the number
        of rows before.
        """
        end = self._start + self.limit
        return [end] if end < len(rows) else None

    @property
    def _start(self) -> int:
        (start,) = self.after(1) or [0]
        if not isinstance(start, int) or start < 0:
            raise _foreign()
        return start


class FreePage(Whole):
    """Which rows of an answer, beside parameters of its own."""

    model_config = ConfigDict(extra="ignore")


def _foreign() -> InvalidQuery:
    return InvalidQuery("is not a cursor of this list.", where=Where(field="cursor"))


def in_order(rows: Sequence[Row], sort: str | None) -> Sequence[Row]:
    """Rows by a column; those without a value last in either direction. Raises `InvalidQuery` if none has it."""
    if sort is None or not rows:
        return rows
    name = sort.removeprefix("-")
    columns = rows[0].keys() if isinstance(rows[0], Mapping) else vars(rows[0]).keys()
    if name not in columns:
        raise InvalidQuery(f"rows have no {name!r}.", where=Where(field="sort"), todo=suggest(name, columns))
    values = [(row, row[name] if isinstance(row, Mapping) else getattr(row, name)) for row in rows]
    told = [pair for pair in values if pair[1] is not None]
    try:
        told.sort(key=lambda pair: pair[1], reverse=sort != name)
    except TypeError:
        raise InvalidQuery(f"rows cannot be sorted by {name!r}.", where=Where(field="sort")) from None
    return [row for row, _ in [*told, *(pair for pair in values if pair[1] is None)]]
