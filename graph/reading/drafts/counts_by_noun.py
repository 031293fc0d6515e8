"""Counts that no happening takes, and whose noun names what happened: “nine investigations”.

Their predicate is a guess by the noun, so the field is open, and a person must say.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.figures.numerals import UNKNOWN, WITHOUT_NUMBER
from tuyun.graph.reading.happenings.cases_by_form import unit_of_cases_with_form
from tuyun.graph.reading.happenings.counts_in_other_units import with_counts_in_other_units
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.inherited.named_wholes import WHOLE_OPENING
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import rules_of
from tuyun.graph.reading.proposals.draft import CONTINUED, OPENED
from tuyun.graph.reading.remaining.continued_counts import PREDICATE_OF_UNIT

_CASES = ("case", "investigation", "prosecution", "conviction", "complaint", "trial", "indictment")
_MENTIONED = re.compile(
    r"(?:\b(?:the|these|those|its|their|all|both|each|every|(?<!backlog )(?<!result )(?<!informed )(?<!aware )of"
    r"|among|per|other|than) )$",
    re.IGNORECASE,
)
"""Words before a count that was stated before: “*the* nine investigations”."""
_WAS_FOR = re.compile(
    r" (?:(?:was|were|had been|has been|have been) (?:for|of|about|related to)|(?:was|were)(?= [a-z -]*$)"
    r"|concern(?:ed|s)?|involv(?:ed|es?)|related to|dealt with|pertained to) "
)
"""The verb by which a share of known cases is of a form: “none of these convictions *was for* forced labor”."""
_EXAMPLE = re.compile(r"\b(?:in|for|by|(?<!compared )with)(?: (?:only|just|at least|the other))? $", re.IGNORECASE)
"""Words before a single case that is given as an example: “*in* one case”."""
_PENDING = re.compile(r"\b(?:ongoing|pending|open)\b", re.IGNORECASE)
_CONTINUED = re.compile(r"\bcontinu(?:ed|ing)\b|\bcarried over\b", re.IGNORECASE)
"""Words of what began before: “11 *continued* prosecutions”, “nine investigations *continued* from 2030”."""
_STILL = re.compile(
    r"[^;:,.()]{0,70}? (?:remain(?:s|ed)?|were|was|are|is) (?:still )?"
    r"(?:ongoing|pending|open|in pro(?:gress|cess)|under ?way)\b",
    re.IGNORECASE,
)
_FROM_BEFORE = re.compile(
    r"(?: [^;:,.()]{0,40}?)? (?:from|begun in|opened in|initiated in|started in|carried over from) (?:the )?"
    r"(?:previous|prior|preceding|earlier|past|last) (?:reporting )?(?:years?|periods?)\b",
    re.IGNORECASE,
)
"""Words that say when what goes on began: “84 ongoing prosecutions *from previous years*”."""


def _broken_down(whole: Whole, sentence: str) -> list[Happening]:
    """What a sentence says of a count that it breaks down and does nothing else with.

    “Of the 412 cases, 268 concerned sex trafficking and 144 forced labor” says what the 412 were about.
    """
    count, forms = whole.count, all(part.forms for part in whole.parts)
    if (
        len(whole.parts) < 2
        or whole.rest
        or not re.fullmatch(WHOLE_OPENING, sentence[: count.start], re.IGNORECASE)
    ):
        return []
    cases = forms and count.unit in _CASES and sentence.startswith(",", count.end)
    about = PREDICATE_OF_UNIT.get(count.unit, "case_concerned") if cases else None
    about = "identified" if count.unit == "victim" else about
    cue = Cue(rules_of("remaining_figure")[0], count.start, count.end)
    return [Happening(cue, (whole,), nominal=True, inferred_predicate=about)] if about else []


def happenings_of_nouns(
    masked: str, sentence: str, reported_counts: Sequence[Whole], taken: set[int]
) -> list[Happening]:
    """A happening for each count that is not taken, if a rule knows its noun.

    Args:
        masked: the sentence with its counted nouns masked.
        sentence: the sentence itself.
        reported_counts: its counts with their parts.
        taken: where the counts begin that other rules took.
    """
    at = {whole.count.start: whole for whole in reported_counts}
    made = [
        happening
        for whole in reported_counts
        if whole.count.start not in taken
        for happening in _broken_down(whole, sentence)
    ]
    taken = taken | {happening.wholes[0].count.start for happening in made}
    for cue in find(masked, "leftover"):
        whole = at.get(cue.start)
        if whole is None or cue.start in taken:
            continue
        if _MENTIONED.search(sentence, 0, cue.start) and not whole.parts:
            continue
        count = whole.count
        if count.figure.status == "zero" and count.share and count.forms and _WAS_FOR.search(count.noun):
            cases = unit_of_cases_with_form(sentence, count) or cue.rule.gives.get("of_stock")
            about = "case_concerned" if cases else str(cue.rule.gives["predicate"])
            made.append(Happening(cue, (whole,), nominal=True, inferred_predicate=about))
            continue
        if (
            (count.share and not count.forms)
            or unit_of_cases_with_form(sentence, count)
            or (count.figure.upper == 1 and _EXAMPLE.search(sentence, 0, cue.start))
        ):
            continue
        if count.figure.status in (*WITHOUT_NUMBER, UNKNOWN) or count.double or count.figure.single:
            continue
        gives, goes_on = cue.rule.gives, _PENDING.search(count.noun) or _STILL.match(sentence, count.end)
        if gives.get("of_stock") and not _PENDING.search(count.noun):  # “12 cases” alone say nothing
            continue
        predicate = gives.get("pending", gives["predicate"]) if goes_on else gives["predicate"]
        continued = _CONTINUED.search(count.noun) or _CONTINUED.match(sentence, count.end + 1)
        if continued or (goes_on and _FROM_BEFORE.match(sentence, count.end)):
            predicate = CONTINUED.get(str(gives["predicate"]), predicate)
        if re.match(r" (?:initiated|opened|launched|begun)\b", sentence[count.end :]):
            predicate = OPENED.get(predicate, predicate)
        made.append(
            with_counts_in_other_units(
                Happening(cue, (whole,), nominal=True, inferred_predicate=str(predicate)), masked, reported_counts
            )
        )
    return made
