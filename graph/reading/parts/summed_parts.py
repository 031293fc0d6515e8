"""Counts that add up to a count before them are its parts, wherever the sentence has them.

“Police arrested 40 suspects in 21 cases in 2015, *30 for sex trafficking and ten for forced labor*” breaks down
the 40 by form, “tried 20 defendants, *convicting 17 and acquitting three*” and “convicted 20 men; *12 were jailed
and eight fined*” the 20 by outcome, “freed 11 people, *seven men and four women*” the 11 by group.
"""

from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.proposal import OTHER

OUTCOMES = (
    "convicted", "acquitted", "dismissed", "dropped", "fine_imposed", "imprisonment_imposed", "suspended_sentence",
    "discontinued_prosecution",
)  # fmt: skip
"""Predicates that are outcomes of a trial."""
OPEN = ("case_pending", "trial_ongoing", "on_appeal")
"""Predicates of cases that were not over: “and *18 were still pending*”."""
ENDS = (*OUTCOMES, *OPEN, "downgraded", "closed", "suspended_prosecution", "convicted_of_lesser_crime")
"""Predicates of what became of cases that somebody observed or a court dealt with."""
_RULINGS = (
    "upheld_judgement", "overturned_judgement", "sentence_reduced", "sentence_increased", "ordered_retrial",
    "dismissed",
)  # fmt: skip
"""Predicates of what a higher court did with judgments and appeals."""
SENTENCES = (
    "sentenced", "fine_imposed", "fined_in_lieu", "imprisonment_imposed", "suspended_sentence",
    "life_imprisonment_imposed", "death_sentence_imposed", "probation_imposed", "community_service_imposed",
    "measure_ordered", "sentence_reduced",
)  # fmt: skip
"""Predicates that are kinds of sentences."""


_RECORDED = ("recorded_offences", "reported", "referred_for_prosecution", "referred_for_investigation")
"""Predicates of cases and complaints that somebody received, before anything became of them."""
_STEPS = (
    "opened_investigation", "charged", "sent_to_court", "referred_for_prosecution", "opened_prosecution",
    "indicted", "prosecuted", "referral_accepted", "referred",
)  # fmt: skip
"""Predicates of steps that take cases on, of which a breakdown has one at most, as one follows the other."""
_SENT_BACK = (
    "discontinued_investigation", "suspended_investigation", "investigation_pending", "referral_declined",
    "referral_pending", "returned_case", "declined_prosecution", "prosecution_pending", "handled_administratively",
)  # fmt: skip
"""Predicates of cases that were not taken on, or not yet."""
_ACCUSED = ("prosecuted", "opened_prosecution", "indicted", "tried")
"""Predicates of people whom the charges against them divide: “prosecuted 27 men, of whom *22 were accused of sex
trafficking and five of forced labor*”."""
_NOUNS = {"convicted": "conviction", "acquitted": "acquittal"}
"""The nouns that outcomes of cases are counted by: “concluded nine cases, with *six convictions*”."""


def with_summed_parts(drafts: Sequence[Draft]) -> dict[int, Draft | None]:
    """Finds counts whose parts follow in the same sentence.

    Returns:
        by the `id` of each draft that changes: the draft with its parts, or None if it became a part of another.
    """
    ordered = sorted(drafts, key=lambda draft: draft.whole.count.start)
    changed = _in_order(ordered)
    for place, whole in enumerate(ordered):
        if id(whole) in changed or not _may_be_whole(whole):
            continue
        run = _run(whole, ordered[place + 1 :], changed)
        if run:
            parts = tuple(_part(each, whole) for each in run)
            own = whole.whole.parts
            divided = replace(whole.whole, parts=(*own, *parts), summed=True, end=run[-1].whole.end)
            divided = divided if own else replace(divided, rest=False, faulty=False)
            changed[id(whole)] = replace(whole, whole=divided, happening=_of_trial(whole, run))
            changed |= {id(each): None for each in run}
    return changed


def _of_trial(whole: Draft, run: Sequence[Draft]) -> Happening:
    """What happened to a whole: judgments whose outcomes are its parts are those of trials."""
    judged = whole.predicate == "court_ruled" and any(draft.predicate in _NOUNS for draft in run)
    return replace(whole.happening, inferred_predicate="tried") if judged else whole.happening


def _in_order(ordered: Sequence[Draft]) -> dict[int, Draft | None]:
    """Turns a list of figures of another year, in the order of a whole and its parts before it, into parts: “30
    cases, 20 of slavery and ten of begging; in 2030 the figures were *24, 15, and nine*”."""
    changed: dict[int, Draft | None] = {}
    for place, whole in enumerate(ordered):
        parts = whole.whole.parts
        first, *rest = ordered[place + 1 : place + 2 + len(parts)] or [whole]
        if len(parts) < 2 or len(rest) != len(parts) or ordered[place + 2 + len(parts) :]:
            continue
        numbers = [draft.whole.count.figure.lower or 0 for draft in rest]
        known = first.whole.count.figure.lower == sum(numbers) > 0 and 0 not in numbers
        alone = all(draft.whole.count.unit == BARE and not draft.whole.parts for draft in (first, *rest))
        year = first.dated.period
        alike = all(draft.predicate == whole.predicate and draft.dated.period == year for draft in (first, *rest))
        if not (known and alone and alike) or year == whole.dated.period:
            continue
        named = tuple(
            replace(draft.whole.count, forms=part.forms, group=part.group, outcome=part.outcome, law=part.law)
            for draft, part in zip(rest, parts, strict=True)
        )
        divided = replace(first.whole, parts=named, summed=True, rest=False, end=named[-1].end)
        changed[id(first)] = replace(first, whole=divided)
        changed |= {id(draft): None for draft in rest}
    return changed


