"""The unit of a figure without a noun, where nothing but the counts before it says what it counts.

“Prosecutors charged 14 suspects; courts had convicted *nine*” counts suspects. The unit is inherited, so such a
figure is never sure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.counts.count_words import HIS_PEOPLE
from tuyun.graph.reading.figures.numerals import figures, value_of
from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS
from tuyun.graph.reading.inherited.antecedents import Antecedent, counts_of
from tuyun.graph.reading.inherited.named_numbers import named_number
from tuyun.graph.reading.inherited.people_beside_officials import joined_with_others
from tuyun.graph.reading.inherited.shares_by_words import of_number, thing_of_people
from tuyun.graph.reading.inherited.unread_wholes import unread_whole
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE, PERSONS, with_people
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.silences.asked_officials import may_mean_others

_NAMED = re.compile(
    r"\b(?:the|(?:convict|sentenc)(?:ed|ing)) (?:[a-z]+ )?(suspect|defendant|trafficker)s\b", re.IGNORECASE
)
"""People whom the sentence names before a figure: “detained nine of *the suspects* and released two”."""
_WHOLE = re.compile(
    rf"(?:Of|Among|Out of) (?:these|those|the|all (?:these|those|the)) (?:{FIGURE} )?"
    r"(?P<what>[a-z][^,;.0-9]{3,60}?),",
    re.IGNORECASE,
)
"""The beginning of a sentence whose figures count some of what it names: “*Of these cases,* 45 were closed”."""
_OF_WHICH = re.compile(r",? (?:out )?of (?:which|whom) (?:only |just |at least )?$")
"""Words before a part of what is counted before them: “63 facts, *of which* 41 were solved”."""
_ACCUSED = re.compile(
    r"\b(?:of|against|any|no|involving|among|as for|regarding"
    r"|(?:prosecut|convict|investigat|arrest|charg|indict)\w+) (?:[a-z-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Words before officials who did not act themselves: “did not prosecute *any* officials”."""
_OF_THOSE = re.compile(
    r" of (?:all )?(?:those|the) (?:who (?:were|had been) )?(?:arrested|detained|charged|prosecuted|indicted|tried"
    r"|convicted|sentenced|investigated|acquitted|accused)\b(?! [a-z]+s\b)"
)
"""People whom only what happened to them names: “three *of those prosecuted* were convicted”."""
_OPENING = re.compile(
    rf"(?:^(?:Among|Out of)|\bof) (?:the|these|those|its|their|all) (?P<number>{FIGURE})(?=[, ])", re.IGNORECASE
)
"""Words that point to the count before the sentence: “*Of the eight*, five were fined”, “nine *of the 35*”."""


_ENDS = re.compile(r"[.,;)]|$| (?:in|during) (?:(?:19|20)\d\d|the )| and ")
"""What stands behind a figure of which nothing more is said: “opened 22*,* three of them”."""
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
"""Words that may point to more than what stands before them in the sentence."""
_DISMISSED = re.compile(r"(?:(?:was|were|been) )?dismiss(?:ed|ing)", re.IGNORECASE)
"""The verb alone, whose object is no case: “nine were *dismissed*”."""
OF_PEOPLE = (
    "convicted", "acquitted", "sentenced", "arrested", "charged", "indicted", "released_suspects", "absconded",
    "imprisonment_imposed", "suspended_sentence", "fine_imposed",
)  # fmt: skip
"""Predicates of what happens to people rather than to their cases, where both are counted before."""
_MEASURES = (BARE, "year", "month", "day", "percent", "money")
"""Units of what is measured, and of figures without a noun."""
_STEPS = ("complaint", "referral", "investigation", "prosecution", "trial")
"""Units of steps, which end as cases do: “opened nine investigations; *four* led to convictions”."""
_CASES = ("case", "trial", "judgment", "prosecution", "conviction", "investigation", "complaint")
"""Units of what something may happen in: “*in 31 of them* the police refused to register the complaint”."""
_PENDING = ("investigation_pending", "prosecution_pending", "trial_ongoing", "case_pending")
"""Predicates of what was not finished, which cases and complaints may be as well: “*12* remained under
investigation”."""
_OF_CASES = (
    "closed", "dropped", "returned_case", "referral_accepted", "sent_to_court", "referred",
    "referred_for_prosecution", "referred_for_investigation", "suspended_investigation", "suspended_prosecution",
    "completed_investigation", "completed_prosecution", "discontinued_investigation", "case_pending",
    "investigation_pending", "prosecution_pending", "trial_ongoing", "dismissed", "heard",
)  # fmt: skip
"""Predicates of what happens to cases rather than to the people in them, where both are counted before."""


