"""Drafts of what a participle says happened to people whom a sentence counts for another reason.

“The government did not report on the three officers *arrested in 2030*” says that three officers were arrested.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole, clause_at
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.drafts.context import Context
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER, Figure
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.inherited.named_wholes import WHOLE_OPENING
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import PEOPLE, rules_of, with_people
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.voices.subjects import Subject
from tuyun.graph.reading.voices.who_says import Said, said
from tuyun.graph.source.dates import PeriodEntry

_STEPS = (
    "arrested", "investigated", "charged", "indicted", "prosecuted", "tried", "convicted", "acquitted",
    "identified", "suspended_official", "dismissed_official", "transferred_official", "extradited", "deported",
)  # fmt: skip
"""Predicates of what a participle tells of people."""
_CASE_STEPS = (
    "opened_investigation", "opened_prosecution", "suspended_investigation", "suspended_prosecution", "closed",
)  # fmt: skip
"""Predicates of what a participle tells of cases that go on, or that are taken up again."""
_CASES = ("case", "investigation", "prosecution", "complaint")
"""Units of cases."""
_BEHIND = re.compile(
    r" (?P<told>(?:who|that|which) (?:were|was|had been) )?"
    r"(?:(?:(?P<ever>ever)|previously|first|originally|initially|earlier|reportedly) )?"
    r"(?!accus|suspect|alleg|sentenc|report)(?P<verb>[a-z]+(?:ed|en|ld|ught|gun))\b(?= )"
)
"""A participle behind the noun that is counted: “three officers* arrested* in 2030”."""
_KNOWN_BY = re.compile(
    r" (?:by (?:(?:the|a|an|local|federal|state|border|military) )?[a-z]|in (?:the same|that|another|a (?:separate"
    r"|related|previous|different)) (?:case|investigation|operation|raid|trial)"
    r"|(?:in|during|after|following) (?:(?:the|an?|its|these|several|two|three|police|nightclub|brothel) )*"
    r"(?:raids?|operations?|sweeps?|inspections?|crackdowns?)\b)"
)
"""Words behind a participle that name who did it, or another case: they tell, and do not only say who is meant."""
_AGENT = re.compile(
    r" (?:(?:by|in|at|near|from|to) (?:(?!(?:who|which|whom|was|were|had|has|[a-z]+ed) )[\w’-]+ ){1,6})?"
)
"""What may stand between a participle and its date: “arrested* by local police *in 2030”."""
_BEFORE_NOUN = (
    "arrested", "detained", "convicted", "prosecuted", "charged", "indicted", "acquitted", "investigated",
    "identified", "sentenced",
)  # fmt: skip
"""Participles before the noun of people, each the name of a predicate except “detained”: “of the 40 *convicted*
persons”."""


def participle_drafts(
    context: Context,
    every: Sequence[Whole],
    found: Sequence[Figure],
    drafts: Sequence[Draft],
    stated_before: Container[int | None],
) -> Iterator[Draft]:
    """Drafts of what participles say of people whom a sentence counts, where no other draft says it.

    Args:
        context: the sentence.
        every: its counts, also those of what was not reported.
        found: its figures.
        drafts: what was found so far.
        stated_before: the figures that the sentences before it state.
    """
    for whole in (of_share(context.sentence.text, found, whole) for whole in every):
        count = whole.count
        named = _named_by_participle(context, whole, drafts)
        if named is not None and count.figure.lower not in stated_before:
            yield named
        yield from _still_pending(context, whole, drafts)
        participle = _BEHIND.match(context.masked, count.end)
        cases = count.unit in _CASES
        known_unit = cases or count.unit in ("victim", *PEOPLE)
        if participle is None or not known_unit or count.figure.status in WITHOUT_NUMBER:
            continue
        if count.figure.single or count.share:  # “twelve of the persons convicted” are not all of them
            continue
        cues = [
            cue
            for cue in all_cues(context.masked, "event")
            if cue.groups.get("verb") == participle["verb"]
            and cue.end == participle.end()
            and _may_tell(cue, cases)
            and count.unit in with_people((*cue.rule.takes, *cue.rule.light_takes))
        ]
        made = _draft(context, whole, cues[0]) if cues else None
        known = made is not None and any(
            other.whole.count.start == count.start and other.predicate == made.predicate for other in drafts
        )
        if made is None or known:
            continue
        new = count.figure.lower not in stated_before and (
            participle["ever"] or _KNOWN_BY.match(context.masked, participle.end())
        )
        if cases:
            alone = not any(other.whole.count.start == count.start for other in drafts)
            if _is_told(context.masked, made, participle, alone):
                yield made
            continue
        # “Three men charged *since 2029*” says which men are counted, and not when all were charged.
        since = context.masked.startswith(" since ", participle.end())
        if (made.dated.cues and not since) or new:
            yield made


_PENDING = re.compile(r" (?:that|which) (?:had )?(?=(?:still )?(?:remain|was |were ))")
"""What stands between cases and the words that say that they go on: “prosecutions *that* remained pending”."""


def _still_pending(context: Context, whole: Whole, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft of cases of which nothing is reported but that they were still pending: “did not report the status
    of the 29 prosecutions *that remained pending*”."""
    count = whole.count
    relative = _PENDING.match(context.masked, count.end)
    alone = not any(other.whole.count.start == count.start for other in drafts)
    if relative is None or not alone or count.unit not in (*_CASES, "trial") or count.figure.lower is None:
        return
    for cue in all_cues(context.masked, "event"):
        pending = str(cue.rule.gives["predicate"]).endswith(("_pending", "_ongoing"))
        if pending and cue.start == relative.end() and count.unit in with_people(cue.rule.light_takes):
            made = draft_of_verb(context, whole, cue, lambda _: True, reduced=False)
            if made is not None:
                yield made
            return


