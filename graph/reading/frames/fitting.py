"""Says whether the words around a frame suit its rule, and whether they deny it."""

import re

from tuyun.graph.reading.figures.terms import term
from tuyun.graph.reading.matching.cues import Cue, find

_SHARE_OF = re.compile(
    r"(?:%|\b(?:percent|per cent|most|many|some|several|all|half|majority|none)) of (?:(?:the|these|those) )?$",
    re.IGNORECASE,
)
"""Words for a share, which is counted, before a subject."""


def fits(text: str, cue: Cue) -> bool:
    """Whether the words that a rule needs stand before its cue, and none of those that its clause must lack."""
    words = cue.groups.get("term", "")
    two = " and " in words and " to " not in words  # “six years and eight months to 25 years” is one range
    if two and cue.rule.gives.get("measure") == "term" and (term(words) or ("range",))[0] == "range":
        lead = text[cue.start : text.index(words, cue.start)]
        if not re.search(r"\b(?:between|from) $", lead + words.split(" ")[0].lower() + " "):
            return False  # “15 and 18 months” are two terms, no range
    if " and " in words and re.match(r"[^.;]{0,40} respectively", text[cue.end :]):
        return False
    if _SHARE_OF.search(text, 0, cue.start):
        return False  # a count has it: “60 percent of *victims left*”
    needs, lacks = cue.rule.gives.get("needs"), cue.rule.gives.get("lacks")
    ends = [text.rfind(";", 0, cue.start) + 1, text.find(";", cue.end)]
    clause = text[ends[0] : ends[1] if ends[1] >= 0 else len(text)]
    return (needs is None or re.search(needs, text[: cue.start + 12], re.IGNORECASE) is not None) and (
        lacks is None or re.search(lacks, clause, re.IGNORECASE) is None
    )


def is_denied(text: str, cue: Cue) -> bool:
    """Whether the words of a frame have a negation or are a silence."""
    return any(cue.start <= other.start < cue.end for other in find(text, "negation", "silence"))
