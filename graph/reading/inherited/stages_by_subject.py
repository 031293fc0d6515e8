"""Finds the stage of cases that were suspended, completed or discontinued, where their own words do not name it.

“Investigators suspended *12*” suspends investigations, “the court suspended *three*” trials. Where the
subject is not named, the stage of other cases in the sentence decides. Charges that a court dismissed are
dismissed, and those that prosecutors dismissed discontinued.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.proposals.draft import Draft

_OF_INVESTIGATION = {
    "suspended_prosecution": "suspended_investigation",
    "completed_prosecution": "completed_investigation",
    "discontinued_prosecution": "discontinued_investigation",
}
"""Predicates of trials and prosecutions, and those that say the same of investigations."""
_OF_PROSECUTION = {investigated: prosecuted for prosecuted, investigated in _OF_INVESTIGATION.items()}
"""The same, from investigations to prosecutions."""
_INVESTIGATE = re.compile(
    r"\b(?:police|investigat\w+|gendarmerie|constabulary|detectives?|internal affairs|interior|border guard)\b",
    re.IGNORECASE,
)
"""Words in the name of whoever investigates."""
_TRY = re.compile(r"\b(?:courts?|judges?|tribunals?|magistrates?|prosecut\w+|attorney\w*)\b", re.IGNORECASE)
"""Words in the name of whoever brings cases to trial and tries them."""
_JUDGE = re.compile(r"\b(?:courts?|judges?|tribunals?|magistrates?|judiciary)\b", re.IGNORECASE)
"""Words in the name of whoever dismisses charges, which those who brought them discontinue."""
_PROSECUTE = re.compile(r"\b(?:prosecut\w+|attorney\w*|police)\b", re.IGNORECASE)
"""Words in the name of whoever brings charges."""
_DISMISS = re.compile(r"(?:dismiss|reject)", re.IGNORECASE)
_INVESTIGATED = (
    "investigated", "opened_investigation", "investigation_pending", "continued_investigation",
    "recorded_offences", "completed_investigation",
)  # fmt: skip
"""Predicates of other cases of the sentence that are investigated."""


def with_stages(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, with the stage of those cases whose own words name none."""
    return [_at_stage(draft, drafts) for draft in drafts]


_PROSECUTED = ("prosecuted", "opened_prosecution")
"""Predicates of other cases of the sentence that are prosecuted."""


def _at_stage(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A draft at the stage that its subject implies, or else the other drafts of the sentence."""
    named = draft.predicate
    names = " ".join(actor.name for actor in draft.subject.actors)
    if named == "discontinued_prosecution" and _JUDGE.search(names) and not _PROSECUTE.search(names):
        dismissed = _DISMISS.match(draft.happening.cue.words) is not None
        return (
            replace(draft, happening=replace(draft.happening, inferred_predicate="dismissed"))
            if dismissed
            else draft
        )
    if named == "continued_investigation" and draft.unit == "case" and not _names_stage(draft):
        place = draft.whole.count.start
        cases = [other for other in drafts if other.unit == "case" and other.whole.count.start < place]
        last = max(cases, key=lambda other: other.whole.count.start, default=None)
        prosecuted = last is not None and last.predicate in _PROSECUTED  # “in nine cases and *continued four*”
        now = "continued_prosecution" if prosecuted else named
        return replace(draft, happening=replace(draft.happening, inferred_predicate=now))
    if draft.unit != "case" or named not in {*_OF_INVESTIGATION, *_OF_PROSECUTION} or _names_stage(draft):
        return draft
    others = {other.predicate for other in drafts if other is not draft}
    if _TRY.search(names):
        stage = _OF_PROSECUTION
    elif _INVESTIGATE.search(names) or (not names and not others.isdisjoint(_INVESTIGATED)):
        stage = _OF_INVESTIGATION
    else:
        return draft
    now = stage.get(named, named)
    return replace(draft, happening=replace(draft.happening, inferred_predicate=now)) if now != named else draft


def _names_stage(draft: Draft) -> bool:
    """Whether the verb or the noun names the stage: “suspended *the trial of*”."""
    words = f"{draft.happening.cue.words} {draft.whole.count.noun}"
    return re.search(r"investigat|inquir|prosecut|trial|proceeding|charge|indict|hearing", words, re.I) is not None
