"""The forms of trafficking of what lasted so long: of proceedings, and of terms that are called terms for a form.

“*Trafficking cases* took 28 months”, “the average *sentence for forced labor* was six years”.
"""

import re
from functools import cache

from tuyun.graph.reading.counts.form_limits import forms_given
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import IN_YEAR, expand

_CASES = r"(?:cases?|proceedings|trials?|prosecutions?|investigations?|verdicts?|judg(?:e?ment)s?|litigation)"
_DONE = r"(?: (?:imposed|handed down|given|issued|pronounced|delivered)(?: by (?:the )?(?:[a-z-]+ )?courts)?)?"
_DO = (
    r"(?:hear|try|conclude|complete|finish|resolve|decide|adjudicate|close|process|finali[sz]e"
    r"|investigate|prosecute)"
)
_TO_DO = re.compile(rf"(?: on average)? to {_DO} [^,;.]{{3,60}}")
"""What was done in so long a time: “took 22 months *to hear trafficking cases*”."""
_BEFORE = 60
"""How far before its cue a frame may have the form of its cases."""


@cache
def _pattern(predicate: str) -> re.Pattern[str] | None:
    """The words that name the form of what lasted so long, by the predicate of its frame."""
    form = expand("{form}")
    match predicate:
        case "proceedings_lasted":
            named = rf"(?:{form})(?: (?:court|criminal|related))? {_CASES}\b"
            named += rf"|\b{_CASES} (?:(?:in|for|of|on|concerning|involving|into) (?:cases of )?)(?:{form})"
        case "imprisonment_imposed":
            named = r"\b(?:sentences?|terms?|penalt(?:y|ies)|imprisonment|years|months)"
            named += rf"{_DONE}(?: {IN_YEAR})? for (?:(?:each|the|a) )?"
            named += rf"(?:(?:crimes?|offen[cs]es?) of )?(?:{form})"
        case _:
            return None
    return re.compile(named, re.IGNORECASE)


def forms_of_length(sentence: str, cue: Cue) -> tuple[str, ...]:
    """The forms of what a frame says to have lasted, or to have been imposed, so long.

    Args:
        sentence: the sentence.
        cue: the cue of the frame.
    """
    predicate = str(cue.rule.gives["predicate"])
    pattern = _pattern(predicate)
    if pattern is None:
        return ()
    start, end = cue.start, cue.end
    start = max(start - _BEFORE, 0, *(match.end() for match in re.finditer("[,;.]", sentence[:start])))
    if predicate == "proceedings_lasted":
        done = _TO_DO.search(sentence, cue.start)  # the cue may end within it
        end = done.end() if done and done.start() <= end < done.end() else end
    elif re.search(r"\b(?:rang|vari)ed\b", cue.words):  # “sentences ranged from two to five years *for slavery*”
        end = next(
            (match.start() for match in re.finditer("[,;.]", sentence) if match.start() >= end), len(sentence)
        )
    words = sentence[start:end]
    named = pattern.search(words)
    return forms_given(find(named[0], "form")) if named else ()


def forms_of_terms(words: str) -> tuple[str, ...]:
    """The forms of terms in the words before their length: “*sentences for slavery* averaged” six years."""
    pattern = _pattern("imprisonment_imposed")
    named = pattern.match(words) if pattern else None
    return forms_given(find(named[0], "form")) if named else ()
