"""Find where the words end that describe counted people: “12 suspects *from neighboring countries* in nine cases”.

A description says who the people are and where they came from. It belongs to their noun, so that a rule that knows
“12 suspects in nine cases” reads the sentence with the description too.
"""

import re

from tuyun.graph.reading.counts.form_limits import limited
from tuyun.graph.reading.matching.ruleset import FIGURE, expand

_WORD = rf"(?!{FIGURE}\b|an?\b|no\b)[A-Za-z-]+"
_LAND = expand(r"(?!{month}\b)[A-Z][\w’-]+")
_LANDS = rf"(?:the )?{_LAND}(?: {_LAND})*(?:(?:, and |, or |, | and | or )(?:the )?{_LAND}(?: {_LAND})*)*"
_PLACE = (
    r"(?:countr(?:y|ies)|states?|nations?|regions?|provinces?|districts?|villages?|cit(?:y|ies)|abroad|continent)"
)
_NATIONALS = (
    r"(?:nationals?|citizens?|foreigners?|migrants?|residents?|men|women|wom[ae]n and m[ae]n|males?|females?)"
)
_SOME = r"(?:most|many|some|several|all|both|nearly all|almost all|the majority)"
_AMONG = (
    rf"(?:{_SOME} of (?:them|whom)(?: were)?|mostly|mainly|primarily|largely|predominantly|all|both|including)"
)
_DESCRIPTION = re.compile(
    rf" from (?:(?:the |an? )?(?![a-z]+ing (?:the|its|their|an?)\b)(?:[a-z-]+ ){{0,2}}{_PLACE}|{_LANDS})"
    r"(?![\w’-]|[.;]|$)"
    rf"| of (?:[A-Z][a-z]+|foreign|various|different) (?:nationalit(?:y|ies)|origin|citizenship)\b"
    rf"| \((?:{_AMONG} )?(?:{_WORD} )?{_NATIONALS}(?: (?:and|or) (?:{_WORD} )?{_NATIONALS})?\)"
    rf"|(?:,| [–—]|—) ?{_AMONG} (?:{_WORD} ){{0,2}}{_NATIONALS}"
    rf"(?: (?:and|or) (?:{_WORD} ){{0,2}}{_NATIONALS})?(?:,(?=[ ])| [–—](?= )|—)"
    r"| with (?:[a-z-]+ ){0,2}(?:children|families|dependents|dependants)(?= (?:was|were|received|got|had)\b)"
    r"| (?:across|throughout) the country(?! (?:in|on|and)\b (?:which|whom))"
    r"| in (?:the capital|(?:several|different|various|multiple) (?:regions|provinces|cities|districts|states))"
)
"""Words that say who counted people are or where they are from, or where in the country something happened to
them. They have no figure, and no word of a form, a law or a verb that a rule knows."""


def described(sentence: str, end: int) -> int:
    """The end of what describes and limits people whose noun ends at a place; that place, if nothing does.

    >>> sentence = "It tried 12 suspects from Belmora and Corvana for slavery in nine cases."
    >>> sentence[: described(sentence, 20)]
    'It tried 12 suspects from Belmora and Corvana for slavery'
    """
    for _ in range(2):  # “four traffickers for slavery, all of them men,” or the other way round
        match = _DESCRIPTION.match(sentence, end)
        end = limited(sentence, match.end() if match else end)
    return end
