"""Names the groups of people by which a list divides those before it, where only its sum or its words say so.

“41 victims were found*: 33 domestic workers and eight farm labourers*”, “permits were granted to 61 victims, *of
which 43 went to women and 18 to men*”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.count_parts import PART_NEXT
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE

_LIST_OPENS = re.compile(r"(?:[^;.(),:]{0,60}:| ?[—–]| \(|, (?:namely|that is|i\.e\.),?) ?")
"""What stands between people who are counted and the list that divides them."""
_OF_WHICH = re.compile(r"(?:, |; | \()(?:of|among) (?:which|whom|these|them),? $")
"""What stands before the first figure of those to whom something went."""
_WENT_TO = re.compile(
    r"(?: of (?:them|these))?(?: (?:went|were (?:issued|granted|given|awarded)|concerned|related))? (?:to|for) "
    r"(?:the )?(?P<group>(?:adult |foreign |young )?(?:women|men|girls|boys|children|minors|adults))\b"
)
"""To whom a figure without a noun went: “43 *went to women*”."""


def with_named_groups(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts of a sentence, those of such a list with the group that their noun, or the words behind, name.

    Args:
        masked: the sentence with its counted nouns masked.
        made: its counts, with the parts that stand beside them.
    """
    named: dict[int, Whole] = {}
    for place, whole in enumerate(made):
        if whole.parts or whole.count.unit not in ("victim", *PEOPLE):
            continue
        for run in (_by_noun(masked, made, place), _by_recipient(masked, made, place)):
            for old, new in run:
                named.setdefault(id(old), new)
    return [named.get(id(each), each) for each in made]


def _by_noun(masked: str, made: Sequence[Whole], place: int) -> list[tuple[Whole, Whole]]:
    """The people of a list behind a count that add up to it, each with its noun as its group."""
    whole, total, end = made[place], 0, 0
    run: list[tuple[Whole, Whole]] = []
    for each in made[place + 1 :]:
        count = each.count
        opened = _LIST_OPENS.fullmatch(masked, whole.end, count.start) is not None
        joined = PART_NEXT.match(masked[end : count.start]) is not None if run else opened
        plain = count.unit in PEOPLE and not (each.parts or count.forms or count.group or count.double)
        if not joined or not plain or count.figure.lower is None or count.figure.lower != count.figure.upper:
            break
        name = count.noun[count.figure.end - count.start :].strip()
        run.append((each, replace(each, count=replace(count, group=name, inferred_people=True))))
        total, end = total + count.figure.lower, each.end
    return run if len(run) > 1 and total == whole.count.figure.lower else []


def _by_recipient(masked: str, made: Sequence[Whole], place: int) -> list[tuple[Whole, Whole]]:
    """The figures of those among whom a count is divided by what went to them."""
    run: list[tuple[Whole, Whole]] = []
    total, end = 0, 0
    for each in made[place + 1 :]:
        count = each.count
        went = _WENT_TO.match(masked, count.figure.end)
        between = masked[end : count.start] if run else masked[made[place].end : count.start]
        joined = PART_NEXT.match(between) if run else _OF_WHICH.search(between)
        if went is None or not joined or count.unit != BARE or each.parts or count.figure.lower is None:
            break
        named = replace(count, group=went["group"], end=went.end(), inferred_people=True)
        run.append((each, replace(each, count=named, end=went.end())))
        total, end = total + count.figure.lower, went.end()
    return run if total == made[place].count.figure.lower else []
