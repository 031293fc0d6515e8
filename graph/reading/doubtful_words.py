"""Recognises words that make what a sentence says doubtful, so that nobody accepts it unread."""

import re
from collections.abc import Iterator

from tuyun.graph.reading.matching.ruleset import expand

_OF_FIGURES = re.compile(
    r"\b(?:figures?|numbers?|totals?|counts?|data|statistics|tall(?:y|ies))\b[^.;]{0,40}?\b(?:include|cover|contain"
    r"|conflat|combin|disput|contest|question|doubt|inflat|exaggerat|refer|double|may|might|could|not|incomplete"
    r"|unverified|unreliable|wrong|incorrect|estimat)"
    r"|\bif (?:the|these|its|such) (?:[a-z]+ )?(?:figures?|numbers?|data|statistics)\b",
    re.IGNORECASE,
)
"""Words on the worth of a figure: “arrested 12 suspects; *the figure includes* smugglers”."""
_UNDONE = re.compile(
    r"\b(?:quashed|overturned|annulled|reversed|revoked|rescinded|later found"
    r"|(?:turned|proved|proven|found) (?:out )?(?:not )?to be|none of (?:them|which|whom|trafficking)"
    r"|which [^.;,]{2,40} (?:den(?:y|ies|ied)|dispute[sd]?|reject(?:s|ed)|contest(?:s|ed)))\b",
    re.IGNORECASE,
)
"""Words that take back what a sentence says before: “but the convictions *were quashed*”."""
_TAKES_IN = re.compile(
    r"\btraffick(?:ing|ers?)(?:[ -]in[ -]persons)?(?:,? (?:and|or|and/or)|/) ?(?:[a-z-]+ ){0,2}?"
    r"(?:smuggl\w+|related|other|similar|associated|comparable)\b"
    r"|\binclud(?:es?|ed|ing) (?:[a-z-]+ ){0,3}?smuggl",
    re.IGNORECASE,
)
"""Crimes that a count takes in beside trafficking: “trafficking *or smuggling*”."""
_ONE_OF_SEVERAL = re.compile(
    expand(
        r"\b{figure} or {figure}\b|\b(?:19|20)\d\d or (?:19|20)\d\d\b|\b{figure}, {figure},? and {figure} [a-z]"
    ),
    re.IGNORECASE,
)
"""Figures or years of which only one holds, or each for a year of its own: “one *or* two”, “1, 2 *and* 3 men”."""
_SPEECH = re.compile(
    r"\b(?:said|says|stated|states|noted|notes|claimed|argued|wrote|complained|alleged|alleges|told)\b",
    re.IGNORECASE,
)
"""Verbs of speaking."""
_ADJUSTED = re.compile(r" (?:or (?:more|so|fewer|less)|too many|if not)\b")
"""Words behind a count that change it: “12 suspects *or so*”."""
_OTHER_CRIME = re.compile(expand("{unrelated_crimes}"), re.IGNORECASE)
_NOT_IN_FORCE = re.compile(
    r"\b(?:until|repeal\w*|former(?:ly)?|previous(?:ly)?|draft|bills?|proposed|proposals?|pending|yet|struck down"
    r"|annulled|expired|superseded|replaced|abolished)\b",
    re.IGNORECASE,
)
"""Words that say that a law is not yet in force, or no longer."""


def doubtful_words(text: str) -> Iterator[str]:
    """What words of a sentence say against all that it says.

    >>> list(doubtful_words("Courts convicted 14 people, but the convictions were quashed."))
    ['the sentence takes back what it says']
    """
    if _OF_FIGURES.search(text):
        yield "the sentence says what its figures are worth"
    if _OTHER_CRIME.search(text) or _TAKES_IN.search(text):
        yield "the sentence names another crime"
    if _UNDONE.search(text):
        yield "the sentence takes back what it says"


def doubtful_words_of_count(text: str, end: int) -> Iterator[str]:
    """What words say against a count of a sentence that ends at a place."""
    if _ONE_OF_SEVERAL.search(text):
        yield "it may be one of several figures or years"
    if _ADJUSTED.match(text, end):
        yield "words behind the count change it"


def speaks(text: str) -> bool:
    """Whether a sentence has a verb of speaking, so that somebody whom it names may say what it says."""
    return _SPEECH.search(text) is not None


def may_not_be_in_force(text: str) -> bool:
    """Whether words say that a law is not yet in force, or no longer: “*until* it was struck down”."""
    return _NOT_IN_FORCE.search(text) is not None
