"""Tells silences about data as such, of which no step is named, from those about data on a step."""

import re

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_ONLY_DATED = re.compile(
    expand(
        r" (?:for|in|during|over|throughout) [^,;]{3,40}$|,"
        r"| ?(?:the|this|that|any|its) (?:(?:\w+ )?consecutive |\w+ (?=year in a row))?"
        r"(?:year(?: in a row| running)?|(?:reporting |review )?period|(?:annual )?(?:report|publication|review))"
        r"[ .,;]*$"
        r"| (?:for )?(?:the )?(?:first|second|third|fourth|fifth|sixth) (?:consecutive |straight |successive )?"
        r"(?:year|time)"
        r"(?: in a row| running)?(?:,[^;]*)?[ .,;]*$"
        r"| ?(?:for )?(?:inclusion|use|publication) in (?:this|the|its|that) [a-z ]{3,30}[ .,;]*$"
        r"| (?:to|with) (?!(?:support|explain|help|show)\b)(?:(?:the|its|other|any) )?(?:[\w’-]+ ){0,3}?"
        r"{data_users}[ .,;]*$"
        r"| ?(?:19|20)\d\d(?: ?[-–/] ?\d+)?(?: (?:and|or) (?:19|20)\d\d)?[ .,;]*$"
        r"| ?from (?:(?:the|all|any|other|its|some|most|many|several|remaining|ordinary|lower|local|regional"
        r"|rest of|\w+ern|half|{figure}|of) )*"
        r"(?:courts?|regions?|provinces?|districts?|states?|departments?|jurisdictions|prosecutors|police|country|islands?"
        r"|municipalit(?:y|ies)|cantons?|count(?:y|ies)|governorates|cities|agencies|ministries|areas?|north|south|east"
        r"|west|capital|commands?|offices?|stations?|prefectures|territories|communes)\b[^,;]{0,40}$"
        r"| ?(?:(?:on|about|for|from) )?(?:(?:the|any|other|its|adult|child) )*"
        r"(?:law enforcement (?:activit(?:y|ies)|actions?|efforts?)|(?:human )?trafficking(?: crimes"
        r"| offen[cs]es)?"
        r"|(?:(?:sex|labou?r|child|human) )?trafficking(?: there| in the [a-z]+(?: [a-z]+)?)?|forced labou?r"
        r"|(?:forced labou?r|slavery|bondage|debt bondage|child labou?r) cases"
        r"|(?:(?:remaining|other|\w+) ){0,2}(?:regions|provinces|districts|states))[ .,;]*$"
        r"| ?(?:(?:the|these|those|its|all|any) )*(?:(?:figures|data|statistics|numbers|totals) )?"
        r"(?:(?:disaggregated|broken down) )?by (?:year|sex|gender|age|nationality|types?|forms?|region|province"
        r"|offen[cs]e|crime|category|the)\b[^;]{0,60}$"
        r"| ?(?:(?:any|the|its|trafficking) )*cases(?: (?:involving|concerning|handled|(?:that |which )?(?:the|it"
        r"|they|police)\b)[^;]*|[ .,;]*)$"
    )
)
"""Words behind “data” that name only a period, a crime, places, a source, or the category of a breakdown:
“did not report data *for the year*”."""
_DISAGGREGATED = re.compile(r"\b(?:disaggregated|broken[- ]down)\b", re.IGNORECASE)
"""What is said of data that were given as a whole, if at all."""
_INCOMPLETE = re.compile(
    r"\b(?:complete|comprehensive|full|nationwide|countrywide|disaggregated|broken[- ]down|breakdowns?)\b"
    r"|\bfor (?:\w+ of the \w+|some|most|several|many|parts of) ",
    re.IGNORECASE,
)
"""What is said of data of which some were given."""
_DATA_BEFORE = re.compile(expand(r"(?:(?:and|but) )?(?:no )?(?:{data_kind} )*{data_noun}\b"), re.IGNORECASE)
"""Data, as words before a silence begin: “*and data on* adult trafficking were not available”."""
_LEADING = re.compile(
    expand(r"(?:no )?(?:{data_kind} )*{data_noun} (?!for\b(?! (?:the numbers? of|how many)\b)){data_on}(?= )"),
    re.IGNORECASE,
)
"""Data and what they are on, as words before a silence begin: “*details of* the raid were withheld”."""
_BEHIND_DATA = re.compile(r"(?: (?:was|were|is|are|has been|have been) [a-z ]+?)?(?: (?:for|from|on|about|of))?$")
"""The words of such a silence behind the data: “no data *were available for* 2030”."""
_OF_DATA = re.compile(
    expand(r"\b(?:data|statistics|information|figures|details|numbers|breakdowns?){to_an_office}?$"), re.IGNORECASE
)
"""The end of a silence about data of which it is not said what they are on: “did not provide *data*”."""


def leading_data(cue: Cue, content: str) -> int:
    """How many of the characters before a silence only name data: “*information on* trials was not given”."""
    found = _LEADING.match(content) if cue.rule.gives.get("before") else None
    return found.end() if found else 0


def ends_with_data(cue: Cue) -> bool:
    """Whether the words of a silence end with data: “did not provide *data*”."""
    return _OF_DATA.search(cue.words) is not None


def disaggregated(cue: Cue) -> bool:
    """Whether a silence is about data that are broken down."""
    return _DISAGGREGATED.search(cue.words) is not None


def names_subject(cue: Cue) -> bool:
    """Whether a silence says what the data would be on: “did not provide disaggregated *data on*”."""
    return re.search(r"(?<!breakdown) (?:on|about|regarding|concerning)$", cue.words) is not None


def of_data(words: str) -> str:
    """The predicate of a silence about data of which no step is named: some of them were given, or none."""
    return "data_caveat" if _INCOMPLETE.search(words) else "provided_data"


def names_no_step(cue: Cue, content: str) -> bool:
    """Whether a silence is about data without naming a step: “no data *for 2030*”, “*data on trafficking*”."""
    if cue.rule.gives.get("before") and (data := _DATA_BEFORE.match(content)):
        return _ONLY_DATED.match(content, data.end()) is not None
    words = _BEHIND_DATA.sub("", cue.words)
    return _OF_DATA.search(words) is not None and _ONLY_DATED.match(content) is not None
