"""Counts that have the verb of another count of the sentence, and take over what that count has and they lack."""

from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE, PERSONS
from tuyun.graph.reading.proposals.draft import OPENED, Draft

_OF_NOUNS = ("investigation-of", "prosecution-of", "nominal-investigation", "nominal-prosecution")
"""Rules of nouns that leave open whether the step was begun or went on: “compared with *investigations of* 48
men”."""

_CASES = ("case", "investigation", "prosecution", "conviction")
"""Units of cases, and of what happens to them."""


def with_same_verbs(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, those of such figures beside the count that has the same verb."""
    made = [_participle(draft, drafts) for draft in drafts]
    made = [_compared(draft, made) for draft in made]
    made = [_beside(draft, made) for draft in made]
    made = [_sharing(draft, made) for draft in made]
    made = [_joined(draft, made) for draft in made]
    made = [_of_compared_people(draft, made) for draft in made]
    return [_in_another_year(draft, made) for draft in made]


def _beside(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A count without a date that counts in another unit what another counts, with the date of that other.

    “Opened nine cases in 2030 *against 12 suspects*” dates the suspects as well.
    """
    if draft.whole.of is None or draft.dated.period.kind != "unspecified":
        return draft
    same = [
        other.dated
        for other in drafts
        if other.whole.count == draft.whole.of and other.happening.cue == draft.happening.cue and other.dated.cues
    ]
    return replace(draft, dated=replace(same[0], state="inherited")) if same else draft


def _sharing(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A verb that shares its object with one behind it, with the date of that verb: “*arresting* and – for the
    first time – charging nine men *in 2030*”."""
    if not draft.happening.shared or draft.dated.period.kind != "unspecified":
        return draft
    dates = [
        other.dated
        for other in drafts
        if other.whole is draft.whole and other.dated.cues and other.dated.period.kind != "recent"
    ]
    return replace(draft, dated=replace(dates[-1], state="inherited")) if dates else draft


def _joined(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A count of a passive verb with the forms behind the verb that it is joined to: “12 were prosecuted *for
    slavery* and acquitted”."""
    same = [
        other
        for other in drafts
        if other.whole is draft.whole
        and other.forms_behind
        and other.happening.cue.end < draft.happening.cue.start
    ]
    fits = draft.happening.passive and not draft.forms and draft.other_crime is None
    return replace(draft, forms_behind=same[-1].forms_behind) if same and fits else draft


def _participle(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A figure without a noun and with a participle alone, by the count before it that has the same verb.

    “The 28 prosecutions that were initiated in 2019 and *the 35 initiated in 2020*”.
    """
    if not draft.happening.reduced or draft.whole.count.unit != BARE:
        return draft
    verb = draft.happening.cue.groups.get("verb")
    before = [
        other
        for other in drafts
        if verb and other.happening.cue.groups.get("verb") == verb and other.whole.end < draft.whole.count.start
    ]
    return before[-1].compared(draft.whole, draft.clause, draft.dated, series=True) if before else draft


def _compared(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A count behind a verb that is compared, by the count that has the same verb.

    “Convicted nine traffickers, compared with *convicting 14*” counts traffickers, and “investigated six
    trafficking cases, compared with *investigating ten cases*” trafficking cases.
    """
    if draft.clause.comparison is None or draft.main is not None:
        return draft
    begun = OPENED.get(draft.predicate)
    if begun and draft.happening.cue.rule.name in _OF_NOUNS:
        main = [other for other in drafts if other.predicate == begun and other.clause.comparison is None]
        if main:
            draft = replace(draft, happening=replace(draft.happening, inferred_predicate=begun))
    bare = draft.whole.count.unit == BARE
    same = [
        other
        for other in drafts
        if other.clause.comparison is None
        and other.whole.count.unit != BARE
        and (
            other.happening.cue.rule == draft.happening.cue.rule
            if bare
            else other.predicate in (draft.predicate, OPENED.get(draft.predicate))
        )
    ]
    same = same if bare else _of_one_kind(draft, same)
    if len(same) != 1:
        return draft
    if bare:
        return same[0].compared(draft.whole, draft.clause, draft.dated)
    return replace(draft, main=same[0]) if not draft.forms else draft


def _in_another_year(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A count that a later clause gives for another year, with the forms of the count that it goes with.

    “Prosecuted 55 trafficking cases; in 2017, it had *prosecuted 70 cases*” prosecuted trafficking cases.
    """
    period = draft.dated.period
    if draft.forms or draft.main is not None or not draft.clause.start or period.kind != "calendar_year":
        return draft
    same = [
        other
        for other in drafts
        if other.whole.end < draft.clause.start
        and other.predicate in (draft.predicate, OPENED.get(draft.predicate))
        and (other.unit == draft.unit or {other.unit, draft.unit} <= {*PERSONS, "conviction"})
        and other.main is None
        and other.dated.period != period
    ]
    alike = len({other.forms for other in same}) == 1  # of several forms together it has none of theirs
    # “Convicted nine sex traffickers; in 2030, it convicted *five traffickers*” names their kind anew.
    alike = alike and draft.whole.count.unit != "trafficker"
    return replace(draft, forms_behind=same[-1].forms) if alike else draft


def _of_compared_people(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The cases of people who are compared, with the forms of these: “19 slavery investigations, compared with
    investigations of 48 suspects *in 22 cases*”."""
    of = draft.whole.of
    if of is None or draft.forms or draft.main is not None or draft.clause.comparison is None:
        return draft
    same = [other for other in drafts if other.whole.count == of and other.main is not None]
    return replace(draft, forms_behind=same[0].forms) if same and draft.other_crime is None else draft


def _alike(draft: Draft, other: Draft) -> bool:
    """Whether both count people, or both cases of one kind."""
    return draft.unit == other.unit or {draft.unit, other.unit} <= set(PEOPLE)


def _of_one_kind(draft: Draft, others: Sequence[Draft]) -> list[Draft]:
    """The others that count the same as a draft; if there are none, those that count its cases or people
    otherwise: “secured 22 trafficking *convictions*, compared with convicting six *men*”."""
    same = [other for other in others if _alike(draft, other)]
    return same or [other for other in others if {draft.unit, other.unit} <= {*PERSONS, *_CASES}]
