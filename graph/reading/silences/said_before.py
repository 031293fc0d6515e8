"""Finds what a silence leaves unsaid if it only points back to what its sentence states before it.

“NGOs reported that police jailed two victims; the government did not comment *on these reports*” asks whether they
were jailed; “… assisted 41 victims, but had *no figures for 2009*” asks how many it assisted then.
"""

import re

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.silences.answered import Answers, statements_of
from tuyun.graph.reading.silences.unnamed_data import of_data

_BREAK = re.compile(
    r"[;:]|[ ,]*[—–] ?(?:but|and|yet)\b|, (?:but|and|yet|while|although|though|whereas|without|with no"
    r"|giving no)\b"
    r"| (?:but|yet|while|although|though|without) | and (?=(?:did|does|has|had|could|would|gave|offered"
    r"|provided|refused"
    r"|declined|failed)\b)"
)
"""What stands between the clause of a silence and the clause before it."""
_FIGURES = re.compile(
    expand(
        r"^ ?(?:(?:the|any|its|no|corresponding|comparable|equivalent|respective|same|similar|{data_kind}) )*"
        r"(?:figures?|numbers?|totals?|data|statistics|information)"
        r"(?: (?:for|in|during|over) (?:(?!(?:who|which|that|whether|how) )[\w’'–-]+ ){0,6}?"
        r"(?:(?:19|20)\d\d(?:[-–/]\d+)?|years?|period|quarter|half|months?|{month})"
        r"(?: (?:and|or|to|through|of) [\w ]+)?"
        r"| (?:for|from|in) (?:(?:the|all|any|other|its|some|most|many|several|remaining|rest of|\w+ern|half|of"
        r"|{figure}|regional|local|provincial) ?)*"
        r"(?:courts?|regions?|provinces?|districts?|states?|departments?|country|islands?|municipalit(?:y|ies)|cantons?"
        r"|count(?:y|ies)|cities|areas?|capital|north|south|east|west)?"
        r"| for (?:(?:the|other|all|male|female|foreign|adult|child) )*(?:{trained_people}|men|women|boys|girls"
        r"|foreigners|adults|children|nationals))?[ .,;]*$"
    ),
    re.IGNORECASE,
)
"""Figures of which no more is said than a period or places."""
_FIGURE_AND_ON = re.compile(
    expand(
        r"\b(?P<noun>{data_noun})(?: available| exist(?:s|ed)?| (?:was|were|is|are) {data_given})?"
        r"(?P<on> {data_on})?$"
    ),
    re.IGNORECASE,
)
"""The end of a silence about figures: “gave no *figures for*”."""
_SUCH = re.compile(
    r" ?(?:(?:such|these|those|the|this|that|any (?:such|of (?:these|those))) (?:cases?|incidents?|reports?"
    r"|allegations?|claims?|practices?|matters?|events?|abuses|figures|numbers|phenomenon|measures?)|this|that|them|these|those|it"
    r"|how (?:often|frequently|many times|widely) (?:this|that|it|such (?:things|cases)) (?:occur|happen|is done"
    r"|was done|took place|takes place|is the case)\w*)[ .,;]*$"
)
"""Words that only point to what was stated before: “had no information on *such cases*”."""
_NAMES_A_FIGURE = re.compile(
    r"\b(?:figures?|numbers?|totals?|estimates?|lists?|tally|tallies|count|one|overview|(?:further|more) [a-z]+)"
    r"(?: (?:available|at all|whatsoever))?$"
)
"""The end of a silence about a figure of what was stated before: “could offer *no figures*”."""
_NAMES_NO_STEP = (
    "provided_data", "data_caveat", "spoke_publicly", "other_statement", "increased_efforts", "maintained_efforts",
    "decreased_efforts", "lacked_data_system",
)  # fmt: skip
"""What no silence of figures asks for."""


_DEEDS = (
    "facilitated_trafficking",
    "official_misconduct",
    "accepted_bribes",
    "committed_trafficking",
    "abused_victims",
)
"""What the people of whom a clause tells are said to have done, which is not what was left out."""


