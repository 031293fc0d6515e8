"""Whether a verb without a denial of its own is denied, as the verb to which it is joined is, or nobody did it.

“Police did not screen them or *refer* them”, “none of the agencies *screened* them”.
"""

import re

from tuyun.graph.reading.clauses.verb_words import PAST_FORMS

_MEMBER = re.compile(r"(?:,? (?P<or>or|nor|and/or)|,? and|,) (?:also |then |otherwise )?$")
"""What joins a verb to the verbs before it."""
_GOVERNING = re.compile(
    r"\b(?:(?P<denied>(?:did|does|do|could|can|would|will)(?: not(?! (?:only|just|merely))|n[’']t)|cannot|never"
    r"|(?<!not )(?<!n[’']t )(?<!never )(?:fail(?:s|ed|ing)?|unable|neglect(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)"
    r"|unwilling|yet) to)"
    r"|(?:did|does|do|could|can|would|will|to))\b"
)
"""An auxiliary or “to” that governs base forms, and whether it denies them."""
_DENIED_PAST = re.compile(r"\b(?:(?:has|have|had)(?: not|n[’']t)|never|neither)\b[^;:]*$")
_PAST = re.compile(rf"{PAST_FORMS}|paid")
_DENIED_GERUND = re.compile(r"\b(?:without|instead of|rather than) [a-z]+ing\b[^,;:]*$")


def is_denied_with_others(form: str, before: str, behind: str) -> bool:
    """Whether a verb without an auxiliary is denied by that of the verbs to which it is joined.

    >>> is_denied_with_others("base", "Police did not screen migrants or ", "refer them to shelters.")
    True
    >>> is_denied_with_others("base", "Police did not fail to screen migrants or ", "refer them to shelters.")
    False
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


_NOBODY = re.compile(
    r"(?:^|[,;:—] ?|\b(?:and|but|or|that|while|although|though|because|since|as|whereas|so|yet) )"
    r"(?:nobody|no one|none|neither|neither (?:the |its )?(?:[\w’-]+ ){1,4}?nor(?: [\w’-]+){1,4}"
    r"|(?:no(?! (?:longer|later|sooner|doubt|less|fewer))|not (?:a single|one)|neither"
    r"|(?:none|neither) of (?:the|these|those|its|their|our))"
    r"(?: (?!(?:and|or|but|who|that|which|the|was|were|had|has|have|is|are|of|to) |[a-z]+ed )[\w’-]+){1,4})"
    r"(?:(?: has| had| have)?(?: ever| yet| also)?) $",
    re.IGNORECASE,
)


def is_done_by_nobody(before: str) -> bool:
    """Whether the words before a verb end with a subject that is nobody: “*no court* ordered compensation”.

    >>> is_done_by_nobody("Neither the police nor the ministry "), is_done_by_nobody("No courts sat, but judges ")
    (True, False)
    """
    return _NOBODY.search(before) is not None


def is_denied_verb(text: str, start: int) -> bool:
    """Whether the active verb at a place is denied, though no word before it does so: as nobody did it, or by the
    denied verb to which it is joined.

    >>> is_denied_verb("Neither the police nor the courts identified the 12 victims.", 34)
    True
    """
    word = re.match(r"[\w’-]*", text[start:])
    form = "past" if word and _PAST.fullmatch(word[0]) else "ing" if word and word[0].endswith("ing") else "base"
    return is_done_by_nobody(text[:start]) or is_denied_with_others(form, text[:start], text[start:])


_NEARLY = re.compile(
    r"\b(?:nearly|almost|all but|rarely|seldom|(?:hardly|scarcely|barely)(?: ever)?) (?:was |were |been )?$",
    re.IGNORECASE,
)
"""Words before a verb of what did not quite happen, or hardly ever: “two men *nearly* lost their appeals”."""
_WAS_NEARLY = re.compile(
    r"(?:(?:had|have|has|was|were|been) )*(?:nearly|almost|all but|rarely|seldom|(?:hardly|scarcely) ever) ",
    re.IGNORECASE,
)
"""The same within the words of a verb: “two men *were nearly* acquitted”."""


def hardly_happened(text: str, start: int, end: int) -> bool:
    """Whether what the verb between two places says did not quite happen, or hardly ever.

    >>> hardly_happened("The men were almost acquitted.", 20, 29), hardly_happened("Almost 12 men fled.", 14, 18)
    (True, False)
    """
    return _NEARLY.search(text, 0, start) is not None or _WAS_NEARLY.match(text, start, end) is not None
