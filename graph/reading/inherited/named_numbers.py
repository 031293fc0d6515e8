"""Finds what figures count whose noun stands before all of them, and not beside each: “*the number of people
convicted* fell from 23 in 2019 to eight in 2021”, “*Convictions* rose: 23 in 2019, 30 in 2021”."""

import re
from dataclasses import dataclass

from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.counts.form_limits import forms_given
from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS, UNDER_OTHER_LAW
from tuyun.graph.reading.inherited.described_predicates import predicate_of_description
from tuyun.graph.reading.inherited.number_headings import name_of_number
from tuyun.graph.reading.inherited.participle_predicates import PARTICIPLES
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, PERSONS

_VERB = (
    r"(?:was|were|is|rose|risen|fell|fallen|increased|decreased|dropped|declined|grew|grown|went|gone|stood|reached"
    r"|amounted|came|doubled|climbed|remained|numbered|totall?ed|followed|shows?)"
)
_CHANGED = (
    r"(?:(?:rose|fell|increased|decreased|dropped|declined|grew|went (?:up|down)|climbed|doubled)(?: [a-z]+ly)?"
    r" (?:from|to)|(?:rising|falling|increasing|decreasing) from|stood at|reached|amounted to|came to|numbered"
    r"|totall?ed|(?:rose|fell|increased|decreased|dropped|declined|grew) by [^;:.()]{2,30}?(?: to|,? from)"
    rf"|(?:rose|fell|increased|decreased|dropped|declined|grew)(?: [a-z]+ly)?(?: {IN_YEAR})?"
    r"(?= \()"
    r"|(?:followed|showed) (?:the|a) (?:same|similar) \w+)"
)
"""Verbs of numbers that no other subject has: “arrests *rose from* 12 to 14”."""
_BEFORE_VERB = r"(?:(?:has|have|had|also|again|\w+ly) )*"
_DONE_TO = r"(?:[a-z]+ed|set free|shut down|sent|brought|heard|put|found|held|taken|given|made|let)"
"""A participle without an auxiliary."""
_NUMBER_OF = re.compile(
    r"\bnumbers? of (?P<what>(?:\b(?:who|that|which) (?:was|were|(?:ha[sd]|have) been)\b"
    rf"|(?!\b{_VERB}\b)[^;:.()]){{3,110}}?),?(?: (?:which )?{_BEFORE_VERB}{_VERB}\b|: )",
    re.IGNORECASE,
)
_PUT_AT = re.compile(r"\b(?:puts?|placed?) the (?:total )?numbers? of (?P<what>[^;:.()]{3,110}?) at $")
"""Words by which a speaker gives a number: “the ministry *put the number of convictions at* 60”."""
_LABEL = re.compile(
    rf"^(?:[Nn]umber of |[Tt]otal )?(?P<what>(?:(?!in |of |the |and |as )[A-Za-z-]+ ){{1,4}}?{_DONE_TO}"
    r"(?: (?:in|to|for|by|on|from|during|of|as|under) [^;:.,()]{2,60})?)(?: ?: | ?[–—] ?)$"
)
"""A label of what happened, before its figure: “*Farms inspected*: 12”."""
_THAT_OF = re.compile(
    rf"\bthat of (?P<what>(?:(?!\b{_VERB}\b)[^;:.()]){{3,80}}?),? (?:{_BEFORE_VERB}{_VERB}|from|to|at)\b"
)
"""A second number: “the number of cases fell to nine, and *that of convictions from* 20 to 12”."""
_NOT_SO_FAR = re.compile(
    r"\b(?:sought|requested|planned|expected|targeted|foreseen|envisaged|wanted|proposed|required|needed)"
    r"(?: (?:in|for|by|during) [^;:.]{2,40})?$"
)
"""The end of a label of what has not happened: “convictions *sought*: 12”."""
_REFERENCE = re.compile(r"\b(?:see|table|section|page|annex|chapter|figure|graph|paragraph)\b", re.IGNORECASE)
"""Words before a figure that only says where something stands: “cases investigated: *see table* 12”."""
_SUBJECT = re.compile(
    r"(?:^|[;:] |,? (?:while|whereas|but|and) |, )(?:in \d{4}, )?(?:the )?(?:total )?"
    r"(?P<what>(?:(?!in |of |the |and )[a-z-]+ ){0,3}?"
    r"(?:cases|crimes|offences|offenses|investigations|prosecutions|proceedings|arrests|charges|indictments|trials"
    r"|acquittals|convictions|verdicts|complaints|reports|suspects|defendants|traffickers|offenders|persons|people"
    r"|individuals|victims|survivors)"
    rf"(?: (?:(?!\b{_VERB}\b)[^;:.,()]){{3,60}}?)?)(?: {_BEFORE_VERB}{_CHANGED}\b|: | (?:was|were) $| ?[–-] ?$)",
    re.IGNORECASE,
)
"""A noun that is counted, before a verb of numbers: “*arrests* rose from”, “*suspects charged* totalled”."""
_NUMBER_VERB = re.compile(
    r"\b[Nn]umbers? (?P<what>convicted|arrested|charged|prosecuted|indicted|acquitted|sentenced|tried|detained"
    r"|investigated|imprisoned|identified|assisted|rescued|referred)"
    rf" (?:[^;:.,()]{{2,40}} )?{_BEFORE_VERB}{_VERB}\b"
)
"""A number of people who are named before: “the number of suspects rose, and *the number convicted* fell”."""
_FEWER = re.compile(
    r"\b(?P<verb>investigated|prosecuted|charged|indicted|arrested|convicted|dismissed|disciplined|trained|suspended)"
    r" (?:far |significantly |slightly |many )?(?:fewer|more) (?P<what>(?:[a-z-]+ ){0,3}"
    r"(?:officials|officers|employees|soldiers|judges|prosecutors|inspectors|investigators))\b"
    r"(?: [^();.]{3,60}?)? \("
    r"(?:[^()]*\)[^();.]{0,60} \()?(?:(?:only|just|at least) )?$"
)
"""Officials of whom there were fewer or more than before, before a number in brackets: “prosecuted *fewer
officials* (six)”."""
_BRACKETED = re.compile(
    r"\b(?:number|few|lack|absence|paucity|decline|drop|rise|increase) (?:of |in |in the number of )?(?:new )?"
    r"(?P<what>(?:(?:human|trafficking|criminal|sex|labou?r|final) )*"
    r"(?:convictions|prosecutions|investigations|arrests|indictments|acquittals)"
    r"(?: (?:for|of|on|involving) [^();]{3,90}?)?) \((?:(?:only|just|at least|a total of) )?$",
    re.IGNORECASE,
)
"""Words without a figure before a figure in brackets: “the low number of *convictions for begging* (nine)”."""
_FROM = re.compile(
    r"\b(?:(?:increased|decreased|reduced|raised|doubled) (?:its|their|the number of)"
    r"|(?:increase|decrease|rise|drop|decline|reduction|fall) in(?: the)?(?: total)?(?: number of)?) "
    r"(?P<what>(?:[a-z-]+ ){0,3}?(?:cases|investigations|prosecutions|arrests|convictions|complaints|traffickers"
    r"|suspects|defendants|offenders|victims|referrals)(?: [a-z][a-z ’-]{3,60}?)?),? from ",
    re.IGNORECASE,
)
"""A number that somebody changed: “*increased its prosecutions* from nine to 12”."""
_ORIGINS = re.compile(
    r"\b(?:countr(?:y|ies) of (?:origin|citizenship)|nationalit(?:y|ies))\b[^;.]*"
    r"|\bvictims (?:identified )?(?:mostly |mainly |primarily )?(?:originated|came|were|hailed|are)"
    r" (?:mostly |mainly |primarily )?(?:from|nationals of|citizens of)\b[^;.]*",
    re.IGNORECASE,
)
"""Words before the victims of each country: “*the main countries of origin were* Arlavia (87)”."""
_STAFF = re.compile(
    r"^(?! (?:[a-z]+ ){0,3}(?:complicit|suspected|accused|involved|implicated))"
    r"(?: [a-z-]+){0,4}?(?:,| (?:in|at|on|of|assigned|working|employed|dedicated|attached|deployed|serving)\b|$)"
)
"""The rest of officials of whom it is only said where they work: “the number of *officers in the unit*”."""
_DID = re.compile(r" who |s (?:set|put|sent|given|found|brought|taken|[a-z]+ed) [a-z]")
"""Words of what suspects did or suffered: “suspects *set* free”."""
_NOT = re.compile(r"\b(?:not(?! guilty)|never|yet to be|expected to|supposed to)\b")
"""Words of what did not happen, or was only expected: “victims *not* identified”."""
_MOVED = re.compile(r"s (?:placed|put|brought|taken|remanded|set) ")
"""Verbs whose meaning the words behind them make: “defendants *put* on trial”."""
_NOUNS = {
    "investigation": "investigated", "prosecution": "prosecuted", "conviction": "convicted", "arrest": "arrested",
    "indictment": "indicted", "acquittal": "acquitted", "complaint": "reported", "appeal": "appealed",
    "suspect": "identified_suspects", "crime": "recorded_offences", "trial": "tried", "referral": "referred",
    "office": "maintained_unit", "operation": "conducted_operation", "inspection": "inspected",
    "training": "trained", "charge": "charged",
}  # fmt: skip
"""Predicates of nouns that name a happening."""
_ALONE = {"case": "recorded_offences", "victim": "identified", "defendant": "prosecuted"}
"""Predicates of nouns of which nothing more is said."""


