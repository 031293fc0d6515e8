"""Whether a text is English: by the code of its language, and by its share of the commonest English words."""

import re

COMMON = frozenset({
    "a", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "in", "is", "it", "its", "no", "not", "of", "on", "one", "or", "than", "that", "the", "their", "these", "they",
    "this", "to", "under", "was", "were", "which", "who", "with",
})  # fmt: skip
LEAST = 0.15
"""The least share of common words in a text that looks English; the development texts have 0.30 to 0.47."""
SHORTEST = 8
"""Texts of fewer words are not judged."""
NOT_READ = "the rules read English, not {!r}."
BY_HAND = "Code the text by hand (`tuyun new`), or read an English translation."
_WORD = re.compile(r"[^\W\d_]+")


def is_english(language: str) -> bool:
    """Whether a language is English, by its code.

    >>> is_english("en-GB"), is_english("fr")
    (True, False)
    """
    return language.split("-")[0].lower() == "en"


def doubt_of_english(text: str) -> str | None:
    """Why a text does not look English; None if it does, or is too short to say.

    >>> doubt_of_english("Das Gericht verurteilte im vergangenen Jahr zwölf Männer wegen Menschenhandels.")
    'the text does not look English: 0 of its 10 words are among the commonest English words'
    """
    words = _WORD.findall(text.lower())
    common = sum(word in COMMON for word in words)
    if len(words) < SHORTEST or common >= LEAST * len(words):
        return None
    return (
        f"the text does not look English: {common:,} of its {len(words):,} words are among the commonest English "
        "words"
    )
