"""What middleware and routes note in a request's state for each other, by the names of these keys."""

from contextvars import ContextVar

from starlette.requests import Request
from tuyun.graph.errors import StoreError
from tuyun.graph.store.record import Record

REQUEST_ID: ContextVar[str] = ContextVar("request", default="")
"""Id of the request that the present task answers; empty outside of requests."""
DATASET = "dataset"
"""The dataset when the request came, or the error with which it could not be read."""
KEY = "key"
"""A text that differs wherever the answer may differ by request, caller or dataset."""
READ_AT = "read_at"
"""The dataset that the answer was read from."""
CUT_SHORT = "cut_short"
"""Set if a time limit cut the answer short, so that it may not be cached."""
TABLES_READ = "tables_read"
"""Ids of the tables whose single records were read for the answer, and recorded."""


def dataset_of(request: Request) -> Record | None:
    """The dataset when the request came, if it was read; raises `StoreError` if it could not be read."""
    dataset: Record | StoreError | None = getattr(request.state, DATASET, None)
    if isinstance(dataset, StoreError):
        raise dataset
    return dataset
