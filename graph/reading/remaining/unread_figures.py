"""Finds the figures that no other rule has read. Each becomes a proposal with an open predicate, for a person to
decide.

Words beside the figure suggest what happened, or it is left as `other_statement`; wrongdoing is never suggested.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole, clause_at
from tuyun.graph.reading.clauses.noun_counts import of_unknown_noun
from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import UNKNOWN, WITHOUT_NUMBER, Aside, Figure
from tuyun.graph.reading.happenings.behind_counts import LABEL
from tuyun.graph.reading.happenings.cases_by_form import unit_of_cases_with_form
from tuyun.graph.reading.happenings.in_cases import happens_again
from tuyun.graph.reading.inherited.named_numbers import named_number
from tuyun.graph.reading.inherited.populations import of_label
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, BECAME, FIGURE, MEASURES, PEOPLE
from tuyun.graph.reading.parts.judged_cases import JudgedForms
from tuyun.graph.reading.penalties.penalty_bounds import is_of_law, not_prescribed, prescribed_figure, recommended
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal
from tuyun.graph.reading.remaining.continued_counts import (
    OF_OFFICIALS_BEFORE,
    PREDICATE_OF_UNIT,
    Before,
    before_figure,
    goes_on_series,
    gone_on,
    is_included,
    of_figure,
    people_before,
    suffered,
    there_were,
)
from tuyun.graph.reading.remaining.listed_penalties import of_penalty
from tuyun.graph.reading.remaining.mentions import (
    count_apart_from_others,
    counts_none,
    counts_something,
    is_each_of,
    is_read,
    says_nothing_new,
)
from tuyun.graph.reading.remaining.open_currencies import as_money, may_be_money, scaled, with_shares_of_amounts
from tuyun.graph.reading.remaining.recipients import of_recipients
from tuyun.graph.reading.remaining.remaining_figure import Remaining
from tuyun.graph.reading.remaining.suggested import (
    WHOLE_OF_SHARE,
    has_its_own_verb,
    named_by_noun,
    of_owner,
    only_compared,
    suggested,
    unit_given,
)
from tuyun.graph.reading.remaining.surrounding_words import by_surrounding_words, of_population
from tuyun.graph.reading.remaining.unread_amounts import amounts
from tuyun.graph.vocabulary import vocabulary

_IN_BRACKETS = re.compile(r"\([^()]*$")
"""The end of the words before a figure in brackets."""
_OWN_VERB = re.compile(
    r" of (?:which|them|these|those) (?:it|they|the [a-z ]{3,40}?) [a-z]+ed\b"
    r"| of (?:which|them|these|those|whom) (?:[a-z]+ly )?"
    r"(?:[a-z]{3,}ed|went|came|became|began|fled|left|took|kept|ran)"
    r" (?:in|on|at|under|to|from|with|within|by|again|as|after|before|into|for|abroad|home|back|away|off)\b"
    r"| of (?:which|them|these|those|whom) (?:was|were|had been|have been) (?:[a-z]+ly )?"
    r"(?!traffick|exploit|forc|subject|recruit|lur|deceiv|enslav|abus|coerc|involv|aged|relat|bas|smuggl)[a-z]{3,}ed\b"
    r"|(?: of (?:which|them|these|those|whom))? (?:(?:continued|went on|resumed|began) (?:to [a-z]+|[a-z]+ing)"
    r"|(?:were|was|are) (?:still |again |back )?(?:operating|trading|running|in business|open again))\b"
    r"|(?: of (?:which|them|these|those))? (?:was|were) (?:found|held|judged|deemed|considered|determined)"
    r" (?:not )?to\b"
)
"""A new verb behind such a figure: “in 16 *of which the facts related* to begging”."""
_NEXT_NUMBER = re.compile(
    r"\b(?:the|this|that|their) (?:number|figure|total|count) (?:(?:had|has|then|again|since) )*"
    rf"(?:was|stood at|reached|remained(?: at)?|{BECAME}) "
    r"(?:only |just |about |around |nearly |almost |at least )?$",
    re.IGNORECASE,
)
"""Words before the next value of a number: “nine were convicted in 2029, and *the number rose to* 14”."""
_TO_PERCENT = re.compile(rf" to {FIGURE} ?(?:percent|per cent|%)")
"""What stands behind a share that grew or shrank: “from 40 *to 59 percent*”."""
_AMOUNT = re.compile(r"\d .*[A-Za-z]{3}|[$€£₹¥]")
"""The words of a figure that is an amount of money: “480,000 pesos”."""
_PENALTIES = ("prescribes_penalty", "imprisonment_imposed", "fine_imposed")
"""Predicates of penalties, which those who want others neither prescribe nor impose."""


def remaining(
    sentence: str,
    clause_list: Sequence[Clause],
    found: Sequence[Figure],
    every: Sequence[Whole],
    asides: Sequence[Aside],
    read: Sequence[Proposal],
    offset: int,
    country: str | None,
    stated_before: Container[int | None],
    judged_forms: JudgedForms,
    verbs: OwnVerbs,
) -> Iterator[Remaining]:
    """The figures of a sentence that no proposal has, in its order, without those that count nothing.

    Args:
        sentence: the sentence.
        clause_list: its clauses.
        found: its figures.
        every: its counts with their parts.
        asides: the figures that a rule set aside.
        read: the proposals of the sentence so far.
        offset: where the sentence begins in the text.
        country: the code of the country that the text is about.
        stated_before: the figures that the sentences before it state.
        judged_forms: where shares of cases begin that are of a form, with their units and forms.
        verbs: the verbs of its clauses.
    """
    at = {whole.count.start: whole for whole in every}
    parted = {part.start: part for whole in every for part in whole.parts}
    pointing = {
        each.count.start
        for each in every
        if each.count.unit == BARE and says_nothing_new(sentence, each.count, stated_before)
    }  # “of *the 47*, 28 were of slavery”
    inner = {
        part.start
        for whole in every
        if not whole.faulty and whole.count.start not in pointing
        for part in whole.parts
        if not (whole.count.unit == "case" and unit_of_cases_with_form(sentence, part))
        or is_read(whole.count, read, offset)
    }
    left: list[Whole] = []
    for figure in found:
        none = figure.status == "no" and (noun := at.get(figure.start)) and noun.count.unit in PREDICATE_OF_UNIT
        zero = none and any(each.comparison and each.start <= figure.start < each.end for each in clause_list)
        zero = zero or counts_none(sentence, figure)
        if (figure.status in (*WITHOUT_NUMBER, UNKNOWN) and not zero) or figure.single or figure.start in inner:
            continue
        whole = at.get(figure.start)
        if whole is None:  # a part of another count, or the whole of a share: “none of *31 complaints*”
            part = parted.get(figure.start)
            nouns = [part] if part else count_apart_from_others(sentence, figure, found)
            whole = Whole(nouns[0], end=nouns[0].end) if nouns else of_unknown_noun(sentence, figure)
        if whole is not None and (
            (whole.parts and figure.start not in pointing)
            or counts_something(sentence, figure, whole.count, stated_before)
            or unit_of_cases_with_form(sentence, whole.count)
            or figure.start in judged_forms
        ):
            left.append(whole)
    others = (*amounts(sentence, asides, country), *scaled(sentence, asides))
    sums = {count.start for count in others if may_be_money(count)}  # money whose currency is not stated
    money = {max(count.start, count.figure.number_start) for count in others if count.unit == "money"}
    places = {count.start for count in others}  # “4,000” of “4,000 and 11,500 euros” is an amount as well
    left = [whole for whole in left if whole.count.start not in places]
    left += [Whole(count, end=count.end) for count in others]
    left = with_shares_of_amounts(sentence, left, others)
    people = people_before(read, offset)
    last: list[Before] = []
    for whole in sorted(left, key=lambda whole: whole.count.start):
        if is_read(whole.count, read, offset) and whole.count.start not in judged_forms:
            continue
        clause = clause_at(clause_list, whole.count.start)
        if clause is None:
            continue
        before = before_figure(sentence, whole.count, clause, read, offset, last)
        before = None if of_label(sentence, whole.count) or _looked_at(sentence, whole, clause, before) else before
        if before is not None and whole.count.unit in PEOPLE and is_included(sentence, whole.count.start):
            continue
        if whole.count.unit == BARE and _TO_PERCENT.match(sentence, whole.count.figure.end):
            whole = replace(whole, count=replace(whole.count, unit="percent"))
        named = replace(whole.count, unit="money") if whole.count.start in sums else whole.count
        cue = suggested(sentence, clause, named, *((before[2], before[1]) if before else (0, None)))
        cue = cue if cue and _is_said_of(sentence, clause, whole.count, cue, before, verbs) else None
        whole = as_money(sentence, whole, cue)
        # What was said of the share is not said of the whole.
        of_share = WHOLE_OF_SHARE.search(sentence, 0, whole.count.start)
        if of_share and whole.count.unit not in MEASURES and not is_each_of(sentence, whole.count):
            own = cue and cue.start >= whole.count.end and not re.match(r"receiv|serv|was\b|were\b", cue.words)
            before, cue = None, cue if own else None
        made = _of_cases(whole, clause, before, judged_forms) or of_penalty(
            sentence, whole, clause, [*people, *last]
        )
        made = made or of_recipients(sentence, whole, clause, cue, [*people, *last], money)
        made = made or _remaining(sentence, whole, clause, cue, before, verbs)
        count = made.whole.count
        unit = made.unit_of or (count.unit if count.unit != BARE else None)
        aside = _IN_BRACKETS.search(sentence, 0, count.start) is not None and count.group is not None
        unit = "person" if unit == "official" and count.persons else unit
        if made.predicate != OTHER and not aside:
            last.append((made.predicate, unit, count.end, count.forms))
        place = max(count.start, count.figure.number_start)
        if made.predicate in _PENALTIES and recommended(sentence, clause.start, place):
            continue
        # “One officer” of whom nothing is suggested is as often an example as a count.
        if made.predicate != OTHER or not (
            count.figure.lower == count.figure.upper == 1 or says_nothing_new(sentence, count, stated_before)
        ):
            yield made


def _is_said_of(
    sentence: str, clause: Clause, count: Count, cue: Cue, before: Before | None, verbs: OwnVerbs
) -> bool:
    """Whether a word is said of a figure, and not of the count before, which it is compared with or goes on."""
    count_apart_from_others = only_compared(clause, count, cue) or (
        cue.start < count.start and goes_on_series(sentence, count)
    )
    return not (before is not None and count_apart_from_others) and not verbs.part(cue.end, count.start)


def _looked_at(sentence: str, whole: Whole, clause: Clause, before: Before | None) -> bool:
    """Whether those before a share were only looked at, which says nothing of the share: “we interviewed 52
    survivors, *nine* of whom had fled”."""
    looked_at = before is not None and before[0] == "evaluated" and not clause.comparison
    return looked_at and not sentence.endswith(" in ", 0, whole.count.start)


def _of_cases(whole: Whole, clause: Clause, before: Before | None, judged_forms: JudgedForms) -> Remaining | None:
    """A share of cases that are of a form, or the cases that it is compared with."""
    count = whole.count
    found: tuple[str, ...] | None = judged_forms.get(count.start)
    if found is None and before and before[:2] == ("case_concerned", count.unit) and clause.comparison:
        found = None if count.forms else (count.unit, *before[3])
    whole = replace(whole, count=replace(count, forms=found[1:])) if found else whole
    return Remaining(whole, clause, "case_concerned", of_figure(count), found[0], named=True) if found else None


def _remaining(
    sentence: str, whole: Whole, clause: Clause, cue: Cue | None, before: Before | None, verbs: OwnVerbs
) -> Remaining:
    """The figure with what is suggested: by a word, by its unit, or by the count before, if it has no own verb."""
    count = whole.count
    anywhere = of_figure(count)
    own_verb = before is not None and verbs.part(before[2], count.start)
    own_verb = own_verb and not _NEXT_NUMBER.search(sentence, 0, count.start)
    own_verb = own_verb and not (before and happens_again(sentence, count.end, before[0]))
    if (around := by_surrounding_words(sentence, whole, clause, anywhere, before)) is not None:
        return around
    if (named := named_number(sentence, clause.start, count.start)) and count.unit in (BARE, named.unit):
        whole = replace(whole, count=replace(count, forms=count.forms or named.forms))
        return Remaining(whole, clause, named.predicate, anywhere, named.unit)
    predicate = str(cue.rule.gives["predicate"]) if cue else None
    unit = None
    quoted = sentence.startswith((" “", ' "'), count.end)  # “into 21 *“temporary”* marriages”
    bare = count.end <= count.figure.end and not quoted and not _AMOUNT.search(count.noun)
    bare = bare or bool(count.forms or count.group) or count.noun.endswith(" others")
    if before is not None and count.unit == BARE and bare and before[1] not in MEASURES:
        limited = re.match(r" (?:of|for|with|involving) [a-z]", sentence[count.end :])
        limited = limited or LABEL.search(sentence, 0, count.start) or _OWN_VERB.match(sentence, count.figure.end)
        if predicate is None and not (
            count.forms or count.group or limited
        ):  # what is compared takes over the forms as well
            whole = replace(whole, count=replace(count, forms=before[3]))
        anew = own_verb or bool(_OWN_VERB.match(sentence, count.figure.end))
        predicate, unit = predicate or (None if anew else before[0]), before[1]
        if unit == "training" and cue and cue.rule.gives.get("counted") == "audience":
            unit = "person"  # “two seminars, at which *40 took part*”
    elif (
        before is not None
        and count.unit == before[1]
        and not own_verb
        and not has_its_own_verb(sentence, clause, count, before[0], before[2])
    ):
        predicate = predicate or before[0]
    elif (
        before is not None
        and count.group
        and before[1] == "victim"
        and _IN_BRACKETS.search(sentence, 0, count.start)
    ):
        predicate = predicate or before[0]  # “identified 104 victims (57 adults and 42 children in 2017)”
    own = named_by_noun(count)
    predicate = (
        own
        if own in ("operated_hotline", "raised_awareness", "used_technique")
        else predicate or own or PREDICATE_OF_UNIT.get(unit if unit == "training" else count.unit, OTHER)
    )
    predicate = of_owner(sentence, count, predicate)
    unit = unit_given(cue, count, unit) if cue else unit
    if cue and predicate == cue.rule.gives["predicate"]:  # “sheltered 14 victims and *referred* three to NGOs”
        predicate = str(cue.rule.gives.get("by_unit", {}).get(unit or count.unit, predicate))
    predicate = gone_on(sentence, count, predicate)
    if unit == "official" and count.unit == BARE:
        predicate = OF_OFFICIALS_BEFORE.get(predicate, predicate)
    predicate = there_were(sentence, count) or OTHER if predicate == OTHER else predicate
    others = count.unit in (*PEOPLE, "victim", BARE) and suffered(sentence, count.start)
    told = predicate in OF_OFFICIALS_BEFORE.values()
    if (vocabulary().predicates[predicate].concerns_wrongdoing and not told) or others:
        predicate = OTHER
    if predicate == "prescribes_penalty" or is_of_law(predicate, sentence, count):
        predicate = OTHER if not_prescribed(sentence, count.start) else "prescribes_penalty"
        whole = replace(whole, count=replace(whole.count, figure=prescribed_figure(sentence, count)))
    made = Remaining(whole, clause, predicate, cue or anywhere, unit)
    return of_population(sentence, made) if predicate == OTHER else made
