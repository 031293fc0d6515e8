"""Finds what a silence leaves unsaid: the happenings of which nobody reported, each with its predicate."""

import re
from dataclasses import replace

from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.silences import question_heads as heads
from tuyun.graph.reading.silences.answered import Answers, answered
from tuyun.graph.reading.silences.asked_officials import officials_asked
from tuyun.graph.reading.silences.counted_questions import (
    by_question,
    happenings_asked,
    last_counted,
    moved,
    wholly_asked,
    with_counted,
    without_general,
)
from tuyun.graph.reading.silences.fallback import left_over, of_main_verbs
from tuyun.graph.reading.silences.known_things import known_things
from tuyun.graph.reading.silences.listed_steps import with_listed
from tuyun.graph.reading.silences.main_verbs import by_main_verb, parted
from tuyun.graph.reading.silences.narrowed_predicates import CONTINUED, narrowed
from tuyun.graph.reading.silences.other_crimes import for_trafficking
from tuyun.graph.reading.silences.plain_clauses import plain
from tuyun.graph.reading.silences.pointing_back import pointing_back
from tuyun.graph.reading.silences.questions import questions
from tuyun.graph.reading.silences.unnamed_data import (
    disaggregated,
    ends_with_data,
    leading_data,
    names_no_step,
    names_subject,
    of_data,
)

_RELATIVE = re.compile(
    r"(?:, where|,? (?:(?<!victims )who|whom|whose|(?<!extent to )(?<!degree to )which"
    r"|(?<!but )that (?:were|was|had|it)|including|despite"
    r"|in any (?:other )?cases? (?:that )?it|(?:with|for|as|in) (?:which|whom)|(?:accused|suspected) of"
    r"))\b"
)
"""Words behind which what was not reported is only described: “any cases *in which* it …”."""
_INSERTED = re.compile(r", (?:[\w-]+ of )?(?:which|whom|who) [^,;]{3,80},(?= )")
"""A clause between commas that describes: “nine convictions, *eight of which involved a child,* met …”."""
_OF_KNOWN = re.compile(
    expand(r"\b(?:how many|whether any|if any|which)(?:, if any,)? of (?:the|these|those|its) (?:{figure} )?$")
)
"""Words before known cases: “*how many of the 45* cases led to convictions” asks for convictions."""
_LEADS_ON = re.compile(
    r"(?: (?:of|to) (?:[a-z-]+ ){1,4}?| (?:it|they|police) [a-z]+ed)?"
    r"(?: (?:that|which|had|have|has|ever|eventually))*"
    r" (?:led to|resulted in|ended (?:in|with)|concluded (?:in|with)|culminated in|gave rise to)\b"
)
"""Words behind what only came before that which is asked for: “how many inspections *led to* convictions”."""
_NO_HAPPENING = re.compile(
    r" ?(?:(?:any|the|its|their|further) )*(?:(?:names?|identit(?:y|ies))(?! of (?:[a-z-]+ ){1,4}?convicted)"
    r"|problems?|difficult(?:y|ies)|obstacles?"
    r"|delays?|challenges?|concerns?|decreases?|increases?) (?:of|in|with|to|about)\b"
)
"""The beginning of what was not reported, if it is no happening: “*the names of* 14 suspects”."""
_OPENED_OR_CONTINUED = re.compile(
    r"\b(?:initiat|open|launch|beg|commenc|start)(?:ed|ing|an|inning|un) (?:or|and|nor) continu(?:ed|ing)\b"
)
"""Two verbs of one question: “how many prosecutions it *initiated or continued*”."""
_OPENING_LIST = re.compile(
    r"\b(?:initiat|open|launch|commenc|start)\w* (?:(?:any|new|criminal) )*(?:investigation|prosecution)s?"
    r"(?:,? (?:or|and|nor) (?:(?:any|new|criminal) )*(?:investigation|prosecution)s?)+",
    re.IGNORECASE,
)
"""Proceedings of a list that a verb opens: “initiating any new *investigations or prosecutions*”."""
_COUNTED_WHO = re.compile(
    r"\b(?:(?:numbers? of|how many|whether any)(?: of (?:the|these|those))?"
    r" (?:(?!and |or )[a-z-]+ ){1,4}?(?:who|that)"
    r"|(?:laws?|statutes?|articles?|provisions?|charges|crimes|offen[cs]es) (?:under|of|for|with|on) which"
    r"|numbers? of (?:cases|proceedings) in which"
    r"|^ ?(?:on |of )?(?:(?:any|the|trafficking|criminal) )*(?:cases|investigations|prosecutions|trials)"
    r" (?:that|which))"
    r" (?!(?:it|they)\b)"
)
"""Words before a clause whose verb is asked for: “*the number of men who* fled”, “*laws under which* they …”."""
_FURTHER = re.compile(r"\b(?:further|additional|more|other|any|specific) (?:information|details)$|\bdetails$")
"""Words that ask for more about what the sentence tells before: “arrested them, but gave no *further details*”."""


