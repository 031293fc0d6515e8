"""Recognises words that look like a silence of a report, and are none.

Somebody else was not told (“details were withheld *from the defense*”), the lack was remedied (“withheld *until
2029*”), or somebody says that there is none (“*it is not true that* it did not report …”).
"""

import re

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.silences.denied_silences import is_denied_silence

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
    r"|,? until (?:[a-z]+ )?(?:19|20)\d\d, when\b"
    r"| (?:before|previously|hitherto|until then|until now)(?=,| and\b)",
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
    rf"\s*(?:{_OTHERS}|(?:the |any |all |these |those |\w+ed )*(?:men|women|girls|boys|children|detainees"
    r"|prisoners"
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
"""The whereabouts of suspects as the reason for a step, which is no silence: “*as the whereabouts of the suspects*
were unknown”."""
_CLAIMED = re.compile(
    r"\b(?:(?:(?:is|was) (?:not|un|no longer )|not )(?: )?true|(?:is|was) false|denie[sd]|denying"
    r"|rejected (?:the |any )?"
    r"claims?|falsely claimed"
    r"|(?:wrong|incorrect|untrue|unfair|misleading) to (?:say|claim|suggest|think)) that [^,;]*$",
    re.IGNORECASE,
)
"""Words before a silence by which there is none: “*it is not true that* the government …”."""


_PROTECTS = re.compile(
    r"\b(?:the |their |its )?(?:names?|identit(?:y|ies)|address(?:es)?|locations?|testimony"
    r"|whereabouts(?= of [a-z ]*shelter)) of "
    rf"(?:the |all |its )?(?:{_OTHERS}|children|girls|boys|women|shelters?)",
    re.IGNORECASE,
)
"""Names, places and words that are kept secret to protect people: “*the identity of the victims* was kept
secret”."""


_TO_OTHERS = re.compile(
    rf"(?: (?:directly|immediately))? (?:to|with) {_OTHERS}(?=[ .,;]*$| (?:about|on|regarding|concerning|in)\b)",
    re.IGNORECASE,
)
"""Others to whom information is not given, which is no lack of a report: “no information *to victims*”."""
_AMONG = re.compile(
    rf" ?(?:(?:on|about|of) )?(?:their|victims[’']|workers[’']|migrants[’']|legal|labou?r)"
    r" (?:legal |labou?r )?rights\b"
    rf"|[^,;]*\b(?:among|available to|reaching) {_OTHERS}",
    re.IGNORECASE,
)
"""What people are not told, as a lack of information among them: “a lack of information *on their rights*”."""
_BEFOREHAND = re.compile(
    r" (?:the |its |their |any )*(?:[a-z]+ ){0,2}?(?:beforehand|in advance|ahead of time)[ .,;]*$"
)
"""What is told before it happens: “did not announce the raid *beforehand*”."""
_TO_POLICE = re.compile(
    r" (?:the |their |any |all |these |those |suspected |potential |presumed |possible |\d+ )*"
    r"(?:victims?|incidents?|abuses?|crimes?|cases|violations|offen[cs]es|suspicions|traffickers?|findings)"
    r" to (?:the )?(?:(?:local|national|border) )?(?:police|law enforcement|prosecutors?|ministry|authorities)\b"
)
"""What somebody brings before the police, or fails to: “did not report *victims to the police*”."""
_FOR_NONE = re.compile(r"\b(?:because|as|since) (?:there (?:were|was|had been) (?:none|no)|it had none|none)\b")
"""The ground of a silence that leaves nothing open: “*because there were none*”."""
_NOT_KNOWN_TO_OTHERS = re.compile(
    r"\b(?:NGOs?|observers|lawyers|activists|advocates|embassies|experts|journalists|organi[sz]ations)"
    r"(?: (?:also|often|still|themselves))? $"
)
"""Those outside the state who do not know what the state did: “*NGOs* did not know”."""
_OF_THE_STATE = re.compile(
    r"\b(?:police|government|authorities|courts?|ministry|prosecutors?|officials|inspectors|judges)\b"
)


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
    if is_denied_silence(sentence, cue, content, before):
        return True
    if before and _FOR_NONE.match(sentence[cue.end :].lstrip(" ,")):
        return True
    if any(pattern.search(content) for pattern in (_PROTECTS, _GIVEN_LATER, _FOR_NONE)):
        return True
    if not before and any(pattern.match(content) for pattern in (_TO_OTHERS, _BEFOREHAND, _TO_POLICE)):
        return True
    if "information" in cue.words and re.search(r"\b(?:lack|absence|no)\b", cue.words) and _AMONG.match(content):
        return True
    if re.search(r"\b(?:know|knew|sure|aware|learn|idea)\b", cue.words, re.IGNORECASE):
        unaware = _NOT_KNOWN_TO_OTHERS.search(sentence[: cue.start]) or _NOT_KNOWN_TO_OTHERS.match(cue.words)
        if unaware and _OF_THE_STATE.search(content):
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
