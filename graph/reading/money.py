"""Read amounts of money: “$4,500”, “a fine of 10,000 to 20,000 lari”, “5 million CFA francs”.

The names of currencies, and which currency a country has, are those of the Unicode CLDR, by Babel.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from tuyun.graph.source.figures import SCALES

Amount = tuple[str, dict[str, object]]
"""The status of an amount, and its bounds, unit and currency."""
_SYMBOLS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₱": "PHP", "Ph": "PHP", "₦": "NGN",
    "Tk": "BDT", "Ks": "KES", "RM": "MYR", "R$": "BRL", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "NT$": "TWD", "S$": "SGD", "TT$": "TTD", "J$": "JMD", "Gh": "GHS",
}  # fmt: skip
_SIGN = (
    r"(?:US\$|(?-i:\b(?:R|A|C|NZ|HK|NT|S|TT|J)\$)|[$€£₹₱₦]"
    r"|(?-i:\bRs\.?|\bRM(?= ?\d)|\bPh[Pp]|\bTk\.?|\bK[Ss]hs?\.?|\bG[Hh](?:[Cc₵¢]|S(?=\d))))"
)
"""A sign of a currency before a number."""
_SPELLINGS = {
    "BRL": "reais", "CRC": "colones", "SVC": "colones", "MZN": "meticais", "LSL": "maloti", "CNY": "renminbi",
    "GTQ": "quetzales", "PYG": "guaraníes, guaranies", "ALL": "leks", "MKD": "denars", "BGN": "lev, levs",
    "CZK": "crowns", "HRK": "kuna", "LTL": "litas", "LVL": "lats", "NIO": "cordobas", "BAM": "convertible marks",
    "TOP": "pa’anga, pa'anga", "UZS": "soum, soums",
    "SEK": "kronor, crowns", "NOK": "crowns", "DKK": "crowns", "ISK": "crowns",
    "ETB": "birr", "BWP": "pula", "NGN": "naira", "BDT": "taka", "MYR": "ringgit",
    "IDR": "rupiah", "KZT": "tenge", "PLN": "zloty", "GEL": "lari", "MGA": "ariary", "TRY": "lira",
    "RUB": "roubles", "XCD": "eastern caribbean dollars",
}  # fmt: skip
"""Names that reports in English use beside those of the CLDR."""
_NO_NAMES = {"gold", "real", "mark", "marks", "sol", "pound", "franc", "peso", "dollar", "euro", "crown"}
"""Singulars and English words that are no name of an amount of more than one."""
_SINGLE = "(?:franc|peso|dollar|euro|pound|crown|mark|rupee|shilling|dinar)"
"""Names of currencies before a noun, where they have no plural: “a 50,000 *peso* fine”."""
_ONES = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10",
}  # fmt: skip
_WORD = rf"(?:{'|'.join(_ONES)})(?= (?:thousand|million|billion|lakh|crore))"
NUMBER = rf"(?:\d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d)|\d[\d,]*(?:\.\d+)?|{_WORD})"
_SCALES = {**SCALES, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}
SCALE = rf"(?i:{'|'.join(_SCALES)})\b"
_SHORT_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion"}
_SHORT_SCALE = r" ?(?-i:[kK]|[mM]n?|bn)\b"
"""A word for a thousand or more that is shortened to a letter or two: “€1.2*m*”."""
_FROM_TO = re.compile(
    rf"^(?P<lower>{NUMBER})(?: (?P<scale>{SCALE}))?(?: \([^()]*\))?(?: (?:to|and) |[-–])"
    rf"(?P<rest>(?:{_SIGN} ?|[A-Z]{{3}} ?)?(?:\d|{_WORD}).*)$"
)
_LEAST = r"(?:(?:not|no) less than|at least|a minimum of) "
_AND_MOST = (
    r",? (?:and|but|nor|or) (?:a )?(?:(?:not |no )?(?:more|greater) than|not exceeding|maximum of|at most|up to) "
)
"""The words of a range by its two bounds: “*not less than* 300 *and not more than* 500 euros”."""
BOUNDS = {
    "at least": "lower_bound", "not less than": "lower_bound", "no less than": "lower_bound",
    "more than": "lower_bound", "a minimum of": "lower_bound", "over": "lower_bound",
    "up to": "upper_bound", "not exceeding": "upper_bound", "not more than": "upper_bound",
    "no more than": "upper_bound", "at most": "upper_bound", "as much as": "upper_bound",
    "as little as": "lower_bound", "in excess of": "lower_bound", "exceeding": "lower_bound",
    "upwards of": "lower_bound", "a maximum of": "upper_bound", "less than": "upper_bound",
}  # fmt: skip

_LEAST_AND_MOST = re.compile(
    rf"{_LEAST}(?P<least>(?:{_SIGN} ?|[A-Z]{{3}} ?)?{NUMBER}(?: {SCALE})?)[^()\d]{{0,40}}?"
    rf"(?: \([^()]{{2,40}}\))?{_AND_MOST}",
    re.IGNORECASE,
)


@cache
def _countries() -> Mapping[str, tuple[str, ...]]:
    """The currencies in use in each country, by its ISO 3166 code."""
    codes = [code for code in map(str, Locale("en").territories) if len(code) == 2]
    return {code: tuple(get_territory_currencies(code)) for code in codes}


@cache
def _former() -> tuple[str, ...]:
    """The currencies that went out of use since 2001, whose older reports go on naming them: BGN, HRK. One whose
    name the CLDR limits by years has left its name to another: “Ghanaian cedis (1979–2007)”."""
    span = (date(2001, 1, 1), date.today())
    every = {code for land in _countries() for code in get_territory_currencies(land, *span)}
    every -= {code for codes in _countries().values() for code in codes}
    return tuple(sorted(code for code in every if "(" not in get_currency_name(code, locale="en")))


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The names of the currencies in use, in small letters, each with the codes that it may stand for: “euros” for
    EUR alone, “dollars” for USD and 21 others."""
    names: dict[str, dict[str, None]] = {}
    now = sorted({code for codes in _countries().values() for code in codes})
    for code in (*now, *_former()):
        for count in (1, 5):
            name = get_currency_name(code, count, "en").lower()
            for words in (name, name.split(" ")[-1]):
                if code in now or set(names.get(words, {})) <= set(_former()):
                    names.setdefault(words, {})[code] = None
        if "cfa" in get_currency_name(code, locale="en").lower().split(" "):
            for words in ("cfa", "cfa francs", "francs cfa", "fcfa"):
                names.setdefault(words, {})[code] = None
        for words in filter(None, _SPELLINGS.get(code, "").split(", ")):
            names.setdefault(words, {})[code] = None
    return {name: tuple(codes) for name, codes in names.items() if name not in _NO_NAMES}


