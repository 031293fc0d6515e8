"""Reads nouns without a figure as if one stood before them, and figures whose noun no rule knows."""

import re
from functools import lru_cache

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.figures.numerals import Figure, figures
from tuyun.graph.reading.matching.ruleset import BARE

_FIGURE = "5 "
"""Stands before a noun that has no figure of its own."""
_NOUN = re.compile(
    r" (?P<noun>(?:(?!(?:and|or|of|in|to|for|with|by|on|at|from|was|were|is|are|had|has|have|who|that|which|under"
    r")\b)[A-Za-z][\w’-]* ){0,3}?[a-z][\w’-]*(?:s|men|people|children|staff|personnel|police))(?![\w’-])"
)


@lru_cache(maxsize=1024)
def count_of_noun(words: str) -> Count | None:
    """What a noun and its modifiers would count: “registered cases”; None if they could not count anything."""
    phrase = f"{_FIGURE}{words}"
    return next(iter(counts(phrase, figures(phrase)[0][:1])), None)


def of_unknown_noun(sentence: str, figure: Figure) -> Whole | None:
    """A count of something whose noun no rule knows: “12 *letters*”."""
    noun = _NOUN.match(sentence, figure.end)
    end = noun.end() if noun else figure.end
    if figure.number_start and sentence[figure.number_start - 1] in "$€£":
        return None
    return Whole(Count(figure, figure.start, end, BARE, (), figure.cues, sentence[figure.start : end]), end=end)