def asked_for(sentence: str, cue: Cue, content: str, place: int, answers: Answers) -> list[tuple[Cue, str]]:
    """What a silence leaves unsaid, as cues of the sentence with their predicates.

    Args:
        sentence: the sentence.
        cue: the words that say that nobody reported it.
        content: the words that say what was not reported.
        place: where these words begin in the sentence.
        answers: reads the sentences that would answer the clauses of a silence.
    """
    if content.startswith(" that "):  # “Did not report *that* it convicted anybody” leaves unsaid whether it did.
        content, place = f" whether{content[5:]}", place - 3
    if data := leading_data(cue, content):
        words = content[:data].lower()
        return asked_for(sentence, replace(cue, words=words), content[data:], place + data, answers)
    before = sentence[: cue.start if cue.rule.gives.get("around") else min(cue.start, place)]
    if _NO_HAPPENING.match(content):
        return []
    if disaggregated(cue) and not names_subject(cue):
        return [(cue, "data_caveat")]
    if not content.strip(" .,;") and ends_with_data(cue):
        further = last_counted(before) if _FURTHER.search(sentence, cue.start, cue.end) else []
        return [
            (replace(asking, start=cue.start, end=cue.end), str(asking.rule.gives["predicate"]))
            for asking in further
        ] or [(cue, of_data(cue.words))]
    if cue.rule.gives.get("around"):
        return _asked_in(sentence, cue, content, place, answers)
    clauses = plain(content)
    made = [
        (moved(clauses.placed(moved(asking, -place)), place), predicate) if asking != cue else (asking, predicate)
        for asking, predicate in _asked_in(sentence, cue, clauses.text, place, answers)
    ]
    meant = [(asking, for_trafficking(content, asking, place, predicate)) for asking, predicate in made]
    return [(asking, predicate) for asking, predicate in meant if predicate]


