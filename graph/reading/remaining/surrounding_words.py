"""What the words around a figure that no other rule has read say of it, whatever verb stands there: what cases
concerned, that people are officials, whose share it is, or of whom.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.happenings.cases_by_form import forms_of_item, people_in_case, unit_of_cases_with_form
from tuyun.graph.reading.inherited.populations import is_of_rest, of_label, population
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.proposals.proposal import OTHER
from tuyun.graph.reading.remaining.continued_counts import (
    Before,
    accused_officials,
    is_percentage,
    of_figure,
    says_who_they_are,
)
from tuyun.graph.reading.remaining.remaining_figure import Remaining


def of_population(sentence: str, made: Remaining) -> Remaining:
    """The figure as a share of those whom its words name, or else without a suggestion."""
    count = made.whole.count
    if (known := population(sentence, count)) is None:
        return made.other()
    whole = replace(made.whole, count=replace(count, forms=count.forms or known.forms))
    start, end = min(known.noun[0], count.start), max(known.noun[1], count.end)
    return Remaining(
        whole, made.clause, known.predicate, replace(of_figure(count), start=start, end=end), known.unit
    )


def by_surrounding_words(
    sentence: str, whole: Whole, clause: Clause, figure_cue: Cue, before: Before | None
) -> Remaining | None:
    """What the words around a figure say of it: what cases concerned, that people are officials, or that it is
    the share of what is counted before it."""
    count = whole.count
    if before is not None and (
        is_percentage(sentence, count, before) or (count.unit == "percent" and is_of_rest(sentence, count))
    ):
        own = says_who_they_are(sentence, count) or re.match(r" (?:of|for) [a-z]", sentence[count.end :])
        forms = () if own else before[3]
        return Remaining(replace(whole, count=replace(count, forms=forms)), clause, before[0], figure_cue)
    if (labelled := of_label(sentence, count)) is not None and labelled.predicate != OTHER:
        return Remaining(whole, clause, labelled.predicate, figure_cue, labelled.unit)
    if (cases := unit_of_cases_with_form(sentence, count)) is not None:
        whole = replace(whole, count=replace(count, forms=forms_of_item(sentence, count)))
        predicate = "convicted" if cases == "conviction" else "case_concerned"
        return Remaining(whole, clause, predicate, figure_cue, cases)
    accused = accused_officials(sentence, count)
    said = accused or people_in_case(sentence, count)
    return Remaining(whole, clause, said, figure_cue, "official" if accused else None) if said else None
