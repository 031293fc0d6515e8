"""Sentences whose trees were drawn by hand, and a second reader that knows these alone."""

import re

from tuyun.graph.reading.second_reader.dependencies import Parse, Word
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader


def spans(text: str) -> list[tuple[int, int]]:
    """The places of the words and marks of a text."""
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


def tree(text: str, drawn: str) -> Parse:
    """The tree of a sentence: for each word its relation and the place of the word that governs it."""
    return tree_of(text, heads_and_relations(drawn))


def heads_and_relations(drawn: str) -> list[tuple[int, str]]:
    """For each word of a drawn tree the place of the word that governs it, and its relation."""
    return [(int(head), relation) for relation, head in (word.split(":") for word in drawn.split())]


def tree_of(text: str, drawn: list[tuple[int, str]]) -> Parse:
    """The tree of a sentence: for each word the place of the word that governs it, and its relation."""
    words = [
        Word(place, start, end, text[start:end], head, relation)
        for place, ((start, end), (head, relation)) in enumerate(zip(spans(text), drawn, strict=True))
    ]
    return Parse(text, tuple(words))


def by_hand(text: str, drawn: str) -> SecondReader:
    """A second reader that reads a sentence as it is drawn."""
    return SecondReader("by hand", {text: tree(text, drawn)}.__getitem__)
