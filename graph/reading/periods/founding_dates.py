"""Find the dates that say when an institution was set up, and not when anybody was counted.

“The unit, which was *set up in 2024*, employs five officers”.
"""

import re

_SET_UP = (
    r"(?:set(?:ting)? up|establish(?:ed|ment|ing)|creat(?:ed|ion|ing)|found(?:ed|ing)|formed|formation|launched"
    r"|open(?:ed|ing)|inaugurated|instituted"
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
_WITH = r"(?:,? (?:which|that|with|of|staffed|compris(?:ed|ing)|employing|consisting|made up)\b)"
"""What leads from an institution to those who work there."""
_OPENED = re.compile(
    rf",? (?:(?!\b(?:and|but|while|as)\b)[^;.]){{0,60}}?\b{_SET_UP} (?:(?!\b(?:and|but)\b)[^;.,]){{0,80}}?"
    rf"{_WITH}[^;.,]{{0,40}}$"
)
"""What stands between the date of an opening and a count: “In 2031*, it opened a bureau with* 100 officers”."""
_OF_OPENED = re.compile(rf",?(?:(?!\b(?:and|but)\b)[^;.,]){{0,80}}?{_WITH}[^;.,]{{0,40}}$")
"""The same if the opening stands before its date: “the opening in 2031 *of a bureau that has* 100 officers”."""

_FOUNDED_WITH = re.compile(
    rf"\b{_SET_UP} (?:(?:an?|the|its|another|this) )(?:(?!(?:and|but|to|for|that|which)\b)[\w’'-]+ ){{1,8}}?"
    r"(?:of|with|staffed (?:by|with)|(?:comprising|consisting of|composed of|made up of|employing)"
    r"(?: (?:some|about|at least|only|up to))?) $"
)
"""What stands before people with whom an institution is opened: “*set up a unit of* nine investigators”."""
_NO_VERB = re.compile(r"(?:(?! (?:and|but|who|which|that|as|while)\b)[^;,.])*")
_WAS_SET_UP = re.compile(rf"[^;.]*?\b(?:was|were|had been|being) (?:\w+ly )?{_SET_UP} [^;.,]{{0,40}}$")
"""Words between a number of staff and the date of the opening: “a unit of nine officers *was set up* in 2030”."""


def _behind(text: str, count: int, end: int, start: int) -> bool:
    """Whether a date behind people says when the office was opened to which they belong."""
    founded = _FOUNDED_WITH.search(text, 0, count) and _NO_VERB.fullmatch(text, end, start)
    return bool(founded) or _WAS_SET_UP.match(text[end:start]) is not None


def is_founding_date(text: str, start: int, end: int, count: tuple[int, int]) -> bool:
    """Whether the date between two offsets says when the institution was set up to which counted people belong.

    Args:
        text: the sentence.
        start: where the date begins.
        end: where it ends.
        count: where the count of people begins and ends.

    >>> text = "In 2024, the ministry opened a unit that employs five officers."
    >>> is_founding_date(text, 0, 7, (51, 64))
    True
    >>> text = "The unit, which was set up in 2024, employs five officers."
    >>> is_founding_date(text, 27, 34, (44, 57))
    True
    >>> text = "It set up a unit of nine officers in 2024."
    >>> is_founding_date(text, 34, 41, (20, 33))
    True
    >>> text = "It welcomes the setting up, in 2024, of a unit, which is staffed by five officers."
    >>> is_founding_date(text, 28, 35, (69, 82))
    True
    >>> is_founding_date("It hired nine officers in 2024.", 23, 30, (9, 22))
    False
    """
    if start >= count[1]:
        return _behind(text, count[0], count[1], start)
    if end > count[0]:
        return False
    if _BEGAN.search(text, 0, start):
        return _STATE.match(text, end) is not None or _OF_OPENED.match(text, end, count[0]) is not None
    return _OPENED.match(text, end, count[0]) is not None
