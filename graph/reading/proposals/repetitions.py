"""Leaves out proposals that say again what another proposal of the same words says."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.happenings.narrower_predicates import GOES_ON_AGAINST_OFFICIALS
from tuyun.graph.reading.matching.ruleset import acts_of_rules
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Quantity, Sentence

SINGLE = "it is a single case or person, stated without a figure"
"""A doubt of a count of one by an article: “sentenced *a recruiter* to two years” counts the years alone."""

_LONGEST_LEAD = len("a combined total of ")
"""The most characters by which a count may begin before a frame that counts the same."""


def without_repetitions(made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of a sentence, without those that repeat what another proposal of the same words says.

    A happening that is not counted goes where its words hold a count of the same happening: “acquitted *the seven
    defendants*” is a count. Of two equal counts of the same happening, the one with fewer words goes; two verbs
    that say it of the same people, as in “were *detained or arrested*”, give one.
    """
    first: dict[object, Proposal] = {}
    for each in made:
        counted = each.statement.quantity is not None and each.statement.quantity.unit is not None
        key = (each.statement.predicate, each.anchor, _figure(each.statement.quantity)) if counted else id(each)
        first[key] = each if key not in first or (each.sure and not first[key].sure) else first[key]
    made = list(first.values())
    return [each for each in made if not any(_says_again(each, other) for other in made if other is not each)]


_COUNTED_WHOLE = frozenset(
    {"trained", "conducted_operation", "investigated_jointly", "convened", "established_unit"}
    | {"inspected", "dismantled_network", "designated_staff", "staffed", "used_technique", "requested_assistance"}
    | {"provided_assistance", "assisted_victims", "referred_to_care", "protected_witnesses", "developed_training"}
    | {"informed_victims", "participated_in_proceedings", "business_sanctioned", "budgeted", "provided_equipment"}
)
"""Predicates of acts that a count of the same clause tells of whole: “held *a course* for *12 judges*”."""
_NEW_CLAUSE = re.compile(
    r"[;:]|,? (?:but|where|while|although|though|whereas|and (?=(?:the|an?|its|their|no)\b)"
    r"|and(?= [\w’ -]{3,60}? (?:was|were|had"
    r"|has|did|[a-z]+ed)\b))"
)


def without_counted_acts(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of a sentence without the acts that a count of the same happening in their clause tells of."""

    def counted_too(each: Proposal) -> bool:
        entry = each.statement
        if entry.predicate not in _COUNTED_WHOLE or acts_of_rules().isdisjoint(each.fields["predicate"].rules):
            return False
        return any(
            other.statement.predicate == entry.predicate
            and other.statement.quantity is not None
            and other.statement.quantity.unit is not None
            and other is not each
            and not _NEW_CLAUSE.search(sentence.text, *_between(each, other, sentence.start))
            for other in made
        )

    return [each for each in made if not counted_too(each)]


def _between(each: Proposal, other: Proposal, start: int) -> tuple[int, int]:
    """The place between the words of two proposals of a sentence."""
    first, last = sorted((each.anchor, other.anchor))
    return first[1] - start, max(first[1], last[0]) - start


def _says_again(each: Proposal, other: Proposal) -> bool:
    first, second = each.statement, other.statement
    single = first.predicate == "sentenced" and SINGLE in each.doubts
    if single and second.predicate.endswith("imprisonment_imposed"):
        return each.anchor[0] - 80 < other.anchor[0] and other.anchor[0] < each.anchor[1] + 80
    of_officials = first.quantity is None and GOES_ON_AGAINST_OFFICIALS.get(first.predicate) == second.predicate
    if not (first.predicate == second.predicate or of_officials) or second.quantity is None:
        return False
    inside = each.anchor[0] <= other.anchor[0] and other.anchor[1] <= each.anchor[1]
    if second.status == "qualitative" and second.quantity.unit is not None and each.overlaps(other):
        if first.quantity is None:  # “few *officers took bribes*”: the count knows how many
            return first.status == "none"
        named = "subject" in second.roles and "subject" not in first.roles
        alike = (first.quantity.words or "").lower() == (second.quantity.words or "").lower()
        return named and alike and first.quantity.unit == second.quantity.unit
    if second.status == "reported_zero":  # “no victim testified”: that victims testified is not said
        inside = each.overlaps(other)
    if first.quantity is None:
        return inside and second.quantity.unit is not None and first.status == "none"
    around = other.anchor[0] <= each.anchor[0] and each.anchor[1] <= other.anchor[1]
    lead = other.anchor[0] - each.anchor[0]  # a frame may begin behind “only” or “a total of”
    around = around or (each.overlaps(other) and 0 < lead <= _LONGEST_LEAD and each.anchor[1] < other.anchor[1])
    same = _figure(first.quantity) == _figure(second.quantity)
    counted = any(figure is not None for figure in _figure(first.quantity)[:3])
    return same and counted and around and each.anchor != other.anchor


def _figure(quantity: Quantity | None) -> tuple[object, ...]:
    if quantity is None:
        return ()
    return quantity.lower, quantity.upper, quantity.stated, quantity.unit
