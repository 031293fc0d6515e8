"""Narrows what a silence asks for to steps against officials, or to steps for another crime than trafficking.

“Whether the *officers* were convicted”, “prosecuting employers *for withholding passports*”.
"""

import re

from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS, UNDER_OTHER_LAW
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.silences.asked_officials import ACTING, acted, concerns, officials_asked

_THOSE = re.compile(r"(?: of)?(?: (?:any|the|those))? (?:[a-z-]+ ){0,4}")
"""Who stands between a proceeding and the crime: “prosecuting *any employers* for withholding passports”."""
_OTHER_LAWS = re.compile(
    r"[^.;,]{0,40}? under (?:any )?(?:laws?|charges|statutes?|provisions|articles?) other than\b"
)
"""Words that say that the law applied was another than the one named:
“prosecuted cases *under laws other than* Law 5”."""
_FOR_IT = re.compile(
    r" for (?:it|this|that|doing so|such (?:practices|violations|acts)|this (?:practice|offen[cs]e|crime))$"
)
"""Words that point to a crime named before."""
_OTHER_CRIME = re.compile(
    r"\b(?:(?:withh[eo]ld|confiscat|retain)\w*|retention of) [^.;,]{0,40}(?:passports?|documents|wages)|fees"
    r"|child labou?r|smuggling|procuring|pimping",
    re.IGNORECASE,
)
"""Crimes that are not trafficking, to which such words may point."""
_ALLEGED = re.compile(
    r"\b(?:allegations|claims|reports|complaints|accusations|suspicions|rumou?rs) that (?:[\w’-]+ ){0,4}$"
)
"""Words before officials who are accused: “inquiries into *allegations that* officers took bribes”."""
CONTINUED = {
    "investigated": ("opened_investigation", "continued_investigation"),
    "opened_investigation": ("opened_investigation", "continued_investigation"),
    "prosecuted": ("opened_prosecution", "continued_prosecution"),
    "opened_prosecution": ("opened_prosecution", "continued_prosecution"),
}
"""What such a question asks for, by the predicate that the first verb or the noun gives."""
_PROGRESS_OF_OFFICIALS = {
    "continued_investigation": "investigation_of_official_progressed",
    "continued_prosecution": "continued_prosecution_of_official",
    "tried": "continued_prosecution_of_official",
}
"""What does not progress if it is against officials."""
_CASES = re.compile(r"\b(?:cases?|charges|complaints?|proceedings|indictments?|prosecutions?)\b")
"""What is dismissed if it is no official."""

_THE_INQUIRY = re.compile(r" ?(?:(?:the|this|that|its) )?(?:inquir(?:y|ies)|investigations?|probes?)[ .;,]*")
"""A question about an inquiry that the words before the silence tell of."""
_BEGAN = re.compile(r"\b(?:investigat|inquir|enquir|probe)", re.IGNORECASE)
_OF_THEM = re.compile(
    expand(
        r" (?:whether|if|how many|when|why)(?: (?:or not|any|all|some|both|either|each|one|of|them|these|those"
        r"|they|he|she|the (?:others?|{figure})))* (?:was|were|had been|has been|have been)\b[^;]*"
    )
)
"""A question whose subject is a pronoun or a number alone: “whether *the two were* disciplined or charged”."""
_NO_STEP = r"(?!\d|\b(?:convicted|prosecuted|arrested|identified|sentenced|investigated)\b)"
_COMPLICITY = re.compile(
    rf"^(?:{_NO_STEP}[^;])*?\b(?:complicity|complicit|(?:official|government|police|judicial) corruption)\b"
    rf"(?:{_NO_STEP}.)*$",
    re.IGNORECASE,
)
"""The words before a silence that speak of complicit officials, and of no figure and no step of a case."""
_STEP = r"(?:investigation|prosecution|conviction|arrest|sentence)s?"
_BARE_STEPS = re.compile(
    r" ?(?:(?:any|new|such|further|resulting|related|criminal|or|and|nor|law enforcement|of)[ ,]+)*"
    rf"{_STEP}(?:,? (?:(?:or|and|nor|any|new|criminal) )*{_STEP})*"
    r"(?: (?:in|during|over|throughout|as a result|to date)\b[^,;]{0,40})?[ .;,]*",
    re.IGNORECASE,
)
"""A question about steps of cases that does not say against whom: “any investigations, prosecutions, or
convictions”."""
_ONLY_OFFICIALS = {"disciplined_official", "suspended_official", "dismissed_official", "transferred_official"}
"""What is done to officials alone."""


