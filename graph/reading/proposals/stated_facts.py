"""Finds the words of a sentence in which nothing is stated as a fact: recommendations in the imperative, made-up
cases, targets, and what a law says of any case.

What is proposed from such words would be an invention, however plainly they tell it: “Train 300 judges.”
"""

import re
from collections.abc import Iterator, Sequence

from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary

_ONLY_VERBS = (
    "abolish|adopt|allocate|amend|apply|appoint|assess|assign|bring|build|cease|collect|compensate|consider|continue"
    "|convict|cooperate|coordinate|create|criminali[sz]e|dedicate|define|designate|develop|devote|disaggregate|dismiss"
    "|educate|empower|enact|encourage|enforce|enhance|ensure|establish|expand|expedite|explore|facilitate|finali[sz]e"
    "|give|guarantee|identify|implement|improve|include|inform|institutionali[sz]e|instruct|intensify|introduce|invest"
    "|investigate|maintain|make|negotiate|prevent|prioriti[sz]e|prohibit|promote|prosecute|protect|provide|publish"
    "|punish|pursue|ratify|reduce|refer|refrain|remove|repeal|replace|restrict|revise|set up|simplify|speed up"
    "|strengthen|suspend|take|undertake|update|waive"
)
"""Base forms that begin a recommendation and are no nouns."""
_ALSO_NOUNS = (
    "conduct|end|equip|finance|fund|grant|hold|increase|launch|lift|monitor|offer|record|recruit|report|respect|review"
    "|screen|sentence|staff|stop|support|train|use|vet|work"
)
"""Base forms that are nouns as well, so that a determiner or an object has to stand behind them."""
_OBJECT = (
    r"(?= (?:the|a|an|all|any|more|its|their|victims?|police|judges|prosecutors|officials|law enforcement|efforts"
    r"|funding|resources|training|potential|child|foreign|convicted|at least|for|\d+)\b)"
)
_IMPERATIVE = re.compile(
    rf"(?:(?:^(?:[-–•*] ?|\(?[a-z0-9]{{1,3}}[.)] )?"
    rf"|\b(?:[Rr]ecommendations?|recommended|urged|recommends|urges)(?: (?:to|for|that) [^:.;]{{3,80}})?: )"
    rf"(?:[A-Za-z]+ly,? )?(?:(?i:{_ONLY_VERBS})(?= [a-z])|(?i:{_ALSO_NOUNS}){_OBJECT}))"
    r"(?! (?:was|were|is|are|has|have|had|rates?|rose|fell)\b)"
)
"""The beginning of a recommendation: “*Investigate* crimes”, “Priority *recommendations: amend* the law”."""
_MADE_UP = re.compile(
    r"\b(?:(?:in|during) (?:an? |the )?(?:mock trials?|moot courts?)"
    r"|(?:hypothetical|fictional|fictitious|imaginary|invented) (?:[a-z]+ ){0,2}[a-z]+"
    r"|by way of (?:illustration|example)"
    r"|(?:gives?|uses?|cites?|contains?|offers?|describes?) (?:the|an) example of"
    r"|(?:suppose|imagine|assume) (?:that )?|users (?:must |have to )?identify"
    r"|(?:films?|movies?|novels?|plays?|documentar(?:y|ies)|comics?|cartoons?) (?:in which|about)"
    r"|(?:sample|practical|made-up) (?:cases?|examples?)"
    r"|(?:laws?|acts?|bills?|amendments?|provisions?) under which"
    r"(?![^;.]{0,60} (?:was|were|had been))"
    r"|(?:whoever|anyone who|any person who)|an? [a-z]+ who [^;.]{3,90} would(?:, for example,)? be"
    r"|(?:apologi[sz]ed for|withdrew|retracted|recanted) [^;.:]{0,40}?"
    r"(?:reports?|articles?|claims?|statements?|announcements?|allegations?|stor(?:y|ies)) that"
    r"|(?:role[- ]play|simulat)\w*"
    r"(?= (?:in which|where))|for every [a-z]+ (?:identified|known|found|counted))\b",
    re.IGNORECASE,
)
"""Words behind which an example is given, and nothing that happened: “*Suppose that* nine men are charged”."""
_TARGET = re.compile(
    r"\b(?:(?:sets?|set out|setting|established|has|had|have|with|missed|below|against) (?:a |an |the |its )?"
    r"(?:[a-z-]+ )?(?:target|goal|quota|benchmark)s? of|(?:far from|short of)(?= [a-z]+ing\b))(?= )",
    re.IGNORECASE,
)
"""Words before what was aimed at or not done: “*sets a target of* 40 cases”, “*far from* sheltering them”."""
_BY_LAW = re.compile(r"^(?:By law|As required by law), (?!.*\bin (?:19|20)\d\d\b)")
"""The beginning of a sentence on what a law says of any case: “*By law,* a convicted official is dismissed”."""
_ANY_CASE = re.compile(
    r"^Where (?:an?|any|no|the) [^;.]{3,160}, [^;.]{0,80}\b(?:can|may|must|shall|should|is to|are to)\b"
)
"""A sentence on what happens in any case of a kind: “*Where an* employer is guilty, the ministry *may* act”."""
_OF_A_KIND = re.compile(
    r"\b(?:prescrib|punish|penali[sz]|provid|allow)\w*\b[^;.]{3,120}? (?=(?:where|when|if) (?:the|an?) "
    r"(?:traffickers?|perpetrators?|offenders?|victims?|offen[cs]es?|crimes?) )"
)
"""Words before the cases for which a law prescribes a penalty: “*punishes it* where the offender has a weapon”."""
_CLAUSE_END = re.compile(r"[;.),]")


def stated_as_facts(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals without those of what is only imagined, aimed at or recommended.

    What somebody calls for or a law provides stays, as that much is stated.
    """
    spans = list(_spans(sentence.text))
    return [each for each in made if not _happened(each) or not _inside(each, sentence.start, spans)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where words begin and end in which nothing is stated as a fact."""
    for whole in (_IMPERATIVE, _MADE_UP, _BY_LAW):
        if begun := whole.search(text):
            yield begun.start(), len(text)
    if begun := _ANY_CASE.search(text):
        yield begun.start(), len(text)
    for within in (_TARGET, _OF_A_KIND):
        for begun in within.finditer(text):
            ends = _CLAUSE_END.search(text, begun.end())
            yield begun.start(), ends.start() if ends else len(text)


def _happened(each: Proposal) -> bool:
    """Whether a proposal says that something happened: no silence, and not what is needed or what a law says."""
    if vocabulary().statuses[each.statement.status].silence:
        return False
    predicate = vocabulary().predicates[each.statement.predicate]
    return predicate.force == "happened" and predicate.family != "law"


def _inside(each: Proposal, start: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a proposal is of words within one of the spans of a sentence that begins at a place."""
    first, last = (place - start for place in each.anchor)
    return any(begin <= first and last <= end for begin, end in spans)
