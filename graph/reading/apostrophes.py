"""Reads apostrophes that are written straight (“the government's”) as curly ones, which the rules know.

The rules read a sentence whose apostrophes are curly. What they propose then gets back the words that the text
has, since a quote is verbatim. Each apostrophe is one character either way, so offsets stay as they are.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.not_read import Unread

_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|(?<=[sxz])'(?=[\s,.;:)])")
"""An apostrophe within a word, or at the end of a plural possessive: “the *victims'* lawyers”."""

_WITH_APOSTROPHE = re.compile(r"\w+’\w*")


def with_curly_apostrophes(text: str) -> str:
    """The text with curly apostrophes in the place of straight ones.

    >>> with_curly_apostrophes("the ministry's list of victims' names")
    'the ministry’s list of victims’ names'
    """
    return _STRAIGHT.sub("’", text)


class AsWritten:
    """Gives words of a text with curly apostrophes back as the text itself has them."""

    def __init__(self, text: str) -> None:
        self._written, self._read = text, with_curly_apostrophes(text)

    def words(self, words: str) -> str:
        """The words as the text has them; words that do not stand in it as a whole are looked up one by one.

        >>> AsWritten("They met the ministry's head.").words("ministry’s head (interviewed)")
        "ministry's head (interviewed)"
        """
        if "’" not in words:
            return words
        place = self._read.find(words)
        if place >= 0:
            return self._written[place : place + len(words)]
        return _WITH_APOSTROPHE.sub(lambda word: self.words(word[0]) if word[0] != words else words, words)

    def proposal(self, proposal: Proposal) -> Proposal:
        """The proposal with the words of its quote and of its entities' names as the text has them."""
        restored: Proposal = Proposal.model_validate(self._restored(proposal.model_dump()))
        return restored

    def unread(self, unread: Unread) -> Unread:
        """What is not read, with its words as the text has them."""
        return replace(unread, words=self.words(unread.words))

    def _restored(self, value: object) -> object:
        """The value of a dump with all its words as the text has them."""
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, dict):
            return {key: self._restored(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._restored(each) for each in value)
        return value