def points_back(cue: Cue, content: str) -> bool:
    """Whether a silence asks for what its sentence states before it.

    Args:
        cue: the words that say that nobody reported it.
        content: the words that say what was not reported.
    """
    if cue.rule.gives.get("of_before"):
        return True
    if cue.rule.gives.get("before") == "data":
        return _FIGURES.match(content) is not None
    if _SUCH.match(content) and (_FIGURE_AND_ON.search(cue.words) or content.strip().startswith("how ")):
        return True
    if content.strip(" .,;") and (figures := _FIGURE_AND_ON.search(cue.words)):
        return _FIGURES.match(f"{figures['noun']}{figures['on'] or ''}{content}") is not None
    return not content.strip(" .,;") and _NAMES_A_FIGURE.search(cue.words) is not None


def stated_before(sentence: str, cue: Cue, start: int, answers: Answers) -> list[tuple[Cue, str]]:
    """What the clause before a silence states, as a question; nothing if it states several things.

    Args:
        sentence: the sentence.
        cue: the words that say that nobody reported it.
        start: where the words of the silence begin.
        answers: reads the clause.
    """
    breaks = list(_BREAK.finditer(sentence, 0, start))
    before = sentence[: breaks[-1].start()] if breaks else sentence[:start].rstrip(" ,—–")
    found = [each for each in statements_of(f"{before}.", answers) if each[1] not in _NAMES_NO_STEP]
    found = [each for each in found if each[1] not in _DEEDS] or found
    only_one = len({predicate for _, predicate in found}) == 1
    behind = sentence[cue.end :] if start == cue.start else sentence[start : cue.start]
    of_last = cue.rule.gives.get("of_before") or not _FIGURES.match(behind)
    if not found or not (only_one or of_last):
        return []
    rule, predicate = found[-1]
    predicate = "implemented" if predicate == "law_provides" else predicate
    return [(Cue(rule, cue.start, cue.end, {}, cue.words), predicate)]


_THE_INQUIRY = re.compile(
    r" ?(?:(?:about|on|regarding|concerning|into) )?(?:the|this|that|its|their) (?:[a-z’-]+ ){0,3}?"
    r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|prosecutions?|trials?)\b"
)
"""Proceedings that are known: “asked about *the inquiry into two officers*”."""
_GOES_ON = {
    "investigated": "continued_investigation",
    "opened_investigation": "continued_investigation",
    "investigated_official": "investigation_of_official_progressed",
    "prosecuted": "continued_prosecution",
    "prosecuted_official": "continued_prosecution_of_official",
}
"""What is asked of proceedings that are known."""


def of_known(cue: Cue, content: str, predicate: str) -> str:
    """The predicate of a silence of somebody who would not comment on proceedings that are known.

    >>> from tuyun.graph.reading.matching.cues import find
    >>> cue = find("The police declined to comment on the inquiry into two officers.", "silence")[0]
    >>> of_known(cue, " the inquiry into two officers", "investigated_official")
    'investigation_of_official_progressed'
    """
    known = re.search(r"\b(?:comment|discuss|drawn)\b", cue.words) and _THE_INQUIRY.match(content)
    return _GOES_ON.get(predicate, predicate) if known else predicate


_FIGURES_OF_IT = re.compile(
    r" ?(?:(?:these|those|the|this|its|such) (?:[a-z]+ )?(?:figures?|data|numbers|statistics|totals?|cases"
    r"|victims)|them|it)\b(?! (?:who|that|which|had|was|were|been)\b)"
)
"""Figures of which a part is missing: “a breakdown of *these figures* by year”."""


def data_pointed_to(cue: Cue, content: str) -> list[tuple[Cue, str]]:
    """What a silence about data leaves unsaid that only point back: that they were broken down, or complete."""
    if not _FIGURES_OF_IT.match(content):
        return []
    broken_down = re.search(r"\bbreakdowns? (?:of|for|on)$", cue.words) is not None
    if broken_down or (_SUCH.match(content) and _FIGURE_AND_ON.search(cue.words)):
        return [(cue, "data_caveat" if broken_down else of_data(cue.words))]
    return []
