"""Drafts of what relative clauses say of counted people and cases, mostly of those about whom a silence asks.

“The government did not report the sentences of two men *whom it convicted in 2030*” says that two men were
convicted, and “the status of five cases *that remained pending*” that five cases were.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.around_counts import PARTICIPLE
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.dates.dated import Dated, dated_by
from tuyun.graph.reading.drafts.context import Context
from tuyun.graph.reading.drafts.participle_drafts import draft_of_verb, of_share
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER, Figure
from tuyun.graph.reading.happenings.countable_nouns import may_count
from tuyun.graph.reading.happenings.verb_counts import units_of
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import PEOPLE, masked, rules_of
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.voices.subjects import Subject
from tuyun.graph.source.dates import PeriodEntry

_UNITS = (
    "case", "investigation", "prosecution", "trial", "appeal", "complaint", "conviction", "acquittal", "judgment",
    "indictment", "referral", "request", "inspection", "operation", "place", "organization", "victim", *PEOPLE,
)  # fmt: skip
"""Units of what is described."""
_DID = re.compile(r",? (?:who|that|which)(?: (?:had|have|has))?(?: (?:also|later|since|still))? ")
"""What stands between a count and the verb of what it did: “three men* who had *appealed”."""
_SUFFERED = re.compile(
    r",? (?:who|that|which) (?:was|were|(?:had|have|has) been)"
    r"(?: (?:also|later|since|previously|first|originally))? "
)
"""What stands between a count and the verb of what was done to it: “two men* who were *sentenced”."""
_NO_NAME = (
    r"(?:did|not|never|could|would|might|may|failed|to|was|were|had|has|have|is|are|who|which|that|[a-z]+ed)"
)
_BY_WHOM = re.compile(
    rf",? (?:(?:that|which|whom)(?: (?!{_NO_NAME}\b)[\w’-]+){{1,6}}|it|they)(?: (?:had|has|have))? "
)
"""What stands between a count and the verb of who did it: “two men* whom the court *convicted”."""
_WHICH = re.compile(r"[\w,] (?:under|for|to|in|of|from|with|on|during) which (?:the )?$")
_WERE = re.compile(r" (?:was|were|(?:had|have|has) been) ")
"""What stands before and behind a count that a clause begins with: “laws *under which* 12 men *were* tried”."""
_WHICH_THEY = re.compile(
    rf"(?:{_WHICH.pattern[:-1]}(?:(?!{_NO_NAME}\b)[\w’-]+ ){{1,6}}|\w, (?:which|who) )(?:(?:had|has|have) )?$"
)
"""The beginning of such a clause up to its verb, whose count stands behind it: “countries *to which police*
deported 40 women”, “raids*, which* freed 12 girls”."""
_OBJECT = re.compile(rf" (?:(?:the|an?|its|their|his|her|any|all) |{masked(())})")
"""An object of its own behind a verb, whose object the count then is not: “men whom it gave *a* fine”."""
_BEFORE_DATE = re.compile(
    r" (?:(?:by|in|at|near|from|to|before|with|for|of|on|as)"
    r" (?:(?!(?:who|which|whom|was|were|had|has|(?!forced|bonded)[a-z]+ed) )"
    r"[\w’-]+ ){1,8})?"
)
"""What may stand between a verb and its date: “remained pending* before the courts of Arl *in 2030”."""
_PRESUPPOSED = re.compile(r"\b(?:before|after|upon|despite) (?:then |later |eventually )?$")
"""What stands before a gerund of what happened, whatever the answer is: “*before* deporting 31 of them”."""
_WHY = re.compile(
    r"\b(?:why|for what reasons?|on what grounds?|the (?:reasons?|grounds?) (?:why|for which|on which))"
    r"(?: (?!(?:not|never|if|whether|could|would|might|may|to|fail\w*|refus\w*|declin\w*|without|instead)\b)"
    r"[\w’-]+){0,7}? $"
)
"""A question that takes for granted what it asks about, up to a verb or count: “*why courts* freed 12 men”."""
_CHARGES = re.compile(r" (?:the )?(?:(?:charges?|cases?|proceedings|complaints?) (?:against|of) (?:the )?)?")
"""What may stand between the verb of such a question and its object."""
_POSSIBLE = re.compile(r"\b(?:would|will|should|might|could|plans?|planned|intend(?:s|ed)?) [^;]*$")
"""What makes a question one about something that may never happen: “whether it *would* screen women before”."""
_THERE = re.compile(
    r"\b(?:whether|if) (?:there|it|they|(?:the )?(?:police|government|authorities|courts?|prosecutors))"
    r" (?:still |also |ever |really )?(?:was|were|had been|are|is|had|has|have|held|knew of)"
    r"(?: (?:still|also|ever|really|any of|any))*(?: the)? $"
)
"""A question of which a count is the answer, and not what is known: “*whether there were* 12 men who”."""
_OUTSIDER = (
    r"(?:newspapers?|journalists?|reporters?|media|traffickers?|recruiters?|employers?|gangs?|militias?|rebels"
    r"|smugglers?|foreign|neighbou?ring|abroad|another)"
)
_BY_OUTSIDER = re.compile(rf"[^,;]*\b{_OUTSIDER}\b")
"""Words between a count and a verb whose subject is no organ of the state: “cases *which a newspaper* checked”."""
_GOES_ON = re.compile(
    r",?(?: (?:that|which) (?:were|was|are|is|(?:had|have|has) been|remained?))?(?: still)? "
    r"(?:(?P<stock>carried (?:over|forward)|left over|held over"
    r"|(?:continued|continuing|ongoing|pending)(?= from ))"
    r"|(?P<state>pending|ongoing|open|outstanding|under ?way|unresolved)"
    r"(?= (?:since|at the (?:end|close)|as of) ))"
)
"""Words for cases that were still open: “12 cases* pending *since 2028”, “40 cases* carried over *from 2029”."""
_AGAINST = re.compile(
    r"\b(?:(?P<inquiry>investigations?|inquir(?:y|ies)|probes?|disciplinary (?:proceedings|cases?|actions?))"
    r"|prosecutions?|criminal proceedings)"
    r",? (?:(?:that|which) (?:had been |was |were |(?:it|they|the [a-z]+|[a-z]+) (?:had )?))?"
    r"(?P<verb>opened|initiated|launched|begun|began|started|instituted|commenced)\b"
    r"(?P<when>(?: (?!against\b|into\b|of (?!\d))[\w’-]+){1,8}?),? (?:against|into|of) (?:the )?$"
)
"""The words before people against whom something began at some time: “the inquiry *opened in 2030* into”."""
_OTHER_CRIME = re.compile(
    r"\b(?:drugs?|smuggling|fraud|murder|arms|weapons|tax|theft|robbery|homicide|customs|narcotics|desertion"
    r"|money[- ]laundering)(?: [a-z]+)? $"
)
"""Words before an investigation that say that it is of another crime: “the *drug smuggling* investigation”."""
_OTHERS = re.compile(
    r"[^;.,]{0,40}?\b(?:victims?|migrants?|children|minors|girls|boys|women|workers|smugglers?|dealers?)\b",
    re.IGNORECASE,
)
"""Counted people who are not those under investigation, or are so for another crime."""


def relative_clause_drafts(
    context: Context,
    every: Sequence[Whole],
    found: Sequence[Figure],
    drafts: Sequence[Draft],
    stated_before: Container[int | None],
) -> Iterator[Draft]:
    """Drafts of what relative clauses say of counts, mostly of those in a silence, where no other draft says it.

    Args:
        context: the sentence.
        every: its counts, also those of what was not reported.
        found: its figures.
        drafts: what was found so far.
        stated_before: the figures that the sentences before it state.
    """
    reported_counts = {whole.count.start for whole in context.reported_counts}
    for whole in (of_share(context.sentence.text, found, whole) for whole in every):
        count = whole.count
        if count.unit not in _UNITS or count.figure.status in WITHOUT_NUMBER or count.share:
            continue
        if _THERE.search(context.masked, 0, count.start):
            continue
        unsaid = count.start not in reported_counts
        if not unsaid and count.figure.lower == 1:
            continue  # “in one case that ended in May” gives an example
        made = _of_clause(context, whole, unsaid)
        if made is None and unsaid:
            made = _begun_against(context, whole) or _going_on(context, whole) or _of_participle(context, whole)
        known = [each.whole.count.figure.lower for each in drafts if each.whole.count.start != count.start]
        again = count.figure.lower in stated_before or count.figure.lower in known
        if made is None or (again and not made.dated.cues):
            continue
        same = [each.predicate for each in drafts if each.whole.count.start == count.start]
        if made.predicate not in same and not (unsaid and same):
            yield made


def _of_clause(context: Context, whole: Whole, unsaid: bool) -> Draft | None:
    """A draft of the relative clause directly behind a count; of counts that are reported, only what they did
    themselves."""
    text, count = context.masked, whole.count
    found = [
        cue
        for cue in all_cues(text, "event")
        if (cue.start > count.end or unsaid)
        and cue.rule.family != "wrongs"
        and not cue.words.endswith("accused")
        and count.unit in units_of(cue)
        and may_count(cue, count)
        and (unsaid or cue.rule.gives.get("before"))
        and (
            _relates(text, count.end, cue)
            if cue.start > count.end
            and not _WHICH.search(text, 0, count.start)
            and not _WHY.search(text, 0, count.start)
            else _within(text, count.start, count.end, cue)
        )
    ]
    cue = max(found, key=lambda each: each.end, default=None)
    return _draft(context, whole, cue) if cue else None


def _relates(text: str, end: int, cue: Cue) -> bool:
    """Whether the verb of a cue is that of a relative clause that begins at a place."""
    if cue.rule.gives.get("before"):
        return bool(_DID.fullmatch(text, end, cue.start) or _SUFFERED.fullmatch(text, end, cue.start))
    verb = cue.groups.get("verb") or cue.groups.get("light")
    if verb is None or not PARTICIPLE.search(verb):
        return False
    if _SUFFERED.fullmatch(text, end, cue.start):
        return True
    by_whom = _BY_WHOM.fullmatch(text, end, cue.start) and not _BY_OUTSIDER.match(text, end, cue.start)
    return bool(by_whom) and not _OBJECT.match(text, cue.end)


def _leads(text: str, start: int) -> bool:
    """Whether a relative clause, or a question for grounds, begins before a count that is its subject."""
    return bool(_WHICH.search(text, 0, start) or _WHY.search(text, 0, start))


def _within(text: str, start: int, end: int, cue: Cue) -> bool:
    """Whether the verb of a cue is that of a clause with a count: “laws *under which* 12 men were tried”."""
    if cue.start > end:
        return bool(_WERE.fullmatch(text, end, cue.start) and _leads(text, start))
    if _CHARGES.fullmatch(text, cue.end, start) and _WHY.search(text, 0, cue.start):
        return True
    if text[cue.end : start].strip() not in ("", "the"):
        return False
    gerund = text[cue.start : cue.end].split(" ")[0].endswith("ing")
    if gerund:
        return bool(_PRESUPPOSED.search(text, 0, cue.start)) and not _POSSIBLE.search(text, 0, cue.start)
    relative = _WHICH_THEY.search(text, 0, cue.start)
    return relative is not None and not _BY_OUTSIDER.match(text, relative.start(), cue.start)


def _draft(context: Context, whole: Whole, cue: Cue) -> Draft | None:
    """A draft of a verb of a relative clause, dated only by a period that belongs to the verb."""

    def own(dated: Dated) -> bool:
        first = dated.cues[0].start if dated.cues else None
        inside = first is not None and cue.start <= first < cue.end
        end = max(cue.end, whole.count.end)
        return inside or (first is not None and bool(_BEFORE_DATE.fullmatch(context.masked, end, first)))

    made = draft_of_verb(context, whole, cue, own)
    return made and replace(
        made,
        subject=Subject((), "open"),
        referral_stage=context.behind.referral_stage(made.clause, cue, whole),
        other_crime=context.behind.other_crime(made.clause, cue, whole),
    )


def _begun_against(context: Context, whole: Whole) -> Draft | None:
    """A draft of an investigation or prosecution that the words before people say to have begun."""
    words = _AGAINST.search(context.masked, 0, whole.count.start)
    if words and (_BY_OUTSIDER.match(words["when"]) or _OTHER_CRIME.search(context.masked, 0, words.start())):
        return None
    if words is None or whole.count.unit not in PEOPLE or _OTHERS.match(context.sentence.text, whole.count.start):
        return None
    if words["inquiry"] and words["inquiry"].startswith("disciplinary") and not whole.count.officials:
        return None
    when = [cue for cue in context.periods if words.start("when") <= cue.start < whole.count.start]
    if len(when) != 1:
        return None
    name = "opened-investigation" if words["inquiry"] else "opened-prosecution"
    rule = next(rule for rule in rules_of("event") if rule.name == name)
    made = _draft(context, whole, Cue(rule, words.start("verb"), words.end("verb")))
    return made and replace(made, dated=dated_by(when[0], context.document, "explicit"))


def _going_on(context: Context, whole: Whole) -> Draft | None:
    """A draft of cases of which the words behind them say that they went on, or were a stock of earlier years."""
    words = _GOES_ON.match(context.masked, whole.count.end)
    if words is None or whole.count.unit not in ("case", "investigation", "prosecution", "trial"):
        return None
    stock = words["stock"] is not None
    name = "carried-over" if stock and whole.count.unit in ("investigation", "prosecution") else "cases-awaiting"
    rule = next(rule for rule in rules_of("event") if rule.name == name)
    made = _draft(context, whole, Cue(rule, *words.span("stock" if stock else "state")))
    # “Carried over from 2029” does not date the stock.
    return made and (replace(made, dated=Dated(PeriodEntry(), "explicit")) if stock else made)


def _of_participle(context: Context, whole: Whole) -> Draft | None:
    """A draft of the dated participle directly behind a count: “the outcome for 41 bars *inspected in 2030*”."""
    text, count = context.masked, whole.count
    found = [
        cue
        for cue in all_cues(text, "event")
        if cue.start == count.end + 1
        and PARTICIPLE.search(text[cue.start : cue.end].split(" ")[0])
        and count.unit in units_of(cue)
        and may_count(cue, count)
        and (not cue.rule.gives.get("none") or cue.rule.gives.get("counted") == "audience")  # “trained”
        and (not cue.rule.gives.get("before") or cue.rule.gives.get("as_unit"))
        and cue.rule.family != "wrongs"
    ]
    cue = max(found, key=lambda each: each.end, default=None)
    made = _draft(context, whole, cue) if cue and not text.startswith(" since ", cue.end) else None
    return made if made and made.dated.cues else None
