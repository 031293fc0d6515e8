"""Finds lists of years in a sentence that has a figure for each year of the list.

“Identified 12, 14 and nine victims in *2027, 2028 and 2029*.”
"""

import re

_YEARS = re.compile(r"(?<![Bb]etween )\b(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? and (?:in )?(?:19|20)\d\d\b")


def listed_years(text: str, number: int, start: int = 0, end: int | None = None) -> list[int]:
    """The years of the list between two places that has so many years; empty if no list or several lists have.

    >>> listed_years("In 2027, 2028 and 2029, police identified 12, 14 and nine victims.", 3)
    [2027, 2028, 2029]
    """
    lists = [
        re.findall(r"\d{4}", years) for years in _YEARS.findall(text, start, len(text) if end is None else end)
    ]
    fitting = [years for years in lists if len(years) == number]
    return [int(year) for year in fitting[0]] if len(fitting) == 1 else []
