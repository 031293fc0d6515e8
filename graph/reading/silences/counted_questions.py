"""Reads the question of a silence as the count that would answer it.

“How many of the victims had been screened” is answered by “12 victims had been screened”, which the rules of
counts read. So a question may ask for whatever may be counted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import wholes
from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.happenings.what_happened import happenings
from tuyun.graph.reading.matching.cues import Cue, find, longest
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, expand
from tuyun.graph.reading.silences.question_heads import DESCRIBED, is_object, leaves_verb_out
from tuyun.graph.reading.silences.questions import NEXT, questions

_LISTED = re.compile(r"(?:,? (?:and/or|and|or|nor) |, )(?:(?:of|on|about|the|any|its|their|new|other) )*")
"""What stands between two items of a list."""
_JOINT = re.compile(r"^,? ?(?:(?:and/or|and|or|nor) )?")
"""What joins a cue to another, if the rule takes it up: “convictions *and* sentences”."""
_OPENS = re.compile(
    r"^ ?(?:(?:(?:on|about|of|as to|regarding|concerning|that|to what extent|at least|exactly|precisely) )*"
    r"(?:whether|if)(?: or not)? |(?:on|about|of|as to|regarding|concerning|for) )?",
    re.IGNORECASE,
)
"""The words that begin a question, before what it asks about."""
_MANY = re.compile(
    expand(
        r"(?:how many|(?:the |its |their |any )?(?:(?:exact|total|overall|precise|actual) )?numbers? of|any"
        r"|some|all|which)"
        r"(?:, if any,)?(?: of (?:(?:the|these|those|its|their|them)\b(?! {figure}(?: |$)))"
        r"(?: (?:\w+ed|held)(?= (?:were|was|had|have|are)\b))?| of (?:the|these|those) {figure})?"
        r"(?: other| new| such| additional)?(?= )"
    ),
    re.IGNORECASE,
)
"""The words of a question in whose place its answer has a number."""
_KNOWN = re.compile(expand(r"^(?:the|these|those|its|their)(?: {figure})?(?= [a-z-]+)"), re.IGNORECASE)
"""Words for known people or cases that a question begins with: “whether *the two* men were tried”."""
_VERB = re.compile(
    r" (?:(?:also|ever|actually|later|subsequently|then|eventually) )?"
    r"(?:was|were|is|are|had|have|has|been|did|led|resulted|received|went|served|faced|remained|met|took|became"
    r"|\w{3,}ed)\b"
)
"""A verb directly behind “how many”, where the noun is left out."""
_REDUCED = re.compile(r"(?: [a-z-]+){1,3}?(?= (?:pending|awaiting|\w{3,}ed|held|brought|sent)\b)")
"""The noun before a participle."""
_WHO = re.compile(r"(?<=\w)(?:,? (?:who|that|which))(?= )")
"""A relative pronoun, which the answer leaves out: “how many of the men *who* were tried”."""
_PRONOUN = re.compile(r"^(?:they|he|she|it|any|all|both|either)(?= (?:was|were|had|has|have|is|are)\b)", re.I)
"""A pronoun that a question begins with: “whether *they* were tried”."""
_JOINED = re.compile(r",|\b(?:and|or|nor)\b")
"""What joins a further verb to a question."""
_JOINED_WHOLE = re.compile(r"(?:,|\b(?:and|or|nor|as well as)) (?:[\w’-]+ ){0,3}$")
"""The words before the second of two cues that a list joins; each is of a rule that reads a whole question."""
_FURTHER = re.compile(
    r"\b(?:or|and|nor)(?: (?:it|they|he|she|had|has|have|would|will|was|were|be|been|also|later|subsequently))* $"
)
"""The words that join a further verb to a cue: “appealed *or would be* deported”. The cue is of a rule that reads
a whole question."""
_LISTED_BEFORE = re.compile(r"\b(?:and|or|nor)(?: (?:on|of|in|any|the|its|to))? $")
"""The words that join a cue to the list before it: “training judges *or* cooperating …”. The cue is of a rule that
reads a whole question."""
_LISTED_TOO = ("court_ruled", "identified", "prosecuted")
"""Predicates of general rules that are asked for beside others in a list."""
_VERB_BEFORE = re.compile(r"\b\w+ed (?:the|an?|its|their|his|her) $")
"""A verb before its object: “had *appealed the* verdict or left the country” asks for no verdict."""
_OF_ONE_VERB = re.compile(r"why|when|how$|.*(?:younger|older|under|over) ")
"""The beginning of a question that leaves its verb out, and whose verb must be the only one before it."""
_JOINED_BEFORE = re.compile(r"\w+ed (?:or|and) $")
_JOINED_BEHIND = re.compile(r"\b(?:and|or) (?:\w{3,}ed|held|sent|made|gave|took)\b")
"""What joins another verb to one."""
_UNASKED = ("cases-that-concerned",)
"""Rules of counts that do not read a question."""
_KEPT = ("officials-involved", "whether-trafficking", "questioned")
"""Rules of questions that ask for another step than the same words of a count."""
_NOUNS = ("persons", "cases")
"""What a question without a noun may count."""


def happenings_asked(question: str) -> list[Cue]:
    """The happenings that rules of questions find; of two that overlap the longer, then the one with frames.

    >>> [cue.rule.gives["predicate"] for cue in happenings_asked("whether two men received life sentences")]
    ['life_imprisonment_imposed']
    """
    return longest([*find(question, "framed"), *find(question, "asked")])


def by_question(content: str, asked: Sequence[Cue]) -> list[list[Cue]]:
    """The cues of a silence, apart for each of its questions: “how many fled *or which* were tried”."""
    return [[cue for cue in asked if start <= cue.start < end] for start, end in questions(content)]


def wholly_asked(content: str, asked: Sequence[Cue]) -> list[Cue]:
    """The cues of a question beside which its other words ask for nothing more, and what is asked behind “or”:
    “how many *served terms* or *paid compensation*”."""
    whole = [cue for cue in asked if cue.rule.gives.get("whole")]
    # “Whether it *used the procedures* on witness protection” asks for the first.
    whole = [cue for cue in whole if cue is whole[0] or _JOINED_WHOLE.search(content, whole[0].end, cue.start)]
    further = [
        cue for cue in asked if whole and cue.start >= whole[0].end and _FURTHER.search(content[: cue.start])
    ]
    listed = [
        cue
        for cue in asked
        if whole and cue.end <= whole[0].start and _LISTED_BEFORE.search(content[: whole[0].start])
    ]
    kept = [*whole, *further, *listed]
    for cue in [*asked, *reversed(asked)]:
        if cue not in kept and any(_listed_beside(content, cue, other) for other in kept):
            kept.append(cue)
    return [cue for cue in asked if cue in kept]


def without_general(content: str, asked: Sequence[Cue]) -> list[Cue]:
    """The cues of a question without those that are asked for only where it asks for nothing else, unless a list
    joins them to the others: “the *verdicts* and the sentences”."""
    found = [cue for cue in asked if not cue.rule.gives.get("general")]
    listed = [
        cue
        for cue in asked
        if cue not in found
        and _given(cue) in _LISTED_TOO
        and not _VERB_BEFORE.search(content, 0, cue.start)
        and any(_listed_beside(content, cue, each) for each in found)
    ]
    return [cue for cue in asked if cue in found or cue in listed] or list(asked)


def _listed_beside(content: str, cue: Cue, other: Cue) -> bool:
    """Whether a list joins two cues: “any new *investigations, prosecutions*, or convictions”."""
    first, last = sorted((cue, other), key=lambda each: each.start)
    joint = len(last.words) - len(_JOINT.sub("", last.words))
    return _LISTED.fullmatch(content, first.end, last.start + joint) is not None


def with_counted(question: str, asked: Sequence[Cue], back: Sequence[Cue], before: str) -> list[Cue]:
    """The cues of a question, with the verbs that count in an answer in the place of those of rules of questions.

    Args:
        question: what a silence leaves unsaid.
        asked: the cues that rules of questions found in it.
        back: the cues that point back to what the sentence names before, for questions that have no others.
        before: the words before the silence, whose last verb belongs to questions that have none.
    """
    found: list[Cue] = []
    start = 0
    for end, follows in [
        *((match.start(), match.end()) for match in NEXT.finditer(question)),
        (len(question), 0),
    ]:
        own = [cue for cue in asked if start <= cue.start < end]
        pointing = [cue for cue in back if start <= cue.start < end]
        if pointing and all(each.start <= cue.start and cue.end <= each.end for cue in own for each in pointing):
            own = pointing  # “If *he was returned*”, of a man whose extradition was requested.
        elif leaves_verb_out(question[start:end]):
            words = start + len(question[start:end]) - len(question[start:end].lstrip())
            last = last_counted(before)
            if _OF_ONE_VERB.match(question[words:end]):
                last = [cue for cue in last if not _verb_beside(before, cue) and not is_object(before, cue)]
            own = [replace(cue, start=words, end=end) for cue in last] or own
        elif not any(cue.rule.gives.get("whole") or cue.rule.name in _KEPT for cue in own):
            counted = _verbs_of(question[start:end], start, bool(own))
            if {_given(cue) for cue in counted} != {_given(cue) for cue in own}:
                own = (
                    [*_listed(question, counted, own), *counted, *_joined(question, counted, own)]
                    if counted
                    else own
                )
        found += own
        start = follows
    return found


def _listed(question: str, counted: Sequence[Cue], own: Sequence[Cue]) -> list[Cue]:
    """The cues that “or” joins to the first verb, before it: “the *arrest* or trial of any men”."""
    start = min(cue.start for cue in counted)
    given = {_given(cue) for cue in counted}
    # “The number of convictions *and sentences* obtained” asks for both.
    beside = [cue for cue in own if _given(cue) in given and cue.end < start]
    if joined := [cue for cue in own if any(_listed_beside(question, cue, each) for each in beside)]:
        return [cue for cue in joined if _given(cue) not in given]
    if not re.search(r"\b(?:and|or|nor) $", question[:start]):
        return []
    return [cue for cue in own if cue.end < start and _given(cue) not in given]


def _joined(question: str, counted: Sequence[Cue], own: Sequence[Cue]) -> list[Cue]:
    """What rules of questions find behind the last verb, joined to it: “how many were held *or led to trials*”."""
    end = max(cue.end for cue in counted)
    given = {_given(cue) for cue in counted}
    return [
        cue
        for cue in own
        if cue.start > end and _given(cue) not in given and _JOINED.search(question, end, cue.start)
    ]


def _given(cue: Cue) -> object:
    """The predicate that the rule of a cue gives."""
    return cue.rule.gives["predicate"]


def _verbs_of(question: str, place: int, finite: bool) -> list[Cue]:
    """The verbs of a single question, which begins at ``place``; only finite ones, if others are known."""
    begin = found.end() if (found := _OPENS.match(question)) else 0
    for answer, number, change in _answers(question[begin:], finite):
        cues = _happened(answer, number)
        if cues:
            changes = [change if cue.start > number else 0 for cue in cues]
            return [
                moved(cue, _at(question, cue.words, cue.start + begin - by) + place - cue.start)
                for cue, by in zip(cues, changes, strict=True)
            ]
    return []


def _at(question: str, words: str, near: int) -> int:
    """Where words stand in a question, nearest to a place; the place itself if the question lacks them."""
    places = (match.start() for match in re.finditer(re.escape(words), question))
    return min(places, key=lambda place: abs(place - near), default=near)


def moved(cue: Cue, by: int) -> Cue:
    """The cue, so many characters further on."""
    return replace(cue, start=max(0, cue.start + by), end=max(1, cue.end + by))


def _answers(question: str, finite: bool) -> list[tuple[str, int, int]]:
    """Sentences that would answer a question: where their number stands, and how much longer they are there."""
    many = _MANY.search(question) or _KNOWN.match(question) or _PRONOUN.match(question)
    if not many:
        return []
    before, behind = question[: many.start()], question[many.end() :]
    nouns = [f" {noun}" for noun in _NOUNS] if _VERB.match(behind) else [""]
    made = []
    for noun in nouns:
        plain = behind if before else _WHO.sub("", DESCRIBED.sub("", behind, count=1), count=1)
        change = len(noun) + 2 - len(many[0]) + len(plain) - len(behind)
        made.append((f"{before}12{noun}{plain}", len(before), change))
        # “The number of cases *pending*” asks for cases that were pending.
        if not finite and not before and not noun and (reduced := _REDUCED.match(plain)):
            were = f"12{plain[: reduced.end()]} were{plain[reduced.end() :]}"
            made.append((were, 0, change + len(" were")))
    return made


def _verb_beside(text: str, cue: Cue) -> bool:
    """Whether a verb is joined to that of a cue, so that it stays open which of them a question is about."""
    return bool(_JOINED_BEFORE.search(text, 0, cue.start) or _JOINED_BEHIND.search(text, cue.end))


def last_counted(text: str) -> list[Cue]:
    """The last verb of a text that counts something, or that rules of questions know; none if there is none."""
    asked = [cue for cue in happenings_asked(text) if not cue.rule.gives.get("general")]
    return [each.cue for each in _happenings(text)][-1:] or asked[-1:]


def _happened(answer: str, number: int) -> list[Cue]:
    """The verbs of a sentence that count what its number at a place counts."""
    return [
        _of_unit(each.cue, whole.count.unit)
        for each in _happenings(answer)
        for whole in each.wholes
        if whole.count.start == number
    ]


def _of_unit(cue: Cue, unit: str) -> Cue:
    """The cue with the predicate that its rule gives for a unit: cases that are dropped, or prosecutions."""
    predicate = cue.rule.gives.get("by_unit", {}).get(unit)
    if predicate is None:
        return cue
    return replace(cue, rule=cue.rule.model_copy(update={"gives": {**cue.rule.gives, "predicate": predicate}}))


def _happenings(text: str) -> list[Happening]:
    """The happenings of a text whose rules give a predicate."""
    if len(text) > LONGEST_SENTENCE:
        return []
    made = counts(text, figures(text)[0])
    masked = mask(text, made)
    return [
        each
        for each in happenings(masked, wholes(masked, made))
        if "predicate" in each.cue.rule.gives and each.cue.rule.name not in _UNASKED
    ]
