"""Finds the parts of a count that stand farther behind it in the sentence, by their words or by their sum.

“Police identified 24 victims in 2018 (19 in 2017); *15 were victims of sex trafficking and nine of forced labor
(11 and eight in 2017)*; *six were children*” divides the 24 by form and by age.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tuyun.graph.reading.clauses.clause_starts import Whole, is_base_count, with_parts
from tuyun.graph.reading.counts.count_parts import OF_THESE, PART_NEXT
from tuyun.graph.reading.counts.other_times import OTHER_TIME, other_times
from tuyun.graph.reading.counts.part_sums import sums
from tuyun.graph.reading.matching.ruleset import BARE, MASK, MASKED_COUNT, PAD, PEOPLE
from tuyun.graph.reading.parts.named_groups import with_named_groups

_MASKED = rf"{MASKED_COUNT}"
"""A character of a masked count."""
_OPENING = re.compile(
    r"(?:[,;:([] ?(?:and )?|[—–] ?|\b(?:of|among|amongst) (?:which|whom|them|these|those),? "
    r"|\b(?:includ(?:ing|ed):?|compris(?:ing|ed(?: of)?)|consist(?:ing|ed) of|(?:made up|composed) of"
    r"|(?:divided|split|separated) (?:into|between|among)|(?:broken|breaking) down (?:as|into)(?: follows:)?"
    r"|namely|specifically|i\.e\.,?|with|respectively) )(?:at least )?$"
)
"""What stands before the first of several parts: no verb, which would make them counts of their own."""
_THE_OTHERS = re.compile(r",? (?:while|whereas|but) (?:the (?:remaining|other) )?")
"""The words between two parts that have a clause each: “24 were of slavery*, while the other* 16 were of
begging”."""
_RESPECTIVELY = re.compile(rf" \({_MASKED}+(?:,? and |, ){_MASKED}+(?:(?:,? and |, ){_MASKED}+)*,? respectively\)")
"""Figures in brackets that go with the parts of a count before them."""
_AMONG = re.compile(rf"{_MASKED} in {_MASKED}+,? (?:including|of whom|among (?:them|whom)) $")
"""What stands before people among those whom another count parts: “40 victims in six raids, *including*”."""
_AGAIN = re.compile(r"\b(?:of|among) (?:the|these|those)(?: (?:total|same))? $", re.IGNORECASE)
"""What stands before a count that was made before in the sentence."""
_COMPARED = re.compile(r"(?:compared (?:with|to)|(?:up|down|increase|decrease) from|versus|against) (?:the )?$")
"""What stands before a count of another time."""
_CASES = ("case", "investigation", "prosecution", "conviction", "arrest", "indictment", "complaint", "crime")
"""Units of counts that may be divided by counts of cases, as those of people may."""


def with_later_parts(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts of a sentence, those that farther counts break down with these as their parts.

    Args:
        masked: the sentence with its counted nouns masked.
        made: its counts, with the parts that stand beside them.
    """
    out = with_named_groups(masked, made)
    brackets = [bracket.span() for bracket in other_times(masked)]
    aside = [whole for whole in out if any(start < whole.count.start < end for start, end in brackets)]
    plain = [whole for whole in out if whole not in aside]
    for run in list(_runs(masked, plain)):
        whole = _whole_of(masked, plain, run)
        if whole is None:
            continue
        now = replace(with_parts(whole, (*whole.parts, *(each.count for each in run)), whole.end), summed=True)
        out = [now if each is whole else each for each in out if each not in run]
        plain = [now if each is whole else each for each in plain if each not in run]
    out = _with_respective(masked, _without_mentions(masked, _not_of_compared(masked, out)))
    for bracket in brackets:
        out = _with_other_time(masked, out, bracket)
    return out


