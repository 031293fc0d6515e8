"""Finds by its main verb or its noun what an unanswered question is about, where no other rule knows its words.

“How many were *given shelter*”, “information on its *spending*”, “the results of the *audit*”. The lists of
verbs and nouns are wider than those of other rules, so they decide only where nothing else is found.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.silences import question_heads as heads
from tuyun.graph.reading.silences.counted_questions import moved
from tuyun.graph.reading.silences.questions import questions

_CLAUSE = re.compile(
    r",? ?(?:(?:and|or|nor|but) )?(?:(?:on|about|of|as to|regarding|concerning|to|in|for|by|under|with|at|from) )?"
    r"(?:the (?:extent|degree|manner|way|frequency) (?:to|in|with) which|whether|if|why|when|where|how|what|which"
    r"|who|whom|whose)\b",
    re.IGNORECASE,
)
"""The words that begin a question with a verb of its own."""
_GERUND = re.compile(
    r",? ?(?:(?:and|or|nor) )?(?:[a-z]+ly )?(?!according|during|training\b|funding\b|sentencing\b)[a-z]+ing\b"
)
"""The beginning of a question about what somebody did: “*providing* shelter”."""
_GENERAL = re.compile(
    expand(
        r",? ?(?:(?:and|or|nor) )?(?:(?:on|about|of|as to|regarding|concerning|to|in|for|from|any|the|its|their"
        r"|these|those|all|an?|such|both|either|neither|updated|full|exact|total|overall|precise|official|detailed|current"
        r"|specific|further|more|average|actual) )*"
        r"(?:numbers?|share|proportion|percentages?|rates?|details?|results?|outcomes?|findings|conclusions?"
        r"|statistics|information|data|figures?|records?|lists?|tally|totals?|progress|status|updates?|reasons?"
        r"|grounds|explanations?|contents?|identit(?:y|ies)|names?|ages?|sex|gender|nationalit(?:y|ies)|nature|scope"
        r"|extent|amounts?|values?|length|duration|dates?|frequency|breakdowns?|types?|kinds?|level|quality|impact"
        r"|basis|cause|terms|distribution|purpose|(?:terms|lengths|sources?) )"
        r" (?:of|on|about|for|in|to|regarding|concerning|behind)(?= )"
    ),
    re.IGNORECASE,
)
"""What is asked about a thing, and not the thing itself: “*the number of* raids”."""
_END = re.compile(
    r"[—–;:(]|, (?:and|but|while|although|though|citing|compared|unlike|despite|whereas|as|because|since|which"
    r"|adding|saying)\b|,? (?:in contrast|compared (?:to|with)|although|because|despite)\b",
    re.IGNORECASE,
)
"""Where a question ends, and something else begins."""
_DESCRIBES = re.compile(
    r"(?<=[a-z’']),? (?:(?:in|for|to|by|of|with|under|at|from) )?(?:who|whom|whose|which|that)\b"
    r"(?:(?! (?:was|were|had|has|have) )[^,]){0,80}?(?:(?= (?:was|were|had|has|have) [a-z]+ed\b)|(?=,)|$)"
)
"""A relative clause behind a noun, whose verb is not asked for."""
_COUNTED = re.compile(
    r"\b(?:number|share|proportion|percentage|names|cases)s? (?:of|in) (?:[a-z’'-]+ ){1,6}?"
    r"(?:who|that|whom|which)\b"
)
"""Words before a clause whose verb is asked for: “the number of men *who* fled”."""
_INSERTED = re.compile(r", [^,;]{3,70},(?= (?:was|were|had|has|have|is|are|will|would|did)\b)")
"""Words between commas before the verb of a question: “whether the law*, in force since 2029,* was used”."""
_FINITE = re.compile(
    r"\b(?:was|were|is|are|been|being|had|has|have|did|does|would|will|could|can)"
    r" (?:(?:also|ever|actually|already|not|in fact|[a-z]{3,}ly|been|being|be) )*$"
)
"""Auxiliaries before the verb of a question."""
_BEGINS_FINITE = re.compile(r"(?:was|were|is|are|been|turn|had|has) ", re.IGNORECASE)
_PARTED = re.compile(r"\b(?:and|or|nor|whether|how|if|which|what|before|after)\b|,")
"""Words between two verbs that are both asked for, or of which the second belongs to another clause."""
_RELATED = re.compile(r", (?:which|who|whose|whom|where)\b", re.IGNORECASE)
"""The beginning of a clause that only describes what stands before it."""
_BEHIND = re.compile(
    r"(?<=[a-z’']),? (?:(?:in|for|to|by|of|with|under|at|from) )?(?:who|whom|whose|which|that)\b"
    r"|,? (?:before|after|prior to|without|instead of|rather than|when|while|upon|because|so that|in order to)\b"
    r"|(?<=[a-z]s|en) (?:charged|accused|arrested|convicted|suspected|implicated|detained|identified|prosecuted"
    r"|investigated|sentenced|acquitted)(?= (?:with|of|in|for|by|from|at|on|as|during)\b)"
)
"""Where words begin that only describe, or say when or how, behind the main verb of a question."""
_OR = re.compile(
    r"(?:(?!\b(?:who|whom|which|that|how|whether|if|what|why|when)\b)[^.;]){0,60}?"
    r"(?:,|\b(?:and|or|nor)\b) (?:(?:it|they|had|has|have|was|were|been|also|then|any|if) )*$"
)
"""Words between a main verb and one that a list joins to it."""
_CLAUSE_VERB = re.compile(r"\b(?:was|were|had|has|is|are|did|would|will|could|took|gave|made|answered|said)\b")
"""Verbs of a whole clause."""
_DUTY = re.compile(
    r"\b(?:should|ought to|must|needs? to|needed to|(?:had|has|have) to"
    r"|(?:how|when|whether|what|where|whom|which) to)\b"
)
"""Words of what is to be done, which is no happening: “did not know when victims *should* be referred”."""
_NEXT_NOUN = re.compile(
    r"(?:,? (?:and|or|nor|and/or)|,) (?:(?:on|of|about|any|the|its|their|all|such|a) )*(?:[a-z-]+ )?$"
)
"""Words between a noun and one that a list joins to it."""
_WITHIN = re.compile(
    r"\b(?:of|to|in|for|with|by|from|against|on|at|under|about|related|regarding|concerning|during|who|that|which"
    r"|after|before|among|between|into|as|where)\b|\b[a-z]+ed\b"
)
"""Words behind which a noun only describes what a question is about."""


def left_over(content: str, found: Sequence[tuple[Cue, str]]) -> list[Cue]:
    """What the questions of a silence ask for in which nothing was found.

    Args:
        content: what a silence leaves unsaid.
        found: what other rules found in it, with the predicates.
    """
    if content.startswith(","):
        return []
    made: list[Cue] = []
    for start, end in questions(content):
        own = [(moved(cue, -start), predicate) for cue, predicate in found if start <= cue.start < end]
        question = content[start:end]
        if _RELATED.match(question):
            continue
        last = _joined(question, own) if own else asked_by_fallback(question, start == 0)
        made += [moved(cue, start) for cue in last]
    return made


def of_main_verbs(content: str, found: Sequence[Cue]) -> list[Cue]:
    """The cues of a silence without those behind its main verb, if only the lists of this module know that verb.

    “Whether *legal aid was provided* to victims before they complained” asks for help, and not for complaints.
    """
    kept = list(found)
    for start, end in questions(content):
        question = content[start:end]
        behind = _BEHIND.search(question, 1) if _CLAUSE.match(question) or _GERUND.match(question) else None
        own = [cue for cue in kept if start <= cue.start < end]
        if behind is None or not own or any(cue.start - start < behind.start() for cue in own):
            continue
        if _verbs(question[: behind.start()]):
            kept = [cue for cue in kept if cue not in own]
    return kept


def _joined(question: str, found: Sequence[tuple[Cue, str]]) -> list[Cue]:
    """The verbs that a list joins to those that other rules found: “was *interviewed* or identified”."""
    if not (_CLAUSE.match(question) or _GERUND.match(question)):
        return []
    begin, end = min(cue.start for cue, _ in found), max(cue.end for cue, _ in found)
    given = {predicate for _, predicate in found}
    return [
        cue
        for cue in find(question, "fallback_verb")
        if cue.rule.gives["predicate"] not in given
        and (
            (cue.end <= begin and _OR.fullmatch(question[cue.end : begin]))
            or (cue.start >= end and _OR.fullmatch(question[end : cue.start]))
        )
    ]


def asked_by_fallback(question: str, first: bool = True) -> list[Cue]:
    """What a single question asks for by its main verb, its noun or at last the people or things that it is about.

    >>> [cue.rule.gives["predicate"] for cue in asked_by_fallback(" how often it visited farms")]
    ['inspected']

    Args:
        question: the question.
        first: whether it is the first of a silence; a later one has to begin as a question does.
    """
    question = _INSERTED.sub(lambda match: " " * len(match[0]), question)
    if ends := _END.search(question, 1):
        question = question[: ends.start()]
    if not question.strip(" .,"):
        return []
    if _DUTY.search(question):
        return []
    if _CLAUSE.match(question):
        return _of_clause(question)
    if _GERUND.match(question):
        return _verbs(question)
    if counted := _COUNTED.search(question):
        return [moved(cue, counted.end()) for cue in _of_clause(question[counted.end() :])]
    general = _GENERAL.match(question)
    if general is None and not first:
        return []
    place = 0
    while general is not None:
        place = general.end()
        general = _GENERAL.match(question, place)
    if _CLAUSE.match(question, place):
        return [moved(cue, place) for cue in _of_clause(question[place:])]
    return [moved(cue, place) for cue in _of_noun(question[place:])]


def _of_clause(question: str) -> list[Cue]:
    """What a question with a verb of its own asks for."""
    plain = heads.without_asides(question)
    plain = _DESCRIBES.sub(lambda match: " " * len(match[0]), plain)
    return _verbs(plain)


def _verbs(question: str) -> list[Cue]:
    """The main verb of a question, and those that a list joins to it."""
    found = heads.without_descriptions(question, find(question, "fallback_verb"))
    # “Whether the women they sheltered *were trafficking victims*”
    while len(found) > 1 and _main_behind(question, found[0], found[1]):
        found = found[1:]
    joined = found[:1]
    for cue in found[1:]:
        if _OR.fullmatch(question[joined[-1].end : cue.start]):
            joined.append(cue)
    return joined


def _main_behind(question: str, first: Cue, second: Cue) -> bool:
    """Whether the second of two verbs is the main verb, and the first only describes its subject."""
    return (
        not _FINITE.search(question[: first.start])
        and not _BEGINS_FINITE.match(first.words)
        and bool(_BEGINS_FINITE.match(second.words) or _FINITE.search(question[: second.start]))
        and not _PARTED.search(question[first.end : second.start])
    )


def _of_noun(question: str) -> list[Cue]:
    """What a question without a verb asks for: its noun, what was done with the people that it names, or these."""
    within = _WITHIN.search(question.lstrip(), 1)
    head = within.start() + len(question) - len(question.lstrip()) if within else len(question)
    nouns = find(question, "fallback_noun")
    named = [cue for cue in nouns if cue.start < head]
    if named and _CLAUSE_VERB.search(question[: named[0].start]):
        return []
    if named:
        listed = [named[0]]
        for cue in nouns[nouns.index(named[0]) + 1 :]:
            if _NEXT_NOUN.fullmatch(question, listed[-1].end, cue.start):
                listed.append(cue)
        return listed
    if _CLAUSE_VERB.search(question):
        return []  # “Neither confirmed nor denied that an officer *took* money”
    return find(question, "fallback_verb")[:1] or nouns[:1] or find(question[:head], "fallback_head")[:1]
