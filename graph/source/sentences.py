"""Split a text into sentences, numbered from 1 in the order of the text."""

import sentencex
from tuyun.graph.statements import Sentence


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
