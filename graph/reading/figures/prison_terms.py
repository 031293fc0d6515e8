"""Read terms of imprisonment: “two to nine years”, “at least 18 months”, “six months to three years”.

A term that has months beside years is in months, as the guide of coding has it.
"""

import re

from tuyun.graph.reading.figures.numerals import figures, value_of
from tuyun.graph.reading.matching.ruleset import FIGURE

Term = tuple[str, dict[str, object]]
"""The status of a term, and its bounds and unit."""
_PIECE = rf"(?P<number>{FIGURE})(?P<half> and a half)?[ -](?P<unit>years?|months?)"
_BEHIND = r"(?:[’']s?)?(?: (?:of )?imprisonment| in prison)?"
_YEARS = rf"{FIGURE}(?: and a half)? years?{_BEHIND}"
_MONTHS = rf"{FIGURE}(?: months?{_BEHIND}|-month (?:(?:prison|jail) )?(?:term|sentence))"
"""Terms of years and terms of months."""
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|[1-9]|1[01])"
"""Months that stand beside years in one term; “eight years and 30 months” are two terms."""
RECEIVED = (
    r"(?:receiv(?:ed|ing)|given)(?= (?:(?!(?:and|after|from|resulting)\b)[^\s;:,.]+ ){0,6}?"
    r"(?:(?:years?|months?)\b(?! of (?!imprison|prison|jail|probation|community|house))"
    r"|(?:sentences?|imprisonment|prison|jail|fines?|probation)\b(?! requests?\b)|terms?\b))"
)
"""A verb with a penalty behind it: “*received* suspended sentences”, not “received 500 dollars each”."""
_ANOTHER_TERM = (
    r"(?!(?:[’']s?)? (?:(?:of|on|in|under) )?(?:probation|parole|suspended|community|supervis|house arrest|home"
    r" |electronic)|[^.;]{0,40} respectively)"
)
"""What does not stand behind the months of a term: “five years in prison and *six months’ probation*”."""
_BOTH = rf"{FIGURE} years?{_BEHIND},? and {_FEW} months?\b{_ANOTHER_TERM}{_BEHIND}"
"""A single term of years and months: “five years and two months”."""
_ONE_DAY = r" and (?:one|1) day"
"""A day beside years, which the law adds so that another kind of penalty begins: “five years *and one day*”."""
MIXED = re.compile(
    rf"\b{FIGURE} years?{_ONE_DAY}\b(?: (?:to|and) {FIGURE} years?\b(?:{_ONE_DAY}\b)?)?"
    rf"|\b{FIGURE} years? (?:to|and) {FIGURE} years?{_ONE_DAY}\b"
    rf"|\b{_BOTH}(?: (?:to|and) (?:{_BOTH}|{_YEARS}))?(?!\w)"
    rf"|(?:(?<=\band of )|(?<=\band to )){FIGURE} years? and {_FEW} months?\b"
    rf"|\b(?:{_YEARS}|{_MONTHS}) (?:to|and) {_BOTH}(?!\w)"
    rf"|\b{_MONTHS} (?:to|and) {_YEARS}(?!\w)"
    rf"|\b{FIGURE}(?: years?{_BEHIND})? (?:to|and) {FIGURE} and a half years?\b"
    rf"|\b{FIGURE} and a half years?\b(?: (?:to|and) {FIGURE}(?: and a half)? years?\b)?"
    rf"|\b{FIGURE} and a half (?:to|and) {FIGURE}(?: and a half)? years?\b",
    re.IGNORECASE,
)
"""A term that has months or a day beside years, or half a year."""
_BOUND = re.compile(
    r"(?P<least>at least|(?:more|longer) than|(?:no|not) (?:less|fewer|shorter) than|over|exceed(?:ing|ed)"
    r"|in excess of|upwards of|as (?:few|little|short) as|a minimum of)"
    r"|(?P<most>up to|not exceeding|(?:less|fewer|shorter) than|(?:no|not) (?:more|longer) than"
    r"|as (?:many|much|long) as|a maximum of)",
    re.IGNORECASE,
)
"""Words that make a term a lower or an upper bound: “*in excess of* three and a half years”."""
_TWO_BOUNDS = re.compile(
    rf"(?:(?:not|no) less than|no fewer than|at least|a minimum of)"
    rf" (?P<least>{FIGURE})(?P<unit>[ -](?:year|month))?s?{_BEHIND},? (?:and|but|nor|or)(?: a)?"
    rf" (?:(?:not|no) (?:more|longer|greater) than|not exceeding|up to|at most|(?:a )?maximum of)"
    rf" (?P<most>{FIGURE}(?P<last>[ -](?:year|month))s?)",
    re.IGNORECASE,
)
"""A range by its two bounds: “*not less than* seven *and not more than* 15 years”."""
_HALF_BEHIND = re.compile(rf"\b(?P<number>{FIGURE}) years? and a half\b", re.IGNORECASE)
"""Half a year behind the years: “a year *and a half*”."""
_UNIT_LEFT_OUT = re.compile(
    rf"\b({FIGURE}(?: and a half)?)(?= (?:to|and) {FIGURE}(?: and a half)? years?\b)", re.I
)
"""A length whose unit stands behind the next one alone: “*two and a half* to nine years”."""


