"""Find a quote in its sentence, and say how a quote that is not there differs from the text."""

import unicodedata
from collections.abc import Iterator

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\t\n\r", " "),
    }
)
"""Maps each character to the plain character that it looks like; character by character, so that offsets stay."""

LONGEST_COMPARED = 10_000
"""Characters of a text that is compared with a quote character by character."""


def occurrences(quote: str, text: str) -> Iterator[int]:
    """Every place at which the text has the quote; places may overlap."""
    place = text.find(quote)
    while place >= 0:
        yield place
        place = text.find(quote, place + 1)


def lookalikes(quote: str, text: str) -> str:
    """Name the characters that the text has for similar ones of the quote; empty if more than these differ.

    >>> lookalikes("the country's courts", "It closed the country’s courts.")
    "The text has ’ (U+2019) for '."
    """
    if len(text) > LONGEST_COMPARED:
        return ""
    place = text.translate(_ALIKE).find(quote.translate(_ALIKE))
    if place < 0:
        return ""
    pairs = dict.fromkeys(
        (ours, theirs) for ours, theirs in zip(quote, text[place:], strict=False) if ours != theirs
    )
    return f"The text has {', '.join(f'{_shown(theirs)} for {_plain(ours)}' for ours, theirs in pairs)}."


def _shown(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() and not character.isspace() else _plain(character)


def _plain(character: str) -> str:
    if character.isprintable() and not character.isspace():
        return character
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'a control character').lower()})"
