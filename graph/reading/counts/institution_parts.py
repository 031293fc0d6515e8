"""Parts of a count by who did them: “ten cases, *six by the border guard* and four by NGOs”, “*six at the federal
level*”."""

import re
from functools import cache

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.noun_subjects import by_noun
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.ruleset import IN_YEAR
from tuyun.graph.source.scaffold import id_prefixes

_NOUNS = (
    r"(?:agency|agencies|ministr(?:y|ies)|units?|offices?|task forces?|commissions?|committees?|councils?"
    r"|departments?|inspectorates?|services?|bureaus?|directorates?|authorit(?:y|ies)|army|military|navy|desks?"
    r"|divisions?|sections?|branch(?:es)?|administration|embass(?:y|ies)|courts?|tribunals?|chambers?|judiciary|police"
    r"|gendarmerie|constabulary|force|guards?|prosecutors?|prosecution|inspectors|investigators|judges|magistrates"
    r"|attorneys?(?: general)?|customs|officers|officials|NGOs?|organi[sz]ations?|associations?|civil society"
    r"|shelters?|social workers|hotline)"
)
"""Nouns of those who do a part of what is counted."""
_WORD = (
    r"(?:(?!(?:the|which|who|whom|that|and|or|in|of|by|for|with|from|to|as|at)\b)[A-Za-z][\w’-]*(?:[’'](?= ))?)"
)
_NAME = (
    rf"(?:(?:{_WORD} ){{0,5}}?{_NOUNS}(?![\w’'-])(?: (?:of|for) (?:the )?(?!which|whom|them|these)[A-Za-z][\w’-]*"
    r"(?: (?:affairs|Affairs|general|General|[A-Z][\w’-]*))?)?"
    r"|(?-i:(?:Ministry|Department|Office|Bureau|Agency) of (?:the )?[A-Z][\w’-]*(?: (?:and )?[A-Z][\w’-]*){0,3})"
    r"|(?-i:[A-Z]{2,8}))"
)
_END = rf"(?=[,;.)—–]| and | while | {IN_YEAR}|, | compared |$)"
_LIGHT = (
    r"(?:conducted|carried out|secured|obtained|handled|brought|led|launched|issued|made|filed|undertaken|pursued"
    r"|initiated|opened|reported|handed down)"
)
"""Participles that say no more than what is counted: “two convictions, one *secured* by the police”."""


@cache
def _pattern() -> re.Pattern[str]:
    verb = rf"(?:(?:was|were|came|occurred|took place) |(?:(?:was|were|had been) )?(?P<verb>{_LIGHT}|[a-z]+ed) )?"
    return re.compile(
        rf" (?:(?:of|from) (?:them|these|those|which|whom),? )?{verb}"
        rf"(?:by (?:the |its |an? )?(?P<name>{_NAME})|from (?:the |its |an? )?(?P<giver>{_NAME})"
        r"|(?:at|on) (?:the )?(?P<level>(?:[a-z-]+ )?[a-z-]+ level))"
        rf"{_END}",
        re.IGNORECASE,
    )


def institution_of_part(text: str, whole: Count, end: int) -> tuple[str, int] | None:
    """The words for whoever did a part, directly behind its figure, and where they end; None if there are none.

    A verb between them must be that of the whole, as another says more: “12 cases, two *closed* by courts”.

    Args:
        text: a sentence.
        whole: the count of which this may be a part.
        end: the end of the figure.
    """
    match = _pattern().match(text, end)
    if match is None or (match["giver"] and whole.unit not in ("referral", "complaint")):
        return None
    verb = match["verb"]
    said = verb is None or re.fullmatch(_LIGHT, verb, re.IGNORECASE) or re.search(rf"\b{verb}\b", text[:end], re.I)
    return (match["name"] or match["giver"] or match["level"], match.end()) if said else None


def id_of_institution(name: str, entities: ProposedEntities) -> str:
    """The id of whoever did a part: a known actor, or one whose noun shows what it is."""
    found = entities.known.find(name) if entities.known else []
    if found and (found[0].start, found[0].end) == (0, len(name)):
        return entities.actor(found[0])
    actor = by_noun(name, id_prefixes(entities.document)[0], 0)
    return entities.actor(actor) if actor else entities.group(name, "Institution")