def prefers(draft: Draft, text: str, unit: str) -> bool:
    """Whether a figure without a noun more likely counts this unit, where both people and cases are counted."""
    if text.endswith(" in ", 0, draft.whole.count.start):  # “secured convictions *in 17*”
        return unit not in PEOPLE
    if draft.predicate in OF_PEOPLE:
        return unit in PEOPLE
    return draft.predicate not in _OF_CASES or unit not in PEOPLE


def with_carried_units(
    drafts: Sequence[Draft], text: str, before: Sequence[Antecedent], others: Sequence[Draft] = ()
) -> list[Draft]:
    """The drafts of a sentence, figures without a noun with the unit of what was counted before them.

    Args:
        drafts: of a sentence.
        text: the sentence.
        before: what the sentence before it counts, within the paragraph.
        others: further drafts of the sentence, which may say what is counted and stay as they are.
    """
    made: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: each.whole.count.start):
        bare = draft.unit == BARE and (draft.main is None or draft.main.unit == BARE)
        earlier = [*(other for other in others if other.whole.end <= draft.whole.count.start), *made]
        earlier.sort(key=lambda other: other.whole.count.start)
        bare = bare and draft.predicate != "other_statement"
        if draft.main is None and (thing := thing_of_people(draft, text, earlier)) is not None:
            made.append(thing)
            continue
        numbered = of_number(draft, earlier, text) if draft.main is None and draft.negation is None else None
        if numbered is not None and not (numbered.officials and not fits_officials(draft)):
            officials = numbered.officials and numbered.counted_as == "official"
            made.append(_of_officials(draft) if officials else replace(draft, unit_of=numbered.counted_as))
            continue
        made.append(_with_forms(_carried(draft, earlier, text, before), earlier, text) if bare else draft)
    return made


def _with_forms(draft: Draft, earlier: Sequence[Draft], text: str) -> Draft:
    """The draft of a figure without a noun, with the forms of the earlier count of the same verb: “opened 141
    trafficking investigations, and another unit *opened 22*”."""
    cue, count = draft.happening.cue, draft.whole.count
    if draft.happening.passive or cue.end > count.start or draft.forms or count.share or draft.other_crime:
        return draft
    same = [
        other
        for other in earlier
        if other.happening.cue.rule == cue.rule
        and other.happening.cue.end <= other.whole.count.start < cue.start
        and other.whole.of is None
        and not other.happening.passive
    ]
    known = same[-1] if same else None
    alike = {(other.forms, other.other_crime is None) for other in earlier if other.unit == draft.unit}
    ends = _ENDS.match(text, count.figure.end) is not None
    if known is None or known.unit != draft.unit or known.unit in PEOPLE or known.whole.parts or not ends:
        return draft
    return replace(draft, forms_behind=known.forms) if len(alike) == 1 and not known.other_crime else draft


def with_acquitted(draft: Draft) -> Draft:
    """The draft; people who are acquitted are counted as persons, also beside traffickers: “convicted nine
    traffickers and acquitted *two*”."""
    innocent = draft.predicate == "acquitted" and draft.unit_of == "trafficker" and draft.whole.count.figure.lower
    return replace(draft, unit_of="person") if innocent else draft


