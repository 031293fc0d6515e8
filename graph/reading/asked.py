"""Finds what a silence leaves unsaid: the happenings of which nobody reported, each with its predicate."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.cues import Cue, find
from tuyun.graph.reading.ruleset import expand

OF_OFFICIALS = {
    "acquitted": "acquitted_official",
    "arrested": "arrested_official",
    "awaiting_trial": "official_awaiting_trial",
    "charged": "charged_official",
    "closed": "discontinued_case_of_official",
    "continued_investigation": "continued_investigation_of_official",
    "continued_prosecution": "continued_prosecution_of_official",
    "convicted": "convicted_official",
    "discontinued_prosecution": "discontinued_case_of_official",
    "dropped": "discontinued_case_of_official",
    "indicted": "indicted_official",
    "investigated": "investigated_official",
    "investigation_pending": "continued_investigation_of_official",
    "opened_prosecution": "prosecuted_official",
    "prosecuted": "prosecuted_official",
    "prosecution_pending": "continued_prosecution_of_official",
    "sentenced": "sentenced_official",
    "tried": "tried_official",
}
"""What a predicate becomes where officials are those to whom it happened."""
UNDER_OTHER_LAW = {
    "investigated": "investigated_under_other_law",
    "opened_investigation": "investigated_under_other_law",
    "charged": "prosecuted_under_other_law",
    "prosecuted": "prosecuted_under_other_law",
    "opened_prosecution": "prosecuted_under_other_law",
    "convicted": "convicted_under_other_law",
}
"""What a predicate becomes where the crime is not trafficking."""
_THOSE = re.compile(r"(?: of)?(?: (?:any|the|those))? (?:[a-z-]+ ){0,4}")
"""Who stands between a proceeding and the crime: “prosecuting *any employers* for withholding passports”."""
_RELATIVE = re.compile(
    r"(?:,? (?:(?<!victims )who|whom|whose|which|(?<!but )that (?:were|was|had|it)|including|despite"
    r"|in any (?:other )?cases? (?:that )?it|(?:with|for|as|in) (?:which|whom)|(?:accused|suspected) of"
    r"))\b"
)
"""Words behind which what was not reported is only described: “any cases *in which* it …”."""
_OF_KNOWN = re.compile(
    expand(r"\b(?:how many|whether any|if any|which)(?:, if any,)? of (?:the|these|those|its) (?:{figure} )?$")
)
"""Words before cases whose number is known, so that the question is what became of them: “*how many of the 45*
cases led to convictions” asks for convictions."""
_POINTS_TO_THEM = re.compile(
    r"\b(?:him|her|the (?:officer|official)s?|(?:(?:any|either|one|some|all) of )?them)\b"
)
"""Words of what was not reported that point to an official before it."""
_OF_DATA = re.compile(r"\b(?:data|statistics|information|figures)$", re.IGNORECASE)
"""The end of a silence about data of which it is not said what they are on: “did not provide *data*”."""
_OTHERS = re.compile(
    r"\b(?:suspects?|traffickers?|defendants?|perpetrators?|m[ae]n|wom[ae]n|individuals?|persons?|people|victims?"
    r"|employers?|recruiters?|owners?|brokers|workers|agents|nationals|foreigners|children|girls|boys)\b",
    re.IGNORECASE,
)
"""People who are no officials, so that “them” behind such a noun may stand for these."""


def asked_for(sentence: str, cue: Cue, content: str) -> list[tuple[Cue, str]]:
    """What a silence leaves unsaid, as cues with their predicates.

    Args:
        sentence: the sentence.
        cue: the words that say that nobody reported it.
        content: the words that say what was not reported.
    """
    if not content.strip(" .,;") and _OF_DATA.search(sentence, cue.start, cue.end):
        return [(cue, "provided_data")]
    # “Convictions of officials who were arrested” asks for convictions alone.
    head = _RELATIVE.split(content)[0]
    asked = find(head, "asked") or find(content, "asked") or find(sentence[cue.start : cue.end], "asked")
    asked = [asking for asking in asked if not asking.rule.gives.get("general")] or asked
    asked = [asking for asking in asked if asking.rule.gives.get("whole")] or asked
    before = sentence[: cue.start]
    if not asked and re.search(r"investigat|inquir|arrest", before) and find(before, "officials"):
        asked = find(content, "asked_back")
    found = [(asking, str(asking.rule.gives["predicate"])) for asking in asked]
    found = [each for each in found if not _OF_KNOWN.search(content[: each[0].start])] or found
    officials = find(content, "officials")
    back = _POINTS_TO_THEM.search(content) if not officials else None
    named = find(before, "officials") if back and len(found) == 1 else []
    if back and named and not (back[0].endswith("them") and _OTHERS.search(before, named[-1].end)):
        # “whether it had investigated *him*”
        officials = [replace(cue, start=back.start(), end=back.end())]
    if cue.rule.gives["status"] == "no_progress":
        return _without_progress(sentence[: cue.start], found, bool(officials))
    if not officials:
        return [(asking, _by_crime(content, asking, predicate)) for asking, predicate in found]
    of_officials = {**OF_OFFICIALS, "opened_investigation": "investigated_official"}
    return [
        (asking, of_officials.get(predicate, predicate))
        for asking, predicate in found
        if predicate not in of_officials or _concerns(content, asking, officials)
    ]


def _by_crime(content: str, asked: Cue, predicate: str) -> str:
    """The predicate of what was not reported, that of another law if another crime stands behind it."""
    crimes = find(content, "other_crime") if predicate in UNDER_OTHER_LAW else []
    near = any(_THOSE.fullmatch(content, asked.end, crime.start) for crime in crimes)
    return UNDER_OTHER_LAW[predicate] if near else predicate


def _without_progress(before: str, found: list[tuple[Cue, str]], officials: bool) -> list[tuple[Cue, str]]:
    """What did not progress: a known investigation or prosecution, of officials if the sentence says so."""
    made = []
    of_officials = officials or re.search(r"investigat\w+ (?:\S+ ){0,4}(?:officials|officers)", before) is not None
    for asking, predicate in found:
        match predicate, of_officials:
            case "investigated", True:
                made.append((asking, "investigation_of_official_progressed"))
            case "prosecuted", True:
                made.append((asking, "continued_prosecution_of_official"))
            case "prosecuted", False:
                made.append((asking, "continued_prosecution"))
            case "investigation_of_official_progressed", _:
                made.append((asking, predicate))
    return made


def _concerns(content: str, asked: Cue, officials: Sequence[Cue]) -> bool:
    """Whether a proceeding is against the officials: they stand behind it, or before its passive.

    Where they stand before its active form, “whether officials investigated cases”, they led it.
    """
    if re.search(r"\bnumber of (?:(?!that|which|who)[\w-]+,? )*$", content[: asked.start]):
        return True  # “the number of officials investigated or prosecuted”
    return any(official.start >= asked.end for official in officials) or any(
        re.search(r"\b(?:was|were|is|are|been|being) (?:\w+ (?:and|or) )*$", content[official.end : asked.start])
        for official in officials
        if official.end <= asked.start
    )
