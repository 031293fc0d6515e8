"""The status and the quantity of a frame: a term of imprisonment, a fine, a count, or a word for a quantity."""

import re
from collections.abc import Mapping
from typing import Any

from tuyun.graph.reading.counts import counts
from tuyun.graph.reading.numerals import figures
from tuyun.graph.reading.ruleset import FIGURE
from tuyun.graph.vocabulary import vocabulary

Measured = tuple[str, dict[str, object]]
CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
    "£": "GBP", "gbp": "GBP", "pula": "BWP", "baht": "THB", "taka": "BDT", "naira": "NGN", "cedi": "GHS",
    "yen": "JPY", "yuan": "CNY", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "lek": "ALL", "lari": "GEL",
    "dram": "AMD", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "tenge": "KZT", "rand": "ZAR",
    "shekel": "ILS", "birr": "ETB", "kuna": "HRK", "som": "KGS", "nepali rupee": "NPR", "indian rupee": "INR",
    "lempira": "HNL", "quetzal": "GTQ", "guarani": "PYG", "boliviano": "BOB", "dalasi": "GMD", "metical": "MZN",
    "kyat": "MMK", "kip": "LAK", "riel": "KHR", "tugrik": "MNT", "denar": "MKD", "lev": "BGN", "gourde": "HTG",
    "vatu": "VUV", "tala": "WST", "kina": "PGK", "ngultrum": "BTN", "rufiyaa": "MVR", "afghani": "AFN",
    "ariary": "MGA", "leone": "SLL", "somoni": "TJS",
    "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "mauritian rupee": "MUR",
}  # fmt: skip
"""Symbols, codes and names of currencies that a single country or union has."""
_NUMBER = re.compile(FIGURE, re.IGNORECASE)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_NAMES = "|".join(sorted((name for name in CURRENCIES if name[-1].isalpha()), key=len, reverse=True))
_MONEY = re.compile(
    r"(?P<before>US\$|[$€£]|USD|EUR|GBP)? ?(?P<number>\d[\d,]*(?:\.\d+)?)(?: (?P<scale>thousand|million|billion))?"
    rf"(?: (?P<after>{_NAMES})s?\b)?",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"^(?P<lower>\d[\d,]*)(?: \([^()]*\))? (?:to|and) (?P<rest>\d.*)$")
_BOUNDS = {
    "at least": "lower_bound",
    "more than": "lower_bound",
    "up to": "upper_bound",
    "not exceeding": "upper_bound",
    "less than": "upper_bound",
}


_OPEN = {"lower_bound": "upper", "upper_bound": "lower"}
"""The bound that a bound of a range leaves open."""


def measured(gives: Mapping[str, Any], groups: Mapping[str, str]) -> Measured | None:
    """The quantity of a frame by its rule and the groups of its pattern; None if there is no clear quantity."""
    match gives.get("measure") or gives.get("unit"):
        case "year":
            return prescribed(groups)
        case "term":
            length = term(f"{groups['term']} {groups.get('in', '')}".strip())
            bound = gives.get("bound") or ("lower_bound" if groups.get("more") else None)
            if length and bound:
                kept = {name: value for name, value in length[1].items() if name != _OPEN[bound]}
                return "prescribed" if gives.get("prescribed") else str(bound), kept
            return length
        case "money":
            fine = money(groups["amount"])
            return ("prescribed", fine[1]) if fine and gives.get("prescribed") else fine
    if words := groups.get("words"):
        unit = {"unit": gives["words_unit"]} if "words_unit" in gives else {}
        return "qualitative", {
            "words": words,
            **unit,
            **({"lower": 1} if words.lower() in ("some", "several") else {}),
        }
    return people(groups, str(gives["unit"])) if gives.get("unit") else None


