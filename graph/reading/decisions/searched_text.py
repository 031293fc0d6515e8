"""The sentences of a text by what they say, and the places of a quote in them.

A quote is looked for in all sentences at once, as Python searches long texts in time that grows with their length
alone, and short ones in time that grows with the length of the quote too.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from tuyun.graph.source.quotes import occurrences
from tuyun.graph.statements import Sentence

BETWEEN = "\0"
"""A character between two sentences, which no text of a report has."""


class SearchedText:
    """The sentences of a text, in which quotes are looked for."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences

    def only(self, text: str) -> Sentence | None:
        """The only sentence that has exactly this text."""
        return self._only.get(text)

    def at(self, quote: str, start: int) -> Sentence | None:
        """The sentence that has the quote at this offset of the text."""
        index = bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1
        sentence = self.sentences[index] if index >= 0 else None
        return sentence if sentence and sentence.text.startswith(quote, start - sentence.start) else None

    def places(self, quote: str) -> Iterator[tuple[Sentence, int]]:
        """Each sentence that has the quote, with the offset in the text, in their order.

        >>> sentences = [Sentence(document="d", number=n, start=9 * n, end=9 * n + 3, text="aba") for n in (1, 2)]
        >>> [(sentence.number, place) for sentence, place in SearchedText(sentences).places("a")]
        [(1, 9), (1, 11), (2, 18), (2, 20)]
        """
        joined, starts = self._joined
        if BETWEEN in quote:
            return
        for place in occurrences(quote, joined):
            index = bisect_right(starts, place) - 1
            sentence = self.sentences[index]
            yield sentence, sentence.start + place - starts[index]

    @cached_property
    def _only(self) -> dict[str, Sentence]:
        times = Counter(sentence.text for sentence in self.sentences)
        return {sentence.text: sentence for sentence in self.sentences if times[sentence.text] == 1}

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        texts = [sentence.text for sentence in self.sentences]
        return BETWEEN.join(texts), list(accumulate((len(text) + 1 for text in texts), initial=0))
