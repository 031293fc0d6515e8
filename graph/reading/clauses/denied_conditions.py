"""Recognises lacks and obstacles that a sentence denies, calls over or only fears, and causes that are no causes.

“The police *overcame* a lack of funds”, “the ministry *denied that* its units lacked staff”, “hearings *were not*
hampered by the strike”.
"""

import re

from tuyun.graph.reading.actors.countries import begins_elsewhere
from tuyun.graph.reading.clauses.doubtful_wrongs import not_stated
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_LEAD = (
    r"(?: (?:(?:an?|the|any|all|its|their|this|such|serious|severe|persistent|chronic|acute|former|earlier)"
    r"\b ?)*)?$"
)
_NOT_ENDED = (
    r"(?<!did not )(?<!does not )(?<!do not )(?<!never )(?<!failed to )(?<!unable to )(?<!not yet )(?<!could not )"
    r"(?<!has not )(?<!have not )(?<!little to )(?<!nothing to )"
)
"""A lack that nobody ended is one: “did not *address the lack of* judges”."""
_ENDED = re.compile(
    rf"{_NOT_ENDED}\b(?:overc[ao]m(?:e|es|ing)|address(?:ed|es|ing)?|(?:combat|tackl|counter)(?:s|es?|ed|ing)?|end(?:s|ed|ing)?|remed(?:y|ied|ies|ying)"
    r"|fill(?:s|ed|ing)?|clos(?:es?|ed|ing)|resolv(?:es?|ed|ing)|solv(?:es?|ed|ing)|reduc(?:es?|ed|ing)"
    r"|eliminat(?:es?|ed|ing)|eas(?:es?|ed|ing)|alleviat(?:es?|ed|ing)|reliev(?:es?|ed|ing)|offset(?:s|ting)?"
    r"|cover(?:ed|s)|(?:made|makes?|making) up for|compensat(?:es?|ed|ing) for|did away with|put an end to"
    r"|(?:increas|expand|rais|improv|strengthen|supplement)(?:ed|es|ing|e)?"
    r"|caus(?:ed|es|ing)|creat(?:ed|es|ing)|led to|leads to)" + _LEAD,
    re.IGNORECASE,
)
"""Verbs that end a lack, or are about to bring it about, right before it."""
_FEARED = re.compile(
    r"\b(?:no|not|without|never|nor|despite no|whether|if|would|should|could|lest"
    r"|(?:to|would|should|could|helped?|helps) (?:avoid|prevent|counter)|avoid(?:ed|ing)|prevent(?:ed|s|ing)"
    r"|averted|risks? of|dangers? of|fears? of|threat of|possibility of|talk of"
    r"|fear(?:ed|s|ing)?|(?:alleged|possible|potential|supposed|hypothetical)"
    r"|(?:not|never|no longer|without) (?:suffer|fac|experienc|report|see|find|found|cit)"
    r"(?:s|e|es|ed|ing)?(?: from)?)" + _LEAD,
    re.IGNORECASE,
)
"""Words that deny, fear or suppose a lack, right before it."""
_REJECTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?"
    r"|contest(?:s|ed|ing)?|disagree[sd]?|disprov(?:es?|ed|ing)|it is (?:not true|untrue)|nobody said"
    r"|not concerned)(?: (?:the|any|all|these|such|[a-z]+’s?))?"
    r"(?: (?:claims?|allegations?|reports?|criticisms?|accusations?"
    r"|suggestions?|assertions?))?(?: (?:by|with) [^;.,]{2,30}?)?"
    r" (?:that|of|about|having|there)\b[^;.,]{0,60}$"
    r"|\bmight say\b[^;.,]{0,40}$",
    re.IGNORECASE,
)
"""Words of somebody who says that the clause behind them is not so."""
_NEVER = re.compile(
    r"\b(?:(?:lack|need)(?:ed|s)? neither|needs? no|needed no|in no (?:case|way|respect)"
    r"|at no (?:time|point)|by no means)\b",
    re.IGNORECASE,
)
_LACK = re.compile(
    expand(
        r"\b(?:{lack_noun}|{lack_adjective}|lack(?:s|ed|ing)?|shortages?|under-?(?:staff|fund|resourc)\w*|inexperience"
        r"|turnover|overextension) ?"
    ),
    re.IGNORECASE,
)
_NO_CAUSE = re.compile(
    r"\b(?:was|were|is|are|been|be|not|never|no longer|nor|hardly|that|(?<!, )which|who|to)$"
    r"|^nothing\b|^no (?!longer\b)[a-z]+$"
    r"|\b(?:denied|denies|rejected|disputed|doubted|not true)\b.* that\b",
    re.IGNORECASE,
)
"""How a cause does not end: a denied or passive verb stands behind it, or a relative clause."""
_NONE_LACKED = re.compile(
    r"\b(?:neither|no|few|hardly any) [^;.,]{2,60}? (?P<verb>lack(?:ed|s)?)\b", re.IGNORECASE
)
"""A lack of which nobody is the subject: “*neither* the police *nor* the courts *lacked* interpreters”."""
_OVER_BEHIND = re.compile(
    r"[^;.,]{0,60}? (?:was|were|is|has been|had been|have been) (?:now |since |largely |[a-z]+ly )?"
    r"(?:remedied|overcome|resolved|addressed|filled|solved|ended|eliminated|eased|denied|disputed)\b"
    r"|[^;.,]{0,60}? (?:was no longer|no longer|did not exist|ceased)\b",
    re.IGNORECASE,
)
"""Words behind a lack that call it over: “the shortage of judges *has been remedied*”."""
_DISPUTED = re.compile(
    r", (?:which|as|but|though|although) [\w’ -]{2,44} (?:denied|disputed|rejected|contested|refuted)\b",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(r"\byears ago\b|\bbefore the reform\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:among|between) (?:the )?(?:traffickers|smugglers|suspects|recruiters|defendants)\b",
    re.IGNORECASE,
)
"""A lack of those whom the law is against: “poor coordination *among traffickers*”."""
_OWNED_BY_OTHERS = re.compile(
    r"\b(?:network|gang|ring|trafficker|smuggler|recruiter|suspect|defendant)s?[’'](?:s\b)? (?:[a-z]+ )?$",
    re.IGNORECASE,
)
"""Those whose lack it is, right before it: “*the network’s* lack of funds”."""
_WOULD = re.compile(r" (?:would|might) (?!have\b)")
"""What a lack would bring about, behind it, so that it need not be there."""
_CAUSES = re.compile(r"(?:subject|reason)\d?_")
_LACKED = re.compile(r"lacked_\w+")
_EFFECTS = frozenset({"hindered", "inhibited", "had_consequence", "proceedings_delayed"})


def is_no_condition(text: str, predicate: str, cue: Cue) -> bool:
    """Whether the words of a lack or an effect say that there was none."""
    if _LACKED.fullmatch(predicate):
        return _denied_lack(text, predicate, cue)
    return predicate in _EFFECTS and _no_effect(text, cue)


def denied_before(text: str, place: int) -> bool:
    """Whether the words before a place end, deny or fear the lack that stands there."""
    head = text[:place].rstrip()
    return any(each.search(head) is not None for each in (_ENDED, _FEARED, _REJECTED))


def _denied_lack(text: str, predicate: str, cue: Cue) -> bool:
    lack = _LACK.search(text, cue.start, cue.end)
    place, end = lack.span() if lack else (cue.start, cue.end)
    before = (_OWNED_BY_OTHERS, _YEARS_AGO)
    if any(pattern.search(text, 0, place) for pattern in before) or _OF_OTHERS.search(text, place, cue.end):
        return True
    if (
        begins_elsewhere(text[:place])
        or _NEVER.search(cue.words)
        or _OVER_BEHIND.match(text, end)
        or _WOULD.match(text, cue.end)
    ):
        return True
    if any(cue.start <= none.start("verb") < cue.end for none in _NONE_LACKED.finditer(text)):
        return True
    return denied_before(text, place) or not_stated(text, predicate, place)


def _no_effect(text: str, cue: Cue) -> bool:
    causes = [words.strip(" ,") for group, words in cue.groups.items() if _CAUSES.match(group) and words]
    objects = [words for group, words in cue.groups.items() if group.startswith("object_") and words]
    if any(words.lower().startswith("by ") for words in objects):
        return True  # “investigations were hampered *by* the strike”
    if any(_NO_CAUSE.search(words) for words in causes) or _REJECTED.search(text, 0, cue.start):
        return True
    spoken = cue.rule.gives.get("by_speaker")  # who says so stands by it, whoever disputes it
    return not spoken and _DISPUTED.search(text, cue.start) is not None
