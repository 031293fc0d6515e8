"""What “of these” and “of them” point back to, where it is safe: the only count before it.

It stands in the same sentence, or in the sentence before, in a paragraph. A figure that says so and has no noun
of its own takes the unit of that count, and what it counts is a part of it. Several counts before it, or none,
leave it open.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.inherited.antecedents import Antecedent, antecedent_of, counts_of
from tuyun.graph.reading.inherited.bracketed_people import with_forms_of_cases
from tuyun.graph.reading.inherited.carried_units import (
    OF_PEOPLE,
    fits,
    fits_officials,
    of_their_people,
    prefers,
    with_acquitted,
    with_carried_units,
)
from tuyun.graph.reading.inherited.joined_officials import may_be_of_officials, of_joined_officials
from tuyun.graph.reading.inherited.named_wholes import named_whole, of_named_whole
from tuyun.graph.reading.inherited.nouns_behind import with_noun_behind
from tuyun.graph.reading.inherited.stages_by_subject import with_stages
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE, PERSONS
from tuyun.graph.reading.proposals.draft import Draft

_BEHIND = re.compile(r" of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_OF_THOSE = re.compile(r" of (?:those|these) \w+ed\b")
"""A share of people: “five *of those convicted*”."""
_ALL = re.compile(r"\b(?:all|the (?:other|remaining)) $", re.IGNORECASE)
"""What stands before a figure that counts all or the rest of what was counted: “referred *all* 18”."""
_REST = re.compile(r"\bthe (?:other|remaining) $", re.IGNORECASE)
"""What stands before the figure of those who are left, of whom the sentence before told as well."""
_NOUN_BEFORE = re.compile(r"(?<![\w-])([a-z]+), (?:(?:only|some|about|at least|at most) )?$")
"""A noun directly before a share: “*migrants*, 12 of whom”."""
_BEFORE_RELATIVE = re.compile(r"[,—–] ?of (?:whom|which) [^.;]{0,60}$")
"""What stands before a share that a relative clause tells of: “cases*, of which* two”."""
_BEFORE = re.compile(
    r"(?:^|[,;—] )(?:of|among) (?:them|these|those|whom|which|(?:this|that) (?:total|number|figure|group)),?"
    r" [^.;]{0,60}$",
    re.IGNORECASE,
)


_OPENED_AS = re.compile(
    r" as (?:(?:formal|criminal|full|official|new|trafficking) )*(?P<noun>investigation|prosecution)s\b"
)
"""What says as what complaints were opened: “of which 12 were opened *as formal investigations*”."""


def pointing_back(drafts: Sequence[Draft], text: str, number: int, before: Sequence[Antecedent]) -> list[Draft]:
    """The drafts, those that point back with the unit of what they point to.

    Args:
        drafts: of a sentence.
        text: the sentence.
        number: its number.
        before: what the sentence before it counts, within the paragraph.
    """
    made = []
    for place, draft in enumerate(drafts):
        count = draft.whole.count
        behind = _BEHIND.match(text, count.figure.end)
        named = named_whole(text, count) if draft.main is None else None
        if named is not None and (of_whole := of_named_whole(draft, named)) is not None:
            made.append(of_whole)
            continue
        says_so = behind or _BEFORE.search(text[: count.start])
        if count.unit == BARE and draft.main is None and not says_so and not draft.happening.passive:
            unit = draft.unit_of or _unit_in_chain(draft, [*made, *drafts[place:]], text)
            in_row = with_noun_behind(draft, drafts[place + 1 :], text) if unit is None else None
            made.append(in_row or replace(draft, unit_of=unit))
            continue
        shares = count.unit == BARE or (count.share and behind is not None)
        if not shares or draft.main is not None or not (says_so or draft.happening.passive):
            made.append(draft)
            continue
        inside = [
            earlier
            for earlier in [*made, *(later for later in drafts if later.whole.count.start > count.start)]
            if earlier.whole.end <= count.start and not _BEHIND.match(text, earlier.whole.count.figure.end)
        ]
        found = [
            antecedent for antecedent in (antecedent_of(each, number) for each in inside) if antecedent is not None
        ]
        other = any(figure.start < count.start for figure in figures(text)[0])
        whom = behind is not None and behind[0].lower().endswith(("whom", "which"))
        relative = whom or _BEFORE_RELATIVE.search(text, 0, count.start) is not None
        rest = _REST.search(text, 0, count.start) is not None  # “seven were dismissed and *the other* nine closed”
        found = list(dict.fromkeys(found if found or (other and not rest) or whom else before))
        if whom and not found and count.unit == BARE and (unit := _uncounted_noun(draft, text)):
            made.append(replace(draft, unit_of=unit))
            continue
        found = _that_agree(draft, text, found, other)
        none = count.figure.status == "zero"
        if not found and other and (says_so or none) and count.unit == BARE and draft.unit_of is None:
            draft = _with_unit_before(draft, text)
        if count.unit != BARE:
            same = [antecedent for antecedent in found if antecedent.unit == count.unit]
            draft = replace(draft, part_of=same[0].place) if len(same) == 1 else draft
        elif (
            says_so
            and not found
            and behind
            and not behind[0].lower().endswith("whom")
            and not _OF_THOSE.match(text, count.figure.end)
            and len(plain := _plain_units(inside, number)) == 1
        ):
            draft = replace(draft, unit_of=plain.pop())
        elif says_so and len(found) == 1 and fits(draft, found[0].unit):
            draft = replace(draft, unit_of=found[0].unit, part_of=found[0].place, of_officials=found[0].officials)
            # Of reports of trafficking, those that led to a case are not said to have led to one of trafficking,
            # and “39 trafficking cases, of which 26 were new” does not say of the 26 of what form they are, nor
            # does “*of these*, 26 were new”.
            some = text[count.start : count.figure.end].lower() not in ("all", "both")
            unsaid = some and (behind is None or (relative and found[0].forms == ("trafficking",)))
            free = found[0].unit == "complaint" or draft.other_crime is not None or unsaid
            forms = () if free else found[0].forms
            draft = replace(draft, forms_behind=draft.forms_behind or forms)
        elif (
            says_so and len({(whole.unit, whole.officials) for whole in found}) == 1 and fits(draft, found[0].unit)
        ):
            draft = replace(draft, unit_of=found[0].unit, of_officials=found[0].officials)
        elif not says_so and draft.unit == BARE and not count.forms:
            shared = [each.unit for each in made if _OF_THOSE.match(text, each.whole.count.figure.end)]
            unit = shared[-1] if rest and shared and shared[-1] in PEOPLE else _unit_of_subject(draft, found)
            draft = replace(draft, unit_of=unit)
        made.append(draft)
    for place, draft in enumerate(made):
        opened = _OPENED_AS.match(text, draft.happening.cue.end) if draft.whole.count.unit == BARE else None
        made[place] = replace(draft, unit_of=opened["noun"]) if opened else of_joined_officials(draft, made, text)
    made = [with_acquitted(draft) for draft in with_carried_units(made, text, before)]
    made = with_forms_of_cases([_with_forms_pointed_to(draft, made, text) for draft in made], text)
    made = [draft for draft in made if draft.unit != BARE or not _needs_unit(draft)]
    return with_stages([draft for draft in made if not may_be_of_officials(draft, made)])


def _needs_unit(draft: Draft) -> bool:
    """Whether a figure that points to nothing is left out: “we met 40 women; *in 31 of them* police refused”."""
    rule = draft.happening.cue.rule
    return rule.category == "in_cases" or bool(rule.gives.get("needs_unit"))


def _plain_units(drafts: Sequence[Draft], number: int) -> set[str]:
    """The units of the cases counted before “of these” in the sentence: “charges *in 14 of them*”."""
    cases = ("case", "investigation", "prosecution", "complaint", "indictment", "conviction")
    found = [antecedent_of(draft, number) for draft in drafts]
    return {each.unit for each in found if each is not None and each.unit in cases and not each.officials}


def _with_unit_before(draft: Draft, text: str) -> Draft:
    """The draft with the unit of the nearest count before “of whom”, even if no rule reads what happened to that
    count."""
    place, units = draft.whole.count.start, (*PEOPLE, "case", "victim", "investigation", "prosecution")
    before = [count for count in counts_of(text) if count.end <= place and count.unit in units]
    before.sort(key=lambda count: prefers(draft, text, count.unit))  # the likeliest of the last of them
    whom = text.startswith(" of whom", draft.whole.count.figure.end)
    if whom and before and before[-1].officials and fits_officials(draft):
        return replace(draft, unit_of="official", of_officials=True)
    fitting = before and not before[-1].officials and fits(draft, before[-1].unit)
    return replace(draft, unit_of=before[-1].unit) if fitting else draft


def _unit_of_subject(draft: Draft, found: Sequence[Antecedent]) -> str | None:
    """The unit of a figure without a noun: that of what was counted before it.

    “Police arrested 12 suspects, and two were convicted.”
    """
    units = (*PEOPLE, "victim", "case", "investigation", "prosecution")
    alike = len({(antecedent.unit, antecedent.officials) for antecedent in found}) == 1
    same = alike and found[0].unit in units and not found[0].officials
    return found[0].unit if same and fits(draft, found[0].unit) else None


def _unit_in_chain(draft: Draft, drafts: Sequence[Draft], text: str) -> str | None:
    """The unit of a figure that goes on a list of verbs: that of the people before it in the clause.

    “Police arrested 34 suspected traffickers and charged 20.”
    """
    if draft.unit != BARE or draft.whole.count.forms:
        return None
    if text.endswith(" in ", 0, draft.whole.count.start):  # “acquitted seven men *in two*”
        drafts = [other for other in drafts if other.unit not in PEOPLE]
    accused = [other for other in drafts if other.whole.end <= draft.happening.cue.start and other.unit in PEOPLE]
    if (
        accused
        and accused[-1].whole.of is not None
        and draft.predicate in OF_PEOPLE
        and prefers(draft, text, accused[-1].unit)
        and not accused[-1].officials
    ):
        return accused[-1].unit  # “sent 22 cases involving 40 defendants to court, where judges convicted 31”
    units = (*PEOPLE, "case", "investigation", "prosecution", "conviction", "acquittal", "sentence")
    before = [
        other
        for other in drafts
        if other.clause == draft.clause and other.whole.end <= draft.happening.cue.start and other.unit in units
    ]
    before = [other for other in before if prefers(draft, text, other.unit)] or before
    before = [other for other in before if other.whole.of is None] or before  # “convicted nine men in five cases”
    last = max(before, key=lambda other: other.whole.end, default=None)
    earlier = [
        other
        for other in drafts
        if other.whole.end <= draft.clause.start
        and other.clause.comparison is None
        and not draft.clause.comparison
    ]
    if (
        last is None and earlier and draft.clause.start > 0
    ):  # “investigated 14 cases, but prosecutors dropped nine”
        taken = {*draft.happening.cue.rule.takes, *draft.happening.cue.rule.light_takes}
        alike = {(other.unit, other.officials) for other in earlier if other.unit in taken}
        return alike.pop()[0] if len(alike) == 1 and "person" not in taken else None
    if last is None:  # “investigated 20, prosecuted 15, and convicted 12 traffickers”
        behind = [
            other
            for other in drafts
            if other.clause == draft.clause and other.main is None and other.whole.count.start > draft.whole.end
        ]
        last = min(behind, key=lambda other: other.whole.count.start, default=None)
        last = last if last is not None and last.unit in (*PEOPLE, "case", "investigation") else None
    unit = last.unit if last is not None and not last.officials and fits(draft, last.unit) else None
    return "person" if unit and of_their_people(draft, text, unit) else unit


def _with_forms_pointed_to(draft: Draft, drafts: Sequence[Draft], text: str) -> Draft:
    """A figure that says “all” or “the other” of what was counted before it, with the forms of that count.

    “Identified 18 trafficking victims and referred *all 18* to care” refers trafficking victims.
    """
    count = draft.whole.count
    named = _ALL.search(text, 0, count.start)
    if named is None or draft.forms or draft.main is not None or count.unit not in (BARE, draft.unit):
        return draft
    before = [other for other in drafts if other.whole.count.end <= count.start and other.unit == draft.unit]
    same = [other for other in before if other.whole.count.figure.lower == count.figure.lower]
    alike = len({other.forms for other in before}) == 1 and bool(same) == (named[0].lower() == "all ")
    return replace(draft, forms_behind=before[0].forms) if alike else draft


def _that_agree(draft: Draft, text: str, found: Sequence[Antecedent], within: bool) -> list[Antecedent]:
    """The counts to which a figure may point back by its words; ``within`` if they stand in its sentence."""
    count = draft.whole.count
    agreed = [antecedent for antecedent in found if _agrees(text, count, antecedent.unit)]
    if within and count.unit == BARE:  # of those before it in the sentence, what can have happened so
        agreed = [antecedent for antecedent in agreed if fits(draft, antecedent.unit)]
    if text.startswith(" of whom", count.figure.end):  # “23 men in 14 cases, eight of whom …”
        return [antecedent for antecedent in agreed if antecedent.unit in ("victim", *PEOPLE)]
    if text.endswith(" in ", 0, count.start):  # “12 cases, with 19 suspects, … charges in seven”
        return [antecedent for antecedent in agreed if antecedent.unit not in PEOPLE] or agreed
    likely = [antecedent for antecedent in agreed if prefers(draft, text, antecedent.unit)]
    return likely if within and count.unit == BARE and likely else agreed


def _uncounted_noun(draft: Draft, text: str) -> str | None:
    """The unit of people without a number directly before “of whom”: “*migrants*, 12 of whom were freed”."""
    noun = _NOUN_BEFORE.search(text, 0, draft.whole.count.start)
    made = count_of_noun(noun[1]) if noun else None
    people = made is not None and made.unit in ("victim", *PERSONS) and not made.officials
    return made.unit if made and people and fits(draft, made.unit) else None


def _agrees(text: str, count: Count, unit: str) -> bool:
    """Whether a noun behind “of these”, if the rules know it, is that of what it points to."""
    noun = re.compile(r" of (?:these|those) (\w+)").match(text, count.figure.end) or re.search(
        r"(?i:of|among) (?:these|those) (\w+),", text[: count.start]
    )
    made = count_of_noun(noun[1]) if noun else None
    return made is None or made.unit in (unit, BARE)
