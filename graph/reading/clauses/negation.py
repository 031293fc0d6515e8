"""Whether a verb is negated: “did not prosecute or secure convictions in any cases”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.taken_back import rejected
from tuyun.graph.reading.clauses.verb_words import PAST_FORMS
from tuyun.graph.reading.figures.numerals import value_of
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import MASK, MASKED_COUNT, PAD, expand

_HAPPENED = {
    "continued", "continues", "continue", "began", "managed", "proceeded", "went", "yet", "failed", "able",
    "helped", "sentenced",
}  # fmt: skip
"""Words before an infinitive that happened, or of which it is denied: “has *yet* to convict”, “*failed* to”."""
_ANEW = re.compile(
    rf"(?:,|\band|\bbut)(?: and| but)? {MASKED_COUNT}+ (?:was|were|had|has|have|is|are)\b[^,;]{{0,30}}$"
)
"""The subject of a verb of its own: “was ordered to pay a fine, and *two were* sentenced”."""
_FALSE = re.compile(
    r"\b(?:is|was|are|were|proved|proved to be|turned out to be)"
    r" (?:false|untrue|unfounded|incorrect|wrong|not true|baseless)\b"
)
"""Words that end a denied claim: “the claim that courts convicted 12 *was wrong*, as they convicted four”."""
_TOGETHER = re.compile(
    r"\b(?:partner|work|collaborat|cooperat|coordinat|join|team)\w* (?:up |closely |jointly )?with [^.;,]{2,60}"
    r" to (?:\w+ly )?$",
    re.IGNORECASE,
)
"""Work with others that was done: “partnered *with two NGOs to* assist 30 victims”."""
_JOINT = re.compile(
    rf"(?:[ ,{chr(MASK)}-{PAD}]"
    r"|\b(?:result|lead|yield|produce|culminate|end|succeed"
    r"|or|and|nor|to|any|new|ever|been|\w+ing|it|they|did|does|do|for|in|against|of|under)\b)*",
    re.IGNORECASE,
)
"""What may stand between a negation and a verb: joined verbs, and what these count."""

_NOR = re.compile(r" [^,;.]{3,60} nor [^,;.]{3,60} ")
"""Two subjects that a verb is denied of: “neither *the police nor the courts* convicted anyone”."""
_INVERTED = re.compile(r" (?:did|does|do|has|have|had) (?!(?:not|never)\b)[^,;.]{2,50} ")
"""A subject behind its auxiliary: “nor *have the courts ever* convicted anyone”."""
_OR = re.compile(r"(?:,|\bn?or|\band) $")
"""What stands before a second verb that is denied too: “did not open any case *or* arrest anybody”."""
_OTHER_VERB = re.compile(
    r"\bto (?:investigate|prosecute|identify|detect|arrest|pursue|charge|try|protect|assist|combat|address|help)\b"
    r"|\b(?:was|were|had|has|have|could|can|would|should|will|but|while|that|which|who) (?:\w+,? (?:and|n?or) )?$"
)
"""Another verb behind a negation, on which a verb in its base form may depend."""

_GOVERNS_BASE = re.compile(
    r"(?:should|would|must|will|shall|can|cannot|could|without|.*\bto|.*ed that)", re.IGNORECASE
)
"""Words that a base form or a gerund may follow, but no past form: “*declined to* prosecute”, “*without*
prosecuting”."""
_AND_THEN = re.compile(r"(?:,? (?:and|but|then)|,) (?:[a-z]+ly |then |later |subsequently |instead )?$")
"""What stands before a further verb of the subject: “suspects could not be found, *and* closed five”."""
_WITH_SUBJECT = re.compile(
    rf",(?: (?:and|but|so|then))?(?: (?!who|which|that|whom|to\b|or\b)[\w’{chr(MASK)}-{PAD}-]+){{1,5}}"
    r"(?: (?:was|were|had))? $"
)
"""What stands before a verb with a subject of its own: “could not afford lawyers, *and courts* dismissed six”."""
_RELATIVE = re.compile(r"\b(?:which|who|that|whom)(?: (?:had|have|has|also|later|[a-z]+ly))* $")
"""What stands before the verb of a relative clause: “can call the hotline, *which* took 900 calls”."""
_BEFORE_BASE = re.compile(r"(?:did|does|do) not\b|failed to|ha(?:s|ve|d) (?:still )?yet to", re.IGNORECASE)
"""Negations that base forms alone follow."""
_PAST = re.compile(PAST_FORMS)
_COUNTS = re.compile(rf" (?:[a-z]+ ){{0,2}}?{MASKED_COUNT}")
"""What stands behind a verb that counts something."""
_NO_REPORTS = re.compile(
    r"\bno (?:[a-z-]+ ){0,3}?(?:reports?|allegations?|evidence|indications?|claims?|complaints?|suggestions?"
    r"|signs?|proof|cases?|instances?) (?:that|of|in which|where)\b[^.;,]{0,160}\Z"
    r"|\b(?:(?:did|does|do|has|have|had|is|are|was|were|would|could|can)(?: not|n[’']t|not)|never|no longer"
    r"|(?:few|hardly any|scarcely any) [a-z]+)(?: yet| ever| been)? (?:report|believ|sa(?:y|id)|claim|alleg|found"
    r"|find|hear|aware of|kn[eo]w|receiv|obtain|learn|told|inform|think|thought|argu|suggest|admit|confirm|conced"
    r"|acknowledg|confess)[a-z]*\b"
    r"(?: (?!that )[a-z]+){0,3} that\b(?! (?:[a-z]+ ){1,5}(?:not|never) )[^.;,]{0,160}\Z"
    r"|\b(?:doubt(?:s|ed)?|contest(?:s|ed)?|feign(?:s|ed)?|fabricated|invented|made up|pretend(?:s|ed)?|lied)"
    r" that\b[^.;,]{0,160}\Z"
    r"|\bno(?:body| one|ne of (?:the|these|those) [a-z]+| (?!doubt\b)[a-z]+) (?:has |have |had )?"
    r"(?:report|claim|sa(?:y|id)|alleg|found|confirm|believe|stat|not|show|heard|suggest|indicat)[a-z]* that\b"
    r"[^.;,]{0,160}\Z"
    r"|\bnot aware of (?:[a-z]+ ){0,2}(?:reports?|allegations?|cases|claims?|complaints?) (?:of|in which|where)\b"
    r"[^.;,]{0,160}\Z",
    re.IGNORECASE,
)
"""Words that say that there is no report of what stands behind them."""
_UNPROVEN = re.compile(expand(r"(?:{unproven})\Z"), re.IGNORECASE)
"""Words that say that what stands behind them was not shown to be so, or is made up."""


def _own_verb(sentence: str, cue: Cue, verb: Cue) -> bool:
    """Whether a verb is a past form of its own, on which words for what is not real have no hold.

    “Detained 11 women *without* screening them and *deported* six” deported six, and “witnesses *could not* be
    found, and courts *acquitted* six” acquitted six.
    """
    word = sentence[verb.start : verb.end].split(" ")[0].lower()
    if cue.rule.gives.get("wants"):  # “demanded that courts *convict* 12”, “that nine men *be jailed*”
        past = word in ("was", "were", "had", "has") or _PAST.fullmatch(word) is not None
        return past and not sentence.endswith(" be ", 0, verb.start)
    if cue.rule.gives.get("gerund"):  # “considered dismissing 12 officers and *dismissed* nine”
        return _PAST.fullmatch(word) is not None
    past = (
        _GOVERNS_BASE.fullmatch(cue.words) is not None
        and re.match(r" (?:not )?have ", sentence[cue.end :]) is None
        and _PAST.fullmatch(word) is not None
    )
    if not past:
        return False
    if verb.rule.acts and "past" in verb.groups:
        return True  # its subject is asked for elsewhere
    if _RELATIVE.search(sentence, cue.end, verb.start):
        return True
    if _WITH_SUBJECT.search(sentence, cue.end, verb.start) and " that " not in sentence[cue.end : verb.start]:
        return _COUNTS.match(sentence, verb.end) is not None or bool(verb.rule.gives.get("before"))
    return (
        _AND_THEN.search(sentence, cue.end, verb.start) is not None
        and _COUNTS.match(sentence, verb.end) is not None
    )


_OF_RELATIVE = re.compile(
    rf"(?P<comma>, )?(?(comma)|{MASKED_COUNT} )(?:who|which|whose|whom|that)\b[^,;{chr(MASK)}-{PAD}]{{0,40}}$"
)
"""The beginning of a relative clause, up to a verb that takes back what is behind it: “five men*, who* denied
the charges”."""
_MAIN_PASSIVE = re.compile(
    r"(?:(?! (?:that|whether|if) )[^,;]){3,80}?(?P<comma>,)? (?:(?:was|were|ha(?:s|d|ve) been) (?:\w+ly )?)$"
)
"""The rest of that clause, and the passive behind it, which is that of the subject: “*the charges, were*”."""


def _in_relative(sentence: str, cue: Cue, verb: Cue) -> bool:
    """Whether words for what is not real stand in a relative clause between a subject and its passive verb, which
    they then do not reach: “five men, who *denied* the charges, were convicted”."""
    opens = _OF_RELATIVE.search(sentence, 0, cue.start)
    closes = _MAIN_PASSIVE.fullmatch(sentence, cue.end, verb.start) if opens else None
    return bool(opens and closes and bool(opens["comma"]) == bool(closes["comma"]))


def unreported(sentence: str, end: int) -> bool:
    """Whether the words before a place say that nobody reported what stands there, or reject the report."""
    return _NO_REPORTS.search(sentence, 0, end) is not None or rejected(sentence, end)


def unproven(sentence: str, end: int) -> bool:
    """Whether the words before a place say that nobody reported or showed the wrong that stands there."""
    return unreported(sentence, end) or _UNPROVEN.search(sentence, 0, end) is not None


def unreal(sentence: str, clause: Clause, verb: Cue) -> bool:
    """Whether a verb states nothing that has happened: planned, required, denied, or an infinitive of purpose."""
    before = [
        cue
        for cue in find(sentence, "unreal")
        if clause.start <= cue.start
        and cue.end <= verb.start
        and not _ANEW.search(sentence, cue.end, verb.start)
        and not _FALSE.search(sentence, cue.end, verb.start)
        and not _own_verb(sentence, cue, verb)
        and not _in_relative(sentence, cue, verb)
    ]
    word = sentence[verb.start : verb.end].split(" ")[0].rstrip(",").lower()
    purpose = re.search(r"(\w+)(?: on)? to (?:\w+ly )?$", sentence[clause.start : verb.start])
    noun = verb.rule.gives.get("subject") == "of_main" or word in (
        "the",
        "identification",
    )  # “led to the arrest of”
    noun = noun or value_of(word) is not None  # “sentenced them to 15 and 18 months”
    together = _TOGETHER.search(sentence, clause.start, verb.start) is not None
    happened = (
        noun or together or purpose is None or purpose[1].lower() in _HAPPENED or word.endswith(("ed", "ing"))
    )
    return bool(before) or not happened


def denied_clause(text: str, clause: Clause, place: int) -> bool:
    """Whether words before the clause of a place say that nobody said so: “*nobody claimed that* courts …”.

    ``text`` is the sentence without masks, as “nobody” counts nobody and is masked.
    """
    return any(clause.start <= cue.end + 1 and cue.end <= place for cue in find(text, "nobody_says"))


def negated(sentence: str, clause: Clause, verb: Cue, events: Sequence[Cue]) -> Cue | None:
    """The negation that reaches a verb, directly or over the verbs that it is joined with."""
    for cue in reversed(find(sentence, "negation")):
        if not clause.start <= cue.start < clause.end or cue.end > verb.start:
            continue
        word = sentence[verb.start : verb.end].split(" ")[0].lower()
        if _BEFORE_BASE.match(cue.words) and _PAST.fullmatch(word) and _AND_THEN.search(sentence, 0, verb.start):
            continue  # “did not open any case *and convicted* two men”
        letters = list(sentence)
        for event in events:
            if cue.end <= event.start and event.end <= verb.start:
                letters[event.start : event.end] = " " * (event.end - event.start)
        between = "".join(letters[cue.end : verb.start])
        base = not re.search(r"(?:ed|ing|s)$", word)
        subjects = {"neither": _NOR, "nor": _INVERTED}.get(cue.words.lower())
        if subjects and subjects.fullmatch(between):
            return cue
        if _JOINT.fullmatch(between) or (base and _OR.search(between) and not _OTHER_VERB.search(between)):
            return cue
    return None