def narrowed(cue: Cue, before: str, content: str, found: list[tuple[Cue, str]]) -> list[tuple[Cue, str]]:
    """The predicates of what a silence asks for, narrowed to officials, another crime, or what did not progress.

    Args:
        cue: the words that say that nobody reported it.
        before: the words of the sentence before the silence.
        content: what the silence leaves unsaid.
        found: what it asks for, with the general predicates.
    """
    if not found:
        return []
    officials = [
        official
        for official in officials_asked(before, content)
        if not ACTING.match(content, official.end) or _ALLEGED.search(content, 0, official.start)
    ]
    if cue.rule.gives["status"] == "no_progress" or re.search(r"\bupdates?\b", cue.words, re.IGNORECASE):
        return _without_progress(before, found, bool(officials))
    if not officials and _OF_THEM.fullmatch(content) and _ONLY_OFFICIALS & {each for _, each in found}:
        return [
            (asking, "dismissed_official" if each == "dismissed" else OF_OFFICIALS.get(each, each))
            for asking, each in found
        ]
    if not officials and _THE_INQUIRY.fullmatch(content) and _BEGAN.search(before) and find(before, "officials"):
        return [(asking, _PROGRESS_OF_OFFICIALS["continued_investigation"]) for asking, _ in found[:1]]
    if not officials and _COMPLICITY.search(before) and _BARE_STEPS.fullmatch(content):
        return [(asking, OF_OFFICIALS.get(each, each)) for asking, each in found]
    if not officials:
        return [(asking, _by_crime(before, content, asking, predicate)) for asking, predicate in found]
    of_officials = {
        **OF_OFFICIALS,
        "opened_investigation": "investigated_official",
        "dismissed": OF_OFFICIALS["closed"] if _CASES.search(content) else "dismissed_official",
    }
    against = {asking: concerns(content, asking, officials) for asking, _ in found}
    # “The follow-up to complaints *against officers*”
    within = {asking: any(_within(content, asking, official) for official in officials) for asking, _ in found}
    found = [
        (asking, "investigation_of_official_progressed" if each == "case_pending" and within[asking] else each)
        for asking, each in found
    ]
    return [
        (asking, of_officials.get(predicate, predicate) if against[asking] else predicate)
        for asking, predicate in found
        if predicate not in of_officials
        or against[asking]
        or asking.rule.category in ("asked_main", "fallback_verb")  # These have their subject.
        or acted(content, asking, officials)
    ]


def _within(content: str, asked: Cue, official: Cue) -> bool:
    """Whether the words of a cue go on to the officials whom the case is against."""
    return asked.start < official.start and bool(
        re.search(
            r"\b(?:against|involving|concerning|implicating)\b[^,;]{0,40}$", content[asked.start : official.start]
        )
    )


def _by_crime(before: str, content: str, asked: Cue, predicate: str) -> str:
    """The predicate of what was not reported, or of the same under another law if the crime is not trafficking.

    That crime stands behind the proceeding, or before the silence, and is pointed to: “for *it*”.
    """
    crimes = find(content, "other_crime") if predicate in UNDER_OTHER_LAW else []
    if predicate in UNDER_OTHER_LAW and _OTHER_LAWS.match(content, asked.end):
        return UNDER_OTHER_LAW[predicate]
    near = bool(
        predicate in UNDER_OTHER_LAW and _FOR_IT.search(content, asked.end) and _OTHER_CRIME.search(before)
    ) or any(_THOSE.fullmatch(content, asked.end, crime.start) for crime in crimes)
    return UNDER_OTHER_LAW[predicate] if near else predicate


def _without_progress(before: str, found: list[tuple[Cue, str]], officials: bool) -> list[tuple[Cue, str]]:
    """What did not progress: a known investigation or prosecution, of officials if the sentence says so, or a
    trial, an appeal and the like."""
    of_officials = officials or re.search(r"investigat\w+ (?:\S+ ){0,4}(?:officials|officers)", before) is not None
    known = {predicate: goes_on for predicate, (_, goes_on) in CONTINUED.items()}
    made = [(asking, known.get(predicate, predicate)) for asking, predicate in found]
    return [(asking, _PROGRESS_OF_OFFICIALS.get(each, each) if of_officials else each) for asking, each in made]
