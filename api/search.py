"""A person's words as a full-text query, in which nothing of Lucene's syntax is left."""

import unicodedata

from graph.errors import InvalidQuery, Where

APOSTROPHES = "'’ʼ"


def lucene(words: str) -> str:
    """All words must fit, and the last may be unfinished; letters, marks and digits of any script are kept.

    Everything else parts words, as the index's own analyzer does, so operators and wildcards have no effect.
    A word is cut at an apostrophe and taken as unfinished, so that it fits whichever apostrophe a name has.
    Raises `InvalidQuery` if there is no word.

    >>> lucene("Prosecutor General's off")
    'prosecutor AND general* AND off*'
    >>> lucene("courts OR *:*")
    'courts AND or*'
    """
    kept = "".join(_kept(one) for one in unicodedata.normalize("NFC", words.lower()))
    parts = [word.strip("'").partition("'") for word in kept.split()]
    terms = [f"{head}*" if cut else head for head, cut, _ in parts if head]
    if not terms:
        raise InvalidQuery("has no letter or digit to search for.", where=Where(field="q"))
    return " AND ".join([*terms[:-1], f"{terms[-1].rstrip('*')}*"])


def _kept(character: str) -> str:
    if character in APOSTROPHES:
        return "'"
    return character if character == "_" or unicodedata.category(character)[0] in "LMN" else " "
