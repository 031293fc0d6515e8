"""Where the clauses of a sentence and its comparisons begin, and which counts are parts of another count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.cues import Cue, find
from tuyun.graph.reading.law_parts import law_of_part
from tuyun.graph.reading.ruleset import BARE, MASK, PAD, PEOPLE, rules

_PART_COMMA = re.compile(r"^(?: \([^()]{3,20}\)| to (?:trial|court|justice))?, $")
_SHARE_COMMA = re.compile(rf"^[^.;:{chr(MASK)}-{PAD}]{{0,60}}, $")
"""What stands between a count and a share of it: “33 victims *were identified,* 20 of them boys”."""
_BEFORE_BRACKET = re.compile(rf"\)?[^.;:(){chr(MASK)}-{PAD}]{{3,90}}\($")
"""What stands between a count, or a part of it, and a part in brackets: “38 cases *of forced begging (*20”."""
_PART_OPEN = re.compile(r" (?:for |with |involv\w+ |of )?(?:both|all|unknown|unspecified|other)", re.IGNORECASE)
"""Words behind a figure that call its form several, other or unknown, which no rule reads: “six *for all*”."""
_VERB_BEHIND = re.compile(r" (?:was|were|had|received|remained|resulted)\b(?! (?:for|of|in|on) )")
"""Words behind a figure of which something else is said: “and 40 *were convicted*”."""
_SHARE_BEHIND = re.compile(r" of (?:them|these|those|whom)\b")
"""What stands behind a share: “20 *of them*”."""
_INCLUDING = re.compile(r"(?:\bincluding|\bcomprising|\b(?:among|amongst) (?:them|whom))(?: at least)? $")
"""What stands before people among those who are counted: “14 officials, *including* nine officers”."""
_IN_CASES = re.compile(rf"^ in [{chr(MASK)}-{PAD}]+")
"""The cases of a part of people, which stand between it and the next part: “12 *in nine cases*, and 14 …”."""
OTHER_TIME = re.compile(
    rf" \((?:(?:as )?(?:compared (?:with|to)|versus|vs\.?|against|(?:up |down )?from|an? (?:in|de)crease from) )?"
    rf"[{chr(MASK)}-{PAD}][^()]*\bin (?:19|20)\d\d\)"
)
"""A bracket that says the same of another year: “17 were children *(11 in 2018)*”."""
PART_NEXT = re.compile(r"^(?: (?:in|at|on) (?!which)[a-z’ -]{3,30}?)?(?:,? and |, |; |;? and )$")
"""What stands between two parts of a count: “one in Arl*, and* two in Bor”."""


OF_THESE = re.compile(r"(?:of|among|out of) (?:these|those) ", re.IGNORECASE)
"""What stands before a count that another sentence makes, so that its parts are counts of their own."""
_OF_PEOPLE = ("victim", *PEOPLE, "conviction", "arrest", "acquittal", "indictment")
"""Units of counts that may be divided by people: “seven convictions (six men and one woman)”."""
_OF_THE_WHOLE = re.compile(r"(?:^|[;:] )(?:of|among|out of) (?:the|its|their) (?:total (?:of )?)?$", re.IGNORECASE)
"""What stands before a count that is broken down: “*Of the* 16 prosecutions, ten were for slavery”."""


@cache
def _part_start() -> re.Pattern[str]:
    """What may stand between a count and the first of its parts: little, and a cue of parts at its end."""
    cues = "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "parts")
    return re.compile(rf"^(?: \((?:[^()]{{3,70}})\))?[^.;{chr(MASK)}-{PAD}]{{0,90}}?(?:{cues})$")


@dataclass(frozen=True)
class Clause:
    """A part of a sentence with a verb of its own; offsets count from the start of the sentence."""

    start: int
    end: int
    fresh: bool
    """Whether nothing said before reaches into it: it begins the sentence, or stands behind a semicolon."""
    comparison: Cue | None = None
    """The cue, if the text compares what stands here with what stands before it."""
    resumes: bool = False
    """Whether it goes on, behind a comparison, with another verb of the subject before that comparison."""


_ASIDE = re.compile(r" ?(?P<mark>[(—–])")
"""What opens a comparison that a bracket or a second dash closes."""


def clauses(sentence: str, masked: str) -> list[Clause]:
    """The clauses of a sentence, in its order; together they are the whole sentence."""
    cuts: list[tuple[int, bool, Cue | None, bool]] = [(0, True, None, False)]
    cuts += [(cue.end, cue.rule.gives["ends"] == "all", None, False) for cue in find(masked, "boundary")]
    cuts += [(cue.start, False, cue, False) for cue in find(masked, "comparison")]
    for cue in find(masked, "comparison"):  # “38 prosecutions (compared with 29 in 2014) and 21 convictions”
        aside = _ASIDE.match(masked, cue.start)
        closing = masked.find(")" if aside and aside["mark"] == "(" else aside["mark"], cue.end) if aside else -1
        if 0 <= closing < len(masked.rstrip(" .")) - 1:
            cuts.append((closing + 1, False, None, True))
    for cue in find(masked, "resumption"):
        before = max((cut for cut in cuts if cut[0] <= cue.start), key=lambda cut: cut[0])
        cuts += [(cue.end, False, None, True)] if before[2] is not None else []
    cuts.sort(key=lambda cut: cut[0])
    ends = [*(cut[0] for cut in cuts[1:]), len(sentence)]
    return [
        Clause(place, end, fresh, cue, resumes)
        for (place, fresh, cue, resumes), end in zip(cuts, ends, strict=True)
        if end > place
    ]


@dataclass(frozen=True)
class Whole:
    """A count with its parts. ``faulty`` if the parts add up to more than the whole."""

    count: Count
    parts: tuple[Count, ...] = ()
    rest: bool = False
    """Whether the parts add up to less, so that the sentence leaves a rest unsaid."""
    faulty: bool = False
    end: int = 0
    """The end of the last part."""
    of: Count | None = None
    """What counts the same otherwise: the defendants for the cases of “77 defendants in nine cases”."""
    summed: bool = False
    """Whether its parts are known by their sum, or stand farther behind it."""


_YEAR_BEHIND = re.compile(rf"(?: (?:of|against|involving) [{chr(MASK)}-{PAD}]+)?(?: in)? (?:19|20)\d\d[);,]")
_BRACKET = re.compile(rf"\((?:[^()]*(?:19|20)\d\d[;,] (?:and )?|[{chr(MASK)}-{PAD}]+ (?:of|against|involving) )?$")
"""What stands before a count of another year in brackets: “(39 in 2018; 28 in 2017)”."""


def wholes(masked: str, made: Sequence[Count]) -> list[Whole]:
    """Each count with the parts that follow it (“six cases, including one …”)."""
    out: list[Whole] = []
    place = 0
    # “17 investigations (10 in 2017), three of them …”: the count of another year does not part the others.
    other = [
        count for count in made if _BRACKET.search(masked[: count.start]) and _YEAR_BEHIND.match(masked, count.end)
    ]
    other += [count for count in _of_other_times(masked, made) if count not in other]
    # “33 defendants in 19 cases, 27 of them under …”: nor does what counts the same otherwise.
    pairs = [(count, part) for count, part in pairwise(made) if count.unit == "case" and count not in other]
    other += [
        count
        for count, part in pairs
        if re.search(rf"[{chr(MASK)}-{PAD}] in $", masked[: count.start])
        and (part.share or _SHARE_BEHIND.match(masked, part.end))
        and (part.group is not None or (part.figure.lower or 0) > (count.figure.lower or 0))
    ]
    out += [Whole(count, end=count.end) for count in other]
    made = [count for count in made if count not in other]
    while place < len(made):
        whole = made[place]
        beside = made[place + 1] if place + 1 < len(made) else None
        divided = False
        parts, place = _parts(masked, made, place)
        if beside is not None and not parts and _goes_beside(masked, whole, beside):
            parts, behind = _parts(masked, [replace(whole, end=beside.end), *made[place + 1 :]], 0)
            parts = parts if all(part.unit in (whole.unit, BARE) for part in parts) else []
            if parts:  # “nine investigations of 12 suspects, including six investigations …”
                out.append(Whole(beside, end=beside.end))
                place, divided = place + behind, True
        end = parts[-1].end if parts and not divided else whole.end
        out.append(with_parts(Whole(whole), parts, end))
    return _of_the_first(sorted(out, key=lambda whole: whole.count.start))


def _of_other_times(masked: str, made: Sequence[Count]) -> list[Count]:
    """The counts of brackets that say the same of another year; no parts of the count before the bracket."""
    found = []
    for bracket in OTHER_TIME.finditer(masked):
        inside = [count for count in made if bracket.start() < count.start < bracket.end()]
        before = [count for count in made if count.end <= bracket.start()]
        divides = before and sum(count.figure.lower or 0 for count in inside) == before[-1].figure.lower
        found += [] if divides and len(inside) > 1 else inside
    return found


def with_parts(whole: Whole, parts: Sequence[Count], end: int) -> Whole:
    """A count with these parts, whether they leave a rest, and whether they are more than the whole."""
    figure, sums = whole.count.figure, _sums(parts, whole.count.figure.lower or 0)
    rest = figure.lower != figure.upper or any(total < (figure.lower or 0) for total in sums)
    faulty = figure.lower is None or any(total > figure.lower for total in sums)
    return replace(whole, parts=tuple(parts), rest=bool(parts) and rest, faulty=bool(parts) and faulty, end=end)


def _goes_beside(masked: str, whole: Count, beside: Count) -> bool:
    """Whether a count of people stands beside a count of cases: “nine investigations *of 12 suspects*”."""
    cases = whole.unit in ("case", "investigation", "prosecution") and beside.unit in PEOPLE
    return cases and re.fullmatch(r" (?:of|against|involving) ", masked[whole.end : beside.start]) is not None


def _of_the_first(made: list[Whole]) -> list[Whole]:
    """The counts, parts with the count that they add up to: “68 cases with 171 suspects, of which *42 were sex
    trafficking cases and 26 forced labor cases*” divides the cases."""
    for place in range(1, len(made)):
        first, second = made[place - 1], made[place]
        total = max(_sums(second.parts, first.count.figure.lower or 0), default=0)
        fits = first.count.unit in ("case", "investigation", "prosecution") and not first.parts
        people = second.count.unit in PEOPLE and all(part.group is None for part in second.parts)
        if total and total == first.count.figure.lower != second.count.figure.lower and fits and people:
            made[place - 1] = replace(first, parts=second.parts)
            made[place] = Whole(second.count, end=second.count.end)
    return made


def _named_whole(before: str, between: str) -> bool:
    """Whether a count that was stated before is broken down: “Of the 16 prosecutions, ten were for slavery”."""
    of = _OF_THE_WHOLE.search(before)
    listed = re.search(r"(?:^|[;:] )(?:(?:the|these|its|their|all) )?$", before, re.IGNORECASE)
    return bool(
        (of and re.match(r"^(?: \w+ed)?(?: in (?:19|20)\d\d| during [^,;]{3,40})?, (?:at least )?$", between))
        or (listed and re.match(r"^(?: in (?:19|20)\d\d)? (?:included|comprised|consisted of) $", between))
    )


def _sums(parts: Sequence[Count], whole: int) -> list[int]:
    """What the parts of a count add up to, each breakdown for itself: one by form or law, one or more by people.

    People are divided anew where a part has no place in what is left: “12 men and eight women; 15 adults”.
    """
    by_people: list[int] = []
    for part in parts:
        number = part.figure.lower or 0
        if part.group is not None and (not by_people or by_people[-1] + number > whole):
            by_people.append(number)
        elif part.group is not None:
            by_people[-1] += number
    others = [part.figure.lower or 0 for part in parts if part.group is None]
    return [*by_people, *([sum(others)] if others else [])]


def _of_people(whole: Count, part: Count, between: str, parts: Sequence[Count]) -> Count:
    """A part by what people are, with the group that its noun names: “14 officials, including *nine police
    officers*”."""
    named = part.noun[part.figure.end - part.start :].strip()
    known = part.unit in PEOPLE or part.noun.endswith((" legal persons", " companies", " legal entities"))
    people = known and whole.unit in ("victim", *PEOPLE)
    people = people and not (whole.group or part.group or part.forms or part.share)
    another = named and named != whole.noun[whole.figure.end - whole.start :].strip()
    first = not parts and _INCLUDING.search(between) is not None
    further = bool(parts) and parts[0].group is not None and PART_NEXT.match(between) is not None
    return replace(part, group=named, guessed=True) if people and another and (first or further) else part


def _parts(masked: str, made: Sequence[Count], first: int) -> tuple[list[Count], int]:
    """The parts of the count at a position, and the position behind them."""
    whole, place, end = made[first], first + 1, made[first].end
    if whole.bracketed or OF_THESE.fullmatch(masked, 0, whole.start):
        return [], place
    parts: list[Count] = []
    total = whole.figure.lower or 0
    while place < len(made):
        part, between = made[place], _IN_CASES.sub("", OTHER_TIME.sub("", masked[end : made[place].start]))
        part = _of_people(whole, part, between, parts)
        law = law_of_part(masked, part.end) if part.unit == BARE and not part.forms else None
        other_kind = bool(parts) and (parts[-1].group is None) != (part.group is None)
        if part.bracketed:
            joined = _BEFORE_BRACKET.fullmatch(between) is not None
        elif parts and not other_kind:
            anew = (
                part.group is not None and _part_start().match(between) is not None
            )  # “…, including eight girls”
            joined = PART_NEXT.match(between) is not None or anew
        elif ((part.unit == BARE and part.forms) or part.group) and _named_whole(masked[: whole.start], between):
            joined = True
        else:
            joined = _part_start().match(between) is not None or (
                _PART_COMMA.match(between) is not None
                and part.unit == BARE
                and (bool(part.forms) or law is not None)
                and (not whole.forms or "trafficking" in whole.forms)  # “20 of labor trafficking, six of begging”
            )
        cases = (
            part.unit == "case"
            and whole.unit in (*PEOPLE, "investigation", "prosecution")
            and (bool(parts) or between.rstrip().endswith((" in", "least")))
        )
        by_form = len(part.forms) == 1 and (part.unit in (whole.unit, BARE) or cases)
        people = whole.unit in _OF_PEOPLE or (whole.unit == BARE and not whole.forms)
        by_people = part.group is not None and whole.group != part.group and people
        share = part.share or (law is not None and _SHARE_BEHIND.match(masked, part.end) is not None)
        joined = joined or (share and (not parts or other_kind) and _SHARE_COMMA.match(between) is not None)
        exact = part.figure.status == "measured" or (part.figure.status == "lower_bound" and not part.group)
        fits = (by_people or by_form or law is not None) and exact
        fits = fits and (not parts or (parts[0].law is None) == (law is None))
        if not joined or not fits or whole.figure.lower is None or whole.double:
            break
        if parts and part.group is None and sum(o.figure.lower or 0 for o in parts if o.group is None) >= total:
            break
        if not parts and (part.figure.lower or 0) > total:  # “in 21 cases, including 30 …” breaks down the people
            break
        parts.append(replace(part, law=law[0], end=law[1]) if law else part)
        place, end = place + 1, parts[-1].end
    left = total - max(_sums(parts, total), default=0)
    named = left and not parts[0].group and _OF_THE_WHOLE.search(masked[: whole.start]) if parts else None
    if left and (any(part.bracketed for part in parts) or (named and masked.startswith(", ", whole.end))):
        return [], first + 1  # “Of the 151 investigations, 44 concerned begging” counts the 44 alone
    following = made[place] if parts and left > 0 and place < len(made) else None
    if (
        following is not None
        and following.unit == BARE
        and PART_NEXT.match(masked[end : following.start])
        and not _PART_OPEN.match(masked, following.end)
        and not _VERB_BEHIND.match(masked, following.end)
    ):
        return [], first + 1  # a part that no rule reads stands among them
    return parts, place
