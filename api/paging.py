"""Pages of lists that the store sorts, and of lists that are computed whole before they are cut."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Generic, NamedTuple, Self, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field
from tuyun.api.cursor import LONGEST, Cursor, Key
from tuyun.api.formats.render import check_fields
from tuyun.api.models.answer import Meta
from tuyun.api.totals import count_in_store, count_rows
from tuyun.graph.errors import InvalidQuery, Where, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.store.plan import Plan
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.resolve import checked

T = TypeVar("T")
Row = TypeVar("Row")
LARGEST = 1000
"""Rows on the largest page."""
COUNTS = ("total", "facets")
"""Parameters that choose what is counted, not what a page contains."""


def split_names(value: object) -> object:
    """Names that are joined by commas, or repeated, as a list of names without repetition."""
    if not isinstance(value, list):
        return value
    return list(dict.fromkeys(name for names in value for name in str(names).split(",")))


Names = Annotated[list[T], BeforeValidator(split_names)]


FACETS: Any = Field(
    default=[],
    max_length=10,
    description="Fields by whose values the rows of all pages are counted, in `meta`; joined by commas.",
)


class Result(NamedTuple):
    """The data of a page, the key of the next page if there is any, and the totals if they were asked for."""

    data: object
    next_key: Key | None
    meta: Meta | None = None


class Part(NamedTuple, Generic[Row]):
    """The rows of a page of a list that is at hand, and the rest of its `Result`."""

    rows: Sequence[Row]
    next_key: Key | None
    meta: Meta | None

    def result(self, data: object) -> Result:
        """The result with data that has these rows."""
        return Result(data, self.next_key, self.meta)


class Parameters(Value):
    """Parameters of a query string; `tuyun.api.dependencies.check_parameters` has refused unknown ones before."""

    model_config = ConfigDict(extra="ignore")


class Page(Parameters):
    """A page of a list that the store sorts."""

    limit: int = Field(default=100, ge=1, le=LARGEST)
    """Largest number of rows."""
    cursor: str | None = Field(default=None, max_length=LONGEST)
    """`next` of the previous page. Leave it out for the first page."""
    total: bool = False
    """Whether to count the rows of all pages, in `meta`."""
    facets: Names[Any] = FACETS

    @property
    def keeps_order(self) -> bool:
        """Whether rows that stay keep their order, whatever is loaded, so that a cursor holds after any load."""
        return True

    def cursor_of(self, fingerprint: str) -> Cursor | None:
        """The cursor, if this is not the first page; raises `InvalidQuery` if it belongs to another request."""
        cursor = Cursor.decode(self.cursor) if self.cursor else None
        if cursor and cursor.request != fingerprint:
            raise InvalidQuery(
                "belongs to another request.",
                where=Where(field="cursor"),
                todo="Use the filters of the first page.",
            )
        return cursor

    def after(self, length: int) -> Key:
        """The sort key of the previous page's last row, of this length; empty on the first page."""
        if self.cursor is None:
            return []
        key = Cursor.decode(self.cursor).key
        if len(key) != length:
            raise _foreign_cursor()
        return key

    @property
    def after_id(self) -> str:
        """The id of the previous page's last row, where rows are sorted by id; empty on the first page."""
        (name,) = self.after(1) or [""]
        return str(name)

    def parameters(self) -> dict[str, object]:
        """The filters as parameters of a query; its limit has a row more, which shows whether a page follows."""
        return {**self.filters(), "limit": self.limit + 1}

    def following(self, cursor: str | None) -> Self:
        """The page at a cursor, or the first, with as many rows as possible."""
        return self.model_copy(update={"cursor": cursor, "limit": LARGEST, "total": False, "facets": []})

    def check_facets(self, known: Sequence[str]) -> None:
        """Where the store counts, the type of `facets` has the fields to count by."""

    def filters(self) -> dict[str, object]:
        """The filters as parameters of a query."""
        return self.model_dump(exclude={"cursor", "limit", "sort", *COUNTS})

    def count(
        self, name: str, *, read: Callable[..., Plan[Rows]] = checked, **others: object
    ) -> Plan[Meta | None]:
        """The totals of the list if they are asked for, by a query file with these other parameters.

        Args:
            name: the query file that counts the rows.
            read: makes the plan that reads the counts.
            others: its parameters besides the filters.
        """
        if not (self.total or self.facets):
            return None
        return (yield from count_in_store(name, self.facets, {**self.filters(), **others}, read))

    def order(self, sort: str) -> dict[str, object]:
        """The order as parameters of a query that sorts by a field, whose value its rows have in ``key``."""
        name = sort.removeprefix("-")
        return {"sort": name, "descending": sort != name, "after": self.after(2)}

    def cut(self, rows: Sequence[Record], key: Callable[[Record], Key]) -> tuple[Sequence[Record], Key | None]:
        """The page's rows, of those read by `parameters`, and the key of the next page if there is any."""
        page = rows[: self.limit]
        return page, key(page[-1]) if len(rows) > self.limit else None


class ComputedPage(Page):
    """A page of a list that is computed completely before it is sorted and cut."""

    sort: str | None = Field(default=None, pattern=r"^-?[a-z_]+$", max_length=60)
    """Column to sort by. Prefix it with `-` to sort in descending order. Rows without a value come last; rows with
    equal values keep their order."""

    @property
    def keeps_order(self) -> bool:
        """False: a cursor has the number of rows before it."""
        return False

    @property
    def whole(self) -> Self:
        """All pages as one, in no particular order."""
        return self.model_copy(update={"limit": 10**9, "cursor": None, "sort": None, "total": False, "facets": []})

    def check_facets(self, known: Sequence[str]) -> None:
        """Raise `InvalidQuery` if rows lack any of the fields to count by."""
        check_fields(self.facets, known, "facets")

    def slice(self, rows: Sequence[Row]) -> Part[Row]:
        """The page's rows, the key of the next page if there is any, and the totals if they are asked for.

        The list is computed again for each page, and `tuyun.api.envelope.check_cursor` has seen to it that it is
        still the same, so the key is the number of rows before.
        """
        (start,) = self.after(1) or [0]
        if not isinstance(start, int) or start < 0:
            raise _foreign_cursor()
        end = start + self.limit
        meta = count_rows(rows, self.facets) if self.total or self.facets else None
        return Part(sort_rows(rows, self.sort)[start:end], [end] if end < len(rows) else None, meta)


def _foreign_cursor() -> InvalidQuery:
    return InvalidQuery("is not a cursor of this list.", where=Where(field="cursor"))


def sort_rows(rows: Sequence[Row], sort: str | None) -> Sequence[Row]:
    """Rows sorted by a column; those without a value come last in either direction.

    Raises:
        InvalidQuery: rows have no such column, or its values cannot be compared.
    """
    if sort is None or not rows:
        return rows
    name = sort.removeprefix("-")
    columns = rows[0].keys() if isinstance(rows[0], Mapping) else vars(rows[0]).keys()
    if name not in columns:
        raise InvalidQuery(f"rows have no {name!r}.", where=Where(field="sort"), todo=suggest(name, columns))
    values = [(row, row[name] if isinstance(row, Mapping) else getattr(row, name)) for row in rows]
    valued = [pair for pair in values if pair[1] is not None]
    try:
        valued.sort(key=lambda pair: pair[1], reverse=sort != name)
    except TypeError:
        raise InvalidQuery(f"rows cannot be sorted by {name!r}.", where=Where(field="sort")) from None
    return [row for row, _ in [*valued, *(pair for pair in values if pair[1] is None)]]
