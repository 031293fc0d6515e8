"""Recognises words that deny, suppose or forbid a silence, or say that it is over.

“There was *no* lack of data on convictions”, “the ministry *never* withheld conviction data”, “*if* …”.
"""

import re

from tuyun.graph.reading.clauses.denied_verbs import is_done_by_nobody
from tuyun.graph.reading.matching.cues import Cue

_WITHHOLDS = re.compile(
    r"(?:(?:has|have|had) )?(?:conceal|suppress|hid|censor|embargo|buried|seal|redact|s[ai]ts? on|delet|remov"
    r"|gloss|withh|refus|declin|den(?:y|ie)|barr|block|stopp|stops|ceas|discontinu|kept|keep|held|hold|le(?:ft|av)|omit"
    r"|fail)",
    re.IGNORECASE,
)
"""The verbs of silences that need no “not”: “*concealed* the number of convictions”."""
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|neither|nor|hardly|rarely|may|might|should|must|will|unwilling to|unable to"
    r"|(?:plan(?:s|ned)?|threaten(?:s|ed)?|want(?:s|ed)?|intend(?:s|ed)?|wish(?:es|ed)?|tempted|going) to)"
    r"|n[’']t)(?: (?:to|have|be|been|ever|again|also|once|\w+ly))* $",
    re.IGNORECASE,
)
"""Words before such a verb that deny, suppose or plan what it says."""
_NOR = re.compile(r"\bnor (?:the |its |their )?$")
_LEAVES_OUT = re.compile(r"\b(?:omit|pass|skip|ignor|fail|le(?:ft|av)|evad|vague|quiet|mute|silent)")
"""Verbs by which a document is silent, which “*neither* the report *nor* the bulletin” denies."""
_HAD_IT = re.compile(r"(?:^|[;—] )(?:Had|Were|Should) [^,;]*$")
"""The beginning of a condition without “if”: “*Had the ministry* suppressed them, …”."""
_NO_SUCH = re.compile(
    r"\b(?:no|not (?:an?|any)|without(?: an?| any)?|never an?|hardly an?|any"
    r"|(?:an? |the |its |their )?(?:former|earlier|previous|past|old"
    r"|alleged|supposed|hypothetical|potential|possible|threatened))(?: [\w-]+ly)? $"
    r"|\b(?:would|could|might|may|should|must|will|to) (?:not )?be (?:an? |the |no )?$"
    r"|\b(?:den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|overc[ao]me|remed(?:y|ied|ying|ies)"
    r"|correct(?:s|ed)?|end(?:s|ed|ing)?|against|risk of|danger of|instead of"
    r"|(?:punish|penali[sz]|criminali[sz]|prohibit|outlaw)(?:es|ed|s|ing)?|forbids?|forbade|bans?|banned)"
    r" (?:any |an? |the |its |their |such (?:an? )?|this )?$",
    re.IGNORECASE,
)
"""Words before nouns such as “lack of data” or “failure to publish” that deny them: “*no* lack of data”."""
_IS_OVER = re.compile(
    r"(?:(?!\b(?:not|never|yet)\b)[^;,])*? (?:(?:has|have|had|was|were|been) )+"
    r"(?:now |since |largely |finally |fully )*(?:remedied|overcome|resolved|corrected|ended|addressed|solved)\b"
    r"|[^;,]*? (?:must|should|would|could|might|will|is to|are to) (?:not )?"
    r"(?:be|have been|become|cease|end|never)\b"
    r"|[^;,]*? if (?:the |it |they )",
    re.IGNORECASE,
)
"""Words behind such a noun that say that it is over: “the lack of data … *had been remedied*”."""
_IS_A_CRIME = re.compile(
    r"[^;,]*? (?:is|was|were|constitute[sd]?|became|becomes|remains) (?:made )?(?:an? )?(?:criminal |separate )?"
    r"(?:crimes?|offen[cs]es?|punishable|misdemeanou?r)\b",
    re.IGNORECASE,
)
"""Words behind a noun for what the law forbids: “failure to report arrests *is a crime*”."""
_ONCE = re.compile(r"\b(?:once|formerly|no longer) $", re.IGNORECASE)
"""Words before a silence that is over: “it was *once* impossible to say …”."""
_OF_A_PARTY = re.compile(
    r"\b(?:defendant|victim|suspect|accused|prosecutor|survivor|trafficker|convict|prisoner|lawyer|detainee|wom[ae]n"
    r"|m[ae]n|worker|famil|migrant|counsel|employer)[a-z]*(?:[’']s?)? (?:[a-z]+ )?"
    r"(?:requests?|applications?|petitions?|quer(?:y|ies))\b"
    r"|\b(?:requests?|applications?|petitions?|quer(?:y|ies)) (?:of|by|from) (?:(?:the|a|an|two|three|four) )?"
    r"(?:defendant|victim|suspect|accused|prosecutor|survivor|trafficker|convict|prisoner|lawyer|detainee|counsel)",
    re.IGNORECASE,
)
"""A request that a party of a trial makes in it."""
_TO_PROTECT = re.compile(
    r"\bto protect\b|\b(?:arrests|convictions|prosecutions|trials) (?:of|against) (?:minors|juveniles|children)\b",
    re.IGNORECASE,
)
"""What is kept secret to protect somebody: “sealed the records of arrests *of minors*”."""


def is_denied_silence(sentence: str, cue: Cue, content: str, before: bool) -> bool:
    """Whether the words around a silence say that there is none, was none or might be one.

    Args:
        sentence: the sentence.
        cue: the words for a silence.
        content: the words for what was left unsaid.
        before: whether they stand before the cue.
    """
    leading = sentence[: cue.start]
    if _NOR.search(leading) and _LEAVES_OUT.search(cue.words):
        return True
    if _ONCE.search(leading) or _HAD_IT.search(leading):
        return True
    if cue.rule.gives.get("nominal"):
        behind = _IS_OVER.match(content) or _IS_A_CRIME.match(sentence, cue.end)
        return _NO_SUCH.search(leading) is not None or behind is not None
    if before:
        return cue.rule.gives["before"] == "request" and _OF_A_PARTY.search(leading) is not None
    if _WITHHOLDS.match(cue.words):
        secret = re.match(r"(?:seal|redact|kept|keep|h[eo]ld|withh)", cue.words, re.IGNORECASE)
        return bool(
            _NOT.search(leading)
            or is_done_by_nobody(re.sub(r"\b(?:has|have|had) $", "", leading))
            or (secret and _TO_PROTECT.search(sentence, cue.end))
        )
    return False
