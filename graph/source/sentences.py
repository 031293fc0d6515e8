"""Split a text into sentences, numbered from 1 in the order of the text."""

import re
from pathlib import Path

import sentencex
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.statements import Sentence

QUOTATION_MARKS = re.compile("[\"'«»‘’‚‛“”„‟‹›「」『』《》]")
PARAGRAPH_BREAK = re.compile("\n\n+")
LARGEST_WORK = 1_000_000_000
"""Characters times quotation marks, summed over the paragraphs of a text. The time to split it grows with this; at
this size it is a few seconds. A book of 10 MB has a fifth of it."""


def check_quotation_marks(path: Path, text: str) -> None:
    """Raise `InvalidSource` if paragraphs have so many quotation marks that splitting them would take minutes."""
    work, start = 0, 0
    for paragraph in PARAGRAPH_BREAK.split(text):
        start = text.index(paragraph, start)
        marks = len(QUOTATION_MARKS.findall(paragraph))
        work += marks * len(paragraph)
        if work > LARGEST_WORK:
            raise InvalidSource(
                f"the paragraph has {marks:,} quotation marks in {len(paragraph):,} characters.",
                where=Where(path, text.count("\n", 0, start) + 1),
                todo="Put an empty line between paragraphs, and close each quotation.",
            )
        start += len(paragraph)


def split(document: str, language: str, text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; each is ``text[start:end]`` without the white space around it.

    Segmentation is sentencex's (Wikimedia), which knows the abbreviations of some 300 languages. Offsets count
    Unicode code points of the text as stored. Nothing is normalised.
    """
    sentences: list[Sentence] = []
    for piece in sentencex.get_sentence_boundaries(language, text):
        raw = text[piece["start_index"] : piece["end_index"]]
        start = piece["start_index"] + len(raw) - len(raw.lstrip())
        if stripped := raw.strip():
            number, end = len(sentences) + 1, start + len(stripped)
            sentences.append(Sentence(document=document, number=number, start=start, end=end, text=stripped))
    return tuple(sentences)
