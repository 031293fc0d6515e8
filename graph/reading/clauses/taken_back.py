"""Says whether a sentence takes back a wrong that it names, as by an acquittal or a claim called unfounded."""

import re

_CLEARED_BEFORE = re.compile(
    r"\b(?:clear(?:ed|s|ing)|exonerat(?:ed|es|ing)|absolv(?:ed|es|ing)|pleaded not guilty|plead not guilty"
    r"|(?:falsely|wrong(?:ful)?ly|unjustly|baselessly|mistakenly) "
    r"(?:accus|charg|alleg|claim|report|suspect|convict)\w*)\b(?! (?:the )?(?:path|way|backlog))[^;.,]{0,140}\Z",
    re.IGNORECASE,
)
"""Words before a wrong by which nobody is held to have done it: “*cleared* two officers of taking bribes”."""
_REJECTED = re.compile(
    r"\b(?:reject|den(?:y|ied|ies)|dismiss|refut|retract|disput|contradict|debunk|disprov|contrary|counter)\w*"
    r"(?: to)?(?: [a-z’'-]+){0,4}? (?:reports?|allegations?|accusations?|claims?|complaints?|suggestions?"
    r"|rumou?rs?|assertions?|stor(?:y|ies))(?: by [^;.,]{3,40})? (?:that|of|about)\b[^.;,]{0,160}\Z"
    r"|\b(?:false|wrong|wrongful|unjust|baseless|mistaken)ly (?:accus|charg|alleg|claim|report|suspect|assert)\w*"
    r"\b[^.;,]{0,160}\Z",
    re.IGNORECASE,
)
"""Words by which somebody rejects a claim: “*dismissed allegations that* officers took bribes”."""
_CLAIM_THAT = re.compile(
    r"\b(?:claims?|reports?|allegations?|accusations?|stor(?:y|ies)|suggestions?|assertions?) that\b[^;.]*\Z",
    re.IGNORECASE,
)
_CLAIM_FAILS = re.compile(
    r"[^;.,]{0,60}? (?:was|were|is|are|has been|have been|proved|turned out)(?: to be)?(?: [a-z]+ly| later)?"
    r" (?:untrue|false|unfounded|baseless|groundless|wrong|rejected|dismissed|denied|refuted|disputed|retracted"
    r"|withdrawn|disproved|disproven|without (?:basis|foundation|merit))\b",
    re.IGNORECASE,
)
"""What a claim is found to be behind it: “the claim that police took bribes *was rejected*”."""
_THEY = (
    r"(?:him|her|them|both|all of them|the (?:[a-z]+ )?(?:officers?|officials?|judges?|m[ae]n|wom[ae]n|couple"
    r"|accused|suspects?|defendants?))"
)
_WERE = (
    r"(?:[^;.,]{{0,60}}?|(?:,|;| —)? (?:and|but|though|although|before being|only to be)(?: (?:they|he|she|both))?"
    r"|; (?:they|he|she|both))(?: (?:was|were|has been|have been|had been))?"
    r"(?: (?:later|subsequently|eventually|ultimately|since|then|all|both|recently|[a-z]+ly))*"
    r" (?:{done})(?: of| by| in| for|[.,;]|$)"
    r"|[^.]*\b(?:{done}) {they}(?=[.,;]|$| (?:of|in|on|for)\b)"
)
"""What is done to people who are accused, behind what they are accused of."""
_CLEARED_BEHIND = re.compile(
    _WERE.format(done="cleared|exonerated|absolved|found (?:to be )?innocent", they=_THEY)
    + r"|[^.]*\b(?:accusations?|allegations?|claims?|complaints?|charges?|stor(?:y|ies)|reports?|they|it|which)"
    r"(?: (?:that )?(?:was|were|is|are|proved|turned out|called|found|declared)(?: [a-z]+ly| later)?"
    r"(?: to be| as)?)? (?:unfounded|false|baseless|groundless|untrue|fabricated|invented"
    r"|without (?:basis|foundation|merit)|made up)\b"
    r"|[^.]*\b(?:found|saw|established) no (?:wrongdoing|misconduct|offen[cs]e|corruption)\b"
    r"|[^.]*\bcall(?:s|ed|ing)? (?:this|it|that|them|these) (?:an? )?(?:lies?|false|fabricat|invent)"
    r"|[^.]*\b(?:retract|recant)\w+ (?:the|their|its|his|her|this|that)\b",
    re.IGNORECASE,
)
"""What clears those who are said to have done a wrong, behind it: “took bribes, *but the claim proved false*”."""
_ACQUITTED_BEHIND = re.compile(
    _WERE.format(done="acquitted|found (?:to be )?not guilty", they=_THEY), re.IGNORECASE
)
_FELL = re.compile(
    r"\b(?:acquitt(?:ed|ing|als?)|(?:overturn|quash|annul|revers|vacat)\w* (?:[a-z]+ ){0,3}?(?:convictions?"
    r"|verdicts?))\b(?! (?:the )?acquittal)[^;.,]{0,90}\Z"
    r"|\b(?:dropp|dismiss|withdr|discontinu|clos|terminat|shelv|thr(?:ew|own) out)\w* (?:[a-z]+ ){0,3}?"
    r"(?:charges?|cases?|proceedings|investigations?|indictments?|complaints?)\b"
    r"|\b(?:charges?|cases?|proceedings|investigations?|indictments?|he|she|they)\b[^;.]{0,100}"
    r"\b(?:was|were|been) (?:[a-z]+ ){0,2}?(?:dropped|withdrawn|discontinued|closed|thrown out)\b"
    r"|\b(?:charges?|cases?|proceedings|investigations?|indictments?)\b[^;.]{0,100}"
    r"\b(?:was|were|been) dismissed\b",
    re.IGNORECASE,
)
"""Words by which a charge falls: “*dropped the charges against*”, “*acquitted* an officer charged with”."""


def taken_back(text: str, end: int) -> bool:
    """Whether a sentence takes back a wrong whose words end at a place, or clears the accused.

    >>> text = "Two officers were accused of taking bribes but were cleared."
    >>> taken_back(text, text.index(" but")), taken_back(text[:44] + ".", 44)
    (True, False)
    """
    before = text[:end]
    if _CLEARED_BEFORE.search(before) or _CLEARED_BEHIND.match(text, end):
        return True
    return _CLAIM_THAT.search(before) is not None and _CLAIM_FAILS.match(text, end) is not None


def rejected(text: str, end: int) -> bool:
    """Whether words before a place reject what is claimed there: “*denied reports that* …”."""
    return _REJECTED.search(text, 0, end) is not None


def charge_fell(text: str, leads: int, end: int) -> bool:
    """Whether a sentence says that people were acquitted of a charge, or that its case ended without a judgement.

    Args:
        text: the sentence.
        leads: where the words begin that lead from people to what they are charged with.
        end: where the words end that say what they are charged with.
    """
    opens = text.rfind(";", 0, leads) + 1
    if _FELL.search(text, opens, leads) or _ACQUITTED_BEHIND.match(text, end):
        return True
    return _FELL.search(f"{text[opens:leads]} … {text[end:]}") is not None
