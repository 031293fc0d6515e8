"""The links by which a row of a table states a step of its case, such as a referral or a conviction."""

from functools import cache

from tuyun.graph.vocabulary import vocabulary

JUDGED = frozenset({"convicted", "acquitted"})
WITHOUT_JUDGEMENT = frozenset(
    {
        "closed",
        "declined_prosecution",
        "discontinued_investigation",
        "discontinued_prosecution",
        "dismissed",
        "dismissed_investigation",
        "dropped",
        "improperly_dismissed",
    }
)
"""Predicates by which a case ends without a decision on guilt. They overlap: a case that was improperly dismissed
was dismissed. A complaint that was withdrawn, or a suspect who absconded, ends no case by itself."""


@cache
def step_types() -> dict[str, str]:
    """The predicate of each type of link by which a row states a step of its case."""
    types: dict[str, str] = {}
    labels = vocabulary().labels
    for name, predicate in vocabulary().predicates.items():
        subject, object_ = predicate.roles.get("subject"), predicate.roles.get("object")
        by_a_desk = subject is None or any(labels[label].holds_desk for label in subject.labels)
        if predicate.force == "happened" and object_ and "Case" in object_.labels and by_a_desk:
            for link in predicate.links:
                if {link.source, link.target} in ({"subject", "object"}, {"happening", "object"}):
                    types.setdefault(link.type, name)
    return types


@cache
def losing_types() -> list[str]:
    """The types of links by which a row states that its case was lost, in order."""
    return sorted(type_ for type_, predicate in step_types().items() if is_loss(predicate))


def is_loss(predicate: str) -> bool:
    """Whether a row states by a predicate that its case was lost."""
    return vocabulary().predicates[predicate].loss in ("ended", "relabelled")


def ending(predicate: str) -> str | None:
    """The way in which a predicate says that a case ended; None if it does not. A case ends in one way only.

    >>> ending("convicted"), ending("improperly_dismissed"), ending("accepted_bribes_to_drop")
    ('convicted', 'ended without a judgement', None)
    """
    if predicate in JUDGED:
        return predicate
    return "ended without a judgement" if predicate in WITHOUT_JUDGEMENT else None
