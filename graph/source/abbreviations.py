"""Abbreviations of legal texts after which a sentence goes on, where sentencex ends it.

Ends are only taken away, and only within a paragraph: after an abbreviation that a number follows ("Arts. 5 and
6", "ст. 124"), and after a Cyrillic abbreviation that a small letter follows ("3 млн. сомов"). A document whose
sentences are cut otherwise says so in ``sentence_ends``.
"""

import re

BEFORE_A_NUMBER = {
    "en": {
        "app", "approx", "art", "arts", "ch", "chs", "cl", "cls", "fn", "no", "nos", "para", "paras", "pt", "pts",
        "reg", "regs", "sec", "secs", "sect", "sects", "subpara", "subsec",
    },
    "ru": {
        "абз", "гл", "п", "подп", "пп", "прим", "разд", "см", "ст", "стр", "ч", "чч",
    },
    "ky": {
        "б", "бөл", "гл", "караңыз", "кар", "п", "пп", "ст", "ч",
    },
}  # fmt: skip
"""Article, section, paragraph and the like, by language."""
GOES_ON = {
    "en": re.compile(r"\bvs\.$"),
    "ru": re.compile(r"\bред\.$"),
    "ky": re.compile(r"\d-?жж?\.$"),  # the year, as "г." in Russian, which sentencex knows
}
"""Endings after which a sentence goes on whatever follows."""
_LAST = re.compile(r"(?:\d+-)?([^\W\d_]+)\.$")
_NUMBER = re.compile(r"[§№(]*(\d|[IVXLC]+\b)")
_SMALL = re.compile(r"[а-яёңөү]")
_SHORT = 4
"""Letters of the longest Cyrillic abbreviation that a small letter may follow."""


def goes_on(before: str, after: str, language: str) -> bool:
    """Whether what sentencex cuts in two is a single sentence.

    Args:
        before: the first piece, without white space at its end.
        after: what follows it, without white space at its start.
        language: of the text, by ISO 639.

    >>> goes_on("Under Arts.", "5 and 6 it opened cases.", "en"), goes_on("It closed.", "5 went on.", "en")
    (True, False)
    """
    last = _LAST.search(before)
    if language not in BEFORE_A_NUMBER or last is None:
        return False
    word, numbered = last[1].casefold(), BEFORE_A_NUMBER[language]
    if GOES_ON[language].search(before):
        return True
    if word in numbered and (_NUMBER.match(after) or after.split(".")[0].casefold() in numbered):
        return True
    return len(word) <= _SHORT and _SMALL.match(after) is not None
