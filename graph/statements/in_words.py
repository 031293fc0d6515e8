"""Puts a quantity and a period into words that keep open bounds, limits and the kind of the period."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tuyun.graph.statements.period import Period
from tuyun.graph.statements.quantity import OPEN_CURRENCY, Part, Quantity
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Unit


def count_in_words(quantity: Quantity) -> str:
    """A count in words that name its open bounds: ``6``, ``up to 12``, ``0 or more (some)``."""
    text = bounds_in_words(quantity)
    if not text:
        return quantity.words or "not counted"
    return f"{text} ({quantity.words})" if quantity.words else text


def bounds_in_words(quantity: Quantity) -> str:
    """The bounds of a count: ``6``, ``up to 12``, ``1 or more``; empty if both are open."""
    lower, upper = quantity.lower, quantity.upper
    if lower is None:
        return "" if upper is None else f"up to {upper}"
    if upper is None:
        return f"{lower} or more"
    return str(lower) if lower == upper else f"{lower} to {upper}"


def amount_in_words(quantity: Quantity) -> str:
    """The bounds of a count with its unit, as ``1 or more prosecutions``; empty without a bound or a unit.

    >>> amount_in_words(Quantity(lower=150, unit="person")), amount_in_words(Quantity(words="frequently"))
    ('150 or more people', '')
    >>> amount_in_words(Quantity(lower=20000, upper=20000, unit="money", currency="USD"))
    '20000 USD'
    >>> amount_in_words(Quantity(lower=20000, upper=20000, unit="money", currency="XXX"))
    '20000 in a currency that is open'
    >>> amount_in_words(Quantity(stated=60, unit="suspect", words="approximately 60"))
    'approximately 60 suspects'
    """
    bounds = bounds_in_words(quantity) if quantity.stated is None else quantity.words
    if quantity.unit is None or not bounds:
        return ""
    if quantity.currency == OPEN_CURRENCY:
        return f"{bounds} in a currency that is open"
    return f"{bounds} {quantity.currency or unit_in_words(quantity.unit, quantity.upper)}"


def unit_in_words(unit: Unit, upper: int | None) -> str:
    """``case`` for at most 1, else ``cases``."""
    name = unit.replace("_", " ")
    return name if upper == 1 else vocabulary().units[unit].plural or f"{name}s"


def limits_in_words(quantity: Quantity, names: Mapping[str, str]) -> Iterator[str]:
    """The sentence's own words for a count, its forms and breakdown, and the other limits that it states.

    >>> list(limits_in_words(Quantity(words="some", scope={"forms": ["sex_trafficking", "forced_labor"]}), {}))
    ['some', 'sex trafficking or forced labor']

    Args:
        quantity: the count.
        names: of the entities that limit it, by id.
    """
    if quantity.words and not (quantity.stated is not None and quantity.unit):
        yield quantity.words
    scope = quantity.scope
    parts = [
        f"{bounds_in_words(Quantity(lower=part.lower, upper=part.upper))} {_part_in_words(part, names)}"
        for part in quantity.parts
    ]
    forms = [form for form in scope.forms if form not in {part.form for part in quantity.parts}]
    if forms:
        yield " or ".join(form.replace("_", " ") for form in forms)
    if parts:
        yield ", ".join(parts)
    for entities in (scope.laws, scope.places, scope.groups):
        if entities:
            yield ", ".join(names.get(entity, entity) for entity in entities)
    if scope.condition:
        yield scope.condition


def _part_in_words(part: Part, names: Mapping[str, str]) -> str:
    if part.outcome:
        return f"({vocabulary().predicates[part.outcome].reads})"
    return part.form.replace("_", " ") if part.form else names.get(part.of, part.of)


def period_in_words(period: Period) -> str:
    """The period alone: ``calendar year 2021``, ``June 2021``, ``previous years``; empty if it is not stated."""
    if period.rough:
        return _rough_date_in_words(period)
    if period.start is None:
        name = vocabulary().period_kinds[period.kind].reads or ""
        return f"{period.years} {name.removeprefix('several ')}" if period.years else name
    if period.end is None:
        return f"since {period.start.year if _is_new_year(period.start) else day_in_words(period.start)}"
    if period.kind == "calendar_year":
        return f"calendar year {period.start.year}"
    days = f"{day_in_words(period.start)} to {day_in_words(period.end)}"
    if period.kind in ("reporting_period", "fiscal_year"):
        return f"{period.kind.replace('_', ' ')} {days}"
    whole_years = _is_new_year(period.start) and _is_new_year(period.end + timedelta(days=1))
    if period.kind == "several_years" and whole_years:
        return f"the years {period.start.year} to {period.end.year}"
    if period.start == period.end:
        return day_in_words(period.start)
    month = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    return f"{period.start:%B %Y}" if month and period.start.day == 1 and period.end.day >= 28 else days


def _rough_date_in_words(period: Period) -> str:
    """A rough date by the sentence's words, or else by the outermost days."""
    if period.words or period.start is None or period.end is None:
        return f"a rough date ({period.words or 'see the quote'})"
    return f"a rough date within {day_in_words(period.start)} to {day_in_words(period.end)}"


def _is_new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def when_in_words(period: Period) -> str:
    """When it happened or was said, as a part of a sentence; empty if it is not stated.

    >>> when_in_words(Period(kind="prior_years", of="saying")), when_in_words(Period())
    ('said in previous years', '')
    >>> when_in_words(Period(kind="consecutive_years", years=3)), when_in_words(Period(kind="several_years"))
    ('for 3 consecutive years', 'over several years')
    >>> when_in_words(Period(kind="rough_date", start="2019-01-01", end="2019-12-31", words="in early 2019"))
    'at a rough date (in early 2019)'
    >>> when_in_words(Period(kind="rough_date", start="2019-01-01", end="2019-12-31"))
    'at a rough date within 1 Jan 2019 to 31 Dec 2019'
    """
    words = period_in_words(period)
    if not words:
        return ""
    preposition = "in "
    if period.kind in ("reporting_period", "fiscal_year"):
        preposition = "in the "
    elif period.kind == "since_year":
        preposition = ""
    elif period.rough:
        preposition = "at "
    elif period.kind == "consecutive_years":
        preposition = "for "
    elif period.kind == "several_years" and period.start is None:
        preposition = "over "
    elif period.kind in ("dated", "several_years") and words[0].isdigit():
        preposition = "on " if period.start == period.end else "from "
    return f"{'said ' if period.of == 'saying' else ''}{preposition}{words}"


def day_in_words(day: date) -> str:
    """``31 Mar 2022``."""
    return f"{day:%-d %b %Y}"