@cache
def currency_pattern() -> str:
    """A pattern of the name of a currency, with the words of its country: “Central African CFA francs (CFA)”."""
    words = {name.split(" ")[-1] for name in _names()} - _NO_NAMES
    words |= {"cfa francs", "francs cfa", "convertible marks"}
    listed = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    country = r"(?:(?-i:[A-Z])[\w’-]* |of |convertible |new ){0,4}?"
    return rf"(?:{country}(?:{listed}|{_codes()})\b(?: \((?-i:[A-Z]{{2,5}})\))?)"


@cache
def _codes() -> str:
    codes = sorted({*_former(), *(code for codes in _countries().values() for code in codes)} - {"THB"})
    return rf"(?-i:{'|'.join(codes)}|THB(?! [a-z]+s\b))"  # “12 THB cases” are of trafficking in human beings


@cache
def amount_pattern() -> str:
    """A pattern of an amount of money, or of a range of two; what stands in brackets behind its name is its worth
    in another currency."""
    lead = f"(?:{'|'.join(sorted(BOUNDS, key=len, reverse=True))}) "
    symbol = rf"(?:{_SIGN} ?|{_codes()} ?)"
    number = rf"{NUMBER}(?: {SCALE}|{_SHORT_SCALE})?"
    worth = r"(?: \([^()]{2,40}\))?"
    name = currency_pattern()
    single = rf"{number}[ -]{_SINGLE}(?= (?:fines?|penalty|bond|bail)\b)"

    def joined(by: str) -> str:  # “spent 300 pesos in 2018 and 200 pesos” has no range of 2018 to 200
        first = f"(?:{worth} {by} |[-–])"
        no_year = "(?<!during )(?<!course of )"  # “cut from 300 pesos during 2018 to 200 pesos”
        range_of_two = rf"(?:{no_year}{number}(?: {name})?{first})?{number} {name}"
        return rf"(?:{symbol}{number}{first})?{symbol}{number}|{range_of_two}"

    least = rf"{_LEAST}(?:{symbol})?{number}(?: {name})?{worth}{_AND_MOST}"
    return rf"(?:between (?:{joined('and')})|(?:{least}|{lead})?(?:{joined('to')}|{single}))"


POINT_OF_THOUSANDS = re.compile(r"\d\.\d{3}(?!\d| ?(?:[mb]illion|[mb]n?\b))")
"""A point that may stand between thousands."""


