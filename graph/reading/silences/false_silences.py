"""Recognises words that look like a silence of a report, and are none.

Somebody else was not told (“details were withheld *from the defense*”), the lack was remedied (“withheld *until
2029*”), or somebody says that there is none (“*it is not true that* it did not report …”).
"""

import re

from tuyun.graph.reading.matching.cues import Cue

_OTHERS = (
    r"(?:the |their |its |any |all |these |those |potential |migrant |foreign |trafficking )*"
    r"(?:victims?|survivors?|witness(?:es)?|workers?|migrants|employees|famil(?:y|ies)|relatives|parents|passengers"
    r"|suspects?|accused|defendants?|defen[cs]e"
    r"|(?:defen[cs]e |victims?[’'] |private )*(?:lawyers?|counsel|attorneys?)"
    r"|traffickers|recruiters|applicants|complainants?|refugees|tourists)(?![\w’'-])"
)
"""People to whom nobody owes a report."""
_NOT_TOLD = re.compile(
    rf"(?: (?:in time|directly|immediately))? (?:to|from) {_OTHERS}"
    r"|(?: (?:only|also))? in (?:(?:any|the|all|other|local|foreign|native|their|own|minority|indigenous|most|some"
    r"|several|many|migrants[’']|workers[’']) )+languages?\b"
    r"|(?: (?:only|also))? (?:in (?:the |some |most |its )?"
    r"(?:shelters|schools|airports|embassies|detention centers)"
    r"|at (?:the |some |most |its )?(?:borders?|airports?|ports?|embassies|recruitment)\b)",
    re.IGNORECASE,
)
"""Words behind a silence that say who was not told, or where: “was unavailable *to victims*”."""
_UNCLEAR_TO = re.compile(rf"(?:unclear|not clear|unknown|not known) to {_OTHERS}", re.IGNORECASE)
_UNTOLD = re.compile(
    rf"(?:^|[,;] |\b(?:and|but|that|while) ){_OTHERS} (?:\w+ly |also |often |still )?$", re.IGNORECASE
)
"""People who were not told, as the subject of a silence: “*victims* were not informed of the outcome”."""
_KEPT_FROM = re.compile(rf"\b(?:from|to) {_OTHERS}[ .,;]*$", re.IGNORECASE)
"""The end of what was withheld, if it says from whom: “the grounds *from the defense*”."""
_REMEDIED = re.compile(
    r"[^.;]{0,40}?,? (?:but|and|though|although) (?:(?:it|they) )?(?:(?:was|were) )?"
    r"(?:later|subsequently|eventually|since|then|finally)"
    r" (?:been )?(?:made public|published|released|disclosed|reported|provided)\b"
    r"|,? until (?:[a-z]+ )?(?:19|20)\d\d, when\b",
    re.IGNORECASE,
)
"""Words behind a silence by which what was missing was given later."""
_GIVEN_LATER = re.compile(r"\buntil (?!now\b|then\b)[^.;,]{1,40}, when\b", re.IGNORECASE)
"""Words in what was left unsaid that say when it was said: “its plan *until June, when* it …”."""
_PAID_OUT = re.compile(
    r"\s*(?:the |any |all |its |enough |public |state )*(?:funds|money|grants|payments|wages|salaries)\b",
    re.IGNORECASE,
)
"""What is released by paying it: “did not release *funds to NGOs*”."""
_FREED = re.compile(
    rf"\s*(?:{_OTHERS}|(?:the |any |all |these |those )*(?:men|women|girls|boys|children|detainees|prisoners"
    rf"|hostages"
    r"|fishermen|people|persons|residents|them|him|her)\b)",
    re.IGNORECASE,
)
"""People who are set free: “did not release *the victims* until they paid”."""
_FOR_THEIR_ABSENCE = re.compile(
    r"\b(?:as|because|since|while)(?: (?:the|their|his|her|whose))? (?:current )?whereabouts\b[^,;]*$"
    r"|\bwhereabouts\b(?=[^.;]*(?:, so\b|, and so\b|; therefore\b))",
    re.IGNORECASE,
)
"""Where suspects are, which nobody in office knows, as the ground of a step: “*as the whereabouts of the suspects*
were unknown”."""
_CLAIMED = re.compile(
    r"\b(?:(?:(?:is|was) (?:not|un|no longer )|not )(?: )?true|(?:is|was) false|denie[sd]|denying"
    r"|rejected (?:the |any )?"
    r"claims?|falsely claimed) that [^,;]*$",
    re.IGNORECASE,
)
"""Words before a silence by which there is none: “*it is not true that* the government …”."""


_PROTECTS = re.compile(
    r"\b(?:the |their |its )?(?:names?|identit(?:y|ies)|address(?:es)?|locations?|testimony) of "
    rf"(?:the |all |its )?(?:{_OTHERS}|children|girls|boys|women|shelters?)",
    re.IGNORECASE,
)
"""Names, places and words that are kept secret to protect people: “*the identity of the victims* was kept
secret”."""


def leaves_nothing_unsaid(sentence: str, cue: Cue, content: str, before: bool) -> bool:
    """Whether words that look like a silence leave nothing out of a report.

    Args:
        sentence: the sentence.
        cue: the words for a silence.
        content: the words for what was left unsaid.
        before: whether they stand before the cue.
    """
    if _CLAIMED.search(sentence, 0, cue.start) or _UNCLEAR_TO.match(sentence, cue.start + len(_lead(cue))):
        return True
    if _PROTECTS.search(content) or _GIVEN_LATER.search(content):
        return True
    if cue.words.endswith(("release", "released")) and (_PAID_OUT.match(content) or _FREED.match(content)):
        return True
    if before and "whereabouts" in content and _FOR_THEIR_ABSENCE.search(sentence, 0, len(sentence)):
        return True
    if before:
        return bool(_NOT_TOLD.match(sentence, cue.end) or _REMEDIED.match(sentence, cue.end))
    if re.search(r"\b(?:informed|told|notified|made aware|provided with)\b", cue.words):
        return _UNTOLD.search(sentence[: cue.start]) is not None
    if re.match(r" (?:was|were|is|are|had|has|have)\b", content):
        return True  # “A man whose name police did not disclose *was arrested*”
    return bool(re.search(r"\bwith(?:held|hold)", cue.words) and _KEPT_FROM.search(content))


def _lead(cue: Cue) -> str:
    """The words of a cue before “unclear” or “unknown”."""
    found = re.match(r".*?(?=(?:unclear|not clear|unknown|not known)\b)", cue.words, re.IGNORECASE)
    return found[0] if found else ""