def _not_of_compared(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts, with the parts of one that is only compared where they add up to the count before it, and not to
    it: “opened nine cases, compared with 12 in 2030, *of which seven were of slavery and two of begging*”."""
    out = list(made)
    for place, (whole, other) in enumerate(pairwise(made)):
        total = sum(part.figure.lower or 0 for part in other.parts)
        compared = other.parts and _COMPARED.search(masked, 0, other.count.start)
        if compared and not whole.parts and total == whole.count.figure.lower != other.count.figure.lower:
            moved = replace(with_parts(whole, other.parts, whole.end), summed=True)
            out[place : place + 2] = [moved, with_parts(other, (), other.count.end)]
    return out


def _with_respective(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts, with the parts that a bracket with “respectively” gives.

    The bracket divides its count in the order in which the count before it was divided: “30 cases (21 of slavery
    and nine of begging) and 12 men *(ten and two, respectively)*”.
    """
    out = list(made)
    for bracket in _RESPECTIVELY.finditer(masked):
        inside = [each for each in out if bracket.start() < each.count.start < bracket.end()]
        whole = next((each for each in out if each.count.end == bracket.start()), None)
        first = [each for each in out if each.count.end < bracket.start() and len(each.parts) == len(inside)]
        numbers = sum(each.count.figure.lower or 0 for each in inside)
        if whole is None or whole.parts or not first or numbers != whole.count.figure.lower:
            continue
        parts = [
            replace(each.count, forms=part.forms, group=part.group)
            for each, part in zip(inside, first[-1].parts, strict=True)
        ]
        now = with_parts(whole, parts, whole.end)
        out = [replace(now, summed=True) if each is whole else each for each in out if each not in inside]
    return out


def _without_mentions(masked: str, made: Sequence[Whole]) -> list[Whole]:
    """The counts without those that a breakdown mentions again, whose parts go to the first mention: “opened 26
    cases …; of *the 26 cases*, nine involved forced labor”."""
    out = list(made)
    for again in [each for each in made if each.parts and _AGAIN.search(masked, 0, each.count.start)]:
        number, unit = again.count.figure.lower, again.count.unit
        first = [each for each in out if each.count.figure.lower == number and each.count.unit == unit]
        if first[0] is not again and not first[0].parts:
            now = with_parts(first[0], again.parts, first[0].end)
            out = [now if each is first[0] else each for each in out if each is not again]
    return out


def _with_other_time(masked: str, made: Sequence[Whole], bracket: tuple[int, int]) -> list[Whole]:
    """The counts, those of a bracket behind a part as parts of what the whole is compared with.

    “Identified 24 victims (19 in 2017); 17 were children *(11 in 2017)*” divides the 19 as well.
    """
    inside = [each for each in made if bracket[0] < each.count.start < bracket[1]]
    parts = [(part, whole) for whole in made for part in whole.parts if part.end <= bracket[0]]
    last, whole = max(parts, key=lambda pair: pair[0].end, default=(None, None))
    if last is None or whole is None or not inside or last.end < bracket[0] - 30 or any(e.parts for e in inside):
        return list(made)
    if any(last.end < each.count.start < bracket[0] for each in made):
        return list(made)  # “nine of them for slavery, and prosecuted 20 men *(22 in 2017)*”
    year = masked[bracket[1] - 5 : bracket[1] - 1]
    other = [
        each
        for each in made
        if each not in inside
        and each.count.start < whole.parts[0].start
        and each.count.unit in (whole.count.unit, BARE)
        and re.match(rf"[^;.(){chr(MASK)}-{PAD}]{{0,40}}\b{year}\b", masked[each.count.end :])
        and each.count is not whole.count
    ]
    named = [
        replace(each.count, forms=each.count.forms or last.forms, group=each.count.group or last.group)
        for each in inside
    ]
    alone = len(inside) == 1 or all(each.count.forms or each.count.group for each in inside)
    if len(other) != 1 or not alone:
        return list(made)
    now = with_parts(other[0], (*other[0].parts, *named), other[0].end)
    return [now if each is other[0] else each for each in made if each not in inside]


def _runs(masked: str, made: Sequence[Whole]) -> Iterator[list[Whole]]:
    """Counts that follow each other and may be the parts of one breakdown, by form or by people."""
    run: list[Whole] = []
    for whole in made:
        between = OTHER_TIME.sub("", masked[run[-1].count.end : whole.count.start]) if run else ""
        joined = PART_NEXT.match(between) or _THE_OTHERS.fullmatch(between)
        goes_on = bool(run) and _by_group(run[0]) == _by_group(whole) and joined is not None
        goes_on = goes_on and not (_by_group(whole) and ";" in between)  # “17 were children; 20 were female”
        if run and not (goes_on and _may_be_part(whole)):
            yield run
            run = []
        if _may_be_part(whole) and (goes_on or _OPENING.search(masked, 0, whole.count.start)):
            run.append(whole)
    if run:
        yield run


def _may_be_part(whole: Whole) -> bool:
    count = whole.count
    exact = count.figure.status == "measured" and count.figure.lower == count.figure.upper
    by_form = len(count.forms) == 1
    return exact and not (whole.parts or count.double or count.bracketed) and (_by_group(whole) or by_form)


def _by_group(whole: Whole) -> bool:
    return whole.count.group is not None


def _whole_of(masked: str, made: Sequence[Whole], run: Sequence[Whole]) -> Whole | None:
    """The nearest count before a run of parts that these add up to, or that they say to be of these people."""
    total = sum(each.count.figure.lower or 0 for each in run)
    first = run[0].count
    before = [each for each in made if each.count.start < first.start]
    # “60 cases, up from ten, including 20 of slavery”: more than the base are parts of what it is compared with.
    base = before[-1].count if before and is_base_count(masked, before[-1].count, first.start) else None
    beyond = base is not None and 0 < (base.figure.lower or 0) < total
    for whole in reversed(before):
        count = whole.count
        if not _divisible(masked, whole, run):
            continue
        known = count.figure.lower or 0
        if beyond and known > total:
            return whole
        anew = sums([each.count for each in run], known) if _by_group(run[0]) else [total]
        if known == anew[0] > 1 and max(anew) == known and len(run) > 1:  # “20 women, nine men, and 12 minors”
            return whole
        if any(each.count.forms == ("trafficking",) for each in run):
            continue  # “six for adult trafficking and one for slavery” are parts by their sum alone
        if first.share and not _by_group(run[0]) and known >= total and count.unit in ("victim", *PEOPLE):
            return whole  # “64 *of them* suffered from slavery, 37 from begging”
        if _by_group(run[0]) and known >= total and _AMONG.search(masked, 0, first.start):
            return whole
        if _by_group(run[0]) and first.unit == BARE and known >= total:  # “17 *were* children”
            return whole
    return None


def _divisible(masked: str, whole: Whole, run: Sequence[Whole]) -> bool:
    """Whether a count may have the parts of a run: it counts the same, and is not divided so already."""
    count, part = whole.count, run[0].count
    if count.double or whole.faulty or count.figure.status not in ("measured", "lower_bound"):
        return False
    if _COMPARED.search(masked, 0, count.start) or OF_THESE.fullmatch(masked, 0, count.start):
        return False
    if _by_group(run[0]):
        return count.unit in ("victim", *PEOPLE) and count.group != part.group
    units = {BARE: (), "victim": ("victim", *PEOPLE), "case": (*_CASES, *PEOPLE)}.get(part.unit, (part.unit,))
    return (
        not any(each.forms for each in whole.parts)
        and count.unit != BARE
        and (not units or count.unit in units)
        and len(count.forms) <= 1
        and (not count.forms or "trafficking" in count.forms)
        and not any(each.count.forms and each.count.forms == count.forms for each in run)
    )
