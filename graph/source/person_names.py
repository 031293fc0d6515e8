"""Recognise ids that look like a person's name with a year or date of birth: ``Aida-1998``."""

import re

_YEAR = re.compile(r"(19|20)[0-9]{2}")
_DATE = re.compile(r"(19|20)[0-9]{6}|[0-9]{4}(19|20)[0-9]{2}")
_PARTS_OF_DATE = ([4, 2, 2], [2, 2, 4])
"""Digits of the numbers of a date, where a single digit stands for two."""
_REGISTER = {
    "case", "court", "crime", "delo", "docket", "file", "kusp", "matter", "office", "person", "police",
    "prosecution", "protocol", "record", "ref", "reg", "register", "row", "station", "trial", "unit", "vic",
    "victim",
}  # fmt: skip
"""Words that numbers of a register begin with."""


def may_be_name_with_year(text: str, shortest: int = 3) -> bool:
    """Whether an id consists of words that may be a name, of ``shortest`` letters or more, and a year or a date.

    A word that registers use, a word without a vowel, and a number that is not a year are taken for a code.

    >>> [may_be_name_with_year(id_) for id_ in ("Gulnara-Asanova-1998", "aida1998", "Aida-1998-05-12")]
    [True, True, True]
    >>> [may_be_name_with_year(id_) for id_ in ("case-1998", "KG-1998", "Aida-01998", "Osh-2021-0017", "V-0017")]
    [False, False, False, False, False]
    """
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word not in _REGISTER]
    named = any(len(word) >= shortest and re.search("[aeiouy]", word) for word in words)
    return named and _is_birth(re.findall(r"[0-9]+", text))


def _is_birth(numbers: list[str]) -> bool:
    """Whether the numbers of an id are a year, or a date."""
    if len(numbers) == 1:
        return bool(_YEAR.fullmatch(numbers[0]) or _DATE.fullmatch(numbers[0]))
    lengths = [max(2, len(number)) for number in numbers]
    return lengths in _PARTS_OF_DATE and any(map(_YEAR.fullmatch, numbers))
