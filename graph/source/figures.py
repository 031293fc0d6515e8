"""Which figures a quote has, in digits and in words, so that a coded figure can be looked for in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tuyun.graph.statements.quantity import Quantity
from tuyun.graph.statements.statement import Judgement

FROM_THE_TEXT = {
    "measured", "lower_bound", "upper_bound", "range", "approximate", "average", "prescribed", "revised",
}  # fmt: skip
"""Statuses whose figures stand in the text; a count of none and "some" have figures that do not."""
WORDS = {
    "en": {
        "a": 1, "an": 1, "another": 1, "single": 1, "only": 1, "first": 1, "once": 1, "both": 2, "couple": 2,
        "pair": 2, "twice": 2, "dozen": 12, "no": 0, "none": 0, "neither": 0,
    }
}  # fmt: skip
"""Words that give a figure and are no numerals."""
NUMERALS = {"ca", "de", "en", "es", "fr", "it", "nl", "pt"}
"""Languages whose numerals text2num reads."""
SCALES = {"thousand": 10**3, "million": 10**6, "mil": 10**6, "mln": 10**6, "billion": 10**9, "bln": 10**9}
"""English words by which a figure is multiplied, and abbreviations of them."""
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[,.\s'’]\d{3})+(?!\d)")
_SCALED = re.compile(rf"(?<!\d)(\d+(?:\.\d+)?) ({'|'.join(SCALES)})\b", re.IGNORECASE)
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9}
_SCALED_SHORT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) ?([kK]|[mM]n?|bn)\b")
"""An amount whose scale is shortened to a letter or two: “€1.2m”."""
_DECIMAL = re.compile(r"(?<![\d.,])\d{1,12}\.\d{1,6}(?![\d.,]*\d)")
_AND_A_HALF = re.compile(r"(?<![\d.])(\d{1,6}) and a half\b")


def figure_faults(entry: Judgement, quote: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield (field, what is wrong) for each coded figure that the quote does not have.

    A whole may be the sum of its parts. A language whose numerals are unknown is not checked.
    """
    if entry.quantity is None or entry.status not in FROM_THE_TEXT or language not in NUMERALS:
        return
    figures = figures_in(quote, language)
    if entry.quantity.unit == "month":
        figures |= months_in(quote, language)
    parts = {number for part in entry.quantity.parts for number in (part.lower, part.upper)}
    sums = _sums(entry.quantity) if parts <= figures else set()
    bounds = {name: getattr(entry.quantity, name) for name in ("lower", "upper", "stated")}
    missing = dict.fromkeys(number for number in bounds.values() if number is not None and number not in figures)
    for number in missing:
        if number not in sums:
            field = next(name for name, bound in bounds.items() if bound == number)
            yield f"quantity.{field}", _absent(number, figures)
    for number in sorted(parts - figures):
        yield "quantity.parts", _absent(number, figures)


@lru_cache(maxsize=1000)
def figures_in(text: str, language: str) -> frozenset[float]:
    """All figures that a text has, in digits or in words; an ordinal and an article count as figures too.

    >>> sorted(figures_in("at least 1,200 of the twenty-one thousand", "en"))
    [1, 200, 1200, 21000]
    >>> sorted(figures_in("12.5 percent after three and a half years", "en"))
    [1, 3, 3.5, 5, 12, 12.5]
    >>> sorted(figures_in("EUR 1.2 mil", "en"))
    [1, 1.2, 2, 1200000]
    >>> sorted(figures_in("three- to 12-year terms", "en"))
    [3, 12]
    """
    known = WORDS.get(language, {})
    found: set[float] = {known[word] for word in re.findall(r"\w+", text.casefold()) if word in known}
    if language in NUMERALS:
        from text_to_num import alpha2digit  # when it is first needed, since a document may have no figures

        apart = re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_]|\s)", " ", text)  # "nine-month", "three- to 12-year"
        text = "\n".join([text, *(alpha2digit(words, language, threshold=0) for words in (text, apart))])
    found.update(int(digits) for digits in re.findall(r"\d+", text) if len(digits) < 16)
    found.update(int(re.sub(r"\D", "", grouped)) for grouped in _GROUPED.findall(text) if len(grouped) < 20)
    found.update(round(float(number) * SCALES[scale.lower()]) for number, scale in _SCALED.findall(text))
    found.update(
        round(float(number) * _SHORT_SCALES[scale.lower()]) for number, scale in _SCALED_SHORT.findall(text)
    )
    found.update(float(number) for number in _DECIMAL.findall(text))
    found.update(int(number) + 0.5 for number in _AND_A_HALF.findall(text))
    return frozenset(found)


def months_in(text: str, language: str) -> frozenset[float]:
    """The figures of a text as years, or as years and months, in months; some are terms and others are not.

    >>> months_in("five years and two months, or 3.5 years", "en") >= {62, 42, 60}
    True
    """
    found = [number for number in figures_in(text, language) if number < 200]
    years = [int(12 * number) for number in found if 12 * number % 1 == 0]
    return frozenset(term + rest for term in years for rest in (0, *found) if rest < 12)


def _sums(quantity: Quantity) -> set[float]:
    return {sum(part.lower for part in quantity.parts), sum(part.upper for part in quantity.parts)}


def _absent(number: float, figures: frozenset[float]) -> str:
    return f"the quote has no {number}; it has {', '.join(map(str, sorted(figures))) or 'no figure'}"
