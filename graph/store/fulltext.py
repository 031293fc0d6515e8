"""Turn search words into a query of the full-text index, and compare spellings of names.

The index ignores accents and case, splits words at every character that is no letter, mark or digit, and leaves
out the most common English words (of, the, not).
"""

import unicodedata
from collections.abc import Iterable

from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.statements import Entity

APOSTROPHES = "'’ʼ‘`´"
FUZZY = 4
"""A word of at least so many letters may have a wrong letter; of twice as many, two."""
_PASSED_OVER = """
a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to
was will with
"""
PASSED_OVER = frozenset(_PASSED_OVER.split())
"""Words that the index leaves out. Asked for as they stand they are left out of the query as well; a misspelt or
unfinished form of them would be looked for."""


_SMALL = "de du des la le les et en el los las y e da do das dos und der die für и в на по о об для"
SMALL = PASSED_OVER | frozenset(_SMALL.split())
"""Small words of several languages, which an acronym often leaves out."""
ACRONYMS = ("Institution", "Court", "InternationalOrganization", "CivilSociety", "Group", "OfficialGroup", "Law")
"""Labels of what people shorten to acronyms."""
SHORTEST, LONGEST = 3, 6
"""Letters of an acronym; a shorter one would be found in too many names."""


def search_query(words: str) -> str:
    """A query that all words must match; a letter or two may be wrong, and the last word may be unfinished.

    Operators and wildcards have no effect: letters, marks and digits of any script are kept, and every other
    character separates words. A word is cut at an apostrophe and taken as unfinished, so that it matches whichever
    apostrophe the name has. Raises `InvalidQuery` if there is no word.

    >>> search_query("Prosecutor General's off")
    '(prosecutor^4 OR prosecutor~2) AND (general^4 OR general*^2 OR general~1) AND (off^4 OR off*^2)'
    """
    parts = _parts(words)
    if not parts:
        raise InvalidQuery("has no letter or digit to search for.", where=Where(field="q"))
    last = len(parts) - 1
    return " AND ".join(_term(word, cut or index == last) for index, (word, cut) in enumerate(parts))


def phrase_query(name: str) -> str:
    """A query for names with these words in this order; empty if there is no word.

    >>> phrase_query("Prosecutor General’s (Office)")
    '"prosecutor general\\'s office"'
    """
    words = " ".join(_folded(name).split())
    return f'"{words}"' if words.replace("'", "").strip() else ""


def normal_form(name: str) -> str:
    """A name without case, accents, apostrophes and extra spaces, the same for all its spellings.

    >>> normal_form("Procureur Général’s  OFFICE") == normal_form("procureur general's office")
    True
    """
    return " ".join("".join(map(_latin, _folded(name))).replace("'", "").split())


def initials(names: Iterable[str]) -> list[str]:
    """The acronyms by which names may be looked for: the first letters of their words, sorted.

    Small words count or not, and so do words in lower case: nobody knows which an acronym leaves out. Hence they
    are for the search alone, and are never shown as names.

    >>> initials(["Ministry of Internal Affairs"]), initials(["Министерство внутренних дел"]), initials(["police"])
    (['mia', 'moia'], ['мвд'], [])
    """
    found = set()
    for name in names:
        words = [word for word, _ in _parts(name)]
        capitals = [word for word, _ in _parts(" ".join(word for word in name.split() if word[:1].isupper()))]
        for chosen in (words, [word for word in words if word not in SMALL], capitals):
            letters = "".join(word[0] for word in chosen)
            if SHORTEST <= len(letters) <= LONGEST and letters.isalpha():
                found.add(letters)
    return sorted(found)


def initials_of(entity: Entity) -> list[str] | None:
    """The acronyms by which an entity may be looked for; None if there are none."""
    names = (name for names in entity.names.values() for name in names)
    return (initials([entity.name, *entity.aliases, *names]) or None) if entity.label in ACRONYMS else None


def _term(word: str, unfinished: bool) -> str:
    if word in PASSED_OVER:
        return f"({word}^4)"
    wrong_letters = min(len(word) // FUZZY, 2)
    forms = [f"{word}^4"]
    if unfinished:
        forms.append(f"{word}*^2")
    if wrong_letters:
        forms.append(f"{word}~{wrong_letters}")
    return f"({' OR '.join(forms)})"


def _parts(words: str) -> list[tuple[str, bool]]:
    """Each word, and whether it was cut at an apostrophe; Latin letters without accents, as in the index."""
    parts = [word.strip("'").partition("'") for word in _folded(words).split()]
    return [("".join(map(_latin, head)), bool(cut)) for head, cut, _ in parts if head]


def _folded(words: str) -> str:
    return "".join(map(_separated, unicodedata.normalize("NFC", words.lower())))


def _separated(character: str) -> str:
    if character in APOSTROPHES:
        return "'"
    return character if character == "_" or unicodedata.category(character)[0] in "LMN" else " "


def _latin(character: str) -> str:
    """A Latin letter without its accent; letters of other scripts, such as й, stay as they are."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character
