"""What every route depends on: the store, and that nobody's parameter is lost."""

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Request

from graph.errors import InvalidQuery, Where, suggest
from graph.store.asynchronous import AsyncStore


async def store_of(request: Request) -> AsyncStore:
    """The store that the app opened."""
    store: AsyncStore = request.app.state.store
    return store


Store = Annotated[AsyncStore, Depends(store_of)]


async def refuse_unknown(request: Request) -> None:
    """Refuse a query parameter that the address does not document, or that is given twice and takes one value.

    A filter that is misspelt and passed over would give a wider answer than was asked for. What an address
    takes is read from the OpenAPI document, so that the two cannot differ.
    """
    known: Mapping[str, Any] = request.app.takes(request.scope["route"].name)
    free = any(schema.get("type") == "object" for schema in known.values())
    for name, times in Counter(name for name, _ in request.query_params.multi_items()).items():
        if name not in known and not free:
            advice = suggest(name, known) if known else "It takes none."
            raise InvalidQuery(
                f"{request.url.path} has no parameter {name!r}.", where=Where(field=name), todo=advice
            )
        if times > 1 and known.get(name, {}).get("type") != "array":
            raise InvalidQuery("is given more than once.", where=Where(field=name), todo="Give it once.")
