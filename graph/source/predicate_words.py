"""Warn of statements whose predicate has no word in their sentence, by the stems that the vocabulary gives."""

import re
from collections.abc import Iterator
from functools import cache

from tuyun.graph.source.narrative import Narrative
from tuyun.graph.vocabulary import vocabulary

LANGUAGE = "en"
"""The language of the stems."""


def unsaid(narrative: Narrative) -> Iterator[str]:
    """A warning for each statement whose predicate has no word in its quote, nor elsewhere in its sentence.

    What a quote leaves out, as "and two in 2030" the verb, stands in the rest of its sentence.
    """
    if narrative.document.language != LANGUAGE:
        return
    texts = {sentence.number: sentence.text for sentence in narrative.sentences}
    for statement in narrative.statements:
        if not says(texts[statement.sentence], statement.predicate):
            stems = ", ".join(f"{stem.strip()}…" for stem in vocabulary().predicates[statement.predicate].stems)
            yield (
                f"sentence {statement.sentence} has no word for {statement.predicate!r}, which is read from words "
                f"such as {stems}: “{statement.quote}”"
            )


def says(text: str, predicate: str) -> bool:
    """Whether a text in English has a word of a predicate; true if the vocabulary knows none.

    >>> says("Police opened four inquiries.", "opened_investigation"), says("Police met.", "acquitted")
    (True, False)
    """
    pattern = _pattern(predicate)
    return pattern is None or pattern.search(text) is not None


@cache
def _pattern(predicate: str) -> re.Pattern[str] | None:
    stems = vocabulary().predicates[predicate].stems
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE) if stems else None
