"""Load an installed spaCy pipeline as the second reader; nothing is downloaded."""

import re
from typing import TYPE_CHECKING

from tuyun.graph.errors import InvalidSettings, needs_extra
from tuyun.graph.reading.second_reader.dependencies import Parse, Word
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = frozenset({"nsubj", "nsubjpass"})
"""Relations that spaCy's English pipelines have. Universal Dependencies lack the second, and are refused."""
_DASH = "—"
"""Separates words even where no space stands beside it: “108 victims—72 women”."""


def load_second_reader(pipeline: str) -> SecondReader:
    """The second reader that parses with a spaCy pipeline.

    Args:
        pipeline: the name of an installed package, such as ``en_core_web_sm``, or a directory that spaCy saved.
            Its code is run, so it must be one that the user trusts.

    Raises:
        MissingExtra: spaCy is not installed.
        InvalidSettings: the pipeline is not installed, does not work, is not English, or has no dependency parser.
    """
    with needs_extra("second", "the second reader"):
        import spacy  # when a second reader is asked for, as it is an extra
    todo = "Name an installed spaCy pipeline for English with a dependency parser, or its directory."
    try:
        nlp = spacy.load(pipeline)
        nlp("Courts convicted two traffickers.")  # a parser that was never trained fails only now
    except Exception as error:  # the code of a pipeline may raise anything
        why = re.sub(r"^\[E\d+\] ", "", str(error).partition("\n")[0]).rstrip(".")  # without spaCy's number
        raise InvalidSettings(f"the spaCy pipeline {pipeline!r} cannot be used: {why}.", todo=todo) from error
    if nlp.lang != "en":
        raise InvalidSettings(f"the spaCy pipeline {pipeline!r} reads {nlp.lang!r}, not English.", todo=todo)
    if not LABELS.issubset(label for labels in nlp.pipe_labels.values() for label in labels):
        what = f"the spaCy pipeline {pipeline!r} has no dependency parser with the labels of spaCy’s English ones."
        raise InvalidSettings(what, todo=todo)
    _split_at_dashes(nlp)

    def parse(text: str) -> Parse:
        words = [
            Word(token.i, token.idx, token.idx + len(token), token.text, token.head.i, token.dep_)
            for token in nlp(text)
        ]
        return Parse(text, tuple(words))

    return SecondReader(f"{nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}", parse)


def _split_at_dashes(nlp: "Language") -> None:
    """Have the tokenizer of a pipeline, if it is one of spaCy's own, split words at every dash."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex

    if isinstance(nlp.tokenizer, Tokenizer):
        infixes = [*(nlp.Defaults.infixes or ()), _DASH]
        nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
