"""Recognises wrongs that a sentence does not state as facts or only alleges, and the step of justice that it names
for a crime."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.doubtful_wrongs import not_stated
from tuyun.graph.reading.clauses.negation import unproven
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.voices.who_says import Said
from tuyun.graph.statements.statement import UNNAMED
from tuyun.graph.vocabulary import vocabulary

_ACCUSED = re.compile(
    r"\b(?:(?<!\bthe )(?:accus|suspect)|accused of|suspect(?:ed|ing)|suspicio|alleg|believed|claim"
    r"|(?:acquit\w*|cleared|exonerat\w+|absolv\w+) [^;]{0,90}?\bof\b"
    r"|the (?:accused|suspects?)\b.{1,60}?\b(?:acquit|cleared|fac(?:e|ing)|charg|trial|tried|indict|prosecut))",
    re.IGNORECASE,
)
"""Words before a crime by which it is only alleged: “*suspected* of exploiting four girls”, “*the accused face*
charges of exploiting four girls”, “*cleared them of* taking bribes”. “The accused” alone only says who did it."""
_BESIDE = re.compile(
    r"(?:(?:the|an?) (?:[a-z-]+ ){1,2}(?:who|that)"
    r"|for|of|by|with|on|from|who|whom|that|which|accused|suspected|had|attempting|trying|withholding|not|failing)\b"
)
"""The words with which a crime begins that somebody is judged for."""
_OF_ANOTHER = re.compile(r", (?:and|but|while|which|whom|who|whose|after|before|when)\b|;")
"""What stands before a date of something else: “for selling two girls*, and* in May it acquitted a man”."""
_STEPS = {
    "cleared": re.compile(r"\bacquit|\bcleared\b", re.IGNORECASE),
    "conviction": re.compile(
        r"\bconvict|\bsentenc|\bguilty\b|\bjailed\b|\bimprison|\bprison terms?\b", re.IGNORECASE
    ),
    "trial": re.compile(r"\bon trial\b|\btried\b|\bthe trial\b", re.IGNORECASE),
    "charge": re.compile(r"\bcharg|\bindict|\bprosecut|\barraign", re.IGNORECASE),
    "investigation": re.compile(r"\binvestigat|\barrest|\bdetain", re.IGNORECASE),
}
"""Words of the steps of justice, by the standing that they give to a wrong."""


def last_step_named(words: str) -> str:
    """The step of justice that the words before a crime name last: ``conviction`` of “sentenced a man for”.

    >>> last_step_named("Police charged a man, and a court convicted him of"), last_step_named("A man had")
    ('conviction', 'none')
    """
    last = {name: max((m.start() for m in step.finditer(words)), default=-1) for name, step in _STEPS.items()}
    name = max(last, key=lambda each: last[each])
    return name if last[name] >= 0 else "none"


def without_unreported(text: str, happened: Sequence[Happening], country: str | None) -> list[Happening]:
    """The happenings without wrongs of which a sentence says that nobody reported them: “no evidence that …”."""
    return [each for each in happened if not is_unstated_wrong(text, each.cue, country)]


def is_unstated_wrong(text: str, cue: Cue, country: str | None = None) -> bool:
    """Whether a rule reads a wrong that the sentence does not state as shown, or as having happened here."""
    if not is_wrong(cue):
        return False
    return unproven(text, cue.start) or not_stated(text, str(cue.rule.gives["predicate"]), cue.end, country)


def is_wrong(cue: Cue) -> bool:
    """Whether a rule reads a wrong, and no step against whoever is said to have done it."""
    predicate = str(cue.rule.gives["predicate"])
    step = "_official" in predicate or "officials_" in predicate
    return cue.rule.family == "wrongs" or (vocabulary().predicates[predicate].concerns_wrongdoing and not step)


def is_aside(text: str, cue: Cue, dates: Sequence[Cue], start: int, end: int) -> bool:
    """Whether the period of a clause dates the judgment and not the crime that the clause names as its ground:
    “in May, it sentenced a man *for exploiting* girls”.

    A date from ``start`` to ``end``, behind those who suffered it, is that of the crime.
    """
    beside = _BESIDE.match(cue.words) or _BESIDE.fullmatch(text[: cue.start].rpartition(" ")[0].rpartition(" ")[2])
    later = _OF_ANOTHER.search(text, start, end)
    end = later.start() if later else end
    return bool(beside) and not any(start <= date.start < end for date in dates)


def as_alleged(voice: Said, cue: Cue, words: str) -> Said:
    """How firmly a crime is said, by the words before it as well: “accused of”, “on suspicion of”."""
    if cue.rule.family == "wrongs" and voice.modality == "asserted" and _ACCUSED.search(words):
        return replace(voice, voice=UNNAMED, modality="alleged")
    return voice