def money(words: str, country: str | None = None) -> Amount | None:
    """An amount in a currency that its words name.

    Args:
        words: the amount, its bound, and its currency.
        country: the ISO 3166 code of the country that the text is about: its currency is meant by a name that
            several currencies share.

    Returns:
        None if there is no single amount, or its currency stays open: “5,000 pesos” outside a country with pesos.

    >>> money("20,000 dollars"), money("5,000 pesos"), money("5,000 pesos", "CO")[1]["currency"]
    (('measured', {'lower': 20000, 'upper': 20000, 'unit': 'money', 'currency': 'USD'}), None, 'COP')
    >>> money("EUR1.2m")
    ('measured', {'lower': 1200000, 'upper': 1200000, 'unit': 'money', 'currency': 'EUR'})
    >>> money("500.000 dollars")  # half a million or 500
    """
    if POINT_OF_THOUSANDS.search(words):
        return None
    words = _LEAST_AND_MOST.sub(r"\g<least> to ", in_full(words))
    words = re.sub(r" \([^()]*\)(?! (?:to|and))", "", re.sub(r"\bUS (?=dollars)", "", words)).strip()
    words = re.sub(rf"[ -]({_SINGLE})$", r" \1s", words)
    lead = next((lead for lead in sorted(BOUNDS, key=len, reverse=True) if words.lower().startswith(lead)), None)
    words = words[len(lead) :].strip() if lead else words.removeprefix("between ")
    if span := _FROM_TO.match(re.sub(rf"^(?:{_SIGN} ?|{_codes()} ?)", "", words)):
        return _range(words, span, country)
    match = re.fullmatch(
        rf"(?P<symbol>{_SIGN}|{_codes()})? ?(?P<number>{NUMBER})(?: (?P<scale>{SCALE}))?(?: (?P<name>.+))?",
        words,
    )
    code = _currency(match["symbol"], match["name"], country) if match else None
    if match is None or code is None:
        return None
    amount = round(value(match["number"]) * times(match["scale"]))
    status = BOUNDS[lead] if lead else "measured"
    bounds = {"lower": amount, "upper": amount}
    bounds.pop({"lower_bound": "upper", "upper_bound": "lower"}.get(status, ""), None)
    return status, {**bounds, "unit": "money", "currency": code}


def in_full(words: str) -> str:
    """The words of an amount, with “1.2m” and the like as “1.2 million”."""
    return re.sub(rf"(?<=\d){_SHORT_SCALE}", lambda short: f" {_SHORT_SCALES[short[0].strip().lower()]}", words)


def times(scale: str | None) -> int:
    """What a number is multiplied by: ``million`` stands for a million, and no word for 1."""
    return _SCALES[scale.lower()] if scale else 1


def value(number: str) -> float:
    return float(re.sub(r"[,\s]", "", _ONES.get(number.lower(), number)))


def _range(words: str, span: re.Match[str], country: str | None) -> Amount | None:
    symbol = re.match(rf"{_SIGN} ?|{_codes()} ?", words)
    own = re.match(rf"{_SIGN}|{_codes()}", span["rest"])
    highest = money(span["rest"] if not symbol or own else symbol[0] + span["rest"], country)
    if highest is None or highest[0] != "measured":
        return None
    top, number = int(str(highest[1]["upper"])), value(span["lower"])
    scale = re.search(SCALE, span["rest"])
    factor = times(span["scale"] or (scale[0] if scale and number < 1000 else None))
    lowest = round(number * factor)
    return ("range", {**highest[1], "lower": lowest}) if lowest < top else None


def _currency(symbol: str | None, name: str | None, country: str | None) -> str | None:
    """The code of a currency: of its symbol or name alone, or of the country among those that share the name."""
    own = _countries().get(country or "", ())
    known = _names()
    if symbol is not None and symbol.startswith("Rs"):
        shared = [code for code in known["rupees"] if code in own]
        return shared[0] if len(shared) == 1 else None
    if symbol is not None:  # else as it begins, since “KShs”, “Ksh.” and “PHp” differ in their ends and capitals
        return _SYMBOLS.get(symbol, _SYMBOLS.get(symbol[:2].capitalize(), symbol))
    while name:
        is_code = name in _former() or any(name in codes for codes in _countries().values())
        codes = (name,) if is_code else known.get(name.lower(), ())
        if codes:
            shared = [code for code in codes if code in own]
            if len(shared) == 1 or len(codes) == 1:
                return (shared or list(codes))[0]
            return "USD" if name.lower() == "dollars" else None
        word, _, name = name.partition(" ")  # “of Barbados dollars” has words that no name has
        if word[:1].isupper() and name.lower() == "dollars" and not set(known["dollars"]) & set(own):
            return None  # dollars of a country that no name has
    return None
