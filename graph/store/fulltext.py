"""A person's words as a full-text query, in which nothing of Lucene's syntax is left; and names that are the same.

The index folds accents and case, parts words at whatever is no letter, mark or digit, and passes over the
commonest English words (of, the, not).
"""

import unicodedata

from tuyun.graph.errors import InvalidQuery, Where

APOSTROPHES = "'’ʼ‘`´"
FUZZY = 4
"""A word with so many letters may have one wrong; with twice as many, two."""


def lucene(words: str) -> str:
    """All words must fit, or fit but for a letter or two, and the last may be unfinished. What fits best is first.

    Operators and wildcards have no effect: letters, marks and digits of any script are kept, and everything else
    parts words. A word is cut at an apostrophe and taken as unfinished, so that it fits whichever apostrophe the
    name has. Raises `InvalidQuery` if there is no word.

    >>> lucene("Prosecutor General's off")
    '(prosecutor^4 OR prosecutor~2) AND (general^4 OR general*^2 OR general~1) AND (off^4 OR off*^2)'
    """
    parts = _parts(words)
    if not parts:
        raise InvalidQuery("has no letter or digit to search for.", where=Where(field="q"))
    last = len(parts) - 1
    return " AND ".join(_term(word, cut or at == last) for at, (word, cut) in enumerate(parts))


def phrase(name: str) -> str:
    """A query for names that have these words in this order; empty if there is none.

    >>> phrase("Prosecutor General’s (Office)")
    '"prosecutor general\\'s office"'
    """
    words = " ".join(_folded(name).split())
    return f'"{words}"' if words.replace("'", "").strip() else ""


def same(name: str) -> str:
    """What spellings of one name have in common: case, accents, apostrophes and spaces are left out.

    >>> same("Procureur Général’s  OFFICE") == same("procureur general's office")
    True
    """
    return " ".join("".join(_latin(one) for one in _folded(name)).replace("'", "").split())


def _term(word: str, unfinished: bool) -> str:
    wrong = min(len(word) // FUZZY, 2)
    kinds = [f"{word}^4"]
    if unfinished:
        kinds.append(f"{word}*^2")
    if wrong:
        kinds.append(f"{word}~{wrong}")
    return f"({' OR '.join(kinds)})"


def _parts(words: str) -> list[tuple[str, bool]]:
    """Each word, and whether it was cut at an apostrophe; Latin letters without accents, as in the index."""
    parts = [word.strip("'").partition("'") for word in _folded(words).split()]
    return [("".join(map(_latin, head)), bool(cut)) for head, cut, _ in parts if head]


def _folded(words: str) -> str:
    return "".join(_kept(one) for one in unicodedata.normalize("NFC", words.lower()))


def _kept(character: str) -> str:
    if character in APOSTROPHES:
        return "'"
    return character if character == "_" or unicodedata.category(character)[0] in "LMN" else " "


def _latin(character: str) -> str:
    """A Latin letter without its accent; й and others of other scripts stay letters of their own."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character