def _is_told(masked: str, made: Draft, participle: re.Match[str], alone: bool) -> bool:
    """Whether a participle tells when cases began or were suspended, and does not only say which are meant.

    “Continued nine cases begun *in earlier years*” says where a stock comes from, and “*the* four opened in 2029”
    are known; “begun in 2029” and “*that had been* suspended in earlier years” tell. Cases of which nothing else
    is said (``alone``), as those of a silence, were also begun if “in the previous reporting period” dates it.
    """
    kinds = ("calendar_year", "reporting_period") if alone else ("calendar_year",)
    year = made.dated.period.kind in kinds and not masked.startswith(" since ", participle.end())
    known = masked.lower().endswith("the ", 0, made.whole.count.start)
    return bool(made.dated.cues) and (year or participle["told"] is not None) and not known


def _may_tell(cue: Cue, cases: bool) -> bool:
    """Whether a participle tells a step: of cases, or of people."""
    predicates = {str(cue.rule.gives["predicate"]), *map(str, cue.rule.gives.get("by_unit", {}).values())}
    return not predicates.isdisjoint(_CASE_STEPS if cases else _STEPS)


def _named_by_participle(context: Context, whole: Whole, drafts: Sequence[Draft]) -> Draft | None:
    """A draft of the participle before the noun of a count, if no other draft is of that count: “Of *the 40
    convicted persons*, 22 appealed” says that 40 were convicted."""
    count, text = whole.count, context.sentence.text
    named = re.search(rf" ({'|'.join(_BEFORE_NOUN)}) [a-z]+$", count.noun)
    opening = re.fullmatch(WHOLE_OPENING, text[: count.start], re.IGNORECASE)
    clause = clause_at(context.clause_list, count.start)
    if not (named and opening and clause) or count.unit not in ("victim", *PEOPLE):
        return None
    if any(other.whole.count.start == count.start for other in drafts):
        return None
    cue = Cue(rules_of("remaining_figure")[0], count.start, count.end)
    voice = said(context.masked, clause, [], context.actors, count.start, count.end)
    predicate = "arrested" if named[1] == "detained" else named[1]
    happening = Happening(cue, (whole,), nominal=True, inferred_predicate=predicate)
    return Draft(
        happening, whole, clause, voice, Subject((), "explicit"), Dated(PeriodEntry(), "explicit"), None, (), ()
    )


_AND_WHO = re.compile(
    r"\b(?:suspects|traffickers|men|women|people|persons|defendants|victims|individuals|children|workers) "
    r"(?:police|prosecutors|officials|officers|inspectors|judges|soldiers)$"
)
"""Words taken for one noun that are people and those who did something to them: “12 *suspects police* held”."""


def of_share(text: str, found: Sequence[Figure], whole: Whole) -> Whole:
    """The count that a share is a share of, which the participle behind it describes: “two of *the nine* arrested
    in 2030”; any other count as it is."""
    count = whole.count
    inside = [figure for figure in found if count.start < figure.start < count.end]
    if len(inside) != 1 or whole.parts:
        return whole
    noun = text[inside[0].start : count.end]
    return replace(whole, count=replace(count, figure=inside[0], start=inside[0].start, noun=noun, share=False))


def draft_of_verb(
    context: Context, whole: Whole, cue: Cue, keeps: Callable[[Dated], bool], reduced: bool = True
) -> Draft | None:
    """A draft of what a verb tells of a count, with no subject of its own; none in what is only compared.

    Args:
        context: the sentence.
        whole: the count.
        cue: the verb.
        keeps: whether the period that governs the verb dates it; else the draft is undated.
        reduced: whether the verb is a participle behind the count.
    """
    clause = clause_at(context.clause_list, cue.start)
    if clause is None or clause.comparison is not None or _AND_WHO.search(whole.count.noun):
        return None
    dated = context.dated(clause, cue, whole)
    if not keeps(dated):
        dated = Dated(PeriodEntry(), "explicit")
    happening = Happening(cue, (whole,), passive=True, reduced=reduced)
    voice = _told_by(context, clause, cue)
    return Draft(happening, whole, clause, voice, Subject((), "explicit"), dated, None, (), ())


def _told_by(context: Context, clause: Clause, cue: Cue) -> Said:
    """Who tells what a cue says of people. Whoever reports what stands before a silence does not tell what the
    silence describes: “reported nine cases, but not the names of two men *arrested*”."""
    silence_start = next((start for _, start, end in context.silence_spans if start <= cue.start < end), None)
    heard = clause if silence_start is None else replace(clause, start=max(clause.start, silence_start))
    before = context.earlier(clause) if silence_start is None else []
    return said(context.masked, heard, before, context.actors, cue.start, cue.end)


def _draft(context: Context, whole: Whole, cue: Cue) -> Draft | None:
    """A draft of the participle behind a count, dated only by a period that belongs to the participle."""

    def own(dated: Dated) -> bool:
        first = dated.cues[0].start if dated.cues else None
        return first is not None and _AGENT.fullmatch(context.masked, cue.end, first) is not None

    return draft_of_verb(context, whole, cue, own)
