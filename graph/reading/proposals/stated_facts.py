"""Leaves out proposals made from words that state no fact: recommendations in the imperative, made-up cases,
reports that were withdrawn, targets, and what a law says of any case.

“Train 300 judges” looks like a count of people trained, but nobody has trained them yet.
"""

import re
from collections.abc import Iterator, Sequence

from tuyun.graph.reading.matching.ruleset import IN_YEAR
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
"""Verbs in the base form that can begin a recommendation and cannot be nouns."""
_ALSO_NOUNS = (
    "conduct|end|equip|finance|fund|grant|hold|increase|launch|lift|monitor|offer|record|recruit|report|respect|review"
    "|screen|sentence|staff|stop|support|train|use|vet|work"
)
"""Verbs in the base form that can also be nouns (“report”). They begin a recommendation only before an object."""
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
"""The first words of a recommendation in the imperative: “*Investigate* crimes”, “*Recommended: amend* it”."""
_MADE_UP = re.compile(
    r"\b(?:(?:in|during) (?:an? |the )?(?:mock trials?|moot courts?)"
    r"|(?:hypothetical|fictional|fictitious|imaginary|invented) (?:[a-z]+ ){0,2}[a-z]+"
    r"|by way of (?:illustration|example)"
    r"|(?:gives?|uses?|cites?|contains?|offers?|describes?) (?:the|an) example of"
    r"|(?:suppose|imagine|assume) (?:that )?|users (?:must |have to )?identify"
    r"|(?:films?|movies?|novels?|plays?|documentar(?:y|ies)|comics?|cartoons?) (?:in which|about)"
    r"|(?:sample|practical|made-up) (?:cases?|examples?)"
    r"|(?:role[- ]play|simulat)\w*"
    r"(?= (?:in which|where))|for every [a-z]+ (?:identified|known|found|counted))\b",
    re.IGNORECASE,
)
"""Words that introduce an example or an invented case: “*Suppose that* prosecutors charge nine men”."""
_WITHDRAWN = re.compile(
    r"\b(?:apologi[sz]ed for|withdrew|retracted|recanted) [^;.:]{0,40}?"
    r"(?:reports?|articles?|claims?|statements?|announcements?|allegations?|stor(?:y|ies)) that\b",
    re.IGNORECASE,
)
"""Words that introduce a report which was withdrawn: “it *retracted its report that* nine men were convicted”."""
_WHOEVER = re.compile(
    r"\b(?:(?:laws?|acts?|bills?|amendments?|provisions?) under which"
    r"(?![^;.]{0,60} (?:was|were|had been))"
    r"|(?:whoever|anyone who|any person who)|an? [a-z]+ who [^;.]{3,90} would(?:, for example,)? be)\b",
    re.IGNORECASE,
)
"""Words that introduce a rule for all cases of a kind: “a *law under which* convicts lose their posts”."""
_TARGET = re.compile(
    r"\b(?:(?:sets?|set out|setting|established|has|had|have|with|missed|below|against) (?:a |an |the |its )?"
    r"(?:[a-z-]+ )?(?:target|goal|quota|benchmark)s? of|(?:far from|short of)(?= [a-z]+ing\b))(?= )",
    re.IGNORECASE,
)
"""Words before what somebody aims at or did not do: “*sets a target of* 40 cases”, “*far from* helping them”."""
_BY_LAW = re.compile(rf"^(?:By law|As required by law), (?!.*\b{IN_YEAR}\b)")
"""The first words of a sentence that repeats what a law says: “*By law,* a convicted official is dismissed”."""
_ANY_CASE = re.compile(
    r"^Where (?:an?|any|no|the) [^;.]{3,160}, [^;.]{0,80}\b(?:can|may|must|shall|should|is to|are to)\b"
)
"""A sentence on what follows in all cases of a kind: “*Where an* owner is guilty, the ministry *may* act”."""
_OF_A_KIND = re.compile(
    r"\b(?:prescrib|punish|penali[sz]|provid|allow)\w*\b[^;.]{3,120}? (?=(?:where|when|if) (?:the|an?) "
    r"(?:traffickers?|perpetrators?|offenders?|victims?|offen[cs]es?|crimes?) )"
)
"""A penalty, before the condition on which a law prescribes it: “*punishes it* where the offender is armed”."""
_CLAUSE_END = re.compile(r"[;.),]")
"""The marks that end the words behind a target or a condition."""


def stated_as_facts(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of a sentence, without those that make an event of words which state none.

    Silences stay, and so does what somebody calls for or a law provides: the sentence does state these.
    """
    spans = list(_spans(sentence.text))
    return [each for each in made if not _happened(each) or not _inside(each, sentence.start, spans)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """The first and last places of the words that state no fact."""
    for to_the_end in (_IMPERATIVE, _MADE_UP, _WITHDRAWN, _WHOEVER, _BY_LAW, _ANY_CASE):
        if begun := to_the_end.search(text):
            yield begun.start(), len(text)
    for within in (_TARGET, _OF_A_KIND):
        for begun in within.finditer(text):
            ends = _CLAUSE_END.search(text, begun.end())
            yield begun.start(), ends.start() if ends else len(text)


def _happened(each: Proposal) -> bool:
    """Whether a proposal states an event; a silence, a need or the content of a law is none."""
    if vocabulary().statuses[each.statement.status].silence:
        return False
    predicate = vocabulary().predicates[each.statement.predicate]
    return predicate.force == "happened" and predicate.family != "law"


def _inside(each: Proposal, start: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether all words of a proposal lie in one of the spans, which count from the start of the sentence."""
    first, last = (place - start for place in each.anchor)
    return any(begin <= first and last <= end for begin, end in spans)
