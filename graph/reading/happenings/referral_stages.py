"""Finds to which stage cases were referred, from the recipient: “referred nine cases *to prosecutors*”."""

import re

_TO = re.compile(
    r"(?:[^;.()]{0,110}?) (?:to|for) (?P<whom>[^;,.()]{3,110})",
    re.IGNORECASE,
)
_STAGES = (
    (
        "referred_for_prosecution",
        r"prosecut|attorney[ -]general|public ministry|(?:state|district|crown|county) attorney|state counsel",
    ),
    ("sent_to_court", r"\b(?:courts?|tribunals?|trial|judges|magistrates|the judiciary)\b"),
    (
        "referred_for_investigation",
        r"\b(?:investigat\w+|criminal inquiry)\b",  # “to the police” alone names no stage
    ),
)
"""Predicates, and words that name who or what cases are handed on to, the first of these in the words."""
_INVESTIGATION = re.compile(
    r"\bfor (?:[a-z]+ ){0,2}investigations?\b(?! (?:and|or) (?:[a-z]+ )?prosecution)", re.IGNORECASE
)
"""Words that say what for: cases that go “to prosecutors *for investigation*” are to be investigated."""
REFERRAL_PREDICATES = ("referred", "sent_to_court", "referred_for_investigation", "referred_for_prosecution")
"""Predicates that the words behind the count may specify."""


def referral_stage(sentence: str, end: int, limit: int) -> str | None:
    """The predicate of a referral, by the recipient to whom cases were referred; None if the words name no stage.

    Args:
        sentence: the sentence.
        end: where the count ends, or the verb behind it.
        limit: where the next count begins that is not of the same cases, or the clause ends.
    """
    match = _TO.match(sentence[:limit], end)
    if match is None:
        return None
    whom = re.split(r" (?:and|but|which|who|that|compared|in (?:19|20)\d\d)\b", match["whom"])[0]
    if _INVESTIGATION.search(whom):
        return "referred_for_investigation"
    found = [(place.start(), predicate) for predicate, words in _STAGES if (place := re.search(words, whom, re.I))]
    return min(found)[1] if found else None
