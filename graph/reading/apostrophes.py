"""Makes straight apostrophes (“the ministry's”) curly before the rules read a sentence, and puts them back after.

The rules know curly apostrophes alone. Quotes and names in what they propose have to be those of the text, so the
straight apostrophes are put back there. Each is one character either way, so offsets stay as they are.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.not_read import Unread
from tuyun.graph.statements import Sentence

_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|(?<=[sxz])'(?=[\s,.;:)])")
"""An apostrophe within a word, or at the end of a plural possessive: “the *victims'* lawyers”."""

_WITH_APOSTROPHE = re.compile(r"\w+’\w*")
"""A word with a curly apostrophe: “ministry’s”."""


def with_curly_apostrophes(sentence: Sentence) -> Sentence:
    """The sentence with each straight apostrophe made curly, or the same sentence if it has none.

    Quotation marks stay as they are.
    """
    text = _STRAIGHT.sub("’", sentence.text)
    return sentence if text == sentence.text else sentence.model_copy(update={"text": text})


class AsWritten:
    """Puts the straight apostrophes of a sentence back into what the rules read from it with curly ones."""

    def __init__(self, sentence: Sentence) -> None:
        self._written, self._start = sentence.text, sentence.start
        self._read = with_curly_apostrophes(sentence).text

    def words(self, words: str) -> str:
        """Words of the sentence with its own apostrophes.

        If they do not stand in it as a whole, as a name that was put together, each word is looked up by itself.

        >>> text = "They met the ministry's head."
        >>> sentence = Sentence(document="xa31", number=1, start=0, end=len(text), text=text)
        >>> AsWritten(sentence).words("ministry’s head (interviewed)")
        "ministry's head (interviewed)"
        """
        if "’" not in words:
            return words
        place = self._read.find(words)
        if place >= 0:
            return self._written[place : place + len(words)]
        return _WITH_APOSTROPHE.sub(lambda word: self.words(word[0]) if word[0] != words else words, words)

    def proposal(self, proposal: Proposal) -> Proposal:
        """The proposal with the apostrophes of the sentence in its quote, which is found by its place, and in the
        names of its entities."""
        restored: Proposal = Proposal.model_validate(self._restored(proposal.model_dump()))
        entry = restored.statement
        if entry.start is None:
            return restored
        start = entry.start - self._start
        quote = self._written[start : start + len(entry.quote)]
        return restored.model_copy(update={"statement": entry.model_copy(update={"quote": quote})})

    def unread(self, unread: Unread) -> Unread:
        """An unread figure or word with the apostrophes of the sentence."""
        return replace(unread, words=self.words(unread.words))

    def _restored(self, value: object) -> object:
        """A part of a dumped proposal with the apostrophes of the sentence in each string."""
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, dict):
            return {key: self._restored(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._restored(each) for each in value)
        return value
