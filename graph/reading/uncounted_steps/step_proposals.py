"""Proposes the steps of justice that a sentence tells without counting."""

import re
from collections.abc import Mapping, Sequence

from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.framed_statements import Frame
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.uncounted_steps.step_cues import step_cues
from tuyun.graph.reading.uncounted_steps.step_periods import step_period

_PHRASES = ("uncounted_phrases/", "light_penalties/")
_UNCOUNTED = ("uncounted_steps/", "uncounted_ends/", *_PHRASES)
"""Families whose rules give way to counts."""
_OTHER_LAW = ("charged_under_lesser_statute", "prosecuted_under_other_law")
_MADE_UP = re.compile(
    r"\bin (?:an?|the|this|one) (?:[a-z]+ )?(?:film|movie|novel|play|drama|series|mock trial"
    r"|exercise|scenario|simulation)\b"
    r"|\b(?:film|movie|novel|play|drama|series) (?:shows?|showed|tells?|told|depicts?|depicted)\b"
    r"|\b(?:fictitious|fictional|hypothetical|simulated|mock)\b|^(?:suppose|imagine)\b",
    re.IGNORECASE,
)
"""Words for what happened in a story or an exercise."""
_NARROWER = {
    "charged": _OTHER_LAW,
    "prosecuted": _OTHER_LAW,
    "dismissed": ("improperly_dismissed",),
    "convicted": ("convicted_under_other_law", "convicted_of_lesser_crime"),
    "continued_investigation": ("investigated_under_lesser_statute", "investigated_under_other_law"),
    "investigated": ("investigated_under_lesser_statute", "investigated_under_other_law"),
}
"""Predicates that say the same and more."""


class _StepFrame(Frame):
    """An uncounted step in its sentence."""

    def dated(self, speaking: Sequence[int]) -> Dated:  # noqa: ARG002 - of any frame
        """The period that is tied to the step."""
        return step_period(self.sentence.text, self.cue, self.document, self.entities.earlier_periods)

    def counted_subjects(self, roles: Mapping[str, Sequence[str]]) -> Sequence[str]:
        """The subjects whose words say how many they are; not those who did it: “*several prosecutors* …”."""
        return () if "subject_doer" in self.cue.groups else super().counted_subjects(roles)


def with_uncounted_steps(context: FrameContext, framed: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of frames, with those of uncounted steps, which give way to frames that say the same.

    Somebody whom words of a silence describe was concerned by a step all the same.
    """
    kept = list(framed)
    if _MADE_UP.search(context.sentence.text):
        return kept
    hidden: list[tuple[str, Proposal]] = []
    for cue in step_cues(context.sentence.text):
        if not cue.rule.gives["described"] and not _happened(context, cue):
            continue
        made = _StepFrame(context, cue).proposal()
        if made is None:
            continue
        hidden += [(predicate, made) for predicate in cue.rule.gives["replaces"]]
        alike = [each for each in kept if each.statement.predicate == made.statement.predicate]
        if not any(each.overlaps(made) for each in alike):
            kept.append(made)
    return [
        each
        for each in kept
        if not any(each.statement.predicate == name and each.overlaps(by) for name, by in hidden)
    ]


def _happened(context: FrameContext, cue: Cue) -> bool:
    """Whether a step is stated as something that happened: not asked, planned, or said by nobody."""
    said_by_nobody = any(found.end <= cue.start for found in find(context.sentence.text, "nobody_says"))
    return not (context.is_in_silence(cue) or context.is_unreal(cue) or said_by_nobody)


def without_counted_steps(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals without uncounted steps that a count, or another rule, says as well or more narrowly."""
    others = [each for each in proposals if not _is_uncounted(each)]
    return [
        each for each in proposals if not (_is_uncounted(each) and any(_says(other, each) for other in others))
    ]


def _is_uncounted(proposal: Proposal) -> bool:
    return any(rule.startswith(_UNCOUNTED) for rule in proposal.fields["predicate"].rules)


def _says(one: Proposal, step: Proposal) -> bool:
    """Whether a proposal says what an uncounted step says, of words that both quote."""
    predicate, narrow = step.statement.predicate, _NARROWER.get(step.statement.predicate, ())
    if one.statement.predicate not in (predicate, *narrow) or not _quoted_together(one, step):
        return False
    if one.statement.predicate != predicate or one.overlaps(step):
        return True
    phrase = any(rule.startswith(_PHRASES) for rule in step.fields["predicate"].rules)
    return phrase or _words(one) == _words(step)


def _quoted_together(one: Proposal, other: Proposal) -> bool:
    """Whether the quotes of two proposals share words."""
    starts = [each.statement.start or 0 for each in (one, other)]
    return starts[0] < starts[1] + len(other.statement.quote) and starts[1] < starts[0] + len(one.statement.quote)


def _words(proposal: Proposal) -> object:
    """The words for a quantity; the quantity, if it has none; None without a quantity."""
    quantity = proposal.statement.quantity
    return quantity.words.lower() if quantity and quantity.words else quantity
