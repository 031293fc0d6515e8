"""Parts of a count of cases that give their people as well, and so divide the count of people too.

“51 cases with 80 suspects: *30 sex trafficking cases with 50 suspects and 21 slavery cases with 30 suspects*”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole, with_parts
from tuyun.graph.reading.counts.count_parts import PART_NEXT
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, PEOPLE

_BESIDE = re.compile(r",? (?:of|against|involving|with|concerning) ")
"""What joins cases and their people."""
_OPENING = re.compile(rf"(?: {IN_YEAR})?(?:[,;:]| ?[—–]| \(|,? including)(?: including)? ?")
"""What stands before the parts."""
_CASES = ("case", "investigation", "prosecution", "crime")
"""Units of cases that are divided together with their people."""


def with_paired_parts(masked: str, found: Sequence[Count], made: Sequence[Whole]) -> list[Whole]:
    """The counts with their parts, cases and their people divided alike where both add up.

    Args:
        masked: the sentence with its counted nouns masked.
        found: its counts.
        made: the same with the parts that stand beside them.
    """
    for first in range(len(found) - 5):
        pairs = _pairs(masked, found[first:])
        if pairs is None:
            continue
        (cases, people), *parts = pairs
        forms = [part.forms for part, _ in parts]
        divided = [
            with_parts(Whole(cases), [part for part, _ in parts], people.end),
            with_parts(Whole(people), [replace(each, forms=part.forms) for part, each in parts], parts[-1][1].end),
        ]
        if len(set(forms)) < len(forms) or any(whole.rest or whole.faulty for whole in divided):
            continue
        taken = {count.start for pair in pairs for count in pair}
        kept = [whole for whole in made if whole.count.start not in taken]
        return sorted([*kept, *divided], key=lambda whole: whole.count.start)
    return list(made)


def _pairs(masked: str, found: Sequence[Count]) -> list[tuple[Count, Count]] | None:
    """The cases and people that a run of counts begins with, and their parts; None without two parts."""
    pairs: list[tuple[Count, Count]] = []
    for cases, people in zip(found[::2], found[1::2], strict=False):
        alike = cases.unit == found[0].unit or (pairs and cases.unit in (BARE, "case"))
        before = masked[pairs[-1][1].end : cases.start] if pairs else ""
        goes_on = not pairs or (_OPENING.fullmatch if len(pairs) == 1 else PART_NEXT.match)(before)
        one_form = not pairs or (len(cases.forms) == 1 and not people.forms)
        beside = _BESIDE.fullmatch(masked, cases.end, people.start)
        if not (alike and goes_on and one_form and beside and people.unit in (BARE, *PEOPLE)):
            break
        pairs.append((cases, people))
    fits = len(pairs) > 2 and found[0].unit in _CASES and found[1].unit in PEOPLE
    return pairs if fits else None