def _asked_in(sentence: str, cue: Cue, content: str, place: int, answers: Answers) -> list[tuple[Cue, str]]:
    """What the words of a silence leave unsaid, without what only describes the subjects of its clauses."""
    before = sentence[: cue.start]
    changed, by = 0, 0
    known: list[tuple[Cue, str]] = []
    if not cue.rule.gives.get("around"):
        content, changed, by = heads.in_passive(content)
        whole = content
        known, content = known_things(cue, content, before)
        if known:  # “An update on two officers, nor on the date of *their* trial”
            before += whole[: len(content) - len(content.lstrip())]
    known = [(moved(asking, place), predicate) for asking, predicate in known]
    if known and not content.strip(" .,;"):
        return known
    asked = _asked(cue, content)
    if not asked and names_no_step(cue, content):
        return [*known, (cue, of_data(f"{cue.words} {content.lstrip()}"))]
    if not cue.rule.gives.get("around"):
        asked = with_counted(content, asked, pointing_back(content, before), before)
    found = [(asking, str(asking.rule.gives["predicate"])) for asking in asked]
    found = [
        each
        for each in found
        if not (_OF_KNOWN.search(content[: each[0].start]) and re.match(r"\w+s\b", each[0].words))
    ] or found
    found = [each for each in found if not _LEADS_ON.match(content, each[0].end)] or found
    if _OPENED_OR_CONTINUED.search(content):
        found = [(asking, each) for asking, given in found for each in CONTINUED.get(given, (given,))]
    if opening := _OPENING_LIST.search(content):
        found = [
            (asking, CONTINUED.get(each, (each,))[0] if asking.start < opening.end() else each)
            for asking, each in found
        ]
    found = narrowed(cue, before, content, found)
    if not officials_asked(before, content) and heads.leaves_verb_out(content) and _did_to_officials(before):
        found = [(asking, OF_OFFICIALS.get(each, each)) for asking, each in found]
    found = [each for each in found if not heads.only_describes(content, each[0])]
    found = with_listed(content, found)
    found += answered(content, [asking for asking, _ in found], answers)
    if not cue.rule.gives.get("around"):
        own = of_main_verbs(content, [asking for asking, _ in found])
        found = [each for each in found if each[0] in own]
        last = left_over(content, [each for each in found if each[0] in own])
        found += narrowed(cue, before, content, [(asking, str(asking.rule.gives["predicate"])) for asking in last])
    found = [(asking, of_data(cue.words) if each == "provided_data" else each) for asking, each in found]
    return known + [
        (moved(asking, place - (by if asking.start >= changed else 0)), predicate) for asking, predicate in found
    ]


def _asked(cue: Cue, content: str) -> list[Cue]:
    """The happenings of a question, without those that only describe somebody, or say when or how."""
    if cue.rule.gives.get("around"):
        around = find(content, "asked_around") or happenings_asked(content)
        before = [asking for asking in around if asking.start < content.find(cue.words) + len(cue.words)]
        return before[-1:] if cue.rule.gives["around"] == "before" else around
    spaced = content
    for beside in (_INSERTED, heads.DESCRIBED):
        spaced = beside.sub(lambda match: " " * len(match[0]), spaced)
    asked = [
        moved(asking, start) for start, end in questions(spaced) for asking in _asked_alone(spaced[start:end])
    ] or happenings_asked(spaced)
    asked = [
        each
        for every in by_question(content, asked)
        for own in [without_general(content, every)]
        for each in (wholly_asked(content, own) or own)
    ]
    return heads.without_descriptions(content, asked)


def _asked_alone(question: str) -> list[Cue]:
    """The happenings of a single question, without those of a clause that only describes."""
    if second := parted(question):
        return _asked_alone(question[:second]) + [moved(cue, second) for cue in _asked_alone(question[second:])]
    if turned := heads.turned(question):
        clause = len(question) - len(question.split(" which ", maxsplit=1)[1])
        return by_main_verb(turned) or [moved(cue, clause) for cue in happenings_asked(question[clause:])]
    if main := by_main_verb(question):
        return main
    # “Convictions of officials who were arrested” asks for convictions alone.
    head = _RELATIVE.split(question)[0]
    # “Cases *that were dropped*” begins in the head.
    plain, whole = heads.without_asides(head), happenings_asked(question)
    asked = happenings_asked(plain) or [cue for cue in whole if cue.start < len(head)]
    across = heads.across_ends(whole, len(head), len(plain))
    asked = [cue for cue in asked if not any(cue.overlaps(other) for other in across)] + across
    who = _COUNTED_WHO.search(question)
    framed = [cue for cue in asked if who and cue.rule.category == "framed" and cue.start < who.end() < cue.end]
    if who and not framed and (behind := happenings_asked(question[who.end() :])):
        before = [asking for asking in asked if asking.end <= who.start()]
        return [*before, *(moved(asking, who.end()) for asking in behind)]
    return asked


def _did_to_officials(before: str) -> bool:
    """Whether officials are the object of the last verb before a silence: “acquitted *nine officers*, not why”."""
    last = last_counted(before)
    return bool(last and find(re.split(r"[,;]| (?:and|but) ", before[last[0].end :])[0], "officials"))
