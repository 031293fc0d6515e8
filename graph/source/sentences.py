"""Split a text into sentences, numbered from 1 in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import sentencex
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.abbreviations import goes_on
from tuyun.graph.statements import Sentence

_ENDS = (
    "!?\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837-\u083e\u0964\u0965\u104a\u104b\u1362\u1367\u1368\u166e"
    "\u1735\u1736\u1803\u1809\u1944\u1945\u1aa8-\u1aab\u1b5a-\u1b5f\u1b7d\u1b7e\u1c3b\u1c3c\u1c7e\u1c7f\u2024"
    "\u203c\u203d\u2047-\u2049\u2e2e\u2e3c\u2e53\u2e54\u3002\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce"
    "\ua8cf\ua92f\ua9c8\ua9c9\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe52\ufe56\ufe57\uff01\uff0e\uff1f\uff61"
    "\U00010a56-\U0001da88"
)
"""Characters that end a sentence, the full stop aside, which ends none within a word."""
SLOW = re.compile(rf"[\"'`«»‘’‚‛“”„‟‹›「」『』《》]|[{_ENDS}](?=\S)")
"""Characters at which the splitter searches their whole paragraph: quotation marks, and ends of sentences that no
space follows."""
_SLOW_OR_END = re.compile(rf"{SLOW.pattern}|[.\u2026{_ENDS}]")
LINEAR = ("en",)
"""Languages in which an end with a space behind it takes the same time in any paragraph. In Italian and its
relatives it takes time in proportion to the paragraph, and which languages follow them is sentencex's affair."""
MOST_ENDS = 150_000
"""The most ends of sentences of a text in another language: Danish and Catalan take 0.2 ms for each."""
PARAGRAPH_BREAK = re.compile("\n\n+")
LOOKED_BACK = 40
"""Characters of a piece that are looked at for an abbreviation at its end."""
LARGEST_WORK = 1_000_000_000
"""The limit of `check_paragraphs`: for each paragraph, its length times the number of its slow characters, summed
over all paragraphs. The time to split a text grows with this sum, to a few seconds at the limit. A book of 10 MB
reaches a fifth of it."""


def check_paragraphs(path: Path, text: str, language: str, largest: int = LARGEST_WORK) -> None:
    """Raise `InvalidSource` if paragraphs are such that splitting them into sentences would take long.

    Args:
        path: the file of the text.
        text: the text.
        language: the code of its language.
        largest: the most characters of paragraphs, each times what takes long in it.
    """
    linear = language.split("-")[0] in LINEAR
    slow, work, ends, start = SLOW if linear else _SLOW_OR_END, 0, 0, 0
    for paragraph in PARAGRAPH_BREAK.split(text):
        start = text.index(paragraph, start)
        marks = sum(1 for _ in slow.finditer(paragraph))
        work, ends = work + marks * len(paragraph), ends + (0 if linear else marks)
        if work > largest or ends > MOST_ENDS:
            what = "ends of sentences without a space" if linear else "ends of sentences"
            raise InvalidSource(
                f"the paragraph has {marks:,} quotation marks, or {what}, in {len(paragraph):,} characters.",
                where=Where(path, text.count("\n", 0, start) + 1),
                todo="Put an empty line between paragraphs, close each quotation, and divide a long document.",
            )
        start += len(paragraph)


def split(document: str, language: str, text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; each is ``text[start:end]`` without the white space around it.

    Segmentation is sentencex's (Wikimedia), which knows the abbreviations of some 300 languages; those of legal
    texts that it lacks are added. Offsets count Unicode code points of the text as stored. Nothing is normalised.
    """
    ends: list[int] = []
    for piece in sentencex.get_sentence_boundaries(language, text):
        raw = text[piece["start_index"] : piece["end_index"]]
        start = piece["start_index"] + len(raw) - len(raw.lstrip())
        if not raw.strip():
            continue
        if ends and _same_paragraph(text[ends[-1] : start]):
            before = text[max(0, ends[-1] - LOOKED_BACK) : ends[-1]]
            if goes_on(before, text[start : start + LOOKED_BACK], language):
                ends.pop()
        ends.append(start + len(raw.strip()))
    return cut(document, text, ends)


def cut(document: str, text: str, ends: Sequence[int]) -> tuple[Sentence, ...]:
    """The sentences of a text that end at these offsets."""
    sentences = []
    for number, (before, end) in enumerate(pairwise([0, *ends]), start=1):
        raw = text[before:end]
        start = before + len(raw) - len(raw.lstrip())
        piece = raw.strip()
        sentences.append(
            Sentence(document=document, number=number, start=start, end=start + len(piece), text=piece)
        )
    return tuple(sentences)


def end_faults(text: str, ends: Sequence[int]) -> Iterator[tuple[int | None, str]]:
    """Yield (position in the list, what is wrong) for each offset that ends no sentence of the text."""
    for index, (before, end) in enumerate(pairwise([0, *ends])):
        if end > len(text):
            yield index, f"the text has {len(text)} characters, so no sentence ends at {end}"
        elif end <= before:
            yield index, f"{end} does not come after {before}; the ends stand in the order of the text"
        elif not text[before:end].strip():
            yield index, f"there are no words between {before} and {end}"
    if rest := text[max([0, *ends]) :].strip():
        yield None, f"the text goes on after the last end: {rest[:40]!r}"


def _same_paragraph(between: str) -> bool:
    return not PARAGRAPH_BREAK.search(between)
