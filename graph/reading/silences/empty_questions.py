"""Recognises questions of a silence that name no step of their own: they ask for what is stated before them.

“Prosecutors closed five cases, but gave no reasons for *these decisions*” asks for the closing of cases, and “used
undercover officers, without saying *with what results*” for the use of them.
"""

import re

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_POINTER = (
    r"(?:this|that|it|them|these|those|they|such (?:[a-z]+ )?(?:cases|incidents|practices|conduct|things"
    r"|decisions)"
    r"|the (?:others?|rest|(?:other|remaining) (?:{figure}|cases|ones))"
    r"|the (?:said |latter )?(?:decisions?|moves?|step|measures?|declines?|decreases?|drops?|falls?|reductions?"
    r"|rise|increases?"
    r"|changes?|growth|fluctuation|discrepanc(?:y|ies)|differences?|gap|absence|lack|process|matter|claim|courses?|trainings?|workshops?|seminars?|meetings?|sessions?|guidelines|procedures|agreement)"
    r"|(?:its|their|his|her) (?:own )?(?:decisions?|moves?|actions?|choice|use|application|operation|work"
    r"|cases?|claims?)"
    r"|(?:these|those|this|that|such) (?:[a-z-]+ )?(?!victims|convictions|prosecutions|investigations)[a-z]+)"
)
_ATTRIBUTE = (
    r"(?:ages?|sex|genders?|nationalit(?:y|ies)|names?|identit(?:y|ies)|origins?|occupations?|ranks?|numbers?"
    r"|reasons?|grounds|explanations?|justifications?|rationale|causes?|motives?|basis"
    r"|contents?|curriculum|topics?|agendas?|duration|scope|nature|composition|membership|locations?|dates?|timing|values?|costs?"
    r"|price|impacts?|effects?|effectiveness|findings|conclusions|recommendations|details?|particulars"
    r"|circumstances|participants|recipients|beneficiaries|use|application|types? of (?:exploitation"
    r"|trafficking|work|employer)"
    r"|forms? of (?:exploitation|trafficking)|places? of (?:exploitation|origin)|countr(?:y|ies) of origin)"
)
_WHAT = (
    r"(?:why|when|where|how(?: (?:often|frequently|many times|widely|long|exactly|so))?|who|what(?: for)?"
    r"|which(?: ones?| of them)?"
    r"|how much|by whom|to whom|for whom|from whom|against whom|with whom|whom|whose"
    r"|(?:at|with|to|in|on|by|for|under|from|through|of) (?:what|which|whose) (?!charges?|law|article|statute"
    r"|sentence|penalt)"
    r"[a-z]+)"
)
_LISTED = r"(?:(?:,? (?:and|or|nor)|,)(?: (?:on|of|about|as to))? )"
_ITEM = (
    rf"(?:{_WHAT}|(?:the |its |their |his |her |whose |any |further |more |full )*{_ATTRIBUTE}"
    rf"(?: (?:of|for|behind|in|to|about) {_POINTER})?|{_POINTER})"
)
_EMPTY = re.compile(
    expand(rf"(?:(?:on|about|of|for|as to|regarding|concerning) )?{_ITEM}(?:{_LISTED}{_ITEM}){{0,4}}"),
    re.IGNORECASE,
)
"""Words without a step: “why”, “by whom or with what results”, “the reasons for these decisions”."""
_HAPPENED = re.compile(
    r"(?:how (?:often|frequently|many times|widely)|why|when|where|how|whether) (?:this|that|it|these"
    r"|such [a-z]+|they)"
    r" (?:had |has |have |was |were |is |are )?(?:occur|happen|done|d(?:id|oes|o) so|t(?:ook|akes?) place"
    r"|the case|practi[sc]ed?"
    r"|arose|arises?)\w*",
    re.IGNORECASE,
)
"""A clause that only says that something happened: “how often *this occurred*”."""
_SUPPORTS = re.compile(
    r"(?:to (?:support|back(?: up)?|substantiate|prove)|behind|in support of) (?:it|this|that|(?:the|this|these"
    r"|its|their) "
    r"(?:claims?|statements?|assertions?|figures?))",
    re.IGNORECASE,
)
"""What figures that were not given would bear out: “no figures *to support this claim*”."""
_BY_KIND = re.compile(
    r"(?:(?:a |any )?breakdown )?by (?:the )?(?:(?:types?|forms?|kinds?|purposes?) of [a-z]+|sex|gender|age"
    r"|nationality"
    r"|year|region|province|sector|origin)(?:(?:,? (?:and|or)|,) (?:by )?(?:[a-z]+(?: of [a-z]+)?))*",
    re.IGNORECASE,
)
"""The category by which figures are not broken down: “no breakdown *by form of exploitation*”."""
_REFERS = re.compile(
    r"^ ?(?:(?:on|about|of|for|as to) )?(?:(?:how (?:many|much|often|long)|what|which|who|why|when|where|how"
    r"|(?:by|to|in|at|with|for|under|from|on) (?:what|which|whose|how many))\b"
    r"(?=.*\b(?:(?:it|them|themselves)(?=[.;,]|$| (?:in|for|to|from|during)\b)|(?:of|in|for|with|among"
    r"|from) (?:it|them|these"
    r"|those|this)\b|these|this|such|ones|its|the (?:money|funds|others?|rest"
    r"|(?:other|remaining) \w+|[a-z]+ concerned|program(?:me)?s?|courses?))\b)|how many (?:were|came|had|took"
    r"|led|went) "
    r"|whether (?=[^.;]*\b(?:also|either|too|likewise|as well)\b)|if (?:this|it|that)\b)",
    re.IGNORECASE,
)
"""The beginning of a question about what was named before, for questions that no rule reads: “*how many* of
*these* …”."""
_OF_FIGURES = re.compile(
    r"^ ?(?:(?:of|for|behind|between) )?(?:the|this|these|that|any) (?:[a-z]+ )?(?:discrepanc(?:y|ies)"
    r"|differences?|inconsistenc(?:y|ies)"
    r"|contradictions?|mismatch)(?: (?:between|in)\b.*)?[ .,;]*$",
    re.IGNORECASE,
)
"""Figures that do not agree, as what nobody explained."""


def names_no_step_at_all(cue: Cue, content: str) -> bool:
    """Whether the question of a silence has no step of its own.

    >>> from tuyun.graph.reading.matching.cues import find
    >>> cue = find("It did not say by whom.", "silence")[0]
    >>> names_no_step_at_all(cue, " by whom"), names_no_step_at_all(cue, " how many were tried")
    (True, False)
    """
    words = content.strip(" .,;—–")
    if not words:  # “The ministry did not elaborate.”
        return re.search(r"\b(?:elaborate|explain|comment|clarify|specify|say|details)$", cue.words) is not None
    if _SUPPORTS.fullmatch(words):
        return True
    if re.search(r"\bbreakdowns?(?: (?:by|of|for))?$", cue.words) and (
        _BY_KIND.fullmatch(words) or _BY_KIND.fullmatch(f"by {words}")
    ):
        return True
    return bool(_EMPTY.fullmatch(words) or _HAPPENED.fullmatch(words) or _BY_KIND.fullmatch(words))


def refers_back(content: str) -> bool:
    """Whether a question in which no step is found points back: “how many of its recruits took *it*”."""
    return _REFERS.match(content) is not None


def of_discrepancy(content: str) -> bool:
    """Whether a silence is about figures that do not agree: “could not explain *the discrepancy*”."""
    return _OF_FIGURES.match(content) is not None
