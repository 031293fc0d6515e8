"""What the question of a silence asks for, without what only describes somebody in it.

“Whether any of the men *arrested* had been *tried*” asks for trials, and not for arrests.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_PARTICIPLE = re.compile(
    r"(?P<before>[\w’'%-]+,?) (?:(?!and |or )[a-z]+ly )?(?:\w+ed|tried|held|brought|sent)$", re.IGNORECASE
)
"""The word before a participle that ends a cue."""
_VERB = re.compile(
    r"(?:was|were|is|are|be|been|being|has|have|had|got|ever|also|already|not|to|it|they|he|she|who|that|which|and|or"
    r"|and/or|nor|government|police|authorities|courts?|judges?|prosecutors|ministry|officials|office|inspectors"
    r"|agency|judiciary|country|state|\w+,)$",
    re.IGNORECASE,
)
"""Words behind which a participle is the verb of the question, or goes on with a list."""
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|been|being)"
    r" (?:(?:ever|also|been|being|since|later|actually|not|yet|begun|started|to) )*$"
)
"""Auxiliaries at the end of the words before the verb of a question."""
_NOUN = re.compile(r" (?:(?!and |or |nor )[a-z-]+ ){1,3}")
"""A noun between a participle that describes it and its verb: “whether any of the *convicted* men *served* …”."""
_REST = r"(?:(?! who | that | which | whom | or | and | how | whether )[^,;])*?"
"""The rest of a relative clause, up to the next question."""
DESCRIBED = re.compile(
    r"(?<=[a-z]),? (?:(?:who|whose|that|which|whom) (?:[a-z]+ )*?(?:was|were|had|have|has|had been) "
    rf"(?:\w+ed|(?:still )?pending|ongoing|awaiting)\b{_REST}"
    rf"|(?:who|that|which) (?:\w+ed|fled|left|held)\b{_REST}"
    r"|(?:whom|that|which) (?:(?!had |was |were )[\w’-]+ ){1,4}?(?:had |has |have )?"
    rf"(?:\w+ed|held|brought|sent)\b{_REST}),?(?= (?:was|were|had|have|has|did)\b)"
)
"""A relative clause before the verb of a question: “men *whose cases were dropped in 2016* have been tried”."""
_ANOTHER = re.compile(r"\b(?:and|or|nor|as well as|whether|how|if|which|what)\b|,")
"""Words between two happenings that are both asked for."""
_ASIDE = re.compile(
    r"(?<=\S),? (?:before|after|prior to|without|instead of|rather than|in lieu of|while|when|upon|despite"
    r"|although|even though|because|as part of|as a result of"
    r"|(?<!cases )(?<!investigations )(?<!prosecutions )(?<!trials )(?<!appeals )(?<!charges )pending) ",
    re.IGNORECASE,
)
"""The beginning of what only says when or how: “screening migrants *before* deporting them”."""
_ASIDE_WITHIN = re.compile(
    r"[^.;,]*?\b(?:whether|if|why|how many|which)\b"
    r"(?:(?!\b(?:was|were|is|are|had|has|have|did|it|they)\b)[^.;,]){0,80}?"
    r"(?P<aside> (?:after|before|during|following|upon|when|while|as part of|as a result of)"
    r" (?:(?!\b(?:was|were|is|are|had|has|have|did)\b)[^.;,]){3,80}?)(?= (?:was|were|had|has|have)\b)"
)
"""Such words between the subject of a question and its verb."""
_STEP = re.compile(r"(?:were )?(?:\w+ed|held|brought|sent)", re.IGNORECASE)
"""A cue that is a participle, or a verb, alone."""
_DETERMINER = re.compile(
    expand(r"\b(?:the|any|those|these|its|all|many|several|of|{figure})(?: (?:[a-z]+ly|other|recently))? $"),
    re.IGNORECASE,
)
"""Words before a participle that describes the noun behind it: “whether *the* deported traffickers …”."""
_THEN_VERB = (
    r"(?:was|were|had|has|have|would|will|could|can|remained|received|served|faced|got|went|left|appealed"
    r"|cooperated)\b"
)
_DESCRIBED_NOUN = re.compile(
    rf"(?: (?!and |or |nor |who |that )[a-z-]+){{1,3}}? (?:who were [a-z ]{{3,30}} )?{_THEN_VERB}"
)
"""The noun that a participle describes, and the verb of the question."""
_GOES_ON = re.compile(
    rf" (?:(?!\b(?:and|or|nor|who|that|which|whom|whether|how|if)\b)[^.;,]){{0,60}}?\b{_THEN_VERB}"
)
"""What stands between a participle behind its noun, and the verb: “men held *by rebels were* freed”."""
_BARE = re.compile(
    expand(
        r" ?(?:how (?:many|often)|whether any|(?:the|their) (?:(?:exact|total|precise|overall) )?numbers?|numbers"
        r"|how many times|(?:why|when|how)(?: not)?"
        r"|(?:why|when|whether|how) (?:it|they) (?:(?:would|will|had|did|has) )+(?:do|done) so"
        r"|(?:(?:the |their |whose )?(?:ages?|names|nationalit(?:y|ies)|genders?|ranks?|identit(?:y|ies)"
        r"|penalt(?:y|ies)|reasons?|grounds)"
        r"(?:,? (?:and|or|nor) |, |(?= |$)))+)"
        r"(?: (?:of (?:them|these|those|the(?: {figure})? (?!victims|survivors)[a-z]+|whom)"
        r"|(?:it|they|any|these|did|had|were|was) ?)+)?"
        r"(?: (?:were|was|are|is) (?:of |from )?(?:new|old|repeat|still|also"
        r"|(?:younger|older) than \d+(?: years)?|(?:under|over) (?:the age of )?\d+|under-?age"
        r"|(?:foreign|male|female|child|adult|local) ?|(?:children|minors|girls|boys|women|men|adults|citizens"
        r"|foreigners|nationals|migrants|officials|employers|recruiters)\b)+(?: (?:and|or|nor) .{3,40})?)?"
    ),
    re.IGNORECASE,
)
"""A question that leaves its verb out: “trained officers, but did not report *how many*”."""

_ACTIVE = re.compile(
    expand(
        r"(?P<counted>\b(?:numbers? of|how many|which|any)(?: of (?:the|these|those|its|their))?"
        r"(?: (?!the |and |or |who |that |which )[a-z-]+)*?"
        r" (?:(?!its |has |was )[a-z-]+s|people|men|women|children))"
        r"(?: that| which| whom)? "
        r"(?P<subject>(?:it|they"
        r"|the (?:(?!the |of |that |who )[\w-]+ ){0,4}?{doers}(?: of [A-Z]\w+(?: and [A-Z]\w+)*)?"
        r"|(?:(?:labou?r|police|border|immigration|district|local|federal|state|regional) ){0,2}{doers})"
        r"(?: (?:had|have|has))?) "
        r"(?=(?:\w+ed|held|brought|sent|found|tried)(?! (?:to be|into question|not)\b)"
        r"(?:$|[.;,]| (?:and|or|by|in|during|for|as|to|under|from|with|on|at|over|before|after)\b))"
    )
)
"""People or cases, and who did what with them: “the number of cases *that the courts had* closed”."""


_OBJECT = re.compile(r"\b(?:\w{3,}ed|cut|held|made|gave|took|began|withdrew) (?:(?!and |or )[a-z’]+ ){0,4}$")
"""A verb and the words before its object."""
_DONE = re.compile(r"\w{2,}ed\b|\b(?:held|brought|sent|let|withdrew|put|kept|tried|found|freed)\b", re.IGNORECASE)
"""A verb that says what somebody did."""
BY_CLAUSE = re.compile(
    r",? ?(?:(?:and|or|nor|on|about|of|regarding|concerning) )*(?P<the>the|those|any|its) "
    r"(?P<noun>(?:(?!of |in |to )[a-z-]+ ){0,2}?(?:countries|states|governments|agencies|organi[sz]ations"
    r"|companies|ministries|institutions|districts|provinces|regions|cities|places|sites|sectors|areas|partners|bodies|courts"
    r"|airports|shelters|conditions|criteria|dates?|days?|basis|grounds|reasons?|languages|schools|programs?"
    r"|laws?|articles?|statutes?|provisions?|charges|crimes|offen[cs]es)) "
    r"(?P<by>with|to|from|in|for|on|of|under) which (?=[a-z])",
    re.IGNORECASE,
)
"""A noun of which a clause says which is meant: “the *countries with which* it shared information”."""


def turned(question: str) -> str | None:
    """The question with its noun moved into its clause: “the countries with which it shared it” becomes “the *with
    which countries* it shared it”.

    It is as long as before; None if it is another question.
    """
    found = BY_CLAUSE.match(question)
    if found is None:
        return None
    head = question[: found.start("noun")]
    return f"{head}{found['by']} which {found['noun']} {question[found.end() :]}"


def in_passive(question: str) -> tuple[str, int, int]:
    """The question with its clause in the passive: “how many cases *the police* closed”, *were* closed.

    Returns:
        the question, where the changed words end in it, and how many characters more it has by then.
    """
    found = _ACTIVE.search(question)
    if not found:
        return question, 0, 0
    start, end = found.end("counted"), found.end("subject")
    return f"{question[:start]} were{question[end:]}", start + len(" were"), start + len(" were") - end


def without_asides(question: str) -> str:
    """The question without what only says when or how it happened.

    Where such words stand before its verb, they alone give way to spaces: “whether the men held *after raids* had
    been tried”.
    """
    within = _ASIDE_WITHIN.match(question)
    if within is not None:
        start, end = within.span("aside")
        return question[:start] + " " * (end - start) + question[end:]
    return _ASIDE.split(question, maxsplit=1)[0]


def across_ends(asked: Sequence[Cue], head: int, aside: int) -> list[Cue]:
    """The cues that go on behind the head of a question, or, of rules with frames, where words begin that else
    only say how: “cases *dismissed without reason*”."""
    return [
        cue
        for cue in asked
        if cue.start < head < cue.end or (cue.rule.category == "framed" and cue.start < aside < cue.end <= head)
    ]


def leaves_verb_out(question: str) -> bool:
    """Whether a question has no verb of its own, so that it is about the happening before it."""
    return _BARE.fullmatch(question.strip(" .,;")) is not None


def is_object(text: str, cue: Cue) -> bool:
    """Whether a cue is only the object of a verb: “rejected *the budget*, and did not say why”."""
    return bool(_OBJECT.search(text, 0, cue.start) and not _DONE.search(cue.words))


def without_descriptions(question: str, asked: Sequence[Cue]) -> list[Cue]:
    """The cues without the participles that only describe somebody: “whether the men *arrested* were charged”."""
    described = [cue for cue in asked if _describes(question, cue)]
    return [cue for cue in asked if cue not in described or not _beside(question, cue, asked, described)]


def only_describes(question: str, cue: Cue) -> bool:
    """Whether a participle describes those of whom a further verb asks, whatever that verb is.

    It stands before their noun, as in “the *deported* men had been tried”, or behind it, as in “men *held* there
    were tried”.
    """
    if not _STEP.fullmatch(cue.words):
        return False
    if _DETERMINER.search(question, 0, cue.start) and _DESCRIBED_NOUN.match(question, cue.end):
        return True
    return _describes(question, cue) and _GOES_ON.match(question, cue.end) is not None


def _describes(question: str, cue: Cue) -> bool:
    """Whether a cue ends with a participle that stands behind a noun: “the 15 suspects *arrested*”."""
    found = _PARTICIPLE.search(question, 0, cue.end)
    return found is not None and found.end() == cue.end and not _VERB.match(found["before"])


def _beside(question: str, cue: Cue, asked: Sequence[Cue], described: Sequence[Cue]) -> bool:
    """Whether something else is asked for, of which the described people are the object or the subject."""
    for other in asked:
        if other in described:
            continue
        between = question[other.end : cue.start] if other.end <= cue.start else question[cue.end : other.start]
        if other.end <= cue.start and not _ANOTHER.search(between):
            return True
        if other.start >= cue.end and _NOUN.fullmatch(between):
            return True
        if other.start >= cue.end and _FINITE.search(between) and not re.search(r"\b(?:whether|how)\b", between):
            return True
    return False
