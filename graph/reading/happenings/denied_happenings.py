"""Leaves out counts of what nobody did, or hardly anybody: “*none of the courts* convicted the 12 men”."""

from collections.abc import Sequence

from tuyun.graph.reading.clauses.denied_verbs import hardly_happened, is_denied_verb
from tuyun.graph.reading.happenings.verb_counts import Happening


def without_denied(text: str, happened: Sequence[Happening]) -> list[Happening]:
    """The happenings without those that a sentence denies though no negation stands before their verb.

    Args:
        text: the sentence.
        happened: its happenings.
    """
    return [each for each in happened if not _is_denied(text, each)]


def _is_denied(text: str, each: Happening) -> bool:
    """Whether nobody did what a verb counts, or it hardly happened; counts of none are stated."""
    counted = any(whole.count.figure.lower for whole in each.wholes)
    if not counted or each.nominal or each.cue.rule.category != "event":
        return False
    by_nobody = not (each.passive or each.reduced) and is_denied_verb(text, each.cue.start)
    return by_nobody or hardly_happened(text, each.cue.start, each.cue.end)
