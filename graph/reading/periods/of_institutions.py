"""Find the dates that say when an institution was set up, and not when anybody was counted.

“The unit, which was *set up in 2024*, employs five officers”.
"""

import re

_SET_UP = (
    r"(?:set up|establish(?:ed|ment)|creat(?:ed|ion)|found(?:ed|ing)|formed|launched|opened|inaugurated|instituted"
    r"|(?:re)?organi[sz]ed|reinforced|strengthened|renamed|merged|operational|functioning|active|in operation"
    r"|in existence|in place|adopted|enacted|introduced|amended)"
)
_VERB = (
    r"(?:employ(?:s|ed)|ha[sd]|compris(?:es|ed)|number(?:s|ed)|consist(?:s|ed) of"
    r"|(?:is|was) (?:staffed|composed|made up)|counts|total(?:s|led))"
)
"""A verb of those who have so many people."""
_BEGAN = re.compile(rf"\b{_SET_UP}\b(?:(?!\band {_VERB}\b)[^;.]){{0,60}} ?$")
"""What stands before the date of an institution: “*established within the police in* April 2024”."""
_NOW = r"(?: (?:today|now|currently|still|at present))?"
_STATE = re.compile(rf"(?:,|\)| and){_NOW}(?: which)?{_NOW} {_VERB}\b")
"""The verb behind the date that says how many work there: “in 2024*, employs* five officers”."""


def of_institution(text: str, start: int, end: int, count: int) -> bool:
    """Whether a date between two places says when those began who have the people counted behind it.

    >>> text = "The unit, which was set up in 2024, employs five officers."
    >>> of_institution(text, 27, 34, 44)
    True
    """
    return end <= count and _BEGAN.search(text, 0, start) is not None and _STATE.match(text, end) is not None