def term(words: str) -> Term | None:
    """A term of imprisonment; None if its words make no single term or range.

    >>> term("two to nine years")
    ('range', {'lower': 2, 'upper': 9, 'unit': 'year'})
    >>> term("six months to two years")
    ('range', {'lower': 6, 'upper': 24, 'unit': 'month'})
    >>> term("at least three and a half years")
    ('lower_bound', {'lower': 42, 'unit': 'month'})
    >>> term("two and a half to nine years")
    ('range', {'lower': 30, 'upper': 108, 'unit': 'month'})
    >>> term("between one year and six years and eight months")
    ('range', {'lower': 12, 'upper': 80, 'unit': 'month'})
    >>> term("five years and two months")
    ('measured', {'lower': 62, 'upper': 62, 'unit': 'month'})
    >>> term("five years and one day to 15 years")
    ('range', {'lower': 5, 'upper': 15, 'unit': 'year'})
    >>> term("no less than seven and no more than 15 years")
    ('range', {'lower': 7, 'upper': 15, 'unit': 'year'})
    >>> term("a year and a half")
    ('measured', {'lower': 18, 'upper': 18, 'unit': 'month'})
    """
    words = _TWO_BOUNDS.sub(_as_range, re.sub(rf"{_ONE_DAY}\b", "", words))
    words = _HALF_BEHIND.sub(r"\g<number> and a half years", re.sub(r"\ba (?=year and)", "one ", words))
    if MIXED.search(words):
        return _in_months(words)
    units = set(re.findall(r"(year|month|week|day|hour)s?\b", words))
    found = [
        figure
        for figure in figures(re.sub(r"(?:years?|months?|weeks?|days?|hours?)\b", "cases", words))[0]
        if figure.lower or figure.upper
    ]
    if len(units) != 1 or len(found) not in (1, 2):
        return None
    first, last = found[0], found[-1]
    lower, upper = first.lower, last.upper
    status = str(first.status)
    if len(found) == 2:
        exact = first.status == last.status == "measured"
        if not exact or first.lower is None or first.lower >= (upper or 0):
            return None
        status = "range"
    if status not in ("measured", "range", "lower_bound", "upper_bound"):
        return None
    return status, {**_stated(lower, upper), "unit": units.pop()}


def _as_range(bounds: re.Match[str]) -> str:
    """Two bounds as a range: “seven to 15 years”, “six months to two years”."""
    first = "" if bounds["unit"] in (None, bounds["last"]) else f"{bounds['unit']}s"
    return f"{bounds['least']}{first} to {bounds['most']}"


def several_terms(words: str) -> Term | None:
    """The range of the terms of several people, from the shortest to the longest.

    >>> several_terms("20, nine and 12 years"), several_terms("four and six and a half years")
    (('range', {'lower': 9, 'upper': 20, 'unit': 'year'}), ('range', {'lower': 48, 'upper': 78, 'unit': 'month'}))
    """
    half = " and a half " in words
    units = set(re.findall(r"(year|month)s?\b", words))
    numbers = [number for piece in re.findall(FIGURE, words, re.IGNORECASE) if (number := value_of(piece))]
    if len(units) != 1 or len(set(numbers)) < 2 or (half and units == {"month"}):
        return None
    if half:
        numbers = [12 * number + 6 * (place == len(numbers) - 1) for place, number in enumerate(numbers)]
    return "range", {"lower": min(numbers), "upper": max(numbers), "unit": "month" if half else units.pop()}


def _in_months(words: str) -> Term | None:
    ends: list[int] = []
    words = _UNIT_LEFT_OUT.sub(r"\1 years", words)
    last_unit, place = "", 0
    for piece in re.finditer(_PIECE, words, re.IGNORECASE):
        number = value_of(piece["number"])
        if number is None:
            return None
        months = number * 12 + 6 * (piece["half"] is not None) if piece["unit"].startswith("year") else number
        joined = re.search(r"\band $", words[place : piece.start()]) is not None
        if ends and last_unit == "year" and piece["unit"].startswith("month") and joined:
            ends[-1] += months
        else:
            ends.append(months)
        last_unit, place = piece["unit"].rstrip("s"), piece.end()
    bound = _BOUND.match(words)
    match ends:
        case [single] if bound is None:
            return "measured", {**_stated(single, single), "unit": "month"}
        case [single] if bound is not None:
            least = bound["least"] is not None
            limits = _stated(single if least else None, None if least else single)
            return "lower_bound" if least else "upper_bound", {**limits, "unit": "month"}
        case [low, high] if low < high:
            return "range", {**_stated(low, high), "unit": "month"}
    return None


def _stated(lower: int | None, upper: int | None) -> dict[str, object]:
    """The bounds that are stated."""
    return {name: value for name, value in (("lower", lower), ("upper", upper)) if value is not None}
