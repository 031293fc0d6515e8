"""The selection: the countries, years, periods, publishers and documents that a question is asked of."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, StringConstraints
from tuyun.graph.errors import InvalidQuery, NotFound, Where, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.day import Year
from tuyun.graph.statements.time_span import SpanText, TimeSpan, time_span
from tuyun.graph.store.plan import Plan, ask_in
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.view import View

SELECTION = "selection"
"""The parameter of a plan's query that `tuyun.graph.store.resolve` turns into the ids of documents."""


def _capitals(code: object) -> object:
    if isinstance(code, str) and len(code) != 2:
        raise ValueError("is not a code of two letters, as KG for the Kyrgyz Republic")
    return code.upper() if isinstance(code, str) else code


Country = Annotated[str, BeforeValidator(_capitals), StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2, in capitals or small letters."""
Name = Annotated[str, Field(min_length=1, max_length=400)]
Publisher = Annotated[str, Field(min_length=1, max_length=200)]
DocumentId = Annotated[str, Field(min_length=1, max_length=100)]


class Selection(Value):
    """A question is asked of the documents that have a value of each of these; if nothing is given, of all.

    Of these documents it is asked of what has a period that overlaps any of ``period``, if some are given.
    """

    country: tuple[Country, ...] = ()
    year: tuple[Year, ...] = ()
    """The years of the reports, not of what they speak of."""
    period: tuple[SpanText, ...] = ()
    """The periods of what they speak of (see `tuyun.graph.store.in_period`)."""
    publisher: tuple[Publisher, ...] = ()
    document: tuple[DocumentId, ...] = ()
    """Ids of documents."""

    @classmethod
    def of_document(cls, document: str | None) -> Self:
        """The selection of a document; of all if ``document`` is None."""
        return cls() if document is None else cls(document=(document,))

    @property
    def everything(self) -> bool:
        """Whether it takes all documents."""
        return not (self.country or self.year or self.publisher or self.document)

    @property
    def of_documents(self) -> dict[str, tuple[str | int, ...]]:
        """What is given of documents, by the name of the field."""
        return {field: wanted for field, wanted in self if wanted and field != "period"}

    @property
    def spans(self) -> tuple[TimeSpan, ...]:
        """The days of the periods."""
        return tuple(map(time_span, self.period))

    def takes(self, document: Record) -> bool:
        """Whether a document, as a row of ``read/sources``, has a value of each."""
        return all(_normal(document[field]) in map(_normal, wanted) for field, wanted in self.of_documents.items())


def select(selection: Selection, view: View | None = None, *, counted: bool = False) -> Plan[list[str] | None]:
    """The ids of the documents that a selection takes, in order; None for all.

    Args:
        selection: the selection.
        view: where to look for them, if not in the store's view.
        counted: whether tables whose counts are published are among them, whatever the view.

    Raises:
        NotFound: no loaded document has a value that the selection names, or none has a value of each.
    """
    if selection.everything:
        return None
    return [row["document"] for row in (yield from sources(selection, view, counted=counted))]


def sources(selection: Selection, view: View | None = None, *, counted: bool = False) -> Plan[Rows]:
    """The rows of ``read/sources`` of the documents that a selection takes; see `select`."""
    rows = yield ask_in(view, "read/sources", counted=counted)
    for field, wanted in selection.of_documents.items():
        known = sorted({str(row[field]) for row in rows if row[field] is not None})
        for value in wanted:
            if _normal(value) not in map(_normal, known):
                raise _unknown(field, str(value), known)
    chosen = [row for row in rows if selection.takes(row)]
    if rows and not chosen:
        named = "; ".join(
            f"{field} {' or '.join(map(str, wanted))}" for field, wanted in selection.of_documents.items()
        )
        raise NotFound(f"no loaded document has all of this: {named}.", todo="Select by fewer of them.")
    return chosen


def select_for_network(selection: Selection, view: View | None = None) -> Plan[list[str] | None]:
    """As `select`, for an analysis that would pool the documents of several countries in one network.

    Raises:
        InvalidQuery: nothing is selected, and documents of several countries are loaded.
    """
    if not selection.everything:
        return (yield from select(selection, view))
    countries = sorted({row["country"] for row in (yield ask_in(view, "read/sources")) if row["country"]})
    if len(countries) > 1:
        raise InvalidQuery(
            f"documents of {len(countries)} countries are loaded, and countries are not pooled unasked.",
            where=Where(field="country"),
            todo=f"Select a country, or several by name: {', '.join(countries)}.",
        )
    return None


def _unknown(field: str, value: str, known: list[str]) -> NotFound:
    if field in ("country", "year") or not known:
        advice = f"Known: {', '.join(known)}." if known else "Nothing is loaded."
    else:
        advice = suggest(value, known)
    what = f"document {value!r}" if field == "document" else f"document whose {field} is {value!r}"
    return NotFound(f"there is no {what}.", todo=advice)


def _normal(value: object) -> str:
    return str(value).casefold()