def _carried(draft: Draft, earlier: Sequence[Draft], text: str, before: Sequence[Antecedent]) -> Draft:
    if (series := named_number(text, draft.clause.start, draft.whole.count.start)) and fits(draft, series.unit):
        return replace(draft, unit_of=series.unit)
    before = [whole for whole in before if whole.unit != "money"]  # a figure without a noun has no currency
    # “Opened nine cases against 12 suspects, whereas it had opened *14*” counts cases again.
    direct = sorted(earlier, key=lambda other: (other.whole.of is not None, -other.whole.count.start))
    known = [(other.counted_as, other.officials) for other in direct]
    known = [each for each in known if each[0] not in (BARE, "money")]
    opening = _OPENING.search(text)
    if opening is not None:
        number = value_of(opening["number"])
        known += [(whole.unit, whole.officials) for whole in before if whole.number == number]
    known.sort(key=lambda each: not prefers(draft, text, each[0]))
    divided = _WHOLE.match(text)
    if named_whole := _counted(divided["what"]) if divided else None:
        known.append(named_whole)
        if draft.happening.inferred_predicate and not named_whole[1]:
            return replace(draft, unit_of=named_whole[0])
    for unit, officials in known:
        cases = unit not in PEOPLE and _DISMISSED.fullmatch(draft.happening.cue.words)
        if officials and fits_officials(draft) and not (cases or joined_with_others(draft, earlier, text)):
            return _of_officials(draft)
        if (not officials or cases) and fits(draft, unit):
            return replace(draft, unit_of="person" if of_their_people(draft, text, unit) else unit)
    if not known and fits_officials(draft) and _means_officials(text, draft.whole.count.start):
        return _of_officials(draft)
    if known and not known[0][1] and _OF_WHICH.search(text[: draft.whole.count.start]):
        return replace(draft, unit_of=known[0][0])
    named = _NAMED.findall(text, 0, draft.whole.count.start)
    if named and fits(draft, named[-1].lower()) and not known:
        return replace(draft, unit_of=named[-1].lower())
    alike = {(whole.unit, whole.officials) for whole in before}
    first = not known and not any(one.start < draft.whole.count.start for one in figures(text)[0])
    if first and len(alike) == 1 and not before[0].officials and fits(draft, before[0].unit):
        return replace(draft, unit_of=before[0].unit)  # “It opened 63 investigations. It closed *22*.”
    if first and len(alike) == 1 and before[0].officials and draft.happening.passive and fits_officials(draft):
        return _of_officials(draft)  # “It arrested five officers. *Two* were tried.”
    takes, end = _taken(draft), draft.whole.count.figure.end
    if (_OF_THOSE.match(text, end) or re.compile(HIS_PEOPLE).match(text, end)) and not takes.isdisjoint(PERSONS):
        return replace(draft, unit_of="person")
    if (of_whole := _of_unread_whole(draft, text, bool(known))) is not None:
        return of_whole
    officials_before = any(officials for _, officials in known)
    return (
        replace(draft, unit_of="person")
        if (
            (takes and takes <= {"person", "organization"})
            or (draft.predicate in ("convicted", "absconded") and not known)
        )
        and not officials_before
        else draft
    )


def _of_unread_whole(draft: Draft, text: str, known: bool) -> Draft | None:
    """The draft of a figure with the unit of the count before it of which no rule says what happened to it; with
    cases alone, if other counts before it are ``known``."""
    whole = None if known else unread_whole(draft, text)
    if whole is None or not (fits_officials(draft) if whole.officials else fits(draft, whole.unit)):
        unit = _of_unread_count(draft, text) if not known or draft.predicate in _OF_CASES else None
        return replace(draft, unit_of=unit) if unit else None
    if whole.officials:
        return _of_officials(draft)
    return replace(draft, unit_of="person" if of_their_people(draft, text, whole.unit) else whole.unit)


