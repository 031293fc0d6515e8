"""Whether a verb that is joined to a denied verb is denied with it: “did not screen them or *refer* them”."""

import re

_MEMBER = re.compile(r"(?:,? (?P<or>or|nor|and/or)|,? and|,) (?:also |then |otherwise )?$")
"""What joins a verb to the verbs before it."""
_GOVERNING = re.compile(
    r"\b(?:(?P<denied>(?:did|does|do|could|can|would|will)(?: not|n[’']t)|cannot|never"
    r"|(?:fail(?:s|ed|ing)?|unable|neglect(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|unwilling|yet) to)"
    r"|(?:did|does|do|could|can|would|will|to))\b"
)
"""An auxiliary or “to” that governs base forms, and whether it denies them."""
_DENIED_PAST = re.compile(r"\b(?:(?:has|have|had)(?: not|n[’']t)|never|neither)\b[^;:]*$")
_DENIED_GERUND = re.compile(r"\b(?:without|instead of|rather than) [a-z]+ing\b[^,;:]*$")


def is_denied_with_others(form: str, before: str, behind: str) -> bool:
    """Whether a verb without an auxiliary is denied by that of the verbs to which it is joined.

    >>> is_denied_with_others("base", "Police did not screen migrants or ", "refer them to shelters.")
    True
    >>> is_denied_with_others("past", "Police did not screen migrants and ", "deported them.")
    False

    Args:
        form: its form: ``base``, ``past`` or ``ing``; no other is denied so.
        before: the words of the sentence before it.
        behind: the sentence from the verb on.
    """
    joined = _MEMBER.search(before)
    if joined is None:
        return False
    clause = before[: joined.start()].rpartition(";")[2]
    if form == "base":
        governing = [found["denied"] for found in _GOVERNING.finditer(clause)]
        return bool(governing and governing[-1])
    listed = joined["or"] or (joined[0] == ", " and ", or " in behind)
    if form == "ing":
        return bool(listed and _DENIED_GERUND.search(clause))
    return bool(form == "past" and listed and _DENIED_PAST.search(clause))