@dataclass(frozen=True)
class NamedNumber:
    """What a number counts, and what happened to it."""

    predicate: str
    unit: str
    forms: tuple[str, ...]
    officials: bool = False
    """Whether officials are counted."""
    noun: tuple[int, int] = (0, 0)
    """Where the noun begins and ends that is counted."""
    verb: tuple[int, int] = (0, 0)
    """Where the participle begins and ends that says what happened, or else the noun."""


def named_number(sentence: str, start: int, figure: int) -> NamedNumber | None:
    """What a figure counts that stands behind the name of a number; None if the words before it name none.

    Args:
        sentence: the sentence.
        start: where the clause begins.
        figure: where the figure begins.
    """
    name = name_of_number(sentence, figure)
    if name and (ordered := of_words(name.words, name.words, name.place)):
        return ordered
    origins = _ORIGINS.search(sentence, start, figure)
    if origins and origins.end() == figure and sentence.endswith("(", 0, figure) and "victim" in sentence:
        return NamedNumber("identified", "victim", ())
    found = [*_NUMBER_OF.finditer(sentence, 0, figure), *_SUBJECT.finditer(sentence, 0, figure)]
    found += _THAT_OF.finditer(sentence, found[0].end(), figure) if found else []
    if told := _NUMBER_VERB.search(sentence, start, figure):
        nouns = [each for each in found if each.end() < told.start()]
        named = count_of_noun(nouns[-1]["what"]) if nouns else None
        noun = named.unit if named and named.unit in ("victim", *PERSONS) else "person"
        of_victims = "victim" if told["what"] in ("identified", "assisted", "rescued", "referred") else noun
        return of_words(f"{of_victims}s {told['what']}", told["what"], told.start("what"))
    found += [match] if (match := _LABEL.search(sentence, 0, figure)) else []
    found += [match] if (match := _PUT_AT.search(sentence, 0, figure)) else []
    found += [match] if (match := _FEWER.search(sentence, 0, figure)) else []
    found += _FROM.finditer(sentence, 0, figure)
    found += [match] if (match := _BRACKETED.search(sentence, 0, figure)) else []
    found = [match for match in found if ";" not in sentence[match.end() : figure]]
    last = max(found, key=lambda match: match.end(), default=None)
    beside = ":" in sentence or sentence.startswith(("compared", "in comparison"), start)
    if last is None or (last.end() < start and not beside):
        return None
    what = last["what"]
    if _NOT_SO_FAR.search(what) or _REFERENCE.search(sentence, last.end(), figure):
        return None
    words = f"{what} {last['verb']}" if "verb" in last.groupdict() else what
    return of_words(words, what, last.start("what"))