def _of_unread_count(draft: Draft, text: str) -> str | None:
    """The unit of the cases that alone are counted before a figure, though no rule says what happened to them:
    “received 12 cases; it *closed seven*”."""
    place = draft.whole.count.start
    apart = (*_MEASURES, *PEOPLE) if draft.predicate in _OF_CASES else _MEASURES
    before = [each for each in counts_of(text) if each.end <= place and each.unit not in apart]
    units = {each.unit for each in before}
    unit = units.pop() if len(units) == 1 else None
    officials = any(each.officials or each.double for each in before)
    if _OF_THEM.match(text, draft.whole.count.figure.end):
        return None  # “it took 310 calls and referred *12 of them* to a shelter”
    return unit if unit in ("case", *_STEPS) and not officials and fits(draft, unit) else None


def of_their_people(draft: Draft, text: str, unit: str) -> bool:
    """Whether people are meant whose cases or proceedings are counted before them, as the verb takes people.

    “Opened six prosecutions and *convicted seven*”, “ruled in 14 cases, *acquitting four*”.
    """
    if draft.predicate not in OF_PEOPLE or draft.happening.passive:
        return False
    place = draft.whole.count.start
    in_cases = text.endswith(" in ", 0, place) or _OPENING.search(text) or _OF_WHICH.search(text[:place])
    acts = draft.happening.cue.end <= place and not draft.happening.nominal
    case = unit in ("case", "judgment") and acts and not in_cases and not draft.whole.count.share
    return unit in (*_STEPS, "indictment") or case


def _means_officials(text: str, place: int) -> bool:
    """Whether officials whom nobody counts are the only people whom a sentence names before a place.

    “It did not prosecute any *officials*, although 17 were under investigation.”
    """
    before = text[:place]
    named = find(before, "officials")
    accused = named and _ACCUSED.search(before[: named[-1].start])
    return bool(accused) and not may_mean_others(before, named)


def _counted(what: str) -> tuple[str, bool] | None:
    """The unit of a noun without a figure, and whether it names officials: “those registered cases”."""
    made = count_of_noun(what)
    if made and made.unit == "person" and re.search(r"\bvictims\b", what):
        return "victim", False
    return (made.unit, made.officials) if made and made.unit != BARE else None


def _of_officials(draft: Draft) -> Draft:
    """The draft as one of officials; who is dismissed without a case loses the post."""
    dismissed = "dismissed_official" if _DISMISSED.fullmatch(draft.happening.cue.words) else None
    inferred_predicate = dismissed or draft.happening.inferred_predicate
    return replace(
        draft,
        unit_of="official",
        of_officials=True,
        happening=replace(draft.happening, inferred_predicate=inferred_predicate),
    )


def fits_officials(draft: Draft) -> bool:
    """Whether what happened can have happened to officials."""
    rule = draft.happening.cue.rule
    if draft.predicate == "proceedings_delayed" or _DISMISSED.fullmatch(draft.happening.cue.words):
        return True
    return "official" in (*rule.takes, *rule.light_takes) or str(rule.gives["predicate"]) in OF_OFFICIALS


def fits(draft: Draft, unit: str) -> bool:
    """Whether what happened can happen to what is pointed back to."""
    taken = _taken(draft)
    if draft.predicate in _PENDING and unit in ("case", "complaint", "crime"):
        return True
    rule = draft.happening.cue.rule  # a predicate of its own for persons says nothing of suspects
    known = taken if unit == "person" else with_people((*rule.takes, *rule.light_takes))
    people = unit in PEOPLE and (not set(PERSONS).isdisjoint(known) or taken == {BARE})
    return unit in taken or people or (unit in _STEPS and "case" in taken)


def _taken(draft: Draft) -> set[str]:
    """The units that the rule of a happening may count, by its verbs or its light verbs."""
    rule = draft.happening.cue.rule
    if rule.category == "in_cases":
        return set(_CASES)
    return {*rule.takes, *rule.light_takes, *rule.gives.get("by_unit", ())}
