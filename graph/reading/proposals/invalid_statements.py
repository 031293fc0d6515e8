"""Leaves out an invalid statement, such as an amount of money without a currency.

Rules that each are right can together make one. The reading of the text goes on without it, a warning says so, and
its figures are listed as unread.
"""

import warnings
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from tuyun.graph.source.format import StatementEntry


def valid_statement(fields: Mapping[str, Any]) -> StatementEntry | None:
    """The statement with these fields; None, after a warning, if the vocabulary or the format refuses it."""
    try:
        return StatementEntry.model_validate(fields)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        warnings.warn(
            f"The rules of the reader made an invalid statement, and it was left out. "
            f"Please report this: {fields['predicate']}, {place}: {fault['msg']}; “{fields['quote']}”",
            RuntimeWarning,
            stacklevel=2,
        )
        return None
