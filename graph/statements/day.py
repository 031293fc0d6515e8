"""Days and years: how they are written, and which years a source may speak of."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years of documents, and of the days that they state. What is outside is a placeholder or a slip."""
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_day(text: str) -> date:
    """The day that a text of the form YYYY-MM-DD names; raises `ValueError` if it has another form or is no day.

    >>> read_day("2021-12-31")
    datetime.date(2021, 12, 31)
    """
    if not WRITTEN.fullmatch(text):  # Python also reads 20211231 and 2021-W52-5
        raise ValueError("is not of the form YYYY-MM-DD")
    return date.fromisoformat(text)


def _written_as_day(value: object) -> object:
    number = isinstance(value, int | float | datetime)  # pydantic takes a number for the seconds since 1970
    if number or (isinstance(value, str) and not WRITTEN.fullmatch(value)):
        raise ValueError("is not a day; write it as 2021-12-31")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]
"""A day, or its text of the form YYYY-MM-DD."""