def _may_be_whole(draft: Draft) -> bool:
    figure = draft.whole.count.figure
    return not (draft.negation or draft.whole.count.double or draft.officials) and bool(
        figure.lower and figure.lower > 2 and figure.status in ("measured", "lower_bound")
    )


def _run(whole: Draft, later: Sequence[Draft], changed: dict[int, Draft | None]) -> list[Draft]:
    """The first drafts behind a count that add up to it, all by form, outcome or group; none if there are not."""
    for fits in (_by_form, _by_outcome, _by_group) if not whole.whole.parts else (_by_outcome,):
        run: list[Draft] = []
        total = whole.whole.count.figure.lower or 0
        for draft in later:
            if id(draft) in changed or not fits(draft, whole):
                continue
            run.append(draft)
            total -= draft.whole.count.figure.lower or 0
            if total <= 0:
                break
        # “71 were held in custody and *12 under house arrest*” are two measures.
        measures = [draft.predicate == "measure_ordered" and draft.whole.count.start for draft in run]
        kinds = {
            (draft.forms, draft.predicate, draft.whole.count.group, place)
            for draft, place in zip(run, measures, strict=True)
        }
        taken_on = [draft for draft in run if draft.predicate in _STEPS] if fits is _by_outcome else []
        # “Registered 30 cases, *sent 12 to court*” does not say that these are some of the 30.
        shares = whole.predicate not in _RECORDED or (bool(run) and run[0].happening.passive)
        if total == 0 and len(run) > 1 and len(kinds) == len(run) and len(taken_on) < 2 and shares:
            return run
    return []


def _plain(draft: Draft, whole: Draft) -> bool:
    """Whether a count may be a part: an exact number of the same voice, and of no other time."""
    figure, period = draft.whole.count.figure, draft.dated.period
    same_time = period.kind == "unspecified" or period == whole.dated.period
    same_time = same_time or (draft.predicate in (*OPEN, *_SENT_BACK) and period.kind == "recent")
    return (
        figure.status == "measured"
        and figure.lower == figure.upper
        and not (draft.negation or draft.whole.parts or draft.whole.of)
        and same_time
        and (draft.clause.comparison is None or draft.clause == whole.clause)
    )


def _by_form(draft: Draft, whole: Draft) -> bool:
    unit, units = draft.unit, (BARE, whole.unit)
    alike = unit in units or (unit in PEOPLE and whole.unit in PEOPLE) or unit == "case"
    alike = alike or draft.whole.count.bracketed
    return (
        _same_step(draft, whole)
        and len(draft.forms) == 1
        and draft.forms != whole.forms
        and whole.forms in ((), ("trafficking",))
        and alike
        and _plain(draft, whole)
    )


def _same_step(draft: Draft, whole: Draft) -> bool:
    """Whether a count says of a part what the whole says of all, or what these are accused of."""
    accused = draft.predicate == "charged" and whole.predicate in _ACCUSED and bool(draft.forms)
    return accused or draft.predicate in (whole.predicate, OTHER)


def _by_outcome(draft: Draft, whole: Draft) -> bool:
    alike = draft.unit in (BARE, whole.unit, _NOUNS.get(draft.predicate)) or {draft.unit, whole.unit} <= set(
        PEOPLE
    )
    outcome = draft.predicate in OUTCOMES and whole.predicate in ("tried", "heard", "completed_prosecution")
    outcome = outcome or _of_cases(draft, whole)
    outcome = outcome or (draft.predicate in SENTENCES and whole.predicate in ("sentenced", "convicted"))
    judged = draft.predicate in (*_NOUNS, "closed", "dismissed", "discontinued_prosecution")
    outcome = outcome or (judged and whole.predicate == "court_ruled")  # “12 verdicts, *nine of them convictions*”
    held = draft.predicate in ("measure_ordered", "released_suspects")
    outcome = outcome or (held and whole.predicate == "arrested")  # “detained 88 people, of whom five got bail”
    return outcome and alike and _plain(draft, whole)


def _of_cases(draft: Draft, whole: Draft) -> bool:
    """Whether a count says what became of some of the cases, appeals or judgments that the whole counts."""
    if whole.unit in ("appeal", "judgment"):
        return draft.predicate in _RULINGS and whole.predicate in ("heard", "court_ruled")
    if whole.predicate in _RECORDED and whole.unit in ("case", "complaint", "crime", "investigation", "referral"):
        return draft.predicate in (*ENDS, *_STEPS, *_SENT_BACK)
    dealt = whole.predicate in ("tried", "heard", "completed_prosecution", "evaluated")
    ends = (*ENDS, *(("convicted_under_other_law",) if whole.forms else ()))
    return draft.predicate in ends and dealt and whole.unit in ("case", "trial", "prosecution")


def _by_group(draft: Draft, whole: Draft) -> bool:
    people = whole.unit in ("victim", *PEOPLE) and whole.whole.count.group is None
    return (
        draft.predicate == whole.predicate
        and draft.whole.count.group is not None
        and people
        and _plain(draft, whole)
    )


def _part(draft: Draft, whole: Draft) -> Count:
    count = draft.whole.count
    if count.group and _same_step(draft, whole):
        return count
    count = replace(count, group=None)  # “13 went to prison and *six women* got suspended terms”
    if draft.predicate == "sentenced" and whole.predicate in ("sentenced", "convicted"):
        return replace(count, outcome="imprisonment_imposed")
    if _same_step(draft, whole):
        return replace(count, forms=draft.forms)
    lesser = draft.predicate == "convicted_under_other_law"  # the sentence holds the cases for trafficking
    return replace(count, forms=(), outcome="convicted_of_lesser_crime" if lesser else draft.predicate)
