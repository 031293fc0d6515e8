"""Lists of years, to which the figures of a list of the same length belong: “identified 12, 14 and nine victims in
*2027, 2028 and 2029*”."""

import re

_YEARS = re.compile(r"(?<![Bb]etween )\b(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? and (?:in )?(?:19|20)\d\d\b")


def listed_years(text: str, number: int, start: int = 0, end: int | None = None) -> list[int]:
    """The years of the only list of so many years between two places of a sentence; empty without one.

    >>> listed_years("In 2027, 2028 and 2029, police identified 12, 14 and nine victims.", 3)
    [2027, 2028, 2029]
    """
    lists = [
        re.findall(r"\d{4}", years) for years in _YEARS.findall(text, start, len(text) if end is None else end)
    ]
    fitting = [years for years in lists if len(years) == number]
    return [int(year) for year in fitting[0]] if len(fitting) == 1 else []