def prescribed(groups: Mapping[str, str]) -> Measured | None:
    """The years that a law prescribes.

    >>> prescribed({"object_penalty": "up to 10 years"})[1], prescribed({"object_penalty": "10 years to life"})[1]
    ({'upper': 10, 'unit': 'year', 'scope': {}}, {'lower': 10, 'unit': 'year', 'scope': {}})
    """
    words = groups["object_penalty"]
    if len(set(re.findall(r"(year|month)", words))) > 1:
        return None
    bounds = [figure.lower for piece in _NUMBER.findall(words) for figure in figures(f"{piece} cases")[0]]
    if not bounds:
        return None
    limits: dict[str, object] = {"lower": bounds[0], "upper": bounds[-1]}
    if re.match(r"up to|a maximum of", words, re.IGNORECASE):
        del limits["lower"]
    elif len(bounds) == 1 and re.search(r"at least|less than|minimum|to life", words, re.IGNORECASE):
        del limits["upper"]
    condition = (groups.get("condition") or "").strip(" ,")
    return "prescribed", {**limits, "unit": "year", "scope": {"condition": condition} if condition else {}}


def term(words: str) -> Measured | None:
    """A term of imprisonment in a single unit.

    >>> term("two to nine years"), term("at least 18 months"), term("six months to two years")
    (('range', {'lower': 2, 'upper': 9, 'unit': 'year'}), ('lower_bound', {'lower': 18, 'unit': 'month'}), None)
    """
    units = set(re.findall(r"(year|month|day)s?\b", words))
    found = [
        figure
        for figure in figures(re.sub(r"(?:years?|months?|days?)\b", "cases", words))[0]
        if figure.lower or figure.upper
    ]
    if len(units) != 1 or len(found) not in (1, 2):
        return None
    unit, (first, last) = units.pop(), (found[0], found[-1])
    lower, upper = first.lower, last.upper
    status = str(first.status)
    if len(found) == 2:
        if (
            first.status != "measured"
            or last.status != "measured"
            or first.lower is None
            or first.lower >= (upper or 0)
        ):
            return None
        status = "range"
    if status not in ("measured", "range", "lower_bound", "upper_bound"):
        return None
    bounds = {"lower": lower, "upper": upper}
    return status, {**{name: bound for name, bound in bounds.items() if bound is not None}, "unit": unit}


def money(words: str) -> Measured | None:
    """An amount in a currency that its words name; None for any other, such as pesos, of which there are many.

    >>> money("20,000 dollars"), money("5,000 pesos")
    (('measured', {'lower': 20000, 'upper': 20000, 'unit': 'money', 'currency': 'USD'}), None)
    """
    words = re.sub(r"\bUS (?=dollars)", "", words)
    if span := _FROM_TO.match(words):
        highest = money(span["rest"])
        lowest = int(span["lower"].replace(",", ""))
        if highest is None or highest[0] != "measured" or lowest >= int(str(highest[1]["upper"])):
            return None
        return "range", {**highest[1], "lower": lowest}
    found = [match for match in _MONEY.finditer(words) if match["before"] or match["after"]]
    if len(found) != 1 or len(re.findall(r"\d[\d,.]*\d|\d", words)) != 1:
        return None
    number = float(found[0]["number"].replace(",", "")) * _SCALES.get((found[0]["scale"] or "").lower(), 1)
    amount, currency = round(number), CURRENCIES[(found[0]["before"] or found[0]["after"]).lower()]
    status = next((status for lead, status in _BOUNDS.items() if words.lower().startswith(lead)), "measured")
    bounds = {"lower": amount, "upper": amount}
    bounds.pop({"lower_bound": "upper", "upper_bound": "lower"}.get(status, ""), None)
    return status, {**bounds, "unit": "money", "currency": currency}


def people(groups: Mapping[str, str], unit: str) -> Measured | None:
    """The count of people or trainings in the words of a frame; the noun gives the unit if a rule knows it."""
    words = groups.get("count") or groups.get("audience_groups", "")
    found, _ = figures(words)
    if len(found) != 1 or found[0].status not in vocabulary().statuses:
        return None
    figure, made = found[0], counts(words, found)
    listed = re.search(r",| and ", words[figure.end :])  # “150 prosecutors and investigators” are persons
    if unit == "person" and made and not listed and made[0].unit in vocabulary().units:
        unit = made[0].unit
    if figure.status == "approximate":
        return "approximate", {"stated": figure.lower, "unit": unit, "words": words[figure.start : figure.end]}
    return str(figure.status), {"lower": figure.lower, "upper": figure.upper, "unit": unit}