def of_words(words: str, what: str, place: int) -> NamedNumber | None:
    """What the name of a number counts; None if no rule knows it.

    Args:
        words: the name and what happened to what it names: “cases of begging dismissed”.
        what: the name as it stands in the sentence.
        place: where it stands.
    """
    made = count_of_noun(words)
    if made is None or made.unit == BARE or _NOT.search(words):
        return None
    unit, rest, officials = made.unit, f" {words}", made.officials
    forms = made.forms or forms_given(find(what, "form"))
    units = {unit, "person"} if officials else {unit}
    happened = [
        (name, verb)
        for did, name, of in PARTICIPLES
        if units & {*of} and (verb := re.search(rf"\b(?:{did})\b", rest, re.IGNORECASE))
    ]
    predicates = [name for name, _ in happened]
    nouns = {**_NOUNS, **(_ALONE if made.end - made.figure.end == len(rest) else {})}
    told = None if len(predicates) == 1 and not _MOVED.search(rest) else predicate_of_description(what)
    if not predicates and unit == "suspect" and _DID.search(rest):
        nouns = {}  # “suspects who confessed”: that they were suspects is not what changed
    predicate = told or (predicates[0] if len(predicates) == 1 else None if predicates else nouns.get(unit))
    if predicate is None and officials and _STAFF.search(rest):
        predicate = "staffed"
    if predicate and not (forms or officials) and find(rest, "other_crime"):
        predicate = UNDER_OTHER_LAW.get(predicate, predicate)
    persons = officials and made.persons and predicate not in OF_OFFICIALS
    unit = "person" if persons else unit
    predicate = OF_OFFICIALS.get(predicate, predicate) if officials and predicate else predicate
    if predicate is None:
        return None
    noun = place, place + made.end - made.figure.end - 1
    own = [(place + verb.start() - 1, place + verb.end() - 1) for _, verb in happened if words == what]
    return NamedNumber(predicate, unit, forms, officials, noun, own[0] if own else noun)
